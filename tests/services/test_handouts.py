"""Sheets about a session: what they may say, and what they must not."""

import re
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from pypdf import PdfReader

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Naming, Purpose, Said
from coprod_desktop.domain.handout import Audience, Badges, Handout, Row, SignTable, photo_keys
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.legal_basis import Contact
from coprod_desktop.domain.person import AccessCard
from coprod_desktop.domain.programme import Kind, Way
from coprod_desktop.domain.response import AnswerState, Share
from coprod_desktop.domain.session import Session
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.handouts import SUMMARY, file_name
from coprod_desktop.services.ports import RegisterQuery
from tests.conftest import PEOPLE


@pytest.fixture
def session(services: GroupServices) -> Session:
    """Art, with three people here and one who came late."""
    art = services.sessions.today()[0]
    for row, mark in zip(services.register.page(RegisterQuery(art.id)), (Mark.HERE, Mark.HERE, Mark.HERE, Mark.LATE, Mark.CANNOT_COME),
                         strict=False):
        services.register.mark(art.id, row, mark)
    return art


def say(services: GroupServices, session_id: str, words: str, face: str = "good") -> str:
    """Somebody who gives no name says something and agrees to sharing it."""
    response = services.feedback.agree(services.feedback.begin(session_id), True)
    services.feedback.answer(response, "how", AnswerState.ANSWERED, choice=face)
    answer = services.feedback.answer(response, "good", AnswerState.ANSWERED, words=words)
    services.feedback.finish(response)
    return answer.id


def texts(handout: Handout) -> list[str]:
    return [block.text for block in handout.blocks if isinstance(block, Row)]


def never_failed(trouble: BaseException) -> None:
    raise trouble


def test_only_words_that_were_read_and_are_ok_to_share_are_on_the_sheet(services: GroupServices, session: Session) -> None:
    shared, kept, _unread = (say(services, session.id, words) for words in ("Painting", "My own business", "Not read yet"))
    services.feedback.share(session.id, shared, Share.OK)
    services.feedback.share(session.id, kept, Share.KEEP)
    sheet = texts(services.handouts.make(SUMMARY, session.id))
    assert "Painting" in sheet
    assert not {"My own business", "Not read yet"} & set(sheet)
    assert services.feedback.waiting(session.id) == 1


def test_a_sheet_for_everyone_counts_people_and_names_nobody(services: GroupServices, session: Session) -> None:
    sheet = services.handouts.make(SUMMARY, session.id)
    assert sheet.audience is Audience.EVERYONE
    assert "4 people came: half of us." in texts(sheet)
    assert not any(re.search(rf"\b{name}\b", str(sheet)) for name, _picture in PEOPLE)


def test_a_sheet_that_runs_the_day_names_everyone_expected_and_says_who_it_is_for(services: GroupServices, session: Session) -> None:
    sheet = services.handouts.make("sign-in-sheet", session.id)
    names = {line.name for block in sheet.blocks if isinstance(block, SignTable) for line in block.lines}
    assert {name for name, _picture in PEOPLE} <= names
    assert sheet.notice


def test_who_cannot_come_is_not_in_the_building(services: GroupServices, session: Session) -> None:
    sheet = services.handouts.make("in-the-building", session.id)
    names = [line.name for block in sheet.blocks if isinstance(block, SignTable) for line in block.lines]
    assert names == ["Amina", "Ben", "Cerys", "Donna"]


def test_no_photo_is_on_a_sheet_because_nobody_has_agreed(services: GroupServices, session: Session, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (80, 60), "green").save(tmp_path / "day.jpg")
    services.ending.add_photo(session.id, services.read_photo(tmp_path / "day.jpg"), "Two of us paint")
    assert "Two of us paint" not in str(services.handouts.make(SUMMARY, session.id))


def test_what_we_did_and_promised_and_the_next_date_are_on_the_sheet(services: GroupServices, session: Session) -> None:
    services.ending.add_done(session.id, "openmoji:1F3A8", "We painted our street")
    services.ending.add_promise(session.id, "Ask for two heaters", "Kamrul", date(2026, 12, 5))
    sheet = services.handouts.make(SUMMARY, session.id, 24)
    said = " ".join(texts(sheet))
    assert sheet.points == 24
    assert "We painted our street" in said
    assert "One of us does this by Saturday 5 December." in said
    assert "We meet again on Saturday 28 November." in said
    assert sheet.group == "Poplar arts"


