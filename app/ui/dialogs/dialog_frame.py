"""What every dialog and wizard of the console does alike: own work that ends with it, words that follow the language.

For dialogs and wizards. It knows systems only as far as their band goes.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLayout, QWidget

from app.domain.environments import Environment
from app.domain.errors import Advice, ConsoleError
from app.services.tasks import TaskOwner
from app.ui.texts import say, text_of, tr
from app.ui.widgets.info_box import FAILED, InfoBox
from app.ui.widgets.panel_window import window_behind
from app.ui.widgets.shells import DialogShell, ShellNames
from app.ui.wording import advice_text, environment_look, environment_name

LEAST_PX: Final = 220
MARGIN_PX: Final = 24


class ConsoleDialog(DialogShell):
    """A dialog with a task owner of its own; deletes itself when it is closed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", shell_names(), parent)
        self.tasks = own_work(self, name)
        self.page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's wish for room."""
        if watched is self.page and event.type() is QEvent.Type.LayoutRequest:
            fit_height(self)
        return False

    def retranslate(self) -> None:
        """Fill all words anew; dialogs add theirs."""
        self.set_names(shell_names())

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def shell_names() -> ShellNames:
    """The names of the buttons in the title row."""
    return ShellNames(tr("dialog.info.name"), tr("dialog.close.name"))


def own_work(dialog: DialogShell, name: str) -> TaskOwner:
    """Give a dialog an owner of its work that ends when the dialog is closed or deleted."""
    owner = TaskOwner(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Nothing here holds the dialog: a bound method of a dying widget is not called any more.
    dialog.finished.connect(lambda _result: owner.end())
    dialog.destroyed.connect(owner.end)
    return owner


def show_band(dialog: DialogShell, environment: Environment, text: str = "", trailing: str = "") -> None:
    """Put the band of an environment on a dialog; a lab needs none."""
    look = environment_look(environment)
    name = environment_name(environment)
    dialog.show_environment(look, name.upper(), text, trailing)


def show_error(box: InfoBox, error: ConsoleError, *, advised: bool = False) -> None:
    """Say what went wrong, with ``advised`` what can be done about it; the server's own words stand below, as such."""
    words = error.message.server_text
    parts = (
        tr("dialog.server_words.text", words=text_of(words)) if words else "",
        advice_text(error) if advised and error.advice is not Advice.NOTHING else "",
    )
    box.show_info(FAILED, say(error.message), "\n".join(part for part in parts if part))


def fit_height(dialog: DialogShell) -> None:
    """Be as high as the page wants, as far as the window behind it (or the screen) has room; the page then scrolls."""
    room = window_behind(dialog).height()
    page, whole = dialog.page.layout(), dialog.layout()
    if page is None or whole is None:
        return
    whole.activate()
    page.activate()
    around = dialog.height() - dialog.scroll_area.height()
    width = dialog.scroll_area.width()
    wanted = page.totalHeightForWidth(width) if page.hasHeightForWidth() else page.totalSizeHint().height()
    # A scroll bar of before makes the page narrower, hence higher, and so would need itself for ever.
    area = dialog.scroll_area
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    dialog.resize(dialog.width(), max(LEAST_PX, min(wanted + around, room - MARGIN_PX)))
    whole.activate()
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    dialog.stand_over()


def clear_layout(layout: QLayout) -> None:
    """Take all widgets out of a layout and delete them."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
