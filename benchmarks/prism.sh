#!/bin/sh
# Sends what we ask of OpenAI to Prism, which refuses whatever OpenAI's own document does not allow.
# Usage: benchmarks/prism.sh OPENAPI-DOCUMENT
# The document (openai-openapi.yaml of github.com/openai/openai-openapi) is no part of Suffice.
set -eu

document=$(realpath "${1:?Name the OpenAPI document of OpenAI: benchmarks/prism.sh openai-openapi.yaml}")
cd "$(dirname "$0")/.."
folder=build/prism
version=5.14.2 # the last that runs on Node 20
port=${PORT:-4010}

command -v npm > /dev/null || { echo "Node and npm are needed" >&2; exit 2; }
if [ ! -x "$folder/node_modules/.bin/prism" ]; then
  mkdir -p "$folder"
  npm install --no-audit --no-fund --prefix "$folder" "@stoplight/prism-cli@$version" > "$folder/install.log" 2>&1
fi

"$folder/node_modules/.bin/prism" mock --errors --port "$port" "$document" > "$folder/prism.log" 2>&1 &
prism=$!
trap 'kill $prism 2> /dev/null || true' EXIT INT TERM

# It reads three megabytes of YAML first.
waited=0
until grep -q "Prism is listening" "$folder/prism.log"; do
  kill -0 $prism 2> /dev/null || { cat "$folder/prism.log" >&2; exit 1; }
  [ $waited -lt 300 ] || { echo "Prism did not start within 300 s" >&2; exit 1; }
  sleep 1
  waited=$((waited + 1))
done
echo "Prism $version listens after $waited s, on Node $(node --version)"

status=0
PRISM="http://127.0.0.1:$port" mvn -B -q -T 1 -pl providers/openai,providers/langchain4j test \
  -Dtest=PrismTest -DskipLint > "$folder/tests.log" 2>&1 || status=$?

# One line for each request, with what Prism's validator said of it.
sed -e 's/\x1b\[[0-9;]*m//g' "$folder/prism.log" | awk '
  /HTTP SERVER\] .*Request received/ { split($0, at, "SERVER] "); split(at[2], word, " "); asked = word[1] " " word[2] }
  /VALIDATOR\].*(success|error)/ { sub(/.*(success|error) */, ""); print asked ": " $0 }' | sed 's/ Looking for.*//'
[ $status -eq 0 ] || { tail -40 "$folder/tests.log" >&2; exit $status; }
grep -ho '<testcase name="[^"]*"' providers/openai/target/surefire-reports/TEST-*PrismTest.xml \
  providers/langchain4j/target/surefire-reports/TEST-*PrismTest.xml | wc -l | sed 's/$/ tests passed/'
