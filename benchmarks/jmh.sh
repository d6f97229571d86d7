#!/bin/bash
# Times the hot inner parts with JMH, which Maven fetches. Arguments go to JMH:
#
#   benchmarks/jmh.sh                     all of them, a minute
#   benchmarks/jmh.sh nearest -f 3        those whose names match, in three processes each
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/jmh
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cd "$root"
mkdir -p "$work"
./suffice --version >/dev/null # builds it if need be
if ! [ -d "$work/lib" ]; then
  cat >"$work/pom.xml" <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>jmh</groupId><artifactId>jmh</artifactId><version>1</version>
<dependencies><dependency><groupId>org.openjdk.jmh</groupId><artifactId>jmh-generator-annprocess</artifactId><version>1.37</version></dependency></dependencies></project>
END
  mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$work/lib"
fi
rm -rf "$work/classes"
mkdir -p "$work/classes"
"${java}c" -nowarn -d "$work/classes" -cp "cli/target/lib/*:$work/lib/*" -processorpath "$(printf '%s:' "$work"/lib/*.jar)" benchmarks/jmh/*.java
exec "$java" -cp "$work/classes:cli/target/lib/*:$work/lib/*" org.openjdk.jmh.Main "$@"
