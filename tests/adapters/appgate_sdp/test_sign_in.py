"""Signing in: versions and how they are agreed on, providers, every kind of second factor, what is sent how often."""

from collections.abc import Mapping
from typing import Any

import pytest
from pydantic import SecretStr

from app.adapters.appgate_sdp.auth import auth_for
from app.adapters.appgate_sdp.card import OPTIONS, SIGN_IN
from app.demo.appgate_sdp.one_time import code_at
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    CodeNeededError,
    SessionExpiredError,
    SignInRejectedError,
)
from app.domain.forms import FieldType
from tests.adapters.appgate_sdp.conftest import ROOT, OpensCollective, user
from tests.contract.catalogue import assert_can_be_told
from tests.contract.workbench import Workbench
from tests.demo.serving import ServedDemo

SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code_now(served: ServedDemo, later_s: float = 0.0) -> SecretStr:
    """The code an authenticator app shows, by the server's clock."""
    assert served.system is not None
    return SecretStr(code_at(SEED, served.system.clock.now() + later_s))


def asked(bench: Workbench, path: str) -> list[Mapping[str, Any]]:
    return [one for one in bench.control.requests() if one["path"] == f"/admin{path}"]


async def refused(bench: Workbench, code: SecretStr | None = None) -> SignInRejectedError:
    with pytest.raises(SignInRejectedError) as caught:
        await (bench.system.sign_in() if code is None else bench.system.sign_in_with_code(code))
    assert_can_be_told(caught.value.message)
    return caught.value


@pytest.mark.parametrize(
    ("faults", "spoken"),
    [
        ((), "API 23"),
        (("highest_version=24", "lowest_version=22"), "API 23"),
        (("highest_version=21",), "API 21"),
        (("highest_version=19", "lowest_version=17"), "API 19"),  # no GET /version: the 406 of an impossible one
        (("highest_version=17", "lowest_version=13"), "API 17"),
        (("no_version_call",), "API 23"),
        (("no_version_call", "highest_version=22", "bare_406"), "API 22"),  # its text alone tells the version
        (("version_accept_strict",), "API 23"),
    ],
)
async def test_the_highest_version_both_speak_is_spoken(
    collective: OpensCollective, faults: tuple[str, ...], spoken: str
) -> None:
    bench = await collective(*faults)
    assert (await bench.system.describe()).version == spoken


async def test_a_server_that_is_too_new_is_refused_in_words(collective: OpensCollective) -> None:
    bench = await collective("highest_version=24", "lowest_version=24", is_signed_in=False)
    error = await refused(bench)
    assert error.message.id == "appgate.sign_in.too_new"
    assert error.message.params == {"lowest": 24, "ours": 23}
    assert not asked(bench, "/authentication"), "no password goes to a server that cannot be spoken to"


async def test_a_fixed_version_is_spoken_and_one_the_server_lacks_is_told(collective: OpensCollective) -> None:
    bench = await collective(options={"api_version": "20"})
    assert (await bench.system.describe()).version == "API 20"
    assert not asked(bench, "/version")
    wrong = await collective("lowest_version=21", options={"api_version": "20"}, is_signed_in=False)
    assert (await refused(wrong)).message.id == "appgate.sign_in.version"


async def test_a_controller_that_is_starting_is_no_refusal(collective: OpensCollective) -> None:
    bench = await collective("bad_gateway", is_signed_in=False)
    with pytest.raises(BackendFaultError) as caught:
        await bench.system.sign_in()
    assert caught.value.message.id == "appgate.error.starting"


async def test_another_server_at_the_address_is_told(collective: OpensCollective) -> None:
    bench = await collective("html", is_signed_in=False)
    with pytest.raises(BadReplyError):
        await bench.system.sign_in()


@pytest.mark.parametrize("provider", ["Corporate SSO", "Entra ID", "Smart card"])
async def test_providers_by_browser_are_told_before_the_password_is_sent(
    collective: OpensCollective, provider: str
) -> None:
    bench = await collective(sign_in=user("mkeller@ops.example", provider), is_signed_in=False)
    assert (await refused(bench)).message.id == "appgate.sign_in.by_browser"
    assert not asked(bench, "/authentication")


async def test_an_unknown_provider_is_told_with_those_there_are(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("admin", "lokal"), is_signed_in=False)
    error = await refused(bench)
    assert error.message.params == {"name": "lokal", "names": "local, corp-ldap"}
    assert len(asked(bench, "/authentication")) == 1


async def test_a_list_of_providers_that_is_kept_back_stops_nothing(collective: OpensCollective) -> None:
    bench = await collective("forbidden@/identity-providers/names")
    assert bench.channel.session is not None


async def test_a_user_without_rights_is_told_so(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("guest", "corp-ldap"), is_signed_in=False)
    assert (await refused(bench)).message.id == "appgate.sign_in.no_rights"


async def test_a_wrong_password_is_refused_in_the_servers_words_and_tried_once(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("admin", password="wrong-one-1"), is_signed_in=False)
    error = await refused(bench)
    assert error.message.server_text == "Invalid username or password."
    assert len(asked(bench, "/authentication")) == 1


async def test_a_missing_password_asks_nobody(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("admin", password=""), is_signed_in=False)
    assert (await refused(bench)).message.id == "appgate.sign_in.no_password"
    assert not bench.control.requests()


