"""The one gate: nothing that was not agreed comes through, whatever is put in."""

import json
import unicodedata
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
from coprod_desktop.domain.response import As, Share
from coprod_desktop.domain.response import Said as Told
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.sharing import Gate
from coprod_desktop.easyread import handouts

DAY = date(2026, 11, 21)


def yes(person: str, purpose: Purpose = Purpose.DETAILS, naming: Naming = Naming.NAME, made_up: str = "") -> Consent:
    return Consent(f"{person}-{purpose}", person, purpose, Said.YES, "2026-01-01T10:00:00", DAY, naming=naming, made_up=made_up)


def gate(*holding: Consent, not_names: tuple[str, ...] = (), also: tuple[tuple[str, str], ...] = (), **people: str) -> Gate:
    return Gate(people, holding, not_names, also)


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


@pytest.mark.parametrize("month", [
    "We go to the sea in May.", "In May, we go.", "In early June we sing.", "We are closed in April, May and June.", "We sing every June.",
    "From May to July we paint.", "Between April and July.", "We paint in March or June.", "In May and June we go.", "June–September",
    "mid-May", "At the end of June.", "We wait until June.", "The trip is next May.", "The Summer party is in August.", "We swim in Summer.", "7 May",
    "May 2027", "Hope to see you soon.", "Are you coming? Will you bring tea?", "May we take your photo?", "Can you come?"])
def test_a_month_and_the_first_word_of_a_question_are_nobody(month: str) -> None:
    assert gate(a="Will Rose", b="June", c="May", d="April Jones", e="Summer", f="Can", g="August", h="Hope").words(month) == month


@pytest.mark.parametrize(("text", "left"), [
    ("May came in May.", "[a person] came in May."), ("We trust in May.", "We trust in [a person]."),
    ("A big change in May", "A big change in [a person]"),
    ("They brought in May to help.", "They brought in [a person] to help."), ("in May’s kitchen", "in [a person]’s kitchen"),
    ("in May Tomlin’s room", "in [a person] Tomlin’s room"), ("In May and Joy’s room", "In [a person] and [a person]’s room"),
    ("We went in May and June sang.", "We went in May and [a person] sang."),
    ("We went in March and June sang.", "We went in March and [a person] sang."),
    ("In May, June sang.", "In May, [a person] sang."), ("April and June came.", "[a person] and [a person] came."),
    ("At last May came.", "At last [a person] came."), ("Next May spoke.", "Next [a person] spoke."), ("A poem by May", "A poem by [a person]"),
    ("Between April and May", "Between [a person] and [a person]"), ("Our Summer came.", "Our [a person] came."),
    ("Will, you may come.", "[a person], you may come."), ("We asked Will you know who?", "We asked [a person] you know who?"),
    ("Our Hope to see", "Our [a person] to see")])
def test_what_may_be_somebody_is_left_out_though_it_is_a_month_or_a_word(text: str, left: str) -> None:
    assert gate(a="Will Rose", b="June", c="May", d="April", e="Summer", f="Hope", g="Joy").words(text) == left


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


def test_a_first_name_of_two_parts_stays_whole() -> None:
    made = gate(yes("a", naming=Naming.FIRST_NAME), a="Carol-Ann Dwyer")
    assert made.words("Carol-Ann Dwyer made tea. Dwyer!") == "Carol-Ann made tea.!"
    assert made.promise(Promise("1", "s", "Ring", "Carol-Ann Dwyer", DAY)).owner == "Carol-Ann"
    assert gate(yes("a", naming=Naming.FIRST_NAME), a="Carol-Ann Dwyer", b="Ann Lee").words("Ann sang") == "[a person] sang"


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


@pytest.mark.parametrize("written", [
    "AMINA", "Amina's", "Amina’s", "Amina‘s", "Amina`s", "Amina´s", "Aminas", "aminas", "Amina’ll", "Ami\u00adna", "Ami\u200bna", "Am\u200dina",
    "\ufeffAmina", "Amina\u0301", "Ａｍｉｎａ", "𝐀mina", "Amina  Khan", "Amina\u00a0Khan", "Amina\nKhan", "Amina-Khan", "Amina‐Khan", "Amina K.",
    "Amina K", "A. Khan", "A.K.", "A. K.", "AminaKhan", "aminakhan", "AminaSmith", "Khans", "Aminy", "Aminie"])
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    assert gate(a="Amina Khan").words(f"{written} sang").replace("Smith", "") == "[a person]" + ("’s sang" if written == "Amina’s" else (
        f"{written[5:]} sang" if written in ("Amina's", "Amina‘s", "Amina`s", "Amina´s", "Amina’ll") else " sang"))


