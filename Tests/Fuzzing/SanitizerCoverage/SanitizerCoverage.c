#include "SanitizerCoverage.h"

static uint32_t edges;
static uint32_t reached;

// Called for each module as it is loaded, some more than once.
void __sanitizer_cov_trace_pc_guard_init(uint32_t *start, uint32_t *stop) {
  for (uint32_t *guard = start; guard < stop; guard++) {
    if (*guard == 0) *guard = ++edges;
  }
}

// Called at each edge. Only the first time counts, so that it costs next to nothing afterwards.
void __sanitizer_cov_trace_pc_guard(uint32_t *guard) {
  if (*guard == 0) return;
  *guard = 0;
  reached++;
}

uint32_t sanitizer_coverage_reached(void) { return reached; }
