"""The main journey without a display, on all demo systems. Prints each step; the exit code tells whether it went well.

Everything is done by the real window and its services. What a system does not offer is told with its reason.
"""

import sys
import tempfile
from pathlib import Path

from app.domain.capabilities import Capability
from app.domain.errors import ConsoleError
from app.domain.messages import Message
from app.main.demo_systems import SERVERS, DemoSystem
from app.main.household import Household
from app.main.options import Options
from app.main.stage import Stage, StageError, stage
from app.main.walker import Walker
from app.ui.texts import say

SPEED = 4.0


async def walk(options: Options, household: Household) -> int:
    """Walk; returns the exit code."""
    folder = options.walk or Path(tempfile.mkdtemp(prefix="backstay-walk-"))
    say_step(f"pictures go to {folder}")
    try:
        async with stage(household, folder, speed=max(options.demo_speed, SPEED)) as found:
            for stop in (system for server in SERVERS for system in server.systems if system.way):
                await _walk_one(found, stop, folder)
    except (StageError, ConsoleError) as error:
        say_step(f"FAILED: {say(error.message) if isinstance(error, ConsoleError) else error}")
        return 1
    say_step("done")
    return 0


def say_step(text: str) -> None:
    """Tell a step, at once."""
    sys.stdout.write(f"walk: {text}\n")
    sys.stdout.flush()


async def _walk_one(found: Stage, stop: DemoSystem, folder: Path) -> None:
    system = found.system(stop.name)
    description = system.description
    assert description is not None  # all systems are signed in to
    capabilities = description.capabilities

    def tell(text: str) -> None:
        say_step(f"{stop.name}: {text}")

    def is_offered(capability: Capability, what: str) -> bool:
        why: Message | None = capabilities.why_not(capability)
        if why is not None:
            tell(f"no {what}: {say(why)}")
        return why is None

    tell(f"signed in, version {description.version}")
    walker = Walker(found, stop.name, tell)
    place = await walker.browse(system.id, stop.way)
    if is_offered(Capability.START_BACKUP, "backup on demand"):
        await walker.back_up(place)
    await walker.look(place)
    if is_offered(Capability.RESTORE, "restore"):
        await walker.restore(place)
    if capabilities.offers(Capability.DOWNLOAD):
        await walker.download(folder)
    if capabilities.offers(Capability.RESTORE_GUIDE):
        await walker.read_guide()
