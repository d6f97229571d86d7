#!/bin/bash
# Runs Banking77 from nothing and prints what it took. Linux only.
#
#   benchmarks/banking77.sh FOLDER [OPTION...]
#
#   FOLDER  holds train.csv and test.csv
#   OPTION  further options of suffice run, for example --set evaluation.seed=7
#
# Wall time and resident memory are GNU time's; where processor time goes is async-profiler's, which
# Maven fetches: a sample per 5 ms of processor time of every thread, compilers and collectors too.
# The embedding model is what runs in native code below OrtSession.run; everything else, its
# tokenizer and the Java around it included, is outside. Profile and report stay in build/benchmarks.
set -euo pipefail

fail() {
  printf 'banking77.sh: %s\n' "$*" >&2
  exit 1
}

[ $# -ge 1 ] || fail 'which folder has train.csv and test.csv? benchmarks/banking77.sh FOLDER'
for split in train test; do
  [ -f "$1/$split.csv" ] || fail "there is no $split.csv in $1"
done
data=$(cd "$1" && pwd -P)
shift
time=$(type -P time) || fail 'needs GNU time (the package "time")'

root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks
agent=$work/async-profiler/linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')/libasyncProfiler.so
profile=$work/banking77.collapsed
report=$work/banking77

cd "$root"
mkdir -p "$work"
[ -f "$agent" ] || mvn -q -B -N org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
  -Dartifact=tools.profiler:async-profiler:4.1 -DoutputDirectory="$work/async-profiler"
./suffice --version >/dev/null # builds it if need be
rm -rf "$work/banking77.store" "$report" "$profile"

SUFFICE_JAVA_OPTS="${SUFFICE_JAVA_OPTS:-} -agentpath:$agent=start,event=ctimer,interval=5ms,file=$profile,collapsed,total" \
  "$time" -f '%e %U %S %M' -o "$work/banking77.time" \
  ./suffice run benchmarks/banking77.yaml --allow-outside \
  --set "data.train=$data/train.csv" --set "data.test=$data/test.csv" \
  --store "$work/banking77.store" --out "$report" "$@" >"$work/banking77.out"

read -r wall user system memory < <(tail -n 1 "$work/banking77.time")
LC_ALL=C awk -v wall="$wall" -v user="$user" -v system_="$system" -v memory="$memory" \
  -v processors="$(nproc)" -v run='ai/onnxruntime/OrtSession.run;' '
  { total += $NF }
  # Four frames: three of Java, and the native one, below which the model computes.
  index($0, run run run run) { model += $NF }
  /NeighbourIndex/ { neighbours += $NF }
  /HuggingFaceTokenizer/ { tokenizer += $NF }
  function row(name, value, unit, limit) {
    printf "%-46s %9.1f %-4s%s\n", name, value, unit, limit == "" ? "" : "  at most " limit
  }
  END {
    if (!model) {
      print "banking77.sh: no sample below OrtSession.run; is the profile complete?" > "/dev/stderr"
      exit 1
    }
    all = user + system_
    row("wall, on " processors " processors", wall, "s", "90")
    row("processor time", all, "s")
    row("  in the embedding model", model / 1e9, "s")
    row("  outside the embedding model", all - model / 1e9, "s", "15")
    row("    of which its tokenizer", tokenizer / 1e9, "s")
    row("    of which the search for neighbours", neighbours / 1e9, "s")
    row("  seen by the profiler", 100 * total / 1e9 / all, "%")
    row("peak resident memory", memory / 1024, "MiB", "1,024")
  }' "$profile"
echo
sed -n '/accuracy /,/^$/p' "$work/banking77.out" | sed '/^$/q'
echo "Profile: $profile"
