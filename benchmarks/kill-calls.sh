#!/bin/bash
# Kills a long run with kill -9 again and again and counts how many calls are made twice because of
# it: at most those in flight, per kill. Nothing committed may be lost.
#
#   benchmarks/kill-calls.sh [TRIALS [SECONDS]]      50,000 trials, a kill every 20 s by default
#
# The vendor is the sandbox's stub, 50 ms an answer, sixty-four at a time; its ledger tells how many
# requests came and how many of them were different. Needs curl, jq and sqlite3. Exits with 1 when
# anything fails.
set -euo pipefail

trials=${1:-50000}
seconds=${2:-20}
flight=64
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/kill-calls
cd "$root"
rm -rf "$work"
mkdir -p "$work"
./suffice --version >/dev/null # builds it if need be
{
  printf 'message,queue\n'
  seq "$trials" | sed 's/.*/this is message number &,ok/'
} >"$work/data.csv"

export SANDBOX_PORT=18485
./suffice sandbox --port $SANDBOX_PORT --latency '50 ms' >"$work/sandbox" 2>&1 &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null' EXIT
ledger() {
  curl -sf "http://127.0.0.1:$SANDBOX_PORT/sandbox/ledger"
}
until ledger >/dev/null; do sleep 0.1; done

committed() {
  sqlite3 -readonly -cmd '.timeout 5000' "$work/store/store.db" 'SELECT count(*) FROM trial' 2>/dev/null || echo 0
}

kills=0
failed=0
code=
while [ -z "$code" ]; do
  ./suffice run benchmarks/kill-calls.yaml --allow-outside --store "$work/store" --out "$work/out" \
    >>"$work/run.out" 2>>"$work/run.err" &
  process=$!
  for _ in $(seq "$seconds"); do
    sleep 1
    kill -0 "$process" 2>/dev/null || break
  done
  # What comes after the last call (looking at the data, the report) takes longer than that.
  if [ "$(committed)" -lt "$trials" ] && kill -9 "$process" 2>/dev/null; then
    wait "$process" 2>/dev/null || true
    kills=$((kills + 1))
    kept=$(committed)
    printf 'kill %s: %s trials committed, %s requests at the vendor\n' "$kills" "$kept" "$(ledger | jq .requests)"
    if [ "$kept" -lt "${before:-0}" ]; then
      printf 'kill-calls.sh: committed trials were lost\n' >&2
      failed=1
    fi
    before=$kept
  else
    code=0
    wait "$process" || code=$?
  fi
done

requests=$(ledger | jq .requests)
distinct=$(ledger | jq .distinctRequests)
done=$(jq '[.approaches[] | .n - .missing] | add' "$work/out/report.json")
printf '%s kills; %s of %s trials done, exit code %s; %s calls, %s repeated, at most %s allowed\n' \
  "$kills" "$done" "$trials" "$code" "$requests" $((requests - distinct)) $((kills * flight))
if [ $((requests - distinct)) -gt $((kills * flight)) ] || [ "$done" != "$trials" ]; then
  printf 'kill-calls.sh: too many calls were repeated, or trials are missing\n' >&2
  failed=1
fi
exit $failed
