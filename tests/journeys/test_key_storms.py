"""Mashed keys on the dialogs in front of every kind of change, on all five systems in a writable production: nothing.

Whatever may be given is given, so that only the hastiness of the keys stands between them and the system.
"""

from collections.abc import Callable
from typing import cast, get_args

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.backups import Backup, BackupQuery
from app.domain.capabilities import Capability
from app.domain.changes import COMMAND_CAPABILITIES, ChangeSetting, Command, HoldBackups, StartBackup, StartRestore
from app.domain.restore import RestoreRequest
from app.main.memory_records import MemoryCatalogue
from app.services.restore_flow import STAGES, RestoreFlow, RestorePage
from app.services.sessions import SystemState
from app.transport.channel import Channel
from app.ui.dialogs.backup_now import BackupNowDialog
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.dialogs.guard_panel import GuardPanel
from app.ui.dialogs.hold_dialog import HoldDialog
from app.ui.dialogs.setting_dialog import SettingDialog
from app.ui.widgets.shells import ConfirmButton, DialogShell
from app.ui.window.possible import ActionId
from app.ui.wizards.restore_wizard import RestoreWizard
from tests.contract import test_appgate_sdp, test_astra_control, test_cycle, test_smartfabric_director, test_unitrends
from tests.contract.permit_duties import commands
from tests.contract.workbench import CONNECTION_ID, Specimen, Workbench
from tests.demo.serving import ServedDemo
from tests.journeys.change_actions import CHANGING, HARMLESS
from tests.journeys.console import Console, profile
from tests.soak.walker import hold, send

SPECIMENS = {
    specimen.kind: specimen
    for specimen in (
        test_appgate_sdp.TestAppgateSdp.specimen,
        test_astra_control.TestAstraControl.specimen,
        test_cycle.TestCycle.specimen,
        test_smartfabric_director.TestSmartFabricDirector.specimen,
        test_unitrends.TestSeedDialect.specimen,
    )
}
ROUNDS = 6

pytestmark = pytest.mark.journey


def test_every_action_is_known_to_change_something_or_nothing() -> None:
    assert set(ActionId) - HARMLESS == set(CHANGING)


class ConsoleBench(Workbench):
    """The bench of the contract over the port that the console uses."""

    async def all_backups(self, query: BackupQuery) -> list[Backup]:
        """Every backup of a query."""
        return [backup async for page in self.system.backups(query) for backup in page.backups]


