"""A control of the simulator's own, off the vendor's tree: cron fires now.

``POST /simulator/cron`` with ``{"container": "<id or identifier>"}`` (nothing: all containers) answers
``{"backups": [<id>, ...]}``: the backups that have begun. The platform itself has no such call, and this one asks for
no key. The switch ``cron_fires`` of the control interface does the same.
"""

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.demo.cycle.runs import Runs


def cron_route(runs: Runs) -> Route:
    """The route of the control."""

    async def fire(request: Request) -> Response:
        try:
            asked = json.loads(await request.body() or b"{}")
        except (ValueError, RecursionError):
            asked = None
        wanted = asked.get("container", "") if isinstance(asked, dict) else None
        if not isinstance(wanted, str):
            return JSONResponse({"error": 'the body must be {"container": "<id or identifier>"}'}, status_code=400)
        return JSONResponse({"backups": runs.fire(wanted)})

    return Route("/simulator/cron", fire, methods=["POST"])
