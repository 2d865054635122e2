#!/bin/sh
# Makes sure that the system libraries and the fonts that Qt needs are there.
# Installs what is missing when it may; otherwise names it in one line to paste.
set -eu

# package : what shows that it is there (a shared library, or a command that succeeds)
WANTED="
libgl1:libGL.so.1
libegl1:libEGL.so.1
libglib2.0-0:libglib-2.0.so.0
libdbus-1-3:libdbus-1.so.3
libfontconfig1:libfontconfig.so.1
libxkbcommon0:libxkbcommon.so.0
libxkbcommon-x11-0:libxkbcommon-x11.so.0
libxcb-cursor0:libxcb-cursor.so.0
libxcb-icccm4:libxcb-icccm.so.4
libxcb-keysyms1:libxcb-keysyms.so.1
libxcb-shape0:libxcb-shape.so.0
"

[ "$(uname)" = Linux ] || exit 0

known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
missing=""
for entry in $WANTED; do
    case "$known" in
        *"${entry#*:} "*) ;;
        *) missing="$missing ${entry%%:*}" ;;
    esac
done
has_font() {
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
        -iname "$1.[to]t[fc]" 2>/dev/null | head -n 1)" ]
}
has_font '*' || missing="$missing fonts-dejavu-core"
# For Hindi, which the fonts of most systems do not have.
has_font '*deva*' || missing="$missing fonts-lohit-deva"
"${PYTHON:-python3}" -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"

[ -n "$missing" ] || exit 0

install="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null; then
    echo "Hilum needs these libraries (by their Debian names), please install them:$missing" >&2
    exit 1
elif [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo"
else
    echo "Hilum needs system libraries that are not installed. Please run: sudo $install" >&2
    exit 1
fi
echo "Installing system libraries:$missing"
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root $install -qq
