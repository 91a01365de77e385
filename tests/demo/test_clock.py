from hypothesis import given
from hypothesis import strategies as st

from app.demo.clock import DemoClock


class _Wall:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_work_goes_faster_than_the_wall_clock_but_stamps_do_not() -> None:
    wall = _Wall()
    clock = DemoClock(speed=10.0, wall=wall)
    started = clock.now()
    wall.now += 3
    assert clock.now() == 1_003.0
    assert clock.worked_s(started) == 30.0
    assert clock.ends_at(started, 50.0) == 1_005.0


def test_turning_the_speed_down_takes_nothing_back() -> None:
    wall = _Wall()
    clock = DemoClock(speed=10.0, wall=wall)
    started = clock.now()
    wall.now += 2
    clock.speed = 1.0
    assert clock.worked_s(started) == 20.0
    wall.now += 5
    assert clock.worked_s(started) == 25.0
    assert clock.ends_at(started, 25.0) == 1_007.0
    assert clock.ends_at(started, 30.0) == 1_012.0


def test_a_jump_ends_work() -> None:
    wall = _Wall()
    clock = DemoClock(wall=wall)
    started = clock.now()
    clock.jump(60)
    assert clock.worked_s(started) == 60.0
    assert clock.jumped_s == 60.0


def test_work_that_has_not_begun_is_not_done() -> None:
    assert DemoClock(wall=_Wall()).worked_s(2_000.0) == 0.0


@given(st.lists(st.tuples(st.floats(0.0, 100.0), st.floats(0.1, 100.0)), max_size=8), st.floats(0.0, 200.0))
def test_work_never_falls_and_its_end_is_where_it_is_done(steps: list[tuple[float, float]], duration_s: float) -> None:
    wall = _Wall()
    clock = DemoClock(wall=wall)
    started = clock.now()
    before = 0.0
    for wait_s, speed in steps:
        wall.now += wait_s
        assert clock.worked_s(started) >= before - 1e-9
        before = clock.worked_s(started)
        clock.speed = speed
    ends_at = clock.ends_at(started, duration_s)
    if ends_at >= wall.now:
        wall.now = ends_at
        assert abs(clock.worked_s(started) - duration_s) < 1e-6 * max(1.0, duration_s)
