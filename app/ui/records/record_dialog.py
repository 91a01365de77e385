"""What the dialogs of the audit record and of the trust diary share: filter, table, details, and exports.

They show and collect; reading, filtering page by page and writing belong to the services.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import ConsoleError
from app.services.audit.entry_list import EntryList, ReadPage
from app.services.audit.record_export import ExportFormat, Row, write_export
from app.ui.backups.filters import RANGES, TimeRange
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_error
from app.ui.records.record_table import RecordColumn, RecordModel, RecordTable
from app.ui.texts import family, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_M, SPACE_S, TextRole
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.cards import Card
from app.ui.widgets.fields import FilterCombo, SearchField
from app.ui.widgets.info_box import NEUTRAL, OK, InfoBox
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.panel_window import window_behind
from app.ui.widgets.plain_text import without_marks

T = TypeVar("T")
SIZE_PX: Final = (1280, 700)
DETAILS_PX: Final = 310
MARGIN_PX: Final = 24
EVER: Final = datetime.min.replace(tzinfo=UTC)
JSON_ENDS: Final = frozenset({".jsonl", ".json"})


class RecordDialog(ConsoleDialog, Generic[T]):
    """A book of entries. Who derives from it says what passes, what an entry's details are, and what is exported."""

    columns: Sequence[RecordColumn[T]]

    def __init__(
        self, name: str, context: Context, read: ReadPage[T], columns: Sequence[RecordColumn[T]], parent: QWidget | None
    ) -> None:
        super().__init__(name, parent)
        self.context = context
        self.columns = columns
        self.entries: EntryList[T] = EntryList(read, self.tasks)
        self.entries.setParent(self)
        self.model = RecordModel(self.entries, columns, self)
        self._build()
        self._lay_out()
        self._connect()
        width, height = (current_theme().px(side) for side in SIZE_PX)
        room = window_behind(self)
        self.resize(min(width, room.width() - 2 * MARGIN_PX), min(height, room.height() - MARGIN_PX))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table takes the room there is: the height does not follow what stands on the page."""
        return False

    # what each book says for itself

    def passes(self) -> Callable[[T], bool] | None:
        """What the filter lets through now; None: everything."""
        raise NotImplementedError

    def fill_details(self, row: T, grid: KeyValueGrid) -> str:
        """Put an entry's details into the grid; returns their title."""
        raise NotImplementedError

    def export_rows(self, form: ExportFormat) -> tuple[Sequence[str], AsyncIterator[Sequence[Row]]]:
        """Columns and pages of what is to be written."""
        raise NotImplementedError

    def file_stem(self) -> str:
        """How a file is called that is written."""
        raise NotImplementedError

    # what they share

    def ask(self) -> None:
        """Read anew what the filter lets through."""
        self.entries.ask(self.passes())

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.search.set_hint(tr("audit.filter.hint"))
        self.search.set_clear_name(tr("filter.clear.text"))
        self.range.setAccessibleName(tr("audit.filter.time_name"))
        self.range.set_choices([(family("time_range", one, "word"), one) for one in TimeRange])
        self.table.setAccessibleName(tr("audit.table.name"))
        self._details.setAccessibleName(tr("audit.details.name"))
        self.copy.setText(tr("audit.copy.text"))
        self.export_button.setText(tr("audit.export.text"))
        self.close_button.setText(tr("dialog.close.text"))
        self.model.retranslate()
        self._show_state()
        self._show_details(self._place)

    def since(self) -> datetime:
        """Where the time range that is chosen begins."""
        span = RANGES[TimeRange(str(self.range.value))]
        return self.context.clock.now() - span if span is not None else EVER

    def export(self, path: Path) -> None:
        """Write what the filter lets through."""
        form = ExportFormat.JSON_LINES if path.suffix.lower() in JSON_ENDS else ExportFormat.CSV
        self.tasks.start(self._export(path, form), "export", group="export", exclusive=True)

    def details_text(self) -> str:
        """The details as text, one line a field."""
        labels = self.grid.value_labels
        return "\n".join(without_marks(label.accessibleName()) for label in labels)

    def _build(self) -> None:
        self._place = -1
        self.search = SearchField()
        self.range = FilterCombo()
        self.range.set_choices([(family("time_range", one, "word"), one) for one in TimeRange])
        self.told = InfoBox()
        self.told.setVisible(False)
        self.table = RecordTable(self.model, self.columns)
        self.title = PlainLabel("", TextRole.NAME, wraps=True)
        self.grid = KeyValueGrid(key_px=92)
        self.count = PlainLabel("", TextRole.SMALL, "text2")
        self.copy = LinkButton(icon="copy", dense=True, flush=True)
        self.export_button, self.close_button = Button("", "secondary", "export"), Button()

    def _lay_out(self) -> None:
        self.filters, self.foot = QHBoxLayout(), QHBoxLayout()
        for row in (self.filters, self.foot):
            row.setSpacing(SPACE_S)
        self.filters.addWidget(self.search, 3)
        self.filters.addWidget(self.range, 2)
        self.foot.addWidget(self.count)
        self.foot.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE_M)
        middle.addWidget(self.table, 1)
        middle.addWidget(self._details_card())
        self.body.setSpacing(SPACE_M)
        self.body.addLayout(self.filters)
        self.body.addWidget(self.told)
        self.body.addLayout(middle, 1)
        self.body.addLayout(self.foot)
        self.footer.set_buttons([self.export_button], [self.close_button])

    def _details_card(self) -> QWidget:
        page = QWidget()
        page.setProperty("page", True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.title)
        column.addWidget(self.grid)
        column.addStretch(1)
        self._details = QScrollArea()
        self._details.setWidgetResizable(True)
        self._details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._details.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._details.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._details.setWidget(page)
        card = Card(padding=SPACE_M)
        card.setFixedWidth(current_theme().px(DETAILS_PX))
        card.body.addWidget(self._details, 1)
        card.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _connect(self) -> None:
        self.search.search_changed.connect(lambda _text: self.ask())
        self.range.value_changed.connect(lambda _value: self.ask())
        self.table.chosen.connect(self._show_details)
        self.table.more_wanted.connect(self.entries.load_more)
        self.entries.state_changed.connect(self._show_state)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details_text()))
        self.export_button.clicked.connect(self._ask_where)
        self.close_button.clicked.connect(self.accept)

    def _show_state(self) -> None:
        entries, count = self.entries, len(self.entries.rows)
        if entries.error is not None:
            self.told.setVisible(True)
            show_error(self.told, entries.error)
        if entries.is_reading:
            self.count.setText(tr("audit.count.reading", count=count))
        else:
            self.count.setText(
                tr("audit.count.all", count=count) if entries.is_complete else tr("audit.count.more", count=count)
            )
        self.export_button.set_possible(count > 0, tr("action_off.no_rows.why"))

    def _show_details(self, place: int) -> None:
        self._place = place
        row = self.model.row(place)
        self.grid.clear()
        self.copy.setVisible(row is not None)
        self.title.setText(self.fill_details(row, self.grid) if row is not None else tr("audit.details.none"))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, tr("export.record.title"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ends = {tr("export.record.csv"): ExportFormat.CSV, tr("export.record.jsonl"): ExportFormat.JSON_LINES}
        dialog.setNameFilters(list(ends))
        dialog.setDefaultSuffix(ExportFormat.CSV)
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(ends.get(chosen, ExportFormat.CSV)))
        dialog.selectFile(f"{self.file_stem()}-{self.context.clock.now():%Y%m%d}")
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.open()

    async def _export(self, path: Path, form: ExportFormat) -> None:
        self.told.setVisible(True)
        self.told.show_info(NEUTRAL, tr("export.record.running", file=path.name))
        columns, pages = self.export_rows(form)
        try:
            count = await write_export(path, form, columns, pages, self.context.redactor)
        except ConsoleError as error:
            show_error(self.told, error)
        else:
            self.told.show_info(OK, tr("export.record.done", count=count, file=str(path)))
