"""Builds transport, services and what is kept, and gives them up again in order: services, systems, network."""

import logging

from app.adapters import registry
from app.domain.connections import Connection
from app.main.demo_systems import DemoSystems
from app.main.household import Household, signed
from app.main.opener import VendorOpener
from app.main.screen_watch import ScreenWatch, screen_watch
from app.main.vault import ConsoleVault
from app.services.activities import Activities
from app.services.audit.audit_trail import AuditTrail
from app.services.audit.trust_watch import TrustWatch
from app.services.backup_list import BackupList
from app.services.changes import Changes
from app.services.environments import Environments
from app.services.files.downloads import Downloads
from app.services.inventory import Inventory
from app.services.last_known import LastKnown
from app.services.lock import Lock, LockReason
from app.services.past_runs import PastRuns
from app.services.poller import Poller
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner, log_failure
from app.store.record import this_user
from app.transport.thread import NetworkThread
from app.ui.context import Bookkeeping, Context, Habits, Keeping, LastFolder, Rehearsal


class Composition:
    """The running program without its window."""

    def __init__(self, household: Household, *, demo_speed: float = 1.0) -> None:
        self.redactor = household.redactor
        self.thread = NetworkThread()
        self.opener = VendorOpener(self.thread, self.redactor, household.catalogue, household.wire_log)
        self.owner = TaskOwner("console", log_failure)
        self.poller = Poller()
        self.sessions = Sessions(self.opener, self.owner)
        self.inventory = Inventory(self.sessions, self.owner)
        past = PastRuns()
        self.activities = Activities(self.sessions, self.poller, household.records, self.owner, past=past)
        record = household.record
        self.trail = AuditTrail(record, record.diary, lambda: signed(household))
        self.changes = Changes(self.sessions, self.activities, household.records, self.owner, trail=self.trail)
        self.trust_watch = TrustWatch(self.sessions, record.diary, self.owner, self.opener.shown_certificate)
        self.environments = Environments(household, self.sessions, self.changes.rest, self.trail, self.owner)
        self.backups = BackupList(self.sessions, self.poller, self.owner, past=past)
        self.downloads = Downloads(self.sessions, self.activities, household.records)
        self._last_known: LastKnown | None = None
        if household.memory is not None:
            self._last_known = LastKnown(household.memory, self.sessions, self.inventory, self.backups, self.owner)
        self.demo = DemoSystems(demo_speed)
        vault = ConsoleVault(household, self.opener, household.redactor, lambda: self.demo.profiles, self.add)
        self.lock = Lock(vault, self.sessions, self.poller, self.changes, self.downloads, self.owner)
        self.screen: ScreenWatch | None = None
        self._household = household
        self._log: logging.Handler | None = None
        self._connect()

    def context(self) -> Context:
        """What the window is given."""
        return Context(
            sessions=self.sessions,
            inventory=self.inventory,
            activities=self.activities,
            changes=self.changes,
            backups=self.backups,
            downloads=self.downloads,
            poller=self.poller,
            opener=self.opener,
            owner=self.owner,
            redactor=self.redactor,
            keeping=Keeping(
                self._household.save,
                self._household.amend,
                self._household.remove,
                self._household.secret_store,
                self.read_kept,
            ),
            bookkeeping=Bookkeeping(
                self.trail,
                self._household.record.audit_record,
                self._household.record.diary,
                this_user().user,
                lambda: self._household.preferences.operator_name,
                lambda name: self._household.save_preferences(operator_name=name),
            ),
            last_folder=LastFolder(
                lambda: self._household.preferences.download_folder,
                lambda folder: self._household.save_preferences(download_folder=folder),
            ),
            rehearsal=Rehearsal(self.start_demo, self.leave_demo, lambda: self.demo.is_running),
            inspect=self.opener.inspect,
            cards=registry.cards(),
            environments=self.environments,
            lock=self.lock,
            habits=Habits(
                lambda: self._household.preferences,
                self._household.save_preferences,
                lambda: self.screen is not None and self.screen.is_heard,
            ),
        )

    async def start(self) -> None:
        """Start the network, find again what was started before, and connect to the kept systems."""
        self._log = self._household.program_log()
        if self._log is not None:
            logging.getLogger().addHandler(self._log)
        self.thread.start()
        await self.opener.load()
        self._hear_screen()
        self.poller.start()
        await self._household.open()
        await self.activities.take_up_journal()
        await self.downloads.take_up()
        await self.read_kept()

    async def read_kept(self) -> None:
        """Connect to the kept systems; again, to those that could not be read before."""
        self._take_in(await self._household.load())

    def _take_in(self, connections: tuple[Connection, ...]) -> None:
        """Connect to what is not known yet; while locked nothing is held, and it is read again afterwards."""
        for connection in connections:
            if not self.lock.is_locked and self.sessions.find(connection.id) is None:
                self.add(connection)

    def add(self, connection: Connection) -> None:
        """Take a kept connection in."""
        found = self.environments.find(connection.environment_id)
        # A connection whose environment is gone gets the strictest manners: unknown is never counted as safe.
        self.sessions.add(connection, found or self.environments.all()[0])

    async def start_demo(self) -> None:
        """Start the simulated systems and connect to them."""
        cards = {card.kind: card for card in registry.cards()}
        self._take_in(await self.thread.run(lambda: self.demo.start(cards)))

    async def leave_demo(self) -> None:
        """Take the simulated systems away."""
        for system in self.sessions.all():
            if system.id.startswith("demo-"):
                await self.sessions.remove(system.id)
        await self.thread.run(self.demo.stop)

    async def stop(self) -> None:
        """Sign out where the servers know it, and end everything."""
        if self.screen is not None:
            self.screen.close()
        self.backups.close_source()
        await self.changes.close()
        await self.downloads.close()
        self.activities.close()
        await self.poller.close()
        await self.owner.close()
        await self.sessions.leave()
        await self.thread.run(self.demo.stop)
        await self.thread.stop()
        await self._household.close()
        if self._log is not None:
            logging.getLogger().removeHandler(self._log)
            self._log.close()

    def _connect(self) -> None:
        """Who must hear of whose news."""
        self.activities.database_replaced.connect(self._on_database_replaced)
        self.changes.changed_system.connect(self._on_changed_system)
        self.activities.ended.connect(self._on_run_ended)
        self.sessions.live.connect(self.poller.resume)
        self.poller.woke.connect(self.changes.woke)
        self.poller.looked.connect(self.trust_watch.look_again)
        self.trust_watch.runs_out.connect(self._household.problems.append)
        self.poller.woke.connect(self._on_sleep)
        self.lock.locked.connect(self.backups.cancel)  # half a list is begun anew, not held open

    def _hear_screen(self) -> None:
        """Once the window stands: the library for that costs as much as a part of it."""
        self.screen = screen_watch()
        self.screen.sleeping.connect(self._on_sleep)
        self.screen.locked.connect(self._on_screen_locked)
        self.screen.start()

    def _on_sleep(self) -> None:
        if self._household.preferences.lock_on_sleep:
            self.lock.lock(LockReason.SLEEP)

    def _on_screen_locked(self) -> None:
        if self._household.preferences.lock_with_screen:
            self.lock.lock(LockReason.SCREEN)

    def _on_database_replaced(self, connection_id: str) -> None:
        """All that is known of the system is old: it is described and listed anew, and shown as old until then."""
        self.sessions.sign_in(connection_id)

    def _on_changed_system(self, connection_id: str) -> None:
        self.poller.ask_now(connection_id)
        work = self.sessions.describe_again(connection_id)
        self.owner.start(work, "describe again", group=f"describe/{connection_id}", exclusive=True)

    def _on_run_ended(self, path: str) -> None:
        run = self.activities.run(path)
        if run is not None:
            self.poller.ask_now(run.activity.ref.connection_id)
