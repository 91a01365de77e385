"""Files of profiles: what was written is read again, and whatever does not fit is refused whole, with the reason."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.connections import Address, ProxyMode
from app.domain.guards import EnvironmentKind
from app.domain.profiles import NamedEnvironment, OpenProxy, Profile
from app.domain.trust import Trust, TrustMode
from app.settings.profile_file import MOST_BYTES, MOST_PROFILES, ProfileFileError, load, read, written

PIN = "ab" * 32
ONE = Profile(
    "aaaa1111",
    "some-kind",
    "Zürich № 1",
    Address("backup.example", 8443, "/api"),
    NamedEnvironment("x1", EnvironmentKind.CUSTOM, "Kunde Nord"),
    Trust(TrustMode.PIN, (PIN,)),
    OpenProxy(ProxyMode.OWN, "http://proxy.example:3128", "someone"),
    {"username": "root", "remember": True, "port": 3, "paths": ("a", "b")},
    {"dialect": "new"},
    read_only=True,
)


def content(**changes: Any) -> dict[str, Any]:
    """What the file of ``ONE`` holds, with changes of its profile."""
    found: dict[str, Any] = json.loads(written((ONE,)))
    found["profiles"][0].update(changes)
    return found


def refusal(value: object) -> ProfileFileError:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(ProfileFileError) as caught:
        read(raw)
    return caught.value


def test_what_was_written_is_read_again() -> None:
    assert read(written((ONE,)).encode()) == (ONE,)
    assert read(b"\xef\xbb\xbf" + written(()).encode()) == ()


def test_what_an_administrator_may_leave_out_has_harmless_values() -> None:
    least = {"id": "erp", "kind": "unitrends", "name": "ERP", "address": "https://a.example/x"}
    found = read(
        json.dumps(
            {**content(), "profiles": [{**least, "environment": content()["profiles"][0]["environment"]}]}
        ).encode()
    )
    assert found[0].trust == Trust()
    assert found[0].address == Address("a.example", 443, "/x")
    assert not found[0].sign_in


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"not json", "profile_file.not_json.text"),
        (b"\xff\xfe\x00", "profile_file.not_json.text"),
        (b"[" * 100_000, "profile_file.not_json.text"),
        (b"[]", "profile_file.other_format.text"),
        (b'{"format": "other", "version": 1}', "profile_file.other_format.text"),
        (b'{"format": "backstay-profiles", "version": 2, "profiles": "?"}', "profile_file.newer.text"),
        (b'{"format": "backstay-profiles", "version": "1", "profiles": []}', "profile_file.unfit_file.text"),
        (b'{"format": "backstay-profiles", "version": 1}', "profile_file.unfit_file.text"),
        (b" " * (MOST_BYTES + 1), "profile_file.too_large.text"),
    ],
)
def test_what_is_no_file_of_profiles(raw: bytes, message: str) -> None:
    assert refusal(raw).message.id == message


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": 7}, "name"),
        ({"name": " "}, "name"),
        ({"name": "a\u202eb"}, "name"),
        ({"name": "two\nlines"}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"id": "../../etc"}, "id"),
        ({"kind": "A Kind"}, "kind"),
        ({"address": "https://me:secret@host"}, "address"),
        ({"address": "http://a.example"}, "address"),
        ({"address": "https://a.example/?x=1"}, "address"),
        ({"address": "https://a.example/\u202ex"}, "address"),
        ({"environment": {"id": "x", "kind": "palace", "name": ""}}, "environment.kind"),
        ({"trust": {"mode": "pin", "pins": [], "ca_file": None}}, "trust"),
        ({"trust": {"mode": "pin", "pins": ["zz"], "ca_file": None}}, "trust"),
        ({"trust": {"mode": "ca_file", "pins": [], "ca_file": None}}, "trust"),
        ({"proxy": {"mode": "own", "url": "http://me:secret@proxy", "username": ""}}, "proxy.url"),
        ({"proxy": {"mode": "own", "url": "proxy", "username": ""}}, "proxy.url"),
        ({"read_only": "yes"}, "read_only"),
        ({"read_only": 1}, "read_only"),
        ({"sign_in": {"username": None}}, "sign_in.username"),
        ({"sign_in": {"username": {"a": 1}}}, "sign_in.username"),
        ({"sign_in": {"username": "a\x00b"}}, "sign_in.username"),
        ({"options": {"dialect": 3}}, "options.dialect"),
    ],
)
def test_a_value_that_does_not_fit_is_named_by_its_place(changes: dict[str, Any], field: str) -> None:
    message = refusal(content(**changes)).message
    assert message.id == "profile_file.unfit.text"
    assert message.params["place"] == 1
    assert str(message.params["field"]).startswith(field)


def test_a_field_that_profiles_do_not_have_is_not_quoted() -> None:
    error = refusal(content(**{"password hunter2": "hunter2"}))
    assert error.message.id == "profile_file.extra_field.text"
    assert "hunter2" not in str(error.message)
    assert "hunter2" not in repr(error.__context__ and error.__cause__)


def test_an_id_that_stands_there_twice_is_named() -> None:
    twice = content()
    twice["profiles"] *= 2
    message = refusal(twice).message
    assert (message.id, message.params["ids"]) == ("profile_file.same_id.text", "aaaa1111")


def test_too_many_profiles_are_not_looked_at() -> None:
    many = content()
    many["profiles"] *= MOST_PROFILES + 1
    assert refusal(many).message.id == "profile_file.too_many.text"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_no_file_brings_the_reading_down(value: object) -> None:
    for whole in (value, {**content(), "profiles": value}, content(sign_in=value), content(trust=value, name=value)):
        try:
            read(json.dumps(whole).encode())
        except ProfileFileError as error:
            assert error.message.id.startswith("profile_file.")


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    for path, message in (
        (tmp_path / "gone.json", "profile_file.unreadable.text"),
        (tmp_path, "profile_file.no_file.text"),
    ):
        with pytest.raises(ProfileFileError) as caught:
            load(path)
        assert caught.value.message.id == message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(ProfileFileError):
        load(tmp_path / "pipe.json")


def test_a_file_is_read_only_as_far_as_needed(tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    with path.open("wb") as file:
        file.truncate(50 * MOST_BYTES)
    with pytest.raises(ProfileFileError) as caught:
        load(path)
    assert caught.value.message.id == "profile_file.too_large.text"
