#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <sys/xattr.h>
#endif

int filesystem_open_folder(const char *path) {
  int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
#ifdef O_PATH
  if (descriptor < 0 && errno == EACCES) {
    descriptor = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
  }
#endif
  return descriptor;
}

bool filesystem_keep_access_list(const char *path, int descriptor, bool may_copy) {
#ifdef __linux__
  static const char attribute[] = "system.posix_acl_access";
  ssize_t length = getxattr(path, attribute, NULL, 0);
  if (length <= 0) {
    fremovexattr(descriptor, attribute);
    return true;
  }
  char *list = may_copy ? malloc((size_t)length) : NULL;
  bool is_kept = list != NULL && getxattr(path, attribute, list, (size_t)length) == length &&
                 fsetxattr(descriptor, attribute, list, (size_t)length, 0) == 0;
  free(list);
  return is_kept;
#else
  (void)path;
  (void)descriptor;
  (void)may_copy;
  return true;
#endif
}

int filesystem_open_unnamed(const char *folder, mode_t mode, bool *can_be_named) {
  *can_be_named = false;
#ifdef O_TMPFILE
  int unnamed = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
  if (unnamed >= 0) {
    *can_be_named = true;
    return unnamed;
  }
#endif
  (void)mode;
  char name[PATH_MAX];
  int length = snprintf(name, sizeof name, "%s/.planq-XXXXXX", folder);
  if (length < 0 || (size_t)length >= sizeof name) {
    errno = ENAMETOOLONG;
    return -1;
  }
  int descriptor = mkstemp(name);
  if (descriptor >= 0) {
    unlink(name);
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  }
  return descriptor;
}

bool filesystem_name_unnamed(int descriptor, int folder, const char *name) {
#ifdef __linux__
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  return linkat(AT_FDCWD, link, folder, name, AT_SYMLINK_FOLLOW) == 0;
#else
  (void)descriptor;
  (void)folder;
  (void)name;
  errno = ENOTSUP;
  return false;
#endif
}

void system_give_back_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
