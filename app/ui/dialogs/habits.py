"""Not being asked again, in a lab: offered beside the tick in front of a change, kept as a rule of the environment.

For the dialogs and the wizard that send changes. The environments manager lists such rules and takes them back.
"""

from app.domain.changes import PlannedChange
from app.domain.errors import ConsoleError
from app.domain.guards import ActionClass
from app.ui.context import Context
from app.ui.dialogs.guard_panel import GuardPanel
from app.ui.wording import environment_name


def offer(context: Context, guard: GuardPanel, planned: PlannedChange) -> None:
    """Offer it where the environment allows that."""
    system = context.sessions.find(planned.connection_id)
    if system is not None and system.environment.may_stop_asking(planned.action, guard.requirement):
        guard.offer_habit(environment_name(system.environment))


def take(context: Context, guard: GuardPanel, planned: PlannedChange) -> None:
    """Keep the wish of who has just confirmed; a file that cannot be written leaves the rule as it was."""
    system = context.sessions.find(planned.connection_id)
    if system is not None and guard.stops_asking:
        work = _stop_asking(context, system.environment.id, planned.action)
        context.owner.start(work, "stop asking", group="environments")


async def _stop_asking(context: Context, environment_id: str, action: ActionClass) -> None:
    try:
        await context.environments.stop_asking(environment_id, action)
    except ConsoleError:
        return  # it asks again, which is the safe side
