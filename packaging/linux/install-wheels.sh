#!/bin/sh
# Installs Backstay into a virtual environment of its own, from the wheels beside this file, without a network.
#
#     sh install.sh FOLDER         with another Python: PYTHON=/path/to/python3 sh install.sh FOLDER
#
# Every wheel is checked against the hash in requirements.txt. FOLDER must not be there yet; what fails leaves nothing.
set -eu

stop() {
    printf 'backstay: %s\n' "$*" >&2
    exit 1
}
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-}
[ -n "$folder" ] || stop "say where to: sh install.sh FOLDER"
[ ! -e "$folder" ] || stop "$folder is there already; remove it first, or name another folder"
unset PYTHONPATH PYTHONHOME
mkdir "$folder" 2>/dev/null || stop "may not make $folder; nothing was changed"

clean() { rm -rf "$folder"; }
trap clean EXIT
trap 'exit 1' HUP INT TERM
free=$(df -Pk "$folder" | awk 'NR == 2 { print $4 }')
# Unpacked and compiled, wheels are about four times as large.
needed=$(($(du -sk "$here/wheels" | cut -f1) * 4))
[ "$free" -gt "$needed" ] || stop "$folder has room for $free kB, $needed kB are needed; nothing was changed"
"${PYTHON:-python3}" -m venv "$folder" ||
    stop "no virtual environment could be made in $folder (on Debian and Ubuntu the package python3-venv is needed)"
PIP_CONFIG_FILE=/dev/null "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --no-index --find-links "$here/wheels" --require-hashes --requirement "$here/requirements.txt" ||
    stop "the wheels do not fit: they are for the Python and the machine that the archive is named after"
trap - EXIT

echo "Backstay is in $folder: start it as $folder/bin/backstay, check it with $folder/bin/backstay --self-test"
