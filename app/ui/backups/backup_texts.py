"""The words of one row of the backups table, column by column."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from app.domain.backups import Backup, BackupKind, BackupState, Verification
from app.domain.looks import BACKUP_LOOKS, Look
from app.domain.nodes import Level
from app.models.backup_columns import FIELDS, BackupColumn
from app.services.activities import Run
from app.services.inventory import Inventory
from app.services.sessions import Sessions
from app.ui.texts import family, text_of, tr
from app.ui.wording import count_text, duration_text, local_and_utc, moment_text, near_date_text, size_text

KEPT_CELLS = 6_000
NONE = "–"
NOT_TOLD = "?"
ROUND_FROM = timedelta(minutes=10)


@dataclass(frozen=True)
class Cell:
    """One cell: text, the colour token it is drawn in, an icon before it, and a tool tip."""

    text: str
    colour: str = "text2"
    look: Look | None = None
    icon: str = ""
    tip: str = ""
    strong: bool = False


def state_word(backup: Backup) -> str:
    """The word of a backup's state; an unknown vendor word is shown as it is, quoted."""
    if backup.state is BackupState.UNKNOWN and backup.raw_state:
        return tr("backup.state.unknown_word", word=text_of(backup.raw_state))
    return family("backup_state", backup.state, "word")


def kind_word(backup: Backup) -> str:
    """The word of a backup's kind, or the vendor's own; "" for one that is not told."""
    if backup.kind is BackupKind.OTHER:
        return text_of(backup.raw_kind) if backup.raw_kind else ""
    return family("backup_kind", backup.kind, "word")


def kind_after_name(backup: Backup) -> str:
    """The kind as it stands after a name and a comma, "log backup"; or the vendor's own word."""
    if backup.kind is BackupKind.OTHER and backup.raw_kind:
        return text_of(backup.raw_kind)
    return family("backup_kind", backup.kind, "after_name")


def started_text(backup: Backup) -> str:
    """When it started; in the appliance's own words when its time zone is not known."""
    if backup.started_at is not None:
        return moment_text(backup.started_at)
    if backup.started_text:
        return tr("backup.started.appliance_time", time=text_of(backup.started_text))
    return NOT_TOLD


def missing(backup: Backup, column: BackupColumn) -> Cell:
    """What stands in a cell without a value: not offered, not reported, or not yet told."""
    field = FIELDS.get(column)
    if field is not None and field in backup.not_offered:
        return Cell(NONE, "text3", tip=tr("backup.cell.not_offered"))
    if backup.state.is_finished:
        return Cell(NONE, "text3", tip=tr("backup.cell.not_reported"))
    return Cell(NOT_TOLD, "text3", tip=tr("backup.cell.not_yet_told"))


