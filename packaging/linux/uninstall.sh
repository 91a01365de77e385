#!/bin/sh
# Removes what install.sh put there, and nothing else: settings, records and secrets stay. Lies in lib/backstay.
set -eu

home=$(cd "$(dirname "$0")" && pwd)
prefix=$(dirname "$(dirname "$home")")
[ "$home" = "$prefix/lib/backstay" ] && [ -x "$home/backstay" ] || {
    echo "backstay: this is not an installed Backstay: $home" >&2
    exit 1
}
for link in /proc/[0-9]*/exe; do
    if [ "$(readlink "$link" 2>/dev/null)" = "$home/backstay" ]; then
        echo "backstay: it is running. Leave it, then run this again; nothing was removed" >&2
        exit 1
    fi
done

rm -f "$prefix/bin/backstay" "$prefix/share/applications/backstay.desktop" "$prefix/share/man/man1/backstay.1.gz"
find "$prefix/share/icons/hicolor" -name 'backstay.png' -o -name 'backstay.svg' | while read -r icon; do rm -f "$icon"; done
rm -rf "$home"
command -v update-desktop-database >/dev/null && update-desktop-database -q "$prefix/share/applications" 2>/dev/null || true
# That list of types is made anew for what is left; without any entry it is nobody's.
applications=$prefix/share/applications
[ "$(ls -A "$applications" 2>/dev/null)" != mimeinfo.cache ] || rm -f "$applications/mimeinfo.cache"
# Folders that are empty now, and that we may have made.
for folder in bin lib share/applications share/man/man1 share/man share; do
    rmdir "$prefix/$folder" 2>/dev/null || true
done
find "$prefix/share/icons" -depth -type d -empty -delete 2>/dev/null || true
rmdir "$prefix/share" 2>/dev/null || true
echo "Backstay is removed. Settings and records stay in ~/.config/backstay, ~/.local/share/backstay, ~/.local/state/backstay"
