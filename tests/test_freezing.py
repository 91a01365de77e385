"""Which files the frozen program takes along, where they come from, and that its archives are always the same."""

import json
import shutil
import sys
import tarfile
from pathlib import Path

import archives
import components
import freeze_here
import frozen_parts
import PySide6
import pytest
import sbom
from components import Component, Product

PLUGINS = "PySide6/Qt/plugins"
SECONDS = 1_700_000_000
OWN = Product("generic", "backstay", "1.0", "Apache-2.0")


def binary(place: str, kind: str = "BINARY") -> frozen_parts.Entry:
    return (place, f"/site/{place}", kind)


def test_a_library_comes_along_only_when_something_that_comes_along_needs_it() -> None:
    entries = [
        binary("PySide6/QtGui.abi3.so", "EXTENSION"),
        binary(f"{PLUGINS}/platforms/libqxcb.so"),
        binary(f"{PLUGINS}/platformthemes/libqgtk3.so"),
        binary("PySide6/Qt/lib/libQt6XcbQpa.so.6"),
        binary("libxcb-cursor.so.0"),
        binary("libgtk-3.so.0"),
        binary("libX11.so.6"),
        binary("libpython3.11.so.1.0"),
    ]
    needs = {
        "libqxcb.so": ["libQt6XcbQpa.so.6", "libX11.so.6"],
        "libqgtk3.so": ["libgtk-3.so.0"],
        "libQt6XcbQpa.so.6": ["libxcb-cursor.so.0", "libqgtk3.so"],
    }
    kept = frozen_parts.wanted_binaries(entries, lambda path: [f"/lib/{one}" for one in needs.get(Path(path).name, [])])
    assert [Path(place).name for place, _, _ in kept] == [
        "QtGui.abi3.so",
        "libqxcb.so",
        "libQt6XcbQpa.so.6",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
    ]


def test_texts_of_qt_come_along_in_our_languages_only() -> None:
    kept_library = binary("PySide6/Qt/lib/libQt6Gui.so.6")
    entries = [
        ("PySide6/Qt/translations/qtbase_de.qm", "x", "DATA"),
        ("PySide6/Qt/translations/qtbase_fr.qm", "x", "DATA"),
        ("PySide6\\translations\\qt_de.qm", "x", "DATA"),
        ("httpx-1.0.dist-info/RECORD", "x", "DATA"),
        ("httpx-1.0.dist-info/METADATA", "x", "DATA"),
        ("libQt6Gui.so.6", kept_library[0], "SYMLINK"),
        ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK"),
    ]
    kept = [place for place, _, _ in frozen_parts.wanted_data(entries, ["en", "de"], [kept_library])]
    assert kept == ["PySide6/Qt/translations/qtbase_de.qm", "httpx-1.0.dist-info/METADATA", "libQt6Gui.so.6"]


@pytest.mark.parametrize(
    ("source", "name", "licence"),
    [
        (components.ROOT / "app" / "__init__.py", "backstay", "Apache-2.0"),
        (components.ROOT / "resources" / "fonts" / "Inter-Bold.otf", "Inter", "OFL-1.1"),
        (Path(str(pytest.__file__)), "pytest", "MIT"),
        (Path(json.__file__), "python", "PSF-2.0"),
        (Path("/nowhere/libstrange.so"), None, None),
    ],
)
def test_every_file_is_traced_to_who_brought_it(source: Path, name: str | None, licence: str | None) -> None:
    product = components.product_of(source)
    assert (product and product.name) == name
    assert (product and product.licence) == licence
    assert product is None or product.texts


def test_qt_brings_the_notices_of_what_is_inside_it() -> None:
    qt = components.product_of(Path(str(PySide6.__file__)))
    assert qt is not None
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "QT-PARTS.txt"} <= {path.name for path in qt.texts}
    icu = components.product_of(Path("/anywhere/libicuuc.so.73"))
    assert icu is not None
    assert "Unicode, Inc." in icu.texts[0].read_text(encoding="utf-8")


def test_a_file_of_unknown_origin_ends_the_build(tmp_path: Path) -> None:
    (tmp_path / "COLLECT-00.toc").write_text("([('libstrange.so', '/nowhere/libstrange.so', 'BINARY')],)")
    (tmp_path / "PYZ-00.toc").write_text("('x', [])")
    with pytest.raises(components.UnknownOriginError, match=r"libstrange\.so"):
        components.components_of(tmp_path)


def test_the_list_of_parts_names_files_with_checksums_and_is_always_the_same(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "lib.so").write_bytes(b"abc")
    (tmp_path / "backstay").write_bytes(b"")
    parts = [Component(OWN, ("backstay",), ("app",)), Component(Product("pypi", "A_b", "2", "MIT"), ("lib.so",), ())]
    told = sbom.sbom(parts, tmp_path, SECONDS)
    assert told == sbom.sbom(parts, tmp_path, SECONDS)
    read = json.loads(told)
    assert read["metadata"]["component"]["name"] == "backstay"
    assert read["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    (component,) = read["components"]
    assert component["purl"] == "pkg:pypi/a-b@2"
    assert component["components"][0]["hashes"][0]["content"].startswith("ba7816bf8f01cfea")


def test_notices_carry_a_shared_text_once(tmp_path: Path) -> None:
    text = tmp_path / "LICENSE"
    text.write_text("Permission is granted.")
    parts = [Component(OWN, (), ()), *(Component(Product("pypi", n, "1", "MIT", (text,)), (), ()) for n in "ab")]
    told = sbom.notices(parts)
    assert told.count("Permission is granted.") == 1
    assert "a 1, b 1" in told


def test_archives_of_the_same_files_are_the_same(tmp_path: Path) -> None:
    made = []
    for number in (1, 2):
        folder = tmp_path / str(number) / "backstay"
        folder.mkdir(parents=True)
        for name in ("b", "a") if number == 1 else ("a", "b"):
            (folder / name).write_text(name)
        (folder / "a").chmod(0o700)
        made.append(archives.pack(folder, tmp_path / f"{number}.tar.xz", SECONDS))
    assert archives.digest(made[0]) == archives.digest(made[1])
    with tarfile.open(made[0]) as archive:
        entries = {entry.name: (entry.mode, entry.uname, entry.mtime) for entry in archive}
    assert entries["backstay/a"] == (0o755, "root", SECONDS)
    assert entries["backstay/b"] == (0o644, "root", SECONDS)


@pytest.mark.parametrize(
    ("platform", "packer", "last"),
    [("linux", None, "--self-test"), ("win32", "makensis", "windows_installer.py"), ("darwin", None, "hdiutil")],
)
def test_one_command_makes_the_program_of_each_platform(
    monkeypatch: pytest.MonkeyPatch, platform: str, packer: str | None, last: str
) -> None:
    monkeypatch.setattr(freeze_here, "IS_WINDOWS", platform == "win32")
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda _name: packer)
    steps = freeze_here.steps()
    assert any(last in part for part in steps[-1])
    files = [part for step in steps for part in step if part.startswith("packaging/")]
    assert {"packaging/locks/package.txt", "packaging/freeze.py"} <= set(files)
    assert all((freeze_here.ROOT / file).exists() for file in files)


def test_a_step_that_fails_ends_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    failing = [sys.executable, "-c", "raise SystemExit(3)"]
    monkeypatch.setattr(freeze_here, "ROOT", tmp_path)
    monkeypatch.setattr(freeze_here, "steps", lambda: [failing, [sys.executable, "-c", f"open({str(mark)!r}, 'w')"]])
    assert freeze_here.main() == 3
    assert not mark.exists()
