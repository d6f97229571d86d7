#!/bin/bash
# Makes a large run, writes its report again and opens it: what that takes.
#
#   benchmarks/report.sh [APPROACHES [EXAMPLES]]     12 and 10,000 by default
#
# The run is of invented recorded answers, the same every time, and made once; "suffice report" is
# then measured by GNU time, the start of Java and the reading of the store included, and Java gets
# no more than 800 MB for its objects. The page is opened in Chromium, which measures by its own clock:
# first paint, when the examples can be looked through, each filter until the next frame is drawn.
set -euo pipefail

time=$(type -P time) || {
  echo 'report.sh: needs GNU time (the package "time")' >&2
  exit 1
}
approaches=${1:-12}
examples=${2:-10000}

cd "$(dirname "$0")/.."
work=$PWD/build/benchmarks/report/$approaches-$examples
mkdir -p "$work"
mvn -q -B -pl api,reports test-compile -DskipLint
if ! [ -f "$work/out/report.html" ]; then
  java benchmarks/report/LargeRun.java "$work/data" "$approaches" "$examples"
  ./suffice run "$work/data/large.yaml" --store "$work/store" --out "$work/out" --quiet || [ $? -lt 10 ]
fi

./suffice --version >/dev/null # builds it if need be
for format in html html,json,md,junit,csv; do
  SUFFICE_JAVA_OPTS=-Xmx800m "$time" -f '%e %U %S %M' -o "$work/time" \
    ./suffice report latest --store "$work/store" --out "$work/out" --format "$format" >"$work/written"
  echo "$format"
  LC_ALL=C awk '{ printf "%-30s %12.1f s\n%-30s %12.1f s\n%-30s %12.1f MiB\n", \
    "wall", $1, "processor time", $2 + $3, "peak resident memory", $4 / 1024 }' "$work/time"
done
echo 'trials.csv' "$(wc -l <"$work/out/trials.csv")" lines

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
java -cp "reports/target/test-classes:cli/target/lib/*" benchmarks/report/Measure.java \
  "$work/out/report.html" "$profile"
