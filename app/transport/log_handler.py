"""The program's own log, scrubbed: as JSON lines in a file, and as lines for a terminal. For Python's ``logging``.

The composition root puts both on the root logger. Messages of libraries pass through here as well, so everything is
masked by value, and an exception is told by its classes and places alone: its text may quote what a server sent.
"""

import logging
from datetime import UTC, datetime

from app.domain.redaction import Redactor
from app.transport.json_lines import JsonLinesFile


class JsonLinesHandler(logging.Handler):
    """Writes records to a ``JsonLinesFile``; a full disk costs lines, never the program."""

    def __init__(self, file: JsonLinesFile, redactor: Redactor, level: int = logging.INFO) -> None:
        super().__init__(level)
        self._file = file
        self._redactor = redactor

    @property
    def dropped(self) -> int:
        """How many lines could not be written."""
        return self._file.dropped

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "text": self._redactor.text(_text(record)),
        }
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = _classes(record.exc_info[1])
            line["where"] = _places(record.exc_info[1])
        self._file.append(line)

    def close(self) -> None:
        """Close the file with the handler."""
        self._file.close()
        super().close()


class TerminalFormatter(logging.Formatter):
    """Makes lines for a terminal, which somebody may copy into a report."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """One line, and for an exception its classes and the places it came through below."""
        lines = [f"{record.levelname} {record.name}: {self._redactor.text(_text(record))}"]
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            lines += [f"  {' < '.join(_classes(error))}", *(f"    {place}" for place in _places(error))]
        return "\n".join(lines)


def _text(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return str(record.msg)


def _classes(error: BaseException) -> list[str]:
    """The error's class and those of its causes, nearest first."""
    names: list[str] = []
    link: BaseException | None = error
    while link is not None and len(names) < 10:
        names.append(type(link).__qualname__)
        link = link.__cause__ or link.__context__
    return names


def _places(error: BaseException) -> list[str]:
    """File, line and function of each frame, the outermost first: no source lines and no values."""
    places: list[str] = []
    trace = error.__traceback__
    while trace is not None and len(places) < 40:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places
