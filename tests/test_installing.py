"""The scripts that install on Linux, on good and on bad days; the program itself is a stand-in of one line.

What they do with the real one, `packaging/verify.sh` proves.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

LINUX = Path(__file__).parent.parent / "packaging" / "linux"
PROGRAM = """#!/bin/sh
[ "$1" != --version ] || echo "Backstay {version}"
[ "$1" != --self-test ] || {{ echo "FAIL Qt plug-ins: libGL.so.1 is missing"; exit {code}; }}
"""


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def archive(folder: Path, version: str, code: int = 0) -> Path:
    """A portable archive, unpacked; `code` is what its self-test ends with."""
    script(folder / "backstay" / "backstay", PROGRAM.format(version=version, code=code))
    for place in ("applications/backstay.desktop", "man/man1/backstay.1.gz", "icons/hicolor/16x16/apps/backstay.png"):
        target = folder / "share" / place
        target.parent.mkdir(parents=True)
        target.write_text("Exec=backstay %u\n")
    for name in ("install.sh", "uninstall.sh"):
        script(folder / name, (LINUX / name).read_text(encoding="utf-8").replace("@VERSION@", version))
    return folder


def run(path: Path, *arguments: str | Path, tools: Path | None = None) -> tuple[int, str]:
    """Exit code and everything said; `tools` is a folder that stands before the others on the path."""
    search = f"{tools}:{os.environ['PATH']}" if tools else os.environ["PATH"]
    done = subprocess.run(
        ["sh", str(path), *map(str, arguments)],
        env={"PATH": search, "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def tree(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def version_in(prefix: Path) -> str:
    told = subprocess.run([prefix / "bin" / "backstay", "--version"], capture_output=True, text=True, check=True)
    return told.stdout.split()[1]


def test_it_is_installed_upgraded_and_leaves_nothing(tmp_path: Path) -> None:
    prefix = tmp_path / "home" / ".local"
    prefix.mkdir(parents=True)
    before = tree(prefix)
    assert run(archive(tmp_path / "older", "1.9.0") / "install.sh", prefix)[0] == 0
    assert run(archive(tmp_path / "newer", "1.10.0") / "install.sh", prefix)[0] == 0
    assert version_in(prefix) == "1.10.0"
    entry = (prefix / "share/applications/backstay.desktop").read_text(encoding="utf-8")
    assert entry == f'Exec="{prefix}/bin/backstay" %u\n'
    assert run(prefix / "lib/backstay/uninstall.sh")[0] == 0
    assert tree(prefix) == before


def test_what_others_put_into_the_same_folders_stays(tmp_path: Path) -> None:
    prefix = tmp_path / "prefix"
    for name in ("bin/other", "share/applications/other.desktop", "share/icons/hicolor/16x16/apps/other.png"):
        script(prefix / name, "")
    before = tree(prefix)
    assert run(archive(tmp_path / "archive", "1.0") / "install.sh", prefix)[0] == 0
    assert run(prefix / "lib/backstay/uninstall.sh")[0] == 0
    # Where the desktop has a list of types, it is made anew and belongs to the other entry.
    assert set(tree(prefix)) - {"share/applications/mimeinfo.cache"} == set(before)


def test_a_newer_version_is_not_replaced(tmp_path: Path) -> None:
    prefix = tmp_path / "prefix"
    run(archive(tmp_path / "newer", "1.10.0") / "install.sh", prefix)
    before = tree(prefix)
    code, said = run(archive(tmp_path / "older", "1.9.0") / "install.sh", prefix)
    assert code == 1
    assert "version 1.10.0 is installed and newer than 1.9.0" in said
    assert tree(prefix) == before
    assert version_in(prefix) == "1.10.0"


@pytest.mark.parametrize("is_installed", [False, True])
def test_a_program_that_does_not_work_here_is_not_put_in_place(tmp_path: Path, is_installed: bool) -> None:
    prefix = tmp_path / "prefix"
    if is_installed:
        run(archive(tmp_path / "older", "1.9.0") / "install.sh", prefix)
    before = tree(tmp_path)
    broken = archive(tmp_path / "broken", "2.0", code=1)
    code, said = run(broken / "install.sh", prefix)
    assert code == 1
    assert "libGL.so.1 is missing" in said
    assert "nothing was changed" in said
    shutil.rmtree(broken)
    assert tree(tmp_path) == before


def test_a_folder_without_room_is_told_before_anything_is_written(tmp_path: Path) -> None:
    script(
        tmp_path / "tools" / "df",
        "printf 'Filesystem 1024-blocks Used Available Capacity Mounted on\\nx 9 8 1 99% /\\n'",
    )
    new = archive(tmp_path / "archive", "1.0")
    before = tree(tmp_path)
    code, said = run(new / "install.sh", tmp_path / "prefix", tools=tmp_path / "tools")
    assert code == 1
    assert "has room for 1 kB" in said
    assert tree(tmp_path) == before


def test_a_folder_is_named_from_the_root_on(tmp_path: Path) -> None:
    code, said = run(archive(tmp_path / "archive", "1.0") / "install.sh", "relative/folder")
    assert code == 1
    assert "from the root on: relative/folder" in said


def preinst(tmp_path: Path, *arguments: str, size: int = 1, is_there: bool = True) -> tuple[int, str]:
    """The script that dpkg runs first, for a package of version 1.0 that needs `size` kB."""
    text = (LINUX / "preinst").read_text(encoding="utf-8").replace("@VERSION@", "1.0").replace("@SIZE@", str(size))
    # The installed program is looked for in a folder of the test.
    program = tmp_path / "usr" / "lib" / "backstay" / "backstay"
    if is_there:
        script(program, "")
    script(tmp_path / "preinst", text.replace("-e /usr/lib/backstay/backstay", f"-e {program}"))
    return run(tmp_path / "preinst", *arguments)


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="dpkg compares the versions")
@pytest.mark.parametrize(
    ("arguments", "is_there", "code"),
    [
        (("install",), False, 0),
        (("upgrade", "0.9", "1.0"), True, 0),
        (("upgrade", "1.0", "1.0"), True, 0),
        (("upgrade", "1.0.1", "1.0"), True, 1),
        (("install", "1.0.1", "1.0"), False, 0),
        (("abort-upgrade", "1.0"), True, 0),
    ],
)
def test_the_package_replaces_older_versions_only(
    tmp_path: Path, arguments: tuple[str, ...], is_there: bool, code: int
) -> None:
    ended, said = preinst(tmp_path, *arguments, is_there=is_there)
    assert ended == code, said
    assert ("newer than 1.0" in said) is (code == 1)


def test_the_package_looks_for_room_first(tmp_path: Path) -> None:
    code, said = preinst(tmp_path, "install", size=10**15, is_there=False)
    assert code == 1
    assert "nothing was changed" in said
    assert f"{10**15} kB are needed" in said
