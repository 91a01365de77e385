"""The connection wizard as a map of steps, answers and checks, without a widget. Nothing is saved before the end."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from pydantic import SecretStr
from PySide6.QtCore import Signal

from app.domain.connections import Address, ClientCertificate, Connection, Proxy, parse_address
from app.domain.environments import Environment
from app.domain.errors import InputError
from app.domain.forms import Answer, Form
from app.domain.guards import MIN_REASON_LENGTH, EnvironmentKind
from app.domain.messages import Message
from app.domain.system import SystemCard
from app.domain.trust import (
    Certificate,
    FingerprintComparison,
    FingerprintVerdict,
    PinnedFacts,
    Trust,
    TrustMode,
    TrustProblem,
    compare_fingerprint,
)
from app.services.asking_flow import AskingFlow
from app.services.connection_test import TestLine, try_out
from app.services.sessions import Opener
from app.services.tasks import TaskOwner

Inspect = Callable[[Address, Proxy, str | None, ClientCertificate | None], Awaitable[Certificate]]
"""Looks at a server's certificate: by which proxy, judged by which file (None: by this computer), shown to as whom."""
Save = Callable[[Connection], Awaitable[None]]
NoteKept = Callable[[Connection, Connection | None, str], Awaitable[None]]
"""Writes down that a connection was kept: as it is now, as it was (None: it is new), and why another certificate was
pinned ("" when it was compared)."""


class ConnectionPage(StrEnum):
    """The six steps (titles: ``connection_page.<value>.title``)."""

    SYSTEM = "system"
    ADDRESS = "address"
    TRUST = "trust"
    SIGN_IN = "sign_in"
    ENVIRONMENT = "environment"
    TEST = "test"


@dataclass(frozen=True)
class Draft:
    """What was typed so far."""

    id: str
    card: SystemCard | None = None
    address_text: str = ""
    name: str = ""
    proxy: Proxy = field(default_factory=Proxy)
    client_certificate: ClientCertificate | None = None
    trust: Trust = field(default_factory=Trust)
    typed_fingerprint: str = ""
    pin_reason: str = ""
    typed_name: str = ""
    sign_in: Mapping[str, Answer] = field(default_factory=dict)
    options: Mapping[str, Answer] = field(default_factory=dict)
    ask_each_time: bool = False
    environment: Environment | None = None
    read_only: bool = False

    def without_secrets(self) -> "Draft":
        """The same without any secret."""
        certificate = self.client_certificate
        return replace(
            self,
            proxy=replace(self.proxy, password=None),
            client_certificate=replace(certificate, passphrase=None) if certificate is not None else None,
            sign_in={key: answer for key, answer in self.sign_in.items() if not isinstance(answer, SecretStr)},
        )


