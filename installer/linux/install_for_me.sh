#!/bin/sh
# Installs Hilum for the user who runs it, without an administrator:
#     sh install_for_me.sh             into ~/.local
#     sh install_for_me.sh --remove    out again; the history stays
set -eu
share="${XDG_DATA_HOME:-$HOME/.local/share}"
program="$HOME/.local/opt/hilum"
commands="$HOME/.local/bin"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

remove() {
    rm -rf "$program"
    rm -f "$commands/hilum" "$commands/hilum-classify" "$share/applications/hilum.desktop" \
        "$share/icons/hicolor/scalable/apps/hilum.svg"
}

if [ "${1:-}" = --remove ]; then
    remove
    echo "Hilum is removed. The history and the settings are kept."
    exit 0
fi
mkdir -p "$(dirname "$program")" "$commands" "$share/applications" \
    "$share/icons/hicolor/scalable/apps"
# Aside first, so that a full disk leaves the version that works.
rm -rf "$program.new"
cp -R "$here/hilum" "$program.new"
remove
mv "$program.new" "$program"
ln -s "$program/hilum" "$program/hilum-classify" "$commands"
cp "$here/hilum.svg" "$share/icons/hicolor/scalable/apps"
sed "s|^Exec=hilum|Exec=\"$program/hilum\"|" "$here/hilum.desktop" \
    >"$share/applications/hilum.desktop"
echo "Hilum is installed. Start it from the menu, or as $commands/hilum."
