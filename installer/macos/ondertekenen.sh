#!/bin/sh
# Builds, signs and notarises Levensloop for macOS. See docs/releasing.md.
#   installer/macos/ondertekenen.sh "Developer ID Application: NAAM (TEAM)" PROFIEL
# PROFIEL is what `xcrun notarytool store-credentials` keeps in the keychain; no password stands here.
set -eu
cd "$(dirname "$0")/../.."

if [ $# -ne 2 ]; then
    echo "Gebruik: $0 IDENTITEIT PROFIEL" >&2
    exit 2
fi
identiteit=$1 profiel=$2
for programma in codesign xcrun ditto hdiutil spctl; do
    command -v "$programma" >/dev/null || {
        echo "Voor deze bouw ontbreekt: $programma. Installeer Xcode Command Line Tools." >&2
        exit 1
    }
done

make build/bouwen.stamp
PYTHONPATH=. build/bouwen/bin/python -m installer.uitgave
make bundle
app=dist/Levensloop.app
versie=$(build/bouwen/bin/python -c "from levensloop_desktop import __version__; print(__version__)")
dmg="dist/levensloop-$versie.dmg"

# From the inside out: first every library, then the program, then the whole.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -perm +111 \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identiteit" \
        --entitlements installer/macos/levensloop.entitlements
codesign --force --timestamp --options runtime --sign "$identiteit" \
    --entitlements installer/macos/levensloop.entitlements "$app"
codesign --verify --deep --strict --verbose=2 "$app"

werk=$(mktemp -d)
trap 'rm -rf "$werk"' EXIT
ditto "$app" "$werk/Levensloop.app"
ln -s /Applications "$werk/Programma’s"
hdiutil create -quiet -ov -volname Levensloop -srcfolder "$werk" -format UDZO "$dmg"
codesign --force --timestamp --sign "$identiteit" "$dmg"
xcrun notarytool submit "$dmg" --keychain-profile "$profiel" --wait
xcrun stapler staple "$dmg"
spctl --assess --type open --context context:primary-signature --verbose "$dmg"
shasum -a 256 "$dmg"
