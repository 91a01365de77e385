"""What a desktop needs to know of the program: menu entry with the addresses it opens, icons in all sizes, description,
manual page.

For the builders of the Linux packages, which put it below `share/`.
"""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from archives import compressed

from app import __version__

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
ICON = ROOT / "resources" / "icons" / "app" / "backstay.svg"
SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
METAINFO = "org.backstay.Backstay.metainfo.xml"


def write_share(folder: Path, seconds: int) -> None:
    """Write the tree to a folder that will be called `share`; `seconds` is the time of the release, since 1970."""
    (folder / "applications").mkdir(parents=True)
    shutil.copy(LINUX / "backstay.desktop", folder / "applications")
    (folder / "metainfo").mkdir()
    (folder / "metainfo" / METAINFO).write_text(filled(LINUX / METAINFO, seconds), encoding="utf-8")
    (folder / "man" / "man1").mkdir(parents=True)
    (folder / "man" / "man1" / "backstay.1.gz").write_bytes(compressed(filled(LINUX / "backstay.1", seconds)))
    _write_icons(folder / "icons" / "hicolor")


def filled(template: Path, seconds: int) -> str:
    """A template of this folder with version and day."""
    day = datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return template.read_text(encoding="utf-8").replace("@VERSION@", __version__).replace("@DATE@", day)


def drawn_icon(size_px: int, target: Path) -> None:
    """Draw the program's icon into a picture; the name's suffix tells the format."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(ICON)).render(painter)
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"cannot write {target}")
    del application


def _write_icons(folder: Path) -> None:
    (folder / "scalable" / "apps").mkdir(parents=True)
    shutil.copy(ICON, folder / "scalable" / "apps")
    for size_px in SIZES_PX:
        place = folder / f"{size_px}x{size_px}" / "apps"
        place.mkdir(parents=True)
        drawn_icon(size_px, place / "backstay.png")
