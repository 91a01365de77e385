"""Connection profiles: kept in the key store, or for this run only. Never in a file.

For the composition root, which tells the operator what ``LoadReport.problems`` says.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pydantic import SecretStr

from app.domain.connections import Connection
from app.domain.environments import Environment
from app.domain.errors import SecretStoreError, SecretStoreState
from app.domain.messages import Message
from app.domain.profiles import PROVIDED
from app.settings import split_entries
from app.settings.blocking import BlockingThread
from app.settings.key_store import Entries, KeyStore
from app.settings.paths import Paths
from app.settings.profile_index import ProfileIndex
from app.settings.profile_records import decode, encode
from app.settings.provided_profiles import ProvidedFolder, WhyUnfit, merged

PROBE = "probe"

Environments = Callable[[], tuple[Environment, ...]]


@dataclass(frozen=True)
class ProfileProblem:
    """What the operator must be told about one profile, or with an empty id about all of them."""

    profile_id: str
    message: Message
    state: SecretStoreState | None = None


@dataclass(frozen=True)
class LoadReport:
    """The connections in the operator's order, and what is wrong with those that are missing or restricted."""

    connections: tuple[Connection, ...]
    problems: tuple[ProfileProblem, ...] = ()


class ConnectionStore:
    """All profiles. Temporary ones are kept in memory and end with the program. The caller's loop waits for no disk."""

    def __init__(
        self, keys: KeyStore, index: ProfileIndex, environments: Environments, provided: ProvidedFolder | None = None
    ) -> None:
        self._keys = keys
        self._provided = provided
        self._index = index
        self._files = BlockingThread("profile index")
        self._environments = environments
        self._temporary: dict[str, Connection] = {}

    def state(self) -> SecretStoreState | None:
        """How the key store was found by the latest call; None before any."""
        return self._keys.state

    @property
    def order(self) -> tuple[str, ...]:
        """Ids of the kept profiles in the operator's order, then those of this run only."""
        return (*self._index.ids, *self._temporary)

    async def probe(self) -> SecretStoreState:
        """Ask the key store for an entry that is not there, to learn how it is."""
        try:
            await self._keys.run(lambda entries: entries.get(PROBE))
        except SecretStoreError as error:
            return error.state
        return SecretStoreState.READY

    async def load_all(self) -> LoadReport:
        """Read the index and every profile in it. What cannot be read is a problem of the report, never an error.

        A key store that cannot serve is asked once, not once a profile.

        Raises:
            SettingsError: the operating system does not let us read the index.
        """
        told = await self._files.call(self._index.load)
        problems = [ProfileProblem("", told)] if told is not None else []
        found: list[Connection] = []
        own = [one for one in self._index.ids if not one.startswith(PROVIDED)]
        for place, profile_id in enumerate(own):
            try:
                connection = await self._read(profile_id)
            except SecretStoreError as error:
                if error.state is not SecretStoreState.DAMAGED:
                    problems.append(ProfileProblem("", error.message, error.state))
                    unread = Message.of("profile.unread.text", count=len(own) - place)
                    problems.append(ProfileProblem("", unread))
                    break
                problems.append(ProfileProblem(profile_id, error.message, error.state))
                continue
            if connection is None:
                problems.append(ProfileProblem(profile_id, Message.of("profile.record_missing.text")))
                continue
            guarded, problem = self._stricter(connection)
            found.append(guarded)
            problems += [problem] if problem is not None else []
        report = await self._load_provided()
        found += report.connections
        temporary = (one for one in self._temporary.values() if not one.id.startswith(PROVIDED))
        return LoadReport((*found, *temporary), (*problems, *report.problems))

    async def save(self, connection: Connection) -> None:
        """Keep a profile, new or changed; one for this run only in memory.

        The id comes into the index before the record into the key store: a crash in between leaves an id without a
        record, which does no harm, and never a record that nobody finds.

        Raises:
            SecretStoreError: nothing was kept, an older record is as it was.
            SettingsError: the index cannot be written; nothing was kept.
        """
        if connection.is_temporary:
            self._temporary[connection.id] = connection
            return
        record = encode(connection)
        is_new = connection.id not in self._index.ids
        await self._files.call(lambda: self._index.add(connection.id))
        try:
            await self._keys.run(lambda entries: split_entries.write(entries, connection.id, record))
        except SecretStoreError as error:
            # A hanging call may still end well: its id must stay findable.
            if is_new and error.state is not SecretStoreState.HANGING:
                await self._files.call(lambda: self._index.remove(connection.id))
            raise
        self._temporary.pop(connection.id, None)

    async def remove(self, profile_id: str) -> None:
        """Forget a profile and its secrets; one that is not there is no error. Raises as ``save``."""
        if self._temporary.pop(profile_id, None) is not None and profile_id not in self._index.ids:
            return
        await self._keys.run(lambda entries: split_entries.delete(entries, profile_id))
        await self._files.call(lambda: self._index.remove(profile_id))

    async def accept_policy(self, profile_id: str) -> Connection | None:
        """Take the environment's present policy as agreed to, after the operator was asked; None: no such profile.

        Raises:
            SecretStoreError, SettingsError: nothing was changed.
        """
        connection = await self._read(profile_id)
        if connection is None:
            return None
        environment = self._environment(connection)
        if environment is None:
            return self._stricter(connection)[0]
        agreed = replace(connection, policy_digest=environment.policy_digest)
        await self.save(agreed)
        return agreed

    async def amend(self, profile_id: str, change: Callable[[Connection], Connection]) -> Connection | None:
        """Change a kept record as it is kept, with its secrets; None: there is no record.

        Raises:
            SecretStoreError, SettingsError: nothing was changed.
        """
        connection = await self._read(profile_id) if profile_id in self._index.ids else None
        if connection is None:
            return None
        changed = change(connection)
        await self.save(changed)
        return changed

    def let_go(self) -> None:
        """Hold no secret any more: those of profiles for this run are asked for again."""
        self._temporary = {key: one.without_secrets() for key, one in self._temporary.items()}

    async def set_order(self, ids: tuple[str, ...]) -> None:
        """Change the order of the kept profiles; ids that are left out keep theirs, behind. Raises SettingsError."""
        known = [one for one in dict.fromkeys(ids) if one in self._index.ids]
        order = (*known, *(one for one in self._index.ids if one not in known))
        await self._files.call(lambda: self._index.replace(order))

    def close(self) -> None:
        """End the threads of key store and index."""
        self._keys.close()
        self._files.close()

    async def _load_provided(self) -> LoadReport:
        """What the administrator provides, with the operator's part of it. Without a key store nothing is agreed to."""
        if self._provided is None:
            return LoadReport(())
        report = await self._files.call(self._provided.load)
        problems = [ProfileProblem("", message) for message in report.problems]
        found: list[Connection] = []
        for one in report.provided:
            record = self._temporary.get(one.id)
            if record is None and one.id in self._index.ids:
                try:
                    record = await self._read(one.id)
                except SecretStoreError as error:
                    problems.append(ProfileProblem(one.id, error.message, error.state))
            guarded, problem = self._stricter(merged(one, record, self._environments()))
            found.append(guarded)
            problems += [problem] if problem is not None else []
        return LoadReport(tuple(found), tuple(problems))

    async def _read(self, profile_id: str) -> Connection | None:
        def read(entries: Entries) -> SecretStr | None:
            return split_entries.read(entries, profile_id)

        text = await self._keys.run(read)
        return None if text is None else decode(text, profile_id)

    def _environment(self, connection: Connection) -> Environment | None:
        return next((one for one in self._environments() if one.id == connection.environment_id), None)

    def _stricter(self, connection: Connection) -> tuple[Connection, ProfileProblem | None]:
        """Where the record and the file of environments disagree, the connection is read-only for this session."""
        environment = self._environment(connection)
        if environment is not None and environment.policy_digest == connection.policy_digest:
            return connection, None
        if environment is None:
            message = Message.of("profile.environment_missing.text", name=connection.name)
        else:
            message = Message.of("profile.policy_differs.text", name=connection.name)
        return replace(connection, read_only=True), ProfileProblem(connection.id, message)


def open_connection_store(paths: Paths, environments: Environments, why_unfit: WhyUnfit) -> ConnectionStore:
    """The profiles of this user, on the keyring of the operating system, and those that are provided for all."""
    provided = ProvidedFolder(paths.provided, why_unfit)
    return ConnectionStore(KeyStore(), ProfileIndex(paths.index_file), environments, provided)