@pytest.mark.parametrize(("name", "text", "left"), [
    ("আমিনা খান", "আমিনার কথা", "[a person]র কথা"), ("أمينة", "وأمينة هنا", "و[a person] هنا"), ("أمينة", "امينة", "[a person]"),
    ("王小明", "王小明来了", "[a person]来了"), ("王小明", "小明来了", "[a person]来了"), ("李", "李来了", "[a person]来了"),
    ("Łukasz Żółć", "Zolc widział Łukasza", "[a person] widział [a person]"), ("Θάλεια", "ΘΆΛΕΙΑ", "[a person]"), ("Weiß", "WEISS", "[a person]"),
    ("O’Brien", "O'BRIEN, O Brien, Brien", "[a person], [a person], [a person]"), ("Mary-Jane", "Maryjane", "[a person]"),
    ("Al", "Al and all", "[a person] and all"), ("Vân Đình", "Van Dinh", "[a person]"), ("J", "J sang, j", "[a person] sang, j"),
    ("Big Dave", "A big day with Dave", "A big day with [a person]"), ("Amina Ismail", "Amina I think", "[a person] I think")])
def test_names_of_every_script_and_kind(name: str, text: str, left: str) -> None:
    assert gate(a=name).words(text) == left


def test_a_first_name_that_was_agreed_takes_no_letter_of_the_other_along() -> None:
    made = gate(yes("a", naming=Naming.FIRST_NAME), a="Amina Khan")
    assert made.words("Amina K. sang") == "Amina sang"
    assert gate(yes("a"), a="Amina Khan").words("Amina K. sang") == "Amina K. sang"


@pytest.mark.parametrize("written", ["Rose", "ROSE", "Rose’s", "Roses", "Ro\u00adse"])
def test_an_everyday_word_that_is_left_out_is_told_as_the_word(written: str) -> None:
    made = gate(a="Rose")
    assert made.words(f"{written} here").startswith("[a person]") and made.maybe_words == {"Rose"}


def test_a_name_from_before_stays_behind() -> None:
    made = gate(yes("a"), also=(("a", "Jo Price"),), a="Joanne Price")
    assert made.words("Jo and Joanne Price") == "[a person] and Joanne Price"


def test_a_made_up_name_that_somebody_has_is_not_used() -> None:
    for made_up in ("Ben", "ben the star", "Star Ode", "Khan"):
        made = gate(yes("a", naming=Naming.MADE_UP, made_up=made_up), yes("a", Purpose.QUOTE, Naming.MADE_UP, made_up), a="Amina Khan", b="Ben Ode")
        assert (made.words("Amina sang"), made.name("a", Purpose.QUOTE)) == ("[a person] sang", "")


def test_a_letter_with_a_mark_that_begins_a_name_is_no_initial() -> None:
    made = gate(a="Łukasz Żółć")
    assert made.words("Łukasz ŻółćŁukasz") == "[a person]"
    assert made.words("Łukasz Ż. sang") == "[a person] sang"


def test_what_a_carer_thinks_is_not_signed_with_the_persons_name() -> None:
    made = gate(yes("b", Purpose.QUOTE), b="Ben Ode")
    for who, by in ((As.PERSON, "Ben Ode"), (As.CARER, "A carer"), (As.STAFF, "Somebody who works here")):
        left = made.quote(Told("1", "What was good?", "Tea", Share.OK, "b", answered_as=who))
        assert left is not None and left.by == by
    assert gate(b="Ben Ode").quote(Told("1", "", "Tea", Share.OK, "b", answered_as=As.CARER)) is None


def test_nobody_outside_the_group_keeps_a_promise_by_name() -> None:
    made = gate(yes("a"), a="Amina Khan")
    assert made.promise(Promise("1", "s", "Ring", "Amina and Zed", DAY)).owner == ""


# Random groups: every part of a name is one that no sentence of ours has, so whatever is found on a sheet came from a person.

PARTS = [f"{start}{middle}{end}" for start in ("Zuk", "Qev", "Xar", "Vox", "Wiq") for middle in ("o", "ee", "ay") for end in ("na", "bel", "tor")]
OTHER = ["Yibadu", "Yibodan", "আমিনারা", "Żółćina"]  # what people were called before
SCRIPTS = ["রহমতুল্লাহ", "عبدالرحمن", "欧阳娜娜", "Ελευθερία", "Łukaszek", "Đặngthịx"]
PARTS += SCRIPTS
DISGUISES = (str, str.upper, str.lower, "{}s".format, "{}’s".format, "{}'s".format, "“{}”".format, "{}\u0301".format, "x_{}.jpg".format,
             lambda part: f"{part[:2]}\u00ad{part[2:]}", lambda part: f"{part[:3]}\u200b{part[3:]}", lambda part: f"{part} K.",
             lambda part: unicodedata.normalize("NFD", part), lambda part: f"{part}{PARTS[0]}")
names = some.lists(some.sampled_from(PARTS), min_size=1, max_size=3).map(" ".join)
a_name = some.builds(lambda disguise, part: disguise(part), some.sampled_from(DISGUISES), some.sampled_from([*PARTS, *OTHER]))
words = some.lists(some.one_of(a_name, some.sampled_from(["tea", "we sang", "’s", "and", "-", "\n", "Mrs", "K."])), max_size=8).map(" ".join)
people = some.lists(names, min_size=1, max_size=6).map(lambda found: {f"p{number}": name for number, name in enumerate(found)})


