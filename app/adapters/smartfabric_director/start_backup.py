"""Back up now: the form, and the one-time job that does it (2.0 p.53; there is no other trigger, INFERRED)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from app.adapters.smartfabric_director import places, wire
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.job_calendar import ONE_TIME
from app.adapters.smartfabric_director.mapping import CONTENT_WORDS, location_name, to_stamp
from app.adapters.smartfabric_director.restore_source import ADD_LOCATION
from app.domain.errors import NotFoundError
from app.domain.forms import Answer, Choice, FieldType, Form, FormField
from app.domain.nodes import Level, NodeRef

PREFIX_PATTERN = r"[A-Za-z0-9_-]{1,40}"
"""With the stamp a name stays within 64 of these signs (ASSUMED limit and alphabet)."""


class StartForm:
    """Answers what can be chosen for a backup."""

    def __init__(self, director: Director) -> None:
        self._director = director

    async def form(self, targets: tuple[NodeRef, ...]) -> Form:
        """The form; content and location are taken over from a job. Without a location it needs one first."""
        locations = (await self._director.client.locations()).values()
        if not locations:
            note = FormField("none", "sfd.start.no_location.note", FieldType.NOTE)
            return Form((note,), needs_setting=ADD_LOCATION)
        job = await self._job(targets)
        known = {location.id for location in locations}
        only = locations[0].id if len(locations) == 1 else None
        content = tuple(word for word in job.content if word in CONTENT_WORDS) if job is not None else ()
        return Form(
            (
                FormField(
                    "content",
                    "sfd.start.content.label",
                    FieldType.MULTI_CHOICE,
                    choices=tuple(Choice(word, label) for word, label in CONTENT_WORDS.items()),
                    default=content or tuple(CONTENT_WORDS),
                    required=True,
                ),
                FormField(
                    "location",
                    "sfd.start.location.label",
                    FieldType.CHOICE,
                    choices=tuple(
                        Choice(location.id, location_name(location), location.description or None)
                        for location in locations
                    ),
                    default=job.location if job is not None and job.location in known else only,
                    required=True,
                ),
                FormField(
                    "prefix",
                    "sfd.start.prefix.label",
                    default=self._director.option("job_prefix"),
                    required=True,
                    pattern=PREFIX_PATTERN,
                    wrong="sfd.start.prefix.wrong",
                    help="sfd.start.prefix.help",
                ),
                FormField("description", "sfd.start.description.label", max_length=200),
                FormField("one_time", "sfd.start.one_time.note", FieldType.NOTE),
            ),
            columns=2,
        )

    async def _job(self, targets: tuple[NodeRef, ...]) -> wire.Job | None:
        """The job whose choices are taken over: the only target, if it is one."""
        database = places.database(self._director.id)
        if len(targets) != 1 or targets[0].level is not Level.INSTANCE or targets[0].parent != database:
            return None
        if targets[0].native_id.startswith("~"):
            return None
        try:
            return (await self._director.client.job(targets[0].native_id)).value
        except NotFoundError:
            return None


def job_name(prefix: str, now: datetime) -> str:
    """Unique by its UTC stamp, and found again by it when the answer is lost: ``backstay-20260314T092653123Z``."""
    return f"{prefix}-{now.strftime('%Y%m%dT%H%M%S')}{now.microsecond // 1000:03d}Z"


def job_fields(answers: Mapping[str, Answer], name: str, server_now: datetime, lead: timedelta) -> dict[str, Any]:
    """The body of the one-time job; a start in the past runs at once (ASSUMED), ``lead`` puts it ahead."""
    content = answers.get("content")
    fields: dict[str, Any] = {
        "name": name,
        "location": str(answers.get("location") or ""),
        "content": list(content) if isinstance(content, tuple) else [],
        "frequency": ONE_TIME,
        "start_time": to_stamp(server_now + lead),
    }
    description = str(answers.get("description") or "").strip()
    return {**fields, "description": description} if description else fields
