"""Signing in with a token: what is tried, what is refused, and what is never sent."""

import pytest
from pydantic import SecretStr

from app.domain.errors import PermissionDeniedError, SessionExpiredError, SignInRejectedError
from tests.adapters.astra_control.conftest import OpensAccount
from tests.contract.catalogue import assert_can_be_told


async def test_the_account_is_found_when_it_is_left_empty(account: OpensAccount) -> None:
    bench = await account()
    token = SecretStr(bench.served.sign_in["api_token"])
    other = await account(sign_in={"account_id": "", "api_token": token})
    description = await other.system.describe()
    assert description.identity == other.served.sign_in["account_id"]
    assert description.native_name == "Larkfield Goods"
    assert description.version == "24.02"
    assert (await other.tree()).keys()


async def test_a_server_that_does_not_tell_accounts_wants_the_id(account: OpensAccount) -> None:
    token = SecretStr((await account()).served.sign_in["api_token"])
    bench = await account("accounts_refused", sign_in={"account_id": "", "api_token": token}, signs_in=False)
    with pytest.raises(SignInRejectedError) as caught:
        await bench.system.sign_in()
    assert caught.value.message.id == "astra.sign_in.account_not_told.text"
    with pytest.raises(SessionExpiredError):
        await bench.system.describe()


@pytest.mark.parametrize("fault", [(), ("wrong_account_gateway",)])
async def test_a_foreign_account_is_told_as_such(account: OpensAccount, fault: tuple[str, ...]) -> None:
    token = SecretStr((await account()).served.sign_in["api_token"])
    foreign = "00000000-0000-4000-8000-000000000000"
    bench = await account(*fault, sign_in={"account_id": foreign, "api_token": token}, signs_in=False)
    with pytest.raises(SignInRejectedError) as caught:
        await bench.system.sign_in()
    assert caught.value.message.id == "astra.sign_in.foreign_account.text"


@pytest.mark.parametrize("token", ["", "two words", "über", "line\nbreak"])
async def test_what_cannot_be_a_token_is_never_sent(account: OpensAccount, token: str) -> None:
    bench = await account(sign_in={"api_token": SecretStr(token)}, signs_in=False)
    with pytest.raises(SignInRejectedError) as caught:
        await bench.system.sign_in()
    assert_can_be_told(caught.value.message)
    assert bench.control.requests() == []


async def test_blanks_around_a_pasted_token_do_not_count(account: OpensAccount) -> None:
    told = (await account()).served.sign_in
    pasted = {"account_id": f" {told['account_id']}\n", "api_token": SecretStr(f"\t{told['api_token']} \n")}
    bench = await account(sign_in=pasted)
    assert (await bench.system.describe()).identity == told["account_id"]


async def test_a_viewer_reads_and_is_told_what_is_missing(account: OpensAccount) -> None:
    bench = await account("role=viewer")
    assert await bench.points("wiki")
    with pytest.raises(PermissionDeniedError) as caught:
        await bench.started("wiki")
    assert caught.value.message.id == "astra.problem.not_permitted.text"


async def test_a_narrowed_token_sees_its_apps_only(account: OpensAccount) -> None:
    bench = await account("constraint=gitlab")
    names = {node.name for node in (await bench.tree()).values() if node.ref.level.value == "instance"}
    assert names == {"gitlab"}


async def test_signing_out_sends_nothing_and_forgets(account: OpensAccount) -> None:
    bench = await account()
    bench.control.reset_counters()
    await bench.system.sign_out()
    assert bench.control.requests() == []
    with pytest.raises(SessionExpiredError):
        await bench.system.storage()
