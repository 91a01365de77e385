"""Small values: addresses, fingerprints, forms, freshness, preflight, redaction."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from app.domain.capabilities import Capabilities, Capability
from app.domain.connections import Address, parse_address
from app.domain.errors import InputError
from app.domain.forms import Choice, FieldType, Form, FormField, fixed_choice
from app.domain.freshness import Freshness, freshness
from app.domain.messages import Message
from app.domain.redaction import MASK, Masked, Redactor, is_secret_field
from app.domain.restore import BLOCKING, Evidence, EvidenceKind, Finding, assess, still_acknowledged
from app.domain.trust import FingerprintVerdict, compare_fingerprint

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PRINT = "9f3c71d0a84e25bb60c1f7e29d034a5518e6b2c97f40d3ea8b12456c90fa7de3"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("ueb-hamburg-01", Address("ueb-hamburg-01", 443)),
        ("  https://sdp.example:8443/admin/ ", Address("sdp.example", 8443, "/admin")),
        ("10.0.0.7:4443", Address("10.0.0.7", 4443)),
        ("[fe80::1]:8443", Address("fe80::1", 8443)),
        ("http://127.0.0.1:8080", Address("127.0.0.1", 8080, "", "http")),
    ],
)
def test_addresses_as_operators_type_them(typed: str, address: Address) -> None:
    assert parse_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "address.problem.unreadable"),
        ("https://", "address.problem.unreadable"),
        ("host:notaport", "address.problem.unreadable"),
        ("host name", "address.problem.unreadable"),
        ("https://host/?x=1", "address.problem.unreadable"),
        ("https://me:secret@host", "address.problem.credentials"),
        ("ftp://host", "address.problem.scheme"),
        ("http://host.example", "address.problem.plain_http"),
    ],
)
def test_what_is_no_address_is_told_by_field(typed: str, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_address(typed)
    assert caught.value.fields["address"].id == problem


@pytest.mark.parametrize(
    ("typed", "verdict", "place"),
    [
        (PRINT, FingerprintVerdict.EQUAL, None),
        (":".join(PRINT[i : i + 2] for i in range(0, 64, 2)).upper(), FingerprintVerdict.EQUAL, None),
        ("SHA256 Fingerprint=" + PRINT, FingerprintVerdict.EQUAL, None),
        (PRINT[:40], FingerprintVerdict.TOO_SHORT, None),
        (PRINT + "00", FingerprintVerdict.TOO_LONG, None),
        ("9f3d" + PRINT[4:], FingerprintVerdict.DIFFERENT, 4),
        ("hello", FingerprintVerdict.NOT_HEX, None),
        ("  ", FingerprintVerdict.EMPTY, None),
    ],
)
def test_fingerprints_compare_digit_by_digit(typed: str, verdict: FingerprintVerdict, place: int | None) -> None:
    comparison = compare_fingerprint(typed, PRINT)
    assert (comparison.verdict, comparison.differs_at) == (verdict, place)


def test_the_first_of_a_few_fixed_choices_is_the_default() -> None:
    field = fixed_choice("unit", "a.b.c", {"kb": "a.b.kb", "mb": "a.b.mb"}, help_id="a.b.help")
    assert field.choices == (Choice("kb", Message.of("a.b.kb")), Choice("mb", Message.of("a.b.mb")))
    assert (field.type, field.default, field.required, field.help) == (FieldType.CHOICE, "kb", False, "a.b.help")


def test_what_is_blocked_carries_its_declared_reason() -> None:
    why = Message.of("a.b.why")
    offered = Capabilities(reasons={Capability.CANCEL: why, Capability.PAUSE: Message.of("a.b.other")})
    assert offered.blocked(Capability.CANCEL) == ((Capability.CANCEL, why),)


def test_a_form_tells_what_is_wrong_by_field() -> None:
    form = Form(
        (
            FormField(
                "kind",
                "a.b.c",
                FieldType.CHOICE,
                (Choice("full", "Full"), Choice("log", "Log", off=Message.of("a.b.c"))),
            ),
            FormField("paths", "a.b.c", FieldType.LIST, max_length=10),
            FormField("password", "a.b.c", FieldType.SECRET, required=True),
            FormField("days", "a.b.c", FieldType.NUMBER, minimum=1, maximum=30),
            FormField("name", "a.b.c", required=True, visible_when=("kind", ("log",))),
        )
    )
    wrong = form.problems({"kind": "log", "paths": ("123456", "78901"), "password": SecretStr(""), "days": 31})
    assert {key: message.id for key, message in wrong.items()} == {
        "kind": "form.problem.choice",
        "paths": "form.problem.too_long",
        "password": "form.problem.required",
        "days": "form.problem.too_large",
        "name": "form.problem.required",
    }
    assert form.problems({"kind": "full", "password": SecretStr("x"), "days": 1}) == {}


@pytest.mark.parametrize(
    ("age_s", "expected"),
    [(0, Freshness.LIVE), (15, Freshness.LIVE), (20, Freshness.AGEING), (30, Freshness.AGEING), (31, Freshness.STALE)],
)
def test_age_is_judged_by_the_interval(age_s: int, expected: Freshness) -> None:
    assert freshness(NOW - timedelta(seconds=age_s), NOW, 10) is expected
    assert freshness(None, NOW, 10) is Freshness.NEVER


@given(st.lists(st.tuples(st.sampled_from(list(EvidenceKind)), st.sampled_from(list(Finding)))))
def test_nothing_that_could_be_bad_is_ever_lost_or_let_through(rows: list[tuple[EvidenceKind, Finding]]) -> None:
    evidence = [Evidence(kind, finding, Message.of("a.b.c")) for kind, finding in rows]
    preflight = assess(evidence, NOW)
    assert len(preflight.blocks) + len(preflight.acknowledge) + len(preflight.rest) == len(evidence)
    bad = [row for row in evidence if row.finding is Finding.BAD]
    assert not any(row.finding is Finding.BAD for row in preflight.rest)
    assert not any(row.finding is Finding.UNKNOWN and row.kind in BLOCKING for row in preflight.rest)
    if any(row.kind in BLOCKING for row in bad):
        assert not preflight.may_go_on(frozenset(EvidenceKind))
    if bad:
        assert not preflight.may_go_on(frozenset())


def test_a_tick_survives_only_where_the_row_stayed_the_same() -> None:
    first = Evidence(EvidenceKind.OVERWRITES, Finding.BAD, Message.of("a.b.c", size=1))
    other = Evidence(EvidenceKind.AGE, Finding.BAD, Message.of("a.b.d"))
    before = assess([first, other], NOW)
    after = assess([Evidence(EvidenceKind.OVERWRITES, Finding.BAD, Message.of("a.b.c", size=2)), other], NOW)
    ticks = frozenset({EvidenceKind.OVERWRITES, EvidenceKind.AGE})
    assert still_acknowledged(before, after, ticks) == {EvidenceKind.AGE}


def test_redaction_by_value_in_every_spelling() -> None:
    redactor = Redactor()
    redactor.register([SecretStr('p@ss "word" é'), "short"])
    text = 'a=p@ss "word" é b=p%40ss%20%22word%22%20%C3%A9 c="p@ss \\"word\\" \\u00e9" short'
    masked = redactor.text(text)
    assert "word" not in masked
    assert masked.count(MASK) == 3
    assert masked.endswith("short"), "a value under 8 characters is masked by field only"


def test_redaction_by_field_keeps_the_length_and_no_more() -> None:
    tree = {
        "auth": {"api_key": "abcdefghijkl", "region": "eu"},
        "password": "",
        "credential_id": 7,
        "list": [{"token": "t"}],
    }
    assert Redactor().tree(tree) == {
        "auth": {"api_key": Masked(12), "region": "eu"},
        "password": "",
        "credential_id": 7,
        "list": [{"token": Masked(1)}],
    }


@pytest.mark.parametrize(
    "name", ["password", "AuthToken", "api_key", "refreshToken", "secret", "Authorization", "passphrase"]
)
def test_fields_that_carry_credentials(name: str) -> None:
    assert is_secret_field(name)
