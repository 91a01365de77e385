#!/bin/sh
# Builds the commit of this checkout again, in a clone, and compares every package with the one in dist/:
#
#     sh packaging/same_bytes.sh
#
# For whoever gives packages out; after `make package` in a checkout without changes. Names what differs, inside packages
# too; the exit code tells.
set -eu
cd "$(dirname "$0")/.."

here=$(pwd)
clone=$here/build/again
python=$here/build/venv/bin/python

[ -x "$python" ] && [ -f dist/SHA256SUMS ] || { echo "same bytes: run make package first" >&2; exit 2; }
git diff --quiet HEAD -- app resources packaging translations LICENSE ||
    { echo "same bytes: the checkout has changes that no commit holds" >&2; exit 2; }

SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
rm -rf "$clone"
git clone --quiet "$here" "$clone"
"$python" "$clone/packaging/catalogues.py" compile >/dev/null
"$python" "$clone/packaging/package.py"

contents() { # FOLDER: the checksums of all that the .deb in it holds
    part=$(mktemp -d)
    dpkg-deb -R "$1"/*.deb "$part"
    (cd "$part" && find . -type f -exec sha256sum {} + | sort -k 2)
    rm -rf "$part"
}

if diff dist/SHA256SUMS "$clone/dist/SHA256SUMS"; then
    echo "same bytes: all packages are the same"
    exit 0
fi
contents dist >build/first
contents "$clone/dist" >build/second
echo "same bytes: these files differ:" >&2
diff build/first build/second >&2 || true
exit 1
