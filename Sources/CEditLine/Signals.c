/*
 * In C because a signal handler may use only what POSIX lists as async-signal-safe, which Swift code
 * cannot promise. libedit's own handling (EL_SIGNAL) is not used: it sends each signal again to the
 * whole process group.
 */
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { SIGNAL_COUNT = 3 };
static const int signal_numbers[SIGNAL_COUNT] = {SIGINT, SIGTERM, SIGHUP};
static struct sigaction earlier_actions[SIGNAL_COUNT];

static volatile sig_atomic_t interrupted = 0;
/* A byte written here wakes poll, so that no signal is lost between a look at the flag and poll. */
static int wake_pipe[2] = {-1, -1};

static struct termios earlier_terminal;
static bool terminal_known = false;
static int terminal_input = -1;
static int terminal_output = -1;
static const char *terminal_farewell = "";
static size_t terminal_farewell_length = 0;

static void take_interrupt(int number) {
  int saved_errno = errno;
  (void)number;
  interrupted = 1;
  (void)!write(wake_pipe[1], "", 1);
  errno = saved_errno;
}

static void take_end(int number) {
  struct sigaction action;
  (void)!write(terminal_output, terminal_farewell, terminal_farewell_length);
  if (terminal_known) tcsetattr(terminal_input, TCSANOW, &earlier_terminal);
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  /* Held back while this handler runs; it strikes on return. */
  raise(number);
}

static bool prepare_descriptor(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags >= 0 && fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 &&
         fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0;
}

static bool open_wake_pipe(void) {
  if (wake_pipe[0] >= 0) return true;
  if (pipe(wake_pipe) != 0) return false;
  return prepare_descriptor(wake_pipe[0]) && prepare_descriptor(wake_pipe[1]);
}

static void drain_wake_pipe(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
}

bool editline_signals_begin(int input, int output, const char *farewell) {
  struct sigaction action;
  if (!open_wake_pipe()) return false;
  drain_wake_pipe();
  interrupted = 0;
  terminal_known = tcgetattr(input, &earlier_terminal) == 0;
  terminal_input = input;
  terminal_output = output;
  terminal_farewell = farewell;
  terminal_farewell_length = strlen(farewell);
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    sigaction(signal_numbers[index], NULL, &earlier_actions[index]);
    /* A program started with nohup has SIGHUP ignored and must keep it so. */
    if (signal_numbers[index] != SIGINT && earlier_actions[index].sa_handler == SIG_IGN) continue;
    action.sa_handler = signal_numbers[index] == SIGINT ? take_interrupt : take_end;
    sigaction(signal_numbers[index], &action, NULL);
  }
  return true;
}

void editline_signals_end(void) {
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    sigaction(signal_numbers[index], &earlier_actions[index], NULL);
  }
}

bool editline_interrupted(void) { return interrupted != 0; }

int editline_wake_descriptor(void) { return wake_pipe[0]; }
