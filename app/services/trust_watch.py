"""Keeps the trust diary: which certificate, version and capabilities each system showed, whenever they differ.

It listens to the sessions and asks no server anything. What was pinned, by whom and why, is noted by ``audit_trail``.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.audit import Diary, DiaryEntry, DiarySubject
from app.domain.connections import Connection
from app.domain.errors import UntrustedCertificateError
from app.services.sessions import Sessions, System
from app.services.tasks import TaskOwner
from app.services.times import Clock

Shown = Callable[[Connection], str | None]
"""The fingerprint of the certificate that a connected server showed last; None: not known."""


class TrustWatch(QObject):
    """Notes what differs from what this run of the program has noted before; the diary itself drops what is no news."""

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
        sessions.changed.connect(self._on_changed)

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

    def _told_by(self, system: System) -> dict[DiarySubject, str]:
        found: dict[DiarySubject, str] = {}
        seen = self._seen(system)
        if seen:
            found[DiarySubject.CERTIFICATE_SEEN] = seen
        if system.description is not None:
            found[DiarySubject.VERSION] = system.description.version or ""
            found[DiarySubject.CAPABILITIES] = " ".join(sorted(system.description.capabilities.offered))
        return found

    def _seen(self, system: System) -> str:
        """A certificate that was refused counts, too: it is the one the operator will ask about."""
        error = system.error
        if isinstance(error, UntrustedCertificateError):
            return error.presented.fingerprint if error.presented is not None else ""
        return self._shown(system.connection) or ""
