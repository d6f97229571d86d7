#!/bin/bash
# Kills Banking77 runs with kill -9 at random moments and proves that nothing committed is lost or done again.
#
#   benchmarks/kill.sh FOLDER [KILLS [SEED [OPTION...]]]
#
#   FOLDER  holds train.csv and test.csv
#   KILLS   how often to kill in each mode; 10 by default
#   SEED    of the random moments; by default another one each time
#   OPTION  further options of suffice run, for example --set data.limit=400 to try this script
#
# Three modes. "time": a fresh run killed at a moment uniform over the duration of an undisturbed
# run. "trials": a fresh run killed when a number of trials, uniform over all, is committed; most of
# a run is embedding, and this mode aims at the rest. (Half of KILLS each.) "again": one run killed
# KILLS times on its way. After each kill the store is looked at with sqlite3, then the run goes on.
# Checked: every trial committed before a kill is there afterwards, to the byte, its measured
# nanoseconds included; the rerun says it reused exactly those; answers, scores, intervals and
# verdicts are those of the undisturbed run. Needs sqlite3 and jq. Exits with 1 on any difference.
set -euo pipefail

fail() {
  printf 'kill.sh: %s\n' "$*" >&2
  exit 1
}

[ $# -ge 1 ] || fail 'which folder has train.csv and test.csv? benchmarks/kill.sh FOLDER'
for split in train test; do
  [ -f "$1/$split.csv" ] || fail "there is no $split.csv in $1"
done
for tool in sqlite3 jq sha256sum; do
  command -v $tool >/dev/null || fail "needs $tool"
done
data=$(cd "$1" && pwd -P)
kills=${2:-10}
seed=${3:-$$}
RANDOM=$seed
options=("${@:4}")

root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/kill
cd "$root"
rm -rf "$work"
mkdir -p "$work"
./suffice --version >/dev/null # builds it if need be

# start NAME: a run in the background, its process in $process.
start() {
  ./suffice run benchmarks/banking77.yaml --allow-outside \
    --set "data.train=$data/train.csv" --set "data.test=$data/test.csv" \
    --store "$work/$1" --out "$work/$1/out" ${options[@]+"${options[@]}"} >"$work/$1.out" 2>"$work/$1.err" &
  process=$!
}

# ask NAME QUERY: of the store; nothing while there is no table yet.
ask() {
  sqlite3 -readonly -cmd '.timeout 5000' "$work/$1/store.db" "$2" 2>/dev/null || true
}

committed() {
  local count
  count=$(ask "$1" 'SELECT count(*) FROM trial')
  printf '%s' "${count:-0}"
}

# rows NAME: every committed trial with its whole content, sorted.
rows() {
  ask "$1" "SELECT version, hex(question), repetition, content FROM trial ORDER BY 1, 2, 3"
}

# verdicts NAME: what must not depend on when a run was killed; no time and no money.
verdicts() {
  jq -S '{verdict: .recommendation.verdict, approach: .recommendation.approach,
    approaches: [.approaches[] | {id, verdict, n, missing, metrics, requirements, reason}]}' \
    "$work/$1/out/report.json"
  cut -d , -f 1-9 "$work/$1/out/trials.csv" | sha256sum
}

# A number from 0 to $1 - 1, in $drawn; not in a subshell, which would draw the same again.
draw() {
  drawn=$(((RANDOM * 32768 + RANDOM) % $1))
}

# phase COMMITTED: what the run was at; approaches come in this order.
phase() {
  local approaches=(zero-shot nearest-1 nearest-4 nearest-8)
  local each=$((total / 4))
  if [ "$1" -eq 0 ]; then
    echo 'before the first trial'
  elif [ "$1" -eq "$total" ]; then
    echo 'after the last trial'
  elif [ $(($1 % each)) -eq 0 ]; then
    echo "preparing ${approaches[$(($1 / each))]}"
  else
    echo "trials of ${approaches[$(($1 / each))]}"
  fi
}

wait_time() {
  sleep "$(awk -v ms="$1" 'BEGIN { print ms / 1000 }')"
}

wait_trials() {
  while kill -0 "$process" 2>/dev/null && [ "$(committed "$1")" -lt "$2" ]; do
    sleep 0.02
  done
}

