"""The words of a letter, a certificate or a thank you are changed for one person; what the records say of them stays linked, for others too."""

from dataclasses import replace
from datetime import date, time

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.for_one import TO_WRITE
from coprod_desktop.domain.handout import Audience, Frame, Handout, Heading, Row
from coprod_desktop.domain.handout_kind import NothingToPrint
from coprod_desktop.domain.kinds import Kind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.sheet import RowState, Sheet, words_of
from coprod_desktop.screens.maker.with_parts import MakerWithParts
from coprod_desktop.screens.preview.presenter import PreviewPresenter
from coprod_desktop.screens.sheet.presenter import SheetPresenter
from coprod_desktop.screens.sheets.presenter import SheetsPresenter
from coprod_desktop.screens.whose_sheet.presenter import WhoseSheetPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.sheets import ASKED, KIND
from tests.screens.nav import NavLog


@pytest.fixture
def kemi(services: GroupServices) -> Person:
    return services.people.add("Kemi Ademola")


@pytest.fixture
def day(services: GroupServices) -> Person:
    """A name that is a word, and not that of a fact."""
    return services.people.add("Day Name")


def course(services: GroupServices, *people: Person, name: str = "Cooking", first: date = date(2026, 10, 1)) -> str:
    programme = services.sessions.save_programme(
        Programme("", name=name, kind=Kind.COURSE, first_day=first, start=time(10), rule="FREQ=WEEKLY;COUNT=4"))
    sessions = services.sessions.of_programme(programme.id, date.min)
    for number, person in enumerate(people, start=1):
        for session in sessions[:number + 1]:
            services.register.mark(session.id, services.register.row(session.id, person.id), Mark.HERE)
    return programme.id


def said(made: Handout) -> str:
    return "\n".join(words_of(block) for block in made.blocks)


def write(services: GroupServices, sheet: Sheet, old: str, new: str) -> Sheet:
    row = next(row for row in sheet.rows if old in words_of(row.block))
    return services.sheets.write(sheet, row.id, words_of(row.block).replace(old, new))


def test_a_letter_is_changed_and_is_for_that_person_alone(services: GroupServices, kemi: Person) -> None:
    services.people.add("Bolanle")
    assert services.sheets.may_start("letter", kemi.id) and not services.sheets.may_start("about-me", kemi.id)
    sheet = write(services, services.sheets.start("letter", kemi.id), "This is what is on.", "Kemi, thank you for the cake. Bolanle liked it.")
    made = services.handouts.make(KIND, sheet.id)
    assert "Dear Kemi Ademola,\nKemi, thank you for the cake. [a person] liked it. You are welcome." in said(made)
    assert (made.audience, made.notice, made.title) == (Audience.OWN, "Only for Kemi Ademola.", "A letter for Kemi Ademola")
    assert "Kemi" not in services.handouts.file_name(KIND, sheet.id, "pdf")
    services.people.save(replace(services.people.get(kemi.id), name="Kemi Bello"))
    assert "Dear Kemi Bello,\nKemi, thank" in said(services.handouts.make(KIND, sheet.id)), "her name is linked inside words that were written"
    assert services.sheets.page()[0].title == "A letter for Kemi Bello"


def test_a_certificate_is_worded_once_and_each_has_their_own_facts(services: GroupServices, kemi: Person, day: Person) -> None:
    cooking = course(services, kemi, day)
    sheet = write(services, services.sheets.start("certificate", kemi.id), "took part in our course:", "cooked for all of us in")
    sheet = write(services, sheet, "We learned together.", "We ate together, Kemi.")
    made = services.handouts.make(KIND, sheet.id)
    assert "cooked for all of us in\nCooking\n2 weeks\nFrom 1 October 2026" in said(made) and made.frame is Frame.SHEET
    theirs = services.handouts.make(KIND, f"{sheet.id},{day.id}")
    assert "We ate together, Day.\nThank you." in said(theirs) and "Kemi" not in str(theirs)
    assert "cooked for all of us in\nCooking\n3 weeks\nFrom 1 October 2026\nuntil 15 October 2026" in said(theirs)
    once = services.people.add("Nia")
    [session, *_later] = services.sessions.of_programme(cooking, date.min)
    services.register.mark(session.id, services.register.row(session.id, once.id), Mark.HERE)
    assert "cooked for all of us in\nCooking\n1 week\nOn 1 October 2026." in said(services.handouts.make(KIND, f"{sheet.id},{once.id}"))
    assert services.handouts.file_name(KIND, f"{sheet.id},{day.id}", "pdf") == "Certificate Cooking Poplar arts.pdf"
    own = services.sheets.copy(f"{sheet.id},{day.id}")
    assert services.sheets.get(own.id).about_id == day.id and said(services.handouts.make(KIND, own.id)) == said(theirs)
    with pytest.raises(NothingToPrint, match="has not been marked at a course"):
        services.handouts.make(KIND, f"{sheet.id},{services.people.add('Bolanle').id}")


