"""``--self-test``: proves that everything the program is made of is there and loads, without a display.

For whoever has just installed Backstay, and for the scripts that verify packages. Prints a report as text or JSON; the
exit code is 0 when all is well and 1 otherwise.
"""

import asyncio
import inspect
import json
import os
import platform
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from typing import Any

from app import __version__
from app.main import self_checks
from app.main.self_checks import Findings

Check = Callable[[], Findings | Awaitable[Findings]]

CHECKS: dict[str, Check] = {
    "modules": self_checks.check_modules,
    "catalogues": self_checks.check_catalogues,
    "icons, fonts, looks": self_checks.check_icons,
    "Qt plug-ins": self_checks.check_plugins,
    "key stores": self_checks.check_key_stores,
    "demo systems": self_checks.check_demo_systems,
}


@dataclass(frozen=True)
class Result:
    """The outcome of one check. ``seconds`` is what it took."""

    name: str
    seconds: float
    findings: Findings

    @property
    def is_well(self) -> bool:
        """Whether something was found, and nothing wrong with it."""
        return self.findings.passed > 0 and not self.findings.problems


def run_self_test(form: str, checks: dict[str, Check] | None = None) -> int:
    """Run all checks and print the report; returns the exit code.

    Args:
        form: ``text`` or ``json``.
        checks: other checks than the program's own.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        # Without Qt there is nothing to run the checks with; the loader names the library that the system lacks.
        sys.stdout.write(
            f"FAIL Qt: {error}\n" if form == "text" else json.dumps({"ok": False, "qt": str(error)}) + "\n"
        )
        return 1

    application = QApplication.instance() or QApplication(sys.argv[:1])
    results = [asyncio.run(_timed(name, check)) for name, check in (CHECKS if checks is None else checks).items()]
    sys.stdout.write(report_as_json(results) if form == "json" else report_as_text(results))
    sys.stdout.flush()
    del application
    return 0 if all(result.is_well for result in results) else 1


def report_as_text(results: list[Result]) -> str:
    """The report as lines: a head, a line for each check, below it its problems and notes, and the outcome."""
    lines = [" ".join(f"{key} {value}" for key, value in _where().items())]
    for result in results:
        word = "ok  " if result.is_well else "FAIL"
        lines.append(f"{word} {result.name}: {result.findings.passed} ({result.seconds:.1f} s)")
        lines += [f"     {line}" for line in (*result.findings.problems, *result.findings.notes)]
    failed = sum(not result.is_well for result in results)
    lines.append(f"{failed} of {len(results)} checks failed" if failed else f"all {len(results)} checks passed")
    return "\n".join(lines) + "\n"


def report_as_json(results: list[Result]) -> str:
    """The same as one JSON object."""
    checks: list[dict[str, Any]] = [
        {"name": one.name, "ok": one.is_well, "seconds": round(one.seconds, 2), **asdict(one.findings)}
        for one in results
    ]
    report = {**_where(), "ok": all(result.is_well for result in results), "checks": checks}
    return json.dumps(report, indent=2) + "\n"


async def _timed(name: str, check: Check) -> Result:
    started = time.monotonic()
    found = check()
    findings = await found if inspect.isawaitable(found) else found
    return Result(name, time.monotonic() - started, findings)


def _where() -> dict[str, str]:
    from PySide6.QtCore import qVersion

    return {
        "backstay": __version__,
        "python": platform.python_version(),
        "qt": qVersion(),
        "on": platform.platform(),
        "as": "package" if getattr(sys, "frozen", False) else "source",
    }
