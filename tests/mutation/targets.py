"""What is broken, which tests must notice, and the mutants that nobody can notice, each with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A module, or only these functions of it, and the tests that watch over it."""

    path: str
    tests: tuple[str, ...]
    only: frozenset[str] = frozenset()


GUARDS = ("tests/domain/test_guards.py", "tests/domain/test_guard_table.py")
PERMITS = ("tests/domain/test_permits.py", "tests/domain/test_guard_table.py")
TRANSPORT = ("tests/transport/test_changes.py", "tests/transport/test_refusals.py")

TARGETS = (
    Target("app/domain/guards.py", GUARDS),
    Target("app/domain/permits.py", PERMITS),
    Target("app/transport/reads.py", TRANSPORT),
    Target("app/transport/request.py", TRANSPORT, frozenset({"digest", "target", "body", "has_body"})),
    Target(
        "app/transport/channel_http.py",
        TRANSPORT,
        frozenset({"send", "demand", "_spend", "_present", "_rule_for", "_demand_listed", "_change"}),
    ),
)

EQUIVALENT: dict[str, str] = {}
"""By the words of the mutant."""
