#!/usr/bin/env bash
# Plans many cases with GNU parallel on this machine, one process for each core:
#   ./parallel.sh CASES PLANS [SHARDS_FOLDER]
# Run it again after anything that stopped it; what is done is not done twice.
# Environment: TITRATE, TITRATE_PROTOCOLS, FORMAT, AS_OF, SHARDS (64), JOBS (one for each core).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

split_once 64
for round in 1 2 3; do
  merge
  (( ${#unfit[@]} > 0 )) || break
  say "round $round: a shard that fails is tried three times"
  parallel --jobs "${JOBS:-100%}" --retries 3 --joblog "$shards/joblog" --will-cite \
    "$titrate" batch run "$shards/{}.ndjson" --jobs 1 --format "$format" --as-of "$as_of" \
    ::: "${unfit[@]}" || say "some shards failed"
done
(( ${#unfit[@]} == 0 )) || merge
finish
