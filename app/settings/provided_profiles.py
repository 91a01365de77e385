"""Profiles that an administrator provides in a folder: read as a stranger's files, and merged with what was agreed to.

What the file says holds, and the operator's consent binds to a digest of it, kept in the key store with the secret:
a file that changed leads nowhere, and no secret is even read out for it, before it was agreed to anew.
"""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import SecretStr

from app.domain.connections import Connection, Consent, Proxy
from app.domain.environments import Environment
from app.domain.errors import SettingsError
from app.domain.messages import Message
from app.domain.profiles import PROVIDED, Profile, consent_digest, open_proxy
from app.settings.profile_file import ProfileFileError, load

MOST_FILES = 100

WhyUnfit = Callable[[Profile], Message | None]


@dataclass(frozen=True)
class Provided:
    """A profile and the name of the file that it stands in."""

    profile: Profile
    file: str

    @property
    def id(self) -> str:
        """The connection's id."""
        return f"{PROVIDED}{self.profile.id}"


@dataclass(frozen=True)
class ProvidedReport:
    """The profiles of all files in the order of their names, and what is wrong with the rest."""

    provided: tuple[Provided, ...] = ()
    problems: tuple[Message, ...] = ()


class ProvidedFolder:
    """The administrator's folder.

    Args:
        why_unfit: why a profile cannot be used by this program, or None; the composition root knows the products.
    """

    def __init__(self, folder: Path, why_unfit: WhyUnfit) -> None:
        self._folder = folder
        self._why_unfit = why_unfit

    def load(self) -> ProvidedReport:
        """Read all files; blocks. What cannot be used is a problem of the report, and the others go on."""
        try:
            files = sorted(one for one in self._folder.iterdir() if one.suffix == ".json")
        except FileNotFoundError:
            return ProvidedReport()
        except OSError as error:
            return ProvidedReport(problems=(_of_file(self._folder.name, _unreadable(error)),))
        found: dict[str, Provided] = {}
        problems: list[Message] = []
        for file in files[:MOST_FILES]:
            try:
                _refuse_anybodys(self._folder)
                _refuse_anybodys(file)
                profiles = load(file)
            except SettingsError as error:
                problems.append(_of_file(file.name, error.message))
                continue
            for profile in profiles:
                one = Provided(profile, file.name)
                problem = Message.of("provided.same_id.text") if one.id in found else self._why_unfit(profile)
                if problem is None:
                    found[one.id] = one
                else:
                    problems.append(
                        Message.of("provided.problem.profile", file=file.name, name=profile.name, why=problem)
                    )
        if len(files) > MOST_FILES:
            problems.append(Message.of("provided.too_many.text", limit=MOST_FILES))
        return ProvidedReport(tuple(found.values()), tuple(problems))


def merged(provided: Provided, record: Connection | None, environments: tuple[Environment, ...]) -> Connection:
    """The connection of a provided profile: with the operator's secrets if its record agrees, else with none.

    Args:
        record: what was agreed to last, as it stands in the key store; None: nothing yet.
    """
    profile = provided.profile
    environment = profile.environment.found_in(environments)
    environment_id = environment.id if environment is not None else profile.environment.id
    digest = environment.policy_digest if environment is not None else ""
    consent = Consent.MISSING if record is None else Consent.CHANGED
    answers, options, proxy_password = {}, {}, None
    if record is not None:
        consent = Consent.GIVEN if _agrees(record, profile, environment_id) else Consent.CHANGED
        options = dict(record.options)
        answers = dict(record.sign_in)
        proxy_password = record.proxy.password
        if record.environment_id == environment_id:
            digest = record.policy_digest  # rules that changed since are told like those of any other system
    connection = Connection(
        id=provided.id,
        kind=profile.kind,
        name=profile.name,
        address=profile.address,
        environment_id=environment_id,
        trust=profile.trust,
        proxy=Proxy(profile.proxy.mode, profile.proxy.url, profile.proxy.username, proxy_password),
        sign_in={**answers, **profile.sign_in},
        options={**options, **profile.options},
        read_only=profile.read_only,
        ask_each_time=record.ask_each_time if record is not None else False,
        is_temporary=record.is_temporary if record is not None else False,
        policy_digest=digest,
        provided_by=provided.file,
        consent=consent,
        fixed_answers=frozenset(profile.sign_in),
    )
    return connection if consent is Consent.GIVEN else _bare(connection)


def _agrees(record: Connection, profile: Profile, environment_id: str) -> bool:
    """Whether what was agreed to is what the file says now. Answers that the file leaves open are the operator's."""
    given = {key: record.sign_in.get(key) for key in profile.sign_in}
    agreed = consent_digest(
        record.kind, record.address, record.trust, open_proxy(record.proxy), record.environment_id, given
    )
    told = consent_digest(profile.kind, profile.address, profile.trust, profile.proxy, environment_id, profile.sign_in)
    return agreed == told


def _bare(connection: Connection) -> Connection:
    answers = {key: one for key, one in connection.sign_in.items() if not isinstance(one, SecretStr)}
    return replace(connection, sign_in=answers, proxy=replace(connection.proxy, password=None))


def _refuse_anybodys(path: Path) -> None:
    """A file that every user may change is not the administrator's word."""
    if os.name != "posix":
        return
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise ProfileFileError(_unreadable(error)) from error
    if mode & stat.S_IWOTH:
        raise ProfileFileError(Message.of("provided.anybody.text"))


def _unreadable(error: OSError) -> Message:
    return Message.of("profile_file.unreadable.text", reason=error.strerror or "")


def _of_file(name: str, why: Message) -> Message:
    return Message.of("provided.problem.file", file=name, why=why)
