"""The program's own log: kept scrubbed in the profile's folder while the program runs, and scrubbed on a terminal."""

import json
import logging
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.domain.redaction import MASK, Redactor
from app.main.household import MemoryHousehold, StoredHousehold
from app.transport.log_handler import TerminalFormatter

SECRET = "correct horse battery"


def failed() -> logging.LogRecord:
    """A record of a failure whose exceptions quote a secret."""
    try:
        raise LookupError(f"outer {SECRET}") from ValueError(f"inner {SECRET}")
    except LookupError as error:
        trace = (LookupError, error, error.__traceback__)
        return logging.LogRecord("app.test", logging.ERROR, __file__, 1, "failed for %s", (SECRET,), trace)


def test_the_log_of_a_profile_is_masked_by_what_the_program_knows(tmp_path: Path) -> None:
    household = StoredHousehold(tmp_path)
    handler = household.program_log()
    assert handler is not None
    household.redactor.register([SecretStr(SECRET)])
    handler.handle(failed())
    handler.close()
    (path,) = tmp_path.rglob("backstay.jsonl")
    line = json.loads(path.read_text(encoding="utf-8"))
    assert (line["text"], line["error"]) == (f"failed for {MASK}", ["LookupError", "ValueError"])
    assert SECRET not in path.read_text(encoding="utf-8")


def test_a_demo_keeps_no_log() -> None:
    assert MemoryHousehold().program_log() is None


@pytest.mark.parametrize("has_error", [True, False])
def test_lines_of_a_terminal_can_be_copied_into_a_report(has_error: bool) -> None:
    redactor = Redactor()
    redactor.register([SECRET])
    record = failed()
    if not has_error:
        record.exc_info = None
    text = TerminalFormatter(redactor).format(record)
    first, *below = text.splitlines()
    assert first == f"ERROR app.test: failed for {MASK}"
    assert SECRET not in text
    assert bool(below) is has_error
    if has_error:
        assert below[0].strip() == "LookupError < ValueError"
        assert "test_program_log.py" in below[1]
