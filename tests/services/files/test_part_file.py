"""Unfinished files: found again, never trusted too much, never in anybody's way."""

import errno
import hashlib
import os
import stat
from contextlib import nullcontext
from pathlib import Path

import pytest

from app.domain.errors import StoreError, WrongFileError
from app.services.files.disk import require_room
from app.services.files.part_file import PartFile
from app.services.files.part_note import discard, found, kept_bytes, read_note

OWNER = "c1/appliance/backup:1"


def opened(folder: Path, name: str = "a.gpg", owner: str = OWNER, expected: int | None = None) -> PartFile:
    part = PartFile(folder, name, owner, expected)
    part.open()
    return part


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_whole_file_gets_its_name_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    part = opened(tmp_path)
    part.begin(0, 6)
    part.write(0, b"abc")
    assert names(tmp_path) == {part.path.name, f"{part.path.name}.json"}
    assert part.path.name.startswith(".a.gpg.")
    part.write(3, b"def")
    final = part.finish("a.gpg")
    assert (final, final.read_bytes()) == (tmp_path / "a.gpg", b"abcdef")
    assert part.sha256 == hashlib.sha256(b"abcdef").hexdigest()
    assert names(tmp_path) == {"a.gpg"}
    if os.name == "posix":
        assert final.stat().st_mode & 0o777 == 0o600


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.gpg").write_bytes(b"mine")
    (tmp_path / "a (2).gpg").symlink_to(tmp_path / "nowhere")
    part = opened(tmp_path)
    part.begin(0, 1)
    part.write(0, b"x")
    assert part.finish("a.gpg").name == "a (3).gpg"
    assert (tmp_path / "a.gpg").read_bytes() == b"mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_file_system_without_links_overwrites_nothing_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_args: object, **_more: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    (tmp_path / "a.gpg").write_bytes(b"mine")
    part = opened(tmp_path)
    part.begin(0, 1)
    part.write(0, b"x")
    assert part.finish("a.gpg").name == "a (2).gpg"
    assert (tmp_path / "a.gpg").read_bytes() == b"mine"
    assert names(tmp_path) == {"a.gpg", "a (2).gpg"}


