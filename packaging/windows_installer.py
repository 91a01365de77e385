"""Makes the Windows installer with makensis, around a frozen program for Windows.

    python packaging/windows_installer.py [PAYLOAD]

PAYLOAD is the folder that `packaging/freeze.py` makes on Windows. Without it a stand-in is packed, which shows that the
installer builds and is not for passing on: its name says so.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from components import ROOT
from freeze import epoch, level
from share_tree import drawn_icon

from app import __version__

SCRIPT = ROOT / "packaging" / "windows" / "backstay.nsi"
ICON_PX = 256
STAND_IN = "This stands in for the program. Freeze it on Windows, then build the installer with that folder.\r\n"


def build_installer(target: Path, seconds: int, payload: Path | None = None) -> Path:
    """Make the installer in the folder `target`; returns its path.

    Args:
        payload: the frozen program for Windows; None packs a stand-in.

    Raises:
        FileNotFoundError: the payload is no frozen program for Windows.
    """
    if payload is not None and not (payload / "backstay.exe").exists():
        raise FileNotFoundError(f"{payload} holds no backstay.exe")
    made = target / f"backstay-{__version__}-setup{'' if payload else '-stand-in'}.exe"
    with tempfile.TemporaryDirectory(prefix="backstay-nsis-") as place:
        packed = Path(place) / "payload"
        if payload is None:
            packed.mkdir()
            (packed / "backstay.exe").write_text(STAND_IN, encoding="utf-8", newline="")
        else:
            shutil.copytree(payload, packed)
        level(packed, seconds)
        icon = Path(place) / "backstay.ico"
        drawn_icon(ICON_PX, icon)
        values = {"VERSION": __version__, "PAYLOAD": packed, "TARGET": made, "ICON": icon}
        defines = [f"-D{name}={value}" for name, value in values.items()]
        subprocess.run(
            ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, str(SCRIPT)],
            env={**os.environ, "SOURCE_DATE_EPOCH": str(seconds)},
            check=True,
        )
    return made


def main() -> int:
    """Build, and name what was made."""
    target = ROOT / "dist"
    target.mkdir(exist_ok=True)
    print(build_installer(target, epoch(), Path(sys.argv[1]) if len(sys.argv) > 1 else None))
    return 0


if __name__ == "__main__":
    sys.exit(main())
