"""Finds records that may be one person: by the name alone, quickly, and with the reason in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from coprod_desktop.domain.person import PersonRow, PossibleDouble
from coprod_desktop.i18n import _
from coprod_desktop.storage.names import words

# A first name that many share says nothing about who is meant.
_SHARED_BY_MANY = 3
_SHORT = 4


def pair(first_id: str, second_id: str) -> str:
    return "|".join(sorted((first_id, second_id)))


def find(people: Sequence[tuple[str, PersonRow]], known: set[str], limit: int) -> tuple[PossibleDouble, ...]:
    """`people` are folded names with their rows, in order; `known` are pairs that are two people. The surest come first."""
    by_name: dict[str, list[PersonRow]] = defaultdict(list)
    for folded, row in people:
        by_name[folded].append(row)
    found: dict[str, PossibleDouble] = {}
    for why, first, second in _candidates(by_name):
        key = pair(first.id, second.id)
        if key not in known and key not in found:
            found[key] = PossibleDouble(first, second, why)
            if len(found) >= limit:
                break
    return tuple(found.values())


def _candidates(by_name: dict[str, list[PersonRow]]) -> Iterator[tuple[str, PersonRow, PersonRow]]:
    for rows in by_name.values():
        for first, second in combinations(rows, 2):
            yield _("They have the same name."), first, second
    for one, other in _one_letter_apart(by_name):
        yield from _across(by_name, one, other, _("Their names are nearly the same."))
    for one, other in _shorter_forms(by_name):
        yield from _across(by_name, one, other, _("One name is the start of the other."))


def _across(by_name: dict[str, list[PersonRow]], one: str, other: str, why: str) -> Iterator[tuple[str, PersonRow, PersonRow]]:
    for first in by_name[one]:
        for second in by_name[other]:
            yield why, first, second


def _one_letter_apart(by_names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """One letter more, less, other, or two swapped; each is found because both give the same word with a letter left out."""
    without: dict[str, list[str]] = defaultdict(list)
    for name in by_names:
        if len(name) > _SHORT:
            for left_out in {name, *(name[:at] + name[at + 1:] for at in range(len(name)))}:
                without[left_out].append(name)
    for together in without.values():
        for one, other in combinations(together, 2):
            if _apart_by_one(one, other):
                yield one, other


def _apart_by_one(one: str, other: str) -> bool:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    if a[1:] == b or a == b[1:] or a[1:] == b[1:]:
        return True
    return len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:]


def _shorter_forms(by_names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """"Jo" and "Jo Smith"; "Jo S" and "Jo Smith"."""
    longer: dict[tuple[str, ...], list[str]] = defaultdict(list)
    split = {name: words(name) for name in by_names}
    for name, parts in split.items():
        for count in range(1, len(parts)):
            longer[parts[:count]].append(name)
            if len(parts[count]) > 1:
                longer[(*parts[:count], parts[count][0])].append(name)
    for name, parts in split.items():
        others = longer.get(parts, [])
        if len(others) <= _SHARED_BY_MANY:
            for other in others:
                yield name, other
