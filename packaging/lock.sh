#!/bin/sh
# Renews packaging/locks/ from pyproject.toml: `make lock`, or `sh packaging/lock.sh --upgrade` for newer versions.
# The locks hold for every platform and Python of the project, carry hashes, and name no host: where packages come
# from is the business of the machine that installs them. Needs uv.
set -eu
cd "$(dirname "$0")/.."

command -v uv >/dev/null || { echo "lock: needs uv on the PATH (pip install uv)" >&2; exit 1; }

resolve() { # NAME [OPTION ...]
    name=$1
    shift
    echo "lock: $name" >&2
    uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
        "$@" --output-file "packaging/locks/$name.txt"
}

# The largest set decides, the smaller ones follow it, so that they agree.
resolve dev --extra dev "$@"
resolve test --extra test --constraint packaging/locks/dev.txt
resolve runtime --constraint packaging/locks/dev.txt
# Apart from the others: what builds the frozen program must not carry the tools of tests into it.
resolve package --extra package --constraint packaging/locks/dev.txt

if grep -n '://' packaging/locks/*.txt; then
    echo "lock: a lock names a host (above); see the options of uv that wrote it" >&2
    exit 1
fi
