"""Builds all that this platform can into `dist/`, and lists it with sizes and checksums.

    build/venv/bin/python packaging/package.py

On Linux: the Debian package, the portable archive, the wheelhouse, and the Windows installer
around a stand-in. For Windows and macOS see `packaging/README.md`.
"""

import platform
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from archives import digest
from components import ROOT, UnknownOriginError
from debian_package import UndeclaredError, build_deb
from freeze import FROZEN, NOTICES, FreezeError, epoch, freeze, size_of
from portable_archive import build_portable
from wheelhouse import build_wheelhouse
from windows_installer import build_installer

from app import __version__

DIST = ROOT / "dist"
MEGABYTE = 1e6


def build() -> list[Path]:
    """Build all packages; returns them in the order made. Raises FreezeError, UnknownOriginError, UndeclaredError."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    seconds = epoch()
    architecture = platform.machine()
    frozen = freeze()
    _say(f"{frozen.relative_to(ROOT)}: {size_of(frozen) / MEGABYTE:.1f} MB")
    steps: list[Callable[[], Path]] = [
        lambda: build_portable(frozen, DIST, architecture, seconds),
        lambda: build_wheelhouse(DIST, architecture, seconds),
    ]
    if shutil.which("dpkg-deb") is not None:
        steps.insert(0, lambda: build_deb(frozen, DIST, seconds))
    if shutil.which("makensis") is not None:
        steps.append(lambda: build_installer(DIST, seconds))
    made = []
    for step in steps:
        made.append(step())
        _say(f"{made[-1].relative_to(ROOT)}: {made[-1].stat().st_size / MEGABYTE:.1f} MB")
    for path in (FROZEN / "sbom.cdx.json", FROZEN / NOTICES):
        made.append(Path(shutil.copy(path, DIST / f"backstay-{__version__}-{path.name}")))
    (DIST / "SHA256SUMS").write_text("".join(f"{digest(one)}  {one.name}\n" for one in made), encoding="utf-8")
    return made


def main() -> int:
    """Build; the exit code tells whether all went well."""
    if sys.platform != "linux":
        print("package: on this platform run packaging/freeze.py; see packaging/README.md", file=sys.stderr)
        return 2
    try:
        build()
    except (FreezeError, UnknownOriginError, UndeclaredError) as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    print((DIST / "SHA256SUMS").read_text(encoding="utf-8"), end="")
    return 0


def _say(text: str) -> None:
    print(f"package: {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
