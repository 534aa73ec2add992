"""Somebody to talk to: the people the group named, "not this person", and the small card."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.domain.paper import Paper
from coprod_desktop.screens.safe_person.presenter import SafePersonPresenter
from coprod_desktop.screens.talk.presenter import TalkPresenter
from tests.screens.nav import NavLog

BEV = SafePerson("1", "Bev Thomas", "01792 555 010", "", "Runs the group")
HUW = SafePerson("2", "Huw Lewis", "07700 900 222")


class Paper:
    """One printer that takes everything, and keeps what it was given."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self.taken: list[tuple[str, str, int]] = []

    def names(self) -> tuple[str, ...]:
        return self._names

    def usual(self) -> str:
        return ""

    def print(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None:
        self.taken.append((name, title, len(pages)))
        done(True)

    def ask(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None:
        raise AssertionError("no dialog of the system here")


@pytest.fixture
def talk(services: Any) -> TalkPresenter:
    services.safe.save(BEV)
    services.safe.save(HUW)
    return TalkPresenter(services, NavLog(services), "")


def words(presenter: TalkPresenter) -> str:
    return " ".join(f"{line.words} {line.note}" for line in presenter.state.lines)


def test_danger_comes_first_and_the_people_are_named(talk: TalkPresenter) -> None:
    assert talk.state.lines[0].words == "In danger now? Ring 999."
    assert "You can talk to Bev Thomas. Runs the group\n01792 555 010" in words(talk) and "Huw Lewis" in words(talk)


def test_not_this_person_leaves_the_list_and_the_card_and_nothing_is_kept(talk: TalkPresenter, services: Any, group: Any) -> None:
    before, last = group.settings.get("safe.person"), services.undo.last()
    talk.not_this("1")
    assert "Bev" not in words(talk) and "Huw Lewis" in words(talk) and talk.state.hidden
    printer = Paper("Hall printer")
    talk.print_card(printer)
    assert printer.taken == [("Hall printer", "I need to talk to someone", 1)]
    sheet = services.handouts.make("concern-card", "1")
    assert "Bev" not in str(sheet) and "Huw Lewis" in str(sheet) and "said yes to being on it" in str(sheet)
    assert services.undo.last() == last and group.settings.get("safe.person") == before == "Bev Thomas"
    assert "Bev Thomas" in words(TalkPresenter(services, NavLog(services), ""))


def test_nobody_left_is_no_dead_end(talk: TalkPresenter) -> None:
    talk.not_this("1")
    talk.not_this("2")
    assert "999" in words(talk) and "somebody else you trust" in words(talk) and "Ask for the team that keeps adults safe." in words(talk)
    talk.show_all()
    assert "Bev Thomas" in words(talk) and not talk.state.hidden


def test_with_two_printers_it_is_asked_which(talk: TalkPresenter) -> None:
    printer = Paper("Hall printer", "Office")
    talk.print_card(printer)
    assert [line.name for line in talk.state.printers.lines] == ["Hall printer", "Office"]
    assert talk.back_first() and talk.state.heading == "I need to talk to someone"
    talk.print_card(printer)
    talk.print.choose("Office")
    assert printer.taken[0][0] == "Office"


def test_without_a_printer_there_is_a_way_on(talk: TalkPresenter) -> None:
    talk.print_card(Paper())
    assert talk.nav.said[-1].words == "No printer was found. You can write it on paper."


def test_the_one_person_of_before_is_taken_over_and_a_second_is_asked_for(services: Any, group: Any) -> None:
    group.settings.put("safe.person", "Bev Thomas")
    group.settings.put("safe.phone", "01792 555 010")
    page = SafePersonPresenter(services, NavLog(services), "")
    assert page.state.lines[0].name == "Bev Thomas" and "Name two people" in page.state.warning
    services.safe.save(HUW)
    assert page.state.warning == "" and [line.name for line in page.state.lines[:2]] == ["Bev Thomas", "Huw Lewis"]
    page.remove("1")
    assert services.safe.person() == "Huw Lewis" and services.safe.free() == "1" and page.state.can_undo
    page.undo()
    assert services.safe.people()[0].phone == "01792 555 010" and not page.state.can_undo


def test_a_seventh_person_is_not_asked_for(services: Any) -> None:
    for place in "123456":
        services.safe.save(SafePerson(place, f"Person {place}"))
    assert services.safe.free() == "" and not SafePersonPresenter(services, NavLog(services), "").state.can_add
