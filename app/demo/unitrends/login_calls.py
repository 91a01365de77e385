"""Sign-in and sign-out.

Source: body and header from clients and the wiki; the fields beside ``auth_token`` and ``timeout``, and the body of the
sign-out: APPL; the refusal while storage is expanded: APPL. The reply of the sign-out is ASSUMED.
"""

from typing import Any

from app.demo.unitrends.gate import OK, Answer, Call, Line
from app.demo.unitrends.world import RefusedError


def sign_in(call: Call) -> Any:
    """``POST /api/login``."""
    body = call.object_body()
    username, password = body.get("username"), body.get("password")
    faults = call.world.faults
    if faults.strike("expanding"):
        raise RefusedError("The appliance is expanding its storage. Sign-in is not possible until that has finished.")
    if not isinstance(username, str) or not isinstance(password, str):
        raise RefusedError("username and password are required")
    reply = call.sessions.sign_in(username, password)
    call.world.note(call.world.sids[0], username, "login", "Signed in")
    return Answer(dict(reply), int(faults.number("login_status", 201.0)))


def sign_out(call: Call) -> Any:
    """``POST /api/logout`` with ``{"cookie": token}``."""
    body = call.object_body()
    named = body.get("cookie")
    own = call.request.headers.get("AuthToken", "")
    call.sessions.sign_out(own, *([named] if isinstance(named, str) else []))
    if call.world.faults.is_on("logout_empty"):
        return Answer({}, 200)
    return Answer(OK, 201)


LINES = (Line("POST", "/login", sign_in, is_open=True), Line("POST", "/logout", sign_out))