def test_the_month_of_may_is_not_somebody_called_may(services: GroupServices) -> None:
    may, zofia = services.people.add("May Jones"), next(row for row in services.people.page() if row.name == "Zofia")
    words = "May, come on 7 May 2027. In May the garden is open to May. Since May it is ours."
    sheet = write(services, services.sheets.start("letter", may.id), "This is what is on.", words)
    assert words in said(services.handouts.make(KIND, sheet.id))
    theirs = said(services.handouts.make(KIND, f"{sheet.id},{zofia.id}"))
    assert "Zofia, come on 7 May 2027. In May the garden is open to Zofia. Since [a person] it is ours." in theirs, "not sure: the gate asks"
    services.sharing.is_no_name("May")
    assert "open to Zofia. Since May it is ours." in said(services.handouts.make(KIND, f"{sheet.id},{zofia.id}"))


def test_it_stays_one_for_the_course_that_was_said(services: GroupServices, kemi: Person, day: Person) -> None:
    cooking = course(services, kemi, day)
    course(services, kemi, day, name="Singing", first=date(2026, 10, 20))
    sheet = services.sheets.start("certificate", f"{kemi.id}@{cooking}")
    assert "Cooking" in said(services.handouts.make(KIND, f"{sheet.id},{day.id}"))


def test_certificates_for_a_course_in_our_own_words_are_printed_all_at_once(services: GroupServices, kemi: Person, day: Person) -> None:
    cooking, nav = course(services, kemi, day), NavLog(services)
    course(services, day, name="Singing", first=date(2026, 10, 20))
    preview = PreviewPresenter(services, nav, f"course-certificates/{cooking}")
    assert preview.state.may_change
    preview.change()
    sheet = write(services, services.sheets.get(nav.places[-1][1]), "took part in our course:", "cooked for us in:")
    whose = WhoseSheetPresenter(services, nav, f"{KIND}/{sheet.id}")
    assert (whose.state.ways[0].words, whose.state.ways[0].note) == ("Everyone who came", "2 people")
    whose.press_way("came")
    kind, about = nav.places[-1][1].split("/")
    made = services.handouts.make(kind, about)
    assert (nav.places[-1][0], kind, made.audience, made.frame) == ("preview", "sheet-for-each", Audience.OWN, Frame.PARTS)
    assert [block.text for block in made.blocks if isinstance(block, Heading) and not block.new_page] == ["Day Name", "Kemi Ademola"]
    assert said(made).count("cooked for us in:\nCooking") == 2 and "Singing" not in said(made)
    assert not PreviewPresenter(services, nav, nav.places[-1][1]).state.may_change
    services.sheets_again.keep(made, about)
    assert len(services.sheets.versions(sheet.id)) == 1


def test_a_letter_in_our_own_words_is_for_several_at_once_each_with_their_own_name(services: GroupServices, kemi: Person, day: Person) -> None:
    nav = NavLog(services)
    sheet = write(services, services.sheets.start("letter", kemi.id), "This is what is on.", "Kemi, we have cake.")
    whose = WhoseSheetPresenter(services, nav, f"{KIND}/{sheet.id}")
    [several] = whose.state.ways
    whose.press_way(several.key)
    whose.press_way("each")
    assert nav.said[-1].words == "Press somebody first." and not nav.places
    for person in (kemi, day):
        whose.press_person(person.id)
    whose.press_way("each")
    made = services.handouts.make(*nav.places[-1][1].split("/"))
    assert [block.text for block in made.blocks if isinstance(block, Heading) and block.new_page] == [
        "A letter for Kemi Ademola", "A letter for Day Name"]
    assert "Only for Day Name." in said(made) and "Day, we have cake." in said(made) and "Kemi, we have cake." in said(made)
    assert services.handouts.file_name(*nav.places[-1][1].split("/"), "pdf") == "One for each of them Poplar arts.pdf"
    assert whose.back_first() and not whose.back_first()


def test_words_about_what_only_one_comes_to_are_not_told_to_another(services: GroupServices, kemi: Person) -> None:
    zofia = next(row for row in services.people.page() if row.name == "Zofia")
    sheet = services.sheets.start("letter", kemi.id)
    choir = next(row for row in sheet.rows if words_of(row.block).startswith("Choir"))
    sheet, parted = services.sheets.split(sheet, choir.id, words_of(choir.block).index("From"))
    when = words_of(sheet.row(parted).block).split("\n")[0]
    sheet = services.sheets.write(sheet, choir.id, "Choir, with Kemi’s own song")
    assert when in said(services.handouts.make(KIND, sheet.id))
    sheet, _new = services.sheets.add(sheet, Row("", "", "Bring a friend, Kemi Ademola."))
    theirs = said(services.handouts.make(KIND, f"{sheet.id},{zofia.id}"))
    assert not any(words in theirs for words in ("Kemi", "own song", when))
    assert "Bring a friend, Zofia." in theirs and "Dear Zofia," in theirs


