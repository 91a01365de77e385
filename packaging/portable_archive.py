"""Makes the portable archive of a frozen Linux program: installer, uninstaller, program, menu entry and icons."""

import shutil
import tempfile
from pathlib import Path

from archives import pack
from components import ROOT
from elf_needs import needs_of
from share_tree import write_share

from app import __version__

LINUX = ROOT / "packaging" / "linux"


def build_portable(frozen: Path, target: Path, architecture: str, seconds: int) -> Path:
    """Make the archive in the folder `target`; returns its path. `architecture` is the machine's, such as x86_64."""
    name = f"backstay-{__version__}-linux-{architecture}"
    with tempfile.TemporaryDirectory(prefix="backstay-portable-") as place:
        folder = Path(place) / name
        folder.mkdir()
        shutil.copytree(frozen, folder / "backstay", symlinks=True)
        write_share(folder / "share", seconds)
        c_library = f"2.{needs_of(frozen).c_library}"
        for part in ("install.sh", "uninstall.sh", "READ-ME.txt"):
            text = (LINUX / part).read_text(encoding="utf-8")
            text = text.replace("@VERSION@", __version__).replace("@C_LIBRARY@", c_library)
            (folder / part).write_text(text, encoding="utf-8")
            (folder / part).chmod(0o755 if part.endswith(".sh") else 0o644)
        return pack(folder, target / f"{name}.tar.xz", seconds)
