#!/bin/sh
# Simulates the decision procedure in full and prints Markdown tables.
# usage: benchmarks/simulations.sh errors|selection|none-adequate|updates [RUNS]
set -e
cd "$(dirname "$0")/.."
list=experiments/target/simulation-classpath.txt
mvn -q -B -pl .,api,experiments install -DskipTests -DskipLint
mvn -q -B -pl experiments org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile="$PWD/$list" -Dmdep.includeScope=test
exec java -cp "experiments/target/test-classes:experiments/target/classes:$(cat "$list")" \
  dev.suffice.experiments.simulation.Simulations "${1:-errors}" "${2:-10000}"
