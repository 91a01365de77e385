"""The tree: sites, appliances, health, what is greyed and why, and rights by privilege and scope."""

from datetime import UTC, datetime

import pytest

from app.adapters.appgate_sdp import wire
from app.adapters.appgate_sdp.client import Client
from app.adapters.appgate_sdp.reads import READS
from app.adapters.appgate_sdp.rights import Rights
from app.adapters.appgate_sdp.status_board import KEEP, StatusBoard
from app.domain.capabilities import Capability
from app.domain.errors import NotFoundError, TimedOutError
from app.domain.messages import Message
from app.domain.nodes import Health, Level, Node
from app.transport.request import Reply, Request
from tests.adapters.appgate_sdp.conftest import ROOT, OpensCollective, appliance_named, user
from tests.contract.catalogue import assert_can_be_told
from tests.contract.workbench import Workbench
from tests.transport.doubles import ScriptedChannel


def why_not(node: Node) -> str | None:
    """The message id of why no backup can be started there."""
    if node.capabilities is None:
        return None
    why = node.capabilities.why_not(Capability.START_BACKUP)
    assert why is not None
    assert_can_be_told(why)
    return why.id


async def clients_of(bench: Workbench) -> dict[str, Node]:
    found = {}
    for node in (await bench.tree()).values():
        if node.ref.level is Level.CLIENT:
            assert isinstance(node.name, str)
            found[node.name] = node
    return found


async def test_sites_hold_appliances_and_those_without_one_stand_apart(collective: OpensCollective) -> None:
    bench = await collective()
    sites = {str(node.name): node for node in await bench.system.children(ROOT) if not node.is_extra}
    assert set(sites) == {"Frankfurt data centre", "Amsterdam data centre"}
    apart = [node for node in await bench.system.children(ROOT) if node.is_extra]
    assert [node.name for node in apart] == [Message.of("appgate.node.no_site.name")]
    assert [node.name for node in await bench.system.children(apart[0].ref)] == ["gateway-template"]


async def test_health_and_reasons(collective: OpensCollective) -> None:
    bench = await collective("upgrading=portal-ams-01.sdp.ops.example")
    found = {name: (node.health, why_not(node)) for name, node in (await clients_of(bench)).items()}
    assert found == {
        "controller-fra-01": (Health.WELL, None),
        "controller-ams-01": (Health.WELL, None),
        "Portal Amsterdam / DMZ": (Health.WELL, "appgate.upgrading.off.why"),
        "gateway-fra-01": (Health.WELL, "appgate.stateless.off.why"),
        "gateway-ams-01": (Health.WELL, "appgate.stateless.off.why"),
        "gateway-ams-02": (Health.OFFLINE, "appgate.stateless.off.why"),
        "connector-fra-01": (Health.WELL, "appgate.stateless.off.why"),
        "log-forwarder-fra-01": (Health.WELL, "appgate.stateless.off.why"),
        "gateway-template": (Health.DISABLED, "appgate.not_activated.off.why"),
    }


async def test_a_reason_is_told_at_the_appliance_and_at_its_state(collective: OpensCollective) -> None:
    bench = await collective()
    gateway = await appliance_named(bench, "gateway-fra-01")
    [state] = await bench.system.children(gateway.ref)
    for node in (gateway, state):
        assert node.muted
        assert node.caption == Message.of("appgate.stateless.off.why")
    assert state.ref.native_id == gateway.ref.native_id


async def test_stateless_appliances_can_be_allowed(collective: OpensCollective) -> None:
    bench = await collective(options={"stateless": "allowed"})
    clients = await clients_of(bench)
    assert why_not(clients["gateway-fra-01"]) is None
    assert why_not(clients["gateway-ams-02"]) == "appgate.offline.off.why"


async def test_older_servers_tell_status_otherwise(collective: OpensCollective) -> None:
    for faults in (("no_status_call",), ("highest_version=18", "lowest_version=15")):
        clients = await clients_of(await collective(*faults))
        assert clients["controller-fra-01"].health is Health.WELL
        release = [fact.value for fact in clients["controller-fra-01"].facts if fact.label.endswith("release.label")]
        assert isinstance(release[0], str)
        assert release[0].startswith("6.")
        assert clients["gateway-ams-02"].health is Health.OFFLINE