# Kills the run; not killed in time means that it had ended by itself.
strike() {
  ended=no
  kill -9 "$process" 2>/dev/null || ended=yes
  wait "$process" 2>/dev/null || true
}

# keep NAME: remembers what was committed when it was killed.
keep() {
  rows "$1" >"$work/$1.before"
  before=$(wc -l <"$work/$1.before")
  state=$(ask "$1" 'PRAGMA integrity_check')
}

# unchanged NAME: whether all that was kept is still there.
unchanged() {
  rows "$1" >"$work/$1.after"
  [ -z "$(LC_ALL=C comm -23 <(LC_ALL=C sort "$work/$1.before") <(LC_ALL=C sort "$work/$1.after"))" ] && echo yes || echo NO
}

bad=0
say() {
  printf '| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n' "$@"
  case "$*" in *NO*) bad=$((bad + 1)) ;; esac
}

# finish NAME: the rerun, and whether it ended as the undisturbed run did.
finish() {
  start "$1"
  if wait "$process"; then status=0; else status=$?; fi
  if [ "$status" -eq "$expected" ]; then completed=yes; else completed="NO ($status)"; fi
  reused=$(jq .run.trialsReused "$work/$1/out/report.json" || echo none)
  same=yes
  cmp -s <(verdicts "$1") "$work/undisturbed.verdicts" || same=NO
  [ "$(committed "$1")" -eq "$total" ] || same=NO
}

# reused_committed: reused trials, with a mark when they are not the committed ones.
reused_committed() {
  if [ "$reused" = "$before" ]; then printf '%s' "$reused"; else printf '%s NO' "$reused"; fi
}

started=$(date +%s%N)
start undisturbed
if wait "$process"; then expected=0; else expected=$?; fi # 3 and 4 are answers too
case $expected in 0 | 3 | 4) ;; *) fail "the undisturbed run failed: see $work/undisturbed.err" ;; esac
duration=$((($(date +%s%N) - started) / 1000000))
verdicts undisturbed >"$work/undisturbed.verdicts"
total=$(committed undisturbed)
[ "$total" -eq "$(jq '([.approaches[].n] | max) * 4' "$work/undisturbed/out/report.json")" ] || fail 'the undisturbed run is not complete'
echo "Undisturbed: $((duration / 1000)) s, $total trials. Seed $seed."
echo
say mode moment 'committed when killed' 'it was at' 'store sound' 'rerun completed' 'trials reused' 'committed rows unchanged' 'answers, scores, verdicts equal'
say --- --- ---: --- --- --- ---: --- ---

for number in $(seq "$kills"); do
  name=run$number
  start "$name"
  if [ "$number" -le $((kills / 2)) ]; then
    draw "$duration"
    mode=time moment="$(awk -v ms="$drawn" 'BEGIN { printf "%.1f s", ms / 1000 }')"
    wait_time "$drawn"
  else
    draw "$total"
    mode=trials moment="from trial $drawn on"
    wait_trials "$name" "$drawn"
  fi
  strike
  keep "$name"
  at=$(phase "$before")
  [ "$ended" = no ] || at='already over'
  finish "$name"
  say $mode "$moment" "$before" "$at" "${state:-no store yet}" "$completed" "$(reused_committed)" "$(unchanged "$name")" "$same"
  rm -rf "${work:?}/$name"
done

name=again
least=0
for number in $(seq "$kills"); do
  draw $((2 * (total - least) / (kills - number + 2)))
  least=$((least + drawn))
  [ "$least" -lt "$total" ] || least=$((total - 1))
  start "$name"
  wait_trials "$name" "$least"
  strike
  [ "$number" -eq 1 ] && kept=yes || kept=$(unchanged "$name")
  keep "$name"
  least=$before
  say again "$number of $kills" "$before" "$(phase "$before")" "$state" - - "$kept" -
done
finish "$name"
say again 'left alone' "$before" '' "$state" "$completed" "$(reused_committed)" "$(unchanged "$name")" "$same"
echo
[ "$bad" -eq 0 ] || fail "$bad rows with a NO; the stores are in $work"
echo 'No committed trial was lost or computed again; every rerun ended as the undisturbed run did.'
