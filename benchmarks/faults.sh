#!/bin/bash
# Runs about 5,000 trials against a sandbox, once undisturbed and once with a fifth of all requests
# failing, and proves that the scores are the same and that the money is accounted for.
#
#   benchmarks/faults.sh [SEED [OPTION...]]
#
#   SEED    of the faults; 1 by default
#   OPTION  of suffice sandbox, instead of --faults 20% --fault stalled=0%. (A body that stalls is cut
#           off by the timeout, which is the approach's own failure and changes its score.)
#
# Checked: every trial has the answer of the undisturbed run; what is booked with its usage seen is
# what the sandbox answered properly, to the last digit; the sandbox's ledger is at most what is
# booked. Needs curl and jq. Exits with 1 when any of it fails.
set -euo pipefail

seed=${1:-1}
options=("${@:2}")
if [ ${#options[@]} = 0 ]; then options=(--faults 20% --fault stalled=0%); fi
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/faults
cd "$root"
rm -rf "$work"
mkdir -p "$work"
./suffice --version >/dev/null # builds it if need be

export SANDBOX_PORT=18484
sandbox=
trap '[ -z "$sandbox" ] || kill "$sandbox" 2>/dev/null' EXIT

# begin NAME OPTION...: a sandbox of its own.
begin() {
  ./suffice sandbox --port $SANDBOX_PORT --seed "$seed" --latency '20 ms' "${@:2}" >"$work/$1.sandbox" 2>&1 &
  sandbox=$!
  until curl -sf "http://127.0.0.1:$SANDBOX_PORT/sandbox/ledger" >/dev/null; do sleep 0.1; done
}

finish() {
  curl -sf "http://127.0.0.1:$SANDBOX_PORT/sandbox/ledger" >"$work/$1.ledger.json"
  kill "$sandbox"
  wait "$sandbox" 2>/dev/null || true
  sandbox=
}

# experiment NAME OPTION...: what was booked is added to $booked and $possibly.
experiment() {
  ./suffice run benchmarks/faults.yaml --allow-outside --store "$work/$1" --out "$work/$1/out" "${@:2}" \
    >>"$work/$1.out" 2>>"$work/$1.err" || true
  report=$work/$1/out/report.json
  booked=$(jq -r --arg before "$booked" '($before | tonumber) + (.run.spentUsd | tonumber)' "$report")
  possibly=$(jq -r --arg before "$possibly" '($before | tonumber) + (.run.possiblyBilledUsd | tonumber)' "$report")
  missing=$(jq '[.approaches[].missing] | add' "$report")
}

# answers NAME: of every trial, without its times and costs.
answers() {
  cut -d , -f 1-8 "$work/$1/out/trials.csv" | sort
}

booked=0 possibly=0
begin clean
experiment clean
finish clean
printf 'undisturbed: %s trials, billed %s USD, booked %s USD\n' \
  "$(($(wc -l <"$work/clean/out/trials.csv") - 1))" "$(jq -r .billedUsd "$work/clean.ledger.json")" "$booked"

booked=0 possibly=0 runs=1
begin faulty "${options[@]}"
started=$(date +%s)
experiment faulty
while [ "$missing" -gt 0 ] && [ $runs -lt 10 ]; do
  experiment faulty --retry-failed
  runs=$((runs + 1))
done
took=$(($(date +%s) - started))
finish faulty

ledger=$work/faulty.ledger.json
printf 'disturbed: %s runs, %s s, %s requests, %s of them struck\n' "$runs" "$took" \
  "$(jq .requests "$ledger")" "$(jq '[.faults[].requests] | add' "$ledger")"
printf '| fault | requests | billed, USD |\n| --- | ---: | ---: |\n'
jq -r '.faults | to_entries[] | "| \(.key) | \(.value.requests) | \(.value.billedUsd) |"' "$ledger"
printf 'billed %s USD, answered properly for %s USD; booked %s USD, %s of it possibly billed\n' \
  "$(jq -r .billedUsd "$ledger")" "$(jq -r .answered.billedUsd "$ledger")" "$booked" "$possibly"

failed=0
if ! diff <(answers clean) <(answers faulty) >"$work/differences"; then
  printf 'faults.sh: %s trials differ\n' "$(grep -c '^>' "$work/differences")" >&2
  failed=1
fi
if ! jq -e --arg booked "$booked" --arg possibly "$possibly" '
  ($booked | tonumber) as $all | ($possibly | tonumber) as $unseen
  | (($all - $unseen - (.answered.billedUsd | tonumber)) | fabs) < 1e-9 and (.billedUsd | tonumber) <= $all + 1e-9' \
  "$ledger" >/dev/null; then
  printf 'faults.sh: the books do not agree with the ledger\n' >&2
  failed=1
fi
exit $failed
