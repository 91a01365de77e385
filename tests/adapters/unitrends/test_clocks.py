"""Two clocks: what is heard is dated by the console's, whatever the appliance's says; and how its zone is learned."""

import asyncio
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.adapters.unitrends.atlas import build_atlas
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.wire import AssetRow, LatestRow
from app.adapters.unitrends.zones import Zones
from app.domain.activities import ActivityRef, Operation
from app.domain.backups import BackupQuery
from app.domain.changes import StartBackup
from app.domain.nodes import NodeRef
from app.domain.port import FormPurpose
from tests.adapters.unitrends.conftest import OpensAppliance, files_of
from tests.contract.workbench import CONNECTION_ID

NOW = datetime(2026, 3, 14, 9, 26, tzinfo=UTC)
ROOT = NodeRef.appliance(CONNECTION_ID)


@pytest.mark.parametrize("skew_s", [-7200, 7200])
async def test_news_is_dated_by_the_consoles_clock(appliance: OpensAppliance, skew_s: int) -> None:
    bench = await appliance(f"clock_skew={skew_s}")
    node = await files_of(bench, "lin-web-01")
    form = await bench.system.form(FormPurpose.START_BACKUP, (node.ref,))
    [run] = (await bench.change(StartBackup((node.ref,), form.defaults()))).activities
    lost = ActivityRef(
        CONNECTION_ID, Operation.BACKUP, "1:424242", f'{{"sid": "1", "instance": "{node.ref.native_id}"}}'
    )
    nobody = BackupQuery(node.ref, native_ids=("none",))
    pages = [page async for page in bench.system.backups(nobody)]
    heard = [run.heard_at, (await bench.system.activity(lost)).heard_at, pages[0].heard_at]
    assert all(abs(datetime.now(UTC) - at) < timedelta(minutes=5) for at in heard), heard
    assert run.started_at is not None
    begun = run.started_at - datetime.now(UTC)
    assert abs(begun - timedelta(seconds=skew_s)) < timedelta(minutes=5), "that is a time of the appliance"


async def test_a_question_that_was_given_up_is_asked_again() -> None:
    atlas = build_atlas("1", ROOT, "appliance", [AssetRow.model_validate({"id": 4, "file_level_instance_id": 17})])
    asked = asyncio.Event()
    answers: list[Any] = []

    async def latest(*args: object) -> Any:
        asked.set()
        if not answers:
            await asyncio.Event().wait()
        return SimpleNamespace(rows=answers)

    async def places(sid: str) -> Any:
        return atlas

    client, tree = SimpleNamespace(latest=latest), SimpleNamespace(atlas=places)
    zones = Zones(cast(UnitrendsClient, client), cast(Tree, tree), lambda: NOW)
    left = asyncio.ensure_future(zones.clock("1"))
    await asked.wait()
    left.cancel()
    with pytest.raises(asyncio.CancelledError):
        await left
    pair = {"start_time": 1773480360, "start_time_string": "03/14/2026 10:26:00 am", "backup_id": 3}
    answers.append(LatestRow.model_validate(pair))
    assert (await zones.clock("1")).latest_offset == timedelta(hours=1)
