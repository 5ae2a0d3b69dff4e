#!/usr/bin/env bash
# Everything a commit must pass: style, types, the arrows between rooms, the tests. README's second command and .ci/run end here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
bin=${SAFEPASSAGE_BIN:-.venv/bin}

step() {
  printf '\n== %s\n' "$*"
  "$@"
}

step "$bin/ruff" check src tests benchmarks tools
step "$bin/ruff" format --check src tests benchmarks tools
MYPYPATH=src:. step "$bin/mypy" --explicit-package-bases src tests benchmarks tools
step "$bin/lint-imports"
step "$bin/python" -m pytest -n 2 "$@"
printf '\nAll checks passed.\n'
