"""The self-test on this program, and on programs that lack something."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QApplication

from app.main import self_checks
from app.main.options import read_options
from app.main.self_checks import Findings
from app.main.self_test import CHECKS, Result, report_as_json, report_as_text, run_self_test

ROOT = Path(__file__).resolve().parents[2]
WELL = Findings(passed=2, notes=["version 3"])
ILL = Findings(passed=1, problems=["icon key: is drawn as nothing"])


@pytest.mark.parametrize(
    ("arguments", "form"), [([], ""), (["--self-test"], "text"), (["--self-test", "json"], "json")]
)
def test_the_command_line_asks_for_it(arguments: list[str], form: str) -> None:
    assert read_options(arguments).self_test == form


@pytest.mark.timeout(175)  # all of Qt, every module and six systems, from a cold start
def test_the_whole_program_passes_in_a_process_of_its_own() -> None:
    """As packages run it. Modules were loaded by other tests already, so only a fresh process proves anything."""
    command = [sys.executable, "-m", "app", "--self-test", "json"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=170, check=False)
    report = json.loads(run.stdout)
    assert [check["problems"] for check in report["checks"]] == [[]] * len(CHECKS)
    assert report["ok"]
    assert run.returncode == 0
    modules, *_, demo = report["checks"]
    assert modules["passed"] > 300
    assert demo["passed"] == len(demo["notes"]) == 6


def test_every_module_of_the_program_is_looked_at() -> None:
    files = {path.relative_to(ROOT) for path in (ROOT / "app").rglob("*.py")}
    assert self_checks.check_modules().passed == len(files)


def test_a_module_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "secretstorage", None)
    findings = self_checks.check_key_stores()
    assert [problem.partition(":")[0] for problem in findings.problems] == ["secretstorage"]


def test_a_plugin_that_does_not_load_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(QLibraryInfo, "path", lambda _which: str(tmp_path))
    findings = self_checks.check_plugins()
    assert findings.passed == 0
    assert len(findings.problems) == len(self_checks.PLUGINS[sys.platform])


def test_a_catalogue_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication
) -> None:
    from app.ui import texts

    class Elsewhere(texts.Texts):
        """The language room with an empty folder."""

        def __init__(self, parent: QApplication) -> None:
            super().__init__(parent, folder=tmp_path)

    monkeypatch.setattr(texts, "Texts", Elsewhere)
    problems = self_checks.check_catalogues().problems
    assert {problem.partition(":")[0] for problem in problems} == {"backstay_en", "backstay_de"}


def test_an_icon_that_draws_nothing_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication
) -> None:
    from app.ui.theme import icons

    (tmp_path / "hollow.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"/>')
    monkeypatch.setattr(icons, "ICONS", tmp_path)
    icons.icon_names.cache_clear()
    try:
        findings = self_checks.check_icons()
    finally:
        icons.icon_names.cache_clear()
        icons._drawing.cache_clear()
    assert findings.problems == ["icon hollow: is drawn as nothing"]


def test_demo_systems_that_do_not_start_are_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.main import demo_systems

    monkeypatch.setattr(demo_systems, "_command", lambda: [sys.executable, "-c", "pass"])
    findings = asyncio.run(self_checks.check_demo_systems())
    assert findings.passed == 0
    assert findings.problems == ["demo systems: SettingsError demo.not_ready.text"]


def test_the_reports_tell_the_same() -> None:
    results = [Result("icons", 0.5, ILL), Result("key stores", 0.1, WELL)]
    text = report_as_text(results)
    assert "FAIL icons: 1 (0.5 s)\n     icon key: is drawn as nothing\n" in text
    assert "ok   key stores: 2 (0.1 s)\n     version 3\n" in text
    assert text.endswith("1 of 2 checks failed\n")
    report = json.loads(report_as_json(results))
    assert report["ok"] is False
    assert [check["ok"] for check in report["checks"]] == [False, True]
    assert report["checks"][0]["problems"] == ILL.problems


@pytest.mark.parametrize(("findings", "code"), [(WELL, 0), (ILL, 1), (Findings(), 1)])
def test_the_exit_code_tells(findings: Findings, code: int, qapp: QApplication) -> None:
    assert run_self_test("text", {"parts": lambda: findings}) == code


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_qt_that_does_not_load_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    assert run_self_test(form, {}) == 1
    told = capsys.readouterr().out
    assert told.count("\n") == 1
    assert "PySide6.QtWidgets" in told
    assert (told.startswith("FAIL Qt: ")) is (form == "text")
    if form == "json":
        assert json.loads(told)["ok"] is False
