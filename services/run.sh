#!/bin/sh
# Starts a service: `run.sh [arguments of node] <service>/dist/main.js`. The one place for how node treats memory; the image, the
# sandbox and the benchmark all start services so. CIVICBUS_NODE names another node than the one on the PATH.
#
# --max-semi-space-size, --min-semi-space-size (MB): a request or batch dies young; as large as it gets from the start, so that memory is
#   what it will be after the first thousands of records.
# --heap-growing-percent: what pg keeps of a batch of persistence only a full collection finds. One when old memory has grown by 30 % bounds
#   it, for 0.03 s of CPU a 100,000 records; V8 of itself would wait for 250 MB.
# --no-parallel-scavenge, --v8-pool-size: threads that help to collect memory and to compile take the cores from database, bus and the
#   service itself. Young memory is collected without them, old memory beside the work of one: four made p99 at half load 50 ms, one 20.
# nice: whoever sends waits for a gateway; persistence works when its batch is full and can wait some milliseconds longer.
# MALLOC_ARENA_MAX: memory that one thread has freed is used by the others.
# MALLOC_MMAP_THRESHOLD_, MALLOC_TRIM_THRESHOLD_, MALLOC_TOP_PAD_ (bytes): what compiling hot functions took once, 20 MB in pieces of at
#   least 8 KiB, goes back to the system. glibc reads these; other C libraries ignore them.
export MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=8192 MALLOC_TRIM_THRESHOLD_=65536 MALLOC_TOP_PAD_=65536
memory='--max-semi-space-size=16 --min-semi-space-size=16 --no-parallel-scavenge --v8-pool-size=1' niceness=0
case "$PWD/$*" in
  */persistence/dist/main.js) memory="$memory --heap-growing-percent=30" niceness=5 ;;
esac
# shellcheck disable=SC2086 # several flags
exec nice -n $niceness "${CIVICBUS_NODE:-node}" $memory "$@"
