#!/usr/bin/env bash
# Plans many cases as a Slurm job array, on any cluster whose nodes see this folder:
#   ./slurm.sh CASES PLANS [SHARDS_FOLDER]
# Run it again after anything that stopped it; what is done is not done twice.
# Environment: TITRATE, TITRATE_PROTOCOLS, FORMAT, AS_OF, SHARDS (64), SBATCH_* (partition, account).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# 1,3,4 for shard-0001 shard-0003 shard-0004
numbers() { printf '%s\n' "${unfit[@]}" | sed 's/shard-0*\([0-9]\)/\1/' | paste --serial --delimiters=,; }

# Until the job has no task left. A controller that does not answer is waited for: tasks that run go on
# without it. A task that came back after its node died waits two minutes; asked, it starts at once.
wait_for() {
  local job="$1" tasks last=""
  while true; do
    if tasks="$(squeue --noheader --array --jobs="$job" --format='%T %r' 2>&1)"; then
      [[ -n "$tasks" ]] || return 0
      [[ "$tasks" != *BeginTime* ]] || scontrol update JobId="$job" StartTime=now >/dev/null 2>&1 || true
      tasks="$(sort <<<"$tasks" | uniq --count | sed 's/^ *//' | paste --serial --delimiters=,)"
    elif [[ "$tasks" == *"Invalid job id"* ]]; then
      return 0
    else
      tasks="the controller does not answer"
    fi
    [[ "$tasks" == "$last" ]] || say "job $job: $tasks"
    last="$tasks"
    sleep "${POLL:-2}"
  done
}

split_once 64
# A job that an earlier call of this script left behind may still be at work.
if [[ -e "$shards/job" ]]; then
  wait_for "$(<"$shards/job")"
fi
for round in 1 2 3; do
  merge
  (( ${#unfit[@]} > 0 )) || break
  job="$(sbatch --parsable --job-name=titrate --array="$(numbers)" --output="$shards/log-%4a.txt" \
    "$(dirname "${BASH_SOURCE[0]}")/shard.sbatch" "$shards" "$format" "$as_of")"
  echo "$job" >"$shards/job"
  say "round $round: job $job"
  wait_for "$job"
done
(( ${#unfit[@]} == 0 )) || merge
finish
