"""The one gate: nothing that was not agreed comes through, whatever is put in."""

import json
import re
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from coprod_desktop.domain.attendance import Counts, RegisterRow
from coprod_desktop.domain.consent import NAMED, Consent, Naming, Purpose, Said, Use
from coprod_desktop.domain.ended import Done, Photo, Promise, Who
from coprod_desktop.domain.handout import Audience, Handout
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.person import PersonState
from coprod_desktop.domain.programme import Kind, Way
from coprod_desktop.domain.response import Said as Told
from coprod_desktop.domain.response import Share
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.sharing import Gate
from coprod_desktop.easyread import handouts

DAY = date(2026, 11, 21)


def yes(person: str, purpose: Purpose = Purpose.DETAILS, naming: Naming = Naming.NAME, made_up: str = "") -> Consent:
    return Consent(f"{person}-{purpose}", person, purpose, Said.YES, "2026-01-01T10:00:00", DAY, naming=naming, made_up=made_up)


def gate(*holding: Consent, not_names: tuple[str, ...] = (), **people: str) -> Gate:
    return Gate(people, holding, not_names)


@pytest.mark.parametrize(("text", "left"), [
    ("Amina made tea.", "[a person] made tea."), ("amina made tea", "[a person] made tea"), ("AMINA!", "[a person]!"),
    ("Amina Khan’s blanket", "[a person]’s blanket"), ("Mrs Khan and Amina", "Mrs [a person] and [a person]"),
    ("Amína sang", "[a person] sang"), ("Laminate", "Laminate"), ("Khan-Amina", "[a person]"), ("", ""), ("We sang.", "We sang.")])
def test_nobody_is_named_who_did_not_agree(text: str, left: str) -> None:
    assert gate(a="Amina Khan").words(text) == left


@pytest.mark.parametrize(("text", "left"), [
    ("We will come with joy. I don’t mind.", "We will come with joy. I don’t mind."), ("Don’t stop, it’s May", "Don’t stop, it’s [a person]"),
    ("Will’s rose", "[a person]’s rose"), ("Joy sang", "[a person] sang")])
def test_a_name_that_is_a_word_too_is_a_name_when_written_large(text: str, left: str) -> None:
    assert gate(a="Will Rose", b="Joy", c="May", d="Don").words(text) == left


def test_a_word_that_the_group_says_is_no_person_stays() -> None:
    assert gate(a="Art", not_names=("art",)).words("Art for all") == "Art for all"


@pytest.mark.parametrize(("naming", "left"), [
    (Naming.NAME, "Amina Khan made tea. Khan!"), (Naming.FIRST_NAME, "Amina made tea.!"), (Naming.MADE_UP, "Star made tea. Star!"),
    (Naming.NO_NAME, "[a person] made tea. [a person]!")])
def test_people_are_named_as_they_chose(naming: Naming, left: str) -> None:
    made = gate(yes("a", naming=naming, made_up="Star"), a="Amina Khan")
    assert made.words("Amina Khan made tea. Khan!") == left
    assert made.uses == ({Use("a", Purpose.DETAILS)} if naming is not Naming.NO_NAME else set())


def test_a_name_that_two_people_have_stays_only_when_both_agree() -> None:
    assert gate(yes("a"), a="Ann Lee", b="Ann Ray").words("Ann Lee sang") == "[a person] Lee sang"
    assert gate(yes("a"), yes("b"), a="Ann Lee", b="Ann Ray").words("Ann Lee sang") == "Ann Lee sang"


def test_words_need_the_person_and_the_person_who_read_them() -> None:
    said = Told("1", "What was good?", "Amina helped me", Share.OK, "b")
    assert gate(a="Amina", b="Ben").quote(said) is None
    agreed = gate(yes("b", Purpose.QUOTE, Naming.FIRST_NAME), a="Amina", b="Ben Ode")
    assert agreed.quote(said) == replace(said, words="[a person] helped me", by="Ben")
    assert agreed.quote(replace(said, share=Share.UNDECIDED)) is None
    assert agreed.quote(replace(said, person_id="")) is None
    assert agreed.quote(replace(said, person_id="", agreed=True)) is not None


def test_a_photo_needs_everybody_in_it() -> None:
    photo = Photo("1", "s", "m", "Amina paints", Who.THESE, ("a", "b"))
    assert gate(yes("a", Purpose.PHOTO), a="Amina", b="Ben").photo(photo) is None
    both = gate(yes("a", Purpose.PHOTO), yes("b", Purpose.PHOTO), a="Amina", b="Ben")
    assert both.photo(photo) == replace(photo, words="[a person] paints")
    for who in (Who.NOT_SAID, Who.OTHERS):
        assert both.photo(replace(photo, who=who)) is None
    assert both.photo(replace(photo, who=Who.THESE, people=())) is None
    assert both.photo(replace(photo, who=Who.NOBODY, people=())) is not None


def test_who_keeps_a_promise_is_named_only_when_known_and_agreed() -> None:
    made = gate(yes("a", naming=Naming.FIRST_NAME), a="Amina Khan", b="Ben")
    owners = {"Amina Khan": "Amina", "Ben": "", "The library": "", "Amina and Ben": ""}
    for owner, left in owners.items():
        assert made.promise(Promise("1", "s", "Ring", owner, DAY)).owner == left


