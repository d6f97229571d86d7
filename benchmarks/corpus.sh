#!/bin/bash
# Indexes a large corpus, kills the run with kill -9 on its way, and goes on.
#
#   benchmarks/corpus.sh [PASSAGES [QUESTIONS [HEAP]]]   100,000 passages, 500 questions, 2g of Java's heap
#
# Checked: of the vectors that were committed before the kill none is made again (the store keeps
# when each was made), and none is missing afterwards. Printed: vectors a second, what the vectors
# take on disk, peak resident memory, and what a hybrid query takes beyond the calls of models: the
# latency of each trial without their service times, which is the search by words and by vectors,
# their fusion and the prompt; at last, how long a new process takes to answer. The data are
# written by Passages.java. Needs sqlite3 and GNU time.
# Exits with 1 when a vector was made twice.
set -euo pipefail

passages=${1:-100000} questions=${2:-500} heap=${3:-2g}
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/corpus
cd "$root"
rm -rf "$work"
mkdir -p "$work"
export SUFFICE_JAVA_OPTS="-Xmx$heap ${SUFFICE_JAVA_OPTS:-}"
./suffice --version >/dev/null # builds it if need be
java benchmarks/Passages.java "$work/data" "$passages" "$questions"

# ask QUERY: of the store; nothing while there is no table yet.
ask() {
  sqlite3 -readonly -cmd '.timeout 5000' "$work/store/store.db" "$1" 2>/dev/null || true
}

vectors() {
  local count
  count=$(ask 'SELECT count(*) FROM vector')
  printf '%s' "${count:-0}"
}

run() {
  exec /usr/bin/time -f '%M' -o "$work/memory" ./suffice run benchmarks/corpus.yaml --allow-outside \
    --store "$work/store" "$@" >"$work/run.out" 2>"$work/run.err"
}

java_of() {
  local child
  for child in $(pgrep -P "$1"); do
    if [ "$(cat "/proc/$child/comm")" = java ]; then printf '%s\n' "$child"; else java_of "$child"; fi
  done
}

run &
process=$!
until [ "$(vectors)" -ge $((passages * 2 / 5)) ]; do
  kill -0 $process 2>/dev/null || { cat "$work/run.err" >&2; exit 1; }
  sleep 1
done
kill -9 "$(java_of $process)"
wait $process || true
killed=$(vectors)
newest=$(ask 'SELECT max(made) FROM vector')
echo "killed with $killed of $passages vectors committed"

begun=$(date +%s%N)
run &
wait $! || { cat "$work/run.err" >&2; exit 1; }
all=$(vectors)
old=$(ask "SELECT count(*) FROM vector WHERE made <= $newest")
last=$(ask 'SELECT max(made) FROM vector')
echo "afterwards $all vectors, $old of them made before the kill"
echo "vectors a second after it: $(((all - killed) * 1000 / (last - begun / 1000000 + 1)))"
echo "on disk: $(($(ask 'SELECT sum(length(content)) FROM vector') / 1000000)) MB of vectors, $(($(stat -c %s "$work/store/store.db") / 1000000)) MB of store"
echo "peak resident memory: $(($(tail -n 1 "$work/memory") / 1024)) MiB, with a heap of $heap"
ask "SELECT round((json_extract(content, '\$.latency')
    - (SELECT sum(json_extract(call.value, '\$.serviceTime')) FROM json_each(content, '\$.calls') AS call)) / 1e6, 3)
  FROM trial ORDER BY 1" >"$work/queries"
quantile() {
  sed -n "$(($(wc -l <"$work/queries") * $1 / 100 + 1))p" "$work/queries"
}
echo "beyond the calls of models, milliseconds: p50 $(quantile 50), p95 $(quantile 95), p99 $(quantile 99) of $(wc -l <"$work/queries") questions"
tail -n 12 "$work/run.out"

# Another approach in a process of its own: everything but a few questions is there.
begun=$(date +%s%N)
run --set approaches.hybrid.retrieve.top=6 --set data.limit=5 &
wait $! || { cat "$work/run.err" >&2; exit 1; }
echo "reopened: five questions after $((($(date +%s%N) - begun) / 1000000)) ms, start of Java included; $(($(vectors) - all)) vectors made"
if [ "$old" -ne "$killed" ]; then
  echo "corpus.sh: $((killed - old)) vectors were made twice" >&2
  exit 1
fi
