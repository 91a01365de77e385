"""When containers are backed up: the switches about cron strings, applied to parsed ones. Asks nothing."""

from datetime import datetime
from functools import lru_cache

from app.adapters.cycle import wire
from app.adapters.cycle.cron import Cron, CronError, parse
from app.adapters.cycle.hub import Hub


class CronSchedules:
    """The next runs of the containers of one connection."""

    def __init__(self, hub: Hub) -> None:
        self._zone = hub.cron_zone()
        missing = hub.option("missing_cron")
        self._missing = "" if missing == "never" else missing

    def text_of(self, container: wire.Container) -> str:
        """The cron string that holds; empty: never by itself. Without a command there is nothing to run."""
        settings = container.settings
        if settings is None or settings.backup is None:
            return ""
        return container.cron_string or self._missing

    def next_run(self, container: wire.Container, after: datetime) -> datetime | None:
        """The first run later than a moment; None: none, or the string or its zone is not understood."""
        cron = _parsed(self.text_of(container))
        return cron.next_after(after, self._zone) if cron is not None and self._zone is not None else None


@lru_cache(maxsize=512)
def _parsed(text: str) -> Cron | None:
    try:
        return parse(text)
    except CronError:
        return None
