"""Profiles go from one console to another by a file, and come from an administrator's folder; secrets never do."""

import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.domain.connections import Address, Connection, Consent
from app.domain.guards import EnvironmentKind
from app.domain.profiles import NamedEnvironment, Profile
from app.main.household import StoredHousehold
from app.services.profiles.profile_import import Verdict
from app.services.sessions import SystemState
from app.settings.profile_file import read, written
from app.ui.dialogs.sign_in_dialog import SignInDialog
from app.ui.profiles.export_dialog import ExportProfilesDialog
from app.ui.profiles.import_dialog import ImportProfilesDialog
from app.ui.profiles.provided_dialog import ProvidedDialog
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console, profile

pytestmark = pytest.mark.journey
Open = Callable[..., Console]
PRODUCTION = NamedEnvironment("production", EnvironmentKind.PRODUCTION)


def only(console: Console) -> Connection:
    (system,) = console.composition.sessions.all()
    return system.connection


def is_live(console: Console) -> bool:
    """Whether the provided system is signed in to; it is gone for a moment while it is taken in anew."""
    system = console.composition.sessions.find("admin-site")
    return system is not None and system.state is SystemState.LIVE


def type_secret(dialog: SignInDialog | ProvidedDialog, served: ServedDemo) -> None:
    """Give the password as the operator would."""
    editor = dialog.form_view.boxes["password"].editor
    assert editor is not None
    editor.set_answer(SecretStr(str(served.sign_in["password"])))
    dialog.form_view.changed.emit()


def test_what_one_console_exports_another_imports_and_signs_in_to(
    open_console: Open, serve_demo: Callable[..., ServedDemo], tmp_path: Path
) -> None:
    served, path = serve_demo("unitrends"), tmp_path / "team.json"
    first = open_console(StoredHousehold(tmp_path / "first"))
    kept = replace(profile(served, "ueb", "production"), is_temporary=False)
    first.run(_keep(first, kept))
    first.add(kept)
    first.until(lambda: first.state(kept.id) is SystemState.LIVE)
    first.act(ActionId.EXPORT_PROFILES)
    export = first.dialog()
    assert isinstance(export, ExportProfilesDialog)
    first.run(_do(lambda: export.write(path)))
    first.until(path.exists)
    first.close()
    assert str(served.sign_in["password"]) not in path.read_text()

    second = open_console(StoredHousehold(tmp_path / "second"))
    second.run(_do(lambda: second.window.deeds._on_profiles_chosen(str(path))))
    dialog = second.dialog()
    assert isinstance(dialog, ImportProfilesDialog)
    second.until(lambda: dialog.cards)
    (card,) = dialog.cards
    assert card.found.verdict is Verdict.NEW
    assert card.trust is not None
    card.trust.click()
    dialog.placing.choices[PRODUCTION].choose("production")
    second.until(dialog.confirm.isEnabled)
    asked = served.control.counters()["total"]
    second.run(_do(dialog.confirm.click))
    second.until(lambda: not dialog.asks_before_closing)
    second.run(_do(dialog.reject))
    taken = only(second)
    assert second.state(taken.id) is SystemState.NEEDS_SECRET
    assert (taken.name, taken.trust, taken.environment_id) == ("ueb", kept.trust, "production")
    assert served.control.counters()["total"] == asked, "nothing is sent without a secret"
    second.until(lambda: second.window.select_path(f"system:{taken.id}"))
    second.act(ActionId.SIGN_IN)
    sign_in = second.dialog()
    assert isinstance(sign_in, SignInDialog)
    type_secret(sign_in, served)
    second.run(_do(sign_in.sign_in.click))
    second.until(lambda: second.state(taken.id) is SystemState.LIVE)


def provide(folder: Path, served: ServedDemo, **changes: object) -> None:
    """What an administrator does."""
    told = profile(served, "ueb-site", "production")
    plain = Profile("site", told.kind, told.name, told.address, PRODUCTION, told.trust, sign_in={"username": "root"})
    (folder / "profiles.d").mkdir(parents=True, exist_ok=True)
    text = written((replace(plain, **changes),))  # type: ignore[arg-type]  # field names are given by the test
    (folder / "profiles.d" / "site.json").write_text(text)
    assert read(text.encode())


def agree(console: Console, served: ServedDemo) -> None:
    """Look at what is provided, and agree to it."""
    console.until(lambda: console.window.select_path("system:admin-site"))
    console.act(ActionId.SIGN_IN)
    dialog = console.dialog()
    assert isinstance(dialog, ProvidedDialog)
    type_secret(dialog, served)
    console.until(dialog.confirm.isEnabled)
    console.run(_do(dialog.confirm.click))


def test_what_an_administrator_provides_is_signed_in_to_once_it_was_agreed_to_and_asked_about_when_it_changed(
    open_console: Open, serve_demo: Callable[..., ServedDemo], tmp_path: Path
) -> None:
    served = serve_demo("unitrends")
    provide(tmp_path, served)
    console = open_console(StoredHousehold(tmp_path))
    assert console.state("admin-site") is SystemState.NEEDS_CONSENT
    assert served.control.counters()["total"] == 0
    agree(console, served)
    console.until(lambda: is_live(console))
    console.until(lambda: console.window.select_path("system:admin-site"))
    assert not console.window.actions_[ActionId.REMOVE_SYSTEM].isEnabled()
    console.close()

    again = open_console(StoredHousehold(tmp_path))
    again.until(lambda: is_live(again))
    again.close()

    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        elsewhere.setblocking(False)
        provide(
            tmp_path, served, address=Address("127.0.0.1", elsewhere.getsockname()[1], only(again).address.base_path)
        )
        changed = open_console(StoredHousehold(tmp_path))
        assert only(changed).consent is Consent.CHANGED
        assert "password" not in only(changed).sign_in
        changed.until(lambda: changed.window.select_path("system:admin-site"))
        changed.act(ActionId.REFRESH)
        changed.act(ActionId.REFRESH_ALL)
        changed.run(_do(lambda: changed.composition.sessions.sign_in("admin-site")))
        changed.settle()
        assert changed.state("admin-site") is SystemState.NEEDS_CONSENT
        changed.close()
        with pytest.raises(BlockingIOError):
            elsewhere.accept()


async def _keep(console: Console, connection: Connection) -> None:
    await console.window.context.keeping.save(connection)


async def _do(deed: Callable[[], object]) -> None:
    """Do something inside the loop, where work can be started."""
    deed()
