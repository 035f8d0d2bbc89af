#!/usr/bin/env bash
# Asks all servers of the benchmarks the same odd things, and writes what they answer into docs/guide/comparison.md. Takes
# a minute. Usage: benchmarks/wire.sh JDK_HOME
source "$(dirname "${BASH_SOURCE[0]}")/figures.sh"

modules=$(echo benchmarks benchmarks/http/{exercises,javalin,jetty,jooby,spark,spring,waymark} | tr ' ' ,)

measure() { :; }

take http.WireRun docs/guide/comparison.md "$@"