class BackupCells:
    """Makes cells; knows where names come from."""

    def __init__(self, sessions: Sessions, inventory: Inventory, run_of: Callable[[Backup], Run | None]) -> None:
        self._sessions = sessions
        self._inventory = inventory
        self.run_of = run_of
        # Keyed by identity: values are frozen, and a changed row is another object. The row is kept, so its id is.
        self._kept: dict[tuple[int, BackupColumn], tuple[Backup, Cell]] = {}
        self._makers: dict[BackupColumn, Callable[[Backup], Cell | None]] = {
            BackupColumn.STATE: self._state,
            BackupColumn.STARTED: self._started,
            BackupColumn.TYPE: self._kind,
            BackupColumn.SIZE: self._size,
            BackupColumn.TOOK: self._took,
            BackupColumn.VERIFIED: self._verified,
            BackupColumn.EXPIRES: self._expires,
            BackupColumn.SYSTEM: self._system,
            BackupColumn.CLIENT: lambda row: self._level(row, Level.CLIENT),
            BackupColumn.INSTANCE: lambda row: self._level(row, Level.INSTANCE),
            BackupColumn.ENDED: lambda row: Cell(moment_text(row.completed_at)) if row.completed_at else None,
            BackupColumn.COPY: lambda row: Cell(text_of(row.copy_state)) if row.copy_state is not None else None,
            BackupColumn.HOLD: self._hold,
            BackupColumn.ENCRYPTED: lambda row: _yes_no(row.is_encrypted),
            BackupColumn.STORAGE: lambda row: Cell(text_of(row.storage)) if row.storage else None,
            BackupColumn.FILES: lambda row: Cell(count_text(row.file_count)) if row.file_count is not None else None,
            BackupColumn.SERVER_ID: lambda row: Cell(text_of(row.ref.native_id)) if row.ref.addressable else None,
        }

    def cell(self, backup: Backup, column: BackupColumn) -> Cell:
        """What stands in one cell."""
        key = (id(backup), column)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is backup:
            return kept[1]
        made = self._makers[column](backup) or missing(backup, column)
        if len(self._kept) > KEPT_CELLS:
            self._kept.clear()
        self._kept[key] = (backup, made)
        return made

    def forget(self) -> None:
        """Make all words anew: another language, another day, other names."""
        self._kept.clear()

    def _state(self, backup: Backup) -> Cell:
        return Cell(state_word(backup), look=BACKUP_LOOKS[backup.state], strong=True)

    def _kind(self, backup: Backup) -> Cell | None:
        word = kind_word(backup)
        return Cell(word, "text") if word else None

    def _started(self, backup: Backup) -> Cell:
        tip = local_and_utc(backup.started_at) if backup.started_at is not None else tr("backup.started.no_zone")
        return Cell(started_text(backup), "text", tip=tip, strong=True)

    def _size(self, backup: Backup) -> Cell | None:
        if backup.size_bytes is None:
            return None
        tip = tr("backup.size.vendor", size=text_of(backup.vendor_size)) if backup.vendor_size else ""
        return Cell(size_text(backup.size_bytes), "text", tip=tip)

    def _took(self, backup: Backup) -> Cell | None:
        """Seconds only where they matter; the tool tip has them all."""
        if backup.duration is None:
            return None
        whole = duration_text(backup.duration)
        if backup.duration >= ROUND_FROM:
            return Cell(duration_text(timedelta(minutes=round(backup.duration / timedelta(minutes=1)))), tip=whole)
        return Cell(whole)

    def _verified(self, backup: Backup) -> Cell | None:
        if backup.verification is Verification.UNKNOWN:
            return None
        if backup.verification is Verification.NOT_OFFERED:
            return Cell(NONE, "text3", tip=tr("backup.cell.not_offered"))
        word = family("verification", backup.verification, "word")
        if backup.verification is Verification.VERIFIED:
            return Cell(tr("word.yes.text"), "text", icon="verify", tip=word)
        if backup.verification is Verification.FAILED:
            return Cell(word, "failed")
        return Cell(tr("word.no.text"), "text3", tip=word)

    def _expires(self, backup: Backup) -> Cell | None:
        if backup.is_held:
            until = backup.held_until
            tip = tr("backup.hold.until", time=moment_text(until)) if until is not None else tr("backup.hold.not_told")
            return Cell(tr("backup.hold.word"), "held", icon="hold", tip=tip)
        return Cell(near_date_text(backup.expires_at), "text") if backup.expires_at is not None else None

    def _hold(self, backup: Backup) -> Cell | None:
        return _yes_no(backup.is_held)

    def _system(self, backup: Backup) -> Cell | None:
        system = self._sessions.find(backup.ref.scope.connection_id)
        return Cell(text_of(system.connection.name)) if system is not None else None

    def _level(self, backup: Backup, level: Level) -> Cell | None:
        for ref in backup.ref.scope.lineage():
            if ref.level is level:
                node = self._inventory.node(ref)
                return Cell(text_of(node.name)) if node is not None else None
        return None


def _yes_no(value: bool | None) -> Cell | None:
    if value is None:
        return None
    return Cell(tr("word.yes.text") if value else tr("word.no.text"))
