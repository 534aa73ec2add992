"""Names and chosen pictures of made-up people, from the communities that live side by side in an east London borough."""

from dataclasses import dataclass
from typing import Any

from coprod_desktop.sample.chance import Bag, Chance
from coprod_desktop.sample.data import load, picture

_FIRST_NAME_ONLY = 0.4
_KINDS = ("women", "men")


@dataclass(frozen=True, slots=True)
class Called:
    """`community` is its key in names.json."""

    name: str
    say_as: str
    picture: str
    community: str


class Naming:
    """No first name alone that somebody else has too; `taken` are the names that are there already."""

    def __init__(self, chance: Chance, taken: list[str]) -> None:
        data = load("names")
        self._chance = chance
        self._communities: dict[str, dict[str, Any]] = {community["key"]: community for community in data["communities"]}
        self._shares = [community["share"] for community in self._communities.values()]
        self._say_as: dict[str, str] = data["say_as"]
        self._things = Bag(data["things"], chance)
        self._faces = {(key, kind): Bag(community[f"{kind}_faces"], chance)
                       for key, community in self._communities.items() for kind in _KINDS}
        self._names = set(taken)
        self._first_names = {name.split()[0] for name in taken}
        self._alone = {name for name in taken if " " not in name}

    def next(self) -> Called:
        kind = self._chance.pick(_KINDS)
        # A first name that nobody has keeps the list varied; in a large group there is none left.
        for _ in range(6):
            community = self._any_community()
            first = self.first_name(community, kind)
            if first not in self._first_names:
                break
        name = self._full(community, kind, first)
        self._names.add(name)
        self._first_names.add(name.split()[0])
        return Called(name, self.spoken(name), self._picture(community, kind), community)

    def first_name(self, community: str, kind: str) -> str:
        """Of that community, or of any with ""."""
        return self._chance.pick(self._communities[community or self._any_community()][kind])

    def language(self, community: str) -> str:
        return str(self._communities.get(community, {}).get("language", ""))

    def spoken(self, name: str) -> str:
        """How to say it where the spelling does not tell; "" where it does."""
        said = " ".join(self._say_as.get(word, word) for word in name.split())
        for written, spoken in self._say_as.items():
            if " " in written:
                said = said.replace(written, spoken)
        return said if said != name else ""

    def _any_community(self) -> str:
        return self._chance.weighted(tuple(self._communities), self._shares)

    def _full(self, community: str, kind: str, first: str) -> str:
        if first not in self._first_names and self._chance.hits(_FIRST_NAME_ONLY):
            self._alone.add(first)
            return first
        names = [name for name in self._communities[community][kind] if name not in self._alone] or [first]
        first = first if first in names else self._chance.pick(names)
        surname = self._chance.pick(self._communities[community][f"{kind}_surnames"])
        if f"{first} {surname}" in self._names:
            return f"{first} {self._chance.pick('ABDEFGHJKLMNRSTWY')} {surname}"
        return f"{first} {surname}"

    def _picture(self, community: str, kind: str) -> str:
        if self._chance.hits(0.1):
            return ""
        return picture(self._things.take() if self._chance.hits(0.32) else self._faces[community, kind].take())
