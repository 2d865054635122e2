#!/bin/sh
# Writes the exact versions and hashes that packages are built from. Needs uv.
set -eu
cd "$(dirname "$0")/requirements"
compile() {
    uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
        --custom-compile-command "make lock" --no-emit-index-url --no-emit-find-links "$@"
}
compile ../../pyproject.toml --output-file runtime.txt
compile build.in --constraints runtime.txt --output-file build.txt
