"""Appgate SDP: a code in place, a switch that has to be made first, backups that only this console lists."""

from collections.abc import Callable

import pytest
from pydantic import SecretStr

from app.demo.appgate_sdp.one_time import code_at
from app.domain.activities import Phase
from app.domain.backups import BackupState
from app.domain.connections import Connection
from app.domain.messages import Message
from app.domain.nodes import Level
from app.models.tree_rows import Row
from app.services.sessions import SystemState
from app.ui.dialogs.backup_now import BackupNowDialog
from app.ui.dialogs.setting_dialog import SettingDialog
from app.ui.dialogs.sign_in_dialog import SignInDialog
from app.ui.side.tree_texts import told_text
from app.ui.texts import say, tr
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console, profile
from tests.journeys.test_wizards import act, dialog_of, press, type_into

pytestmark = pytest.mark.journey

Serve = Callable[..., ServedDemo]
LIST_NOTE = "only those started from this console"


def warnings_of(console: Console, connection: Connection) -> tuple[Message, ...]:
    """What the system is warned about."""
    description = console.composition.sessions.system(connection.id).description
    assert description is not None
    return description.warnings


def is_controller(row: Row) -> bool:
    """Whether a row is what a Controller backs up."""
    node = row.node
    return node is not None and node.ref.level is Level.INSTANCE and not node.muted


def said_below(console: Console, connection: Connection) -> str:
    """What the row right below a system says."""
    told = console.told(connection)
    return told_text(told) if told is not None else ""


def shown_code(served: ServedDemo) -> str:
    """What the authenticator app of the administrator shows."""
    assert served.system is not None
    return code_at(str(served.sign_in["otp_secret"]), served.system.clock.now())


def test_a_one_time_code_is_asked_for_in_place(console: Console, serve_demo: Serve) -> None:
    served = serve_demo("appgate-sdp", faults=("admin_mfa",))
    connection = profile(served, "collective")
    console.add(connection)
    console.until(lambda: console.state(connection.id) is SystemState.NEEDS_CODE)
    console.until(lambda: said_below(console, connection) == tr("tree.needs_code.text"))
    act(console, lambda: console.window.deeds.sign_in(connection.id))
    dialog = dialog_of(console, SignInDialog)
    assert set(dialog.form_view.boxes) == {"otp"}
    type_into(console, dialog.form_view, "otp", "000000")
    press(console, dialog.sign_in)
    console.until(lambda: console.state(connection.id) is SystemState.NEEDS_CODE)
    error = console.system(connection.id).error
    assert error is not None
    assert "2 attempts are left" in say(error.message)
    type_into(console, dialog.form_view, "otp", shown_code(served))
    press(console, dialog.sign_in)
    console.until(lambda: console.state(connection.id) is SystemState.LIVE)
    passwords = [one for one in served.control.requests() if one["path"] == "/admin/authentication"]
    assert len(passwords) == 1, "the password was good the first time"
    assert console.system(connection.id).connection.sign_in.get("otp") is None


def test_the_switch_is_made_first_and_then_the_backup(console: Console, serve_demo: Serve) -> None:
    served = serve_demo("appgate-sdp")
    connection = console.connect(served, "collective")
    console.walk_to(connection, is_controller)
    assert [one.id for one in warnings_of(console, connection)] == ["appgate.warning.api_off.text"]
    page = console.window.page
    console.until(page._remark.isVisible)
    assert LIST_NOTE in page._remark.text()
    act(console, lambda: console.act(ActionId.BACKUP_NOW))
    dialog = dialog_of(console, BackupNowDialog)
    press(console, dialog._make_setting)
    setting = dialog_of(console, SettingDialog)
    console.until(lambda: setting.form_view.boxes)
    for field_id in ("passphrase", "repeat"):
        type_into(console, setting.form_view, field_id, "Blue-Moon-77")
    console.until(lambda: setting.planned is not None)
    act(console, setting.review.guard.box.click)
    press(console, setting.confirm)
    press(console, setting.close_button)
    console.until(lambda: dialog.form_view.form.needs_setting is None and dialog.planned is not None)
    console.until(lambda: warnings_of(console, connection) == ())
    assert console.composition.redactor.text("Blue-Moon-77") != "Blue-Moon-77"
    before = len(console.runs())
    press(console, dialog.confirm)
    console.until(lambda: len(console.runs()) > before)
    run = console.runs()[0]
    console.watch_to_end(served, connection, run)
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    console.window.deeds.refresh()
    console.until(lambda: [row.state for row in console.table_rows] == [BackupState.COMPLETE])
    assert page._remark.isVisible()


def test_what_was_started_is_known_to_the_next_session(console: Console, serve_demo: Serve) -> None:
    served = serve_demo("appgate-sdp", faults=("backup_api_enabled",))
    connection = console.connect(served, "collective")
    console.walk_to(connection, is_controller)
    run = console.back_up(connection)
    console.watch_to_end(served, connection, run)
    served.control.expire_sessions()
    console.window.deeds.refresh()
    [row] = console.filled()
    assert row.ref == console.run_of(run).activity.backup
    console.composition.sessions.sign_in(connection.id, {"password": SecretStr(str(served.sign_in["password"]))})
    console.until(lambda: console.state(connection.id) is SystemState.LIVE)
    assert [one.ref for one in console.filled()] == [row.ref]