class Stormed:
    """One system in a writable production, with the dialogs in front of its changes."""

    def __init__(self, console: Console, served: ServedDemo, specimen: Specimen) -> None:
        self.console = console
        self.served = served
        connection = profile(served, "prod-01", "production", id=CONNECTION_ID, options=specimen.options)
        assert not connection.read_only
        console.add(connection)
        console.until(lambda: console.state(CONNECTION_ID) is SystemState.LIVE)
        port = console.composition.sessions.port(CONNECTION_ID)
        # The bench's own channel is the console's, which nobody here needs.
        self.bench = ConsoleBench(specimen, served, connection, cast(Channel, None), MemoryCatalogue(), port)
        served.control.reset_counters()

    def dialogs(self, command: Command) -> list[Callable[[], DialogShell]]:
        """The dialogs in front of a command, as the window opens them, and the plain review for those with a form."""
        context, window = self.console.composition.context(), self.console.window
        plain = lambda: ChangeDialog(context, CONNECTION_ID, command, window)  # noqa: E731
        match command:
            case StartBackup():
                return [lambda: BackupNowDialog(context, command.targets, window), plain]
            case HoldBackups():
                return [lambda: HoldDialog(context, command.backups, window), plain]
            case ChangeSetting():
                setting = self.console.system(CONNECTION_ID).setting(command.purpose)
                assert setting is not None
                return [lambda: SettingDialog(context, setting, command.target, window), plain]
            case StartRestore():
                request = command.request
                return [lambda: RestoreWizard(context, request.scope, request.backup, window)]
        return [plain]

    def storm_over(self, dialog: DialogShell, command: Command) -> None:
        """Open it, give whatever it asks for, and mash the keys."""
        dialog.open()
        if isinstance(dialog, RestoreWizard) and isinstance(command, StartRestore):
            self._to_review(dialog, command.request)
        self._settle()
        self._give_all(dialog)
        self.served.control.reset_counters()
        storm(dialog)
        [confirm] = dialog.findChildren(ConfirmButton)
        if type(dialog) in {ChangeDialog, RestoreWizard}:
            self._give_all(dialog)
            self.console.until(confirm.isEnabled)
            confirm.setFocus()
            mash(confirm)
            assert confirm.isEnabled(), "only the haste stood between the keys and the system"
        self._settle()
        assert self.served.control.counters()["changing"] == 0, type(command)
        assert self.console.composition.changes.in_grace == (), type(command)
        dialog.dismiss()
        self._settle()

    def _settle(self) -> None:
        works = self.console.composition.owner
        self.console.until(lambda: not works._works)
        for dialog in self.console.dialogs():
            if isinstance(dialog, ChangeDialog):
                self.console.until(lambda dialog=dialog: not dialog.tasks._works)  # type: ignore[misc]

    def _give_all(self, dialog: DialogShell) -> None:
        for guard in dialog.findChildren(GuardPanel):
            guard.box.setChecked(True)
            guard.name_field.setText(guard._name)
            guard.reason_field.setText("OPS-4711")

    def _to_review(self, wizard: RestoreWizard, request: RestoreRequest) -> None:
        flow = wizard.flow
        self.console.until(lambda: not flow.is_busy and flow.forms)
        given = {"source": request.source, "target": request.target, "options": request.options}
        while flow.page is not RestorePage.REVIEW:
            stage = STAGES.get(flow.page)
            if stage is not None and flow.forms.get(stage) is not None:
                flow.answer(stage, given[stage])
            if flow.page is RestorePage.PREFLIGHT:
                self._acknowledge(flow)
            assert flow.missing() == (), flow.page
            flow.next()
            self.console.until(lambda: not flow.is_busy)
        self.console.until(lambda: flow.planned is not None)

    def _acknowledge(self, flow: RestoreFlow) -> None:
        self.console.until(lambda: flow.preflight is not None and not flow.is_busy)
        assert flow.preflight is not None
        for row in flow.preflight.acknowledge:
            flow.acknowledge(row.kind, True)


def storm(dialog: DialogShell) -> None:
    """Enter, Space and Tab, pressed and held, wherever the focus goes; only what closes the dialog is passed by."""
    for _ in range(ROUNDS):
        target = dialog.focusWidget() or dialog
        if not closes(target):
            mash(target)
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)


def mash(target: QWidget) -> None:
    """Enter and Space, pressed and held."""
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter):
        send(target, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        send(target, QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier))
        hold(target, key, 6)


def closes(target: QWidget) -> bool:
    """Whether Space there would end the storm."""
    dialog = target.window()
    return target in {getattr(dialog, "cancel", None), getattr(dialog, "_close", None), getattr(dialog, "back", None)}


@pytest.mark.parametrize("kind", SPECIMENS)
def test_mashed_keys_change_nothing_in_a_writable_production(
    open_console: Callable[..., Console], serve_demo: Callable[..., ServedDemo], kind: str
) -> None:
    specimen = SPECIMENS[kind]
    served = serve_demo(kind, clients=specimen.clients, backups=specimen.backups, faults=specimen.faults)
    stormed = Stormed(open_console(), served, specimen)
    console, seen = stormed.console, set[type]()
    following = commands(stormed.bench)
    while (command := console.run(anext(following, None))) is not None:
        seen.add(type(command))
        for make in stormed.dialogs(command):
            stormed.storm_over(make(), command)
    offered = console.run(stormed.bench.system.describe()).capabilities
    assert seen == {one for one in get_args(Command) if offered.offers(COMMAND_CAPABILITIES[one])}
    assert offered.offers(Capability.DELETE) or offered.offers(Capability.RESTORE)
