# For the scripts that take figures, which define `measure` with a `run` for each file of results. Nothing else should run
# on the machine. To be read with `source`; then: take REPORT_CLASS "DOCUMENT..." JDK_HOME...

set -euo pipefail
script=$(realpath "$0")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

jar=benchmarks/target/benchmarks.jar
results=()
home= version=
# What is built.
modules=benchmarks

# Runs benchmarks on the current JDK: a name for the file of results, and arguments for JMH.
run() {
  local file="benchmarks/target/$1-$version.json"
  shift
  "$home/bin/java" -jar "$jar" "$@" -rf json -rff "$file"
  results+=("$file")
}

# Builds the benchmarks, measures on each JDK, and writes the report.
take() {
  local report=$1 documents=$2 first=${3:-}
  shift 2
  [ $# -gt 0 ] || { sed -n '2,3s/^# //p' "$script"; exit 2; }
  mvn -q -B -Pbenchmarks -pl "$modules" -am package -DskipTests
  for home in "$@"; do
    version=$("$home/bin/java" -XshowSettings:properties -version 2>&1 | sed -nE 's/ *java.specification.version = //p')
    measure
  done
  # shellcheck disable=SC2086
  "$first/bin/java" -cp "$jar" "org.waymark.benchmarks.$report" $documents "${results[@]}"
}
