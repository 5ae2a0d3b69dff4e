#!/bin/sh
# Makes .venv with exactly the locked packages and the program in it: `sh setup.sh` to use it, `sh setup.sh dev` to work on it.
# Needs Python 3.11 or newer with venv; no root; the network only the first time and when the lock changes.
set -eu
cd "$(dirname "$0")"
lock="requirements/${1:-run}.lock"
stamp=".venv/installed-${1:-run}.lock"
cmp -s "$lock" "$stamp" && exit 0

for python in python3 python3.14 python3.13 python3.12 python3.11; do
  if "$python" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$python; break; fi
done
[ -n "${found:-}" ] || { echo "safepassage needs Python 3.11 or newer with venv (Debian, Ubuntu: apt install python3-venv)." >&2; exit 2; }

"$found" -m venv .venv
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r "$lock"
.venv/bin/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
cp "$lock" "$stamp"
