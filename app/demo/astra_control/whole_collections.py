"""The two calls that read a collection of the account: its list, and one of it. For collections without more to it."""

from app.demo.astra_control.finding import in_path
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import Kind
from app.demo.astra_control.listing import listed
from app.demo.astra_control.views import shown
from app.demo.astra_control.world import World


def open_collection(world: World, gate: Gate, kind: Kind, room: str) -> None:
    """Open both; ``room`` is the part of the path before the collection, like ``/core/v1``."""

    def list_all(call: Call) -> Answer:
        return listed(world, call, kind, list(world.all(kind.plural).values()))

    def read(call: Call) -> Answer:
        return Answer(shown(world, kind, in_path(world, call, kind.plural, "one")))

    gate.open("GET", f"{room}/{kind.plural}", Door(kind), list_all)
    gate.open("GET", f"{room}/{kind.plural}" + "/{one}", Door(kind), read)
