#!/bin/sh
# One command from a fresh clone to Backstay running, tested or measured:
#
#     sh packaging/setup.sh VERB [ARGUMENT ...]
#
# Finds Python, creates .venv, installs the locked packages and compiles them; on Debian and Ubuntu also installs the
# system packages that are missing (as root) or prints the line that does it and stops (as anybody else). What is in
# place already is left alone, so that every later run starts at once. Arguments go to the program behind the verb.
set -eu
cd "$(dirname "$0")/.."

LIBRARIES="ca-certificates libegl1 libgl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3"
WINDOW="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-image0 libxcb-render-util0 libxcb-xkb1
    libxcb-shape0 libxcb-randr0 libxcb-xinerama0 libx11-xcb1"
TESTS="dbus gnome-keyring xvfb xauth"
PACKAGES="binutils git nsis patchelf"
VERIFICATION="appstream debootstrap desktop-file-utils imagemagick iproute2 lintian openbox xauth xdotool xvfb"

SUITABLE='import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))'
# Debian has venv without ensurepip until python3-venv is there.
COMPLETE="import ensurepip, venv; $SUITABLE"
PYTHONS="python3 python3.14 python3.13 python3.12 python3.11"
VENV=.venv

# A module path or home meant for another Python would be searched before our own packages.
unset PYTHONPATH PYTHONHOME

say() { printf 'backstay: %s\n' "$*" >&2; }
stop() {
    say "$@"
    exit 1
}
usage() {
    cat <<'TEXT'
usage: sh packaging/setup.sh VERB [ARGUMENT ...]

  demo         start the console on simulated systems; without a display, walk through it and save pictures
  run          start the console
  test         run the whole suite, one process a core (arguments go to pytest; -n0: in one process)
  check        what CI runs: format, lint, types, import contracts, catalogues, secrets, tests
  bench        measure, and print the figures beside their limits
  soak         walk at random through the window on read-only systems, 10,000 steps (--steps N, --seed S)
  mutation     break guards, permits and the transport's refusal bit by bit, and count what the tests notice
  screenshots  save a picture of every window, page and dialog
  package      build what users install into dist/: on Linux .deb, portable archive, wheelhouse, Windows installer
  verify-package  install what is in dist/ without a network, test it, remove it (Linux, as root)
  setup [SET]  only set up: runtime (default), test or dev
TEXT
}

is_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }
is_root() { [ "$(id -u)" = 0 ]; }
has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

missing_of() { # PACKAGE ...: prints those that are neither installed nor provided by something installed
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' | sed -n 's/^installed //p' | tr '\n,' '  ') "
    for package in "$@"; do
        case "$installed" in
            *" $package "*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

install_packages() { # PACKAGE ...
    line="apt-get install --no-install-recommends $*"
    is_root || stop "these system packages are missing. Install them, then run this again:
    sudo $line"
    say "installing system packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    log=$(mktemp)
    # Stale lists name versions that the archive has dropped.
    apt-get update -qq </dev/null >"$log" 2>&1 || say "the package lists could not be renewed; trying the old ones"
    $line -y -qq -o DPkg::Lock::Timeout=300 </dev/null >>"$log" 2>&1 || {
        cat "$log" >&2
        stop "the system packages could not be installed: $*"
    }
    rm -f "$log"
}

ensure_packages() { # SET
    is_debian || return 0
    wanted=$LIBRARIES
    # What the window needs goes into the package, whether or not it can be opened here.
    if is_root || has_display || [ "$1" = package ]; then wanted="$wanted $WINDOW"; fi
    case $1 in
        runtime) ;;
        package) wanted="$wanted $PACKAGES $(shared_python)" ;;
        *) wanted="$wanted $TESTS" ;;
    esac
    if [ ! -x "$VENV/bin/python" ] && [ -z "${PYTHON:-}" ] && ! find_python >/dev/null; then
        wanted="$wanted python3 python3-venv"
    fi
    # shellcheck disable=SC2086 # a list of words
    missing=$(missing_of $wanted)
    # shellcheck disable=SC2086
    [ -z "$missing" ] || install_packages $missing
}

