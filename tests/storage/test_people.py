"""People: the same for the store on disk and the one in memory."""

from dataclasses import replace

import pytest

from coprod_desktop.domain.attendance import Mark, Role
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import AccessCard, Emergency, Person, PersonState
from coprod_desktop.domain.preferences import Look
from coprod_desktop.storage.names import fold, letter
from tests.storage.conftest import RUN, Now, Stores

HERE, BREAK, MOVED = PersonState.TAKING_PART, PersonState.BREAK, PersonState.MOVED_ON


def names(rows) -> list[str]:
    return [row.name for row in rows]


def test_everything_about_a_person_comes_back(stores: Stores) -> None:
    person = Person(
        new_id(), "Zoë Nowak", "Zo-ee", "openmoji:1F98A", BREAK, AccessCard(("quiet", "big"), "I like to know what is next"),
        Emergency("Ola", "01234", "I have fits", "My mum comes for me"), Look(scale=200, theme="cream", still=True),
        "2026-01-02T10:00:00", True)
    assert stores.people.save(person, RUN, "Zoë added") == person
    assert stores.people.get(person.id) == person
    changed = replace(person, name="Zoe", look=None)
    stores.people.save(changed, RUN, "Zoë changed")
    assert stores.people.get(person.id) == changed


def test_a_new_person_gets_the_time(stores: Stores, now: Now) -> None:
    assert stores.person("Ann").added_at == "2026-03-04T14:00:00"


def test_an_unknown_person(stores: Stores) -> None:
    with pytest.raises(KeyError):
        stores.people.get("nobody")


def test_order_is_by_name_without_case_and_accents(stores: Stores) -> None:
    for name in ("Éva", "eric", "Ødegaard", "Zoë", "Łukasz", "Lucy", "Oscar", "ewa"):
        stores.person(name)
    assert names(stores.people.page(states=[HERE])) == ["eric", "Éva", "ewa", "Lucy", "Łukasz", "Ødegaard", "Oscar", "Zoë"]
    assert stores.people.letters(states=[HERE]) == ("E", "L", "O", "Z")
    assert names(stores.people.page(states=[HERE], letter="É")) == ["eric", "Éva", "ewa"]
    assert names(stores.people.page(states=[HERE], offset=2, limit=2)) == ["ewa", "Lucy"]


@pytest.mark.parametrize(("typed", "found"), [
    ("lu", ["Łukasz Żak"]), ("ZAK", ["Łukasz Żak"]), ("brien", ["Siân O’Brien"]), ("o'b", ["Siân O’Brien"]),
    ("obr", ["Siân O’Brien"]), ("sian o", ["Siân O’Brien"]), ("o sian", ["Siân O’Brien"]), ("shiv", ["Siobhan Lee-Mae"]),
    ("mae", ["Siobhan Lee-Mae"]), ("leem", ["Siobhan Lee-Mae"]), ("kasz", []), ("si", ["Siân O’Brien", "Siobhan Lee-Mae"]),
    ("%", []), ("  ", ["Łukasz Żak", "Siân O’Brien", "Siobhan Lee-Mae"])])
def test_search_finds_the_start_of_any_word(stores: Stores, typed: str, found: list[str]) -> None:
    stores.person("Łukasz Żak")
    stores.person("Siân O’Brien")
    stores.person("Siobhan Lee-Mae", say_as="Shiv-awn")
    assert names(stores.people.page(states=[HERE], search=typed)) == found
    assert stores.people.count(states=[HERE], search=typed) == len(found)


def test_states_are_chosen(stores: Stores) -> None:
    for name, state in (("Ann", HERE), ("Ben", BREAK), ("Cem", MOVED)):
        stores.person(name, state=state)
    assert names(stores.people.page(states=[BREAK, MOVED])) == ["Ben", "Cem"]
    assert stores.people.count(states=[HERE, BREAK]) == 2
    assert stores.people.letters(states=[MOVED]) == ("C",)


def test_many_at_once(stores: Stores) -> None:
    stores.people.save_many([Person(new_id(), name) for name in ("Ann", "Ben")], RUN, "2 people added")
    assert names(stores.people.page(states=[HERE])) == ["Ann", "Ben"]


def test_many_at_once_are_all_or_none(real: Stores) -> None:
    with pytest.raises(AttributeError):
        real.people.save_many([Person(new_id(), "Ann"), None], RUN, "2 people added")
    assert real.people.count(states=[HERE]) == 0


def test_the_same_name_twice_may_be_one_person(stores: Stores) -> None:
    one, two, other = stores.person("Zoë Hart"), stores.person("zoe hart"), stores.person("Ben")
    [double] = stores.people.possible_doubles()
    assert {double.first.id, double.second.id} == {one.id, two.id}
    assert double.why == "They have the same name."
    stores.people.not_doubles(two.id, one.id, RUN)
    assert stores.people.possible_doubles() == ()
    assert other.id


