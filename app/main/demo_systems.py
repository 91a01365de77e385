"""Runs the simulated systems in child processes that end with this one, and makes profiles of what they say.

Nothing else in the program knows that it is a demo: the profiles are ordinary ones, kept in memory only.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr

from app.domain.connections import Connection, parse_address
from app.domain.errors import SettingsError
from app.domain.forms import Answer, Form
from app.domain.messages import Message
from app.domain.system import SystemCard
from app.domain.trust import Trust, TrustMode

READY_TIMEOUT_S = 30.0


@dataclass(frozen=True)
class DemoSystem:
    """One simulated system: what it is called, where it stands, and the way to a place worth showing.

    ``way`` are the beginnings of names in the tree; empty: the walk passes this system by.
    """

    kind: str
    name: str
    environment: str
    way: tuple[str, ...] = ()


@dataclass(frozen=True)
class DemoServer:
    """One child process: which systems it serves, and from which seed."""

    systems: tuple[DemoSystem, ...]
    seed: int


SERVERS: tuple[DemoServer, ...] = (
    DemoServer(
        (
            DemoSystem("unitrends", "ueb-hamburg-01", "staging", ("lin-web-01", "")),
            DemoSystem("smartfabric-director", "fabric-director-a", "production", ("", "nightly-config")),
            DemoSystem("astra-control", "astra-berlin", "staging", ("k8s-shop", "basket")),
            DemoSystem("cycle", "cycle-hub-blue", "staging", ("Shop Staging", "Orders DB", "")),
            DemoSystem("appgate-sdp", "sdp-collective-eu", "production", ("Frankfurt", "controller-fra-01")),
        ),
        seed=1,
    ),
    DemoServer((DemoSystem("unitrends", "ueb-lab-02", "lab"),), seed=2),
)


class DemoSystems:
    """The children and what they announced."""

    def __init__(self, speed: float = 1.0) -> None:
        self._speed = speed
        self._children: list[Process] = []
        self.controls: dict[str, str] = {}
        self.profiles: tuple[Connection, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether any was started and not ended."""
        return bool(self._children)

    async def start(self, cards: dict[str, SystemCard]) -> tuple[Connection, ...]:
        """Start all servers and return profiles for them.

        Raises:
            SettingsError: a server did not get ready.
        """
        try:
            found = await asyncio.gather(*(self._start_one(server, cards) for server in SERVERS))
        except (TimeoutError, OSError, ValueError, KeyError) as error:
            await self.stop()
            raise SettingsError(Message.of("demo.not_ready.text")) from error
        self.profiles = tuple(connection for connections in found for connection in connections)
        return self.profiles

    async def stop(self) -> None:
        """End all servers and wait for them; they also end by themselves when this process goes."""
        children, self._children = self._children, []
        self.controls.clear()
        self.profiles = ()
        for child in children:
            if child.stdin is not None:
                child.stdin.close()
        for child in children:
            try:
                await asyncio.wait_for(child.wait(), 5)
            except TimeoutError:
                child.kill()
                await child.wait()

    async def _start_one(self, server: DemoServer, cards: dict[str, SystemCard]) -> list[Connection]:
        kinds = [system.kind for system in server.systems]
        arguments = [*_command(), *kinds, "--port", "0", "--seed", str(server.seed), "--speed", str(self._speed)]
        child = await asyncio.create_subprocess_exec(
            *arguments, "--end-with-stdin", stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=os.environ.copy()
        )
        self._children.append(child)
        assert child.stdout is not None
        connections = []
        for _ in kinds:
            line = await asyncio.wait_for(child.stdout.readline(), READY_TIMEOUT_S)
            told = json.loads(line)
            system = next(one for one in server.systems if one.kind == told["kind"])
            self.controls[system.name] = told["control"]
            connections.append(profile_of(told, system.name, system.environment, cards[system.kind]))
        return connections


def _command() -> list[str]:
    """This program, told to serve; a frozen one has no ``-m``."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--serve-demo"]
    return [sys.executable, "-m", "app", "--serve-demo"]


def profile_of(told: Mapping[str, Any], name: str, environment: str, card: SystemCard) -> Connection:
    """A profile, for this run only, for one announced system."""
    return Connection(
        id=f"demo-{name}",
        kind=told["kind"],
        name=name,
        address=parse_address(told["base_url"]),
        environment_id=environment,
        trust=Trust(TrustMode.PIN, pins=(told["fingerprint"],)),
        sign_in=_answers(card.sign_in, told["sign_in"]),
        is_temporary=True,
    )


def _answers(form: Form, told: Mapping[str, Any]) -> dict[str, Answer]:
    """The announced sign-in as answers of the adapter's form: fields have the same names on both sides."""
    answers = form.defaults()
    for field in form.fields:
        value = told.get(field.id)
        if value is not None:
            answers[field.id] = SecretStr(str(value)) if field.is_secret else str(value)
    return answers
