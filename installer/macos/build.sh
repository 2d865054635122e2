#!/bin/sh
# Builds Hilum.app and a disk image, on a Mac with Apple silicon. Never run by us so far.
#
#   sh installer/macos/build.sh                                  unsigned, for this Mac
#   IDENTITY="Developer ID Application: …" PROFILE=… sh installer/macos/build.sh
#
# PROFILE names credentials that `xcrun notarytool store-credentials` has put into the keychain.
set -eu
cd "$(dirname "$0")/../.."
python3 installer/build.py folder
application=dist/Hilum.app
version=$(/usr/libexec/PlistBuddy -c "Print CFBundleShortVersionString" "$application/Contents/Info.plist")
image="dist/hilum-$version-macos-arm64.dmg"
"$application/Contents/MacOS/hilum-classify" --self-test

if [ -n "${IDENTITY:-}" ]; then
    codesign --force --deep --timestamp --options runtime \
        --entitlements installer/macos/entitlements.plist --sign "$IDENTITY" "$application"
    codesign --verify --deep --strict "$application"
fi
rm -f "$image"
hdiutil create -volname Hilum -srcfolder "$application" -format UDZO "$image"
if [ -n "${IDENTITY:-}" ]; then
    codesign --sign "$IDENTITY" --timestamp "$image"
    xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
