"""The menus over the tree, the table and the list of runs. For the main window."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.services.activities import Run
from app.ui.texts import tr
from app.ui.window.actions import RUN_MENU, TABLE_MENU, TREE_MENU, Actions
from app.ui.window.deeds import Deeds
from app.ui.window.links import Links
from app.ui.window.selection import Selection


class ContextMenus:
    """Each is made for what is selected when it is asked for. Places are those of the whole screen."""

    def __init__(self, actions: Actions, deeds: Deeds, links: Links, selection: Selection, window: QWidget) -> None:
        self._actions = actions
        self._deeds = deeds
        self._links = links
        self._selection = selection
        self._window = window

    def show_of_tree(self, place: QPoint) -> None:
        """The menu of the selected place, with the settings of its system."""
        menu = self._actions.menu(TREE_MENU, self._window)
        self._links.add_to(menu, self._links.of_place())
        system = self._selection.system
        if system is not None and system.description is not None and system.description.settings:
            menu.addSeparator()
            for setting in system.description.settings:
                act = partial(self._deeds.change_setting, setting, system.id)
                menu.addAction(tr(setting.label)).triggered.connect(lambda _on=False, act=act: act())
        menu.popup(place)

    def show_of_table(self, place: QPoint) -> None:
        """The menu of the selected backups."""
        menu = self._actions.menu(TABLE_MENU, self._window)
        self._links.add_to(menu, self._links.of_backups())
        menu.popup(place)

    def show_of_run(self, run: Run, place: QPoint) -> None:
        """The menu of a run, which is selected by that."""
        self._selection.select_run(run)
        menu = self._actions.menu(RUN_MENU, self._window)
        self._links.add_to(menu, self._links.of_run())
        menu.popup(place)
