#!/usr/bin/env bash
# Takes all figures of dispatch on one or more JDKs, some ten minutes each, and writes them into docs/performance.md and
# docs/dispatch.svg. Nothing else should run on the machine. Usage: benchmarks/dispatch.sh JDK_HOME...
source "$(dirname "${BASH_SOURCE[0]}")/figures.sh"

measure() {
  local skip=()
  [ "$version" -ge 21 ] || skip=(-e patternSwitch)
  run calls '\.(Dispatch|ClassDispatch|LazyKey|Change)Benchmark' "${skip[@]}" -prof gc -f 1 -wi 4 -w 400ms -i 5 -r 400ms
  run registration '\.RegistrationBenchmark' -f 1
  run cold '\.ColdStartBenchmark' -f 5
}

take DispatchReport "docs/performance.md docs/dispatch.svg" "$@"
