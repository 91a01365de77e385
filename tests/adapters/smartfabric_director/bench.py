"""The adapter in front of a simulated appliance in this process, on a clock that only the test moves.

The channel here is a short one over ASGI: what the real one does with TLS, budgets and retries is not in question, but
permits, the allow-list, renewal after 401 and lost answers are as there.
"""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import httpx
from pydantic import SecretStr

from app.adapters.smartfabric_director.adapter import VENDOR, SmartFabricDirector
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches, check_switch, parse_switch
from app.demo.front import Front
from app.demo.request_log import RequestLog
from app.demo.smartfabric_director.system import SmartFabricDirectorSystem
from app.demo.system import DemoOptions
from app.domain.activities import Activity, ActivityRef
from app.domain.backups import Backup, BackupQuery
from app.domain.changes import ChangeResult, Command, PlannedChange, StartBackup, StartRestore
from app.domain.connections import Connection, parse_address
from app.domain.errors import (
    OutcomeUnknownError,
    PermissionDeniedError,
    PermitRefusedError,
    SessionExpiredError,
    SignInRejectedError,
    UnreachableError,
)
from app.domain.forms import Answer
from app.domain.guards import Confirmation, Level, Requirement
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit, issue
from app.domain.redaction import Redactor
from app.domain.restore import RestoreRequest, RestoreStage
from app.transport.auth import AuthFlow, Conversation, Session
from app.transport.reads import is_read
from app.transport.request import Reply, Request, StreamedReply

NOON = 1_795_264_210.0  # Saturday, 21 November 2026, 12:30:10 UTC
PLAIN = Requirement(Level.PLAIN)
VAULT_PASSWORD = "Vault123!"


class ShortChannel:
    """A channel without a wire."""

    def __init__(self, connection: Connection, http: httpx.AsyncClient, now: Any) -> None:
        self.connection_id = connection.id
        self.redactor = Redactor()
        self.sent: list[Request] = []
        self.session_: Session | None = None
        self.skew_s: float | None = None
        self._flow: AuthFlow = VENDOR.auth(connection)
        self._http = http
        self._now = now
        self._gave_up = False

    @property
    def session(self) -> Session | None:
        return self.session_

    @property
    def clock_skew_s(self) -> float | None:
        return self.skew_s

    def demand(self, request: Request, permit: Permit | None) -> None:
        raise NotImplementedError("this adapter asks nothing between a plan and its change")

    async def send(self, request: Request, permit: Permit | None = None) -> Reply:
        reads = is_read(request, VENDOR.reads)
        if not reads:
            if permit is None:
                raise PermitRefusedError
            permit.spend(self.connection_id, request.digest(), self._now())
        if self._gave_up:
            raise SessionExpiredError(operation=request.operation)
        if self.session_ is None:
            await self.sign_in()
        reply = await self._authorised(request, reads)
        if reply.status == 401:
            assert self.session_ is not None
            conversation = self._flow.renew(self.session_)
            assert conversation is not None
            try:
                self.session_ = await self._converse(conversation)
            except SignInRejectedError:
                self._gave_up = True
                raise
            reply = await self._authorised(request, reads)
            if reply.status == 401:
                raise PermissionDeniedError(status=401)
        return reply

    def stream(self, request: Request) -> AbstractAsyncContextManager[StreamedReply]:
        raise AssertionError("this adapter streams nothing")

    async def sign_in(self, code: SecretStr | None = None) -> Session:
        self.session_ = await self._converse(self._flow.sign_in())
        self._gave_up = False
        return self.session_

    async def sign_out(self) -> None:
        self.session_ = None

    def give_up(self) -> None:
        """The one attempt after a 401 failed: nothing is sent until somebody signs in."""
        self.session_, self._gave_up = None, True

    async def _authorised(self, request: Request, reads: bool) -> Reply:
        assert self.session_ is not None
        return await self._exchange(self._flow.authorise(request, self.session_), reads)

    async def _converse(self, conversation: Conversation) -> Session:
        request = next(conversation)
        while True:
            reply = await self._exchange(request, True)
            try:
                request = conversation.send(reply)
            except StopIteration as end:
                session: Session = end.value
                return session

    async def _exchange(self, request: Request, reads: bool) -> Reply:
        self.sent.append(request)
        headers = {**dict(request.headers), **({"Content-Type": "application/json"} if request.has_body else {})}
        try:
            answer = await self._http.request(
                request.method, request.target(), headers=headers, content=request.body() or None
            )
        except ConnectionAbortedError as error:
            if reads:
                raise UnreachableError(operation=request.operation) from error
            raise OutcomeUnknownError(operation=request.operation) from error
        return Reply(request, answer.status_code, dict(answer.headers), answer.content, self._now())


def connection(options: Mapping[str, str] | None = None, password: str = "Admin123!") -> Connection:
    """A connection as the wizard would make it."""
    return Connection(
        id="sfd-1",
        kind="smartfabric-director",
        name="fabric-hamburg",
        address=parse_address("https://sfd.test"),
        environment_id="lab",
        sign_in={"username": "admin@sfd.local", "password": SecretStr(password), "domain": "LOCAL_AUTH"},
        options=options or {},
    )


