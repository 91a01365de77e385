"""One command from a checkout to the program of this platform: `py packaging\\freeze_here.py` on Windows,
`python3 packaging/freeze_here.py` on macOS (and on Linux, where `make package` does more).

Needs Python 3.11 to 3.14 and a registry of packages, nothing else. Makes the environment `build/venv` from the lock,
the catalogues and the frozen program, has the program test itself, and packs it: on Windows by NSIS where it is on
the path, on macOS as a disk image.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / "build" / "venv"
FROZEN = ROOT / "build" / "frozen"
OLDEST, TOO_NEW = (3, 11), (3, 15)
IS_WINDOWS = sys.platform == "win32"
PIP = (
    "-m",
    "pip",
    "install",
    "--disable-pip-version-check",
    "--no-input",
    "--require-hashes",
    "--only-binary",
    ":all:",
)


def steps() -> list[list[str]]:
    """The commands, in order, each to be run in the checkout; what follows a failed one is not run."""
    python = str(VENV / ("Scripts/python.exe" if IS_WINDOWS else "bin/python"))
    program = str(FROZEN / "backstay" / ("backstay.exe" if IS_WINDOWS else "backstay"))
    made = [
        [sys.executable, "-m", "venv", str(VENV)],
        [python, *PIP, "--requirement", "packaging/locks/package.txt"],
        [python, "packaging/catalogues.py", "compile"],
        [python, "packaging/freeze.py"],
        [program, "--self-test"],
    ]
    if IS_WINDOWS and shutil.which("makensis") is not None:
        made.append([python, "packaging/windows_installer.py", str(FROZEN / "backstay")])
    if sys.platform == "darwin":
        image = ["-srcfolder", str(FROZEN / "Backstay.app"), "-ov", "-format", "UDZO", "dist/Backstay.dmg"]
        made.append(["hdiutil", "create", "-volname", "Backstay", *image])
    return made


def main() -> int:
    """Run all steps; the exit code is that of the first that failed."""
    if not OLDEST <= sys.version_info[:2] < TOO_NEW:
        print("freeze: needs Python 3.11 to 3.14", file=sys.stderr)
        return 2
    (ROOT / "dist").mkdir(exist_ok=True)
    for command in steps():
        print("freeze:", *command, flush=True)
        try:
            code = subprocess.run(command, cwd=ROOT, check=False).returncode
        except OSError as error:
            print(f"freeze: {command[0]}: {error.strerror}", file=sys.stderr)
            return 1
        if code != 0:
            print(f"freeze: failed, exit code {code}", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
