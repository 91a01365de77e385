"""Where one is: the names from the system down, the last one strong. For the head of a page."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme.tokens import TextRole
from app.ui.widgets.labels import ElidedLabel, IconLabel

CHEVRON_PX = 10


class Breadcrumb(QWidget):
    """A line of names; long ones give way in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)

    def show_path(self, names: list[str], icon: str) -> None:
        """Show names; the icon is that of the last one."""
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        if not names:
            return
        self._line.addWidget(IconLabel(icon, "text2", 16))
        for place, name in enumerate(names):
            if place > 0:
                self._line.addWidget(IconLabel("chevron-right", "text3", CHEVRON_PX))
            is_last = place == len(names) - 1
            role = TextRole.NAME if is_last else TextRole.BODY
            self._line.addWidget(ElidedLabel(name, role, "" if is_last else "text2"))
        self._line.addStretch(1)
        self.setAccessibleName(" / ".join(names))
