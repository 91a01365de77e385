"""Opens the adapter on simulated accounts, over loopback HTTPS with the real transport."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import Any

import pytest

from app.demo.astra_control.system import AstraControl as Simulated
from app.demo.astra_control.world import World
from app.domain.activities import Activity
from app.domain.backups import Backup, BackupKind, BackupQuery
from app.domain.changes import StartBackup, StartRestore
from app.domain.forms import Answer
from app.domain.nodes import Node
from app.domain.port import FormPurpose
from app.domain.restore import RestoreRequest, RestoreStage
from app.main.memory_records import MemoryCatalogue
from tests.contract.connecting import open_channel
from tests.contract.workbench import Specimen, Workbench, connection_for
from tests.demo.serving import serve_in_thread

SPECIMEN = Specimen(kind="astra-control", list_path="/appBackups", sign_in_path="/k8s/v2/apps")


@dataclass
class Astra(Workbench):
    """A workbench that knows its simulator by heart."""

    @property
    def world(self) -> World:
        """What the simulator keeps."""
        assert isinstance(self.served.system, Simulated)
        return self.served.system.world

    async def app(self, name: str) -> Node:
        """The node of an app."""
        return next(node for node in (await self.tree()).values() if node.name == name)

    async def points(self, app: str) -> list[Backup]:
        """The recovery points of an app, newest first."""
        return await self.all_backups(BackupQuery((await self.app(app)).ref, page_size=500))

    async def good(self, app: str, kind: BackupKind = BackupKind.FULL) -> Backup:
        """The newest usable point of an app."""
        return next(one for one in await self.points(app) if one.kind is kind and one.state.is_usable)

    async def started(self, app: str, **answers: Answer) -> Activity:
        """A backup that was just begun."""
        targets = ((await self.app(app)).ref,)
        form = await self.system.form(FormPurpose.START_BACKUP, targets)
        (run,) = (await self.change(StartBackup(targets, {**form.defaults(), **answers}))).activities
        return run

    async def request(self, backup: Backup, **answers: Answer) -> RestoreRequest:
        """A restore of that point; ``answers`` are those of both pages that differ from the defaults."""
        request = RestoreRequest(backup.ref.scope, backup)
        target = await self.system.restore_form(RestoreStage.TARGET, request)
        assert target is not None
        known = target.defaults()
        request = replace(request, target={**known, **{key: one for key, one in answers.items() if key in known}})
        options = await self.system.restore_form(RestoreStage.OPTIONS, request)
        assert options is not None
        known = options.defaults()
        return replace(request, options={**known, **{key: one for key, one in answers.items() if key in known}})

    async def restored(self, backup: Backup, **answers: Answer) -> Activity:
        """A restore that was just begun."""
        (run,) = (await self.change(StartRestore(await self.request(backup, **answers)))).activities
        return run

    def sent(self, path_end: str) -> int:
        """How many requests went to paths with that end."""
        return sum(1 for one in self.control.requests() if one["path"].endswith(path_end))

    def resource(self, collection: str, name: str) -> dict[str, Any]:
        """A resource as the simulator keeps it."""
        return next(one for one in self.world.all(collection).values() if one["name"] == name)


OpensAccount = Callable[..., Awaitable[Astra]]


@pytest.fixture
async def account() -> AsyncIterator[OpensAccount]:
    """`await account("restore_delay=20", options={...}, sign_in={...})`: signed in, closed at the end."""
    async with AsyncExitStack() as stack:

        async def open_one(
            *faults: str,
            options: Mapping[str, str] | None = None,
            sign_in: Mapping[str, Answer] | None = None,
            backups: int | None = None,
            signs_in: bool = True,
        ) -> Astra:
            served = stack.enter_context(serve_in_thread("astra-control", faults=faults, backups=backups))
            specimen = replace(SPECIMEN, options=options or {})
            typed = None if sign_in is None else {**served.sign_in, **sign_in}
            connection = connection_for(specimen, served, typed)
            channel = open_channel(stack, connection, specimen.vendor)
            catalogue = MemoryCatalogue()
            system = specimen.vendor.open(connection, channel, catalogue)
            bench = Astra(specimen, served, connection, channel, catalogue, system)
            if signs_in:
                await bench.system.sign_in()
            return bench

        yield open_one
