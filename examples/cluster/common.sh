# What both scripts do alike: split once, keep the day, say what is left. Sourced, not run.
titrate="${TITRATE:-titrate}"
format="${FORMAT:-ndjson}"

if (( $# < 2 || $# > 3 )); then
  echo "usage: $0 CASES PLANS [SHARDS_FOLDER]" >&2
  exit 2
fi
cases="$1"
plans="$2"
shards="${3:-$plans.shards}"

say() { echo "$(date +%T) $*" >&2; }

# Splits the cases unless that is done. Every part must look from the same day, also when it is run
# again after midnight: the day is kept beside the shards.
split_once() {
  if [[ ! -e "$shards/manifest.json" ]]; then
    "$titrate" batch split "$cases" --shards "${SHARDS:-$1}" -o "$shards"
  fi
  if [[ ! -e "$shards/as-of" ]]; then
    echo "${AS_OF:-$(date +%F)}" >"$shards/as-of"
  fi
  as_of="$(<"$shards/as-of")"
}

# Merges, or leaves in `unfit` the shards that merge named. What merge says to the shell, such as 3
# for a bad record, is kept in `status`.
merge() {
  local told
  status=0
  told="$("$titrate" batch merge "$shards" -o "$plans" 2>&1)" || status=$?
  mapfile -t unfit < <(sed -n 's/^titrate: \(shard-[0-9]*\)\.ndjson .*/\1/p' <<<"$told")
  if (( ${#unfit[@]} == 0 )); then
    echo "$told" >&2
    return
  fi
  say "${#unfit[@]} shards to run"
}

# The end of both scripts, when `merge` found nothing to run any more, or gave up.
finish() {
  if (( ${#unfit[@]} > 0 )); then
    say "given up; these shards have no whole output: ${unfit[*]}"
    exit 6
  fi
  rm -f "$shards"/*.part
  exit "$status"
}
