#!/bin/bash
# Proves that limits.spend is a hard cap: runs with half a dollar against a vendor on loopback that
# keeps a ledger, drops connections and fails, sixty-four calls in flight; every second run is killed
# with kill -9 up to three times and continued.
#
#   benchmarks/spend.sh [RUNS [SEED]]      50 runs by default
#
# Checked for each: the ledger never exceeds 0.50 USD nor what is booked; the run ends with exit code
# 5 and says so. Needs curl and jq. Exits with 1 when any of it fails.
set -euo pipefail

runs=${1:-50}
seed=${2:-1}
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/spend
cd "$root"
rm -rf "$work"
mkdir -p "$work"
./suffice --version >/dev/null # builds it if need be

export LEDGER_PORT=18477
vendor=
trap '[ -z "$vendor" ] || kill "$vendor" 2>/dev/null' EXIT

begin_vendor() {
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 benchmarks/Ledger.java $LEDGER_PORT "$1" &
  vendor=$!
  until curl -sf "http://127.0.0.1:$LEDGER_PORT/ledger" >/dev/null; do sleep 0.1; done
}

end_vendor() {
  kill "$vendor"
  wait "$vendor" 2>/dev/null || true
  vendor=
}

continue_run() {
  ./suffice run benchmarks/spend.yaml --allow-outside --store "$store" --out "$store/out" \
    >"$store.out" 2>"$store.err" &
  process=$!
}

failed=0
dearest=0
RANDOM=$seed
printf '| run | kills | calls made | billed, USD | booked, USD | possibly billed, USD | exit code |\n'
printf '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n'
for run in $(seq "$runs"); do
  store=$work/$run
  mkdir -p "$store"
  begin_vendor $((seed * 1000 + run))
  kills=0
  if [ $((run % 2)) = 0 ]; then
    for _ in 1 2 3; do
      continue_run
      sleep "$((RANDOM % 3)).$((RANDOM % 10))"
      if kill -9 "$process" 2>/dev/null; then kills=$((kills + 1)); fi
      wait "$process" 2>/dev/null || true
    done
  fi
  continue_run
  code=0
  wait "$process" || code=$?
  sleep 0.2 # what is in flight at the vendor after a kill
  read -r billed calls < <(curl -sf "http://127.0.0.1:$LEDGER_PORT/ledger")
  end_vendor
  booked=$(jq -r '.run | (.spentUsd | tonumber) + (.spentEarlierUsd | tonumber)' "$store/out/report.json")
  possibly=$(jq -r '.run.possiblyBilledUsd' "$store/out/report.json")
  usd=$(awk -v n="$billed" 'BEGIN { printf "%.6f", n / 1e9 }')
  printf '| %s | %s | %s | %s | %s | %s | %s |\n' "$run" "$kills" "$calls" "$usd" "$booked" "$possibly" "$code"
  if ! awk -v billed="$usd" -v booked="$booked" 'BEGIN { exit !(billed <= booked + 1e-9 && booked <= 0.5 + 1e-9) }' || [ $code != 5 ]; then
    printf 'spend.sh: run %s broke the limit or did not say so\n' "$run" >&2
    failed=1
  fi
  if awk -v a="$usd" -v b="$dearest" 'BEGIN { exit !(a > b) }'; then dearest=$usd; fi
done
printf '\nThe most that was billed: %s USD of 0.50.\n' "$dearest"
exit $failed
