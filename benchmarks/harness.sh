#!/bin/bash
# Does the same work with Suffice and with promptfoo, one after the other, and prints what it took.
#
#   benchmarks/harness.sh [TESTS [LATENCY]]     10,000 tests, 20 ms by default
#
# One prompt, one "contains" per answer, 64 calls in flight, everything stored and reported, asked of
# `suffice sandbox` on this machine, whose own processor time is printed too. Then the same again from
# the store of each. Needs Linux, GNU time, Node and npm; promptfoo is fetched by npm, once.
set -euo pipefail

tests=${1:-10000}
latency=${2:-20 ms}
version=0.121.20
port=18478

time=$(type -P time) || {
  echo 'harness.sh: needs GNU time (the package "time")' >&2
  exit 1
}
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/harness
npm=$root/build/benchmarks/promptfoo
cd "$root"
mkdir -p "$work" "$npm"
[ -x "$npm/node_modules/.bin/promptfoo" ] ||
  npm install --no-audit --no-fund --silent --prefix "$npm" "promptfoo@$version"
./suffice --version >/dev/null # builds it if need be
rm -rf "$work"
mkdir -p "$work"
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
limits: {concurrency: 64}
END

"$root/suffice" sandbox --port $port --latency "$latency" >sandbox.out 2>&1 &
sandbox=$!
trap 'kill $sandbox 2>/dev/null || true' EXIT
until curl -sf "http://127.0.0.1:$port/v1/models" >/dev/null; do sleep 0.2; done

# Processor time of the sandbox so far, in hundredths of a second.
served() {
  awk '{ print $14 + $15 }' "/proc/$sandbox/stat"
}

printf '| | wall | trials a second | processor time | of the sandbox | resident |\n'
printf '| --- | ---: | ---: | ---: | ---: | ---: |\n'

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
  LC_ALL=C awk -v name="$name" -v tests="$tests" -v sandbox="$((after - before))" 'END {
    printf "| %s | %.1f s | %.0f | %.1f s | %.1f s | %.0f MiB |\n",
      name, $1, tests / $1, $2 + $3, sandbox / 100, $4 / 1024 }' row.time
}

measure 'promptfoo, cache off' "$npm/node_modules/.bin/promptfoo" eval -c promptfooconfig.yaml -j 64 --no-cache --no-progress-bar --no-table -o promptfoo.json
measure 'Suffice' "$root/suffice" run harness.yaml --out suffice --yes
measure 'Suffice, again' "$root/suffice" run harness.yaml --out again --yes

passed=$(grep -o '"successes": *[0-9]*' promptfoo.json | head -n 1 | tr -dc 0-9)
printf '\npromptfoo: %s of %s passed; Suffice: mean %s\n' "${passed:-?}" "$tests" \
  "$(grep -o '"mean" : [0-9.]*' suffice/report.json | head -n 1 | cut -d' ' -f3)"
