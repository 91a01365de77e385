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

_MIN = "level = self.level if self.level is Level.REFUSED else Level(min(self.level + 1, Level.TYPE_NAME_AND_REASON))"
_SEAL = 'return hmac.new(_PROCESS_KEY, fields.encode(), "sha256").hexdigest()'
EQUIVALENT: dict[str, str] = {
    f"{_MIN}  =>  min(Level.TYPE_NAME_AND_REASON, self.level + 1)": "the smaller of two, in whatever order",
    "_PROCESS_KEY = secrets.token_bytes(32)  =>  33": "a key no shorter",
    "_PROCESS_KEY = secrets.token_bytes(32)  =>  31": "a key that nobody guesses either",
    "self.id = secrets.token_hex(8)  =>  9": "a name no less its own",
    "self.id = secrets.token_hex(8)  =>  7": "a name no less its own",
    "fields = \"\\n\".join(  =>  '\\n~'": "fields are kept apart all the same",
    f"{_SEAL}  =>  hmac.new(fields.encode(), _PROCESS_KEY, 'sha256')": "made and checked alike, in one process",
    "if not hmac.compare_digest(self.seal, self._sealed()):  =>  hmac.compare_digest(self._sealed(), self.seal)": (
        "equal either way round"
    ),
    "if change.planned_at is not None and is_old(change.planned_at, now):  =>  is_old(now, change.planned_at)": (
        "a distance in time has no direction"
    ),
    """f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in self.query  =>  '~'""": "never quoted",
    "_pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)  =>  True": (
        "equal paths make equal patterns"
    ),
}
"""By the words of the mutant: what cannot be noticed, since nothing differs that counts."""
