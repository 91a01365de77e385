#!/bin/sh
# Proves the packages in dist/ (Linux, as root): sh packaging/verify.sh
#
# Installs each in a Debian root that has no Python and no network but loopback, checks every part of the program there,
# opens its window, backs up and restores by keyboard, walks through all systems, upgrades, removes, and compares what is
# left with what was before. Before that it is tried on bad days: over a newer or a running version, without a library,
# without room, without rights.
# The root is made once, in build/verify, from the archive that this machine's apt uses. Pictures go to build/verify.
set -eu
cd "$(dirname "$0")/.."

here=$(pwd)
work=$here/build/verify
base=$work/base
root=$work/root
person=/home/operator
python=$here/build/venv/bin/python

say() { printf 'verify: %s\n' "$*"; }
stop() {
    printf 'verify: FAILED: %s\n' "$*" >&2
    exit 1
}
the() { # PATTERN: the one file of dist/
    set -- dist/$1
    [ $# = 1 ] && [ -f "$1" ] || stop "dist/ holds not exactly one $1; build the packages first"
    printf %s "$here/$1"
}
operator() { # COMMAND ...: in the root, as an ordinary user with a path that has no Python
    chroot --userspec=1000:1000 "$root" /usr/bin/env -i HOME="$person" PATH=/usr/bin:/bin LANG=C.UTF-8 \
        USER=operator DISPLAY="${DISPLAY:-}" "$@"
}
files() { # all files of the root that no package manager or kernel writes for itself
    find "$root" -xdev \( -path "$root/proc" -o -path "$root/dev" -o -path "$root/tmp" -o -path "$root/run" \
        -o -path "$root/var/lib/dpkg" -o -path "$root/var/log" -o -path "$root/var/cache" \) -prune \
        -o -print | sort
}
until_window() { # SECONDS: waits until a window of the program is on the screen
    timeout "$1" sh -c 'until xdotool search --onlyvisible --name Backstay >/dev/null 2>&1; do sleep 0.05; done'
}
milliseconds() { # COMMAND ...: from its start until its window is there
    before=$(date +%s%N)
    "$@" >/dev/null 2>&1 &
    until_window 60 || stop "no window: $*"
    after=$(date +%s%N)
    kill $! && wait $! 2>/dev/null || true
    echo $(((after - before) / 1000000))
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
consoles() { # the ids of all that run from an installed folder; there are no others in this namespace of processes
    for link in /proc/[0-9]*/exe; do
        case $(readlink "$link" 2>/dev/null) in
            */lib/backstay/backstay) link=${link#/proc/} && echo "${link%/exe}" ;;
        esac
    done
}
end_consoles() { # and waits until their demo systems have gone with them
    kill $(consoles) 2>/dev/null || true
    timeout 20 sh -c 'while [ -n "$(ls -l /proc/[0-9]*/exe 2>/dev/null | grep "/lib/backstay/backstay$")" ]; do sleep 0.1; done' ||
        stop "the console does not end"
}

prepare() {
    for tool in debootstrap unshare Xvfb openbox xdotool import lintian desktop-file-validate appstreamcli; do
        command -v "$tool" >/dev/null || stop "needs $tool"
    done
    [ -x "$python" ] || stop "needs build/venv, which make package makes"
    [ "$(id -u)" = 0 ] || stop "needs root: it makes a Debian root and a network namespace"
    deb=$(the '*.deb')
    (cd dist && sha256sum --check --quiet SHA256SUMS) || stop "dist/ is not what SHA256SUMS says"
    mkdir -p "$work"
    if [ ! -e "$base/.complete" ]; then
        say "making a minimal Debian root"
        rm -rf "$base"
        depends=$(dpkg-deb -f "$deb" Pre-Depends | sed 's/ *([^)]*)//g; s/ *|[^,]*//g; s/libc6, //; s/, /,/g')
        mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
        codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
        debootstrap --variant=minbase --include="$depends" "$codename" "$base" "$mirror" >"$work/debootstrap.log" 2>&1 ||
            stop "no Debian root could be made; see $work/debootstrap.log"
        touch "$base/.complete"
    fi
    say "desktop file, description, package"
    tree=$(mktemp -d)
    dpkg-deb -x "$deb" "$tree"
    grep -q '^MimeType=x-scheme-handler/backstay;$' "$tree/usr/share/applications/backstay.desktop" || stop "no handler of links"
    desktop-file-validate "$tree/usr/share/applications/backstay.desktop" || stop "desktop file"
    appstreamcli validate --no-net "$tree/usr/share/metainfo/org.backstay.Backstay.metainfo.xml" >/dev/null ||
        stop "AppStream description"
    rm -rf "$tree"
    lintian --allow-root --fail-on error "$deb" || stop "lintian"
    # From here on: no network but loopback, and no process that outlives this one.
    exec unshare --net --mount --pid --mount-proc --fork --kill-child sh packaging/verify.sh inside
}

inside() {
    ip link set lo up
    rm -rf "$root"
    cp -a "$base" "$root"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/tmp"
    echo "operator:x:1000:1000::$person:/bin/sh" >>"$root/etc/passwd"
    mkdir -p "$root$person" "$root/tmp/.X11-unix"
    chown 1000:1000 "$root$person"
    ! operator sh -c 'command -v python3 || command -v python' || stop "the root has a Python"
    # The server picks a free number: one that was killed may have left its own behind.
    rm -f "$work/display"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -ac 3>"$work/display" >/dev/null 2>&1 &
    screen=$!
    trap 'kill "$screen" 2>/dev/null; wait "$screen" 2>/dev/null || true' EXIT
    timeout 20 sh -c "until [ -s '$work/display' ]; do sleep 0.1; done" || stop "no display"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    # Without a window manager no dialog would get the keys.
    openbox >/dev/null 2>&1 &
    debian_package
    portable_archive
    wheelhouse
    start_times
    say "all is well; pictures are in ${work#"$here"/}"
}

variant() { # VERSION [PRE-DEPENDENCY]: the package as another version, that may want something more
    dpkg-deb -R "$(the '*.deb')" "$root/tmp/variant"
    sed -i "s/^Version: .*/Version: $1/; s/^Pre-Depends: /&${2:+$2, }/" "$root/tmp/variant/DEBIAN/control"
    sed -i "s/\"$(dpkg-deb -f "$(the '*.deb')" Version)\"/\"$1\"/" "$root/tmp/variant/DEBIAN/preinst"
    dpkg-deb -Znone --root-owner-group --build "$root/tmp/variant" "$root/tmp/$1.deb" >/dev/null
    rm -rf "$root/tmp/variant"
}
refused() { # WORDS PACKAGE WHY: dpkg refuses the package, says so in these words, and leaves what is there as it is
    was=$(version_there)
    if chroot "$root" dpkg -i "$2" >"$work/refused.log" 2>&1; then stop "was installed $3"; fi
    grep -q "$1" "$work/refused.log" || { cat "$work/refused.log"; stop "does not say why it is not installed $3"; }
    [ "$(version_there)" = "$was" ] || stop "was half installed $3"
    say "  refused $3: $(grep -o "[^:]*$1.*" "$work/refused.log" | head -n 1)"
}
version_there() { chroot "$root" dpkg-query -W -f '${db:Status-Status} ${Version}' backstay 2>/dev/null | grep -v '^not-installed' || true; }
kept_files() { (cd "$root$person" && find . -type f ! -path './.cache/*' -exec sha256sum {} + | sort -k 2); }

debian_package() {
    files >"$work/before"
    cp "$(the '*.deb')" "$root/tmp/backstay.deb"
    say "Debian package: bad days"
    if operator dpkg -i /tmp/backstay.deb >"$work/no-rights-deb.log" 2>&1; then stop "installed without rights"; fi
    grep -q 'superuser' "$work/no-rights-deb.log" || stop "does not say that rights are missing"
    variant 0.1.1 libmissing9
    refused 'libmissing9' /tmp/0.1.1.deb "without a library"
    mkdir "$root/usr/lib/backstay" && mount -t tmpfs -o size=1m tmpfs "$root/usr/lib/backstay"
    refused 'has room for\|No space left' /tmp/backstay.deb "without room"
    umount "$root/usr/lib/backstay" && rmdir "$root/usr/lib/backstay"
    variant 9.9.9
    chroot "$root" dpkg -i /tmp/9.9.9.deb >/dev/null 2>&1 || stop "the newer version does not install"
    refused 'newer than' /tmp/backstay.deb "over a newer version"
    chroot "$root" dpkg --purge backstay >/dev/null 2>&1 || stop "the newer version does not go"
    only_user_data "$root$person"

    say "Debian package: an older version, with settings of a user"
    variant 0.0.1
    chroot "$root" dpkg -i /tmp/0.0.1.deb >/dev/null 2>&1 || stop "the older version does not install"
    operator backstay >"$work/older.log" 2>&1 &
    until_window 60 || stop "no window of the older version"
    timeout 30 sh -c "until [ -s '$root$person/.local/share/backstay/record.db' ]; do sleep 0.1; done" ||
        stop "the older version keeps no record"
    refused 'it is running' /tmp/backstay.deb "over a running console"
    end_consoles
    kept=$(kept_files)
    [ -n "$kept" ] || stop "the older version kept no settings"
    say "Debian package: the upgrade, self-test, a link, window"
    chroot "$root" dpkg -i /tmp/backstay.deb >/dev/null || stop "does not install"
    [ "$kept" = "$(kept_files)" ] || stop "the upgrade changed what the user keeps"
    operator backstay --self-test || stop "self-test"
    operator backstay backstay://connection/none >/dev/null 2>&1 &
    until_window 60 || stop "no window for a link"
    end_consoles
    say "Debian package: a backup and a restore by keyboard"
    operator backstay --demo --demo-speed 4 --theme light >/dev/null 2>&1 &
    until_window 60 || stop "no window"
    "$python" packaging/verify_by_keyboard.py "$work" || stop "by keyboard"
    end_consoles
    say "Debian package: the walk through all systems"
    operator backstay --demo --walk /tmp/walk >"$work/walk.log" 2>&1 || { cat "$work/walk.log"; stop "the walk"; }
    grep -q '^walk: done' "$work/walk.log" || stop "the walk"
    say "Debian package: removal"
    chroot "$root" dpkg --purge backstay >/dev/null 2>&1 || stop "does not go"
    only_user_data "$root$person"
    [ -s "$root$person/.local/share/backstay/record.db" ] || stop "took the user's records away"
}

only_user_data() { # FOLDER: nothing may be new but below it
    files >"$work/after"
    left=$(comm -13 "$work/before" "$work/after" | grep -v "^$1/" || true)
    [ -z "$left" ] || stop "left behind: $left"
    gone=$(comm -23 "$work/before" "$work/after")
    [ -z "$gone" ] || stop "taken away: $gone"
}

not_put_there() { # WORDS WHY [FOLDER]: install.sh refuses, says so in these words, and writes nothing
    find "$root$person" "$root/usr" -path "$root$person/archive" -prune -o -print | sort >"$work/found"
    if operator sh $person/archive/install.sh ${3:-} >"$work/refused.log" 2>&1; then stop "was installed $2"; fi
    grep -q "$1" "$work/refused.log" || { cat "$work/refused.log"; stop "does not say why it is not installed $2"; }
    find "$root$person" "$root/usr" -path "$root$person/archive" -prune -o -print | sort >"$work/found-after"
    # What the program looks at while it is tested it keeps where every program keeps such things.
    left=$(comm -3 "$work/found" "$work/found-after" | grep -v "$person/\.cache" || true)
    [ -z "$left" ] || stop "was half installed $2: $left"
    say "  refused $2: $(grep "$1" "$work/refused.log" | head -n 1)"
}

portable_archive() {
    say "portable archive: bad days"
    mkdir "$root$person/archive"
    tar -xJf "$(the '*-linux-*.tar.xz')" -C "$root$person/archive" --strip-components=1
    chown -R 1000:1000 "$root$person/archive"
    (cd "$root$person" && find . -path ./archive -prune -o -print | sort) >"$work/home-before"
    not_put_there 'may not write to /usr; nothing was changed' "without rights" /usr
    mkdir "$root/tmp/small" && mount -t tmpfs -o size=1m,uid=1000 tmpfs "$root/tmp/small"
    not_put_there '/tmp/small has room for' "without room" /tmp/small
    umount "$root/tmp/small" && rmdir "$root/tmp/small"
    library=$(readlink -f "$root"/usr/lib/*/libEGL.so.1)
    mv "$library" "$library.away"
    not_put_there 'libEGL.so.1' "without a library"
    mv "$library.away" "$library"
    say "portable archive: installed, tested, installed again, removed"
    operator sh $person/archive/install.sh || stop "install.sh"
    operator $person/.local/bin/backstay --self-test >"$work/self-test.log" || { cat "$work/self-test.log"; stop "self-test of the portable program"; }
    operator sh $person/archive/install.sh >/dev/null || stop "install.sh over an installed version"
    operator $person/.local/bin/backstay >/dev/null 2>&1 &
    until_window 60 || stop "no window of the portable program"
    not_put_there 'is running' "over a running console"
    end_consoles
    sed -i 's/^version=.*/version=0.0.1/' "$root$person/archive/install.sh"
    not_put_there 'newer than 0.0.1' "over a newer version"
    operator sh $person/.local/lib/backstay/uninstall.sh >/dev/null || stop "uninstall.sh"
    (cd "$root$person" && find . -path ./archive -prune -o -print | sort) >"$work/home-after"
    left=$(comm -13 "$work/home-before" "$work/home-after" | grep -v -E '^\./\.(config|cache|local)(/(share|state))?(/backstay.*)?$' || true)
    [ -z "$left" ] || stop "left behind: $left"
    rm -rf "$root$person/archive"
}

wheelhouse() {
    say "wheelhouse: installed into a virtual environment, tested"
    rm -rf "$work/wheels" "$work/venv"
    mkdir "$work/wheels"
    tar -xf "$(the '*-wheelhouse-*.tar')" -C "$work/wheels" --strip-components=1
    PYTHON=$python sh "$work/wheels/install.sh" "$work/venv" || stop "install.sh of the wheelhouse"
    (cd / && HOME="$work/wheels" "$work/venv/bin/backstay" --self-test >"$work/self-test.log") ||
        { cat "$work/self-test.log"; stop "self-test from the wheels"; }
}

start_times() {
    # Others at work on the machine only ever add: the fastest of each tells what the program itself takes.
    say "start until the window is there, 8 of each, in turn"
    rm -f "$work/frozen" "$work/plain"
    export HOME="$work/wheels"
    for _ in 1 2 3 4 5 6 7 8; do
        milliseconds "$here/build/frozen/backstay/backstay" >>"$work/frozen"
        milliseconds "$work/venv/bin/backstay" >>"$work/plain"
    done
    frozen=$(sort -n "$work/frozen" | head -n 1)
    plain=$(sort -n "$work/plain" | head -n 1)
    say "frozen $frozen ms (median $(median <"$work/frozen")), from its virtual environment $plain ms (median $(median <"$work/plain"))"
    [ $((frozen * 10)) -le $((plain * 13)) ] || stop "the frozen program starts slower than 1.3 times the other"
}

case ${1:-} in
    inside) inside ;;
    *) prepare ;;
esac
