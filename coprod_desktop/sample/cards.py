"""What made-up people say about themselves: what helps, who to call, how they like the screen."""

from typing import Any

from coprod_desktop.domain.person import AccessCard, Emergency
from coprod_desktop.domain.preferences import Look
from coprod_desktop.sample.chance import Bag, Chance
from coprod_desktop.sample.data import load
from coprod_desktop.sample.naming import Naming

_OLDER = ("1F474", "1F475", "1F9D3", "1F9B3")
_PARENTS = ("mum", "dad", "aunt")
# A chosen picture of someone in a wheelchair, with a cane, or deaf goes with a card that says the same.
_PICTURED = {"1F9BD": "wheelchair", "1F9BC": "wheelchair", "1F9AF": "guide-me", "1F9CF": "sign-language"}


class Cards:
    """About a third have a card, most have someone to call, a few have their own look."""

    def __init__(self, chance: Chance, naming: Naming) -> None:
        data = load("cards")
        self._chance, self._naming = chance, naming
        self._cards: Bag[dict[str, Any]] = Bag(data["cards"], chance)
        self._pictured = {choice: Bag([card for card in data["cards"] if choice in card["choices"]], chance)
                          for choice in _PICTURED.values()}
        self._know = Bag(data["know"], chance)
        self._home = Bag(data["home"], chance)
        self._looks = Bag(data["looks"], chance)
        self._family: list[tuple[str, str]] = list(data["relations"].items())
        self._others: list[tuple[str, str]] = list(data["others"].items())

    def about(self, first_name: str, picture: str, community: str) -> tuple[AccessCard, Emergency]:
        card = self._card(picture)
        access = AccessCard(tuple(card.get("choices", ())), card.get("words", ""))
        if not card.get("know") and not self._chance.hits(0.82):
            return access, Emergency()
        older = any(part in picture for part in _OLDER)
        emergency = Emergency(
            self._call_name(first_name, community, older), self._phone(), card.get("know") or self._to_know(community),
            card.get("home") or (self._home.take() if not card and self._chance.hits(0.7) else ""))
        return access, emergency

    def look(self) -> Look | None:
        return Look(**self._looks.take()) if self._chance.hits(0.07) else None

    def _card(self, picture: str) -> dict[str, Any]:
        pictured = next((choice for part, choice in _PICTURED.items() if part in picture), "")
        if pictured:
            return self._pictured[pictured].take()
        return self._cards.take() if self._chance.hits(0.33) else {}

    def _call_name(self, first_name: str, community: str, older: bool) -> str:
        family = self._chance.hits(0.75)
        relations = self._family if family else self._others
        relation, kind = self._chance.pick([one for one in relations if not older or one[0] not in _PARENTS])
        name = first_name
        while name == first_name:
            name = self._naming.first_name(community if family else "", kind)
        return f"{name}, my {relation}"

    def _to_know(self, community: str) -> str:
        language = self._naming.language(community)
        if language and self._chance.hits(0.2):
            return f"I speak {language} when I am upset."
        return self._know.take() if self._chance.hits(0.35) else ""

    def _phone(self) -> str:
        """A number that Ofcom keeps free for stories: nobody is called by it."""
        last = f"{self._chance.number(0, 999):03}"
        return f"07700 900{last}" if self._chance.hits(0.7) else f"020 7946 0{last}"
