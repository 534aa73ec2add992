"""Finds records that may be one person: by the name alone, quickly, and with the reason in words."""

from collections.abc import Sequence

from coprod_desktop.domain.alike import Alike
from coprod_desktop.domain.person import PersonRow, PossibleDouble


def pair(first_id: str, second_id: str) -> str:
    return "|".join(sorted((first_id, second_id)))


def find(people: Sequence[PersonRow], known: set[str], limit: int) -> tuple[PossibleDouble, ...]:
    """`people` in their order; `known` are pairs that are two people. The surest come first."""
    names: Alike[int] = Alike()
    for number, row in enumerate(people):
        names.add(row.name, number)
    found: dict[str, tuple[int, int, PossibleDouble]] = {}
    for number, row in enumerate(people):
        for sure, other, why in names.matches(row.name):
            key = pair(row.id, people[other].id)
            if other > number and key not in known and (key not in found or sure < found[key][0]):
                found[key] = (sure, number, PossibleDouble(row, people[other], why))
    surest = sorted(found.values(), key=_place)[:limit]
    return tuple(double for _sure, _number, double in surest)


def _place(found: tuple[int, int, PossibleDouble]) -> tuple[int, int]:
    return found[:2]