shared_python() { # prints the package of Debian's Python as a library, which goes into packages; other Pythons have it
    used=$(find_python) || used=python3
    case $(command -v "$used") in
        /usr/bin/*) "$used" -c 'import sys; print("libpython{}.{}".format(*sys.version_info))' ;;
    esac
}

find_python() { # prints the first Python that is new enough and can make virtual environments
    for candidate in ${PYTHON:-$PYTHONS}; do
        if "$candidate" -c "$COMPLETE" >/dev/null 2>&1; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

ensure_python() { # leaves the Python to use in $found
    found=$(find_python) && return 0
    if [ -z "${PYTHON:-}" ] && is_debian; then
        # The archive's python3 is too old; some archives have a newer one beside it.
        for version in 3.13 3.12 3.11; do
            apt-cache show "python$version-venv" >/dev/null 2>&1 || continue
            install_packages "python$version" "python$version-venv"
            found=$(find_python) && return 0
        done
    fi
    stop "needs Python 3.11 to 3.14 with its venv module; ${PYTHON:-python3} is \
$("${PYTHON:-python3}" --version 2>/dev/null || echo missing). Install one, or name it: PYTHON=/path/to/python3 sh packaging/setup.sh ..."
}

is_installed() { # SET: whether it, or a larger set, was installed from the lock as it is now
    case $1 in
        runtime) larger="runtime test dev" ;;
        test) larger="test dev" ;;
        package) larger=package ;;
        *) larger=dev ;;
    esac
    for one in $larger; do
        cmp -s "packaging/locks/$one.txt" "$VENV/locks/$one.txt" && return 0
    done
    return 1
}

venv_has() { # MODULE: whether it is there for the Python that .venv runs today (its Python may have been upgraded)
    [ -x "$VENV/bin/python" ] &&
        "$VENV/bin/python" -c "import importlib.util, sys; sys.exit(importlib.util.find_spec('$1') is None)" 2>/dev/null
}

install_set() { # SET
    if ! venv_has pip || ! "$VENV/bin/python" -c "$SUITABLE"; then
        ensure_python
        say "creating $VENV with $("$found" --version)"
        "$found" -m venv --clear "$VENV"
    fi
    rm -rf "$VENV/locks"
    say "installing the packages of packaging/locks/$1.txt"
    quiet=--quiet
    [ ! -t 2 ] || quiet=--progress-bar=on
    # Wheels only: building from source would fetch build tools that no lock covers.
    PIP_USER=0 "$VENV/bin/python" -m pip install "$quiet" --disable-pip-version-check --no-input \
        --require-hashes --only-binary :all: --requirement "packaging/locks/$1.txt" </dev/null >&2 ||
        stop "the packages could not be installed (see above). Run the same command again to go on from here."
    "$VENV/bin/python" -c 'import PySide6.QtWidgets' ||
        stop "Qt does not load: the line above names the system library that is missing"
    mkdir -p "$VENV/locks"
    cp "packaging/locks/$1.txt" "$VENV/locks/"
}

set_up() { # SET
    ensure_packages "$1"
    if ! is_installed "$1" || ! venv_has PySide6; then install_set "$1"; fi
    # Without byte code the program takes twice as long to start.
    "$VENV/bin/python" -m compileall -q app
    "$VENV/bin/python" packaging/catalogues.py compile >&2
}

run_tests() { # [ARGUMENT ...]: one process for each core; -n0 for a single one, as a debugger wants it
    "$VENV/bin/python" -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal "$@"
}

gate() { # NAME COMMAND ...
    name=$1
    shift
    say "check: $name"
    "$@" || failed="$failed $name"
}

check() { # every gate is run, whatever the one before said; the tests come last and have the last word
    failed=
    gate format "$VENV/bin/python" -m ruff format --check .
    gate lint "$VENV/bin/python" -m ruff check .
    gate types "$VENV/bin/python" -m mypy
    gate contracts "$VENV/bin/python" -c 'from importlinter.cli import lint_imports_command as lint; lint()'
    gate catalogues "$VENV/bin/python" packaging/catalogues.py check
    gate secrets "$VENV/bin/python" packaging/secret_scan.py
    [ -z "$failed" ] || say "check: FAILED:$failed (the tests are run all the same)"
    status=0
    run_tests "$@" || status=$?
    [ "$status" != 0 ] || [ -z "$failed" ] || status=1
    exit "$status"
}

verb=${1:-help}
[ $# = 0 ] || shift
case $verb in
    demo)
        set_up runtime
        exec "$VENV/bin/python" -m app --demo "$@"
        ;;
    run)
        set_up runtime
        exec "$VENV/bin/python" -m app "$@"
        ;;
    test)
        set_up test
        run_tests "$@"
        ;;
    check)
        set_up dev
        check "$@"
        ;;
    bench)
        set_up test
        exec "$VENV/bin/python" -m tests.bench "$@"
        ;;
    soak)
        set_up test
        exec "$VENV/bin/python" -m tests.soak "$@"
        ;;
    mutation)
        set_up test
        exec "$VENV/bin/python" -m tests.mutation "$@"
        ;;
    screenshots)
        set_up runtime
        exec "$VENV/bin/python" -m tests.screenshots "$@"
        ;;
    package)
        # Apart from .venv: what lies there would find its way into the packages.
        VENV=build/venv
        # Twice: which library belongs to Debian's Python is known when that is there.
        ensure_packages package
        set_up package
        exec "$VENV/bin/python" packaging/package.py "$@"
        ;;
    verify-package)
        if is_debian; then
            # shellcheck disable=SC2046,SC2086 # lists of words
            missing=$(missing_of $VERIFICATION)
            [ -z "$missing" ] || install_packages $missing
        fi
        exec sh packaging/verify.sh "$@"
        ;;
    setup)
        case ${1:-runtime} in
            runtime | test | dev) set_up "${1:-runtime}" ;;
            *)
                usage >&2
                exit 2
                ;;
        esac
        ;;
    help | -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
