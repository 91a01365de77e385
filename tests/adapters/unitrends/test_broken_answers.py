"""Whatever comes back from whichever call: an answer of ours or a named error, never a crash of the adapter."""

import json
from collections.abc import Awaitable, Callable, Mapping

import pytest

from app.domain.activities import ActivityRef, Operation
from app.domain.backups import Backup, BackupQuery
from app.domain.changes import DeleteBackups, HoldBackups, RunSchedule, StartBackup, StartRestore
from app.domain.errors import ConsoleError
from app.domain.nodes import NodeRef
from app.domain.port import FormPurpose
from app.domain.restore import RestoreRequest, RestoreStage
from tests.adapters.unitrends.conftest import OpensAppliance, files_of, node_named
from tests.contract.catalogue import assert_can_be_told
from tests.contract.workbench import CONNECTION_ID, Workbench

ROOT = NodeRef.appliance(CONNECTION_ID)
FAULTS = ("nulls", "wrong_types", "truncated", "html=200", "server_error", "not_found", "forbidden")
Ask = Callable[[], Awaitable[object]]


async def _asks(bench: Workbench) -> Mapping[str, Ask]:
    """One call of each kind, prepared while the appliance is well."""
    system = bench.system
    files = await files_of(bench, "lin-web-01")
    machine = await node_named(bench, "erp-app-01")
    point = await _usable(bench, files.ref)
    image = await _usable(bench, machine.ref)
    run = (await system.activities())[0]
    mark = json.dumps({"sid": "1", "instance": files.ref.native_id, "started": 1_700_000_000})
    gone = ActivityRef(CONNECTION_ID, Operation.BACKUP, "1:999999", mark)
    schedule = (await system.schedules())[1]
    restore = RestoreRequest(files.ref, point, target={"where": "original"}, options={"overwrite": True})
    whole = RestoreRequest(machine.ref, image, target={"how": "whole", "name": "erp-app-01-restored"})
    hold = await bench.planned(HoldBackups((point,), 3))
    start = await bench.planned(StartBackup((files.ref,), {"type": "Full"}))
    run_now = await bench.planned(RunSchedule(schedule))
    back = await bench.planned(StartRestore(restore))
    return {
        "describe": system.describe,
        "root": lambda: system.children(ROOT),
        "list": lambda: bench.all_backups(BackupQuery(files.ref)),
        "list everything": lambda: bench.all_backups(BackupQuery(ROOT)),
        "one": lambda: system.backup(point.ref),
        "activities": system.activities,
        "activity": lambda: system.activity(run.ref),
        "lost activity": lambda: system.activity(gone),
        "log": lambda: system.logs(point.ref),
        "browse": lambda: system.browse(point.ref, "", None),
        "start form": lambda: system.form(FormPurpose.START_BACKUP, (machine.ref,)),
        "restore choices": lambda: system.restore_choices(RestoreStage.TARGET, "host", whole),
        "evidence": lambda: system.restore_evidence(restore),
        "evidence of a machine": lambda: system.restore_evidence(whole),
        "schedules": system.schedules,
        "storage": system.storage,
        "alerts": system.alerts,
        "prepare delete": lambda: system.prepare(DeleteBackups((point,))),
        "hold": lambda: system.execute(*hold),
        "start": lambda: system.execute(*start),
        "run schedule": lambda: system.execute(*run_now),
        "restore": lambda: system.execute(*back),
    }


async def _usable(bench: Workbench, scope: NodeRef) -> Backup:
    return next(one for one in await bench.all_backups(BackupQuery(scope)) if one.state.is_usable and not one.is_held)


@pytest.mark.parametrize("fault", FAULTS)
async def test_every_call_survives(appliance: OpensAppliance, fault: str) -> None:
    bench = await appliance()
    asks = await _asks(bench)
    named = 0
    for name, ask in asks.items():
        bench.system._tree.forget()  # type: ignore[attr-defined]  # the asset tree is asked for again, broken too
        bench.control.fault(fault)
        try:
            await ask()
        except ConsoleError as error:
            assert_can_be_told(error.message)
            named += 1
        except Exception as error:
            raise AssertionError(f"{name} under {fault}: {error!r}") from error
        finally:
            bench.control.clear_faults()
    assert named or fault == "nulls"
    assert await bench.all_backups(BackupQuery(ROOT))
