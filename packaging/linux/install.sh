#!/bin/sh
# Installs Backstay for one user, into a folder of the home directory; a version that is there is replaced.
#
#     sh install.sh [FOLDER]       FOLDER: default ~/.local
#
# The new version is copied beside the old one, tested, and only then put in its place: what goes wrong before leaves
# the old one as it was. Settings, records and secrets are not touched. A newer version is not replaced by an older one.
set -eu

version=@VERSION@
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-${HOME:?names no home directory: name a folder, sh install.sh FOLDER}/.local}
home=$prefix/lib/backstay
new=$prefix/lib/.backstay-new.$$
old=$prefix/lib/.backstay-old.$$

stop() {
    printf 'backstay: %s\n' "$*" >&2
    exit 1
}
clean() { # what was not brought to its end leaves everything as it was
    rm -rf "$new"
    if [ -d "$old" ] && [ ! -e "$home" ]; then mv "$old" "$home"; fi
    # Folders that were made for this go again as long as they are empty.
    if [ -n "${made:-}" ]; then rmdir "$prefix/lib" "$prefix" 2>/dev/null || true; fi
}
trap clean EXIT
trap 'exit 1' HUP INT TERM

is_running() { # whether a program of the folder runs: its files would change under it
    for link in /proc/[0-9]*/exe; do
        case $(readlink "$link" 2>/dev/null) in
            "$home/backstay" | "$home/backstay "*) return 0 ;;
        esac
    done
    return 1
}

case $prefix in
    /*) ;;
    *) stop "name the folder from the root on: $prefix" ;;
esac
place=$prefix/lib
while [ ! -e "$place" ]; do place=$(dirname "$place"); done
[ -d "$place" ] && [ -w "$place" ] || stop "may not write to $prefix; nothing was changed"
needed=$(du -sk "$here/backstay" | cut -f1)
free=$(df -Pk "$place" | awk 'NR == 2 { print $4 }')
[ "$free" -gt "$needed" ] || stop "$prefix has room for $free kB, $needed kB are needed; nothing was changed"
if [ -x "$home/backstay" ]; then
    there=$("$home/backstay" --version 2>/dev/null | cut -d' ' -f2)
    newest=$(printf '%s\n' "$version" "$there" | sort -V | tail -n 1)
    [ "$newest" = "$version" ] || stop "version $there is installed and newer than $version. To go back, remove it \
first: sh $home/uninstall.sh (settings and records stay); nothing was changed"
fi
! is_running || stop "Backstay is running from $home. Leave it, then run this again; nothing was changed"

[ -d "$prefix/lib" ] || made=yes
mkdir -p "$prefix/lib" && cp -a "$here/backstay" "$new" || stop "could not copy to $prefix/lib; nothing was changed"
# Once without a display: a library that this system lacks is told now and not by a window that does not open.
report=$("$new/backstay" --self-test 2>&1) || {
    printf '%s\n' "$report" >&2
    stop "this version does not work here (see above); nothing was changed"
}

[ ! -d "$home" ] || mv "$home" "$old"
mv "$new" "$home"
made=
rm -rf "$old"
share() { # FILE PLACE: a file of the archive to below share/
    mkdir -p "$(dirname "$prefix/share/$2")"
    cp "$here/share/$1" "$prefix/share/$2"
}
share applications/backstay.desktop applications/backstay.desktop
# The desktop may not have our folder on its path.
sed -i "s|^Exec=backstay|Exec=\"$prefix/bin/backstay\"|" "$prefix/share/applications/backstay.desktop"
share man/man1/backstay.1.gz man/man1/backstay.1.gz
for icon in $(cd "$here/share" && find icons -name 'backstay.*'); do share "$icon" "$icon"; done
mkdir -p "$prefix/bin"
ln -sf ../lib/backstay/backstay "$prefix/bin/backstay"
cp "$here/uninstall.sh" "$home/uninstall.sh"
command -v update-desktop-database >/dev/null && update-desktop-database -q "$prefix/share/applications" || true

echo "Backstay $version is in $home"
echo "start it from the menu or as $prefix/bin/backstay; to remove it: sh $home/uninstall.sh"
