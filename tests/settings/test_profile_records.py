import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from app.domain.errors import SecretStoreError, SecretStoreState
from app.domain.trust import PinnedFacts, Trust, TrustMode
from app.settings.profile_records import decode, encode
from tests.settings.profiles import PASSWORD, PROXY_PASSWORD, connection


def test_a_connection_comes_back_as_it_was() -> None:
    kept = connection()
    assert decode(encode(kept), kept.id) == kept


def test_a_record_of_before_is_read() -> None:
    kept = connection(client_certificate=None)
    record = json.loads(encode(kept).get_secret_value())
    del record["client_certificate"], record["trust"]["facts"]
    assert decode(SecretStr(json.dumps({**record, "version": 1})), kept.id) == kept


def test_what_a_pinned_certificate_said_of_itself_is_kept() -> None:
    start, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, 12, 30, tzinfo=UTC)
    facts = (PinnedFacts("ab" * 32, "CN=backup", "CN=authority", start, end, "RSA 2048"),)
    kept = connection(trust=Trust(TrustMode.PIN, pins=("ab" * 32,), facts=facts))
    assert decode(encode(kept), kept.id).trust.facts == facts


def test_the_record_does_not_show_itself() -> None:
    record = encode(connection())
    assert PASSWORD not in repr(record) + str(record)
    assert PASSWORD in record.get_secret_value()


def test_ask_each_time_keeps_the_record_without_its_secrets() -> None:
    kept = connection(ask_each_time=True)
    assert PASSWORD not in encode(kept).get_secret_value()
    found = decode(encode(kept), kept.id)
    assert "password" not in found.sign_in
    assert found.sign_in["user"] == "root"
    assert found.proxy.password == SecretStr(PROXY_PASSWORD)


@given(st.text(max_size=40), st.booleans(), st.integers(), st.lists(st.text(max_size=5)).map(tuple))
def test_answers_keep_their_types(text: str, flag: bool, number: int, many: tuple[str, ...]) -> None:
    text = text.encode("utf-8", "replace").decode()
    many = tuple(one.encode("utf-8", "replace").decode() for one in many)
    kept = connection(sign_in={"t": text, "f": flag, "n": number, "m": many, "none": None})
    found = decode(encode(kept), kept.id).sign_in
    assert found == kept.sign_in
    assert [type(value) for value in found.values()] == [str, bool, int, tuple, type(None)]


@pytest.mark.parametrize("text", ["", "{", "null", "[1]", '{"version":1}', '{"version":0}', '"' + "[" * 200_000 + '"'])
def test_what_is_no_record_is_damage(text: str) -> None:
    with pytest.raises(SecretStoreError) as caught:
        decode(SecretStr(text), "aaaa1111")
    assert caught.value.state is SecretStoreState.DAMAGED


def test_errors_do_not_quote_secrets() -> None:
    record = json.loads(encode(connection()).get_secret_value())
    record["secrets"]["password"] = {"oops": PASSWORD}
    record["address"]["port"] = PASSWORD
    with pytest.raises(SecretStoreError) as caught:
        decode(SecretStr(json.dumps(record)), "aaaa1111")
    assert caught.value.__cause__ is None
    assert PASSWORD not in repr(caught.value) + str(caught.value.message)


def test_a_record_of_another_profile_is_damage() -> None:
    with pytest.raises(SecretStoreError):
        decode(encode(connection("aaaa1111")), "bbbb2222")


def test_a_record_of_a_newer_program_is_told_as_such() -> None:
    record = {**json.loads(encode(connection()).get_secret_value()), "version": 3}
    with pytest.raises(SecretStoreError) as caught:
        decode(SecretStr(json.dumps(record)), "aaaa1111")
    assert caught.value.message.id == "error.profile_newer.title"
