"""Builds the exact requests that would carry out a command. Reads what it has to know; changes nothing."""

from dataclasses import dataclass
from datetime import timedelta

from app.adapters.planning import planned_change, refuse_unless_offered
from app.adapters.smartfabric_director import requests, wire
from app.adapters.smartfabric_director.capabilities import CAPABILITIES
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.mapping import content_text, location_name, moment, size_bytes
from app.adapters.smartfabric_director.restore_mark import RestoreMark, mark_for
from app.adapters.smartfabric_director.restore_source import ADD_LOCATION, RestoreSource
from app.adapters.smartfabric_director.restore_watch import RestoreWatch
from app.adapters.smartfabric_director.settings import (
    CHANGE_LOCATION,
    CLEAN_ONE_TIME,
    REMOVE_LOCATION,
    SettingForms,
    location_body,
    typed_password,
)
from app.adapters.smartfabric_director.start_backup import StartForm, job_fields, job_name
from app.domain.changes import (
    COMMAND_CAPABILITIES,
    AcknowledgeResult,
    ChangeSetting,
    Command,
    PlannedChange,
    StartBackup,
    StartRestore,
)
from app.domain.errors import ConflictError, InputError, NotSupportedError
from app.domain.forms import Answer, Answers, Form
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import ByteSize, Message, Text
from app.domain.restore import RestoreRequest
from app.transport.request import Request


@dataclass(frozen=True)
class Plan:
    """What executing needs beside the requests: names of the objects, and how server fields are called in our forms."""

    requests: tuple[Request, ...]
    targets: tuple[Text, ...]
    fields: tuple[tuple[str, str], ...] = ()
    job_name: str = ""
    mark: RestoreMark | None = None


