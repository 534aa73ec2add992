"""What people said: the same for the store on disk and the one in memory."""

from dataclasses import replace

import pytest

from coprod_desktop.domain.how_was_it import HOW_WAS_IT
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.questionnaire import Questionnaire
from coprod_desktop.domain.response import Answer, AnswerState, As, Help, Response, Said, Share
from coprod_desktop.domain.seat import Actor, Seat
from tests.storage.conftest import RUN, Stores

PERSON = Actor(Seat.TAKE_PART, handover_id="h")


@pytest.fixture
def session_id(stores: Stores) -> str:
    programme = stores.weekly()
    return stores.sessions.of_programme(programme.id, programme.first_day, 1)[0].id


def begin(stores: Stores, session_id: str, **more) -> Response:
    response = Response(**{"id": new_id(), "questionnaire_id": "how_was_it", "version": 1, "session_id": session_id, "person_id": "",
                           "begun_at": "2026-03-04T15:00:00"} | more)
    return stores.feedback.begin(response, PERSON)


def say(stores: Stores, response: Response, question: str, state: AnswerState = AnswerState.ANSWERED, **more) -> Answer:
    return stores.feedback.answer(Answer(new_id(), response.id, question, state, **more), PERSON, "An answer")


def test_the_first_questions_are_there(stores: Stores) -> None:
    assert stores.feedback.questionnaire("how_was_it") == HOW_WAS_IT
    assert stores.feedback.questionnaire("how_was_it", 1) == HOW_WAS_IT
    for ask in (("how_was_it", 2), ("nothing", 0)):
        with pytest.raises(KeyError):
            stores.feedback.questionnaire(*ask)


def test_versions_stay(stores: Stores, session_id: str) -> None:
    newer = Questionnaire("how_was_it", 2, "How was it", (replace(HOW_WAS_IT.questions[1], number=1, words="What did you like?"),))
    old = begin(stores, session_id)
    say(stores, old, "good", words="The tea")
    stores.feedback.save_questionnaire(newer, RUN, "New questions")
    assert stores.feedback.questionnaire("how_was_it") == newer
    assert stores.feedback.questionnaire("how_was_it", 1) == HOW_WAS_IT
    say(stores, begin(stores, session_id, version=2), "good", words="The songs")
    assert [said.question for said in stores.feedback.said(session_id)] == ["What was good?", "What did you like?"]


def test_a_whole_response(stores: Stores, session_id: str) -> None:
    person = stores.person("Ann")
    response = begin(stores, session_id, person_id=person.id, answered_as=As.CARER, help=Help.MARKED_FOR, helper="Bo", language="cy")
    face = say(stores, response, "how", choice="good")
    words = say(stores, response, "good", words="The tea")
    skipped = say(stores, response, "better", AnswerState.SKIPPED)
    assert stores.feedback.answers(response.id) == (face, words, skipped)
    done = replace(response, done_at="2026-03-04T15:05:00")
    assert stores.feedback.finish(done, PERSON, "Ann said how it was") == done


def test_a_second_answer_takes_the_place_of_the_first(stores: Stores, session_id: str) -> None:
    response = begin(stores, session_id)
    first = say(stores, response, "how", choice="good")
    second = say(stores, response, "how", AnswerState.DONT_KNOW)
    assert second.id == first.id
    assert stores.feedback.answers(response.id) == (second,)


def test_tally(stores: Stores, session_id: str) -> None:
    for choice in ("good", "good", "ok"):
        say(stores, begin(stores, session_id), "how", choice=choice)
    for state in (AnswerState.SKIPPED, AnswerState.DONT_KNOW):
        say(stores, begin(stores, session_id), "how", state)
    assert stores.feedback.tally(session_id, "how") == {"good": 2, "ok": 1, "skipped": 1, "dont_know": 1}
    assert stores.feedback.tally(session_id, "good") == {}


def test_words_are_shared_only_after_somebody_said_so(stores: Stores, session_id: str) -> None:
    response = begin(stores, session_id)
    answer = say(stores, response, "good", words="The tea", share=Share.OK)
    assert stores.feedback.said(session_id) == (Said(answer.id, "What was good?", "The tea", Share.UNDECIDED),)
    stores.feedback.share(answer.id, Share.OK, RUN, "OK to share")
    assert stores.feedback.said(session_id)[0].share is Share.OK
    assert say(stores, response, "good", words="The tea").share is Share.OK
    assert say(stores, response, "good", words="The tea was cold").share is Share.UNDECIDED
    assert [said.words for said in stores.feedback.said(session_id)] == ["The tea was cold"]


def test_unknown_response_or_answer(stores: Stores, session_id: str) -> None:
    with pytest.raises(KeyError):
        stores.feedback.answer(Answer(new_id(), "no response", "good", AnswerState.SKIPPED), PERSON, "")
    with pytest.raises(KeyError):
        stores.feedback.share("no answer", Share.OK, RUN, "")
    with pytest.raises(KeyError):
        begin(stores, session_id, version=9)
