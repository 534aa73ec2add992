"""The words that are offered on a real group: the group's own come first, and no name that may not be seen."""

from dataclasses import replace
from time import perf_counter

import pytest

from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.person import PersonState
from coprod_desktop.domain.response import AnswerState
from coprod_desktop.domain.word_offers import WordOffers, begins_sentence, word_before, words_of
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.words import EverydayWords
from coprod_desktop.word_list import common_words


def of_group(services: GroupServices, text: str) -> tuple[str, ...]:
    return services.words.offers().offers(text)


def test_names_programmes_and_places_come_before_everyday_words(services: GroupServices) -> None:
    assert of_group(services, "Am")[0] == "Amina"
    assert of_group(services, "we went to the po")[0] == "Poplar"
    assert of_group(services, "we sang in the ch")[0] == "Choir"
    assert of_group(services, "I went yest") == ("yesterday", "yesterday's")


def test_a_capital_inside_a_sentence_asks_for_names(services: GroupServices) -> None:
    services.people.add("Anwar")
    services.people.add("Angharad")
    assert set(of_group(services, "I met An")) == {"Anwar", "Angharad", "And"}
    services.people.add("Anita")
    assert set(of_group(services, "I met An")) == {"Anwar", "Angharad", "Anita"}


@pytest.mark.parametrize(("text", "offered"), [
    ("th", ("the", "that", "this")), ("Th", ("The", "That", "This")), ("TH", ("THE", "THAT", "THIS")), ("i", ("in", "I", "is")),
    ("Good. th", ("the", "that", "this")), ("don", ("don't", "done")), ("", ()), ("the ", ()), ("zzzz", ()), ("👍🏽", ()), ("12", ()),
    ("see you on mond", ("Monday",)),
])
def test_offers_follow_how_the_word_was_begun(text: str, offered: tuple[str, ...]) -> None:
    found = EverydayWords(common_words).offers().offers(text)
    assert found[:len(offered)] == offered
    assert bool(found) is bool(offered)


def test_accents_need_not_be_typed(services: GroupServices) -> None:
    assert of_group(services, "wy") == ("Ŵyn",)
    assert of_group(services, "Ŵ")[0] == "Ŵyn"


def test_who_takes_part_is_offered_no_name_that_is_not_shown(services: GroupServices) -> None:
    amina, ben, cerys = services.people.page()[:3]
    services.consents.say(amina.id, Purpose.SHOWN, Said.YES)
    services.seats.i_am(ben.id)
    assert of_group(services, "Ami")[0] == "Amina"  # agreed to be shown
    assert of_group(services, "Be")[0] == "Ben"  # their own
    assert "Cerys" not in of_group(services, "Cer")
    services.seats.run()
    assert of_group(services, "Cer")[0] == cerys.name


def test_a_title_with_a_name_in_it_is_not_offered_in_take_part(services: GroupServices) -> None:
    programme = services.sessions.programmes()[0]
    services.sessions.save_programme(replace(programme, name="Zofia paints", place="Zigzag barn"))
    assert of_group(services, "zi")[0] == "Zigzag"
    services.seats.take_part()
    assert "Zofia" not in of_group(services, "zo")
    assert of_group(services, "zi")[0] == "Zigzag"


def test_words_out_of_answers_and_what_helps_are_never_offered(services: GroupServices) -> None:
    person = services.people.get(services.people.page()[0].id)
    services.people.save(replace(person, access=replace(person.access, words="Qwibble please"),
                                 emergency=replace(person.emergency, know="Qwazzle")))
    session = services.sessions.today()[0]
    response = services.feedback.begin(session.id)
    services.feedback.answer(response, services.feedback.questionnaire().questions[-1].id, AnswerState.ANSWERED, words="Qwonk")
    assert of_group(services, "Qw") == ()
    services.people.add("Qwenda")
    assert of_group(services, "Qw") == ("Qwenda",)


def test_who_moved_on_is_not_offered(services: GroupServices) -> None:
    zofia = next(row for row in services.people.page() if row.name == "Zofia")
    assert of_group(services, "Zo")[0] == "Zofia"
    services.people.set_state(zofia.id, PersonState.MOVED_ON)
    assert "Zofia" not in of_group(services, "Zo")


def test_other_languages_have_the_words_of_the_group_only(services: GroupServices) -> None:
    assert services.words.offers("cy").offers("th") == ()
    assert services.words.offers("cy").offers("Am") == ("Amina",)
    assert common_words("../easyread") == ()


def test_no_word_that_hurts_is_in_the_list() -> None:
    listed = {word.lower() for word in common_words("en")}
    assert not listed & {"cripple", "retard", "spastic", "idiot", "midget", "suicide", "moron", "handicapped"}
    assert len(listed) == 15_000


def test_words_are_there_within_a_key_press(services: GroupServices) -> None:
    offers = services.words.offers()
    offers.offers("a")
    slowest = 0.0
    for text in ("s", "c", "We met A", "th", "x" * 10_000, "é́́" * 3_000, "ا" * 10_000, "👩🏽‍🦰" * 2_500):
        begun = perf_counter()
        offers.offers(text)
        slowest = max(slowest, perf_counter() - begun)
    assert slowest < 0.016


def test_what_is_a_word() -> None:
    assert word_before("We met Am") == "Am"
    assert word_before("don't") == "don't"
    assert word_before("'quoted") == "quoted"
    assert word_before("cafe\u0301") == "cafe\u0301"
    assert word_before("אבג") == "אבג"
    assert word_before("a" * 41) == ""
    assert [begins_sentence(text) for text in ("", "Hello. ", "Hello.", "Hello ", "Hello\n", "Really? ")] == [True, True, False, False, True, True]
    assert words_of("Poplar Hall, 2nd floor (by O’Neill’s)") == ("Poplar", "Hall", "floor", "O’Neill’s")
    assert WordOffers().offers("a") == ()
