"""The checks of the self-test: each looks at one kind of part and returns what it found.

For ``self_test`` only. Everything is imported inside the checks, so that a part that does not load is told in the
report instead of ending it. Nothing is kept, and nothing but loopback is spoken to.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PLUGINS = {
    "linux": ("platforms/libqxcb.so", "platforms/libqoffscreen.so"),
    "win32": ("platforms/qwindows.dll", "platforms/qoffscreen.dll"),
    "darwin": ("platforms/libqcocoa.dylib", "platforms/libqoffscreen.dylib"),
}
"""Plug-ins of Qt without which no window opens; those for pictures are proved by the icons."""

KEY_STORES = {
    "linux": ("keyring.backends.SecretService", "secretstorage", "jeepney.io"),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32"),
    "darwin": ("keyring.backends.macOS",),
}
ALL_KEY_STORES = ("keyring.backends.chainer", "keyring.backends.fail", "keyring.backends.null")
PROBE = "dialog.close.text"
ICON_PX = 20


@dataclass
class Findings:
    """What a check found: how many parts are well, what is wrong with the others, and what else is worth telling."""

    passed: int = 0
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, part: str, problem: str | None) -> None:
        """Count a part, with what is wrong with it or None."""
        if problem is None:
            self.passed += 1
        else:
            self.problems.append(f"{part}: {problem}")


def check_modules() -> Findings:
    """Load every module of the program, the demo systems included."""
    import app

    findings = Findings()
    for name in sorted(_modules_below("app", list(app.__path__))):
        findings.add(name, _import_problem(name))
    return findings


def check_catalogues() -> Findings:
    """Speak every language there is, each with Qt's own texts."""
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

    from app.domain.errors import ConsoleError
    from app.ui.texts import Texts, tr

    findings = Findings()
    texts = Texts(QCoreApplication.instance())
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for language in texts.languages():
        try:
            texts.speak(language.code)
            findings.add(f"backstay_{language.code}", None if tr(PROBE) != PROBE else "has no texts")
        except ConsoleError:
            findings.add(f"backstay_{language.code}", "is missing or unreadable")
        is_loaded = QTranslator().load(f"qtbase_{language.code}", qt_folder)
        findings.add(f"qtbase_{language.code}", None if is_loaded else "is missing or unreadable")
    texts.close()
    texts.deleteLater()
    return findings


def check_icons() -> Findings:
    """Draw every icon, load the fonts, fill the style sheet of every look."""
    from PySide6.QtWidgets import QApplication

    from app.ui.theme.fonts import SHIPPED_FAMILY, load_shipped_fonts
    from app.ui.theme.icons import IconStore, icon_names
    from app.ui.theme.style_sheet import image_folder, style_sheet
    from app.ui.theme.theme import tokens_for
    from app.ui.theme.tokens import Density, Scheme

    findings = Findings()
    store = IconStore()
    if not icon_names():
        findings.add("icons", "there are none")
    for name in sorted(icon_names()):
        drawn = store.pixmap(name, "#204060", ICON_PX).toImage()
        is_blank = all(drawn.pixelColor(x, y).alpha() == 0 for x in range(ICON_PX) for y in range(ICON_PX))
        findings.add(f"icon {name}", "is drawn as nothing" if is_blank else None)
    findings.add("fonts", None if SHIPPED_FAMILY in load_shipped_fonts() else f"no family {SHIPPED_FAMILY}")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for scheme in Scheme:
        tokens = tokens_for(scheme, application)
        is_whole = bool(style_sheet(tokens, next(iter(Density)), 1.0)) and Path(image_folder(tokens)).is_dir()
        findings.add(f"look {scheme}", None if is_whole else "its pictures are missing")
    return findings


def check_plugins() -> Findings:
    """Load the plug-ins of Qt that open windows; what a library of the system lacks is named by the loader."""
    from PySide6.QtCore import QLibraryInfo, QPluginLoader

    findings = Findings()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for place in PLUGINS[sys.platform]:
        loader = QPluginLoader(str(folder / place))
        findings.add(place, None if loader.load() else loader.errorString())
    return findings


def check_key_stores() -> Findings:
    """Load the back ends of the key store, and tell which one would be used here."""
    findings = Findings()
    for name in (*KEY_STORES[sys.platform], *ALL_KEY_STORES):
        findings.add(name, _import_problem(name))
    if not findings.problems:
        import keyring

        chosen = type(keyring.get_keyring())
        findings.notes.append(f"used here: {chosen.__module__}.{chosen.__qualname__}")
    return findings


async def check_demo_systems() -> Findings:
    """Start every demo system as a process of its own, sign in to each, ask what it is, sign out."""
    from app.adapters import registry
    from app.domain.errors import ConsoleError
    from app.domain.redaction import Redactor
    from app.main.demo_systems import DemoSystems
    from app.main.memory_records import MemoryCatalogue
    from app.main.opener import VendorOpener
    from app.transport.thread import NetworkThread

    findings = Findings()
    thread = NetworkThread()
    thread.start()
    demo = DemoSystems()
    opener = VendorOpener(thread, Redactor(), MemoryCatalogue())
    try:
        await opener.load()
        for connection in await demo.start({card.kind: card for card in registry.cards()}):
            system = opener.open(connection)
            try:
                await system.sign_in()
                version = (await system.describe()).version
                await system.sign_out()
            except ConsoleError as error:
                findings.add(connection.name, f"{type(error).__name__} {error.message.id}")
                continue
            findings.add(connection.name, None)
            findings.notes.append(f"{connection.name}: {connection.kind} {version or ''}".rstrip())
    except ConsoleError as error:
        findings.add("demo systems", f"{type(error).__name__} {error.message.id}")
    finally:
        await demo.stop()
        await thread.stop()
    return findings


def _modules_below(name: str, path: list[str]) -> Iterator[str]:
    yield name
    for found in pkgutil.iter_modules(path):
        inner = f"{name}.{found.name}"
        if not found.ispkg:
            yield inner
            continue
        try:
            package = importlib.import_module(inner)
        except ImportError:
            yield inner  # told by the check, which meets it again
            continue
        yield from _modules_below(inner, list(package.__path__))


def _import_problem(name: str) -> str | None:
    try:
        importlib.import_module(name)
    except ImportError as error:
        return f"{type(error).__name__}: {error}"
    return None
