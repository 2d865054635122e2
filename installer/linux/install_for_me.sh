#!/bin/sh
# Installs Hilum for the user who runs it, without an administrator:
#     sh install_for_me.sh             into ~/.local; the version before is kept
#     sh install_for_me.sh --back      the version before, again
#     sh install_for_me.sh --remove    out again; the history stays
set -eu
share="${XDG_DATA_HOME:-$HOME/.local/share}"
program="$HOME/.local/opt/hilum"
commands="$HOME/.local/bin"
entry="$share/applications/hilum.desktop"
icon="$share/icons/hicolor/scalable/apps/hilum.svg"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

case "${1:-}" in
--remove)
    rm -rf "$program" "$program.previous" "$program.new"
    rm -f "$commands/hilum" "$commands/hilum-classify" "$entry" "$icon"
    echo "Hilum is removed. The history and the settings are kept."
    exit 0
    ;;
--back)
    [ -d "$program.previous" ] || { echo "There is no version before this one." >&2; exit 1; }
    mv "$program" "$program.new"
    mv "$program.previous" "$program"
    mv "$program.new" "$program.previous"
    echo "Hilum $("$program/hilum" --version | cut -d' ' -f2) is installed again."
    exit 0
    ;;
"") ;;
*)
    echo "usage: sh install_for_me.sh [--back|--remove]" >&2
    exit 2
    ;;
esac

mkdir -p "$(dirname "$program")" "$commands" "$(dirname "$entry")" "$(dirname "$icon")"
# Aside first, so that a full disk leaves the version that works.
rm -rf "$program.new"
cp -R "$here/hilum" "$program.new"
if [ -d "$program" ]; then
    rm -rf "$program.previous"
    mv "$program" "$program.previous"
fi
mv "$program.new" "$program"
ln -sf "$program/hilum" "$program/hilum-classify" "$commands"
cp "$here/hilum.svg" "$icon"
sed "s|^Exec=hilum|Exec=\"$program/hilum\"|" "$here/hilum.desktop" >"$entry"
echo "Hilum is installed. Start it from the menu, or as $commands/hilum."
