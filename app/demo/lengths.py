"""How long the stretches of a system's work take. For every simulated system whose switches set them."""

from collections.abc import Mapping

from app.demo.faults import FaultSwitches


class Lengths:
    """Nominal seconds by the name of the stretch, each as long as its switch says, or else as in ``usual_s``."""

    def __init__(self, faults: FaultSwitches, usual_s: Mapping[str, float]) -> None:
        self._faults = faults
        self._usual_s = usual_s

    def nominal_s(self, *names: str) -> float:
        """Seconds of work at normal speed that the named stretches take together."""
        return sum(self._faults.number(name, self._usual_s[name]) for name in names)
