#!/bin/bash
# Stores a million trials of 12 approaches and measures what it takes to conclude from them.
#
#   benchmarks/million.sh [EXAMPLES [PART...]]
#
#   EXAMPLES  of each approach; 83,334 by default, 1,000,008 trials
#   PART      fixed, adaptive or updates; all three by default
#
# The trials are made up and written by the product's own store. Each part is a process of its own:
# it reads the trials, scores them with accuracy and invalid-output, tests three requirements (one
# of them on the 95th percentile of latency), and recommends; no report is written. "updates" takes
# the trials of one approach in batch by batch, as an adaptive run does, and prints what each took.
# Wall, processor time and resident memory are GNU time's, the start of Java included.
set -euo pipefail

time=$(type -P time) || {
  echo 'million.sh: needs GNU time (the package "time")' >&2
  exit 1
}
examples=${1:-83334}
parts=("${@:2}")
[ ${#parts[@]} -gt 0 ] || parts=(fixed adaptive updates)

cd "$(dirname "$0")/.."
list=$PWD/experiments/target/simulation-classpath.txt
work=$PWD/build/benchmarks/million
mvn -q -B -pl .,api,experiments install -DskipTests -DskipLint
mvn -q -B -pl experiments org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile="$list" -Dmdep.includeScope=test
rm -rf "$work"
mkdir -p "$work"

# part NAME: runs one in a process of its own.
part() {
  "$time" -f '%e %U %S %M' -o "$work/$1.time" \
    java -XX:+UseSerialGC -Xmx800m \
    -cp "experiments/target/test-classes:experiments/target/classes:$(cat "$list")" \
    dev.suffice.experiments.run.MillionTrials "$1" "$work/store" "$examples"
  LC_ALL=C awk '{ printf "%-30s %12.1f s\n%-30s %12.1f s\n%-30s %12.1f MiB\n", \
    "wall", $1, "processor time", $2 + $3, "peak resident memory", $4 / 1024 }' "$work/$1.time"
}

part make >/dev/null
for name in "${parts[@]}"; do
  printf '\n%s\n' "$name"
  part "$name"
done