@pytest.mark.parametrize(("one", "other", "why"), [
    ("Mohammed Ali", "Mohamed Ali", "nearly"), ("Catherine", "Katherine", "nearly"), ("Rahsid Khan", "Rashid Khan", "nearly"),
    ("Jo", "Jo Smith", "the same first name"), ("Jo S.", "Jo Smith", "short form"), ("Anna", "Hanna", ""), ("Ann", "Ant", ""),
    ("Joanne Price", "Jo Price", "short form"), ("Price Joanne", "Joanne Price", "the other way round"), ("Rashid Khan", "Rashid Iqbal", "")])
def test_nearly_the_same_name(real: Stores, one: str, other: str, why: str) -> None:
    real.person(one)
    real.person(other)
    if one == "Anna":
        # A name of four letters is too short to call another one nearly the same, five is not.
        assert len(real.people.possible_doubles()) == 0
        return
    assert [bool(why) and why in double.why for double in real.people.possible_doubles()] == ([True] if why else [])


def test_a_first_name_of_many_says_nothing(real: Stores) -> None:
    for name in ("Jo", "Jo Adams", "Jo Brown", "Jo Clark", "Jo Dean"):
        real.person(name)
    assert real.people.possible_doubles() == ()


def test_merge_keeps_the_stronger_mark_and_follows_the_old_id(stores: Stores) -> None:
    keep, other = stores.person("Jo", added_at="2026-02-01T10:00:00"), stores.person("Jo Smith", added_at="2026-01-01T10:00:00")
    art, song = stores.weekly(), stores.weekly(name="Song")
    first, second, third = stores.sessions.of_programme(art.id, art.first_day, 3)
    mark = stores.register.mark
    mark(first.id, keep.id, Mark.CANNOT_COME, RUN, "", at="2026-01-07T13:00:00")
    mark(first.id, other.id, Mark.LATE, RUN, "", at="2026-01-07T14:20:00", role=Role.ARTIST)
    mark(second.id, keep.id, Mark.HERE, RUN, "", at="2026-01-14T14:00:00")
    mark(second.id, other.id, Mark.NONE, RUN, "", at="2026-01-14T14:00:00")
    mark(third.id, other.id, Mark.HERE, RUN, "", at="2026-01-21T14:00:00")
    stores.register.join(song.id, other.id, True, RUN, "")
    merged = stores.people.merge(replace(keep, name="Jo Smith"), other.id, RUN, "Made one")
    assert stores.people.get(other.id) == stores.people.get(keep.id) == merged
    assert merged.added_at == "2026-01-01T10:00:00"
    assert names(stores.people.page(states=[HERE])) == ["Jo Smith"]
    assert [stores.register.row(one.id, keep.id).mark for one in (first, second, third)] == [Mark.LATE, Mark.HERE, Mark.HERE]
    assert stores.register.row(first.id, other.id).role is Role.ARTIST
    assert stores.register.counts(first.id).here == 1
    assert stores.register.row(stores.sessions.of_programme(song.id, song.first_day, 1)[0].id, keep.id).expected
    again = stores.register.mark(first.id, other.id, Mark.HERE, RUN, "", at="2026-01-07T15:00:00")
    assert again.person_id == keep.id and stores.register.counts(first.id).here == 1
    third_one = stores.person("Joe")
    stores.people.merge(third_one, keep.id, RUN, "Made one")
    assert stores.people.get(other.id).name == "Joe"


def test_merge_needs_two_people(stores: Stores) -> None:
    person = stores.person("Jo")
    for other in (person.id, "nobody"):
        with pytest.raises(KeyError):
            stores.people.merge(person, other, RUN, "")


@pytest.mark.parametrize(("text", "plain"), [
    ("Straße", "strasse"), ("ŁÓDŹ", "lodz"), ("Ðuro Đorđe", "duro dorde"), ("  Ŵyn \t Ŷ ", "wyn y"), ("Ægir Œ", "aegir oe"),
    ("İpek", "ipek"), ("Il", "il"), ("ﬁona", "fiona"), ("আনিকা", "আনিকা"), ("Ελένη", "ελενη")])
def test_fold(text: str, plain: str) -> None:
    assert fold(text) == plain


@pytest.mark.parametrize(("name", "first"), [("éva", "E"), ("'Ann'", "A"), ("7up", "7"), ("☺", "#"), ("আনিকা", "আ"), ("ñandú", "N")])
def test_letter(name: str, first: str) -> None:
    assert letter(name) == first
