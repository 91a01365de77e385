"""Builds the frozen program in `build/frozen/backstay`: PyInstaller by `backstay.spec`, then what makes it complete.

    build/venv/bin/python packaging/freeze.py

Run by `sh packaging/setup.sh package` with the Python of the set `package`. Works on Linux, Windows and macOS. The same
commit gives the same bytes: all times in the folder are that of the commit (or SOURCE_DATE_EPOCH).
"""

import os
import stat
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(1, str(ROOT))

from components import UnknownOriginError, components_of  # noqa: E402 - the version of the program is read from it
from sbom import notices, sbom  # noqa: E402

BUILD = ROOT / "build"
WORK = BUILD / "work"
FROZEN = BUILD / "frozen" / "backstay"


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
        raise FreezeError("not a git checkout: set SOURCE_DATE_EPOCH to the time of the release, in seconds")
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
    components = components_of(WORK / "backstay")
    (FROZEN / "sbom.cdx.json").write_text(sbom(components, FROZEN, epoch()), encoding="utf-8")
    (FROZEN / "THIRD-PARTY-NOTICES.txt").write_text(notices(components), encoding="utf-8")
    level(FROZEN, epoch())
    return FROZEN


def level(folder: Path, seconds: int) -> None:
    """Give all files below a folder one time and the two usual modes, so that archives of it are always the same."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink():
            os.utime(path, (seconds, seconds), follow_symlinks=False)
            continue
        is_program = path.is_dir() or bool(path.stat().st_mode & stat.S_IXUSR and path.suffix == "")
        path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (seconds, seconds))
    os.utime(folder, (seconds, seconds))


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
