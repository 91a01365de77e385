"""The switch of the backup API: carried back whole, checked for another hand's change, with its passphrase masked."""

from typing import Any

import pytest
from pydantic import SecretStr

from app.adapters.appgate_sdp.settings import settings_form
from app.demo.appgate_sdp.system import AppgateSdp
from app.domain.changes import ChangeSetting, StartBackup
from app.domain.errors import ConflictError, InputError, NotSupportedError
from app.domain.forms import Answer
from app.domain.guards import ActionClass
from tests.adapters.appgate_sdp.conftest import ROOT, OpensCollective, instance_of, made, user
from tests.contract.workbench import Workbench

GOOD = SecretStr("Blue-Moon<&>77")


def switch(enabled: bool = True, passphrase: SecretStr | None = GOOD, repeat: SecretStr | None = GOOD) -> ChangeSetting:
    answers: dict[str, Answer] = {"enabled": enabled, "passphrase": passphrase, "repeat": repeat}
    return ChangeSetting("backup_api", ROOT, answers)


def settings_at(bench: Workbench) -> dict[str, Any]:
    """The settings as the server keeps them."""
    assert isinstance(bench.served.system, AppgateSdp)
    return dict(bench.served.system.collective.settings.view())


async def test_switching_on_changes_nothing_else(collective: OpensCollective) -> None:
    bench = await collective("settings_extra", "geo_ip_settings")
    before = settings_at(bench)
    change, permit = await bench.planned(switch())
    assert change.action is ActionClass.CHANGE_SETTINGS
    assert settings_at(bench) == before, "preparing only reads"
    await bench.system.execute(change, permit)
    assert settings_at(bench) == {**before, "backupApiEnabled": True}
    await made(bench)


async def test_the_passphrase_is_sent_plainly_and_shown_nowhere(collective: OpensCollective) -> None:
    bench = await collective()
    change, permit = await bench.planned(switch())
    secret = GOOD.get_secret_value()
    assert all(secret not in request.text for request in change.requests)
    assert secret not in repr(change)
    assert bench.channel.redactor.text(secret) == "••••••••"
    await bench.system.execute(change, permit)
    assert isinstance(bench.served.system, AppgateSdp)
    assert bench.served.system.collective.settings.passphrase == secret


async def test_it_is_switched_off_again_and_the_passphrase_stays(collective: OpensCollective) -> None:
    bench = await collective()
    await bench.change(switch())
    await bench.change(switch(enabled=False, passphrase=None, repeat=None))
    assert settings_at(bench)["backupApiEnabled"] is False
    await bench.change(switch(passphrase=None, repeat=None))
    assert isinstance(bench.served.system, AppgateSdp)
    assert bench.served.system.collective.settings.passphrase == GOOD.get_secret_value()
    target = await instance_of(bench, "controller-fra-01")
    form = await bench.system.form("start_backup", (target,))
    assert (await bench.change(StartBackup((target,), form.defaults()))).activities


async def test_where_none_was_ever_stored_the_server_wants_one(collective: OpensCollective) -> None:
    bench = await collective()
    with pytest.raises(InputError) as caught:
        await bench.change(switch(passphrase=None, repeat=None))
    assert set(caught.value.fields) == {"passphrase"}
    assert settings_at(bench)["backupApiEnabled"] is False


async def test_passphrases_that_differ_or_cannot_be_typed_elsewhere_are_refused_here(
    collective: OpensCollective,
) -> None:
    bench = await collective()
    bench.control.reset_counters()
    with pytest.raises(InputError) as differ:
        await bench.system.prepare(switch(repeat=SecretStr("something else")))
    assert set(differ.value.fields) == {"repeat"}
    for odd in ("two words", "back\\slash", "back`quote", "größe"):
        with pytest.raises(InputError) as caught:
            await bench.system.prepare(switch(passphrase=SecretStr(odd), repeat=SecretStr(odd)))
        assert set(caught.value.fields) == {"passphrase"}, odd
    assert bench.changes() == 0


async def test_a_change_by_somebody_else_is_not_written_over(collective: OpensCollective) -> None:
    bench = await collective()
    change, permit = await bench.planned(switch())
    assert isinstance(bench.served.system, AppgateSdp)
    settings = bench.served.system.collective.settings
    settings.replace({**settings.view(), "messageOfTheDay": "Somebody else was here."})
    bench.control.reset_counters()
    with pytest.raises(ConflictError) as caught:
        await bench.system.execute(change, permit)
    assert caught.value.message.id == "appgate.setting.changed_meanwhile.text"
    assert bench.changes() == 0
    assert settings_at(bench)["messageOfTheDay"] == "Somebody else was here."


@pytest.mark.parametrize("name", ["backup", "viewer"])
async def test_who_may_not_change_them_is_told_so(collective: OpensCollective, name: str) -> None:
    bench = await collective(sign_in=user(name))
    with pytest.raises(NotSupportedError) as caught:
        await bench.system.prepare(switch())
    assert caught.value.message.id == "appgate.no_right.settings.why"


def test_off_asks_for_no_passphrase() -> None:
    form = settings_form()
    assert form.problems({**form.defaults(), "enabled": False, "passphrase": SecretStr("two words")}) == {}
