#!/usr/bin/env bash
# Takes all figures over HTTP on one or more JDKs, some ten minutes each, and writes them into docs/performance.md. Needs
# wrk, and h2load of nghttp2-client. Nothing else should run on the machine. Usage: benchmarks/http.sh JDK_HOME...
# With EFFORT=TINY it takes some three minutes, and its figures say nothing.
source "$(dirname "${BASH_SOURCE[0]}")/figures.sh"

modules=$(echo benchmarks benchmarks/http/{exercises,javalin,jetty,jooby,spark,spring,waymark} | tr ' ' ,)
effort=${EFFORT:-FULL}

# Runs a program of the package for HTTP on the current JDK: its name.
drive() {
  local file="benchmarks/target/http-${1,,}-$version.json"
  "$home/bin/java" -cp "$jar" "org.waymark.benchmarks.http.$1" "$effort" "$file"
  results+=("$file")
}

measure() {
  local times=(-wi 5 -w 400ms -i 5 -r 400ms)
  [ "$effort" = FULL ] || times=(-wi 1 -w 100ms -i 1 -r 100ms)
  run http-memory '\.(Handler|PageLinks)Benchmark' -prof gc -f 1 "${times[@]}"
  drive LoadRun
  drive StartRun
}

take HttpReport docs/performance.md "$@"