class ConnectionFlow(AskingFlow):
    """One connection on its way into the console.

    Signals:
        page_changed(): another page is shown.
        draft_changed(): something typed differs.
        certificate_changed(): the server was looked at, or could not be.
        test_changed(): a line of the test came out.
        saved(object): the Connection, kept in the key store (or for this run only).
    """

    page_changed = Signal()
    draft_changed = Signal()
    certificate_changed = Signal()
    test_changed = Signal()
    saved = Signal(object)

    def __init__(
        self,
        cards: tuple[SystemCard, ...],
        environments: tuple[Environment, ...],
        *,
        opener: Opener,
        inspect: Inspect,
        save: Save,
        owner: TaskOwner,
        taken_names: frozenset[str] = frozenset(),
        note_kept: NoteKept | None = None,
    ) -> None:
        super().__init__(owner, "connection")
        self.cards = cards
        self.environments = environments
        self._opener = opener
        self._inspect = inspect
        self._save = save
        self._taken_names = taken_names
        self._note_kept = note_kept
        self.draft = Draft(uuid4().hex)
        self.page = ConnectionPage.SYSTEM
        self.address: Address | None = None
        self.certificate: Certificate | None = None
        self.problems: dict[str, Message] = {}
        self.lines: tuple[TestLine, ...] = ()
        self.is_temporary = False
        self.editing: Connection | None = None
        self.ca_problem: TrustProblem | None = None
        self.looked_at: datetime | None = None
        self.shown_as: ClientCertificate | None = None
        """What the server was shown when it was looked at last; None: nothing."""
        self._first_draft = self.draft

    def edit(self, connection: Connection, card: SystemCard, page: ConnectionPage) -> None:
        """Begin with a connection that exists, at one of its pages."""
        environment = next((one for one in self.environments if one.id == connection.environment_id), None)
        self.editing = connection
        self.is_temporary = connection.is_temporary
        self.draft = Draft(
            connection.id,
            card,
            connection.address.url,
            connection.name,
            connection.proxy,
            connection.client_certificate,
            connection.trust,
            sign_in={**card.sign_in.defaults(), **connection.sign_in},
            options={**card.options.defaults(), **connection.options},
            ask_each_time=connection.ask_each_time,
            environment=environment,
            read_only=connection.read_only,
        )
        self._first_draft = self.draft
        self.address = connection.address
        self._turn_to(page)

    @property
    def has_changed_certificate(self) -> bool:
        """Whether the server shows another certificate than those that were pinned for this connection."""
        return (
            self.certificate is not None
            and bool(self.pins_before)
            and self.certificate.fingerprint not in self.pins_before
        )

    @property
    def pins_before(self) -> tuple[str, ...]:
        """The fingerprints pinned for the connection that is being edited, as long as its address stays the same."""
        if self.editing is None or self.address != self.editing.address:
            return ()
        return self.editing.trust.pins

    @property
    def facts_before(self) -> PinnedFacts | None:
        """What the certificate pinned before said of itself; None: it was not seen here, or there were several."""
        before = self.pins_before
        facts = self.editing.trust.facts if self.editing is not None else ()
        return next((one for one in facts if before == (one.fingerprint,)), None)

    @property
    def has_entries(self) -> bool:
        """Whether closing would lose something that was typed."""
        draft = self.draft
        if self.editing is not None:
            return draft != self._first_draft
        return bool(draft.address_text or draft.name or any(value for value in draft.sign_in.values()))

    def let_go(self) -> None:
        """Hold no secret any more: the console is locked. Whatever else was typed stays."""
        self.draft, self._first_draft = self.draft.without_secrets(), self._first_draft.without_secrets()
        if self.editing is not None:
            self.editing = self.editing.without_secrets()
        self.draft_changed.emit()

    def choose(self, card: SystemCard) -> None:
        """Take a kind of system; answers of another kind's sign-in form are dropped."""
        if self.draft.card is not card:
            options = card.options.defaults()
            self._change(card=card, sign_in=card.sign_in.defaults(), options=options)
            self.lines = ()

    def type(self, **entries: Any) -> None:
        """Take in what was typed; names are those of ``Draft``."""
        self._change(**entries)

    @property
    def sign_in_form(self) -> Form:
        """The fields of the sign-in page."""
        return self.draft.card.sign_in if self.draft.card is not None else Form()

    @property
    def comparison(self) -> FingerprintComparison | None:
        """How the typed fingerprint compares with what the server shows; None before the server was seen."""
        if self.certificate is None:
            return None
        return compare_fingerprint(self.draft.typed_fingerprint, self.certificate.fingerprint)

    def pin_problem(self) -> Message | None:
        """Why the certificate that was shown may not be pinned yet.

        A first one may be pinned uncompared; a fingerprint that was typed must be equal. Another one than before needs
        an equal fingerprint, or a reason; in production the name as well.
        """
        comparison = self.comparison
        if comparison is None:
            return Message.of("connection.missing.certificate")
        if self.draft.client_certificate != self.shown_as:
            return Message.of("connection.missing.look_again")
        if comparison.verdict is FingerprintVerdict.EQUAL:
            return None
        if comparison.verdict is not FingerprintVerdict.EMPTY:
            return Message.of("connection.missing.equal")
        if not self.has_changed_certificate:
            return None
        if len(self.draft.pin_reason.strip()) < MIN_REASON_LENGTH:
            return Message.of("connection.missing.pin_reason")
        if self.needs_name and self.editing is not None and self.draft.typed_name != self.editing.name:
            return Message.of("connection.missing.pin_name")
        return None

    @property
    def needs_name(self) -> bool:
        """Whether pinning another certificate uncompared takes the typed name of the system."""
        environment = self.draft.environment
        return environment is not None and environment.kind is EnvironmentKind.PRODUCTION

    def missing(self) -> Message | None:
        """Why the next page is not open yet."""
        draft = self.draft
        if self.page is ConnectionPage.SYSTEM and draft.card is None:
            return Message.of("connection.missing.system")
        if self.page is ConnectionPage.ADDRESS and not draft.address_text.strip():
            return Message.of("connection.missing.address")
        if self.page is ConnectionPage.TRUST:
            return self._missing_trust()
        if self.page is ConnectionPage.SIGN_IN and self._sign_in_problems():
            return Message.of("connection.missing.sign_in")
        if self.page is ConnectionPage.ENVIRONMENT and draft.environment is None:
            return Message.of("connection.missing.environment")
        return None

    def next(self) -> None:
        """Go on, if the page allows it; the problems of the page are told beside its fields."""
        self.error = None
        self.problems = self._problems()
        if self.problems or self.missing() is not None or self.is_busy:
            self.draft_changed.emit()
            return
        pages = self._pages()
        place = pages.index(self.page) + 1
        if place < len(pages):
            self._turn_to(pages[place])

    def back(self) -> None:
        """Go back one page; entries stay."""
        pages = self._pages()
        place = pages.index(self.page)
        if place > 0:
            self._owner.cancel("connection")
            self._turn_to(pages[place - 1])

    def go_to(self, page: ConnectionPage) -> None:
        """Go back to a page that was seen before."""
        pages = self._pages()
        if page in pages and pages.index(page) < pages.index(self.page):
            self._turn_to(page)

    def look_again(self) -> None:
        """Make the handshake again and show what the server shows now."""
        self._work(self._look, "handshake")

    def pin(self) -> None:
        """Trust exactly the certificate that was shown, if ``pin_problem`` allows it."""
        if self.certificate is not None and self.pin_problem() is None:
            facts = (self.certificate.facts,)
            self._change(trust=Trust(TrustMode.PIN, pins=(self.certificate.fingerprint,), facts=facts))

    def trust_by(self, mode: TrustMode, ca_file: str | None = None) -> None:
        """Let somebody else decide: the authorities of this computer, or those of a file; or go back to a pin."""
        if mode is TrustMode.PIN and self.editing is not None and not self.has_changed_certificate:
            self._change(trust=Trust(mode, pins=self.pins_before, facts=self.editing.trust.facts))
            return
        self._change(trust=Trust(mode, ca_file=ca_file))
        if mode is TrustMode.CA_FILE:
            self.look_again()

    def test_again(self) -> None:
        """Try everything again that can be tried without changing anything."""
        self._work(self._test, "connection test")

    def save(self, *, temporary: bool = False) -> None:
        """Keep the connection: in the key store, or for this run only."""
        self.is_temporary = temporary
        self._work(self._keep, "save the connection")

    def connection(self, *, with_secrets: bool = True) -> Connection:
        """The connection as typed, without one-time codes. Raises InputError when the address cannot be read."""
        draft = self.draft
        assert draft.card is not None
        address = self._parsed()
        secret_ids = {one.id for one in draft.card.sign_in.fields if one.is_secret}
        drop_secrets = draft.ask_each_time and not with_secrets
        answers = draft.card.sign_in.without_codes(draft.sign_in)
        sign_in = {key: value for key, value in answers.items() if not (drop_secrets and key in secret_ids)}
        return Connection(
            id=draft.id,
            kind=draft.card.kind,
            name=draft.name.strip() or address.host,
            address=address,
            environment_id=draft.environment.id if draft.environment is not None else "",
            trust=draft.trust,
            proxy=draft.proxy,
            client_certificate=draft.client_certificate,
            sign_in=sign_in,
            options={key: str(value) for key, value in draft.options.items() if value is not None},
            read_only=draft.read_only,
            ask_each_time=draft.ask_each_time,
            is_temporary=self.is_temporary,
            policy_digest=draft.environment.policy_digest if draft.environment is not None else "",
        )

    def _pages(self) -> tuple[ConnectionPage, ...]:
        """Plain HTTP on loopback has no certificate to look at."""
        plain = self.address is not None and self.address.scheme == "http"
        return tuple(page for page in ConnectionPage if not (plain and page is ConnectionPage.TRUST))

    @property
    def pages(self) -> tuple[ConnectionPage, ...]:
        """The steps of this connection."""
        return self._pages()

    def _parsed(self) -> Address:
        card = self.draft.card
        assert card is not None
        return parse_address(
            self.draft.address_text, default_port=card.default_port, default_base_path=card.default_base_path
        )

    def _problems(self) -> dict[str, Message]:
        if self.page is ConnectionPage.ADDRESS:
            return self._address_problems()
        if self.page is ConnectionPage.SIGN_IN:
            return self._sign_in_problems()
        return {}

    def _address_problems(self) -> dict[str, Message]:
        found: dict[str, Message] = {}
        try:
            self.address = self._parsed()
        except InputError as error:
            found.update(error.fields)
        if self.draft.name.strip() in self._taken_names:
            found["name"] = Message.of("connection.problem.name_taken")
        if re.search(r"[\x00-\x1f]", self.draft.name):
            found["name"] = Message.of("connection.problem.name")
        return found

    def _sign_in_problems(self) -> dict[str, Message]:
        card = self.draft.card
        options = card.options.problems(self.draft.options) if card is not None else {}
        return {**options, **self.sign_in_form.problems(self.draft.sign_in)}

    def _missing_trust(self) -> Message | None:
        certificate, trust = self.certificate, self.draft.trust
        if certificate is None:
            return Message.of("connection.missing.certificate")
        if self.draft.client_certificate != self.shown_as:
            return Message.of("connection.missing.look_again")
        if trust.mode is TrustMode.PIN and certificate.fingerprint not in trust.pins:
            return Message.of("connection.missing.pin")
        if trust.mode is TrustMode.SYSTEM and not certificate.trusted_by_system:
            return Message.of("connection.missing.trust")
        if trust.mode is TrustMode.CA_FILE and not trust.ca_file:
            return Message.of("connection.missing.ca_file")
        if trust.mode is TrustMode.CA_FILE and self.ca_problem is not None:
            return Message.of("connection.missing.ca_trust")
        return None

    def _change(self, **entries: Any) -> None:
        before = self.draft
        self.draft = replace(before, **entries)
        if "environment" in entries and entries["environment"] is not before.environment:
            strict = self.draft.environment is not None and self.draft.environment.kind is EnvironmentKind.PRODUCTION
            self.draft = replace(self.draft, read_only=strict)
        if entries.get("proxy", before.proxy) != before.proxy:
            self.certificate = None  # by another way another server may answer
        if "address_text" in entries and entries["address_text"] != before.address_text:
            self.certificate = None
            self.draft = replace(self.draft, trust=Trust())
        self.problems = {key: value for key, value in self.problems.items() if key not in entries}
        self.draft_changed.emit()

    def _turn_to(self, page: ConnectionPage) -> None:
        self.page = page
        self.page_changed.emit()
        if page is ConnectionPage.TRUST and self.certificate is None:
            self.look_again()
        elif page is ConnectionPage.TEST:
            self.test_again()

    async def _look(self) -> None:
        self.certificate = None
        self.certificate_changed.emit()
        address = self._parsed()
        self.address = address
        proxy, client = self.draft.proxy, self.draft.client_certificate
        self.shown_as = client
        certificate = await self._inspect(address, proxy, None, client)
        self.certificate = certificate
        self.looked_at = datetime.now(UTC)
        self.ca_problem = None
        ca_file = self.draft.trust.ca_file
        if ca_file is not None:
            judged = await self._inspect(address, proxy, ca_file, client)
            self.ca_problem = None if judged.trusted_by_system else judged.system_problem or TrustProblem.OTHER
        if self.draft.trust.mode is TrustMode.SYSTEM and not certificate.trusted_by_system:
            self._change(trust=Trust(TrustMode.PIN))
        self.certificate_changed.emit()

    async def _keep(self) -> None:
        connection = self.connection(with_secrets=False)
        if not self.is_temporary:
            await self._save(connection)
        if self._note_kept is not None:
            await self._note_kept(connection, self.editing, self.draft.pin_reason.strip())
        self.saved.emit(self.connection(with_secrets=True))

    async def _test(self) -> None:
        self.lines = ()
        connection = replace(self.connection(), id=f"test-{self.draft.id}")
        code = self.sign_in_form.code(self.draft.sign_in)
        if code is not None:  # it is good once: the next test must not send it again
            self._change(sign_in=self.sign_in_form.without_codes(self.draft.sign_in))
        async for line in try_out(self._opener, connection, self.certificate, code):
            self.lines = (*self.lines, line)
            self.test_changed.emit()
