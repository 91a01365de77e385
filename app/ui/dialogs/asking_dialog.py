"""A dialog of one backup that has to ask its system something first: that it asks, what went wrong, asking again.

For the dialogs of a backup's file and of its guide. What stands on the page once the answer came is theirs.
"""

from collections.abc import Awaitable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.backups import Backup
from app.domain.errors import ConsoleError
from app.domain.looks import Bar
from app.domain.port import BackupSystem
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_band, show_error
from app.ui.texts import tr
from app.ui.theme.bars import BarLook
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.progress import ProgressBar

T = TypeVar("T")


class AskingDialog(ConsoleDialog, Generic[T]):
    """Asks one question when ``ask`` is called, and again whenever the operator wants it after it failed."""

    def __init__(self, name: str, context: Context, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._context = context
        self._backup = backup
        self._connection_id = backup.ref.scope.connection_id
        self._error: ConsoleError | None = None
        self._asking = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._bar = ProgressBar()
        self._bar.show_bar(BarLook(Bar.PROGRESS, None))
        self._failed = InfoBox()
        self._again = LinkButton(icon="refresh", dense=True)
        self._again.clicked.connect(self.ask)
        self._failed.beside.addWidget(self._again, 0, Qt.AlignmentFlag.AlignVCenter)

    def question(self, port: BackupSystem) -> Awaitable[T]:
        """What is asked of the system. Raises ConsoleError when it cannot be had."""
        raise NotImplementedError

    def asking_text(self) -> str:
        """What is said while it is asked."""
        raise NotImplementedError

    def take(self, answer: T) -> None:
        """Take the answer in; ``refresh`` follows."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what there is to show now."""
        raise NotImplementedError

    def ask(self) -> None:
        """Ask (again); what went wrong before is forgotten."""
        self._error = None
        self.refresh()
        self.tasks.start(self._ask(), "question", group="question", exclusive=True)

    def retranslate(self) -> None:
        """Fill all words anew; dialogs add theirs."""
        super().retranslate()
        system = self._context.sessions.find(self._connection_id)
        if system is not None:
            show_band(self, system.environment, system.connection.name)
        self._asking.setText(self.asking_text())
        self._again.setText(tr("change.again.text"))

    def tell_asking(self, *, is_answered: bool) -> None:
        """Show that it is asked, or why there is no answer."""
        waits = not is_answered and self._error is None
        self._asking.setVisible(waits)
        self._bar.setVisible(waits)
        self._failed.setVisible(self._error is not None)
        if self._error is not None:
            show_error(self._failed, self._error)

    async def _ask(self) -> None:
        try:
            answer = await self.question(self._context.sessions.port(self._connection_id))
        except ConsoleError as error:
            self._error = error
        except KeyError:
            self.dismiss()  # the system was removed meanwhile
            return
        else:
            self.take(answer)
        self.refresh()
