"""What leaves the group, and what others see in Take part: no name that was not agreed, in any form of a file."""

import csv
import re
from dataclasses import astuple, replace
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Naming, Purpose, Said
from coprod_desktop.domain.handout import Handout
from coprod_desktop.domain.person import PersonState
from coprod_desktop.domain.response import AnswerState, As, Share
from coprod_desktop.domain.session import Session
from coprod_desktop.services.for_others import ForOthers
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.handouts import SUMMARY
from coprod_desktop.storage.export import write_open_tables
from coprod_desktop.storage.folder import Group
from tests.conftest import FixedClock
from tests.services.test_handouts import never_failed

NAME = "Zukobel Qevaytor"


@pytest.fixture
def person(services: GroupServices) -> str:
    return services.people.add(NAME, "openmoji:1F408").id


@pytest.fixture
def art(services: GroupServices, person: str) -> Session:
    """A session that has the person's name wherever words can be."""
    programme = services.sessions.programme(services.sessions.today()[0].programme_id)
    services.sessions.save_programme(replace(programme, name=f"{NAME}’s choir", place=f"{NAME.upper()} House"))
    art = next(session for session in services.sessions.today() if session.programme_id == programme.id)
    services.ending.add_done(art.id, "openmoji:1F3A8", f"{NAME}’s blanket is done")
    services.ending.add_promise(art.id, f"Ring {NAME.upper()}", NAME, art.day + timedelta(days=7))
    response = services.feedback.agree(services.feedback.begin(art.id), True)
    answer = services.feedback.answer(response, "good", AnswerState.ANSWERED, words="zuko\u00adbel qevaytor helped")
    services.feedback.finish(response)
    services.feedback.share(art.id, answer.id, Share.OK)
    return art


def all_of(services: GroupServices, sheet: Handout, folder: Path) -> str:
    """All that is in the file, in each of its forms: words, title, bookmarks, alternative text."""
    for form in ("pdf", "html", "txt"):
        services.sheet_files.save(sheet, folder / f"sheet.{form}", form, lambda _path: None, never_failed)
    reader = PdfReader(folder / "sheet.pdf")
    things = [repr(reader.get_object(number)) for number in range(1, int(reader.trailer["/Size"]))]
    found = [*(page.extract_text() for page in reader.pages), repr(reader.metadata), repr(reader.outline), *things,
             *((folder / f"sheet.{form}").read_text(encoding="utf-8") for form in ("html", "txt"))]
    return "\n".join(found).replace("\u00ad", "").casefold()


def test_the_name_is_nowhere_in_any_form_of_the_file(services: GroupServices, art: Session, tmp_path: Path) -> None:
    assert art.name == f"{NAME}’s choir"
    text = all_of(services, services.handouts.make(SUMMARY, art.id), tmp_path)
    assert "[a person]" in text and "blanket is done" in text and "helped" in text
    names = [services.handouts.file_name(kind.name, art.id, "pdf") for kind in services.handouts.kinds() if services.handouts.of_session(kind.name)]
    for part in NAME.casefold().split():
        assert part not in text and not any(part in name.casefold() for name in (*names, services.handouts.about(SUMMARY, art.id)))


def test_a_name_from_before_and_a_name_as_one_says_it_stay_behind(services: GroupServices, art: Session, person: str) -> None:
    services.people.save(replace(services.people.get(person), name="Anna Other", say_as="Annuschka"))
    assert services.sharing.gate().words(f"{NAME} and Annuschka sang") == "[a person] and [a person] sang"
    other = services.people.add("Xarotor")
    services.people.merge(services.people.get(person), other.id)
    assert services.sharing.gate().words("Xarotor sang") == "[a person] sang"


def test_take_part_shows_sessions_without_names(services: GroupServices, art: Session) -> None:
    [seen] = services.sharing.seen((art,))
    assert (seen.name, seen.place) == ("[a person]’s choir", "[a person] House")