def test_what_the_records_do_not_have_any_more_is_a_line_to_write_on(services: GroupServices, kemi: Person) -> None:
    cooking = course(services, kemi)
    sheet = write(services, services.sheets.start("certificate", kemi.id), "took part in", "were great in")
    for session in services.sessions.of_programme(cooking, date.min):
        services.register.mark(session.id, services.register.row(session.id, kemi.id), Mark.NONE)
    made = services.handouts.make(KIND, sheet.id)
    assert made.audience is Audience.OWN and TO_WRITE in said(made) and "{" not in said(made)


def test_a_version_is_kept_when_it_leaves_and_comes_back(services: GroupServices, kemi: Person) -> None:
    sheet = write(services, services.sheets.start("thank-you", kemi.id), "Thank you for being", "Kemi, thank you for being")
    services.sheets_again.keep(services.handouts.make(KIND, sheet.id), sheet.id)
    sheet = write(services, services.sheets.get(sheet.id), "Kemi, thank you", "Thanks")
    [version] = services.sheets.versions(sheet.id)
    assert "Kemi, thank you" in said(services.handouts.make(KIND, version.id))
    assert "Kemi, thank you" in said(services.handouts.make(KIND, services.sheets.bring_back(version.id).id))
    assert services.sheets.get(sheet.id).row(services.sheets.get(sheet.id).rows[0].id).state is RowState.CHANGED


def test_what_is_written_to_somebody_is_theirs_to_have_and_goes_with_them(services: GroupServices, kemi: Person) -> None:
    sheet = write(services, services.sheets.start("letter", kemi.id), "You are welcome.", "We miss your songs.")
    services.sheets.keep(sheet.id, ASKED)
    [told] = [part for part in services.about_me.facts(kemi.id).parts if part.key == "written"]
    assert [line.words for line in told.lines] == ["A letter for Kemi Ademola"]
    assert "We miss your songs." in str(services.about_me._store.rows(kemi.id)["sheet_row"])
    services.forgetting.forget(kemi.id)
    assert services.sheets.count() == 0 and services.sheets.versions(sheet.id) == ()


def test_two_records_of_one_person_become_one_and_the_letter_stays(services: GroupServices, kemi: Person, day: Person) -> None:
    sheet = services.sheets.start("letter", day.id)
    services.people.merge(kemi, day.id)
    assert "Dear Kemi Ademola," in said(services.handouts.make(KIND, sheet.id))


@pytest.mark.usefixtures("qapp")  # what is typed is kept by a timer
def test_the_ways_in_the_app_lead_from_one_letter_to_the_same_for_somebody_else(services: GroupServices, kemi: Person) -> None:
    nav = NavLog(services)
    preview = PreviewPresenter(services, nav, f"letter/{kemi.id}")
    assert preview.state.may_change
    preview.change()
    screen, sheet_id = nav.places[-1]
    assert screen == "maker"
    maker = MakerWithParts(services, nav, sheet_id)
    assert maker.state.note == "Only for Kemi Ademola."
    at = next(line for line in maker.state.lines if line.words.startswith("Dear Kemi"))
    maker.typed(at.id, "Dear Kemi Ademola,\nwe have cake.")
    assert not next(line for line in maker.state.lines if line.id == at.id).note and "we have cake." in str(maker._facts.blocks)
    maker.leave()
    about = SheetPresenter(services, nav, sheet_id)
    about.choose("others")
    assert nav.places[-1] == ("whose_sheet", f"{KIND}/{sheet_id}")
    whose = WhoseSheetPresenter(services, nav, f"{KIND}/{sheet_id}")
    zofia = next(row for row in services.people.page() if row.name == "Zofia")
    whose.press_person(zofia.id)
    assert nav.places[-1] == ("preview", f"{KIND}/{sheet_id},{zofia.id}")
    theirs = PreviewPresenter(services, nav, f"{KIND}/{sheet_id},{zofia.id}")
    assert theirs.state.heading == "A letter for Zofia" and any(line.words.startswith("Dear Zofia,\nwe have cake") for line in theirs.state.lines)
    theirs.change()
    assert services.sheets.get(nav.places[-1][1]).about_id == zofia.id and services.sheets.count() == 2
    listed = SheetsPresenter(services, nav, "")
    assert [one.words for one in listed.state.choices] == ["A letter for Zofia", "A letter for Kemi Ademola"]
    assert listed.state.choices[0].note.startswith("For Zofia. ")
