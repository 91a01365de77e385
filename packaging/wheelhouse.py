"""Makes the wheelhouse: our wheel, the wheels of everything locked, hashes, a script that installs them offline.

For administrators who want a plain Python environment instead of the frozen program. Our wheel is written here, since
resources and catalogues lie beside `app` and not in it.
"""

import base64
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from archives import digest, pack
from components import ROOT
from frozen_parts import LOCK

from app import __version__

LINUX = ROOT / "packaging" / "linux"
WHEEL_NAME = f"backstay-{__version__}-py3-none-any.whl"
CONTENT = ("app", "resources", "translations")
ENTRY_POINTS = "[console_scripts]\nbackstay = app.__main__:main\n"
TAGS = "Wheel-Version: 1.0\nGenerator: backstay\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def build_wheelhouse(target: Path, architecture: str, seconds: int) -> Path:
    """Make the archive in the folder `target` with wheels for the Python that runs this; returns its path."""
    python = f"cp{sys.version_info.major}{sys.version_info.minor}"
    name = f"backstay-{__version__}-wheelhouse-{python}-linux-{architecture}"
    with tempfile.TemporaryDirectory(prefix="backstay-wheels-") as place:
        folder = Path(place) / name
        wheels = folder / "wheels"
        wheels.mkdir(parents=True)
        download = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"]
        locked = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
        subprocess.run([*download, *locked, "--dest", str(wheels)], check=True)
        write_wheel(wheels / WHEEL_NAME, seconds)
        (folder / "requirements.txt").write_text(hashed_requirements(wheels), encoding="utf-8")
        shutil.copy(LINUX / "install-wheels.sh", folder / "install.sh")
        (folder / "install.sh").chmod(0o755)
        return pack(folder, target / f"{name}.tar", seconds)


def hashed_requirements(wheels: Path) -> str:
    """One line for each wheel of a folder: name, version and the hash of exactly this file."""
    lines = []
    for path in sorted(wheels.glob("*.whl")):
        distribution, version, *_ = path.name.split("-")
        lines.append(f"{distribution.replace('_', '-').lower()}=={version} --hash=sha256:{digest(path)}\n")
    return "".join(lines)


def write_wheel(target: Path, seconds: int) -> None:
    """Write our own wheel; the same files give the same bytes."""
    information = f"backstay-{__version__}.dist-info"
    files = {str(path.relative_to(ROOT)): path.read_bytes() for path in _content()}
    files[f"{information}/METADATA"] = _metadata().encode()
    files[f"{information}/WHEEL"] = TAGS.encode()
    files[f"{information}/entry_points.txt"] = ENTRY_POINTS.encode()
    files[f"{information}/licenses/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    record = f"{information}/RECORD"
    lines = [f"{name},sha256={_record_hash(data)},{len(data)}\n" for name, data in sorted(files.items())]
    files[record] = ("".join(lines) + f"{record},,\n").encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, time.gmtime(seconds)[:6])
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)


def _content() -> list[Path]:
    found = [path for folder in CONTENT for path in (ROOT / folder).rglob("*") if path.is_file()]
    return sorted(path for path in found if path.suffix not in {".pyc", ".ts"})


def _metadata() -> str:
    pins = re.findall(r"^([A-Za-z0-9._-]+==\S+)((?: ;[^\\\n]*)?)", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    needs = "".join(f"Requires-Dist: {pin}{marker.rstrip()}\n" for pin, marker in pins)
    return (
        f"Metadata-Version: 2.4\nName: backstay\nVersion: {__version__}\n"
        f"License-Expression: Apache-2.0\nLicense-File: LICENSE\nRequires-Python: >=3.11\n{needs}"
    )


def _record_hash(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