def test_a_sheet_is_made_again_when_a_yes_or_the_name_is_taken_back(services: GroupServices, art: Session, person: str, clock: FixedClock) -> None:
    services.consents.say(person, Purpose.DETAILS, Said.YES, naming=Naming.NAME)
    sheet = services.handouts.make(SUMMARY, art.id)
    services.sharing.keep(sheet, art.id)
    assert sheet.uses and services.sharing.to_make_again() == ()
    clock.at += timedelta(minutes=1)
    services.consents.say(person, Purpose.DETAILS, Said.YES, naming=Naming.NAME)
    assert services.sharing.to_make_again() == ()
    services.consents.name_me(person, Purpose.DETAILS, Naming.FIRST_NAME)
    assert len(services.sharing.to_make_again(art.id)) == 1
    services.undo.undo(services.undo.last().action_id)
    assert services.sharing.to_make_again() == ()
    services.consents.take_back(person, Purpose.DETAILS)
    assert len(services.sharing.to_make_again()) == 1


def test_a_picture_goes_with_who_moves_on_unless_they_said_yes(services: GroupServices, person: str) -> None:
    moved = services.people.set_state(person, PersonState.MOVED_ON)
    assert moved.picture == ""
    services.undo.undo(services.undo.last().action_id)
    assert services.people.get(person).picture == "openmoji:1F408"
    services.consents.say(person, Purpose.KEEP_PICTURE, Said.YES)
    assert services.people.set_state(person, PersonState.MOVED_ON).picture == "openmoji:1F408"


def test_a_yes_taken_back_is_not_in_the_way_of_undo(services: GroupServices, person: str) -> None:
    services.people.add("Xenia")
    services.consents.say(person, Purpose.PHOTO, Said.YES)
    services.consents.name_me(person, Purpose.PHOTO, Naming.MADE_UP, "Star")
    services.consents.say(person, Purpose.QUOTE, Said.NO)
    services.consents.take_back(person, Purpose.PHOTO)
    for words in ("an answer about “My words”", "Xenia"):
        last = services.undo.last()
        assert last is not None and words in last.words
        services.undo.undo(last.action_id)
    assert services.consents.of(person)[Purpose.PHOTO].said is Said.NO and services.people.page(search="Xenia") == ()


def test_not_now_is_asked_again_after_a_month_and_a_no_after_a_year(services: GroupServices, person: str, clock: FixedClock) -> None:
    services.consents.say(person, Purpose.PHOTO, Said.NOT_NOW)
    services.consents.say(person, Purpose.STORY, Said.NO)
    clock.at += timedelta(days=32)
    assert [one.purpose for one in services.consents.to_review()] == [Purpose.PHOTO]
    clock.at += timedelta(days=340)
    assert {one.purpose for one in services.consents.to_review()} == {Purpose.PHOTO, Purpose.STORY}
    services.people.set_state(person, PersonState.MOVED_ON)
    assert services.consents.to_review() == ()


def test_what_a_carer_says_is_signed_by_a_carer(services: GroupServices, person: str, art: Session) -> None:
    services.consents.say(person, Purpose.QUOTE, Said.YES, naming=Naming.NAME)
    services.seats.i_am(person)
    response = services.feedback.begin(art.id, answered_as=As.CARER)
    answer = services.feedback.answer(response, "good", AnswerState.ANSWERED, words="She smiled")
    services.feedback.share(art.id, answer.id, Share.OK)
    said = next(said for said in services.feedback.said(art.id) if said.person_id)
    left = services.sharing.gate().quote(said)
    assert left is not None and (left.by, left.words) == ("A carer", "She smiled")


def test_tables_for_others_name_nobody_and_count_everybody(services: GroupServices, group: Group, person: str, art: Session, tmp_path: Path) -> None:
    row = services.register.row(art.id, person)
    services.register.mark(art.id, row, Mark.HERE)
    made = ForOthers(services.sessions, services.register, services.feedback, services.ending, services.sharing, services.clock)
    files = write_open_tables(tmp_path / "out", map(astuple, made.tables()))
    assert [path.name for path in files] == ["sessions.csv", "words.csv"]
    text = "".join(path.read_text(encoding="utf-8-sig") for path in (tmp_path / "out").iterdir())
    assert "[a person]’s choir" in text and "blanket is done" in text and "helped" in text
    everybody = {word for name in group.people.names().values() for word in name.split() if len(word) > 2}
    assert not [word for word in everybody if word.casefold() in re.findall(r"\w+", text.casefold())]
    assert not any(person_id in text for person_id in group.people.names())
    with files[0].open(encoding="utf-8-sig", newline="") as file:
        [today] = [row for row in csv.DictReader(file) if row["Day"] == art.day.isoformat() and "choir" in row["What"]]
    assert (today["People"], today["Skipped"]) == ("1", "0")
