"""Draws the widgets of the console into pictures, to be looked at beside the design.

Run: ``python tests/ui/gallery.py FOLDER``. Offscreen; light, dark, high contrast and right to left.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QRadioButton,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.guards import EnvironmentKind
from app.domain.looks import Bar, Look
from app.ui.theme.bars import BarLook
from app.ui.theme.environments import EnvironmentLook
from app.ui.theme.icons import icon_names
from app.ui.theme.states import LOOKS, look
from app.ui.theme.theme import Appearance, current_theme
from app.ui.theme.tokens import Density, Scheme, TextRole
from app.ui.widgets.breadcrumb import Breadcrumb
from app.ui.widgets.buttons import Button, IconButton, LinkButton
from app.ui.widgets.cards import Card, CardRows, section_head
from app.ui.widgets.check_row import CheckRow
from app.ui.widgets.chips import Chip, CountChip, EnvironmentChip, KeyChip, StateChip
from app.ui.widgets.empty import EmptyState, SkeletonRows
from app.ui.widgets.environment_band import EnvironmentBand, EnvironmentMark
from app.ui.widgets.fields import FilterCombo, NumberField, SearchField, Verdict
from app.ui.widgets.fingerprint import FingerprintView
from app.ui.widgets.heads import PageHeader
from app.ui.widgets.info_box import FAILED, NEUTRAL, OK, WARN, InfoBox
from app.ui.widgets.json_tree import JsonTreeView
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import AgeLabel, ElidedLabel, HairLine, IconLabel, PlainLabel, StateLabel
from app.ui.widgets.mono_text import MonoTextView
from app.ui.widgets.progress import ProgressBar
from app.ui.widgets.radio_cards import RadioCardGroup, RadioChoice
from app.ui.widgets.shells import ConfirmButton, DialogShell, ShellNames, WizardShell
from app.ui.widgets.step_rail import RailStep, StepState

PRODUCTION = EnvironmentLook(EnvironmentKind.PRODUCTION)
STAGING = EnvironmentLook(EnvironmentKind.STAGING)
LAB = EnvironmentLook(EnvironmentKind.LAB)
OWN = EnvironmentLook(EnvironmentKind.CUSTOM)
NAMES = ShellNames("About this step", "Close")
PRINT = "9f3c71d0a84e25bb60c1f7e29d034a5518e6b2c97f40d3ea8b12456c90fa7de3"


def icons() -> QWidget:
    """All icons with their names, and all looks."""
    board = QWidget()
    grid = QGridLayout(board)
    for number, name in enumerate(sorted(icon_names())):
        cell = QHBoxLayout()
        for size in (20, 16, 14):
            cell.addWidget(IconLabel(name, "accent" if name == "brand" else "text2", size))
        cell.addWidget(PlainLabel(name, TextRole.CAPTION))
        cell.addStretch(1)
        grid.addLayout(cell, number // 8, number % 8)
    for number, (name, state) in enumerate(LOOKS.items()):
        cell = QHBoxLayout()
        cell.addWidget(IconLabel(state.icon, state.form_colour, 32))
        cell.addWidget(StateChip(state, str(name)))
        cell.addWidget(StateLabel(state, str(name)))
        cell.addStretch(1)
        grid.addLayout(cell, 20 + number // 4, (number % 4) * 2, 1, 2)
    return board


def controls() -> QWidget:
    """Buttons, fields, chips, bars."""
    board = QWidget()
    column = QVBoxLayout(board)
    column.setSpacing(10)
    for row in (_buttons(), _toolbar(), _fields(), _toggles(), _chips(), _environments()):
        column.addWidget(row)
    column.addWidget(_tabs())
    for bar in _bars():
        column.addWidget(bar)
    column.addWidget(Breadcrumb())
    crumbs = Breadcrumb()
    crumbs.show_path(["ueb-hamburg-01", "sql-erp-01", "erp_live"], "db")
    column.addWidget(crumbs)
    column.addStretch(1)
    return board


def panels() -> QWidget:
    """Cards, details, boxes, empty and loading."""
    board = QWidget()
    grid = QGridLayout(board)
    grid.addWidget(_details(), 0, 0, 2, 1)
    grid.addWidget(_boxes(), 0, 1)
    skeleton = Card(padding=1)
    skeleton.body.addWidget(SkeletonRows("Loading"))
    grid.addWidget(skeleton, 1, 1)
    empty = Card()
    empty.body.addWidget(EmptyState("search", "No backups match. 1,208 exist without the filter.", "Clear filter"))
    grid.addWidget(empty, 0, 2)
    grid.addWidget(_activity_card(), 1, 2)
    log = MonoTextView("Log")
    log.set_text("\n".join(f"14:31:{n:02d} agent: block {n} of 61 done" for n in range(40)))
    log.find_text("block 3")
    grid.addWidget(log, 2, 0)
    tree = JsonTreeView("Raw", ("Name", "Value"))
    tree.show_json({"backup": {"id": 184223, "ok": True, "files": ["a", "b"], "none": None}, "total": 1})
    grid.addWidget(tree, 2, 1)
    grid.addWidget(_tree(), 2, 2)
    return board


def trust_wizard() -> QWidget:
    """The trust page of the connection wizard (picture 05)."""
    shell = WizardShell("Add a system", NAMES)
    shell.offer_info()
    shell.rail.set_steps(
        [
            RailStep("System", "Unitrends", StepState.DONE, True),
            RailStep("Address", "ueb-hamburg-02 : 443", StepState.DONE, True),
            RailStep("Trust", "", StepState.CURRENT, True),
            RailStep("Sign-in"),
            RailStep("Environment and guards"),
            RailStep("Test"),
        ]
    )
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(11)
    column.addWidget(_certificate_card())
    typed = Card()
    typed.body.addWidget(
        PlainLabel("Fingerprint you received by another route (console of the appliance)", TextRole.SMALL_BOLD)
    )
    field = QLineEdit("9f3c71d0 a84e25bb 60c1f7e2 9d034a55")
    field.setFont(current_theme().fixed_font(TextRole.SMALL))
    typed.body.addWidget(field)
    verdict = Verdict()
    verdict.set_verdict(OK, "All 64 characters are equal. You can trust this certificate.", strong=True)
    typed.body.addWidget(verdict)
    column.addWidget(typed)
    column.addWidget(PlainLabel("What shall be trusted", TextRole.NAME))
    group = RadioCardGroup("What shall be trusted")
    group.set_choices(
        [
            RadioChoice(1, "Pin this certificate", "Only this one is accepted. A change stops everything."),
            RadioChoice(2, "Trust the authorities of this computer", "Not possible here: none signed it.", False),
            RadioChoice(3, "Trust one authority file...", "For certificates that a CA of your company has signed."),
        ],
        1,
    )
    column.addWidget(group)
    shell.show_page(page, "Do you know this server?", "Nothing but the handshake has been sent: no name, no password.")
    shell.footer.arrange(
        cancel=Button("Cancel"), back=Button("Back"), confirm=Button("Pin and go on", "primary", "key"), apart=True
    )
    shell.resize(1000, 760)
    return shell


def preflight_wizard() -> QWidget:
    """The preflight page of the restore wizard (picture 04)."""
    shell = WizardShell("Restore erp_live to sql-erp-01", NAMES)
    shell.offer_info()
    shell.show_environment(
        PRODUCTION, "PRODUCTION", "sql-erp-01 on ueb-hamburg-02", "You will type the name of the target"
    )
    shell.rail.set_steps(
        [
            RailStep("Backup", "erp_live, Fri 21 Nov 02:00", StepState.DONE, True),
            RailStep("Target", "sql-erp-01 (the original)", StepState.DONE, True),
            RailStep("Options", "overwrite, keep users", StepState.DONE, True),
            RailStep("Preflight", "1 block, 3 to acknowledge", StepState.CURRENT, True),
            RailStep("Review"),
            RailStep("Progress"),
        ]
    )
    shell.header.beside.addWidget(PlainLabel("Checked 4 s ago", TextRole.SMALL, "text2"))
    shell.header.beside.addWidget(Button("Check again", icon="refresh"))
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(9)
    column.addWidget(section_head("Blocks", "cannot be overridden", IconLabel("failed", "failed", 18)))
    blocks = CardRows()
    text = "The system refuses a restore while a job holds the database. It has run for 2 min; such runs take 0:40 min."
    blocks.add_row(
        CheckRow(
            FAILED,
            "A log backup of erp_live is running on the target",
            text,
            "server, checked 4 s ago",
            link="Show the run",
        )
    )
    column.addWidget(blocks)
    column.addWidget(
        section_head("Needs your acknowledgement", "one by one, 1 of 3 done", IconLabel("warn", "warn_fill", 18))
    )
    risks = CardRows()
    first = CheckRow(
        WARN,
        "It replaces data changed after Fri 21 Nov, 02:00",
        "Last change seen today at 14:01.",
        "computed, 4 s ago",
        needs_tick=True,
    )
    first.set_acknowledged(True)
    risks.add_row(first)
    risks.add_row(
        CheckRow(
            WARN,
            "This point was never verified",
            "Its full backup was verified when written, the differential was not. It verifies only while it backs up.",
            "server, 6 s ago",
            needs_tick=True,
        )
    )
    risks.add_row(
        CheckRow(
            WARN,
            "Two files are missing from this backup",
            "They were in use on Fri 21 Nov.",
            "backup log",
            needs_tick=True,
        )
    )
    column.addWidget(risks)
    column.addWidget(section_head("Checked and fine, or not checkable", icon=IconLabel("ok", "ok", 18)))
    fine = CardRows()
    fine.add_row(CheckRow(OK, "Chain complete, 2 of 2 points present, the full one is held", age="server, 6 s ago"))
    fine.add_row(CheckRow(OK, "Target has room: needs 451 GB, 1.2 TB free", age="server, 4 s ago"))
    fine.add_row(
        CheckRow(NEUTRAL, "Other operators at work on sql-erp-01", "This system does not tell.", "not offered")
    )
    column.addWidget(fine)
    shell.show_page(page, "Is it safe to restore?", "Nothing has been sent yet. Every row says how it was checked.")
    go_on = ConfirmButton("Next")
    shell.footer.set_hint("Next opens when nothing blocks and 3 of 3 are acknowledged", FAILED)
    shell.footer.arrange(
        cancel=Button("Cancel"),
        extras=[Button("Show request", icon="json")],
        back=Button("Back"),
        confirm=go_on,
        apart=True,
    )
    shell.resize(1080, 760)
    return shell


def review_dialog() -> QWidget:
    """The typed confirmation (picture 03)."""
    shell = DialogShell("Review the restore", NAMES)
    shell.offer_info()
    shell.show_environment(PRODUCTION, "PRODUCTION", "ueb-hamburg-02", "cannot be undone")
    rows = KeyValueGrid(key_px=124, role=TextRole.BODY)
    rows.add_row("What", "erp_live, differential of Fri 21 Nov 2025, 02:00:04 (local), 01:00:04 (UTC)")
    rows.add_row("With it", "full backup of Sun 16 Nov, 412 GB, held")
    rows.add_row("Where to", "sql-erp-01, original database; it is overwritten", strong=True)
    rows.add_row("Cannot be undone", "The state of today 14:31 is lost unless it is backed up first", strong=True)
    shell.body.addWidget(rows)
    shell.body.addWidget(section_head("The exact request"))
    request = MonoTextView("Request", quote=True)
    request.set_text('POST /api/restore/full/?sid=1\n{ "backup_id": 184223, "client_id": 42 }\nAuthToken: ••••••••')
    request.setFixedHeight(74)
    shell.body.addWidget(request)
    shell.body.addWidget(PlainLabel("Type the name of the target to go on:  sql-erp-01", TextRole.SMALL_BOLD))
    field = QLineEdit("sql-erp-0")
    shell.body.addWidget(field)
    verdict = Verdict()
    verdict.set_verdict(NEUTRAL, "One character is missing. Enter does nothing here; Tab leads to the button.")
    shell.body.addWidget(verdict)
    shell.body.addWidget(PlainLabel("Reason, kept in the record of this console", TextRole.SMALL_BOLD))
    shell.body.addWidget(QLineEdit("Ticket OPS-2291, corrupt order table after import"))
    shell.body.addStretch(1)
    shell.footer.set_hint("Sent after a grace of 10 s, can be stopped until then")
    confirm = ConfirmButton("Restore to sql-erp-01", "danger", "restore")
    shell.footer.set_buttons([Button("Cancel"), Button("Back")], [confirm])
    shell.resize(718, 566)
    field.setFocus()
    return shell


def _buttons() -> QWidget:
    return _row(
        Button("Back up now...", "primary", "backup-now"),
        Button("Restore...", icon="restore"),
        _off(Button("Download...", icon="download")),
        Button("Hold...", icon="hold"),
        Button("Cancel"),
        Button("Restore to sql-erp-01", "danger", "restore"),
        _off(Button("Next", "primary")),
        Button("Refresh", "ghost", "refresh"),
        LinkButton("Show finished"),
        LinkButton("Stop...", "stop", dense=True),
        IconButton("bell", "Notifications"),
        IconButton("columns", "Columns", framed=True),
    )


def _toolbar() -> QWidget:
    field = SearchField("Search or run a command", shortcut="Ctrl K", soft_edge=True)
    field.setFixedWidth(280)
    return _row(
        Button("Back up now...", "primary", "backup-now"),
        HairLine(upright=True),
        Button("Restore...", "ghost", "restore"),
        _off(Button("Download...", "ghost", "download")),
        Button("Hold...", "ghost", "hold"),
        Button("Delete...", "ghost", "delete"),
        field,
        IconButton("bell", "Notifications"),
        IconButton("settings", "Settings"),
    )


def _fields() -> QWidget:
    combo = FilterCombo("State")
    combo.set_choices([("Any state", None), ("Failed", 1)])
    filled = SearchField("Filter", clear_name="Clear")
    filled.setText("erp")
    wrong = QLineEdit("not a port")
    wrong.setProperty("invalid", True)
    spin = NumberField()
    spin.setSuffix(" min")
    off = QComboBox()
    off.addItem("Off")
    off.setEnabled(False)
    return _row(SearchField("Filter these backups"), filled, wrong, combo, off, spin, QDateTimeEdit())


def _toggles() -> QWidget:
    ticked, partial, radio = QCheckBox("Ticked"), QCheckBox("Partial"), QRadioButton("One")
    ticked.setChecked(True)
    partial.setTristate(True)
    partial.setCheckState(Qt.CheckState.PartiallyChecked)
    radio.setChecked(True)
    off = QCheckBox("Off, ticked")
    off.setChecked(True)
    off.setEnabled(False)
    bar = QProgressBar()
    bar.setValue(40)
    return _row(QCheckBox("Open"), ticked, partial, off, radio, QRadioButton("Other"), _off(QRadioButton("Off")), bar)


def _chips() -> QWidget:
    running, lost, chip = CountChip(), CountChip(), EnvironmentChip()
    running.set_count(look(Look.RUNNING), 2, "2 running")
    lost.set_count(look(Look.UNKNOWN), 1, "1 outcome unknown")
    chip.set_environment(PRODUCTION, "PRODUCTION")
    return _row(
        StateChip(look(Look.WARN), "Finished with a warning"),
        Chip("Restorable", "restore", "ok", "ok_tint"),
        StateChip(look(Look.HELD), "Held"),
        running,
        lost,
        chip,
        KeyChip("Ctrl K"),
        StateLabel(look(Look.OK), "Succeeded"),
        AgeLabel("heard 4 s ago"),
        ElidedLabel("a very long name of a database that does not fit at all"),
    )


def _environments() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    marks = QWidget()
    row = QHBoxLayout(marks)
    for environment, name, text, end in (
        (
            PRODUCTION,
            "PRODUCTION",
            "ueb-hamburg-02 · every change asks for name and reason",
            "Read-only: off until 15:00",
        ),
        (STAGING, "STAGING", "ueb-hamburg-01 belongs to the staging environment", "Restores ask for acknowledgement"),
        (LAB, "LAB", "wiki-files", ""),
        (OWN, "FIELD TEST", "an own environment", "and 2 others"),
        (EnvironmentLook(None), "NOT SET", "choose an environment", ""),
    ):
        band = EnvironmentBand()
        band.show_environment(environment, name, text, end)
        column.addWidget(band)
        mark = EnvironmentMark(size_px=20)
        mark.set_environment(environment, name)
        row.addWidget(mark)
    row.addStretch(1)
    column.addWidget(marks)
    return holder


def _tabs() -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    tabs = QTabBar()
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    for name in ("Overview", "Backups", "Schedules", "Storage", "History"):
        tabs.addTab(name)
    tabs.setCurrentIndex(1)
    menu_bar = QMenuBar()
    for name in ("&File", "&Edit", "&View", "&System"):
        menu_bar.addMenu(QMenu(name, menu_bar))
    menu = QMenu(holder)
    for name, key in (("Back up now...", "Ctrl+B"), ("Restore...", "Ctrl+R")):
        action = menu.addAction(name)
        action.setShortcut(QKeySequence(key))
        current_theme().set_icon(action, "restore")
    menu.addSeparator()
    ticked = menu.addAction("Read-only")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    menu.addAction("Off").setEnabled(False)
    menu.addMenu("More")
    menu.setWindowFlags(Qt.WindowType.Widget)
    row.addWidget(tabs)
    row.addWidget(menu_bar)
    row.addWidget(menu)
    return holder


def _bars() -> list[QWidget]:
    shown: list[QWidget] = []
    for bar_look in (
        BarLook(Bar.PROGRESS, 0.62),
        BarLook(Bar.PROGRESS),
        BarLook(Bar.HATCH),
        BarLook(Bar.HELD_HATCH),
        BarLook(Bar.PROGRESS, 0.62, dimmed=True),
        BarLook(Bar.PROGRESS, dimmed=True),
        BarLook(Bar.PROGRESS, 0.8, "warn_fill"),
    ):
        bar = ProgressBar("Progress")
        bar.show_bar(bar_look)
        shown.append(bar)
    return shown


def _details() -> QWidget:
    card = Card()
    head = QHBoxLayout()
    head.addWidget(PlainLabel("erp_live, differential", TextRole.TITLE), 1)
    head.addWidget(IconButton("copy", "Copy"))
    head.addWidget(IconButton("close", "Close"))
    card.body.addLayout(head)
    card.body.addWidget(
        InfoBox(
            WARN,
            "2 files were in use and were left out",
            "They are in the differential of 19 Nov. Open the log for their names.",
        )
    )
    rows = KeyValueGrid()
    for key, value in (
        ("Started", "Fri 21 Nov 2025, 02:00:04"),
        ("Ended", "02:21:37, took 21 min 33 s"),
        ("Size", "38.4 GB in 4,112 files"),
        ("Needs", "Full of Sun 16 Nov (present, held)"),
    ):
        rows.add_row(key, value)
    rows.add_row("Server id", "184223", fixed_width=True)
    rows.add_row("Key", "ECDSA P-256", strong=True, icon="not-equal")
    card.body.addWidget(rows)
    card.body.addWidget(HairLine())
    card.body.addWidget(
        PlainLabel(
            "Not offered by this system: rate, percent of copy, who started it.", TextRole.SMALL, "text2", wraps=True
        )
    )
    card.body.addStretch(1)
    return card


def _boxes() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    header = PageHeader("Not everything is safe", "Counted from what 3 of 6 systems told.", role=TextRole.VERDICT)
    header.set_state(look(Look.FAILED))
    column.addWidget(header)
    column.addWidget(
        InfoBox(FAILED, "The agent on mail-edge did not answer on port 1743", "Check that the service runs.")
    )
    column.addWidget(InfoBox(NEUTRAL, "Found a job that fits: 6740a1…", "It is never sent twice by itself."))
    column.addWidget(InfoBox(OK, "All is well"))
    column.addStretch(1)
    return holder


def _activity_card() -> QWidget:
    card = Card()
    head = QHBoxLayout()
    head.addWidget(IconLabel("running", "running", 18))
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addWidget(PlainLabel("sql-erp-01 / erp_live", TextRole.NAME))
    names.addWidget(PlainLabel("Differential backup · Unitrends", TextRole.SMALL, "text2"))
    head.addLayout(names, 1)
    head.addWidget(StateChip(look(Look.RUNNING), "Running"), 0, Qt.AlignmentFlag.AlignTop)
    card.body.addLayout(head)
    numbers = QHBoxLayout()
    numbers.addWidget(PlainLabel("62 %, copying", TextRole.SMALL_MEDIUM), 1)
    numbers.addWidget(PlainLabel("8 min of about 13 min", TextRole.SMALL_MEDIUM, "text2"))
    card.body.addLayout(numbers)
    bar = ProgressBar("Progress")
    bar.show_bar(BarLook(Bar.PROGRESS, 0.62))
    card.body.addWidget(bar)
    foot = QHBoxLayout()
    foot.addWidget(AgeLabel("heard 4 s ago"), 1)
    foot.addWidget(LinkButton("Stop...", "stop", dense=True))
    card.body.addLayout(foot)
    card.body.addStretch(1)
    return card


def _certificate_card() -> QWidget:
    card = Card()
    head = QHBoxLayout()
    head.addWidget(IconLabel("cert", "text2", 18))
    head.addWidget(PlainLabel("This is what ueb-hamburg-02 shows", TextRole.NAME), 1)
    head.addWidget(PlainLabel("SHA-256, seen 3 s ago", TextRole.SMALL, "text2"))
    head.addWidget(IconButton("copy", "Copy"))
    card.body.addLayout(head)
    view = FingerprintView(PRINT)
    view.compare_with("9f3c71d0a84e25bb60c1f7e29d034a55aaaab2c97f40d3ea8b12456c90fa7de3")
    card.body.addWidget(view)
    card.body.addWidget(HairLine())
    rows = KeyValueGrid(key_px=90)
    rows.add_row("Issued to", "ueb-hamburg-02.example.test", fixed_width=True)
    rows.add_row("Issued by", "the appliance itself (self-signed)")
    rows.add_row("Valid", "3 Feb 2025 to 2 Feb 2030")
    card.body.addWidget(rows)
    return card


def _tree() -> QWidget:
    tree = QTreeWidget()
    tree.setHeaderLabels(["Name", "Size"])
    for name in ("vcenter-north", "nas-projects"):
        item = QTreeWidgetItem(tree, [name, "38 GB"])
        for child in ("one", "two"):
            QTreeWidgetItem(item, [child, "1 GB"])
        item.setExpanded(name == "vcenter-north")
        tree.setCurrentItem(item)
    return tree


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder


def _off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


BOARDS: dict[str, tuple[Callable[[], QWidget], tuple[int, int]]] = {
    "icons": (icons, (1300, 700)),
    "controls": (controls, (1300, 640)),
    "panels": (panels, (1300, 820)),
    "trust": (trust_wizard, (1000, 760)),
    "preflight": (preflight_wizard, (1080, 760)),
    "review": (review_dialog, (718, 566)),
}


def draw(app: QApplication, folder: Path, suffix: str, only: str = "") -> None:
    """Draw all boards in the look that is in force."""
    for name, (make, size) in BOARDS.items():
        if only and name not in only.split(","):
            continue
        board = make()
        board.resize(*size)
        board.setWindowOpacity(1)
        if not board.isWindow() or type(board) is QWidget:
            board.setAutoFillBackground(True)
        board.show()
        app.processEvents()
        app.processEvents()
        board.grab().save(str(folder / f"{name}-{suffix}.png"))
        board.close()
        board.deleteLater()


def main() -> None:
    """Draw everything into the folder named on the command line; a second word names boards."""
    folder = Path(sys.argv[1])
    only = sys.argv[2] if len(sys.argv) > 2 else ""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["gallery"])
    for scheme in Scheme:
        current_theme().apply(app, Appearance(scheme))
        draw(app, folder, scheme, only)
    current_theme().apply(app, Appearance(Scheme.LIGHT))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    draw(app, folder, "rtl", only)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    current_theme().apply(app, Appearance(Scheme.LIGHT, Density.COMFORTABLE, 1.6, reduced_motion=True))
    draw(app, folder, "large", only)


if __name__ == "__main__":
    main()