class Bench:
    """One simulated appliance, the adapter in front of it, and shortcuts."""

    def __init__(self, options: Mapping[str, str] | None = None, *, backups: int | None = None) -> None:
        self.wall_s = NOON
        self.faults = FaultSwitches()
        clock = DemoClock(1.0, lambda: self.wall_s)
        self.simulated = SmartFabricDirectorSystem(DemoOptions(backups=backups), clock, self.faults)
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(Front(self.simulated, RequestLog())), base_url="https://sfd.test"
        )
        self.connection = connection(options)
        self.channel = ShortChannel(self.connection, self.http, self.now)
        self.system = SmartFabricDirector(self.connection, self.channel, self.now)

    def now(self) -> datetime:
        """The wall clock of both sides."""
        return datetime.fromtimestamp(self.wall_s, UTC)

    def later(self, seconds: float) -> None:
        """Let time pass."""
        self.wall_s += seconds

    def fault(self, switch: str) -> None:
        """Switch a fault on, spelled as on the command line."""
        fault = parse_switch(switch)
        check_switch(fault, {**self.simulated.own_faults, "drop_reply": "", "html": "", "refuse": "", "forbidden": ""})
        self.simulated.advance()
        self.faults.switch_on(fault)

    def another_console(self) -> None:
        """The console is closed and opened again: nothing that the adapter learnt is left."""
        self.channel = ShortChannel(self.connection, self.http, self.now)
        self.system = SmartFabricDirector(self.connection, self.channel, self.now)

    async def nodes(self) -> dict[str, Node]:
        """The nodes below the database, by native id."""
        (database,) = await self.system.children(NodeRef.appliance(self.connection.id))
        return {node.ref.native_id: node for node in await self.system.children(database.ref)}

    async def job(self, name: str) -> Node:
        """The node of a job."""
        return next(node for node in (await self.nodes()).values() if node.name == name)

    async def backups(self, query: BackupQuery | NodeRef) -> list[Backup]:
        """All backups of a query."""
        asked = query if isinstance(query, BackupQuery) else BackupQuery(query)
        return [one async for page in self.system.backups(asked) for one in page.backups]

    async def everything(self) -> list[Backup]:
        """All backups there are."""
        return await self.backups(NodeRef.appliance(self.connection.id))

    async def planned(self, command: Command) -> tuple[PlannedChange, Permit]:
        """A change and a permit for it."""
        change = await self.system.prepare(command)
        return change, issue(change, PLAIN, Confirmation(), self.now())

    async def change(self, command: Command) -> ChangeResult:
        """Prepare, permit, execute."""
        change, permit = await self.planned(command)
        return await self.system.execute(change, permit)

    async def start_backup(self, target: NodeRef | None = None, **answers: Answer) -> Activity:
        """Back up now onto the vault, where nothing else is said."""
        targets = (target or (await self.job("nightly-config")).ref,)
        form = await self.system.form("start_backup", targets)
        (activity,) = (await self.change(StartBackup(targets, {**form.defaults(), **answers}))).activities
        return activity

    async def restore_request(self, backup: Backup | None = None) -> RestoreRequest:
        """A restore of the newest good backup in the vault, with the file found."""
        if backup is None:
            backup = next(one for one in await self.everything() if one.state.is_usable and _lies_in_vault(one))
        request = RestoreRequest(backup.ref.scope, backup)
        form = await self.system.restore_form(RestoreStage.SOURCE, request)
        assert form is not None
        source = {**form.defaults(), "password": SecretStr(VAULT_PASSWORD)}
        request = replace(request, source=source)
        choices = await self.system.restore_choices(RestoreStage.SOURCE, "remote_file", request)
        file = next(choice for choice in choices if choice.suggested)
        return replace(request, source={**source, "remote_file": file.value})

    async def start_restore(self) -> Activity:
        """Start such a restore."""
        (activity,) = (await self.change(StartRestore(await self.restore_request()))).activities
        return activity

    async def until_final(self, ref: ActivityRef, step_s: float = 2.0, most: int = 60) -> list[Activity]:
        """Follow a run to its end."""
        seen = [await self.system.activity(ref)]
        while not seen[-1].phase.is_final and len(seen) < most:
            self.later(step_s)
            seen.append(await self.system.activity(ref))
        return seen

    def simulated_jobs(self) -> list[Any]:
        """The jobs as the simulator keeps them."""
        return list(self.simulated.appliance.db.jobs.values())

    def calls(self, method: str, path: str) -> list[Request]:
        """The requests of that kind that were sent."""
        return [one for one in self.channel.sent if one.method == method and one.path == path]


def _lies_in_vault(backup: Backup) -> bool:
    return backup.storage is not None and backup.storage.startswith("/sfdBackup")
