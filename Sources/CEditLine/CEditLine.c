#include "CEditLine.h"

#if !__has_include(<histedit.h>)
#error "planq needs libedit: on Debian or Ubuntu install libedit-dev; on macOS it is in the SDK"
#endif

#include <histedit.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wchar_t must hold one Unicode scalar");
_Static_assert(EDITLINE_KEY_DONE == CC_NORM, "libedit's codes differ from ours");
_Static_assert(EDITLINE_KEY_GOES_ON == CC_ARGHACK, "libedit's codes differ from ours");
_Static_assert(EDITLINE_KEY_ERROR == CC_ERROR, "libedit's codes differ from ours");
_Static_assert(EDITLINE_KEY_REFRESH == CC_REFRESH, "libedit's codes differ from ours");
_Static_assert(EDITLINE_KEY_REDISPLAY == CC_REDISPLAY, "libedit's codes differ from ours");

enum { LONGEST_NAME = 64 };

EditLine *editline_create(const char *program) {
  EditLine *editor = el_init(program, stdin, stdout, stderr);
  if (editor == NULL) return NULL;
  el_wset(editor, EL_SIGNAL, 0);
  /* libedit lets the terminal swap CR and LF, so that CR LF in a paste becomes two newlines. */
  el_wset(editor, EL_SETTY, L"-d", L"-icrnl", L"-inlcr", NULL);
  return editor;
}

void editline_destroy(EditLine *editor) { el_end(editor); }

void editline_set_client(EditLine *editor, void *client) {
  el_wset(editor, EL_CLIENTDATA, client);
}

void *editline_client(EditLine *editor) {
  void *client = NULL;
  el_wget(editor, EL_CLIENTDATA, &client);
  return client;
}

void editline_use_emacs_keys(EditLine *editor) { el_wset(editor, EL_EDITOR, L"emacs"); }

bool editline_uses_vi_keys(EditLine *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor, EL_EDITOR, &name) == 0 && name != NULL && wcscmp(name, L"vi") == 0;
}

bool editline_read_user_settings(EditLine *editor) { return el_source(editor, NULL) == 0; }

void editline_set_prompt(EditLine *editor, EditLinePrompt prompt, uint32_t marker) {
  el_wset(editor, EL_PROMPT_ESC, prompt, (wchar_t)marker);
}

void editline_set_key_source(EditLine *editor, EditLineKeySource source) {
  el_wset(editor, EL_GETCFN, (el_rfunc_t)source);
}

/* libedit keeps no copy of these names, so they are made to live for ever. */
static const wchar_t *lasting_name(const char *name) {
  wchar_t wide[LONGEST_NAME];
  size_t length = strlen(name);
  if (length >= LONGEST_NAME) return NULL;
  for (size_t index = 0; index <= length; index++) wide[index] = (unsigned char)name[index];
  return wcsdup(wide);
}

void editline_add_function(EditLine *editor, const char *name, EditLineKeyFunction function) {
  const wchar_t *wide = lasting_name(name);
  if (wide != NULL) el_wset(editor, EL_ADDFN, wide, wide, function);
}

bool editline_bind(EditLine *editor, const char *key, const char *function, bool alternative) {
  wchar_t wide_key[LONGEST_NAME], wide_function[LONGEST_NAME];
  if (swprintf(wide_key, LONGEST_NAME, L"%s", key) < 0) return false;
  if (swprintf(wide_function, LONGEST_NAME, L"%s", function) < 0) return false;
  if (alternative) {
    return el_wset(editor, EL_BIND, L"-a", wide_key, wide_function, NULL) == 0;
  }
  return el_wset(editor, EL_BIND, wide_key, wide_function, NULL) == 0;
}

const uint32_t *editline_read(EditLine *editor, int *count) {
  return (const uint32_t *)el_wgets(editor, count);
}

bool editline_insert(EditLine *editor, const uint32_t *text) {
  return el_winsertstr(editor, (const wchar_t *)text) == 0;
}

void editline_delete_before_cursor(EditLine *editor, int count) { el_deletestr(editor, count); }

void editline_move_cursor(EditLine *editor, int distance) { el_cursor(editor, distance); }

void editline_fit_to_window(EditLine *editor) { el_resize(editor); }

HistoryW *editline_history_create(int capacity) {
  HistoryW *history = history_winit();
  HistEventW event;
  if (history == NULL) return NULL;
  history_w(history, &event, H_SETSIZE, capacity);
  history_w(history, &event, H_SETUNIQUE, 1);
  return history;
}

void editline_history_destroy(HistoryW *history) { history_wend(history); }

void editline_history_add(HistoryW *history, const uint32_t *text) {
  HistEventW event;
  history_w(history, &event, H_ENTER, (const wchar_t *)text);
}

void editline_use_history(EditLine *editor, HistoryW *history) {
  el_wset(editor, EL_HIST, history_w, history);
}

bool editline_locale_is_utf8(void) {
  const char *name = nl_langinfo(CODESET);
  return strcmp(name, "UTF-8") == 0 || strcmp(name, "utf8") == 0;
}
