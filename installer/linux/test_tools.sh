#!/bin/sh
# Makes sure that what tests of the packages run is there, or names it in one line to paste.
#     sh test_tools.sh [TOOL:PACKAGE…]     these too
set -eu
missing=""
for tool in debootstrap strace Xvfb:xvfb unshare:util-linux "$@"; do
    command -v "${tool%%:*}" >/dev/null || missing="$missing ${tool##*:}"
done
[ -n "$missing" ] || exit 0
echo "The test of the package needs: apt-get install -y --no-install-recommends$missing" >&2
exit 1
