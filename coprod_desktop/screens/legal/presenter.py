"""What the group keeps about people, kind by kind, with the rule it relies on; and the three sheets that are made from it."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.legal_basis import Basis, Chosen, Condition, Rule, basis_rule, condition_rule, law_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class KindTile:
    """`sign` is a tick when the group looked at it, a question while it asks somebody who knows, "" for what we suggest."""

    key: str
    picture: str
    title: str
    note: str
    sign: str


@dataclass(frozen=True, slots=True)
class LegalShown:
    """`missing` asks for who people can ask, "" when it is known; then `contact` says who."""

    heading: str
    note: str
    missing: str
    contact: str
    kinds: tuple[KindTile, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class KindShown:
    """One kind of fact: `to_do` are what the chosen rules mean for the group; `conditions` is empty where nothing is about health."""

    heading: str
    picture: str
    notes: tuple[str, ...]
    bases: tuple[Choice, ...]
    conditions: tuple[Choice, ...]
    to_do: tuple[str, ...]


class LegalPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._kind = ""
        self._show()

    def title(self) -> str:
        return _("What we keep, and why")

    def saved(self, change: Change) -> None:
        if change.kind == "legal":
            self._show()

    def _show(self) -> None:
        chosen = self.services.legal.chosen()
        here = next((one for one in chosen if one.kind.key == self._kind), None)
        self.show_state(self._one(here) if here else self._all(chosen))

    def _all(self, chosen: tuple[Chosen, ...]) -> LegalShown:
        contact = self.services.legal.contact()
        tiles = tuple(self._tile(one) for one in chosen)
        return LegalShown(self.title(), _("For each kind of fact the law wants a rule. Look at each one."),
                          _("Say who people can ask. It is on the privacy notice.") if contact.missing else "",
                          _("Who to ask: {name}").format(name=contact.name), tiles)

    @staticmethod
    def _tile(chosen: Chosen) -> KindTile:
        rule = basis_rule(chosen.basis).title
        asking = chosen.basis is Basis.ASK or chosen.condition is Condition.ASK
        note = basis_rule(Basis.ASK).title if asking else rule if chosen.agreed else _("We suggest: {rule}").format(
            rule=rule[:1].lower() + rule[1:])
        return KindTile(chosen.kind.key, chosen.kind.picture, chosen.kind.title, note, "help" if asking else "tick" if chosen.agreed else "")

    def _one(self, chosen: Chosen) -> KindShown:
        kind = chosen.kind
        found: list[Rule] = [basis_rule(chosen.basis)]
        if chosen.condition:
            found.append(condition_rule(chosen.condition))
        law = law_words(*found)
        return KindShown(
            kind.title, kind.picture, (kind.what, kind.why, kind.seen_by, _("We keep it: {how_long}").format(
                how_long=chosen.keep[:1].lower() + chosen.keep[1:])),
            tuple(Choice(basis.value, basis_rule(basis).title, basis is chosen.basis) for basis in kind.bases),
            tuple(Choice(condition.value, condition_rule(condition).title, condition is chosen.condition) for condition in kind.conditions),
            (*dict.fromkeys(rule.to_do for rule in found), *([law] if law else [])))

    # The way round

    def open(self, key: str) -> None:
        self._kind = key
        self._show()

    def back_first(self) -> bool:
        if not self._kind:
            return False
        self._kind = ""
        self._show()
        return True

    def _here(self) -> Chosen:
        return next(one for one in self.services.legal.chosen() if one.kind.key == self._kind)

    def choose_basis(self, key: str) -> None:
        self._keep(self._here(), basis=Basis(key))
        self.nav.announce(self.state.to_do[0])

    def choose_condition(self, key: str) -> None:
        self._keep(self._here(), condition=Condition(key))
        self.nav.announce(condition_rule(Condition(key)).to_do)

    def _keep(self, here: Chosen, *, basis: Basis | None = None, condition: Condition | None = None) -> None:
        self.services.legal.choose(here.kind, basis or here.basis, here.condition if condition is None else condition)

    def agree(self) -> None:
        """What is chosen now is right; on to the next."""
        self._keep(self._here())
        self.back_first()

    def ask_contact(self) -> None:
        self.nav.go_to("group_contact")

    def sheet(self, kind: str) -> None:
        """Ready to print."""
        self.nav.go_to("preview", f"{kind}/")
