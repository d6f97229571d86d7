#!/bin/bash
# How fast trials go when the model costs next to nothing: beside promptfoo, beside a bare loop, and
# when there are many.
#
#   benchmarks/harness.sh [TESTS [MILLISECONDS]]   the same work by promptfoo; 10,000 tests of 20 ms
#   benchmarks/harness.sh bare [TESTS]             beside a bare loop over LangChain4j, 0 ms
#   benchmarks/harness.sh long [TESTS]             100,000 tests of 20 ms: the rate of the second half
#
# One prompt, one "contains" per answer, 64 calls in flight, everything stored and reported, asked of
# a stub on this machine (Stub.java), whose own processor time is printed too. Needs Linux and GNU
# time; promptfoo needs Node and npm, which fetches it, once.
set -euo pipefail

mode=promptfoo
case ${1:-} in
bare | long)
  mode=$1
  shift
  ;;
esac
case $mode in
promptfoo) tests=${1:-10000} latency=${2:-20} ;;
bare) tests=${1:-20000} latency=0 ;;
long) tests=${1:-100000} latency=20 ;;
esac
version=0.121.20
langchain4j=1.19.0
port=18478

# LangChain4j and the HTTP client it comes with, for the bare loop.
fetch_bare() {
  mkdir -p "$bare"
  cat >"$bare/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>bare</groupId><artifactId>bare</artifactId><version>1</version>
<dependencies><dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-open-ai</artifactId><version>$langchain4j</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.20</version></dependency></dependencies></project>
END
  mvn -q -B -f "$bare/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$bare/lib"
}

time=$(type -P time) || {
  echo 'harness.sh: needs GNU time (the package "time")' >&2
  exit 1
}
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/harness
npm=$root/build/benchmarks/promptfoo
bare=$root/build/benchmarks/bare
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cd "$root"
mkdir -p "$work" "$npm"
[ "$mode" != promptfoo ] || [ -x "$npm/node_modules/.bin/promptfoo" ] ||
  npm install --no-audit --no-fund --silent --prefix "$npm" "promptfoo@$version"
[ "$mode" != bare ] || [ -d "$bare/lib" ] || fetch_bare
./suffice --version >/dev/null # builds it if need be
rm -rf "$work"
mkdir -p "$work"
"$java" -version 2>&1 | head -n 1
cd "$work"

export PROMPTFOO_DISABLE_TELEMETRY=1 PROMPTFOO_DISABLE_UPDATE=1 PROMPTFOO_CONFIG_DIR=$work/promptfoo
seq "$tests" | awk '# messages of words by chance, so that no two are alike
  BEGIN {
    print "message,expected"
    split("bike battery invoice refund lock app theft repair delivery team account tour price gear brake ticket card order phone address password saddle contract helmet season rain winter office street", words)
    srand(7)
  }
  {
    text = "message " $1
    for (i = 0; i < 12; i++) text = text " " words[1 + int(30 * rand())]
    printf "\"%s\",ok\n", text
  }' >data.csv
sed '1s/expected/__expected/; 2,$s/,ok$/,contains:ok/' data.csv >tests.csv
cat >promptfooconfig.yaml <<END
prompts: ["Answer ok to this message: {{message}}"]
providers:
  - id: openai:chat:stub
    config: {apiBaseUrl: http://127.0.0.1:$port/v1, apiKey: none, max_tokens: 20, temperature: 0}
tests: file://tests.csv
END
cat >harness.yaml <<END
experiment: harness
task: {kind: generation, input: message, expected: expected, instructions: "Answer ok to this message: {{message}}"}
data: {file: data.csv, split: {train: 0%, test: 100%}}
models:
  stub: {provider: openai, base-url: http://127.0.0.1:$port/v1, model: stub, temperature: 0, max-output-tokens: 20, limits: {concurrency: 64}, price: {input: 0.10 USD per million, output: 0.40 USD per million}}
approaches: [{id: one, strategy: prompting, model: stub}]
metrics: [contains]
evaluation: {mode: fixed}
limits: {concurrency: 144}
END

"$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$root/benchmarks/Stub.java" "$port" "$latency" >stub.out 2>&1 &
stub=$!
trap 'kill $stub 2>/dev/null || true' EXIT
until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.2; done

# Processor time of the stub so far, in hundredths of a second.
served() {
  awk '{ print $14 + $15 }' "/proc/$stub/stat"
}

# measure NAME COMMAND...: a row of the table.
measure() {
  local name=$1 before after
  shift
  before=$(served)
  "$time" -f '%e %U %S %M' -o row.time "$@" >>log.out 2>&1 || {
    tail -n 20 log.out >&2
    exit 1
  }
  after=$(served)
  LC_ALL=C awk -v name="$name" -v tests="$tests" -v stub="$((after - before))" 'END {
    printf "| %s | %.1f s | %.0f | %.1f s | %.1f s | %.0f MiB |\n",
      name, $1, tests / $1, $2 + $3, stub / 100, $4 / 1024 }' row.time
}

# rates NAME: how fast the stub was asked since this was called last, by its own clock, so that what
# comes before the first thousand answers and after the last one does not count.
told=0
rates() {
  LC_ALL=C awk -v name="$1" -v told="$told" -v latency="$latency" '
    NR > told { answers[++lines] = $1; at[lines] = $2 }
    END {
      half = int((lines + 1) / 2)
      printf "%s: %.0f calls a second, %.0f in the second half", name,
        (answers[lines] - answers[1]) / (at[lines] - at[1]),
        (answers[lines] - answers[half]) / (at[lines] - at[half])
      if (latency > 0) printf "; the ideal is %.0f", 64000 / latency
      printf "\n"
    }' stub.out >>rates.out
  told=$(wc -l <stub.out)
}

printf '| | wall | trials a second | processor time | of the stub | resident |\n'
printf '| --- | ---: | ---: | ---: | ---: | ---: |\n'
case $mode in
promptfoo)
  measure 'promptfoo, cache off' "$npm/node_modules/.bin/promptfoo" eval -c promptfooconfig.yaml -j 64 --no-cache --no-progress-bar --no-table -o promptfoo.json
  rates promptfoo
  ;;
bare)
  measure 'bare loop' "$java" -cp "$bare/lib/*" "$root/benchmarks/Bare.java" "http://127.0.0.1:$port/v1" "$tests" 64
  rates 'bare loop'
  ;;
esac
measure 'Suffice' "$root/suffice" run harness.yaml --out suffice --yes
rates Suffice
measure 'Suffice, again' "$root/suffice" run harness.yaml --out again --yes
echo
cat rates.out
passed=$(grep -s -o '"successes": *[0-9]*' promptfoo.json | head -n 1 | tr -dc 0-9 || true)
[ "$mode" != promptfoo ] || printf 'promptfoo: %s of %s passed\n' "${passed:-?}" "$tests"
printf 'Suffice: mean %s\n' "$(grep -o '"mean" : [0-9.]*' suffice/report.json | head -n 1 | cut -d' ' -f3)"
