"""Which files belong into the frozen program. For `backstay.spec`, on every platform; knows nothing of PyInstaller."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "locks" / "runtime.txt"

QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qgif", "qico", "qjpeg"},
    "platforms": {"qxcb", "qoffscreen", "qwindows", "qcocoa"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}
"""Every other plug-in stays out: GTK's theme would bring GTK along, the rest is for devices without a desktop."""

SYSTEM_LIBRARIES = re.compile(
    r"lib(?:asound|avahi|blkid|brotli|bsd|cap|com_err|cups|dbus-1|EGL|expat|fontconfig|freetype|gcc_s|gcrypt|GL|glib|"
    r"gmp|gnutls|gpg-error|gssapi|gthread|hogweed|ICE|idn2|k5crypto|keyutils|krb5|lz4|md|mount|nettle|p11-kit|pcre2|"
    r"png16|selinux|SM|stdc\+\+|systemd|tasn1|unistring|uuid|wayland|X11|Xau|xcb\.|xcb-glx|Xdmcp|Xext|zstd)[^/]*$"
)
"""Every desktop on Linux has these, in the versions that fit its drivers and services. They are left to it: the package
names those that must be there, and without the others (printers) a plug-in stays away."""

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/.]+)")
_CATALOGUE = re.compile(r"PySide6/(?:Qt/)?translations/(.*)\.qm$")
_REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)

LINK = "SYMLINK"

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: its place in the folder, its source (of a link: a place), its kind."""


def locked_distributions() -> list[str]:
    """The names of the distributions that the console runs on; some are for other platforms."""
    return _REQUIREMENT.findall(LOCK.read_text(encoding="utf-8"))


def is_wanted_plugin(place: str) -> bool | None:
    """Whether a plug-in of Qt is wanted; None: the file is none."""
    found = _PLUGIN.match(place.replace("\\", "/"))
    return None if found is None else found[2] in QT_PLUGINS.get(found[1], ())


def wanted_binaries(entries: Iterable[Entry], imports_of: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The extension modules, the wanted plug-ins, Python itself, and every library that these need, however far down.

    Args:
        entries: all binaries that were found.
        imports_of: the paths of the libraries that a library names.
    """
    found = list(entries)
    by_name = {Path(source).name: (place, source, kind) for place, source, kind in found if kind != LINK}
    open_ends = [entry for entry in found if _is_root(entry)]
    kept = {place for place, _, _ in open_ends}
    while open_ends:
        for path in imports_of(open_ends.pop()[1]):
            entry = by_name.get(Path(path).name)
            if entry is not None and entry[0] not in kept and not _is_left_out(entry[0]):
                kept.add(entry[0])
                open_ends.append(entry)
    return [entry for entry in found if entry[0] in kept]


def wanted_data(entries: Iterable[Entry], languages: Iterable[str], binaries: Iterable[Entry]) -> Iterator[Entry]:
    """The data that the program reads, and links to binaries that are kept.

    Left out are Qt's texts in languages that the console does not speak, and what only builders and installers read.
    """
    kept = {place for place, _, _ in binaries}
    texts = {f"qtbase_{language}" for language in languages}
    for entry in entries:
        place = entry[0].replace("\\", "/")
        if entry[2] == LINK and entry[1] not in kept:
            continue
        catalogue = _CATALOGUE.match(place)
        if catalogue is not None and catalogue[1] not in texts:
            continue
        if place.endswith((".pyi", "/RECORD", "/INSTALLER", "/REQUESTED", "/direct_url.json")):
            continue
        yield entry


def _is_left_out(place: str) -> bool:
    """Plug-ins are never libraries of others; the system's libraries lie outside of any folder of ours."""
    return is_wanted_plugin(place) is not None or SYSTEM_LIBRARIES.match(place) is not None


def _is_root(entry: Entry) -> bool:
    place, _, kind = entry
    is_python = re.match(r"(lib)?python3|Python\b", Path(place).name) is not None
    return kind == "EXTENSION" or is_python or is_wanted_plugin(place) is True
