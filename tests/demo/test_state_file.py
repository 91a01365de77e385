import json
import os
import stat
from pathlib import Path

import pytest

from app.demo.state_file import KeptSystem, State, StateFileError, read_state, write_state
from tests.demo.serving import authority


def _state() -> State:
    kept = KeptSystem(4711, 4712, authority().issue(), {"seed": 3}, 60.0, {"count": 5})
    return State(authority(), {"tally": kept})


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "demo.json"
    state = _state()
    write_state(path, state)
    again = read_state(path)
    assert again is not None
    assert again.systems == state.systems
    assert again.authority.certificate_pem == state.authority.certificate_pem
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="modes are a POSIX matter")
def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "demo.json"
    write_state(path, _state())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_file_is_no_state(tmp_path: Path) -> None:
    assert read_state(tmp_path / "none.json") is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"version": 1}',
        '{"version": 1, "authority": {}, "systems": {}}',
        "null",
        '{"version": 99}',
    ],
)
def test_a_damaged_file_says_so_and_stays(tmp_path: Path, content: str) -> None:
    path = tmp_path / "demo.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StateFileError, match=r"demo\.json"):
        read_state(path)
    assert path.read_text(encoding="utf-8") == content


def test_damage_within_a_system_says_so(tmp_path: Path) -> None:
    path = tmp_path / "demo.json"
    write_state(path, _state())
    content = json.loads(path.read_text(encoding="utf-8"))
    del content["systems"]["tally"]["port"]
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(StateFileError, match="damaged"):
        read_state(path)


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(StateFileError, match="cannot write"):
        write_state(tmp_path / "missing" / "demo.json", _state())


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "demo.json"
    write_state(path, _state())
    before = path.read_bytes()

    def full_disk(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(StateFileError, match="No space left"):
        write_state(path, _state())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
