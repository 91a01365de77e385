"""Turns one list of keys into another by removing, inserting and moving, so that selection and open branches stay."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex

R = TypeVar("R")


def step_rows(
    model: QAbstractItemModel, shown: list[R], before: Sequence[str], wanted: Sequence[R], keys: Sequence[str]
) -> None:
    """Turn the rows of a flat model into the wanted ones, step by step, and tell its views of each.

    Args:
        shown: the rows the model holds; they are changed in place. Rows that stay keep their old value.
        before: the keys of ``shown``.
        keys: those of ``wanted``.
    """

    def remove(first: int, last: int) -> None:
        model.beginRemoveRows(QModelIndex(), first, last)
        del shown[first : last + 1]
        model.endRemoveRows()

    def insert(first: int, last: int) -> None:
        model.beginInsertRows(QModelIndex(), first, last)
        shown[first:first] = wanted[first : last + 1]
        model.endInsertRows()

    def move(source: int, target: int) -> None:
        model.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
        shown.insert(target, shown.pop(source))
        model.endMoveRows()

    apply_difference(before, keys, remove=remove, insert=insert, move=move)


def apply_difference(
    shown: Sequence[str],
    wanted: Sequence[str],
    *,
    remove: Callable[[int, int], None],
    insert: Callable[[int, int], None],
    move: Callable[[int, int], None],
) -> None:
    """Call back for each step, in an order in which every step's positions hold.

    Args:
        remove: first and last position to take out.
        insert: first and last position, in ``wanted``, that are new and go to the same positions.
        move: source position and the position before which it goes, as Qt's ``beginMoveRows`` counts.
    """
    keep = set(wanted)
    current = list(shown)
    _remove_gone(current, keep, remove)
    known = set(current)
    _order(current, [key for key in wanted if key in known], move)
    _insert_new(current, wanted, insert)


def _remove_gone(current: list[str], keep: set[str], remove: Callable[[int, int], None]) -> None:
    last = len(current) - 1
    while last >= 0:
        if current[last] in keep:
            last -= 1
            continue
        first = last
        while first > 0 and current[first - 1] not in keep:
            first -= 1
        remove(first, last)
        del current[first : last + 1]
        last = first - 1


def _order(current: list[str], wanted: list[str], move: Callable[[int, int], None]) -> None:
    if current == wanted:
        return
    for place, key in enumerate(wanted):
        if current[place] == key:
            continue
        source = current.index(key, place + 1)
        move(source, place)
        current.insert(place, current.pop(source))


def _insert_new(current: list[str], wanted: Sequence[str], insert: Callable[[int, int], None]) -> None:
    known = set(current)
    place = 0
    while place < len(wanted):
        if wanted[place] in known:
            place += 1
            continue
        first = place
        while place < len(wanted) and wanted[place] not in known:
            place += 1
        insert(first, place - 1)
