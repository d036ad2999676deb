#!/bin/sh
# Starts a service: `run.sh [arguments of node] <service>/dist/main.js`. The one place for how node treats memory; the image, the
# sandbox and the benchmark all start services so. CIVICBUS_NODE names another node than the one on the PATH.
#
# --max-semi-space-size, --min-semi-space-size (MB): a batch dies young, and half of it would grow old in 16 MB; as large as it gets from
#   the start, so that memory is what it will be after the first thousands of records.
# --single-threaded-gc: with two cores, threads that help collecting take the time of database and bus.
# MALLOC_ARENA_MAX: memory that one thread has freed is used by the others.
export MALLOC_ARENA_MAX=1
exec "${CIVICBUS_NODE:-node}" --max-semi-space-size=32 --min-semi-space-size=32 --single-threaded-gc "$@"