class Planning:
    """Plans changes."""

    def __init__(
        self,
        director: Director,
        start: StartForm,
        settings: SettingForms,
        source: RestoreSource,
        watch: RestoreWatch,
    ) -> None:
        self._director = director
        self._start = start
        self._settings = settings
        self._source = source
        self._watch = watch

    async def plan(self, command: Command) -> PlannedChange:
        """The planned change. Raises InputError for answers that do not fit, NotSupportedError, ConflictError."""
        refuse_unless_offered(command, CAPABILITIES, self._director.id)
        match command:
            case StartBackup():
                return await self._backup(command)
            case StartRestore():
                return await self._restore(command)
            case AcknowledgeResult():
                return await self._acknowledge(command)
            case ChangeSetting(purpose=purpose) if purpose == ADD_LOCATION:
                return await self._add_location(command)
            case ChangeSetting(purpose=purpose) if purpose == CHANGE_LOCATION:
                return await self._change_location(command)
            case ChangeSetting(purpose=purpose) if purpose == REMOVE_LOCATION:
                return await self._remove_location(command)
            case ChangeSetting(purpose=purpose) if purpose == CLEAN_ONE_TIME:
                return await self._clean(command)
        raise NotSupportedError(COMMAND_CAPABILITIES[type(command)], connection_id=self._director.id)

    async def _backup(self, command: StartBackup) -> PlannedChange:
        form = await self._start.form(command.targets)
        answers = _complete(form, command.answers)
        name = job_name(str(answers["prefix"]), self._director.now())
        lead = timedelta(seconds=int(self._director.option("start_lead")))
        fields = job_fields(answers, name, self._director.server_now(), lead)
        plan = Plan((requests.add_job(fields),), (name,), (("name", "prefix"),), job_name=name)
        return self._planned(
            command,
            ActionClass.BACK_UP,
            plan,
            summary=(("sfd.summary.job.label", name),),
            side_effects=(Message.of("sfd.start.leaves_job.text"),),
            bookmark=name,
        )

    async def _restore(self, command: StartRestore) -> PlannedChange:
        file = await self._chosen_file(command.request)
        found = await self._watch.status()
        mark = mark_for(found.value, file.file_id, file.backup_file_name, self._director.now())
        name = file.backup_file_name or file.file_id
        plan = Plan((requests.start_restore(file.file_id),), (name,), (("file_id", "remote_file"),), mark=mark)
        made, size = moment(file.backup_time), size_bytes(file.size)
        content = content_text(file.content)
        summary: list[tuple[str, Text]] = [("sfd.summary.file.label", name)]
        if made is not None:
            summary.append(("sfd.summary.made.label", Message.of("sfd.summary.made.value", time=made)))
        if size is not None:
            summary.append(("sfd.summary.size.label", Message.of("sfd.summary.size.value", size=ByteSize(size))))
        if content is not None:
            summary.append(("sfd.summary.content.label", content))
        if file.version:
            summary.append(("sfd.summary.version.label", file.version))
        summary.append(("sfd.summary.over.label", self._director.connection.name))
        return self._planned(
            command,
            ActionClass.RESTORE_OVER,
            plan,
            summary=tuple(summary),
            irreversible=Message.of("sfd.restore.irreversible.text"),
            side_effects=(
                Message.of("sfd.restore.sessions_end.text"),
                Message.of("sfd.restore.read_again.text"),
                Message.of("sfd.restore.result_lost.text"),
            ),
            bookmark=mark.text(),
        )

    async def _chosen_file(self, request: RestoreRequest) -> wire.RemoteFile:
        """The file as listed in this session; listed again when it was not."""
        file_id = request.source.get("remote_file")
        if not isinstance(file_id, str) or not file_id:
            raise InputError(fields={"remote_file": Message.of("form.problem.required")})
        known = self._director.listed_file(file_id)
        if known is not None:
            return known[1]
        for file in (await self._source.list(request.source)).files.values():
            if file.file_id == file_id:
                return file
        raise InputError(fields={"remote_file": Message.of("sfd.preflight.point_gone.why")})

    async def _acknowledge(self, command: AcknowledgeResult) -> PlannedChange:
        if not command.activity.needs_acknowledgement:
            raise ConflictError(Message.of("sfd.acknowledge.nothing.why"), connection_id=self._director.id)
        request = requests.acknowledge_restore(self._director.option("acknowledge_form"))
        return self._planned(
            command,
            ActionClass.ACKNOWLEDGE_RESULT,
            Plan((request,), (command.activity.target,)),
            summary=(("sfd.summary.file.label", command.activity.target),),
            side_effects=(Message.of("sfd.acknowledge.for_all.text"),),
        )

    async def _add_location(self, command: ChangeSetting) -> PlannedChange:
        answers = _complete(await self._settings.form(ADD_LOCATION), command.answers)
        password = typed_password(answers)
        if password is None:
            raise InputError(fields={"password": Message.of("form.problem.required")})
        self._director.channel.redactor.register([password])
        body = location_body(answers, None)
        request = requests.add_location(body, password)
        return self._location_change(command, request, wire.Location.model_validate({"id": "", **body}))

    async def _change_location(self, command: ChangeSetting) -> PlannedChange:
        answers = _complete(await self._settings.form(CHANGE_LOCATION), command.answers)
        stored = await self._stored(str(answers["location"]))
        password = typed_password(answers)
        if password is not None:
            self._director.channel.redactor.register([password])
        body = location_body(answers, stored)
        request = requests.change_location(stored.id, body, password)
        return self._location_change(command, request, wire.Location.model_validate({**body, "id": stored.id}))

    async def _remove_location(self, command: ChangeSetting) -> PlannedChange:
        answers = _complete(await self._settings.form(REMOVE_LOCATION), command.answers)
        stored = await self._stored(str(answers["location"]))
        return self._location_change(command, requests.remove_location(stored.id), stored)

    async def _clean(self, command: ChangeSetting) -> PlannedChange:
        form = await self._settings.form(CLEAN_ONE_TIME)
        answers = _complete(form, command.answers)
        chosen = answers.get("jobs")
        if not isinstance(chosen, tuple):
            raise ConflictError(Message.of("sfd.clean.nothing.note"), connection_id=self._director.id)
        names = {one.value: one.label for one in form.field("jobs").choices or ()}
        plan = Plan(tuple(map(requests.remove_job, chosen)), tuple(names[job_id] for job_id in chosen))
        return self._planned(
            command,
            ActionClass.CHANGE_SETTINGS,
            plan,
            stakes=Stakes(len(chosen)),
            summary=tuple(("sfd.summary.job.label", names[job_id]) for job_id in chosen),
            side_effects=(Message.of("sfd.clean.backups_stay.text"),),
        )

    async def _stored(self, location_id: str) -> wire.Location:
        stored = await self._settings.location(location_id)
        if stored is None:
            raise InputError(fields={"location": Message.of("sfd.source.location.gone")})
        return stored

    def _location_change(self, command: ChangeSetting, request: Request, location: wire.Location) -> PlannedChange:
        name = location_name(location)
        return self._planned(
            command,
            ActionClass.CHANGE_SETTINGS,
            Plan((request,), (name,)),
            summary=(("sfd.summary.location.label", name),),
        )

    def _planned(
        self,
        command: Command,
        action: ActionClass,
        plan: Plan,
        *,
        summary: tuple[tuple[str, Text], ...],
        stakes: Stakes | None = None,
        irreversible: Message | None = None,
        side_effects: tuple[Message, ...] = (),
        bookmark: str = "",
    ) -> PlannedChange:
        """The name to type is the appliance's, as the operator knows it: everything there is at stake."""
        return planned_change(
            self._director,
            command,
            action,
            self._director.connection.name,
            plan.requests,
            payload=plan,
            stakes=stakes,
            summary=summary,
            irreversible=irreversible,
            side_effects=side_effects,
            bookmark=bookmark,
        )


def _complete(form: Form, given: Answers) -> dict[str, Answer]:
    """The answers with the defaults of untouched fields.

    Raises:
        InputError: an answer does not fit, by field.
        ConflictError: something has to be set up first.
    """
    if form.needs_setting is not None:
        raise ConflictError(Message.of("sfd.start.no_location.note"))
    return form.completed(given)
