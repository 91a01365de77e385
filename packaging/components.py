"""What the frozen program is made of: every file in it, traced to the product that it came from.

Reads PyInstaller's own lists of what it put in, so that nothing is listed that is not inside and nothing is inside that
is not listed. Run by the Python that built the program.
"""

import ast
import re
import subprocess
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(1, str(ROOT))  # for all builders: each has this among its imports, and none is installed

from app import __version__  # noqa: E402 - needs the line above

OWN_LICENCES = ROOT / "resources" / "licences"
_LICENCE_FILE = re.compile(r"\.dist-info/(?:licenses/)?.*(?:LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
_CLASSIFIERS = {"MIT License": "MIT", "Apache Software License": "Apache-2.0", "BSD License": "BSD-3-Clause"}


class UnknownOriginError(Exception):
    """A file inside the program that no product is known to have brought."""


@dataclass(frozen=True)
class Product:
    """Something that others made. ``ecosystem`` is that of a package URL: pypi, deb or generic.

    ``licence`` is an SPDX expression, or the maker's words where those are none; ``texts`` are the files to pass on.
    """

    ecosystem: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Component:
    """A product and its files: places inside the program. Modules are named, since they lie in one archive."""

    product: Product
    files: tuple[str, ...]
    modules: tuple[str, ...]


def components_of(work: Path) -> list[Component]:
    """The components of the program whose lists lie in PyInstaller's work folder, by name; its own parts come first.

    Raises:
        UnknownOriginError: with every file that could not be traced.
    """
    files: defaultdict[Product, list[str]] = defaultdict(list)
    modules: defaultdict[Product, list[str]] = defaultdict(list)
    unknown: list[str] = []
    for place, source, kind in _listed(work):
        product = product_of(Path(source)) if kind != "LOADER" else _of_distribution("pyinstaller")
        if product is None:
            unknown.append(f"{place} ({source})")
        elif kind == "PYMODULE":
            modules[product].append(place)
        else:
            files[product].append(place)
    if unknown:
        raise UnknownOriginError("nobody is known to have brought:\n  " + "\n  ".join(unknown))
    found = [Component(one, tuple(sorted(files[one])), tuple(sorted(modules[one]))) for one in {**files, **modules}]
    return sorted(found, key=lambda one: (one.product.name != "backstay", one.product.name.lower()))


def product_of(source: Path) -> Product | None:
    """The product that brought a file of this machine; None when nobody is known."""
    own = [ROOT / name for name in ("app", "resources", "translations", "LICENSE", "build/work")]
    if source.is_relative_to(ROOT / "resources" / "fonts"):
        return Product("generic", "Inter", "4", "OFL-1.1", (ROOT / "resources" / "fonts" / "OFL.txt",))
    if any(source.is_relative_to(folder) for folder in own) and "site-packages" not in source.parts:
        return Product("generic", "backstay", __version__, "Apache-2.0", (ROOT / "LICENSE",))
    if source.name.startswith("libicu"):
        version = source.name.rpartition(".")[2]
        return Product("generic", "icu", version, "Unicode-DFS-2016", (OWN_LICENCES / "ICU.txt",))
    name = _distributions_by_file().get(str(source))
    if name is not None:
        return _of_distribution(name)
    homes = {Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix) / "lib", Path(sys.base_prefix)}
    if source.is_relative_to("/usr/lib") or source.is_relative_to("/lib"):
        return _of_debian(source)
    if any(source.is_relative_to(home) for home in homes):
        return _python()
    return None


def _listed(work: Path) -> Iterator[tuple[str, str, str]]:
    """Place, source and kind of all files and modules of the program."""
    (collected,) = ast.literal_eval((work / "COLLECT-00.toc").read_text(encoding="utf-8"))
    _, modules = ast.literal_eval((work / "PYZ-00.toc").read_text(encoding="utf-8"))
    for place, source, kind in (*collected, *modules):
        if kind == "EXECUTABLE":
            yield place, source, "LOADER"
        elif kind == "SYMLINK" or source in {"", "-"}:
            continue  # the file that it points to is in the list itself
        else:
            yield place, source, kind


@cache
def _distributions_by_file() -> dict[str, str]:
    return {
        str(Path(str(distribution.locate_file(file))).resolve()): distribution.metadata["Name"]
        for distribution in metadata.distributions()
        for file in distribution.files or ()
    }


@cache
def _of_distribution(name: str) -> Product:
    found = metadata.distribution(name)
    texts = [Path(str(found.locate_file(file))) for file in found.files or () if _LICENCE_FILE.search(str(file))]
    licence = _licence_of(found.metadata.get_all("Classifier") or (), found.metadata)
    if licence.startswith("LGPL-3.0"):
        texts += [*OWN_LICENCES.glob("*GPL-3.0.txt"), OWN_LICENCES / "QT-PARTS.txt"]
    return Product("pypi", found.metadata["Name"], found.version, licence, tuple(sorted(texts)))


def _licence_of(classifiers: Iterable[str], told: metadata.PackageMetadata) -> str:
    for key in ("License-Expression", "License"):
        if key in told:
            return str(told[key])
    for classifier in classifiers:
        if classifier.startswith("License ::"):
            words = classifier.rpartition(":: ")[2]
            return _CLASSIFIERS.get(words, words)
    return "not told by its maker"


@cache
def _python() -> Product:
    version = ".".join(str(part) for part in sys.version_info[:3])
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return Product("generic", "python", version, "PSF-2.0", (text,) if text.exists() else ())


@cache
def _of_debian(source: Path) -> Product | None:
    for path in (source, Path("/usr") / source.relative_to("/"), source.resolve()):
        asked = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            package = asked.stdout.partition(":")[0]
            shown = ["dpkg-query", "-W", "-f", "${Version}\n", package]
            version = subprocess.run(shown, capture_output=True, text=True, check=True).stdout.splitlines()[0]
            text = Path("/usr/share/doc") / package / "copyright"
            return Product("deb", package, version, "see its copyright file", (text,) if text.exists() else ())
    return None
