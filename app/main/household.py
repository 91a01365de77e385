"""What the program keeps, and where: settings, profiles, records and logs. One for real use, one that keeps nothing."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.adapters import registry
from app.domain.connections import Connection
from app.domain.environments import Environment, built_in_environments
from app.domain.errors import ConsoleError, SecretStoreError, SecretStoreState, SettingsError
from app.domain.messages import Message
from app.domain.profiles import Profile
from app.domain.records import BackupCatalogue
from app.domain.redaction import Redactor
from app.main.memory_records import MemoryCatalogue
from app.services.audit.audit_trail import signature
from app.services.last_known import Memory
from app.services.profiles.profile_import import why_unfit
from app.services.records import Records
from app.settings.blocking import BlockingThread
from app.settings.paths import Paths, make, paths_below, platform_paths
from app.settings.preferences import Preferences, PreferencesFile
from app.store.audit import Who
from app.store.cache import Cache
from app.store.record import Record, this_user

if TYPE_CHECKING:
    from app.settings.connection_store import ConnectionStore
    from app.settings.environments import EnvironmentsFile
    from app.transport.wire_log import WireLog

PUT_AWAY_LIMIT_S = 5.0
"""How long the end of the program waits for the last preferences to reach a disk."""


def who_of(preferences: Preferences) -> Who:
    """Who is noted in the record: this computer's user, and the operator's name where accounts are shared."""
    return Who(this_user().user, preferences.operator_name)


class Household(Protocol):
    """What is kept. ``problems`` are messages for the operator, gathered while opening and loading.

    ``redactor`` is that of the whole program: whatever writes a log needs it.
    """

    redactor: Redactor
    preferences: Preferences
    problems: list[Message]
    record: Record
    records: Records
    catalogue: BackupCatalogue
    memory: Memory | None
    wire_log: "Callable[[Redactor], WireLog] | None"

    def environments(self) -> tuple[Environment, ...]:
        """All environments, strictest first."""

    async def save_environments(self, environments: tuple[Environment, ...]) -> None:
        """Keep all environments. Raises SettingsError: nothing was changed."""

    async def accept_policy(self, connection_id: str) -> Connection | None:
        """Renew a kept profile with its environment's present policy. Raises SecretStoreError, SettingsError."""

    async def amend(self, connection_id: str, change: Callable[[Connection], Connection]) -> Connection | None:
        """Change a kept profile as it is kept; None: there is no record. Raises SecretStoreError, SettingsError."""

    def secret_store(self) -> SecretStoreState | None:
        """How the key store was found; None: it was not asked."""

    async def open(self) -> None:
        """Open the records. Never fails: what cannot be kept on disk is kept in memory, and said."""

    async def load(self) -> tuple[Connection, ...]:
        """The kept profiles, in the operator's order."""

    def let_go(self) -> None:
        """Hold no secret of a profile any more."""

    async def read_again(self) -> tuple[Connection, ...]:
        """Every kept profile with its secrets. Raises SecretStoreError, SettingsError: none can be read now."""

    async def save(self, connection: Connection) -> None:
        """Keep a profile. Raises SecretStoreError, SettingsError."""

    async def remove(self, connection_id: str) -> None:
        """Forget a profile and its secrets."""

    def save_preferences(self, **changes: object) -> None:
        """Keep changed preferences; a disk that refuses is told, not raised."""

    def program_log(self) -> logging.Handler | None:
        """What writes the program's own log into a file, scrubbed; None: none is kept."""

    async def close(self) -> None:
        """Give everything up."""


def signed(household: Household) -> str:
    """Who is noted where one text has to do."""
    who = who_of(household.preferences)
    return signature(who.user, who.operator)


def _why_unfit(profile: Profile) -> Message | None:
    card = registry.card(profile.kind) if profile.kind in registry.KINDS else None
    return why_unfit(profile, card)


class MemoryHousehold:
    """Keeps nothing: for the demo, where profiles live in memory only."""

    def __init__(self) -> None:
        self.redactor = Redactor()
        self.preferences = Preferences()
        self.problems: list[Message] = []
        self.record = Record(None, lambda: who_of(self.preferences), scrub=self.redactor.text)
        self.records: Records = self.record
        self.catalogue: BackupCatalogue = MemoryCatalogue()
        self.memory: Memory | None = None
        self.wire_log: Callable[[Redactor], WireLog] | None = None
        self._environments = built_in_environments()

    async def open(self) -> None:
        """See ``Household``, as for all methods here."""
        await self.record.open()

    def environments(self) -> tuple[Environment, ...]:
        return self._environments

    async def save_environments(self, environments: tuple[Environment, ...]) -> None:
        self._environments = environments

    async def accept_policy(self, connection_id: str) -> Connection | None:
        """There are no records."""
        return None

    async def amend(self, connection_id: str, change: Callable[[Connection], Connection]) -> Connection | None:
        """There are no records."""
        return None

    def secret_store(self) -> SecretStoreState | None:
        return None

    async def load(self) -> tuple[Connection, ...]:
        return ()

    def let_go(self) -> None:
        """It holds none."""

    async def read_again(self) -> tuple[Connection, ...]:
        return ()

    async def save(self, connection: Connection) -> None:
        """The running console holds it."""

    async def remove(self, connection_id: str) -> None:
        """Nothing was kept."""

    def save_preferences(self, **changes: object) -> None:
        self.preferences = self.preferences.model_copy(update=changes)

    def program_log(self) -> logging.Handler | None:
        return None

    async def close(self) -> None:
        await self.record.close()