def test_a_sheet_is_out_of_date_when_one_thing_on_it_was_taken_back() -> None:
    uses = (Use("a", Purpose.QUOTE), Use("b", Purpose.PHOTO))
    assert gate(yes("a", Purpose.QUOTE), yes("b", Purpose.PHOTO)).still(uses)
    assert not gate(yes("a", Purpose.QUOTE)).still(uses)
    assert gate().still(())


# Random groups: every part of a name is one that no sentence of ours has, so whatever is found on a sheet came from a person.

PARTS = [f"{start}{middle}{end}" for start in ("Zuk", "Qev", "Xar", "Vox", "Wiq") for middle in ("o", "ee", "ay") for end in ("na", "bel", "tor")]
names = some.lists(some.sampled_from(PARTS), min_size=1, max_size=3).map(" ".join)
words = some.lists(some.sampled_from([*PARTS, *(part.lower() for part in PARTS), "tea", "we sang", "’s", "and", "-", "\n", "Mrs"]),
                   max_size=8).map(" ".join)
people = some.lists(names, min_size=1, max_size=6).map(lambda found: {f"p{number}": name for number, name in enumerate(found)})


@some.composite
def groups(draw):
    """People, what they agreed to, and a session full of their names and words."""
    group = draw(people)
    some_person = some.sampled_from(sorted(group))
    holding = [Consent(f"{person}-{purpose}", person, purpose, draw(some.sampled_from(list(Said))), "2026-01-01T10:00:00", DAY,
                       naming=draw(some.sampled_from(list(Naming))), made_up="Starlight", withdrawn_at=draw(some.sampled_from(["", "", "x"])))
               for person in group for purpose in NAMED if draw(some.booleans())]
    session = Session("s", "p", draw(words), Kind.DROP_IN, "openmoji:1F3A8", DAY, time(14), 90, draw(words), Way.IN_PERSON,
                      runner_ids=tuple(group))
    facts = SessionFacts(
        session=session, counts=Counts(here=3), today=DAY,
        rows=tuple(RegisterRow(person, name, name, "media:face", PersonState.TAKING_PART, True) for person, name in group.items()),
        done=tuple(Done(str(n), "s", draw(some.sampled_from(["openmoji:1F3A8", "media:face"])), draw(words)) for n in range(2)),
        photos=tuple(Photo(str(n), "s", f"photo{n}", draw(words), draw(some.sampled_from(list(Who))),
                           tuple(draw(some.lists(some_person, max_size=3)))) for n in range(3)),
        promises=tuple(Promise(str(n), "s", draw(words), draw(some.one_of(names, some_person.map(group.__getitem__))), DAY) for n in range(2)),
        said=tuple(Told(str(n), "What was good?", f"word{n} {draw(words)}", draw(some.sampled_from(list(Share))),
                        draw(some.one_of(some.just(""), some_person)), draw(some.booleans())) for n in range(3)))
    return group, holding, facts


def may_be_said(group: dict[str, str], holding: list[Consent]) -> set[str]:
    """The name parts that everybody who has them agreed to have on sheets, or signs their words with."""
    agreed = {(consent.person_id, consent.purpose): consent for consent in holding if consent.said is Said.YES and not consent.withdrawn_at}

    def parts(person: str, purpose: Purpose) -> set[str]:
        consent = agreed.get((person, purpose))
        if consent is None or consent.naming in (Naming.NO_NAME, Naming.MADE_UP):
            return set()
        split = group[person].split()
        return set(split if consent.naming is Naming.NAME else split[:1])

    everyone = {part for name in group.values() for part in name.split()}
    by_all = {part for part in everyone if all(part in parts(person, Purpose.DETAILS) for person, name in group.items() if part in name.split())}
    return by_all | {part for person in group for part in parts(person, Purpose.QUOTE)}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(groups())
def test_nothing_that_was_not_agreed_is_on_any_sheet_for_everyone(made) -> None:
    group, holding, facts = made
    through = Gate(group, holding)
    facts_left = through.facts(facts)
    agreed = {(c.person_id, c.purpose) for c in holding if c.said is Said.YES and not c.withdrawn_at}
    allowed = {part.casefold() for part in may_be_said(group, holding)}
    known = {part.casefold() for name in group.values() for part in name.split()}
    for sheet in everyones(facts_left):
        text = json.dumps(sheet, default=lambda thing: {name: getattr(thing, name) for name in thing.__slots__}, ensure_ascii=False)
        on_it = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
        assert on_it & known <= allowed
        assert "media:face" not in text
        for said in facts.said:
            if f"word{said.answer_id}" in text:
                assert said.share is Share.OK
                assert (said.person_id, Purpose.QUOTE) in agreed if said.person_id else said.agreed
        for photo in facts.photos:
            if photo.media in text:
                assert photo.who is Who.NOBODY or (photo.people and all((person, Purpose.PHOTO) in agreed for person in photo.people))
    assert all((use.person_id, use.purpose) in agreed for use in through.uses)


def everyones(facts: SessionFacts) -> list[Handout]:
    kinds = (handouts.kind(name) for name in handouts.kinds())
    made = [kind.build(facts, group="Open Door") for kind in kinds if kind.needs is SessionFacts]
    return [sheet for sheet in made if sheet.audience is Audience.EVERYONE]