def test_the_file_reads_back_and_a_page_can_be_seen(services: GroupServices, session: Session, tmp_path: Path) -> None:
    sheet = services.handouts.make(SUMMARY, session.id)
    made: list[tuple[bytes, int]] = []
    pictures: list[bytes] = []
    saved: list[Path] = []
    services.handouts.pdf(sheet, made.append, never_failed)
    services.handouts.picture(made[0][0], 0, 600, pictures.append, never_failed)
    for form in ("pdf", "html", "txt"):
        services.sheet_files.save(sheet, tmp_path / f"sheet.{form}", form, saved.append, never_failed)
    assert made[0][1] == 1
    assert pictures[0].startswith(b"\x89PNG")
    assert "4 people came: half of us." in " ".join(PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text().split())
    assert "4 people came: half of us." in (tmp_path / "sheet.html").read_text(encoding="utf-8")
    assert "4 people came: half of us." in (tmp_path / "sheet.txt").read_text(encoding="utf-8")
    assert sorted(file.name for file in saved) == sorted(f"sheet.{form}" for form in ("pdf", "html", "txt"))
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []


def test_a_folder_that_takes_no_file_is_told(services: GroupServices, session: Session, tmp_path: Path) -> None:
    troubles: list[BaseException] = []
    sheet = services.handouts.make(SUMMARY, session.id)
    services.sheet_files.save(sheet, tmp_path / "gone" / "sheet.pdf", "pdf", lambda _path: None, troubles.append)
    assert isinstance(troubles[0], OSError)


@pytest.mark.parametrize(("title", "name", "expected"), [
    ("", "Art", "Art Saturday 21 November.pdf"),
    ("Sign-in sheet", "Art", "Sign-in sheet Art Saturday 21 November.pdf"),
    ("", 'Tea / coffee: "who?"', "Tea coffee who Saturday 21 November.pdf"),
    ("", "Grŵp Celf\n", "Grŵp Celf Saturday 21 November.pdf"),
])
def test_a_file_has_a_name_that_every_system_takes(title: str, name: str, expected: str) -> None:
    session = Session(new_id(), new_id(), name, Kind.DROP_IN, "", date(2026, 11, 21), time(14), 120, "", Way.IN_PERSON)
    assert file_name(title, session, "pdf") == expected


def test_a_long_name_is_cut_before_the_ending() -> None:
    session = Session(new_id(), new_id(), "A" * 300, Kind.DROP_IN, "", date(2026, 11, 21), time(14), 120, "", Way.IN_PERSON)
    assert file_name("", session, "pdf") == "A" * 100 + ".pdf"


def test_photos_are_gathered_once_each() -> None:
    blocks = (Row("media:aa", "", "x"), Row("openmoji:1F3A8", "", "y"), Row("media:aa", "", "z"))
    assert photo_keys(Handout("k", "t", blocks)) == ("media:aa",)


def test_an_invitation_says_when_it_comes_again_and_names_nobody_who_did_not_agree(services: GroupServices, session: Session) -> None:
    programme = services.sessions.programme(session.programme_id)
    services.sessions.save_programme(replace(programme, about="Zofia shows how to paint."))
    services.legal.set_contact(Contact("Bev Thomas", "01792 555 010", ""))
    told = texts(services.handouts.make("invitation", session.id))
    assert told[0].endswith("Every Saturday") and "[a person] shows how to paint." in told
    assert "Any questions? Ask Bev Thomas.\n01792 555 010" in told


def test_what_helps_people_is_for_the_room_and_on_no_sheet_for_everyone(services: GroupServices, session: Session) -> None:
    amina = services.people.get(services.register.page(RegisterQuery(session.id))[0].person_id)
    services.people.save(replace(amina, access=AccessCard(("quiet-room",), "I sit by the window.")))
    sheet = services.handouts.make("access-sheet", session.id)
    assert "Amina\nI need a quiet room near.\n“I sit by the window.”" in texts(sheet)
    assert "We have nothing written down yet for 6 people." in texts(sheet)[1]
    looked_at = []
    for kind in services.handouts.kinds():
        about = services.handouts.about_id(kind.name, session.id)
        if services.handouts.of_person(kind.name) or services.handouts.missing(kind.name, about):
            continue
        made = services.handouts.make(kind.name, about)
        if made.audience is Audience.EVERYONE:
            assert "window" not in str(made)
            looked_at.append(kind.name)
    assert {SUMMARY, "invitation", "whats-on"} <= set(looked_at)


def test_a_badge_has_the_name_that_somebody_chose(services: GroupServices, session: Session) -> None:
    lowri = next(row for row in services.register.page(RegisterQuery(session.id)) if row.name.startswith("Lowri"))
    services.consents.say(lowri.person_id, Purpose.DETAILS, Said.YES, naming=Naming.FIRST_NAME)
    [badges] = [block for block in services.handouts.make("name-badges", session.id).blocks if isinstance(block, Badges)]
    assert [badge.name for badge in badges.badges] == ["Amina", "Ben", "Cerys", "Donna", "Lowri", "Mo", "Zofia", "", "", ""]
