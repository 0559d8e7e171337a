/*
 * What Linux offers beyond POSIX, and Swift's view of the C library leaves out.
 */
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * Opens a folder, so that files in it can be reached by their names alone; also one that may be
 * written but not listed, which cannot be synchronised then. -1, with errno set, if there is none.
 */
int filesystem_open_folder(const char *path);

/*
 * Gives a file the access control list of the one at `path`, or none where that has none: the
 * folder may give one to new files. With `may_copy` false a list is left out. False if the former
 * file had a list that the new one has not.
 */
bool filesystem_keep_access_list(const char *path, int descriptor, bool may_copy);

/*
 * Opens a file without a name in a folder, for reading and writing; it vanishes with the last
 * descriptor. -1, with errno set, where it cannot be; `*can_be_named` says whether
 * `filesystem_name_unnamed` may give it a name.
 */
int filesystem_open_unnamed(const char *folder, mode_t mode, bool *can_be_named);

/* Gives a file without a name one in a folder, which must be free. False, with errno set, if not. */
bool filesystem_name_unnamed(int descriptor, int folder, const char *name);

/* Gives memory that was freed back to the system, so that it no longer counts as in use. */
void system_give_back_memory(void);

#endif
