"""The audit record: who changed what, filtered, in detail, exported, and whether its chain holds."""

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.audit import AuditEntry, AuditOutcome, AuditVerdict, ChainFault
from app.domain.errors import ConsoleError
from app.domain.records import AuditNote
from app.services.audit.audit_trail import signature
from app.services.audit.entry_list import audit_pages
from app.services.audit.export_rows import AUDIT_COLUMNS, audit_pages_to_write
from app.services.audit.record_export import ExportFormat, Row
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import show_error
from app.ui.records.entry_words import EntryWords, action_word, add_code, outcome_look, outcome_word, target_words
from app.ui.records.record_dialog import RecordDialog
from app.ui.records.record_table import RecordColumn
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import FilterCombo
from app.ui.widgets.info_box import FAILED, NEUTRAL, OK, InfoBox
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import PlainLabel
from app.ui.wording import environment_name, local_and_utc, moment_text

OPERATOR_PX: Final = 170
OPERATOR_LENGTH: Final = 80


class AuditDialog(RecordDialog[AuditEntry]):
    """Shows the record of this console. The chain is checked when it opens, and whenever that is wished for."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._words = EntryWords(context)
        self._verdict: AuditVerdict | None = None
        super().__init__("audit record", context, audit_pages(context.bookkeeping.audit), _columns(self._words), parent)
        self._add_own()
        self.retranslate()
        self.ask()
        self.check()

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._words.forget()
        super().retranslate()
        self.set_title(tr("audit.dialog.title"))
        self.environment.setAccessibleName(tr("audit.filter.environment_name"))
        environments = [(environment_name(one), one.id) for one in self.context.environments.all()]
        self.environment.set_choices([(tr("audit.filter.any_environment"), None), *environments])
        self.outcome.setAccessibleName(tr("audit.filter.outcome_name"))
        outcomes = [(tr(one), one) for one in AuditOutcome]
        self.outcome.set_choices([(tr("audit.filter.any_outcome"), None), *outcomes])
        self.check_button.setText(tr("audit.check.text"))
        self._signed.setText(tr("audit.signed.text", user=self.context.bookkeeping.user))
        self.operator.setPlaceholderText(tr("audit.signed.hint"))
        self.operator.setAccessibleName(tr("audit.signed.hint"))
        self._show_verdict()

    def check(self) -> None:
        """Walk the chain, in the background."""
        self._verdict = None
        self._show_verdict()
        self.tasks.start(self._check(), "check the record", group="check", exclusive=True)

    def passes(self) -> Callable[[AuditEntry], bool] | None:
        """See ``RecordDialog``, as for all methods here."""
        wanted = self.search.text().casefold().split()
        environment, outcome = self.environment.value, self.outcome.value
        words, since = self._words, self.since()

        def passes(entry: AuditEntry) -> bool:
            note = entry.note
            if note is not None and (
                (environment is not None and note.environment_id != environment)
                or (outcome is not None and note.outcome != outcome)
                or note.at < since
            ):
                return False
            text = words.of(entry).casefold() if wanted else ""
            return all(one in text for one in wanted)

        return passes

    def fill_details(self, row: AuditEntry, grid: KeyValueGrid) -> str:
        note = row.note
        if note is None:
            add_code(grid, tr("audit.cell.unreadable"), row.written)
            add_code(grid, tr("audit.column.hash"), row.chained)
            return tr("audit.details.unreadable")
        none = tr("audit.cell.none")
        grid.add_row(tr("audit.column.when"), local_and_utc(note.at))
        grid.add_row(tr("audit.column.who"), signature(row.user, row.operator))
        grid.add_row(tr("audit.column.environment"), self._words.environment(note.environment_id) or none)
        grid.add_row(tr("audit.column.system"), self._words.system(note.connection_id, note.system) or none)
        grid.add_row(tr("audit.column.action"), action_word(note.action))
        add_code(grid, tr("audit.column.target"), target_words(note) or none)
        grid.add_row(tr("audit.column.reason"), note.reason or none)
        look = outcome_look(row)
        grid.add_row(
            tr("audit.column.outcome"), outcome_word(note.outcome), icon=look.icon, icon_colour=look.form_colour
        )
        add_code(grid, tr("audit.column.requests"), "\n".join(note.requests) or none)
        add_code(grid, tr("audit.column.digests"), "\n".join(note.request_digests) or none)
        add_code(grid, tr("audit.column.hash"), row.chained)
        add_code(grid, tr("audit.column.connection_id"), note.connection_id or none)
        return tr("audit.details.title", number=row.number)

    def export_rows(self, form: ExportFormat) -> tuple[Sequence[str], AsyncIterator[Sequence[Row]]]:
        return AUDIT_COLUMNS, audit_pages_to_write(self.context.bookkeeping.audit, form, self.passes())

    def file_stem(self) -> str:
        return "backstay-audit"

    def _add_own(self) -> None:
        self.environment, self.outcome = FilterCombo(), FilterCombo()
        for combo in (self.environment, self.outcome):
            self.filters.addWidget(combo, 2)
            combo.value_changed.connect(lambda _value: self.ask())
        self.verdict = InfoBox()
        self.body.insertWidget(1, self.verdict)
        self.check_button = Button("", "secondary", "verify")
        self.check_button.clicked.connect(self.check)
        self.footer.set_buttons([self.check_button, self.export_button], [self.close_button])
        self._signed = PlainLabel("", TextRole.SMALL, "text2")
        self.operator = QLineEdit()
        self.operator.setMaxLength(OPERATOR_LENGTH)
        self.operator.setFixedWidth(current_theme().px(OPERATOR_PX))
        self.operator.setText(self.context.bookkeeping.operator())
        self.operator.editingFinished.connect(self._on_operator)
        self.foot.addWidget(self._signed)
        self.foot.addWidget(self.operator)

    def _on_operator(self) -> None:
        name = self.operator.text().strip()
        if name != self.context.bookkeeping.operator():
            self.context.bookkeeping.keep_operator(name)

    async def _check(self) -> None:
        try:
            self._verdict = await self.context.bookkeeping.audit.verify()
        except ConsoleError as error:
            show_error(self.verdict, error)
        else:
            self._show_verdict()

    def _show_verdict(self) -> None:
        verdict = self._verdict
        if verdict is None:
            self.verdict.show_info(NEUTRAL, tr("audit.check.running"))
        elif not verdict.holds:
            self.verdict.show_info(FAILED, *broken_words(verdict))
        elif verdict.count == 0:
            self.verdict.show_info(NEUTRAL, tr("audit.check.empty"))
        else:
            limits = tr("audit.check.limits", number=verdict.count, hash=verdict.last_hash)
            self.verdict.show_info(OK, tr("audit.check.holds", count=verdict.count), limits)


def broken_words(verdict: AuditVerdict) -> tuple[str, str]:
    """Which entry is the first that is not as it was written, and what that means."""
    number = verdict.broken_at
    time = local_and_utc(verdict.at) if verdict.at is not None else ""
    match verdict.fault:
        case ChainFault.CUT_OFF:
            return tr("audit.check.cut_off", number=number), tr("audit.check.cut_off_meaning")
        case ChainFault.MISSING:
            title = (
                tr("audit.check.missing", number=number, time=time)
                if time
                else tr("audit.check.missing_untimed", number=number)
            )
            return title, tr("audit.check.missing_meaning")
        case _:
            title = (
                tr("audit.check.altered", number=number, time=time)
                if time
                else tr("audit.check.altered_untimed", number=number)
            )
            return title, tr("audit.check.altered_meaning")


def _columns(words: EntryWords) -> tuple[RecordColumn[AuditEntry], ...]:
    def of_note(text: Callable[[AuditNote], str]) -> Callable[[AuditEntry], str]:
        return lambda entry: text(entry.note) if entry.note is not None else ""

    return (
        RecordColumn("audit.column.number", lambda entry: str(entry.number), 54, at_end=True),
        RecordColumn("audit.column.when", of_note(lambda note: moment_text(note.at)), 122),
        RecordColumn("audit.column.outcome", _outcome_text, 184, look=outcome_look),
        RecordColumn("audit.column.action", of_note(lambda note: action_word(note.action)), 136),
        RecordColumn("audit.column.target", of_note(target_words), 128),
        RecordColumn("audit.column.system", of_note(lambda note: words.system(note.connection_id, note.system)), 112),
        RecordColumn("audit.column.environment", of_note(lambda note: words.environment(note.environment_id)), 92),
        RecordColumn("audit.column.who", lambda entry: signature(entry.user, entry.operator), 80),
    )


def _outcome_text(entry: AuditEntry) -> str:
    return outcome_word(entry.note.outcome) if entry.note is not None else tr("audit.cell.unreadable")
