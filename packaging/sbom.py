"""The list of parts of the frozen program as CycloneDX 1.5 JSON, and the notices of all whose work is in it.

For `freeze.py`. Every component names its files with their SHA-256 and counts its modules, as they really are inside.
"""

import hashlib
import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from components import Component, Product

LINE = "=" * 100


def sbom(components: Sequence[Component], folder: Path, seconds: int) -> str:
    """The list as JSON.

    Args:
        components: of `components_of`; the first is the program itself.
        folder: where the files lie that are to be hashed, below `_internal` or beside it.
        seconds: the time it was made, since 1970.
    """
    own, *others = components
    body: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z"),
            "component": {**_component(own, folder), "type": "application"},
        },
        "components": [_component(one, folder) for one in others],
    }
    # The same parts give the same number: a random one would make every build a different one.
    number = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(body, sort_keys=True))
    return json.dumps({**body, "serialNumber": f"urn:uuid:{number}"}, indent=1, sort_keys=True) + "\n"


def notices(components: Sequence[Component]) -> str:
    """Names, licences and licence texts of all parts that others made; a text that several share stands once."""
    others = [one.product for one in components[1:]]
    by_text: dict[str, list[str]] = {}
    for product in others:
        for path in product.texts:
            text = path.read_text(encoding="utf-8", errors="replace").strip()
            by_text.setdefault(text, []).append(f"{product.name} {product.version}")
    lines = ["Backstay contains work of others, under these licences.", ""]
    lines += [f"  {one.name} {one.version}: {one.licence}" for one in others]
    lines += [
        "",
        "Qt and PySide6 are used under the LGPL, version 3. Their libraries are files of their own in the folder",
        "_internal/PySide6; you may replace them by versions of your own that have the same interface.",
    ]
    for text, owners in by_text.items():
        lines += ["", LINE, ", ".join(dict.fromkeys(owners)), LINE, "", text]
    return "\n".join(lines) + "\n"


def package_url(product: Product) -> str:
    """The package URL of a product."""
    name = product.name.lower().replace("_", "-") if product.ecosystem == "pypi" else product.name
    space = "debian/" if product.ecosystem == "deb" else ""
    return f"pkg:{product.ecosystem}/{space}{quote(name)}@{quote(product.version)}"


def _component(component: Component, folder: Path) -> dict[str, Any]:
    product = component.product
    url = package_url(product)
    licence = product.licence
    is_expression = "see " not in licence and "not told" not in licence and "with a special" not in licence
    return {
        "type": "library",
        "bom-ref": url,
        "name": product.name,
        "version": product.version,
        "purl": url,
        "licenses": [{"expression": licence} if is_expression else {"license": {"name": licence}}],
        "properties": [{"name": "backstay:modules", "value": str(len(component.modules))}],
        "components": [_file(place, folder, url) for place in component.files],
    }


def _file(place: str, folder: Path, url: str) -> dict[str, Any]:
    path = folder / "_internal" / place
    data = (path if path.exists() else folder / place).read_bytes()
    return {
        "type": "file",
        "bom-ref": f"{url}#{place}",
        "name": place,
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(data).hexdigest()}],
    }
