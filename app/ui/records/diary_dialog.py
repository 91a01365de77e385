"""The trust diary: which certificate, version and capabilities each system showed, since when, and who agreed."""

from collections.abc import AsyncIterator, Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.domain.audit import DiarySubject
from app.services.audit.entry_list import DiaryRow, diary_pages
from app.services.audit.export_rows import DIARY_COLUMNS, diary_pages_to_write
from app.services.audit.record_export import ExportFormat, Row
from app.ui.context import Context
from app.ui.records.entry_words import EntryWords, add_code, capability_words, trusted_words
from app.ui.records.record_dialog import RecordDialog
from app.ui.records.record_table import RecordColumn
from app.ui.texts import text_of, tr
from app.ui.widgets.fields import FilterCombo
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.wording import local_and_utc, moment_text, word


class DiaryDialog(RecordDialog[DiaryRow]):
    """Shows the diary of all systems, also of those that were taken away."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._words = EntryWords(context)
        self._systems: dict[str, str] = {}
        super().__init__("trust diary", context, diary_pages(context.bookkeeping.diary), _columns(self._words), parent)
        self.system, self.subject = FilterCombo(), FilterCombo()
        for combo in (self.system, self.subject):
            self.filters.addWidget(combo, 2)
        self.retranslate()
        for combo in (self.system, self.subject):
            combo.value_changed.connect(lambda _value: self.ask())
        self.entries.state_changed.connect(self._gather_systems)
        self.ask()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("diary.dialog.title"))
        self.system.setAccessibleName(tr("diary.filter.system_name"))
        self.subject.setAccessibleName(tr("diary.filter.subject_name"))
        subjects = [(word(one), one) for one in DiarySubject]
        self.subject.set_choices([(tr("diary.filter.any_subject"), None), *subjects])
        self._offer_systems()

    def passes(self) -> Callable[[DiaryRow], bool] | None:
        """See ``RecordDialog``, as for all methods here."""
        wanted = self.search.text().casefold().split()
        system, subject, since = self.system.value, self.subject.value, self.since()

        def passes(row: DiaryRow) -> bool:
            entry = row.entry
            if system is not None and entry.connection_id != system:
                return False
            if (subject is not None and entry.subject is not subject) or entry.noted_at < since:
                return False
            text = self._words_of(row).casefold() if wanted else ""
            return all(one in text for one in wanted)

        return passes

    def fill_details(self, row: DiaryRow, grid: KeyValueGrid) -> str:
        entry, none = row.entry, tr("audit.cell.none")
        system = self._words.system(entry.connection_id, entry.system)
        grid.add_row(tr("audit.column.when"), local_and_utc(entry.noted_at))
        grid.add_row(tr("audit.column.system"), system)
        if entry.subject is DiarySubject.CAPABILITIES:
            grid.add_row(tr("diary.column.came"), capability_words(row.came) or none)
            grid.add_row(tr("diary.column.went"), capability_words(row.went) or none)
            grid.add_row(tr("diary.column.now"), capability_words(tuple(entry.value.split())) or none)
        else:
            add_code(grid, tr("diary.column.now"), trusted_words(entry.value))
        if row.before is None:
            grid.add_row(tr("diary.column.before"), tr("diary.value.first"))
        elif entry.subject is not DiarySubject.CAPABILITIES:
            add_code(grid, tr("diary.column.before"), trusted_words(row.before.value))
        if entry.subject is DiarySubject.CERTIFICATE_PINNED:
            grid.add_row(tr("audit.column.who"), entry.who or none)
            grid.add_row(tr("audit.column.reason"), entry.reason or none)
        add_code(grid, tr("audit.column.connection_id"), entry.connection_id)
        return tr("diary.details.title", subject=word(entry.subject), system=system)

    def export_rows(self, form: ExportFormat) -> tuple[Sequence[str], AsyncIterator[Sequence[Row]]]:
        return DIARY_COLUMNS, diary_pages_to_write(tuple(self.entries.rows))

    def file_stem(self) -> str:
        return "backstay-trust-diary"

    def _gather_systems(self) -> None:
        """Systems stand in the choice once they stood in the diary; a narrower filter takes none away."""
        found = {
            row.entry.connection_id: self._words.system(row.entry.connection_id, row.entry.system)
            for row in reversed(self.entries.rows)
        }
        if not found.items() <= self._systems.items():
            self._systems = {**self._systems, **found}
            self._offer_systems()

    def _offer_systems(self) -> None:
        named = sorted(((name, key) for key, name in self._systems.items()), key=lambda one: one[0].casefold())
        self.system.set_choices([(tr("diary.filter.any_system"), None), *named])

    def _words_of(self, row: DiaryRow) -> str:
        entry = row.entry
        system = self._words.system(entry.connection_id, entry.system)
        return "\n".join((system, word(entry.subject), entry.value, value_text(row), entry.who, entry.reason))


def value_text(row: DiaryRow) -> str:
    """What is new, in one line."""
    entry, before = row.entry, row.before
    if entry.subject is not DiarySubject.CAPABILITIES:
        if before is not None and entry.subject is DiarySubject.VERSION:
            return tr("diary.value.before", value=text_of(entry.value), before=text_of(before.value))
        return trusted_words(entry.value)
    came, went = capability_words(row.came), capability_words(row.went)
    if came and went:
        return tr("diary.value.both", came=came, went=went)
    return tr("diary.value.went", names=went) if went else tr("diary.value.came", names=came)


def _columns(words: EntryWords) -> tuple[RecordColumn[DiaryRow], ...]:
    return (
        RecordColumn("audit.column.when", lambda row: moment_text(row.entry.noted_at), 150),
        RecordColumn("audit.column.system", lambda row: words.system(row.entry.connection_id, row.entry.system), 150),
        RecordColumn("diary.column.subject", lambda row: word(row.entry.subject), 150),
        RecordColumn("diary.column.value", value_text, 330),
        RecordColumn("audit.column.who", lambda row: row.entry.who, 100),
    )
