#!/usr/bin/env bash
# Takes all figures of routing on one or more JDKs, some seven minutes each, and writes them into docs/performance.md and
# docs/routing.svg. Nothing else should run on the machine. Usage: benchmarks/routing.sh JDK_HOME...
source "$(dirname "${BASH_SOURCE[0]}")/figures.sh"

measure() {
  run routing '\.(Routing|LongSegment|Link)Benchmark' -prof gc -f 1 -wi 3 -w 250ms -i 4 -r 200ms
  run router-size '\.RouterSizeBenchmark'
  run large-table '\.LargeTableBenchmark' -prof gc -f 1 -wi 3 -w 400ms -i 4 -r 250ms
}

take RoutingReport "docs/performance.md docs/routing.svg" "$@"
