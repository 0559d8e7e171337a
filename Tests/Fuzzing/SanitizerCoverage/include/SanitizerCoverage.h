// How much of the code inputs have reached, where it was built to tell: with
// -sanitize=address -sanitize-coverage=edge,trace-pc-guard. Else nothing is ever reached.
#ifndef SANITIZER_COVERAGE_H
#define SANITIZER_COVERAGE_H

#include <stdint.h>

/// How many edges of the code have been reached since the process began.
uint32_t sanitizer_coverage_reached(void);

#endif
