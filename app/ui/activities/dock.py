"""The activities dock: a header with counts over a list of runs; it can fold into its header line."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QMouseEvent, QRegion, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.domain.freshness import Freshness
from app.domain.looks import Look
from app.models.activities_model import ActivitiesModel
from app.models.roles import VALUE
from app.services.activities import Activities, Run
from app.services.poller import Poller
from app.services.sessions import Sessions
from app.services.times import Clock
from app.ui.activities.activity_delegate import ActivityDelegate
from app.ui.activities.faces import Face, Surroundings, face_of
from app.ui.texts import text_of, tr
from app.ui.theme.motion import motion_clock
from app.ui.theme.states import look as state_look
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.chips import CountChip
from app.ui.widgets.labels import HairLine, PlainLabel

AnyIndex = QModelIndex | QPersistentModelIndex
HEADER_PX = 38
LEFT_BUTTON = Qt.MouseButton.LeftButton


class ActivitiesDock(QFrame):
    """Shows runs and takes what is to be done with them.

    Signals:
        run_chosen(object): the Run that became current, or None.
        action_wanted(object, object): ActionId and Run.
        details_wanted(object): the Run that was double-clicked or chosen with Enter.
        folded(bool): whether only the header line is left.
    """

    run_chosen = Signal(object)
    action_wanted = Signal(object, object)
    details_wanted = Signal(object)
    folded = Signal(bool)

    def __init__(
        self,
        activities: Activities,
        sessions: Sessions,
        poller: Poller,
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self._activities = activities
        self._sessions = sessions
        self._poller = poller
        self._clock = clock or Clock()
        self.model = ActivitiesModel(activities, self)
        self.model.speak = lambda run: self.face(run).spoken
        self.list = RunList(self.model, self.face, self)
        self._title = PlainLabel("", TextRole.SECTION)
        self._running, self._waiting, self._needs = CountChip(), CountChip(), CountChip()
        self._finished = LinkButton()
        self._finished.clicked.connect(self._toggle_finished)
        self._with_finished = False
        self._is_folded = False
        self._fold = IconButton("chevron-down")
        self._fold.clicked.connect(self._on_fold)
        self._empty = PlainLabel("", TextRole.BODY, "text3")
        self._empty.setContentsMargins(14, 8, 14, 8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.model.counts_changed.connect(self._on_counts)
        self.list.run_chosen.connect(self.run_chosen)
        self.list.action_wanted.connect(self.action_wanted)
        self.list.details_wanted.connect(self.details_wanted)
        self.retranslate()

    def face(self, run: Run) -> Face:
        """What is shown of a run now."""
        connection_id = run.activity.ref.connection_id
        system = self._sessions.find(connection_id)
        source = self._activities.source(connection_id)
        around = Surroundings(
            system_name=text_of(system.connection.name) if system is not None else "",
            freshness=source.freshness(self._clock.now()) if source is not None else Freshness.NEVER,
            next_look_s=self._poller.next_look_s(),
            usual=self._activities.past.took(run.activity),
        )
        return face_of(run, around)

    def is_folded(self) -> bool:
        """Whether only the header line is shown."""
        return self._is_folded

    def set_folded(self, folded: bool) -> None:
        """Fold into the header line, or unfold."""
        self._is_folded = folded
        self._show_body()
        self._fold.set_icon_name("chevron-up" if folded else "chevron-down")
        self._name_fold()
        self.folded.emit(folded)

    def reveal(self, run: Run) -> bool:
        """Select a run and bring it into sight; False when it is not listed (any more)."""
        if run not in self.model.shown and not self._with_finished:
            self._toggle_finished()
        if run not in self.model.shown:
            return False
        self.set_folded(False)
        index = self.model.index(self.model.shown.index(run))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        return True

    def header_height(self) -> int:
        """Height of the header line, px."""
        return self._header.sizeHint().height()

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._title.setText(tr("activities.title.text"))
        self._finished.setText(
            tr("activities.hide_finished.text" if self._with_finished else "activities.show_finished.text")
        )
        self._empty.setText(tr("activities.empty.text"))
        self.list.setAccessibleName(tr("activities.title.text"))
        self._name_fold()
        self._on_counts()
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._header = QWidget(self)
        line = QHBoxLayout(self._header)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        # Spacings change sides with the reading direction, margins do not.
        line.addSpacing(14)
        for part in (self._title, self._running, self._waiting, self._needs):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self._finished)
        line.addWidget(self._fold)
        line.addSpacing(10)
        self._header.setMinimumHeight(HEADER_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(HairLine())
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)

    def _on_counts(self) -> None:
        runs = self.model.shown
        faces = [self.face(run).look for run in runs]
        running = sum(1 for look in faces if look in {Look.RUNNING, Look.SENDING, Look.FINISHING})
        waiting = sum(1 for look in faces if look in {Look.WAITING, Look.QUEUED})
        needs = sum(1 for look in faces if look in {Look.UNKNOWN, Look.HELD, Look.PAUSED})
        self._running.set_count(state_look(Look.RUNNING), running, tr("activities.running.count", count=running))
        self._waiting.set_count(state_look(Look.WAITING), waiting, tr("activities.waiting.count", count=waiting))
        self._needs.set_count(state_look(Look.UNKNOWN), needs, tr("activities.needs_you.count", count=needs))
        self._show_body()

    def _show_body(self) -> None:
        has_rows = self.model.rowCount() > 0
        self.list.setVisible(has_rows and not self._is_folded)
        self._empty.setVisible(not has_rows and not self._is_folded)

    def _toggle_finished(self) -> None:
        self._with_finished = not self._with_finished
        self.model.set_with_finished(self._with_finished)
        self.retranslate()

    def _on_fold(self) -> None:
        self.set_folded(not self.is_folded())

    def _name_fold(self) -> None:
        name = tr("activities.unfold.text" if self.is_folded() else "activities.fold.text")
        self._fold.setAccessibleName(name)
        self._fold.setToolTip(name)


class RunList(QListView):
    """The list of runs; icons inside rows act by mouse, the context menu and the keyboard do the rest.

    Signals: as those of the dock.
    """

    run_chosen = Signal(object)
    action_wanted = Signal(object, object)
    details_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, model: ActivitiesModel, face: Callable[[Run], Face], parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = ActivityDelegate(face, lambda: motion_clock().position, self)
        self._travelling: list[int] = []
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        model.counts_changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        """Travel only while something travels."""
        faces = [(row, self._delegate.face(self.model().index(row, 0))) for row in range(self.model().rowCount())]
        self._travelling = [
            row for row, face in faces if face is not None and face.bar is not None and face.bar.travels
        ]
        if self._travelling:
            motion_clock().join(self.viewport(), self.travelling_region)
        else:
            motion_clock().leave(self.viewport())
        self.viewport().update()

    def travelling_region(self) -> QRegion:
        """The rows in sight whose bars travel: the rest is not painted 25 times a second."""
        region = QRegion()
        for row in self._travelling:
            region += self.visualRect(self.model().index(row, 0))
        return region & self.viewport().rect()

    def _run(self, index: AnyIndex) -> Run | None:
        run: Run | None = index.data(VALUE)
        return run

    # what Qt asks for

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which run is current."""
        super().currentChanged(current, previous)
        self.run_chosen.emit(self._run(current))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on an icon acts."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        face = self._delegate.face(index)
        super().mousePressEvent(event)
        if face is not None and event.button() == LEFT_BUTTON:
            action = self._delegate.action_at(face, self.visualRect(index), place)
            if action is not None:
                self.action_wanted.emit(action, self._run(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the details of a run."""
        self.details_wanted.emit(self._run(self.indexAt(event.position().toPoint())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows details."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.details_wanted.emit(self._run(self.currentIndex()))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of the run under the pointer."""
        run = self._run(self.indexAt(event.pos()))
        if run is not None:
            self.menu_wanted.emit(run, event.globalPos())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to travel again."""
        super().showEvent(event)
        self._on_changed()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing travels unseen."""
        motion_clock().leave(self.viewport())
        super().hideEvent(event)
