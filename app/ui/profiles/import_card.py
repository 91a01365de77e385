"""One profile of a file, on a card: what it is here, and what has to be decided about it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from app.services.profiles.profile_import import CREDENTIAL_PARTS, Difference, Found, Part, ProfileImport, Verdict
from app.ui.profiles.part_texts import environment_words, part_label, part_text, proxy_words, trust_words
from app.ui.texts import family, say, text_of, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_M, SPACE_S, SPACE_XS, TextRole
from app.ui.widgets.cards import Card
from app.ui.widgets.check_help import CheckHelp
from app.ui.widgets.info_box import WARN, InfoBox
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import IconLabel, PlainLabel
from app.ui.widgets.plain_text import isolated

KEY_PX: Final = 130
_TOP: Final = Qt.AlignmentFlag.AlignTop


class ImportCard(Card):
    """Shows a finding and hands decisions to the import.

    Signals:
        decided(): something was decided.
    """

    decided = Signal()

    def __init__(self, plan: ProfileImport, place: int) -> None:
        super().__init__(padding=SPACE_M)
        self.found: Found = plan.found[place]
        self._plan, self._place = plan, place
        self.take: QCheckBox | None = None
        self.trust: QCheckBox | None = None
        self.sides: dict[Difference, tuple[QRadioButton, QRadioButton]] = {}
        self._parted = PlainLabel("", TextRole.SMALL, "warn", wraps=True, parent=self)
        self._parted.hide()
        self._build()

    def _build(self) -> None:
        found = self.found
        self.body.setSpacing(SPACE_S)
        self.body.addLayout(self._head())
        if found.problem is not None:
            self.body.addWidget(PlainLabel(say(found.problem), TextRole.SMALL, "text2", wraps=True))
        if found.can_be_taken:
            self.body.addWidget(self._facts())
        if found.note is not None:
            self.body.addWidget(InfoBox(WARN, say(found.note)))
        if found.verdict is Verdict.DIFFERENT:
            self.body.addLayout(self._comparison())
            self._parted.setText(tr("import.parted.text"))
            self.body.addWidget(self._parted)
        if found.brings_trust:
            self._add_trust()
        self.setAccessibleName(f"{found.profile.name}, {family('profile_verdict', found.verdict, 'word')}")

    def _head(self) -> QHBoxLayout:
        found, row = self.found, QHBoxLayout()
        row.setSpacing(SPACE_S)
        name = text_of((found.mine or found.profile).name)
        if found.verdict is Verdict.NEW:
            self.take = QCheckBox()
            self.take.setProperty("bare", True)
            self.take.setAccessibleName(tr("import.take.name", name=found.profile.name))
            self.take.setChecked(self._plan.decision(self._place).is_taken)
            self.take.toggled.connect(self._on_taken)
            row.addWidget(self.take)
        elif found.card is not None:
            row.addWidget(IconLabel(found.card.icon, "text2", 20))
        row.addWidget(PlainLabel(name, TextRole.NAME, wraps=True), 1)
        return row

    def _facts(self) -> KeyValueGrid:
        """What it is; of a new one everything that will be taken."""
        profile, card = self.found.profile, self.found.card
        assert card is not None
        grid = KeyValueGrid(key_px=KEY_PX)
        grid.add_row(tr("import.fact.system"), card.label)
        grid.add_row(tr("import.fact.address"), profile.address.url, fixed_width=True)
        if self.found.verdict is not Verdict.NEW:
            return grid
        grid.add_row(family("profile_part", Part.ENVIRONMENT, "word"), environment_words(profile.environment))
        for key in profile.sign_in:
            field = Difference(Part.SIGN_IN, key)
            grid.add_row(part_label(card, field), part_text(profile, card, field))
        grid.add_row(family("profile_part", Part.PROXY, "word"), proxy_words(profile.proxy))
        grid.add_row(family("profile_part", Part.TRUST, "word"), trust_words(profile.trust), fixed_width=True)
        return grid

    def _comparison(self) -> QGridLayout:
        """A line for each difference: what it is, mine, theirs. Mine is chosen at first."""
        found = self.found
        assert found.mine is not None
        assert found.card is not None
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnMinimumWidth(0, current_theme().px(KEY_PX))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, title in enumerate((tr("import.column.mine"), tr("import.column.theirs")), start=1):
            grid.addWidget(PlainLabel(title, TextRole.SMALL_BOLD), 0, column)
        for row, difference in enumerate(found.differences, start=1):
            label = part_label(found.card, difference)
            is_code = difference.part is Part.TRUST
            mine, theirs = (
                _Side(label, column, part_text(profile, found.card, difference), is_code=is_code)
                for column, profile in (
                    (tr("import.column.mine"), found.mine),
                    (tr("import.column.theirs"), found.profile),
                )
            )
            group = QButtonGroup(self)
            for button in (mine.button, theirs.button):
                group.addButton(button)
            is_followed = difference in self._plan.decision(self._place).theirs
            (theirs if is_followed else mine).button.setChecked(True)
            theirs.button.toggled.connect(self._follower(difference))
            self.sides[difference] = (mine.button, theirs.button)
            grid.addWidget(PlainLabel(label, TextRole.SMALL, "text2", wraps=True), row, 0, _TOP)
            grid.addWidget(mine, row, 1, _TOP)
            grid.addWidget(theirs, row, 2, _TOP)
        return grid

    def _follower(self, difference: Difference) -> Callable[[bool], None]:
        def follow(theirs: bool) -> None:
            self._plan.follow(self._place, difference, theirs=theirs)
            parts = {one.part for one in self._plan.decision(self._place).theirs}
            self._parted.setVisible(bool(parts & CREDENTIAL_PARTS))
            self.decided.emit()

        return follow

    def _add_trust(self) -> None:
        self.trust = QCheckBox(tr("import.trust.text"))
        self.trust.setChecked(self._plan.decision(self._place).takes_trust)
        self.trust.toggled.connect(self._on_trusted)
        under = CheckHelp()
        under.set_text(tr("import.trust.help"))
        self.body.addSpacing(SPACE_XS)
        self.body.addWidget(self.trust)
        self.body.addWidget(under)

    def _on_taken(self, on: bool) -> None:
        self._plan.take(self._place, is_taken=on)
        self.decided.emit()

    def _on_trusted(self, on: bool) -> None:
        self._plan.take_trust(self._place, takes_trust=on)
        self.decided.emit()


class _Side(QWidget):
    """A round button and the value it stands for, which can be selected and takes as many lines as it needs."""

    def __init__(self, label: str, column: str, value: str, *, is_code: bool) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setProperty("bare", True)
        self.button.setAccessibleName(f"{label}, {column}: {value}")
        text = PlainLabel(isolated(value), TextRole.SMALL, wraps=True, breaks=True, selectable=True)
        if is_code:
            text.set_fixed_width()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.button, 0, _TOP)
        row.addWidget(text, 1)