def test_it_is_found_again_under_another_name_and_goes_on(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.begin(0, 6)
    first.write(0, b"abc")
    first.close()
    assert kept_bytes(tmp_path, OWNER) == 3
    again = opened(tmp_path, "b.gpg")
    assert (again.size, again.total) == (3, 6)
    again.begin(3, 6)
    again.write(3, b"def")
    assert again.sha256 == hashlib.sha256(b"abcdef").hexdigest()
    assert again.finish("b.gpg").read_bytes() == b"abcdef"


def test_only_what_surely_reached_the_disk_is_believed(tmp_path: Path) -> None:
    part = opened(tmp_path)
    part.begin(0, 9)
    part.write(0, b"abc")
    part.sync()
    part.write(3, b"def")
    # The machine loses power: the length is on the disk, the content of the end is not.
    with part.path.open("r+b") as disk:
        disk.seek(3)
        disk.write(b"\0\0\0")
    assert kept_bytes(tmp_path, OWNER) == 3
    assert opened(tmp_path).size == 3


@pytest.mark.parametrize("note", [None, b"", b"[]", b"{}", b'{"owner": "other", "total": 6, "safe": 3, "schema": 1}'])
def test_a_file_without_a_note_that_fits_is_begun_anew(tmp_path: Path, note: bytes | None) -> None:
    first = opened(tmp_path)
    first.begin(0, 6)
    first.write(0, b"abc")
    first.close()
    beside = first.path.with_name(first.path.name + ".json")
    beside.unlink() if note is None else beside.write_bytes(note)
    assert read_note(first.path, OWNER) is None
    assert opened(tmp_path).size == 0


def test_the_part_of_an_older_file_is_not_gone_on_with(tmp_path: Path) -> None:
    first = opened(tmp_path, expected=6)
    first.begin(0, 6)
    first.write(0, b"abc")
    first.close()
    assert opened(tmp_path, expected=7).size == 0


@pytest.mark.skipif(os.name != "posix", reason="needs links")
@pytest.mark.parametrize("kind", ["symlink", "hard link"])
def test_a_link_somebody_put_there_is_not_written_through(tmp_path: Path, kind: str) -> None:
    part = opened(tmp_path)
    part.begin(0, 6)
    part.write(0, b"abc")
    part.close()
    part.path.unlink()
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    if kind == "symlink":
        part.path.symlink_to(precious)
    else:
        part.path.hardlink_to(precious)
    if kind == "symlink":
        with pytest.raises(StoreError):
            opened(tmp_path)
    else:
        anew = opened(tmp_path)
        anew.begin(0, 6)
        anew.write(0, b"abc")
        anew.close()
    assert precious.read_bytes() == b"precious"


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_power_failure_between_the_two_names_keeps_nobody_from_going_on(tmp_path: Path) -> None:
    part = opened(tmp_path)
    part.begin(0, 3)
    part.write(0, b"abc")
    part.close()
    (tmp_path / "a.gpg").hardlink_to(part.path)
    again = opened(tmp_path)
    again.begin(0, 3)
    again.write(0, b"def")
    assert again.finish("a.gpg").name == "a (2).gpg"
    assert (tmp_path / "a.gpg").read_bytes() == b"abc"


@pytest.mark.skipif(os.name != "posix", reason="folders cannot be synced elsewhere")
@pytest.mark.parametrize(("code", "is_whole"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_a_network_drive_that_cannot_sync_folders_gets_whole_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, is_whole: bool
) -> None:
    sync = os.fsync

    def refuse_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(code, os.strerror(code))
        sync(handle)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    part = opened(tmp_path)
    part.begin(0, 3)
    part.write(0, b"abc")
    with nullcontext() if is_whole else pytest.raises(StoreError):
        part.finish("a.gpg")
    assert names(tmp_path) == {"a.gpg"}


def test_a_disk_that_refuses_everything_is_told_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = opened(tmp_path)
    part.begin(0, 9)
    part.write(0, b"abc")
    part.sync()

    def refuse(*_args: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as disk, pytest.raises(StoreError) as refused:
        disk.setattr("app.services.files.part_file.write_all", refuse)
        disk.setattr(os, "ftruncate", refuse)
        part.write(3, b"def")
    assert refused.value.message.id == "download.disk.title"
    with pytest.raises(StoreError):
        part.write(3, b"def")
    again = opened(tmp_path)
    assert (again.size, again.sha256) == (3, hashlib.sha256(b"abc").hexdigest())
    again.close()


def test_other_backups_have_other_parts(tmp_path: Path) -> None:
    one, other = opened(tmp_path), opened(tmp_path, owner="c1/appliance/backup:2")
    assert one.path != other.path
    discard(tmp_path, OWNER)
    assert found(tmp_path, OWNER) is None
    assert found(tmp_path, "c1/appliance/backup:2") == other.path
    one.close()
    other.close()


def test_wrong_lengths_get_no_name(tmp_path: Path) -> None:
    part = opened(tmp_path)
    with pytest.raises(WrongFileError) as empty:
        part.finish("a.gpg")
    assert empty.value.message.id == "download.empty.title"
    part.begin(0, 6)
    part.write(0, b"abc")
    with pytest.raises(WrongFileError) as short:
        part.finish("a.gpg")
    assert short.value.message.id == "download.too_short.title"
    with pytest.raises(WrongFileError) as long:
        part.write(3, b"defg")
    assert long.value.message.id == "download.too_long.title"
    with pytest.raises(WrongFileError) as other:
        part.begin(3, 7)
    assert other.value.message.id == "download.length_changed.title"
    part.drop()
    assert names(tmp_path) == set()


def test_what_was_told_before_counts(tmp_path: Path) -> None:
    part = opened(tmp_path, expected=6)
    with pytest.raises(WrongFileError):
        part.begin(0, 7)
    part.begin(0, None)
    assert part.total == 6
    part.drop()


def test_gaps_are_impossible(tmp_path: Path) -> None:
    part = opened(tmp_path)
    part.begin(0, 6)
    part.write(0, b"abc")
    for offset in (0, 2, 4):
        with pytest.raises(StoreError):
            part.write(offset, b"x")
    with pytest.raises(StoreError):
        part.begin(2, 6)
    part.close()
    with pytest.raises(StoreError):
        part.write(3, b"d")
    assert part.path.read_bytes() == b"abc"


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (errno.ENOSPC, "download.disk_full.title"),
        (errno.EFBIG, "download.file_too_big.title"),
        (errno.EROFS, "download.folder_refused.title"),
        (errno.EIO, "download.disk.title"),
    ],
)
def test_a_disk_that_refuses_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, wanted: str
) -> None:
    part = opened(tmp_path)
    part.begin(0, 9)
    part.write(0, b"abc")

    def half(handle: int, block: bytes) -> None:
        os.write(handle, block[:1])
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as disk, pytest.raises(StoreError) as refused:
        disk.setattr("app.services.files.part_file.write_all", half)
        part.write(3, b"def")
    assert refused.value.message.id == wanted
    assert part.path.read_bytes() == b"abc"
    part.write(3, b"def")
    assert part.sha256 == hashlib.sha256(b"abcdef").hexdigest()
    part.drop()


def test_room_is_looked_at_before(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as full:
        require_room(tmp_path, 10**18)
    assert full.value.message.id == "download.no_room.title"
    part = opened(tmp_path)
    with pytest.raises(StoreError):
        part.begin(0, 10**18)
    part.drop()


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as gone:
        opened(tmp_path / "nowhere")
    assert gone.value.message.id == "download.folder_gone.title"
    assert kept_bytes(tmp_path / "nowhere", OWNER) == 0
