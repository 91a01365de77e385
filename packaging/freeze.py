"""Builds the frozen program in `build/frozen/backstay`: PyInstaller by `backstay.spec`, then what makes it complete.

    build/venv/bin/python packaging/freeze.py

Run with a Python that has the set `package`. Works on Linux, Windows and macOS. The same
commit gives the same bytes: all times in the folder are that of the commit (or SOURCE_DATE_EPOCH).
"""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

from components import ROOT, UnknownOriginError, components_of
from elf_needs import elf_files
from sbom import notices, sbom

BUILD = ROOT / "build"
WORK = BUILD / "work"
FROZEN = BUILD / "frozen" / "backstay"
NOTICES = Path("_internal/resources/licences/THIRD-PARTY-NOTICES.txt")
"""In the folder, where the program itself looks for it (app/settings/notices.py)."""


class FreezeError(Exception):
    """The program could not be built; the text says why."""


def epoch() -> int:
    """The time that everything built gets, in seconds: SOURCE_DATE_EPOCH, or the time of the commit.

    Raises:
        FreezeError: neither is known.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    if asked.returncode != 0:
        reason = asked.stderr.strip()
        raise FreezeError(f"no time: set SOURCE_DATE_EPOCH to the time of the release, in seconds ({reason})")
    return int(asked.stdout)


def freeze() -> Path:
    """Build the folder; returns it. Raises FreezeError."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--workpath", str(WORK)]
    built = subprocess.run(
        [*command, "--distpath", str(FROZEN.parent), str(ROOT / "packaging" / "backstay.spec")],
        cwd=ROOT,
        env=environment,
        check=False,
    )
    if built.returncode != 0:
        raise FreezeError("PyInstaller failed; its last lines say at what")
    return complete()


def complete() -> Path:
    """Make what PyInstaller left a folder that can be passed on: no paths of this machine, list of parts, notices."""
    if sys.platform == "linux":
        forget_search_paths(FROZEN)
    components = components_of(WORK / "backstay")
    (FROZEN / "sbom.cdx.json").write_text(sbom(components, FROZEN, epoch()), encoding="utf-8")
    (FROZEN / NOTICES).write_text(notices(components), encoding="utf-8")
    level(FROZEN, epoch())
    return FROZEN


def forget_search_paths(folder: Path) -> None:
    """Take out where the libraries of this machine's Python lay: elsewhere somebody else may put files there.

    What is found relative to a library itself stays: Qt's libraries find each other that way.

    Raises:
        FreezeError: patchelf is missing.
    """
    if shutil.which("patchelf") is None:
        raise FreezeError("patchelf is missing; it takes paths of this machine out of the libraries")
    for path in elf_files(folder):
        told = subprocess.run(["patchelf", "--print-rpath", str(path)], capture_output=True, text=True, check=True)
        if told.stdout.startswith("/"):
            subprocess.run(["patchelf", "--remove-rpath", str(path)], check=True)


def level(folder: Path, seconds: int) -> None:
    """Give all files below a folder one time and the two usual modes, so that archives of it are always the same."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink():
            os.utime(path, (seconds, seconds), follow_symlinks=False)
            continue
        path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (seconds, seconds))
    os.utime(folder, (seconds, seconds))


def _is_program(path: Path) -> bool:
    """Whether somebody may start it; wheels give the right to texts too, and libraries need none."""
    if not path.stat().st_mode & stat.S_IXUSR or ".so" in path.name:
        return False
    with path.open("rb") as file:
        return file.read(4).startswith((b"\x7fELF", b"#!"))


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder; what a link points to is counted once."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def main() -> int:
    """Build, and say how large it became."""
    try:
        folder = freeze()
    except (FreezeError, UnknownOriginError) as error:
        print(f"freeze: {error}", file=sys.stderr)
        return 1
    files = sum(1 for path in folder.rglob("*") if path.is_file())
    print(f"{folder.relative_to(ROOT)}: {size_of(folder) / 1e6:.1f} MB in {files} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
