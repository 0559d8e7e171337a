/*
 * Keeps libedit's cursor inside its buffer. libedit 3.1-20221030 moves it before the buffer (vi's `$`
 * and End on an empty line), leaves it behind a text that it has shortened, and then reads and writes
 * where the cursor points. What el_wline returns is the editor's own description of the line and not
 * a copy, so that it can be mended there.
 */
#include "CEditLine.h"

#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

enum { KEY_COUNT = 256, FIRST_CAPACITY = 1024, UNUSED_CAPACITY = 2 };

/* How libedit has kept a line and the count before a key since it was written. */
typedef struct {
  wchar_t *buffer;
  wchar_t *cursor;
  wchar_t *lastchar;
  const wchar_t *limit;
  int input_mode;
  int has_count;
  int count;
  int takes_meta_key;
} EditedLine;

_Static_assert(offsetof(EditedLine, buffer) == offsetof(LineInfoW, buffer), "LineInfoW differs");
_Static_assert(offsetof(EditedLine, cursor) == offsetof(LineInfoW, cursor), "LineInfoW differs");
_Static_assert(offsetof(EditedLine, lastchar) == offsetof(LineInfoW, lastchar), "LineInfoW differs");

static EditedLine *edited_line(EditLine *editor) { return (EditedLine *)(void *)el_wline(editor); }

/*
 * How libedit 3.1-20221030 keeps what it has drawn, beside the line. It adds a row when a letter is
 * put in at the end of the last one, and counts rows by what it has drawn and by where the cursor is.
 * In a window that the text fills the two differ, and it would write behind the last row.
 */
typedef struct {
  int cursor_column;
  int cursor_row;
  wchar_t **rows;
} DrawnText;

typedef struct {
  int columns;
  int rows;
} WindowSize;

enum { DRAWN_BEFORE_LINE = 0x20, SIZE_BEHIND_LINE = 0x40, LAST_ROW_BEHIND_LINE = 0x2C8 };
enum { MOST_ROWS = 10000 };

void editline_mend_rows(EditLine *editor) {
  char *line = (char *)edited_line(editor);
  const DrawnText *drawn = (const DrawnText *)(void *)(line - DRAWN_BEFORE_LINE);
  const WindowSize *size = (const WindowSize *)(void *)(line + SIZE_BEHIND_LINE);
  int *last_row = (int *)(void *)(line + LAST_ROW_BEHIND_LINE);
  if (size->rows < 1 || size->rows > MOST_ROWS || drawn->rows == NULL) return;
  if (drawn->cursor_row < 0 || drawn->cursor_row >= size->rows) return;
  if (*last_row > drawn->cursor_row && *last_row <= size->rows && *last_row + 1 >= size->rows) {
    *last_row = drawn->cursor_row;
  }
}

bool editline_mend_cursor(EditLine *editor) {
  EditedLine *line = edited_line(editor);
  bool was_out = false;
  if (line->lastchar < line->buffer) {
    line->lastchar = line->buffer;
    was_out = true;
  }
  if (line->cursor < line->buffer) {
    line->cursor = line->buffer;
    was_out = true;
  }
  if (line->cursor > line->lastchar) {
    line->cursor = line->lastchar;
    was_out = true;
  }
  return was_out;
}

const uint32_t *editline_text(EditLine *editor, size_t *length, size_t *cursor) {
  EditedLine *line = edited_line(editor);
  (void)editline_mend_cursor(editor);
  *length = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return (const uint32_t *)line->buffer;
}

bool editline_reserve(EditLine *editor, size_t count) {
  EditedLine *line = edited_line(editor);
  wchar_t *filling = malloc((count + 1) * sizeof *filling);
  if (filling == NULL) return false;
  wmemset(filling, L' ', count);
  filling[count] = 0;
  (void)editline_mend_cursor(editor);
  size_t cursor = (size_t)(line->cursor - line->buffer);
  line->cursor = line->lastchar;
  bool has_room = el_winsertstr(editor, filling) == 0;
  if (has_room) line->lastchar -= count;
  line->cursor = line->buffer + cursor;
  free(filling);
  return has_room;
}

bool editline_knows_count(EditLine *editor) {
  EditedLine *line = edited_line(editor);
  return line->cursor == line->buffer && line->lastchar == line->buffer &&
         line->limit - line->buffer == FIRST_CAPACITY - UNUSED_CAPACITY && line->input_mode == 0 &&
         line->has_count == 0 && line->count == 1 && line->takes_meta_key == 0;
}

void editline_limit_count(EditLine *editor, int most) {
  EditedLine *line = edited_line(editor);
  if (line->count > most) line->count = most;
}

/* As libedit tells words apart. */
static int word_kind(wchar_t letter, bool are_big) {
  if (are_big) return !iswspace((wint_t)letter);
  if (iswalnum((wint_t)letter) || letter == L'_') return 1;
  return iswgraph((wint_t)letter) ? 2 : 0;
}

int editline_words_before_cursor(EditLine *editor, bool are_big) {
  EditedLine *line = edited_line(editor);
  (void)editline_mend_cursor(editor);
  ptrdiff_t place = line->cursor - line->buffer - 1;
  int count = 0;
  while (place >= 0) {
    while (place > 0 && iswspace((wint_t)line->buffer[place])) place--;
    int kind = word_kind(line->buffer[place], are_big);
    while (place >= 0 && word_kind(line->buffer[place], are_big) == kind) place--;
    count++;
  }
  return count;
}

void editline_push(EditLine *editor, const uint32_t *keys) {
  el_wpush(editor, (const wchar_t *)keys);
}

static void print_function(EditLine *editor, int key, bool alternative) {
  wchar_t name[8];
  swprintf(name, sizeof name / sizeof *name, L"\\%03o", (unsigned)key);
  if (alternative) {
    el_wset(editor, EL_BIND, L"-a", name, NULL);
  } else {
    el_wset(editor, EL_BIND, name, NULL);
  }
}

char *editline_bindings(EditLine *editor) {
  char *text = NULL;
  size_t length = 0;
  FILE *stream = open_memstream(&text, &length);
  if (stream == NULL) return NULL;
  el_wset(editor, EL_SETFP, 1, stream);
  for (int key = 0; key < KEY_COUNT; key++) print_function(editor, key, false);
  for (int key = 0; key < KEY_COUNT; key++) print_function(editor, key, true);
  el_wset(editor, EL_BIND, NULL);
  el_wset(editor, EL_SETFP, 1, stdout);
  if (fclose(stream) != 0) {
    free(text);
    return NULL;
  }
  return text;
}
