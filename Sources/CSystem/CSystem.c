#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
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

void system_give_back_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
