"""How the scripted servers sign in and behave: handlers to build tests from."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.transport.flows import PASSWORD
from tests.transport.servers import Handler, Heard, Wire

Then = Callable[[Heard, Wire], Awaitable[None]]


async def say_things(heard: Heard, wire: Wire) -> None:
    """Answer with one thing."""
    await wire.answer(200, {"things": [1]})


@dataclass
class Guarded:
    """A server with sign-in: tokens are numbered, and only those in `good` pass; `then` answers whoever passes."""

    then: Then = say_things
    good: set[str] = field(default_factory=set)
    password: str = PASSWORD
    sign_ins: int = 0
    renewals: int = 0
    farewells: int = 0
    sign_in_status: int = 200
    grants: bool = True

    async def __call__(self, heard: Heard, wire: Wire) -> None:
        """Be a handler."""
        token = heard.headers.get("x-token", "")
        if (heard.method, heard.target) == ("POST", "/login"):
            self.sign_ins += 1
            await self._grant(json.loads(heard.body)["password"] == self.password, wire)
        elif (heard.method, heard.target) == ("POST", "/renew"):
            self.renewals += 1
            await self._grant(token in self.issued(), wire)
        elif (heard.method, heard.target) == ("DELETE", "/login"):
            self.farewells += 1
            self.good.discard(token)
            await wire.answer(204)
        elif token not in self.good:
            await wire.answer(401, {"error": "who are you"})
        else:
            await self.then(heard, wire)

    def issued(self) -> set[str]:
        """Every token that was ever given out."""
        return {self._token(number) for number in range(1, self.sign_ins + self.renewals + 1)}

    def expire(self) -> None:
        """End all sessions."""
        self.good.clear()

    async def _grant(self, may: bool, wire: Wire) -> None:
        if self.sign_in_status != 200:
            await wire.answer(self.sign_in_status, raw=b"<html>restarting</html>")
            return
        if not may:
            await wire.answer(403, {"error": "wrong password"})
            return
        token = self._token(self.sign_ins + self.renewals)
        if self.grants:
            self.good.add(token)
        await wire.answer(200, {"auth_token": token})

    @staticmethod
    def _token(number: int) -> str:
        return f"token-number-{number:04}"


def guarded(then: Handler = say_things) -> Guarded:
    """A server with sign-in that answers like this to who is signed in."""
    return Guarded(then)
