"""Keeps the trust diary: which certificate, version and capabilities each system showed, whenever they differ.

A certificate that runs out soon is announced: in the diary, and once in a run of the program to the operator. It
listens to the sessions and asks no server anything. What was pinned, by whom and why, is noted by ``audit_trail``.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.domain.audit import Diary, DiaryEntry, DiarySubject
from app.domain.connections import Connection
from app.domain.errors import UntrustedCertificateError
from app.domain.messages import Message
from app.domain.trust import ShownCertificate
from app.services.sessions import Sessions, System
from app.services.tasks import TaskOwner
from app.services.times import Clock

Shown = Callable[[Connection], ShownCertificate | None]
"""The certificate that a connected server showed last; None: not known."""

SOON: Final = timedelta(days=30)
LOOK_AGAIN_S: Final = 3600.0


class TrustWatch(QObject):
    """Notes what differs from what this run of the program has noted before; the diary itself drops what is no news.

    Signals:
        runs_out(object): a Message: the certificate of a system ends within 30 days, or has ended.
    """

    runs_out = Signal(object)

    def __init__(
        self, sessions: Sessions, diary: Diary, owner: TaskOwner, shown: Shown, clock: Clock | None = None
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._diary = diary
        self._owner = owner
        self._shown = shown
        self._clock = clock or Clock()
        self._noted: dict[tuple[str, DiarySubject], str] = {}
        self._announced: set[tuple[str, str]] = set()
        sessions.changed.connect(self._on_changed)
        self._looked_at_s = self._clock.monotonic()

    def look_again(self) -> None:
        """To be called now and then: a console that runs for weeks comes to the day without news from its systems."""
        if self._clock.monotonic() - self._looked_at_s < LOOK_AGAIN_S:
            return
        self._looked_at_s = self._clock.monotonic()
        for system in self._sessions.all():
            self._on_changed(system.id)

    def _on_changed(self, connection_id: str) -> None:
        system = self._sessions.find(connection_id)
        if system is None:
            return
        for subject, value in self._told_by(system).items():
            key = (system.id, subject)
            if value and self._noted.get(key) != value:
                self._noted[key] = value
                entry = DiaryEntry(system.id, subject, value, self._clock.now(), system=system.connection.name)
                # One group, not exclusive: the file's thread keeps them in the order given.
                self._owner.start(self._diary.note(entry), "trust diary", group="trust diary")
        self._announce(system)

    def _announce(self, system: System) -> None:
        shown, now = self._shown(system.connection), self._clock.now()
        if shown is None or shown.valid_to is None or shown.valid_to - now > SOON:
            return
        key = (system.id, shown.fingerprint)
        if key in self._announced:
            return
        self._announced.add(key)
        name, end = system.connection.name, shown.valid_to
        if end > now:
            days = (end - now).days
            self.runs_out.emit(Message.of("trust.certificate_ends.text", system=name, at=end, count=days))
        else:  # only a pin lets it pass
            self.runs_out.emit(Message.of("trust.certificate_ended.text", system=name, at=end))

    def _told_by(self, system: System) -> dict[DiarySubject, str]:
        found: dict[DiarySubject, str] = {}
        seen = self._seen(system)
        if seen:
            found[DiarySubject.CERTIFICATE_SEEN] = seen
        shown = self._shown(system.connection)
        if shown is not None and shown.valid_to is not None and shown.valid_to - self._clock.now() <= SOON:
            found[DiarySubject.CERTIFICATE_ENDS] = shown.valid_to.date().isoformat()
        if system.description is not None:
            found[DiarySubject.VERSION] = system.description.version or ""
            found[DiarySubject.CAPABILITIES] = " ".join(sorted(system.description.capabilities.offered))
        return found

    def _seen(self, system: System) -> str:
        """A certificate that was refused counts, too: it is the one the operator will ask about."""
        error = system.error
        if isinstance(error, UntrustedCertificateError):
            return error.presented.fingerprint if error.presented is not None else ""
        shown = self._shown(system.connection)
        return shown.fingerprint if shown is not None else ""