async def test_without_the_right_to_see_status_health_is_unknown_and_nobody_asks(collective: OpensCollective) -> None:
    bench = await collective("forbidden@/admin/appliances/status")
    assert (await clients_of(bench))["controller-fra-01"].health is Health.UNKNOWN


async def test_status_is_asked_once_a_minute_at_most(collective: OpensCollective) -> None:
    bench = await collective()
    await bench.tree()
    await bench.tree()
    asked = [one for one in bench.control.requests() if one["path"] == "/admin/appliances/status"]
    assert len(asked) == 1


async def test_a_slow_status_is_given_up_soon_at_first_and_later_waited_for() -> None:
    asked: list[float] = []
    now = [datetime(2026, 11, 20, 12, tzinfo=UTC)]

    def answer(request: Request) -> Reply | Exception:
        asked.append(request.timeout_s)
        body = {"data": [{"id": "a", "status": "healthy"}]}
        return TimedOutError() if request.timeout_s < 60 else channel.reply_to(request, body)

    channel = ScriptedChannel(READS).on("GET", "/appliances/status", by=answer)
    board = StatusBoard(Client(channel), lambda: now[0])
    for _ in range(4):
        await board.look()
        await board.look()
        now[0] += KEEP
    assert asked == [4.0, 16.0, 64.0, 64.0]
    assert board.known["a"].status == "healthy"


async def test_odd_answers_are_read(collective: OpensCollective) -> None:
    bench = await collective("null_optional_fields", "extra_fields", "status_incomplete", "inactive_absent")
    assert len(await clients_of(bench)) == 9


async def test_thousands_of_appliances_are_read(collective: OpensCollective) -> None:
    bench = await collective(clients=1200)
    assert sum([len(await bench.system.children(node.ref)) for node in await bench.system.children(ROOT)]) == 1200


async def test_the_scope_of_a_right_decides_for_each_appliance(collective: OpensCollective) -> None:
    clients = await clients_of(await collective(sign_in=user("backup-ams")))
    assert why_not(clients["controller-ams-01"]) is None
    assert why_not(clients["controller-fra-01"]) == "appgate.no_right.appliance.why"


async def test_who_may_only_look_is_told_why(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("viewer"))
    description = await bench.system.describe()
    assert description.is_monitor_only
    assert description.settings == ()
    assert description.native_name == "sdp-collective-eu"
    for capability in (Capability.START_BACKUP, Capability.DELETE, Capability.DOWNLOAD, Capability.LOGS):
        why = description.capabilities.why_not(capability)
        assert why is not None
        assert why.id == "appgate.no_right.backup.why"


async def test_who_may_not_see_the_settings_backs_up_all_the_same(collective: OpensCollective) -> None:
    description = await (await collective(sign_in=user("backup"))).system.describe()
    assert description.capabilities.offers(Capability.START_BACKUP)
    assert not description.capabilities.offers(Capability.CHANGE_STORAGE)
    assert (description.identity, description.native_name, description.warnings) == (None, None, ())


async def test_the_switched_off_backup_api_is_a_warning(collective: OpensCollective) -> None:
    description = await (await collective()).system.describe()
    assert [one.id for one in description.warnings] == ["appgate.warning.api_off.text"]
    assert description.identity
    assert [one.purpose for one in description.settings] == ["backup_api"]


def test_privileges_are_read_by_type_target_and_scope() -> None:
    appliance = wire.Appliance(id="a", name="a", tags=("ams",))

    def rights(kind: str, target: str, **scope: object) -> Rights:
        return Rights((wire.Privilege.model_validate({"type": kind, "target": target, "scope": scope}),))

    assert rights("All", "All", all=True).may_back_up_this(appliance)
    assert rights("Backup", "Appliance", ids=["a"]).may_back_up_this(appliance)
    assert rights("Backup", "Appliance", tags=["ams"]).may_back_up_this(appliance)
    assert not rights("Backup", "Appliance", ids=["b"], tags=["fra"]).may_back_up_this(appliance)
    assert not rights("Backup", "Site", all=True).may_back_up
    assert Rights().may_change_settings, "what was not told is tried"
    assert not Rights(()).may_back_up


async def test_an_appliance_is_not_found_at_another_site(collective: OpensCollective) -> None:
    bench = await collective()
    controller = await appliance_named(bench, "controller-fra-01")
    elsewhere = ROOT.child(Level.GROUP, "another-site").child(Level.CLIENT, controller.ref.native_id)
    with pytest.raises(NotFoundError):
        await bench.system.children(elsewhere)