class StoredHousehold:
    """Settings in the platform's folders (or below one folder), profiles in the key store, records in the store."""

    def __init__(self, folder: Path | None = None) -> None:
        self.redactor = Redactor()
        self.problems: list[Message] = []
        self._paths: Paths = paths_below(folder) if folder is not None else platform_paths()
        self.preferences = Preferences()
        self._preferences_file = PreferencesFile(self._paths.preferences_file)
        self._files = BlockingThread("preferences")
        self._environments_file: EnvironmentsFile | None = None
        self._environments = built_in_environments()
        self.record = Record(
            self._paths.record_file,
            lambda: who_of(self.preferences),
            on_trouble=self._on_trouble,
            scrub=self.redactor.text,
        )
        self._cache = Cache(self._paths.cache_file)
        self.records: Records = self.record
        self.catalogue: BackupCatalogue = self.record.catalogue
        self.memory: Memory | None = self._cache
        self.wire_log: Callable[[Redactor], WireLog] | None = None
        self._profiles: ConnectionStore | None = None
        self._read_settings()

    def environments(self) -> tuple[Environment, ...]:
        """See ``Household``, as for all methods here."""
        return self._environments

    async def save_environments(self, environments: tuple[Environment, ...]) -> None:
        file = self._environments_file
        if file is None:
            raise SettingsError(Message.of("error.settings_unwritable.title", file=self._paths.environments_file.name))
        await self._files.call(lambda: file.save(environments))
        self._environments = environments

    async def accept_policy(self, connection_id: str) -> Connection | None:
        assert self._profiles is not None, "load comes first"
        return await self._profiles.accept_policy(connection_id)

    async def amend(self, connection_id: str, change: Callable[[Connection], Connection]) -> Connection | None:
        assert self._profiles is not None, "load comes first"
        return await self._profiles.amend(connection_id, change)

    def secret_store(self) -> SecretStoreState | None:
        return self._profiles.state() if self._profiles is not None else None

    async def open(self) -> None:
        self.problems.extend(await self.record.open())
        self.problems.extend(await self._cache.open())

    async def load(self) -> tuple[Connection, ...]:
        profiles = self._kept_profiles()
        report = await profiles.load_all()
        self.problems.extend(problem.message for problem in report.problems)
        await profiles.probe()
        return report.connections

    def let_go(self) -> None:
        if self._profiles is not None:
            self._profiles.let_go()

    async def read_again(self) -> tuple[Connection, ...]:
        report = await self._kept_profiles().load_all()
        for problem in report.problems:
            if problem.state not in {None, SecretStoreState.DAMAGED}:
                raise SecretStoreError(problem.state, problem.message)
        self.problems.extend(problem.message for problem in report.problems)
        return report.connections

    def _kept_profiles(self) -> "ConnectionStore":
        from app.settings.connection_store import open_connection_store

        self._profiles = self._profiles or open_connection_store(self._paths, self.environments, _why_unfit)
        return self._profiles

    async def save(self, connection: Connection) -> None:
        assert self._profiles is not None, "load comes first"
        await self._profiles.save(connection)

    async def remove(self, connection_id: str) -> None:
        assert self._profiles is not None, "load comes first"
        await self._profiles.remove(connection_id)
        await self._cache.forget(connection_id)

    def save_preferences(self, **changes: object) -> None:
        kept = self.preferences = self.preferences.model_copy(update=changes)

        def write() -> None:
            try:
                self._preferences_file.save(kept)
            except ConsoleError as error:
                self.problems.append(error.message)

        self._files.submit(write)

    def program_log(self) -> logging.Handler | None:
        from app.transport.json_lines import JsonLinesFile
        from app.transport.log_handler import JsonLinesHandler

        return JsonLinesHandler(JsonLinesFile(self._paths.log_folder / "backstay.jsonl"), self.redactor)

    async def close(self) -> None:
        if self._profiles is not None:
            self._profiles.close()
        # What was kept last is on its way to the disk; one that hangs must not keep the program from ending.
        with suppress(TimeoutError):
            async with asyncio.timeout(PUT_AWAY_LIMIT_S):
                await self._files.call(lambda: None)
        self._files.close()
        await self._cache.close()
        await self.record.close()

    def _on_trouble(self, trouble: Message | None) -> None:
        if trouble is not None:
            self.problems.append(trouble)

    def _read_settings(self) -> None:
        try:
            make(self._paths)
            loaded = self._preferences_file.load()
        except ConsoleError as error:
            self.problems.append(error.message)
            return
        self.preferences = loaded.preferences
        self._read_environments()
        self.problems.extend([loaded.problem] if loaded.problem is not None else [])
        self.wire_log = self._open_wire_log

    def _read_environments(self) -> None:
        from app.settings.environments import EnvironmentsFile

        file = EnvironmentsFile(self._paths.environments_file)
        try:
            found = file.load()
        except ConsoleError as error:
            self.problems.append(error.message)
            return
        self._environments_file, self._environments = file, found.environments
        self.problems.extend([found.problem] if found.problem is not None else [])

    def _open_wire_log(self, redactor: Redactor) -> "WireLog":
        from app.transport.json_lines import JsonLinesFile
        from app.transport.wire_log import WireLog

        return WireLog(JsonLinesFile(self._paths.log_folder / "wire.jsonl"), redactor)
