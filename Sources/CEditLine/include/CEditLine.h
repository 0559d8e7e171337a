/*
 * The part of libedit that planq uses, in a shape Swift can call.
 *
 * libedit's el_wset, el_wget and history_w take variable arguments, which Swift refuses, and its
 * start-up takes C's stdin and stdout, which Swift 6 refuses as shared mutable state. Each function
 * here has fixed parameters and does one thing. Text is UTF-32, one uint32_t per Unicode scalar,
 * ending with 0: it needs no conversion that depends on the locale.
 */
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct editline EditLine;
typedef struct historyW HistoryW;

/* What a key function tells libedit to do next. */
enum {
  EDITLINE_KEY_DONE = 0,     /* nothing on the screen changed */
  EDITLINE_KEY_GOES_ON = 3,  /* the key was part of a command: its count and operator stay */
  EDITLINE_KEY_REFRESH = 4,  /* the text or the cursor changed */
  EDITLINE_KEY_ERROR = 6,    /* the key does nothing here: a bell */
  EDITLINE_KEY_REDISPLAY = 8 /* something else was printed: draw prompt and text anew */
};

typedef const uint32_t *(*EditLinePrompt)(EditLine *editor);
typedef int (*EditLineKeySource)(EditLine *editor, uint32_t *key);
typedef int (*EditLineKeyFunction)(EditLine *editor, uint32_t key);

/* Start and end. `program` selects the lines of ~/.editrc that carry a program's name. */
EditLine *editline_create(const char *program);
void editline_destroy(EditLine *editor);
/* Any pointer, for the callbacks to find their owner by. */
void editline_set_client(EditLine *editor, void *client);
void *editline_client(EditLine *editor);

/* Emacs keys, the default; resets every binding made before. */
void editline_use_emacs_keys(EditLine *editor);
bool editline_uses_vi_keys(EditLine *editor);
/* Reads $EDITRC or ~/.editrc. False if there is none or it has a bad line (where it stops). */
bool editline_read_user_settings(EditLine *editor);

/* The prompt's text must stay alive until the next call. `marker` encloses escape sequences. */
void editline_set_prompt(EditLine *editor, EditLinePrompt prompt, uint32_t marker);
/* Keys come from `source`, which returns 1 with a key, 0 at the end of input, -1 with errno. */
void editline_set_key_source(EditLine *editor, EditLineKeySource source);
/* Names a key function, so that a key can be bound to it. */
void editline_add_function(EditLine *editor, const char *name, EditLineKeyFunction function);
/* Binds a key ("^I", "\\201") to a named function; `alternative` means vi's command keys. */
bool editline_bind(EditLine *editor, const char *key, const char *function, bool alternative);

/* Reads a line. NULL at the end of input or after an error; `count` is in scalars. */
const uint32_t *editline_read(EditLine *editor, int *count);

/*
 * What the keys are bound to, as text to be freed: 256 lines for the usual keys, 256 for vi's command
 * keys, each ending with a tab and the name of a function, then libedit's table of bindings. NULL if
 * there is no memory.
 */
char *editline_bindings(EditLine *editor);
/* Makes these the next keys, before those of the key source. */
void editline_push(EditLine *editor, const uint32_t *keys);

/* The text being edited: its start, length and cursor, in scalars; the cursor is within the text. */
const uint32_t *editline_text(EditLine *editor, size_t *length, size_t *cursor);
/* Brings a cursor that a key has led out of the text back to its nearest end. True if it was out. */
bool editline_mend_cursor(EditLine *editor);
/*
 * Makes room for so many scalars beside those of the text, so that libedit need not move its buffers
 * in the middle of a key function. False if there is no memory.
 */
bool editline_reserve(EditLine *editor, size_t count);
/*
 * Whether the count that was typed before a key can be seen; to be asked before the first line is
 * read. libedit has no function for it, so its place in memory has to be found out.
 */
bool editline_knows_count(EditLine *editor);
/*
 * To be called before each key where `editline_knows_count` was true at the start: keeps libedit from
 * drawing a letter behind the last row of a window that the text fills.
 */
void editline_mend_rows(EditLine *editor);
/* Lowers a count above `most`; only where editline_knows_count was true. */
void editline_limit_count(EditLine *editor, int most);
/* How often vi's `b`, or `B` for words that only blanks part, can go back before it is at the start. */
int editline_words_before_cursor(EditLine *editor, bool are_big);
bool editline_insert(EditLine *editor, const uint32_t *text);
void editline_delete_before_cursor(EditLine *editor, int count);
void editline_move_cursor(EditLine *editor, int distance);

/* Asks the terminal for its size. The line is drawn anew after EDITLINE_KEY_REDISPLAY. */
void editline_fit_to_window(EditLine *editor);

/* The list that the Up and Down keys and Ctrl-R walk through. */
HistoryW *editline_history_create(int capacity);
void editline_history_destroy(HistoryW *history);
void editline_history_add(HistoryW *history, const uint32_t *text);
void editline_use_history(EditLine *editor, HistoryW *history);

/*
 * Signals while a line is read. SIGINT raises a flag and makes `wake_descriptor` readable. SIGTERM
 * and SIGHUP give the terminal back as it was at `editline_signals_begin`, write `farewell` to
 * `output` and let the signal end the process; where the program had a handler of its own for them,
 * that is called, and `wake_descriptor` becomes readable. SIGTSTP gives the terminal back and stops
 * the process. When it goes on it takes the terminal again and writes `greeting`. After that, and
 * after SIGWINCH, `redraw_descriptor` is readable until `editline_take_redraws`, which is true after
 * a stop. Both texts live for ever.
 */
bool editline_signals_begin(int input, int output, const char *greeting, const char *farewell);
void editline_signals_end(void);
/* Gives the terminal back in the middle of a line, as for a stop, and takes it again. */
void editline_pause(void);
void editline_resume(void);
bool editline_interrupted(void);
int editline_wake_descriptor(void);
int editline_redraw_descriptor(void);
bool editline_take_redraws(void);

/*
 * To be called when libedit has taken the terminal; keeps its settings for the end of a stop. It also
 * makes a read from the terminal return at once when there is nothing. Ctrl-C empties the terminal's
 * queue, and may do so after poll has promised a byte; the read would then block and the interrupt go
 * unnoticed. Lasts until libedit gives the terminal back; its own setting for this has no effect
 * (measured with libedit 3.1-20221030).
 */
void editline_editing_begun(int input);

/* True if the current LC_CTYPE locale is UTF-8. */
bool editline_locale_is_utf8(void);

#endif
