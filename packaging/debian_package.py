"""Makes the `.deb` of a frozen Linux program, by hand from a tree: no tool guesses what goes in.

The program lies in /usr/lib/backstay. An upgrade or removal is refused while it runs, since its files would change
under it; dpkg then leaves the old version as it was. What it needs is a pre-dependency: with an ordinary one dpkg would
unpack the program first and then say that a library is missing.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from archives import compressed, digest
from components import ROOT
from elf_needs import Needs, needs_of
from freeze import NOTICES, level, size_of
from share_tree import write_share

from app import __version__

LINUX = ROOT / "packaging" / "linux"
HOME = Path("usr/lib/backstay")
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb.so.1": "libxcb1",
    "libzstd.so.1": "libzstd1",
}
"""Which package of Debian and Ubuntu brings a library. Second names are those since their times are 64 bits wide."""

C_LIBRARY = {
    "ld-linux-x86-64.so.2",
    "ld-linux-aarch64.so.1",
    "libc.so.6",
    "libdl.so.2",
    "libm.so.6",
    "libpthread.so.0",
    "librt.so.1",
}
OPTIONAL = ("plugins/printsupport",)
"""Printers are not needed to look after backups; without CUPS a page is printed into a file."""


class UndeclaredError(Exception):
    """A library that no package is known for: somebody would install a program that does not start."""


def build_deb(frozen: Path, target: Path, seconds: int) -> Path:
    """Make the package in the folder `target`; returns its path. Raises UndeclaredError."""
    architecture = _told("dpkg", "--print-architecture")
    package = target / f"backstay_{__version__}_{architecture}.deb"
    with tempfile.TemporaryDirectory(prefix="backstay-deb-") as place:
        root = Path(place) / "root"
        _write_tree(frozen, root, seconds)
        level(root, seconds)
        _write_control(root, architecture, needs_of(root / HOME, OPTIONAL))
        level(root, seconds)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", str(root), str(package)],
            env={**os.environ, "SOURCE_DATE_EPOCH": str(seconds)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
    return package


def dependencies(needs: Needs) -> list[str]:
    """The packages that bring what the program wants of the system. Raises UndeclaredError."""
    unknown = needs.libraries - C_LIBRARY - PACKAGES.keys()
    if unknown:
        raise UndeclaredError(f"no package is known for {', '.join(sorted(unknown))}; see PACKAGES")
    return [f"libc6 (>= 2.{needs.c_library})", *sorted({PACKAGES[one] for one in needs.libraries - C_LIBRARY})]


def _write_tree(frozen: Path, root: Path, seconds: int) -> None:
    shutil.copytree(frozen, root / HOME, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/backstay").symlink_to("../lib/backstay/backstay")
    write_share(root / "usr/share", seconds)
    documents = root / "usr/share/doc/backstay"
    documents.mkdir(parents=True)
    (root / HOME / "sbom.cdx.json").rename(documents / "sbom.cdx.json")
    # The program shows it, and must not need what lies under doc: a link here, the file there.
    (documents / NOTICES.name).symlink_to(Path("../../../lib/backstay") / NOTICES)
    shutil.copy(LINUX / "copyright", documents)
    changes = f"backstay ({__version__}) unstable; urgency=medium\n\n  * See the list of changes of the program.\n\n"
    day = _told("date", "-u", "-R", f"--date=@{seconds}")
    signed = f" -- Backstay developers <developers@backstay.invalid>  {day}\n"
    (documents / "changelog.gz").write_bytes(compressed(changes + signed))
    overrides = root / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copy(LINUX / "lintian-overrides", overrides / "backstay")


def _write_control(root: Path, architecture: str, needs: Needs) -> None:
    control = root / "DEBIAN"
    control.mkdir()
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    sums = "".join(f"{digest(path, 'md5')}  {path.relative_to(root)}\n" for path in files)
    (control / "md5sums").write_text(sums, encoding="utf-8")
    filled_in = {
        "@VERSION@": __version__,
        "@ARCHITECTURE@": architecture,
        "@SIZE@": str(-(-size_of(root / "usr") // 1024)),
        "@DEPENDS@": ", ".join(dependencies(needs)),
    }
    for part in ("control", "preinst", "prerm"):
        text = (LINUX / part).read_text(encoding="utf-8")
        for name, value in filled_in.items():
            text = text.replace(name, value)
        (control / part).write_text(text, encoding="utf-8")
        (control / part).chmod(0o644 if part == "control" else 0o755)


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