@some.composite
def groups(draw):
    """People, what they agreed to, and a session full of their names and words."""
    group = draw(people)
    some_person = some.sampled_from(sorted(group))
    holding = [Consent(f"{person}-{purpose}", person, purpose, draw(some.sampled_from(list(Said))), "2026-01-01T10:00:00", DAY,
                       naming=draw(some.sampled_from(list(Naming))), made_up=draw(some.sampled_from(["Starlight", PARTS[1], f"Sun {PARTS[2]}"])),
                       withdrawn_at=draw(some.sampled_from(["", "", "x"])))
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
                        draw(some.one_of(some.just(""), some_person)), draw(some.booleans()), answered_as=draw(some.sampled_from(list(As))))
                   for n in range(3)))
    also = tuple((draw(some_person), name) for name in OTHER)
    return group, holding, facts, draw(words), also


def test_a_name_that_stands_nowhere_is_not_told_as_left_out() -> None:
    made = gate(yes("b"), a="Frank Lilley", b="Amina Khan")
    assert made.promise(Promise("1", "s", "Ring", "Amina and Frank Lilley", DAY)).owner == ""
    assert made.whole("Frank") == "" and made.maybe_words == set() and made.uses == set()
    assert made.whole(" Amina Khan ") == "Amina Khan" and made.uses == {Use("b", Purpose.DETAILS)}


def may_be_said(group: dict[str, str], holding: list[Consent], facts: SessionFacts) -> set[str]:
    """The name parts that everybody who has them agreed to have on sheets, or signs their own words with."""
    agreed = {(consent.person_id, consent.purpose): consent for consent in holding if consent.said is Said.YES and not consent.withdrawn_at}

    def parts(person: str, purpose: Purpose) -> set[str]:
        consent = agreed.get((person, purpose))
        if consent is None or consent.naming in (Naming.NO_NAME, Naming.MADE_UP):
            return set()
        split = group[person].split()
        return set(split if consent.naming is Naming.NAME else split[:1])

    everyone = {part for name in group.values() for part in name.split()}
    by_all = {part for part in everyone if all(part in parts(person, Purpose.DETAILS) for person, name in group.items() if part in name.split())}
    signed = {said.person_id for said in facts.said if said.person_id and said.answered_as is As.PERSON and said.share is Share.OK}
    return by_all | {part for person in signed for part in parts(person, Purpose.QUOTE)}


def bare(text: str) -> str:
    """What one sees of a text, without spaces: small letters with no accents."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(str.maketrans("łđ", "ld")))
    return "".join(sign for sign in apart if sign.isalpha() or unicodedata.category(sign) == "Mc")


def look_for_what_was_not_agreed(made) -> None:
    group, holding, facts, group_name, also = made
    through = Gate(group, holding, also=also)
    facts_left, group_name = through.facts(facts), through.words(group_name)
    agreed = {(c.person_id, c.purpose) for c in holding if c.said is Said.YES and not c.withdrawn_at}
    allowed = {bare(part) for part in may_be_said(group, holding, facts)}
    known = {bare(part) for name in (*group.values(), *OTHER) for part in name.split()}
    assert facts_left.rows == () and facts_left.runners == () and facts_left.session.runner_ids == ()
    for sheet in everyones(facts_left, group_name):
        text = json.dumps(sheet, default=lambda thing: {name: getattr(thing, name) for name in thing.__slots__}, ensure_ascii=False)
        on_it = bare(text.replace("\\n", "\n"))
        assert {part for part in known if part in on_it} <= allowed
        assert "media:face" not in text
        for said in facts.said:
            if f"word{said.answer_id}" in text:
                assert said.share is Share.OK
                assert (said.person_id, Purpose.QUOTE) in agreed if said.person_id else said.agreed
        for photo in facts.photos:
            if photo.media in text:
                assert photo.who is Who.NOBODY or (photo.people and all((person, Purpose.PHOTO) in agreed for person in photo.people))
    assert all((use.person_id, use.purpose) in agreed for use in through.uses)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(groups())
def test_nothing_that_was_not_agreed_is_on_any_sheet_for_everyone(made) -> None:
    look_for_what_was_not_agreed(made)


@pytest.mark.full
@settings(max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(groups())
def test_nothing_that_was_not_agreed_is_on_any_of_thousands_of_sheets(made) -> None:
    look_for_what_was_not_agreed(made)


def everyones(facts: SessionFacts, group: str) -> list[Handout]:
    kinds = (handouts.kind(name) for name in handouts.kinds())
    made = [kind.build(facts, group=group) for kind in kinds if kind.needs is SessionFacts]
    return [sheet for sheet in made if sheet.audience is Audience.EVERYONE]
