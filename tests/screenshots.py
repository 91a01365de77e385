"""``make screenshots``: the window, its dialogs and wizard pages on the demo systems, light and dark, as PNG files.

    python -m tests.screenshots [FOLDER] [--theme light] [--language en] [--size 1440x900]

Languages are those of the program, and the two made-up ones of the tests: ``xx_LONG`` (stretched) and ``ar_XX`` (from
right to left). In English, light and at full size the main window is also the picture in the README.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import qasync
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.domain.activities import Phase
from app.domain.backups import BackupState
from app.domain.nodes import NodeRef
from app.main.household import MemoryHousehold
from app.main.stage import Stage, stage
from app.main.walker import Walker
from app.services.connection_flow import ConnectionFlow
from app.services.garbage import CycleCollector
from app.ui.looks_kept import LookSettings, use_looks
from app.ui.texts import Texts
from app.ui.window.possible import ActionId
from app.ui.wizards.connection_wizard import ConnectionWizard
from app.ui.wizards.restore_wizard import RestoreWizard

TURNED, STRETCHED = "ar_XX", "xx_LONG"
MADE_UP = (TURNED, STRETCHED)
README_PICTURE = Path("resources/pictures/main-window.png")
SPEED = 0.5
ERP = ("ueb-hamburg-01", "sql-erp-01", "MSSQLSERVER\\erp_live")
FULL, SMALL = QSize(1440, 900), QSize(1024, 640)


async def take(folder: Path, size: QSize, *, for_readme: bool) -> None:
    """Take all pictures of one look."""
    async with stage(MemoryHousehold(), folder, speed=SPEED) as found:
        found.window.resize(size)
        await main_window(found)
        if for_readme:
            README_PICTURE.parent.mkdir(exist_ok=True)
            found.window.grab().save(str(README_PICTURE))
        await runs(found)
        if size == FULL:
            await narrow(found)
        for act in (dialogs, restore_wizard, connection_wizard, production, files_and_guides, clusters_and_containers):
            await act(found)
        for act in (troubles, first_run):
            await act(found)


async def first_run(found: Stage) -> None:
    """The page a new operator sees."""
    for system in found.composition.sessions.all():
        await found.composition.sessions.remove(system.id)
    await found.settle(0.8)
    found.picture("first-run")


async def runs(found: Stage) -> None:
    """A run in the details, and the dock as a line."""
    dock = found.window.dock
    running = next(run for run in dock.model.shown if run.activity.phase is Phase.RUNNING)
    found.window.body.show_details(True)
    found.window.selection.select_run(running)
    dock.set_folded(not dock.is_folded())
    await found.settle()
    found.picture("main-run")
    dock.set_folded(not dock.is_folded())
    found.window.selection.select_run(None)


async def troubles(found: Stage) -> None:
    """A session that was lost, and an empty list under a filter."""
    system = found.system("ueb-hamburg-01")
    await go(found, *ERP)
    backups = found.composition.backups
    await found.until(lambda: backups.rows and backups.loading_since is None, "the list of backups")
    found.window.page._text.setText("there is no such backup")
    await found.settle(0.8)
    found.picture("nothing-matches")
    found.window.page.clear_filter()
    found.composition.sessions.sign_in_lost(system.id)
    await found.settle(1.2)
    found.picture("signed-out")


async def main_window(found: Stage) -> None:
    """Tree, table, details and runs on a database that has a warning."""
    await go(found, *ERP)
    backups = found.composition.backups
    await found.until(lambda: len(backups.rows) > 20 and backups.loading_since is None, "the list of backups")
    warned = next((row for row in backups.rows if row.state is BackupState.COMPLETE_WITH_WARNINGS), backups.rows[0])
    found.window.page.select(warned.ref.path)
    await found.settle(1.5)
    found.picture("main-backups")
    found.window.details.show_tab(3)
    await found.settle()
    found.picture("main-raw")
    found.window.details.show_tab(0)


async def narrow(found: Stage) -> None:
    """The smallest window, without and with its details."""
    found.window.resize(SMALL)
    await found.settle(0.8)
    found.picture("main-small")
    found.window.body.show_details(True)
    await found.settle()
    found.picture("main-small-details")
    found.window.resize(FULL)
    await found.settle(0.8)


async def dialogs(found: Stage) -> None:
    """Back up now, delete and hold; what is told of the program; the books it keeps."""
    for action, name in (
        (ActionId.BACKUP_NOW, "back-up-now"),
        (ActionId.DELETE, "delete"),
        (ActionId.HOLD, "hold"),
        (ActionId.ENVIRONMENTS, "environments"),
        (ActionId.EXPORT_PROFILES, "export-profiles"),
        (ActionId.ABOUT, "about"),
        (ActionId.TRUST_DIARY, "trust-diary"),
        (ActionId.AUDIT_RECORD, "audit-record"),
    ):
        await with_dialog(found, found.window.actions_[action].trigger, name)


async def restore_wizard(found: Stage) -> None:
    """Every page of the restore wizard up to the review, where no job is active."""
    await go(found, "ueb-hamburg-01", "lin-web-01", "")
    await listed(found)
    found.window.actions_[ActionId.RESTORE].trigger()
    await found.until(found.dialog, "the restore wizard")
    wizard = found.dialog()
    assert isinstance(wizard, RestoreWizard)
    flow = wizard.flow
    await found.until(lambda: not flow.is_busy and len(flow.forms) == 3, "the forms of the restore")
    for page in flow.pages[:-1]:
        await found.until(lambda: not flow.is_busy, "a page of the restore wizard")
        await found.settle(0.6)
        found.picture(f"restore-{page}", wizard)
        if flow.preflight is not None and page == "preflight":
            for row in flow.preflight.acknowledge:
                flow.acknowledge(row.kind, ticked=True)
        await found.until(lambda: not flow.is_busy, "a page of the restore wizard")
        flow.next()
    wizard.dismiss()
    await found.settle()


async def connection_wizard(found: Stage) -> None:
    """Every page of the connection wizard, filled in for a demo system."""
    found.window.actions_[ActionId.ADD_SYSTEM].trigger()
    await found.until(found.dialog, "the connection wizard")
    wizard = found.dialog()
    assert isinstance(wizard, ConnectionWizard)
    flow = wizard.flow
    demo = found.system("ueb-hamburg-01")
    flow.choose(demo.card)
    fills: dict[str, Callable[[], object]] = {
        "address": lambda: flow.type(address_text=demo.connection.address.url, name="ueb-hamburg-02"),
        "trust": lambda: _compare_and_pin(flow, demo.connection.trust.pins[0]),
        "sign_in": lambda: flow.type(sign_in=dict(demo.connection.sign_in)),
        "environment": lambda: flow.type(environment=flow.environments[1]),
    }
    for page in flow.pages:
        await found.settle(0.2)
        await found.until(lambda: not flow.is_busy, "a page of the connection wizard")
        fills.get(page, lambda: None)()
        await found.settle(0.8)
        found.picture(f"connect-{page}", wizard)
        flow.next()
    wizard.dismiss()
    await found.settle()


async def production(found: Stage) -> None:
    """The band, the frame and the guard of production."""
    await go(found, "fabric-director-a", "", "nightly-config")
    await found.settle(2.0)
    found.picture("production")
    await with_dialog(found, found.window.actions_[ActionId.BACKUP_NOW].trigger, "production-back-up-now")


async def files_and_guides(found: Stage) -> None:
    """A product that has no list and no restore call: its switch, a download, the guide to restore by hand."""
    controller = await go(found, "sdp-collective-eu", "Frankfurt", "controller-fra-01")
    await found.settle(1.0)
    found.picture("own-list-empty")
    await with_dialog(found, found.window.actions_[ActionId.BACKUP_NOW].trigger, "setting-first")
    await Walker(found, "sdp-collective-eu", print).back_up(controller)
    await found.open(controller)
    await listed(found)
    found.picture("own-list")
    await with_dialog(found, found.window.actions_[ActionId.DOWNLOAD].trigger, "download")
    await with_dialog(found, found.window.actions_[ActionId.RESTORE_GUIDE].trigger, "restore-guide")


async def clusters_and_containers(found: Stage) -> None:
    """Products with groups above their clients: a restore as a new app, a log that is covered."""
    await go(found, "astra-berlin", "k8s-shop", "basket")
    await listed(found)
    found.picture("clusters")
    await with_dialog(found, found.window.actions_[ActionId.BACKUP_NOW].trigger, "back-up-app")
    await go(found, "cycle-hub-blue", "Shop Staging", "Orders DB", "")
    await listed(found)
    found.window.details.show_tab(2)
    await found.settle(1.0)
    found.picture("covered-log")
    found.window.details.show_tab(0)


async def with_dialog(found: Stage, show: Callable[[], object], name: str) -> None:
    """Show a dialog, take its picture over the window, and close it."""
    show()
    await found.until(found.dialog, name)
    await found.settle(1.5)
    dialog = found.dialog()
    assert dialog is not None
    found.picture(name, dialog)
    dialog.reject()
    await found.settle()


async def go(found: Stage, system: str, *way: str) -> NodeRef:
    """Open the tree down to a place, by the beginnings of the names on the way."""
    return await Walker(found, system, print).browse(found.system(system).id, way)


async def listed(found: Stage) -> None:
    """Wait for the list of backups, and take the newest usable one."""
    backups = found.composition.backups
    backups.refresh()
    await found.until(lambda: any(row.state.is_usable for row in backups.rows), "a usable backup")
    await found.until(lambda: backups.loading_since is None, "the list of backups")
    found.window.page.select(next(row.ref.path for row in backups.rows if row.state.is_usable))
    await found.settle()


def _compare_and_pin(flow: ConnectionFlow, fingerprint: str) -> None:
    flow.type(typed_fingerprint=fingerprint)
    flow.pin()


def size_of(text: str) -> QSize:
    """``1440x900`` as a size."""
    width, _, height = text.partition("x")
    return QSize(int(width), int(height))


def texts_for(application: QApplication, language: str, folder: Path) -> Texts:
    """The program's own languages, or the made-up ones, which are made first."""
    if language not in MADE_UP:
        return Texts(application)
    subprocess.run([sys.executable, "packaging/catalogues.py", "pseudo", str(folder)], check=True)
    return Texts(application, folder=folder)


def main() -> int:
    """Take the pictures of all themes asked for."""
    parser = argparse.ArgumentParser(prog="screenshots")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("screenshots"))
    parser.add_argument("--theme", action="append", choices=("light", "dark", "high_contrast"))
    parser.add_argument("--language", default="en")
    parser.add_argument("--size", type=size_of, default=FULL)
    given = parser.parse_args()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    made_up = tempfile.TemporaryDirectory(prefix="backstay-languages-")
    texts = texts_for(application, given.language, Path(made_up.name))
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    collector = CycleCollector()
    with loop:
        for theme in given.theme or ("light", "dark"):
            looks = LookSettings(texts, language=given.language, theme=theme)
            looks.apply()
            use_looks(looks)
            # Once more: a made-up language tells its side only here.
            texts.speak(given.language, right_to_left=given.language == TURNED)
            is_readme = theme == "light" and given.language == "en" and given.size == FULL
            loop.run_until_complete(take(given.folder / theme, given.size, for_readme=is_readme))
            print(f"pictures in {given.folder / theme}")
    collector.close()
    made_up.cleanup()
    return 0


if __name__ == "__main__":
    sys.exit(main())
