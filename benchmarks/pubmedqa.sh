#!/bin/bash
# Makes a corpus of the 1,000 abstracts of PubMedQA and runs benchmarks/pubmedqa.yaml over it.
#
#   benchmarks/pubmedqa.sh FOLDER [OPTION...]
#
#   FOLDER  holds ori_pqal.json
#   OPTION  further options of suffice run, for example --only hybrid
set -euo pipefail

fail() {
  printf 'pubmedqa.sh: %s\n' "$*" >&2
  exit 1
}

[ $# -ge 1 ] || fail 'which folder has ori_pqal.json? benchmarks/pubmedqa.sh FOLDER'
data=$1/ori_pqal.json
[ -f "$data" ] || fail "there is no ori_pqal.json in $1"
shift
type -P jq >/dev/null || fail 'needs jq'

root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/pubmedqa
mkdir -p "$work"
jq -c 'to_entries[] | {id: .key, text: (.value.CONTEXTS | join("\n\n"))}' "$data" >"$work/abstracts.jsonl"
jq -c 'to_entries[] | {id: .key, question: .value.QUESTION, answer: .value.final_decision, abstract: .key}' \
  "$data" >"$work/questions.jsonl"
exec "$root/suffice" run "$root/benchmarks/pubmedqa.yaml" --allow-outside --store "$work/store" --out "$work/report" "$@"
