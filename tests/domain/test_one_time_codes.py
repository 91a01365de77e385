"""One-time codes among the answers of a form: taken out, never kept."""

from pydantic import SecretStr

from app.domain.forms import FieldType, Form, FormField

FORM = Form((FormField("password", "a.b.c", FieldType.SECRET), FormField("otp", "a.b.c", FieldType.CODE)))


def test_a_code_is_told_apart_from_what_may_be_kept() -> None:
    answers = {"password": SecretStr("a secret"), "otp": SecretStr("123456")}
    assert FORM.code(answers) == SecretStr("123456")
    assert FORM.without_codes(answers) == {"password": SecretStr("a secret")}


def test_no_code_is_none() -> None:
    assert FORM.code({"password": SecretStr("a secret"), "otp": None}) is None
    assert FORM.code({"otp": SecretStr("")}) is None
