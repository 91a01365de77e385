"""Signing in by key and hub, and what a key may lack."""

from dataclasses import dataclass

import pytest
from pydantic import SecretStr

from app.domain.backups import BackupQuery
from app.domain.capabilities import Capability
from app.domain.connections import Connection
from app.domain.errors import BackendError, PermissionDeniedError, SessionExpiredError, SignInRejectedError
from app.domain.messages import Message
from app.domain.port import BackupSystem, FormPurpose
from app.domain.system import SystemCard, SystemDescription
from app.services.connection_test import TestResult, try_out
from tests.adapters.cycle.conftest import ROOT, Hub, OpensHub
from tests.contract.catalogue import assert_can_be_told


async def _describe(hub: OpensHub, *faults: str) -> SystemDescription:
    return await (await hub(*faults)).system.describe()


async def test_the_hub_says_its_name(hub: OpensHub) -> None:
    bench = await hub()
    description = await bench.system.describe()
    assert description.native_name == "cycle-hub-blue"
    assert description.identity == bench.served.sign_in["hub_id"]
    assert description.warnings == ()


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ("key_revoked", "cycle.error.auth_invalid"),
        ("key_revoked=401.auth-expired", "cycle.error.auth_expired"),
        ("invalid_ip", "cycle.error.invalid_ip"),
    ],
)
async def test_refusals_are_told_apart(hub: OpensHub, fault: str, message: str) -> None:
    bench = await hub(fault, signs_in=False)
    with pytest.raises(SignInRejectedError) as caught:
        await bench.system.sign_in()
    assert caught.value.message.id == message


async def test_the_oauth_shape_is_a_refusal_too(hub: OpensHub) -> None:
    bench = await hub("auth_oauth", "key_revoked", signs_in=False)
    with pytest.raises(SignInRejectedError) as caught:
        await bench.system.sign_in()
    assert caught.value.message.server_text == "Authentication is missing or invalid."
    assert_can_be_told(caught.value.message)


@pytest.mark.parametrize(
    ("hub_id", "faults", "message"),
    [
        ("f" * 24, (), "cycle.error.wrong_hub"),
        ("f" * 24, ("wrong_hub_code",), "cycle.error.no_hub"),
        ("nonsense", (), "cycle.error.no_hub"),
        ("nonsense", ("hub_header_code",), "cycle.error.invalid_syntax"),
    ],
)
async def test_a_foreign_or_malformed_hub_is_rejected(
    hub: OpensHub, hub_id: str, faults: tuple[str, ...], message: str
) -> None:
    known = await hub(signs_in=False)
    key = SecretStr(known.served.sign_in["api_key"])
    bench = await hub(*faults, sign_in={"hub_id": hub_id, "api_key": key}, signs_in=False)
    with pytest.raises(SignInRejectedError) as caught:
        await bench.system.sign_in()
    assert caught.value.message.id == message


async def test_without_a_key_nothing_is_sent(hub: OpensHub) -> None:
    bench = await hub(sign_in={"hub_id": "f" * 24}, signs_in=False)
    bench.control.reset_counters()
    with pytest.raises(SignInRejectedError):
        await bench.system.sign_in()
    assert bench.sign_ins() == 0


async def test_a_key_that_may_not_read_the_hub_still_signs_in(hub: OpensHub) -> None:
    description = await _describe(hub, "key_lacks=hubs-view")
    assert description.native_name is None


async def test_a_key_that_may_not_see_jobs_is_warned_of(hub: OpensHub) -> None:
    description = await _describe(hub, "key_lacks")
    assert [one.id for one in description.warnings] == ["cycle.warning.no_jobs"]
    assert_can_be_told(description.warnings[0])
    assert description.capabilities.offers(Capability.RESTORE)


async def test_a_key_that_may_not_see_events_has_no_alerts(hub: OpensHub) -> None:
    why = (await _describe(hub, "key_lacks=monitor-view")).capabilities.why_not(Capability.ALERTS)
    assert why is not None
    assert why.params == {"capability": "monitor-view"}


async def test_a_key_revoked_later_ends_the_session(hub: OpensHub) -> None:
    bench = await hub()
    bench.control.fault("key_revoked")
    with pytest.raises(SessionExpiredError):
        await bench.system.children(ROOT)


async def test_a_key_without_the_right_to_backups_says_which(hub: OpensHub) -> None:
    bench = await hub("key_lacks=containers-backups-view")
    place = bench.place("wiki-mysql")
    assert await bench.system.children(place), "the tree stands without its backups"
    with pytest.raises(PermissionDeniedError) as caught:
        await bench.all_backups(BackupQuery(place))
    assert caught.value.message.params == {"capability": "containers-backups-view"}


async def test_backing_up_now_is_refused_with_its_reason(hub: OpensHub) -> None:
    bench = await hub()
    with pytest.raises(BackendError) as caught:
        await bench.system.form(FormPurpose.START_BACKUP, (bench.place("wiki-mysql"),))
    assert caught.value.message.id == "cycle.reason.schedule_only"


@dataclass
class _Opened:
    """Opens the one system there is."""

    bench: Hub

    def open(self, connection: Connection) -> BackupSystem:
        return self.bench.system

    async def close(self, connection_id: str) -> None:
        return

    def card(self, kind: str) -> SystemCard:
        return self.bench.specimen.vendor.card


async def test_the_test_page_notes_what_the_key_lacks(hub: OpensHub) -> None:
    bench = await hub("key_lacks", signs_in=False)
    lines = [line async for line in try_out(_Opened(bench), bench.connection, None)]
    notes = [line for line in lines if line.label == "connection_test.note.label"]
    assert [one.result for one in notes] == [TestResult.NOT_KNOWN]
    assert isinstance(notes[0].detail, Message)
    assert notes[0].detail.id == "cycle.warning.no_jobs"
    whole = await hub(signs_in=False)
    assert not any(
        line.label == "connection_test.note.label"
        for line in [line async for line in try_out(_Opened(whole), whole.connection, None)]
    )
