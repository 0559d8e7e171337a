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
#include <time.h>
#include <unistd.h>

enum { SIGNAL_COUNT = 6 };
static const int signal_numbers[SIGNAL_COUNT] = {SIGINT,  SIGWINCH, SIGTSTP,
                                                 SIGCONT, SIGTERM,  SIGHUP};
static struct sigaction earlier_actions[SIGNAL_COUNT];

static volatile sig_atomic_t interrupted = 0;
/* When the interrupt came that was not taken yet, in seconds of a clock that only goes forward. */
static volatile time_t interrupted_at = 0;
/* A byte written here wakes poll, so that no signal is lost between a look at the flag and poll. */
static int wake_pipe[2] = {-1, -1};
/* Another one, since drawing the line anew can wait until a key sequence or paste is whole. */
static int redraw_pipe[2] = {-1, -1};
static volatile sig_atomic_t continued = 0;

static struct termios earlier_terminal;
static bool terminal_known = false;
static struct termios editing_terminal;
static volatile sig_atomic_t editing_known = 0;
static int terminal_input = -1;
static int terminal_output = -1;
static const char *terminal_greeting = "";
static const char *terminal_farewell = "";

static void tell_terminal(const char *text) {
  (void)!write(terminal_output, text, strlen(text));
}

static void leave_terminal(void) {
  tell_terminal(terminal_farewell);
  if (terminal_known) tcsetattr(terminal_input, TCSANOW, &earlier_terminal);
}

static void take_terminal(void) {
  tcsetattr(terminal_input, TCSANOW, &editing_terminal);
  tell_terminal(terminal_greeting);
}

void editline_pause(void) { leave_terminal(); }

void editline_resume(void) {
  if (editing_known) take_terminal();
}

static void watch_signal(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

/* The signal's usual effect. It is held back while its handler runs, and strikes on return. */
static void act_as_usual(int number) {
  watch_signal(number, SIG_DFL);
  raise(number);
}

/*
 * The reader takes an interrupt before its next key. Where that never comes, since libedit goes round
 * in a circle (a macro of the user's may begin itself again), another one a second later ends the
 * program.
 */
static void take_interrupt(int number) {
  int saved_errno = errno;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (interrupted && now.tv_sec - interrupted_at > 1) {
    leave_terminal();
    act_as_usual(number);
  }
  if (!interrupted) interrupted_at = now.tv_sec;
  interrupted = 1;
  (void)!write(wake_pipe[1], "", 1);
  errno = saved_errno;
}

static void take_resize(int number) {
  int saved_errno = errno;
  (void)number;
  (void)!write(redraw_pipe[1], "", 1);
  errno = saved_errno;
}

/* The program's own handler, or NULL. */
static void (*earlier_handler(int number))(int) {
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    void (*handler)(int) = earlier_actions[index].sa_handler;
    if (signal_numbers[index] == number && handler != SIG_DFL && handler != SIG_IGN) return handler;
  }
  return NULL;
}

static void take_end(int number) {
  void (*handler)(int) = earlier_handler(number);
  if (handler != NULL) {
    /* The program has something to finish and ends by itself. */
    int saved_errno = errno;
    handler(number);
    (void)!write(wake_pipe[1], "", 1);
    errno = saved_errno;
    return;
  }
  leave_terminal();
  act_as_usual(number);
}

static void take_stop(int number) {
  int saved_errno = errno;
  sigset_t stop;
  leave_terminal();
  act_as_usual(number);
  sigemptyset(&stop);
  sigaddset(&stop, number);
  /* Here the process stops, and here it goes on. */
  sigprocmask(SIG_UNBLOCK, &stop, NULL);
  watch_signal(number, take_stop);
  errno = saved_errno;
}

/* Also after a stop that no handler could see. Whoever had the terminal meanwhile changed it. */
static void take_continuation(int number) {
  int saved_errno = errno;
  (void)number;
  if (editing_known) {
    take_terminal();
    continued = 1;
    (void)!write(redraw_pipe[1], "", 1);
  }
  errno = saved_errno;
}

static bool prepare_descriptor(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags >= 0 && fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 &&
         fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0;
}

static bool open_pipe(int ends[2]) {
  if (ends[0] >= 0) return true;
  if (pipe(ends) != 0) return false;
  return prepare_descriptor(ends[0]) && prepare_descriptor(ends[1]);
}

static void drain_pipe(const int ends[2]) {
  char bytes[64];
  while (read(ends[0], bytes, sizeof bytes) > 0) {
  }
}

static void (*handler_for(int number))(int) {
  switch (number) {
    case SIGINT: return take_interrupt;
    case SIGWINCH: return take_resize;
    case SIGTSTP: return take_stop;
    case SIGCONT: return take_continuation;
    default: return take_end;
  }
}

bool editline_signals_begin(int input, int output, const char *greeting, const char *farewell) {
  if (!open_pipe(wake_pipe) || !open_pipe(redraw_pipe)) return false;
  drain_pipe(wake_pipe);
  drain_pipe(redraw_pipe);
  interrupted = 0;
  terminal_known = tcgetattr(input, &earlier_terminal) == 0;
  terminal_input = input;
  terminal_output = output;
  terminal_greeting = greeting;
  terminal_farewell = farewell;
  editing_known = 0;
  continued = 0;
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    int number = signal_numbers[index];
    sigaction(number, NULL, &earlier_actions[index]);
    /*
     * A program started with nohup has SIGHUP ignored and must keep it so; one started by a shell
     * without job control has nobody who would let it go on after a stop.
     */
    if (number != SIGINT && earlier_actions[index].sa_handler == SIG_IGN) continue;
    watch_signal(number, handler_for(number));
  }
  return true;
}

void editline_signals_end(void) {
  editing_known = 0;
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    sigaction(signal_numbers[index], &earlier_actions[index], NULL);
  }
}

bool editline_interrupted(void) { return interrupted != 0; }

int editline_wake_descriptor(void) { return wake_pipe[0]; }

int editline_redraw_descriptor(void) { return redraw_pipe[0]; }

bool editline_take_redraws(void) {
  bool was_continued = continued != 0;
  drain_pipe(redraw_pipe);
  continued = 0;
  return was_continued;
}

void editline_editing_begun(int input) {
  struct termios settings;
  if (tcgetattr(input, &settings) != 0 || (settings.c_lflag & ICANON) != 0) return;
  settings.c_cc[VMIN] = 0;
  settings.c_cc[VTIME] = 0;
  editing_terminal = settings;
  editing_known = 1;
  tcsetattr(input, TCSANOW, &settings);
}
