# What the fault runs share. Sourced, not run. Needs TITRATE, the program (of a release build).
: "${TITRATE:?name the program}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$here/../../.."
export TITRATE TITRATE_PROTOCOLS="${TITRATE_PROTOCOLS:-$(realpath "$root/protocols")}"
export AS_OF=2026-11-23 SHARDS="${SHARDS:-16}"
work="$(mktemp --directory)"
cd "$work"

# Processes whose command line holds a text; ours, since the text holds our folder or the like.
running() { pgrep --full -- "$1" || true; }
receipts() { find . -path "./$1/*" -name '*.receipt.json' | wc --lines; }

# Until so many receipts are there; fails when the run is over before.
wait_for_receipts() {
  while (( $(receipts "$1") < $2 )); do sleep 0.05; done
}

# NAME SECONDS FILE: a row of the table in docs, and whether the bytes are right.
row() {
  local sum same=no
  sum="$(sha256sum <"$3" | cut --characters=1-16)"
  [[ "$sum" != "$single" ]] || same=yes
  printf '| %s | %s s | %s | %s |\n' "$1" "$2" "$sum" "$same"
  [[ "$same" == yes ]]
}

prepare() {
  python3 "$root/tests/batch/make_cases.py" "${RECORDS:-16000}" --logged 0.2 --broken 0.01 >cases.ndjson
  local since=$SECONDS
  "$TITRATE" batch cases.ndjson --as-of "$AS_OF" -o single.ndjson --jobs "${1:-1}" 2>single.txt || true
  single="$(sha256sum <single.ndjson | cut --characters=1-16)"
  tail --lines=1 single.txt
  echo
  echo '| what | time | sha256 | same |'
  echo '|---|---|---|---|'
  row "one process, ${1:-1} thread" $((SECONDS - since)) single.ndjson
}
