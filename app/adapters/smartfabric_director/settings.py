"""Changes of the appliance itself: locations, and the one-time jobs that "back up now" leaves behind."""

from collections.abc import Mapping
from typing import Any

from pydantic import SecretStr

from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.job_calendar import is_one_time
from app.adapters.smartfabric_director.mapping import location_name, moment, state_of
from app.adapters.smartfabric_director.restore_source import ADD_LOCATION
from app.adapters.smartfabric_director.tree import Tree
from app.domain.capabilities import Capability
from app.domain.errors import NotSupportedError
from app.domain.forms import Answer, Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.domain.system import Setting

CHANGE_LOCATION = "change_location"
REMOVE_LOCATION = "remove_location"
CLEAN_ONE_TIME = "clean_one_time_jobs"

SETTINGS = (
    Setting(ADD_LOCATION, "sfd.setting.add_location.label"),
    Setting(CHANGE_LOCATION, "sfd.setting.change_location.label"),
    Setting(REMOVE_LOCATION, "sfd.setting.remove_location.label"),
    Setting(CLEAN_ONE_TIME, "sfd.setting.clean_one_time.label"),
)

_PROTOCOLS = (Choice("SFTP", "SFTP"), Choice("FTP", "FTP"))
LOCATION_FIELDS = ("protocol", "host", "username", "backup_path", "description")


class SettingForms:
    """Answers what can be changed."""

    def __init__(self, director: Director, tree: Tree) -> None:
        self._director = director
        self._tree = tree

    async def form(self, purpose: str) -> Form:
        """The form of a setting. Raises NotSupportedError for an unknown one."""
        match purpose:
            case "add_location":
                return Form(_location_fields(None, is_new=True), columns=2)
            case "change_location":
                return await self._change_form()
            case "remove_location":
                return await self._remove_form()
            case "clean_one_time_jobs":
                return await self._clean_form()
        raise NotSupportedError(Capability.CHANGE_STORAGE, connection_id=self._director.id)

    async def location(self, location_id: str) -> wire.Location | None:
        """A location by its id; None when it is gone."""
        for location in (await self._director.client.locations()).values():
            if location.id == location_id:
                return location
        return None

    async def ended_one_time_jobs(self) -> tuple[wire.Job, ...]:
        """One-time jobs whose only run is over: expired ones, and those that stay active though their run has ended."""
        owned = await self._tree.owned()
        now = self._director.server_now()
        over = {
            job.id
            for instance in owned.instances.values()
            if (job := owned.job_of[instance.id]) is not None and state_of(instance, now).is_finished
        }
        return tuple(
            job for job in owned.jobs.values() if is_one_time(job) and (job.status == "EXPIRED" or job.id in over)
        )

    async def _change_form(self) -> Form:
        locations = (await self._director.client.locations()).values()
        only = locations[0] if len(locations) == 1 else None
        note = FormField("note", "sfd.location.change.note", FieldType.NOTE)
        which = _which(locations, await self._users(), locations[0].id if locations else None)
        return Form((which, note, *_location_fields(only, is_new=False)), columns=2)

    async def _remove_form(self) -> Form:
        """The one location that no job uses is offered first; the appliance decides whether one can be removed."""
        locations, users = (await self._director.client.locations()).values(), await self._users()
        unused = [location.id for location in locations if location.id not in users]
        note = FormField("note", "sfd.location.remove.note", FieldType.NOTE)
        return Form((_which(locations, users, unused[0] if len(unused) == 1 else None), note))

    async def _users(self) -> dict[str, str]:
        """A job that uses a location, by the location's id."""
        return {job.location: job.name for job in (await self._director.client.jobs()).values()}

    async def _clean_form(self) -> Form:
        jobs = await self.ended_one_time_jobs()
        if not jobs:
            return Form((FormField("none", "sfd.clean.nothing.note", FieldType.NOTE),))
        choices = tuple(Choice(job.id, job.name, _made(job)) for job in jobs)
        return Form(
            (
                FormField(
                    "jobs",
                    "sfd.clean.jobs.label",
                    FieldType.MULTI_CHOICE,
                    choices=choices,
                    default=tuple(job.id for job in jobs),
                    required=True,
                ),
                FormField("note", "sfd.clean.explain.note", FieldType.NOTE),
            )
        )


def location_body(answers: Mapping[str, Answer], stored: wire.Location | None) -> dict[str, Any]:
    """The writable fields without the password. A change replaces everything, so what was left empty is kept."""
    kept = {name: getattr(stored, name) for name in LOCATION_FIELDS} if stored is not None else {}
    typed = {name: str(answers.get(name) or "").strip() for name in LOCATION_FIELDS}
    return {**kept, **{name: value for name, value in typed.items() if value}}


def typed_password(answers: Mapping[str, Answer]) -> SecretStr | None:
    """The password, if one was typed. One that was read back from the server is never sent."""
    password = answers.get("password")
    if isinstance(password, str):
        password = SecretStr(password)
    return password if isinstance(password, SecretStr) and password.get_secret_value() else None


def _which(locations: tuple[wire.Location, ...], users: dict[str, str], default: str | None) -> FormField:
    """Which location; one that a job uses says so."""
    choices = tuple(
        Choice(
            location.id,
            location_name(location),
            Message.of("sfd.location.used.detail", job=users[location.id]) if location.id in users else None,
        )
        for location in locations
    )
    return FormField(
        "location", "sfd.location.which.label", FieldType.CHOICE, choices=choices, default=default, required=True
    )


def _location_fields(stored: wire.Location | None, *, is_new: bool) -> tuple[FormField, ...]:
    return (
        FormField(
            "protocol",
            "sfd.location.protocol.label",
            FieldType.CHOICE,
            choices=_PROTOCOLS,
            default="SFTP" if is_new else stored.protocol if stored else None,
            required=is_new,
        ),
        FormField(
            "host",
            "sfd.location.host.label",
            default=stored.host if stored else None,
            required=is_new,
            pattern=r"\S+",
            help="sfd.location.host.help",
        ),
        FormField(
            "username", "sfd.location.username.label", default=stored.username if stored else None, required=is_new
        ),
        FormField(
            "password",
            "sfd.location.password.label",
            FieldType.SECRET,
            required=is_new,
            help="sfd.location.password_new.help" if is_new else "sfd.location.password_change.help",
        ),
        FormField(
            "backup_path",
            "sfd.location.backup_path.label",
            default=stored.backup_path if stored else None,
            required=is_new,
            help="sfd.location.backup_path.help",
        ),
        FormField("description", "sfd.location.description.label", default=stored.description if stored else None),
    )


def _made(job: wire.Job) -> Message | None:
    start = moment(job.start_time)
    return Message.of("sfd.clean.made.detail", time=start) if start is not None else None
