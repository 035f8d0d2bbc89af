#!/usr/bin/env bash
# Takes all figures of configuration on one or more JDKs, some twelve minutes each, and writes them into
# docs/performance.md. Nothing else should run on the machine. Usage: benchmarks/configuration.sh JDK_HOME...
source "$(dirname "${BASH_SOURCE[0]}")/figures.sh"

measure() {
  run commit '\.(Commit|Stages)Benchmark' -p actions=1000,10000 -f 1 -wi 5 -w 500ms -i 5 -r 500ms
  run commit-large '\.(Commit|Stages)Benchmark' -p actions=100000 -f 1 -wi 2 -w 1s -i 3 -r 1s
  run annotations '\.AnnotationsBenchmark' -f 1 -wi 15 -i 10
  run scan '\.ScanBenchmark.warm' -f 1 -wi 5 -w 500ms -i 5 -r 500ms
  run cold-scan '\.ScanBenchmark.cold' -p classes=50,500 -f 5
  run start '\.StartBenchmark' -f 5
}

take ConfigurationReport docs/performance.md "$@"
