"""Names that servers suggest: what comes out is a plain name inside the folder, on every platform."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from app.services.files.file_names import LONGEST_ENDING, MOST_BYTES, is_safe, numbered, safe_name

HOSTILE = [
    ("gateway-berlin.gpg", "gateway-berlin.gpg"),
    ("../../etc/passwd", "passwd"),
    ("..\\..\\windows\\system32\\cmd.exe", "cmd.exe"),
    ("/etc/shadow", "shadow"),
    ("C:\\boot.ini", "boot.ini"),
    ("C:boot.ini", "C_boot.ini"),
    ("\\\\server\\share\\x.gpg", "x.gpg"),
    ("..", "backup"),
    (".", "backup"),
    ("", "backup"),
    ("   ", "backup"),
    ("a/b/", "backup"),
    ("???", "backup"),
    (".bashrc", "bashrc"),
    ("x.gpg.", "x.gpg"),
    ("x.gpg ", "x.gpg"),
    ("x. . .", "x"),
    ("con", "_con"),
    ("CON.gpg", "_CON.gpg"),
    ("Nul .txt", "_Nul .txt"),
    ("com1.tar.gpg", "_com1.tar.gpg"),
    ("LPT².x", "_LPT².x"),
    ("console.gpg", "console.gpg"),
    ("a\x00b\n.gpg", "a_b_.gpg"),
    ("a\x7f\x9b31m.gpg", "a__31m.gpg"),
    ("x\u202egpg.exe", "x_gpg.exe"),
    ("\u2066x\u2069\ufeff\u200b.gpg", "_x___.gpg"),
    ("a\u2028b", "a_b"),
    ("a\udc80b", "a_b"),
    ("a\ue000b", "a_b"),
    ("file:stream.gpg", "file_stream.gpg"),
    ('<a href="x">|*?', "_a href=_x_____"),
    ("-rf", "_-rf"),
    ("--checkpoint-action=exec=x", "_--checkpoint-action=exec=x"),
    ("Bu\u0308ro.gpg", "B\u00fcro.gpg"),
    ("東京.gpg", "東京.gpg"),
    ("%2e%2e%2fx", "%2e%2e%2fx"),
]


@pytest.mark.parametrize(("suggested", "safe"), HOSTILE)
def test_a_suggested_name_becomes_a_plain_one(suggested: str, safe: str) -> None:
    assert safe_name(suggested) == safe


@pytest.mark.parametrize("suggested", [one for one, _ in HOSTILE] + ["x" * 5000, "ä" * 5000 + ".gpg", "." * 900])
def test_every_name_stays_inside_its_folder(suggested: str, tmp_path: Path) -> None:
    name = safe_name(suggested)
    assert (tmp_path / name).resolve().parent == tmp_path.resolve()
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert len(name.encode()) <= MOST_BYTES + 1
    assert is_safe(name), "what came out once comes out again"


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_name("ü" * 400 + ".tar.gpg")
    assert name.endswith("ü.gpg")
    assert len(name.encode()) <= MOST_BYTES
    assert len(safe_name("x." + "y" * 400).encode()) == MOST_BYTES
    assert LONGEST_ENDING < MOST_BYTES


@pytest.mark.parametrize(
    ("name", "number", "wanted"),
    [("a.gpg", 1, "a.gpg"), ("a.gpg", 2, "a (2).gpg"), ("a", 3, "a (3)"), ("a.b.gpg", 12, "a.b (12).gpg")],
)
def test_a_number_stands_before_the_ending(name: str, number: int, wanted: str) -> None:
    assert numbered(name, number) == wanted
