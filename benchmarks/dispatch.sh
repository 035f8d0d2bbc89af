#!/usr/bin/env bash
# Takes all figures of dispatch on one or more JDKs, some ten minutes each, and writes them into docs/performance.md and
# docs/dispatch.svg. Nothing else should run on the machine. Usage: benchmarks/dispatch.sh JDK_HOME...
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || { sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"; exit 2; }

jar=benchmarks/target/benchmarks.jar
mvn -q -B -Pbenchmarks -pl benchmarks -am package -DskipTests

results=()
for home in "$@"; do
  version=$("$home/bin/java" -XshowSettings:properties -version 2>&1 | sed -nE 's/ *java.specification.version = //p')
  run() {
    local name=$1
    shift
    local file="benchmarks/target/$name-$version.json"
    "$home/bin/java" -jar "$jar" "$@" -rf json -rff "$file"
    results+=("$file")
  }
  skip=()
  [ "$version" -ge 21 ] || skip=(-e patternSwitch)
  run calls '\.(Dispatch|ClassDispatch|LazyKey|Change)Benchmark' "${skip[@]}" -prof gc -f 1 -wi 4 -w 400ms -i 5 -r 400ms
  run registration '\.RegistrationBenchmark' -f 1
  run cold '\.ColdStartBenchmark' -f 5
done

"$1/bin/java" -cp "$jar" org.waymark.benchmarks.DispatchReport docs/performance.md docs/dispatch.svg "${results[@]}"
