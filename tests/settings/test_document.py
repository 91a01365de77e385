"""Small files: written whole or not at all, set aside when damaged."""

import os
import stat
from pathlib import Path

import pytest

from app.domain.errors import SettingsError
from app.settings.document import DocumentFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "thing.json"


def test_what_is_written_is_read_again(path: Path) -> None:
    DocumentFile(path, 1).write({"name": "Zürich", "list": [1, 2]})
    document = DocumentFile(path, 1).read()
    assert document.content == {"name": "Zürich", "list": [1, 2]}
    assert document.problem is None
    assert [one.name for one in path.parent.iterdir()] == ["thing.json"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX systems")
def test_the_file_is_for_its_owner_alone(path: Path) -> None:
    DocumentFile(path, 1).write({})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_file_is_no_content(path: Path) -> None:
    assert DocumentFile(path, 1).read().content == {}


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b"null", b"{}", b'{"version":"1"}', b'{"version":0}', b"\xff\x00", b"[" * 99_999]
)
def test_a_damaged_file_is_set_aside_and_told(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    document = DocumentFile(path, 1).read()
    assert document.problem is not None
    assert document.problem.id == "settings.file_damaged.text"
    assert document.damaged == raw
    kept = path.with_name(document.problem.params["kept"])
    assert kept.read_bytes() == raw
    assert not path.exists()


def test_a_file_of_a_newer_program_is_neither_read_nor_overwritten(path: Path) -> None:
    raw = '{"version": 3, "future": true}'
    path.write_text(raw)
    file = DocumentFile(path, 2)
    document = file.read()
    assert document.content == {}
    assert document.problem is not None
    assert document.problem.id == "settings.file_newer.text"
    with pytest.raises(SettingsError):
        file.write({})
    assert path.read_text() == raw


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failing_disk_leaves_the_old_file(path: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = DocumentFile(path, 1)
    file.write({"a": 1})

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(SettingsError) as caught:
        file.write({"a": 2})
    monkeypatch.undo()
    assert caught.value.message.id == "error.settings_unwritable.title"
    assert DocumentFile(path, 1).read().content == {"a": 1}
    assert [one.name for one in path.parent.iterdir()] == ["thing.json"]


def test_a_file_that_may_not_be_read_is_an_error_and_stays(path: Path) -> None:
    path.mkdir()
    with pytest.raises(SettingsError):
        DocumentFile(path, 1).read()
    assert path.is_dir()
