"""What an operator reads before a change: exact, indented, and without its secrets."""

from app.domain.redaction import MASK, Redactor
from app.transport.preview import preview
from app.transport.request import Request


def test_a_change_is_shown_as_it_will_be_sent() -> None:
    request = Request("POST", "/jobs", (("when", "now & then"),), {"name": "né", "ids": [1, 2]}, (("X-Mode", "full"),))
    shown = preview(request, Redactor(), "/api")
    assert shown.method == "POST"
    assert shown.path == "/api/jobs"
    assert shown.digest == request.digest()
    assert shown.text.splitlines() == [
        "POST /api/jobs?when=now%20%26%20then",
        "X-Mode: full",
        "",
        "{",
        '  "name": "né",',
        '  "ids": [',
        "    1,",
        "    2",
        "  ]",
        "}",
    ]


def test_secrets_are_masked_by_field_by_name_and_by_value() -> None:
    redactor = Redactor()
    redactor.register(["correct horse"])
    request = Request(
        "PUT",
        "/places/correct%20horse",
        (("auth_token", "abc"), ("pin", "1234"), ("note", "say correct horse!")),
        {"place": {"password": "pw", "user": "operator"}, "note": "correct horse"},
        (("Authorization", "Basic abc"),),
        secret_query=frozenset({"pin"}),
    )
    text = preview(request, redactor).text
    for secret in ("correct horse", "correct%20horse", "abc", "1234", '"pw"'):
        assert secret not in text
    assert f"note=say%20{MASK}%21" in text
    assert f"Authorization: {MASK}" in text
    assert f'"password": "{MASK}"' in text
    assert '"user": "operator"' in text


def test_a_request_without_a_body_shows_none() -> None:
    shown = preview(Request("DELETE", "/backups/7"), Redactor())
    assert shown.text == "DELETE /backups/7"
    assert preview(Request("POST", "/x", json=None), Redactor()).text.endswith("null")
