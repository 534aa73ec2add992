"""Notice boards, trips, letters, certificates and sheets to begin with: what each says, and what it must not."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.certificate import CourseCertificates
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.handout import Audience, Badges, Handout, Heading, Question, Row, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.kinds import Kind as SessionKind
from coprod_desktop.domain.paper import Paper, PaperSize
from coprod_desktop.domain.session import SessionState
from coprod_desktop.domain.sheet import EachFacts
from coprod_desktop.domain.start_list import StartFacts, things
from coprod_desktop.domain.when_words import days_words
from coprod_desktop.easyread.badges import BadgeLine
from coprod_desktop.easyread.handouts import kind
from coprod_desktop.easyread.pdf import lay_out, pdf_bytes
from tests.easyread.read_back import page_numbers, read, story
from tests.easyread.samples import CERTIFICATE, GIVEN, LETTER, MEDIA, NAMES, ON, SESSION, facts

PLAN = DayPlan("s", leader="Donna", leader_phone="07700 900 111", meet="The bus station", leave_at=time(10), back_at=time(16),
               travel="By the number 3 bus", ring_name="Bev Thomas", ring_phone="01792 555 010", bring="A coat and lunch", cost="it is free")
TRIP = replace(facts(), session=SESSION._replace(kind=SessionKind.TRIP, place="Mumbles pier"), plan=PLAN)


def asked_too(sheet: Handout) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Row | Question)]


def rows(sheet: Handout) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Row)]


def headings(sheet: Handout) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Heading)]


def to_write(sheet: Handout) -> list[str]:
    return [line.name for block in sheet.blocks if isinstance(block, SignTable) for line in block.lines]


def built(name: str, given: object) -> Handout:
    return kind(name).build(given, group="Poplar art group")


class TestNoticeBoard:
    def test_each_thing_stands_once_with_all_its_days(self) -> None:
        days = tuple(SESSION._replace(id=str(number), day=date(2026, 12, number)) for number in (5, 12, 26))
        later = SESSION._replace(id="l", day=date(2026, 12, 19), start=time(18))
        board = built("notice-board", replace(ON, first=date(2026, 12, 1), last=date(2026, 12, 31), sessions=(*days[:2], later, days[2])))
        assert board.title == "What is on in December"
        assert rows(board)[:2] == [
            "Saturday art drop-in\nSaturday 5, 12 and 26 December\n2 o’clock in the afternoon\nOak Road Community Hall",
            "Saturday art drop-in\nSaturday 19 December\n6 o’clock in the evening\nOak Road Community Hall"]
        assert rows(board)[-1].startswith("Everyone is welcome.\nAny questions? Ask Bev Thomas.")

    def test_one_time_in_numbers_has_all_in_numbers(self) -> None:
        """Nobody has to change from “half past 1” to “2:45” on one sheet."""
        mixed = replace(ON, sessions=(SESSION, SESSION._replace(id="q", name="Drums", start=time(13, 30), minutes=75)))
        assert [row.split("\n")[1] for row in rows(built("whats-on", mixed))[1:3]] == [
            "From 2:00 in the afternoon until 4:00", "From 1:30 in the afternoon until 2:45"]
        later = replace(mixed, sessions=(SESSION, SESSION._replace(id="q", name="Drums", start=time(11, 45))))
        assert [row.split("\n")[2] for row in rows(built("notice-board", later))[:2]] == ["2:00 in the afternoon", "11:45 in the morning"]
        given = replace(LETTER, changed=(), coming=mixed.sessions)
        assert [row.split("\n")[2] for row in asked_too(built("letter", given))[2:4]] == [
            "From 2:00 in the afternoon until 4:00", "From 1:30 in the afternoon until 2:45"]

    @pytest.mark.parametrize(("name", "size"), [("notice-board", PaperSize.A3), ("whats-on-pocket", PaperSize.A5), ("whats-on", PaperSize.A4)])
    def test_each_has_its_own_size(self, name: str, size: PaperSize) -> None:
        assert built(name, ON).paper.size is size

    def test_a_month_with_nothing_on(self) -> None:
        assert rows(built("notice-board", replace(ON, sessions=())))[0] == "Nothing is planned yet for these days."

    def test_two_months_are_named(self) -> None:
        assert built("notice-board", replace(ON, last=date(2026, 12, 31))).title == "What is on in November and December"

    @pytest.mark.parametrize(("days", "words"), [
        ([(11, 28)], "Saturday 28 November"), ([(11, 28), (12, 5), (12, 12)], "Saturday 28 November and 5 and 12 December"),
        ([(11, 23), (11, 28)], "Monday 23 and Saturday 28 November"), ([(11, 30), (12, 5)], "Monday 30 November and Saturday 5 December")])
    def test_days_are_said_with_the_month_once(self, days: list[tuple[int, int]], words: str) -> None:
        assert days_words(date(2026, month, day) for month, day in days) == words


class TestTrip:
    def test_everyone_knows_when_where_and_who_to_ring(self) -> None:
        sheet = built("trip-sheet", replace(TRIP, rows=()))
        assert rows(sheet)[:4] == ["Saturday 21 November\nWe leave at 10 o’clock in the morning.\nWe are back at 4 o’clock in the afternoon.",
                                   "Mumbles pier", "We meet here: The bus station", "How we get there and back: By the number 3 bus"]
        assert "Stay where you are. Ring us.\nAsk for Donna.\n07700 900 111" in rows(sheet)
        assert rows(sheet)[4:6] == ["Please bring: A coat and lunch", "What it costs: it is free"]
        assert to_write(sheet) == [] and "Before we go" not in headings(sheet) and sheet.audience is Audience.EVERYONE
        assert [len(block.answers) for block in sheet.blocks if isinstance(block, Question)] == [3, 0]

    def test_what_is_not_recorded_is_left_to_write(self) -> None:
        sheet = built("trip-sheet", replace(TRIP, plan=None))
        assert to_write(sheet) == ["What to bring", "What it costs", "Where we meet", "When we leave", "When we are back", "How we get there"]
        assert "Stay where you are. Ring us.\nAsk for Bev Thomas.\n01792 555 010" in rows(sheet), "who can be asked about the group"
        unknown = built("trip-sheet", replace(TRIP, plan=None, contact=None))
        assert next((block.text, block.lines) for block in unknown.blocks if isinstance(block, Question)) == ("Stay where you are. Ring us:", 1)

    def test_all_times_of_the_day_stand_in_one_way(self) -> None:
        plan = replace(PLAN, leave_at=time(13, 30), back_at=time(16, 15))
        [when, *_rest] = rows(built("trip-sheet", replace(TRIP, plan=plan)))
        assert when.endswith("We leave at 1:30 in the afternoon.\nWe are back at 4:15 in the afternoon.")
        told = rows(built("trip-helpers", replace(TRIP, plan=plan)))
        assert told[0].endswith("21 November, 2:00 to 4:00\nMumbles pier") and {"We leave at 1:30.", "We are back at 4:15."} <= set(told)

    def test_who_runs_it_has_everyone_with_who_to_call_and_the_way_home(self) -> None:
        sheet = built("trip-helpers", TRIP)
        assert ("Siân Llŷr\nCall: Megan, her sister\n01792 555 010\nKnow: She has an inhaler in her red bag.\n"
                "Home: Megan fetches her at 4 o’clock.") in rows(sheet)
        assert headings(sheet) == ["The trip", "Look at this on the day", "Who to call, and the way home", "Ask these people who to call",
                                   "What helps each person", "If somebody is lost", "Count heads"]
        assert sheet.audience is Audience.RUNS_THE_DAY and sheet.notice == "Only for people running it. Shred it after."
        assert NAMES[6] not in to_write(sheet)  # she cannot come
        nobody = replace(TRIP, rows=(), counts=TRIP.counts._replace(no_name=0, supporters=0))
        sheets = [built("trip-helpers", replace(nobody, today=nobody.session.day - timedelta(days=days))) for days in (0, 9)]
        heads = [row for sheet in sheets for row in rows(sheet) if row.startswith("Nobody")]
        assert heads == ["Nobody is marked as here.", "Nobody is on the list yet."]

    def test_all_are_only_for_trips(self) -> None:
        assert [kind(name).only for name in ("trip-sheet", "trip-helpers", "trip-slips")] == [(SessionKind.TRIP,)] * 3


class TestPocketCards:
    def cards(self, given: SessionFacts) -> Badges:
        return next(block for block in built("trip-slips", given).blocks if isinstance(block, Badges))

    def test_a_card_says_who_to_ring_and_where_and_when(self) -> None:
        assert [row.text for row in self.cards(TRIP).rows] == [
            "Are you lost? Ring us.\nDonna\n07700 900 111", "We meet here:\nThe bus station\nWe are back at 4 o’clock."]

    def test_there_is_one_for_each_who_goes_and_some_more(self) -> None:
        names = [card.name for card in self.cards(TRIP).badges]
        assert "Siân Llŷr" in names and NAMES[6] not in names and names[-2:] == [""] * 2 and len(names) % 2 == 0
        nameless = replace(TRIP, rows=tuple(row._replace(name="") for row in TRIP.rows))
        assert [card.name for card in self.cards(nameless).badges] == [""] * len(names)

    def test_without_a_leader_who_is_named_it_is_who_to_ask(self) -> None:
        gone = replace(TRIP, plan=replace(PLAN, leader="", leader_phone="", meet="", back_at=None))
        assert [row.text for row in self.cards(gone).rows] == [
            "Are you lost? Ring us.\nBev Thomas\n01792 555 010", "We meet here:\nMumbles pier"]

    def test_what_nobody_has_said_is_written_with_a_pen(self) -> None:
        bare = replace(TRIP, plan=None, contact=None, session=TRIP.session._replace(place=""))
        assert [(row.text, row.lines) for row in self.cards(bare).rows if isinstance(row, Question)] == [
            ("Are you lost? Ring us:", 1), ("We meet here:", 1)]

    @pytest.mark.parametrize("points", [16, 28])
    def test_no_phone_number_is_parted_and_a_name_can_be_written(self, points: int) -> None:
        sheet = replace(built("trip-slips", replace(TRIP, rows=TRIP.rows[:3])), points=points)
        pages, _foot = lay_out(sheet, MEDIA)
        cards = [badge for page in pages for piece, _top in page.pieces if isinstance(piece, BadgeLine) for badge in piece.badges]
        assert len(cards) == 6 and all("07700 900 111" in "".join(card.rows[0].lines.lines) for card in cards)
        assert {line.strip() for card in cards for line in card.rows[0].lines.lines} >= {"Donna", "07700 900 111"}
        told = story(read(pdf_bytes(sheet, MEDIA)).root)
        assert [words for role, words in told if role == "P"].count("Are you lost? Ring us. Donna 07700 900 111") == 6

    def test_a_long_name_makes_no_card_higher_and_many_words_have_the_whole_width(self) -> None:
        """Cards side by side are as high as each other: more go on a page, and none is a column of single words."""
        people = tuple(row._replace(mark=Mark.NONE, name=name) for row, name in zip(
            TRIP.rows, ("Mrs Rhosllannerchrugog", *["Sam"] * 5), strict=False))

        def lines(place: str, points: int) -> list[list[BadgeLine]]:
            given = replace(TRIP, rows=people, plan=replace(PLAN, meet=place))
            pages, _foot = lay_out(replace(built("trip-slips", given), points=points, title="Cards"), MEDIA)
            return [[piece for piece, _top in page.pieces if isinstance(piece, BadgeLine)] for page in pages]

        short = lines("The bus station", 16)
        assert [len(page) for page in short] == [2, 2] and len({line.height for page in short for line in page}) <= 2
        assert all(len(badge.name.lines) == 1 for page in short for line in page for badge in line.badges)
        assert {len(line.badges) for page in lines("At the front door of the hall, by the stop of the bus", 20) for line in page} == {1}


class TestLetter:
    def test_what_has_changed_comes_first(self) -> None:
        sheet = built("letter", LETTER)
        assert headings(sheet) == ["What has changed", "What comes next", "Tell us"]
        assert asked_too(sheet)[1:5] == [
            f"Dear {NAMES[26]},\nThis is when we meet. We hope to see you.\nPlease tick each day when you come. Then give this to us.",
            "Saturday art drop-in is not on.\nSaturday 28 November\nWe are sorry.",
            "Saturday art drop-in is on another day.\nIt was on Saturday 5 December.\nIt is now:\nSunday 6 December\n"
            "From 2:00 in the afternoon until 4:00\nOak Road Community Hall",
            "Choir is at another time.\nWednesday 9 December\nFrom 6:00 in the evening until 8:00\nOak Road Community Hall"]
        assert (sheet.audience, sheet.notice) == (Audience.OWN, f"Only for {NAMES[26]}.")

    def test_each_day_has_its_own_box_and_one_alone_is_named(self) -> None:
        """Whoever gets the answer knows which day it is for."""
        boxes = {block.text.split("\n")[0]: [answer.words for answer in block.answers] for block in built("letter", LETTER).blocks
                 if isinstance(block, Question)}
        assert list(boxes) == ["Saturday art drop-in is on another day.", "Choir is at another time.", *(one.name for one in LETTER.coming),
                               "Do you need help to come?"]
        assert all(words == ["Yes, I come."] for words in [*boxes.values()][:-1])
        [alone] = [block for block in built("letter", replace(LETTER, changed=(), coming=LETTER.coming[:1])).blocks if isinstance(block, Question)]
        assert alone.text == "Can you come to Choir on Saturday 21 November?\nTick one, and give it to us." and len(alone.answers) == 3

    def test_with_nothing_planned_it_says_so(self) -> None:
        empty = built("letter", replace(LETTER, changed=(), coming=()))
        assert "Nothing is planned yet. We will tell you." in rows(empty)
        only_off = built("letter", replace(LETTER, changed=(SESSION._replace(state=SessionState.CANCELLED),), coming=()))
        assert headings(only_off) == ["What has changed", "Tell us"]


class TestCertificate:
    def test_it_counts_what_they_did(self) -> None:
        sheet = built("certificate", CERTIFICATE)
        assert headings(sheet) == [NAMES[26]] and sheet.audience is Audience.OWN
        assert rows(sheet) == ["took part in our course:\nFind your voice: speaking up in meetings\n8 weeks\nFrom 3 September 2026\n"
                               "until 5 November 2026\nWe learned together.\nThank you."]

    def test_one_week_is_one_day(self) -> None:
        once = built("certificate", replace(CERTIFICATE, weeks=1, last=CERTIFICATE.first))
        assert "1 week\nOn 3 September 2026.\n" in rows(once)[0]


def test_what_people_take_home_counts_its_own_pages_and_says_on_each_whose_it_is() -> None:
    """Who gets the second of five certificates does not look for four more pages. Sheets that are longer are not mixed up."""
    assert page_numbers(read(pdf_bytes(built("course-certificates", GIVEN[CourseCertificates]), MEDIA)).decoration) == [None] * 3
    each = GIVEN[EachFacts]
    assert isinstance(each, EachFacts)
    short, long = each.pages
    kofi = replace(CERTIFICATE, name="Kofi", course="Choir")
    alone, of_many = (set(read(pdf_bytes(replace(sheet, paper=Paper(PaperSize.A3)), MEDIA)).sizes) for sheet in (
        built("certificate", kofi), built("course-certificates", CourseCertificates("Choir", (kofi,) * 3))))
    assert alone <= of_many, "one of many is as large as one alone"
    sheet = built("sheet-for-each", EachFacts((replace(short, title="A letter for Kofi"), replace(long, blocks=long.blocks * 3))))
    feet = read(pdf_bytes(sheet, MEDIA)).decoration
    assert page_numbers(feet) == [None, None, (1, 2), (2, 2)]
    assert [long.title in foot for foot in feet] == [False, False, True, True] and "Kofi" not in feet[1]


def test_the_start_list_has_the_11_things_of_the_guide_to_ask_and_to_tick() -> None:
    sheet = built("start-list", GIVEN[StartFacts])
    assert len(things()) == 11 and [text.split("\n")[0] for text in rows(sheet) if text[0].isdigit()] == [
        f"{number}. {thing.short}" for number, thing in enumerate(things(), start=1)]
    assert to_write(sheet)[:11] == [thing.short for thing in things()]


def test_the_access_sheet_follows_the_six_steps() -> None:
    """Identify, share, meet, flag, review, record: in the order in which they are used on the day."""
    sheet = built("access-sheet", facts())
    told = [words for block in sheet.blocks for words in ([block.text] if isinstance(block, Row | Heading) else block.columns
                                                          if isinstance(block, SignTable) else [])]
    steps = ("Ask everybody: what helps you?", "Show this page to everyone who helps today.", "What to have ready", "What helps each person",
             "It helped", "After the session, write down what is new.")
    places = [next(place for place, words in enumerate(told) if step in words) for step in steps]
    assert places == sorted(places)
