"""Sheets that people make: filled from the records and linked to them, and nothing on them that was not agreed, whoever wrote it."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from coprod_desktop.domain.consent import Naming, Purpose, Said, Use
from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.handout import Answer, Bar, Block, Chart, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.response import AnswerState, Share
from coprod_desktop.domain.sheet import By, RowState, Sheet, SheetRow, words_of
from coprod_desktop.domain.sheet_gate import SheetGate
from coprod_desktop.easyread.pdf import pdf_bytes
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.handouts import SUMMARY
from coprod_desktop.services.sheets import KIND, NotForEveryone
from tests.domain.test_sharing import gate, yes

NAME = "Zukobel Qevaytor"


@pytest.fixture
def art(services: GroupServices) -> str:
    return services.sessions.today()[0].id


def told(services: GroupServices, sheet: Sheet) -> list[str]:
    return [words_of(block) for block in services.handouts.make(KIND, sheet.id).blocks]


def test_an_empty_page_is_written_line_by_line_and_undone_line_by_line(services: GroupServices) -> None:
    sheet = services.sheets.start_empty()
    sheet = services.sheets.write(sheet, sheet.rows[0].id, "  We meet on Monday. ")
    sheet, new = services.sheets.add(sheet, Heading("When"), sheet.rows[0].id)
    sheet = services.sheets.move(services.sheets.rename(sheet, "Our  plan"), new, -1)
    assert told(services, sheet) == ["When", "We meet on Monday."] and services.handouts.make(KIND, sheet.id).title == "Our plan"
    assert services.handouts.file_name(KIND, sheet.id, "pdf") == "Our plan Poplar arts.pdf"
    for left in (["We meet on Monday.", "When"], ["We meet on Monday.", "When"], ["We meet on Monday."], [""]):
        last = services.undo.last()
        assert last is not None
        services.undo.undo(last.action_id)
        assert told(services, sheet) == left
    assert services.sheets.get(sheet.id).title == "Our sheet"


def test_without_a_title_it_goes_by_its_first_words_and_a_heading_is_its_title(services: GroupServices) -> None:
    sheet = services.sheets.start_empty()
    sheet = services.sheets.write(sheet, sheet.rows[0].id, "We meet on Monday. Bring Donna.")
    assert services.handouts.title_of(KIND, sheet.id) == "We meet on Monday"
    assert services.handouts.file_name(KIND, sheet.id, "pdf") == "We meet on Monday Poplar arts.pdf"
    sheet, new = services.sheets.add(sheet, Heading("Our garden with Donna"))
    sheet = services.sheets.move(sheet, new, -1)
    page = services.handouts.make(KIND, sheet.id)
    assert (page.title, told(services, sheet)) == ("Our garden with [a person]", ["We meet on Monday. Bring [a person]."])
    assert services.handouts.own(services.sheets.facts(sheet.id), sheet.id) == page
    sheet = services.sheets.rename(sheet, "Garden")
    assert services.handouts.make(KIND, sheet.id).title == "Garden" and told(services, sheet)[0] == "Our garden with [a person]"


def test_it_is_filled_from_the_records_and_stays_linked_until_somebody_changes_it(services: GroupServices, art: str) -> None:
    services.ending.add_done(art, "openmoji:1F3A8", "We painted.")
    sheet = services.sheets.start(SUMMARY, art)
    assert "We painted." in told(services, sheet) and sheet.title == "Art"
    services.ending.add_done(art, "openmoji:2615", "We had tea.")
    assert told(services, sheet).index("We had tea.") == told(services, sheet).index("We painted.") + 1
    sheet = services.sheets.get(sheet.id)
    painted = next(row for row in sheet.rows if words_of(row.block) == "We painted.")
    sheet = services.sheets.write(sheet, painted.id, "We painted our street.")
    assert services.sheets.get(sheet.id).row(painted.id).state is RowState.CHANGED
    services.ending.remove_done(art, services.ending.done(art)[1].id)
    assert "We had tea." not in told(services, sheet) and "We painted our street." in told(services, sheet)
    sheet = services.sheets.link_again(services.sheets.get(sheet.id), painted.id)
    assert "We painted." in told(services, sheet) and sheet.row(painted.id).state is RowState.LINKED
    sheet = services.sheets.remove_row(sheet, painted.id)
    assert "We painted." not in told(services, sheet)
    assert "We painted." in told(services, services.sheets.put_back(sheet))


def test_a_page_is_made_whatever_stands_first_and_whatever_is_empty(services: GroupServices) -> None:
    sheet = services.sheets.start_empty()
    for block in (Heading("Small", 3), Heading("Large"), Heading("Small again", 3), Table("", ("",), ()), Chart("", ()), Photo("", "", ""),
                  Question("", "", "", (Answer(""),))):
        sheet, _row = services.sheets.add(sheet, block)
    made = services.handouts.make(KIND, sheet.id)
    assert [block.level for block in made.blocks if isinstance(block, Heading)] == [2, 2, 3]
    assert pdf_bytes(made, {})


def test_a_sheet_with_everybodys_names_is_not_written_over(services: GroupServices, art: str) -> None:
    with pytest.raises(NotForEveryone):
        services.sheets.start("sign-in-sheet", art)
    assert services.sheets.count() == 0


def test_what_somebody_said_stays_as_it_was_said_and_goes_when_it_is_taken_back(services: GroupServices, art: str) -> None:
    person = services.people.add(NAME).id
    services.consents.say(person, Purpose.QUOTE, Said.YES, naming=Naming.NAME)
    services.seats.i_am(person)
    response = services.feedback.begin(art)
    answer = services.feedback.answer(response, "good", AnswerState.ANSWERED, words="The tea")
    services.feedback.finish(response)
    services.seats.run()
    services.feedback.share(art, answer.id, Share.OK)
    sheet = services.sheets.start(SUMMARY, art)
    quote = next(row for row in sheet.rows if words_of(row.block) == "The tea")
    assert quote.fixed and services.sheets.write(sheet, quote.id, "The cake") == sheet
    assert NAME in repr(services.handouts.make(KIND, sheet.id).blocks)
    services.consents.take_back(person, Purpose.QUOTE)
    assert "The tea" not in told(services, sheet) and NAME not in repr(services.handouts.make(KIND, sheet.id))


def test_the_session_is_gone_and_what_somebody_wrote_is_not(services: GroupServices, art: str) -> None:
    sheet = services.sheets.start(SUMMARY, art)
    sheet = services.sheets.write(sheet, sheet.rows[0].id, "We met.")
    services.sheets._store.save(replace(services.sheets._store.get(sheet.id), about_id="nothing"), services.seats.actor, "")
    assert told(services, sheet) == ["We met."]


class TestTheGate:
    BLOCKS = (Row("openmoji:2615", f"{NAME} with tea", f"{NAME} made tea."), Heading(f"With {NAME}"), Photo("openmoji:2615", NAME, NAME),
              Table(NAME, (NAME, "What"), ((NAME, "Tea"),)), Chart(NAME, (Bar(NAME, 2, "", NAME),)),
              Question("", NAME, f"Is {NAME} kind?", (Answer(NAME, "", NAME),), 1))

    def sheet(self, services: GroupServices) -> Sheet:
        sheet = services.sheets.rename(services.sheets.start_empty(), f"Tea with {NAME}")
        for block in self.BLOCKS:
            sheet, _row = services.sheets.add(sheet, block)
        return sheet

    def test_no_part_of_a_name_is_anywhere(self, services: GroupServices) -> None:
        person = services.people.add(NAME).id
        sheet = services.sheets.say_who(self.sheet(services), By((person,), f"Bev, {NAME.upper()}"), By((), f"with {NAME}"), True)
        made = services.handouts.make(KIND, sheet.id)
        assert not re.search("zukobel|qevaytor", repr(made), re.IGNORECASE)
        assert "Made by Bev." in told(services, sheet) and made.uses == ()
        assert NAME not in services.handouts.file_name(KIND, sheet.id, "pdf")

    def test_who_agreed_is_named_as_they_chose_and_that_is_known(self, services: GroupServices) -> None:
        person = services.people.add(NAME).id
        sheet = services.sheets.say_who(self.sheet(services), By((person,)), By((person,), "Bev"), True)
        services.consents.say(person, Purpose.DETAILS, Said.YES, naming=Naming.FIRST_NAME)
        made = services.handouts.make(KIND, sheet.id)
        assert [words_of(block) for block in made.blocks[-2:]] == [
            "Made by Zukobel.", "Read and checked by Zukobel and Bev.\nThey said it is easy to read."]
        assert made.uses == (Use(person, Purpose.DETAILS),) and "Qevaytor" not in repr(made) and made.title == "Tea with Zukobel"

    def test_a_photo_is_shown_when_everybody_in_it_agreed(self, services: GroupServices, art: str) -> None:
        person = services.people.add(NAME).id
        photo = services.ending.add_photo(art, SmallPhoto(b"x", "jpeg"), "Painting")
        sheet, _row = services.sheets.add(services.sheets.start_empty(), Photo(photo.media, "Painting", "We paint"))
        sheet, _row = services.sheets.add(sheet, Row(photo.media, "Painting", "All of us"))

        def pictures() -> list[str]:
            return [block.picture for block in services.handouts.make(KIND, sheet.id).blocks if isinstance(block, Photo | Row)]

        assert pictures() == ["", ""]
        services.ending.say_who(art, photo.id, Who.THESE, (person,))
        assert pictures() == ["", ""]
        services.consents.say(person, Purpose.PHOTO, Said.YES)
        assert pictures() == ["", photo.media, photo.media]
        services.consents.take_back(person, Purpose.PHOTO)
        assert pictures() == ["", ""]


_words = some.sampled_from((NAME, NAME.upper(), "Zukobel’s tea", "tea", "q e v", "Zuko\u00adbel sang", "zukobel qevaytor."))
_blocks = some.one_of(
    some.builds(Row, some.just(""), _words, _words), some.builds(Heading, _words), some.builds(Photo, some.just("own:easy-read"), _words, _words),
    some.builds(Table, _words, some.tuples(_words, _words), some.tuples(some.tuples(_words, _words))),
    some.builds(Chart, _words, some.tuples(some.builds(Bar, _words, some.integers(0, 9), some.just(""), _words))),
    some.builds(Question, some.just(""), _words, _words, some.tuples(some.builds(Answer, _words, some.just(""), _words)), some.integers(0, 3)))


@given(some.lists(_blocks, max_size=4), _words, _words)
@settings(max_examples=80, suppress_health_check=(HealthCheck.function_scoped_fixture,), deadline=None)
def test_nothing_that_was_not_agreed_comes_through_whatever_is_written(blocks: list[Block], title: str, names: str) -> None:
    rows = tuple(SheetRow(str(number), block) for number, block in enumerate(blocks))
    sheet = Sheet("s", title, rows, made=By(("a",), names), checked=By((), names))
    assert not re.search("zukobel|qevaytor", repr(SheetGate(gate(a=NAME), ()).facts(sheet)), re.IGNORECASE)
    agreed = SheetGate(gate(yes("a", naming=Naming.FIRST_NAME), a=NAME), ()).facts(sheet)
    assert not re.search("qevaytor", repr(agreed), re.IGNORECASE)