async def test_a_code_of_an_app_is_asked_for_and_goes_on_where_it_was(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("mfa"), is_signed_in=False)
    error = await refused(bench)
    assert isinstance(error, CodeNeededError)
    await bench.system.sign_in_with_code(code_now(bench.served))
    assert bench.channel.session is not None
    assert len(asked(bench, "/authentication")) == 1, "the password was sent before"
    await bench.system.children(ROOT)


async def test_a_code_typed_at_once_needs_no_second_try(collective: OpensCollective) -> None:
    bench = await collective("admin_mfa", is_signed_in=False)
    await bench.system.sign_in_with_code(code_now(bench.served))
    assert (await bench.system.describe()).signed_in_as == "admin"


async def test_three_wrong_codes_begin_anew(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("mfa"), is_signed_in=False)
    await refused(bench)
    for left in (2, 1):
        error = await refused(bench, SecretStr("000000"))
        assert isinstance(error, CodeNeededError)
        assert error.message.params == {"count": left}
        assert error.message.server_text is not None
    error = await refused(bench, SecretStr("000000"))
    assert not isinstance(error, CodeNeededError)
    assert error.message.id == "appgate.code.too_often"
    await bench.system.sign_in_with_code(code_now(bench.served))
    assert len(asked(bench, "/authentication")) == 2


async def test_a_code_that_comes_too_late_begins_anew_by_itself(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("mfa"), is_signed_in=False)
    await refused(bench)
    bench.control.expire_sessions()
    await bench.system.sign_in_with_code(code_now(bench.served))
    assert bench.channel.session is not None


async def test_a_first_use_is_sent_to_the_products_own_page_and_the_seed_is_masked(
    collective: OpensCollective,
) -> None:
    bench = await collective(sign_in=user("newcomer"), is_signed_in=False)
    error = await refused(bench)
    assert not isinstance(error, CodeNeededError)
    assert error.message.id == "appgate.code.not_set_up"
    assert bench.channel.redactor.text("the seed 6XOEKS6WZASFPA5A") == "the seed ••••••••"
    assert "6XOEKS6WZASFPA5A" not in repr(error.message)


async def test_a_challenge_shows_its_question_and_keeps_its_state(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("challenge", "corp-ldap"), is_signed_in=False)
    error = await refused(bench)
    assert isinstance(error, CodeNeededError)
    assert error.message.server_text == "Please enter the number on your token (in this demo: 482913)."
    assert isinstance(await refused(bench, SecretStr("111111")), CodeNeededError)
    await bench.system.sign_in_with_code(SecretStr("482913"))
    assert len(asked(bench, "/authentication/otp/initialize")) == 1, "one question, one state"


async def test_an_answer_before_the_question_is_not_sent(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("challenge", "corp-ldap"), is_signed_in=False)
    assert isinstance(await refused(bench, SecretStr("482913")), CodeNeededError)
    assert not asked(bench, "/authentication/otp")


async def test_a_push_is_started_by_itself_and_by_nobody_else(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("push", "corp-ldap"))
    assert len(asked(bench, "/authentication/otp")) == 1
    bench.control.expire_sessions()
    with pytest.raises(SessionExpiredError):
        await bench.system.children(ROOT)
    assert len(asked(bench, "/authentication/otp")) == 1, "no phone rings because a session ran out"
    await bench.system.sign_in()
    await bench.system.children(ROOT)


async def test_set_ups_that_want_the_password_once_more_get_it(collective: OpensCollective) -> None:
    bench = await collective("otp_needs_password", "otp_needs_start", sign_in=user("mfa"), is_signed_in=False)
    await bench.system.sign_in_with_code(code_now(bench.served))
    assert bench.channel.session is not None


async def test_the_flag_that_announces_a_second_factor_is_not_believed(collective: OpensCollective) -> None:
    bench = await collective("needs_flag_wrong", "errors_without_body", sign_in=user("mfa"), is_signed_in=False)
    await bench.system.sign_in_with_code(code_now(bench.served))
    assert bench.channel.session is not None


async def test_signing_out_revokes_the_token(collective: OpensCollective) -> None:
    for faults, path in ((), "/authentication/logout"), (("highest_version=17", "lowest_version=13"), "/logout"):
        bench = await collective(*faults)
        await bench.system.sign_out()
        assert [one["status"] for one in asked(bench, path)] == [204]


async def test_an_expired_token_is_replaced_without_the_operator(collective: OpensCollective) -> None:
    bench = await collective()
    bench.control.expire_sessions()
    assert await bench.system.children(ROOT)


def test_the_device_id_is_kept_with_the_connection_and_never_made_up_twice(
    connection_of: Any,
) -> None:
    kept = connection_of(options={"device_id": "12699e27-b584-464a-81ee-5b4784b6d425"})
    assert auth_for(kept)._typed.device_id == "12699e27-b584-464a-81ee-5b4784b6d425"
    without = connection_of(options={"device_id": "no uuid"})
    assert auth_for(without)._typed.device_id == auth_for(connection_of(options={}))._typed.device_id


def test_a_new_connection_gets_a_device_id_of_its_own() -> None:
    assert OPTIONS.problems(OPTIONS.defaults()) == {}
    assert OPTIONS.defaults()["device_id"]
    assert SIGN_IN.field("otp").type is FieldType.CODE


async def test_secrets_stay_out_of_errors(collective: OpensCollective) -> None:
    bench = await collective("admin_mfa", is_signed_in=False)
    code = code_now(bench.served, later_s=3600.0)
    with pytest.raises(BackendError) as caught:
        await bench.system.sign_in_with_code(code)
    assert code.get_secret_value() not in f"{caught.value!r} {caught.value.message!r}"
