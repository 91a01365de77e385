"""The notices of others: read from a package's own file, or gathered from what is installed."""

import re
import tomllib
from pathlib import Path

import pytest
import sbom
from components import Component, Product

from app.settings import notices
from app.settings.notices import ROOTS, notices_in, third_party_notices

ROOT = Path(__file__).resolve().parents[2]


def test_the_roots_are_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(ROOTS) == {re.split(r"[\[<>=]", wanted)[0] for wanted in project["dependencies"]}


def test_every_installed_part_is_listed_and_the_texts_of_all_are_there() -> None:
    listed, *others = third_party_notices()
    assert listed.owners == ""
    owners = {notice.owners.split()[0] for notice in others}
    assert {"httpx", "h11", "PySide6_Essentials", "shiboken6", "pydantic_core", "idna"} <= owners
    assert all(f"{name} " in listed.text for name in owners)
    assert "pytest" not in listed.text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in next(
        one.text for one in others if one.owners.startswith("PySide6") and "LESSER" in one.text
    )


def test_the_file_of_a_package_is_read_as_it_was_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    texts = []
    for name in ("a", "b"):
        texts.append(tmp_path / name)
        texts[-1].write_text(f"Licence of {name}.\n\nLast line of {name}.")
    parts = [
        Component(Product("generic", "backstay", "1", "Apache-2.0"), (), ()),
        *(Component(Product("pypi", path.name, "1", "MIT", (path,)), (), ()) for path in texts),
    ]
    packaged = tmp_path / "notices"
    packaged.write_text(sbom.notices(parts), encoding="utf-8")
    monkeypatch.setattr(notices, "PACKAGED", packaged)
    listed, first, second = third_party_notices()
    assert "b 1: MIT" in listed.text
    assert (first.owners, first.text) == ("a 1", "Licence of a.\n\nLast line of a.")
    assert (second.owners, second.text) == ("b 1", "Licence of b.\n\nLast line of b.")


def test_a_file_without_texts_is_a_list_only() -> None:
    assert [one.owners for one in notices_in("nothing\n")] == [""]
