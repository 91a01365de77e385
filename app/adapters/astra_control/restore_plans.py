"""Plans restores: over the running app, or to a new one. Bodies are complete: what the server would guess is said."""

from typing import Any

from app.adapters.astra_control import ids, requests, wire
from app.adapters.astra_control.account import Account
from app.adapters.astra_control.backup_plans import found_in
from app.adapters.astra_control.plan import Built, Call, Plan, Trace
from app.adapters.astra_control.restore_forms import RestoreForms
from app.adapters.astra_control.restore_mark import Mark
from app.adapters.astra_control.restore_subject import Subject, subject_of
from app.adapters.astra_control.restore_watch import RestoreWatch
from app.adapters.astra_control.run_ids import RunKind
from app.adapters.astra_control.tasks import Tasks
from app.adapters.planning import told_apart
from app.adapters.together import together
from app.domain.activities import Activity
from app.domain.errors import InputError
from app.domain.forms import Answers, Form
from app.domain.guards import ActionClass
from app.domain.messages import Message, Text
from app.domain.restore import RestoreRequest
from app.transport.request import Reply

FIELDS_IN_PLACE = {"restoreFilter": "filter_kinds"}
FIELDS_NEW = {
    "name": "name",
    "clusterID": "cluster",
    "namespaceMapping": "namespaces",
    "storageClassMapping": "storage_class",
    "restoreFilter": "filter_kinds",
}


class RestorePlans:
    """Builds restores."""

    def __init__(self, account: Account, forms: RestoreForms, tasks: Tasks, watch: RestoreWatch) -> None:
        self._account = account
        self._forms = forms
        self._tasks = tasks
        self._watch = watch

    async def restore(self, request: RestoreRequest) -> Built:
        """The one call. Raises InputError for answers that do not fit, NotFoundError."""
        subject = subject_of(request, self._account.id)
        target, options = await together(self._forms.target(subject), self._forms.options(subject))
        given = Subject(
            subject.app_id,
            subject.collection,
            subject.copy_id,
            _complete(target, subject.target),
            _complete(options, subject.options),
        )
        app = (await self._account.client.app(subject.app_id)).value
        name = told_apart(request.backup) if request.backup is not None else subject.copy_id
        return await (self._in_place(given, app, name) if given.is_in_place else self._new_app(given, app, name))

    async def _in_place(self, subject: Subject, app: wire.App, point: Text) -> Built:
        heads = await self._tasks.heads(app.id)
        mark = Mark(app.name or app.id, self._account.now().timestamp(), tuple(task.id for task in heads))
        body = {**subject.source(), **_filtered(subject)}

        async def read(_body: Any, _reply: Reply) -> Activity:
            return await self._watch.asked_in_place(app, mark)

        request = requests.restore_in_place(self._account.account_id, app.id, body)
        return Built(
            Plan((Call(request, app.name or app.id, read),), FIELDS_IN_PLACE),
            ActionClass.RESTORE_OVER,
            app.name or app.id,
            ((ids.SUMMARY_POINT, point), ("astra.summary.over.label", app.name or app.id)),
            irreversible=Message.of("astra.restore.irreversible.text"),
            side_effects=(Message.of("astra.restore.app_stops.text"),),
            bookmark=Trace(RunKind.IN_PLACE, app.name, (app.id,), mark.text()).text(),
        )

    async def _new_app(self, subject: Subject, app: wire.App, point: Text) -> Built:
        namespaces = subject.namespaces(app)
        body: dict[str, Any] = {
            "name": subject.new_name,
            "clusterID": subject.cluster_id,
            **({"sourceClusterID": app.clusterID} if app.clusterID else {}),
            **subject.source(),
            "namespaceMapping": [{"source": old, "destination": new} for old, new in namespaces.items()],
            **_filtered(subject),
        }
        classes = subject.storage_classes()
        if classes:
            body["storageClassMapping"] = classes
        mark = Mark(subject.new_name, self._account.now().timestamp(), new_app=subject.new_name)

        async def read(_body: Any, reply: Reply) -> Activity:
            return await self._watch.announced(found_in(wire.App, reply, self._account), mark)

        request = requests.restore_to_new(self._account.account_id, body)
        clusters = (await self._account.client.clusters()).values()
        cluster = next((one.name for one in clusters if one.id == subject.cluster_id), subject.cluster_id)
        return Built(
            Plan((Call(request, subject.new_name, read),), FIELDS_NEW),
            ActionClass.RESTORE_ELSEWHERE,
            subject.new_name,
            (
                (ids.SUMMARY_POINT, point),
                (ids.SUMMARY_NAME, subject.new_name),
                ("astra.summary.cluster.label", cluster),
                ("astra.summary.namespaces.label", ", ".join(namespaces.values())),
            ),
            side_effects=(Message.of("astra.restore.left_behind.text"),),
            bookmark=Trace(RunKind.NEW_APP, subject.new_name, (app.id,), mark.text()).text(),
        )


def _filtered(subject: Subject) -> dict[str, Any]:
    wanted = subject.filter()
    return {} if wanted is None else {"restoreFilter": wanted}


def _complete(form: Form, given: Answers) -> dict[str, Any]:
    """The answers with the defaults of untouched fields. Raises InputError, by field."""
    answers = {**form.defaults(), **given}
    problems = form.problems(answers)
    if problems:
        raise InputError(fields=problems)
    return answers
