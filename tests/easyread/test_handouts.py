"""The kinds of handout: what each says, what it must not say, and that our own sentences are easy."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from coprod_desktop.domain.attendance import Counts, Mark
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.handout import Audience, Badges, Chart, Code, Handout, Heading, Photo, Row, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.programme import Way
from coprod_desktop.easyread.handouts import NoSuchKind, kind, kinds
from coprod_desktop.easyread.pdf import NO_MEDIA, lay_out, pdf_bytes
from coprod_desktop.easyread.table import SigningLine
from coprod_desktop.easyread.writing import svg_file
from coprod_desktop.pictures import Pictures
from tests.easy import check
from tests.easyread.samples import NAMES, SESSION, facts, handouts

BARE = SessionFacts(session=SESSION, counts=Counts(), today=SESSION.day)


def build(name: str, given: SessionFacts) -> Handout:
    return kind(name).build(given, group="Poplar art group")


def rows(handout: Handout) -> list[str]:
    return [block.text for block in handout.blocks if isinstance(block, Row)]


def headings(handout: Handout) -> list[str]:
    return [block.text for block in handout.blocks if isinstance(block, Heading)]


def own_sentences(handout: Handout, given: SessionFacts) -> list[str]:
    """Everything on the sheet that we wrote: not names, quotes, or what the facilitator wrote down."""
    theirs = {done.words for done in given.done} | {photo.words for photo in given.photos}
    told = [handout.title, handout.notice, kind(handout.kind).title]
    for block in handout.blocks:
        match block:
            case Row() if not block.quote and block.text not in theirs:
                told += [block.text, block.alt]
            case Heading():
                told.append(block.text)
            case Photo():
                told.append(block.alt)
            case SignTable():
                told += [block.summary, *block.columns]
            case Badges():
                told += [block.summary, *(row.text for row in block.rows)]
            case Code():
                told.append(block.label)
    return told


@pytest.mark.parametrize("handout", [*handouts(), build("session-summary", BARE), build("in-the-building", BARE)],
                         ids=lambda handout: handout.kind)
def test_our_own_sentences_are_easy(handout: Handout) -> None:
    for words in own_sentences(handout, facts()):
        assert not check(words), words


@pytest.mark.parametrize("handout", handouts(), ids=lambda handout: handout.kind)
def test_every_picture_exists_and_is_told(handout: Handout) -> None:
    for block in handout.blocks:
        if isinstance(block, (Row, Photo)):
            assert block.picture.startswith("media:") or svg_file(block.picture)
            assert block.alt, block


def test_there_is_no_other_kind() -> None:
    with pytest.raises(NoSuchKind):
        kind("newsletter")
    assert all(kind(name).title for name in kinds())


class TestSessionSummary:
    def test_counts_and_never_names_who_came(self) -> None:
        handout = build("session-summary", facts())
        everything = repr(handout.blocks)
        assert "29 people came: all of us.\n4 of them joined online.\n3 supporters came too." in rows(handout)
        for name in NAMES:
            if name not in ("Donna", "Sam", "Kofi"):  # they are in quotes, promises, or what we did
                assert name not in everything
        assert handout.audience is Audience.EVERYONE
        assert not handout.notice

    def test_tells_day_time_and_place_in_words(self) -> None:
        assert rows(build("session-summary", BARE)) == ["We met on Saturday 21 November at 2 o’clock.", "We met at Oak Road Community Hall."]

    def test_nobody_came_is_said_once_nobody_can_come_any_more(self) -> None:
        ended = replace(BARE, session=SESSION._replace(ended_at="2026-11-21T16:00:00"))
        assert rows(build("session-summary", ended))[-1] == "Nobody came this time."

    def test_leaves_out_what_is_empty(self) -> None:
        assert headings(build("session-summary", BARE)) == []

    def test_parts_stand_in_order(self) -> None:
        assert headings(build("session-summary", facts())) == [
            "What we did", "How it was", "What people said", "What was good?", "What could be better?", "What we will do",
            "When we meet next"]

    def test_prints_only_what_is_ok_to_share_and_whole(self) -> None:
        quotes = [block.text for block in build("session-summary", facts()).blocks if isinstance(block, Row) and block.quote]
        assert quotes == [facts().said[0].words, "the biscuits!!!", "TURN THE RADIO DOWN pls 🙂"]

    def test_says_how_it_was_in_words(self) -> None:
        chart = next(block for block in build("session-summary", facts()).blocks if isinstance(block, Chart))
        assert chart.summary == "15 people said how it was: about half of us."
        assert [(bar.words, bar.count) for bar in chart.bars] == [
            ("Good, more than half", 9), ("OK, a few", 3), ("Not good", 1), ("Did not know, a few", 2)]
        assert all(bar.picture and bar.alt for bar in chart.bars)

    def test_says_who_keeps_a_promise_and_by_when(self) -> None:
        assert "Ask the hall to mend the toilet door.\nDonna does this by Saturday 5 December." in rows(
            build("session-summary", facts()))

    @pytest.mark.parametrize(("counts", "words"), [
        (Counts(here=1), "1 person came."),
        (Counts(no_name=2), "2 people came."),
        (Counts(here=5, no_name=2, expected=1), "7 people came."),
        (Counts(here=5, no_name=2, expected=7), "7 people came: all of us."),
        (Counts(supporters=1), "1 supporter came."),
        (Counts(here=3, online=1, supporters=1), "3 people came.\n1 of them joined online.\n1 supporter came too."),
    ])
    def test_counts_heads(self, counts: Counts, words: str) -> None:
        assert rows(build("session-summary", replace(BARE, counts=counts)))[-1] == words

    def test_tells_online_and_the_week(self) -> None:
        online = replace(BARE, session=SESSION._replace(way=Way.ONLINE, place="", number=3))
        assert rows(build("session-summary", online))[1:3] == ["We met online.", "This was week 3."]
        both = replace(BARE, session=SESSION._replace(way=Way.BOTH))
        assert rows(build("session-summary", both))[1] == "We met at Oak Road Community Hall and online."


class TestSignInSheet:
    def test_names_everyone_and_says_who_it_is_for(self) -> None:
        handout = build("sign-in-sheet", facts())
        others, people = (block for block in handout.blocks if isinstance(block, SignTable))
        assert [line.name for line in people.lines] == [*NAMES, *[""] * 6]
        assert people.columns == ("Name", "I am here", "I left")
        assert [line.name for line in others.lines] == ["People who give no name", "Supporters"]
        assert handout.audience is Audience.RUNS_THE_DAY
        assert handout.notice == "It stays at the door. Shred it after."

    def test_a_photo_is_told_as_theirs(self) -> None:
        *_others, table = (block for block in build("sign-in-sheet", facts()).blocks if isinstance(block, SignTable))
        assert (table.lines[6].picture, table.lines[6].alt) == ("media:face", "Photo of Donna")
        assert table.lines[1].alt == "Boat"

    def test_who_has_no_picture_has_a_lower_line_with_15_mm_to_sign(self) -> None:
        """The same grey head beside every name takes pages, and helps nobody to find theirs."""
        given = facts()
        bare = build("sign-in-sheet", replace(given, rows=tuple(row._replace(name="Ada", picture="") for row in given.rows[:30])))
        pages, _foot = lay_out(bare, {})
        lines = [piece for page in pages for piece, _top in page.pieces if isinstance(piece, SigningLine) and not piece.picture]
        assert len(pages) == 3 and len(lines) >= 30 + 2 and min(line.height for line in lines) >= 15 * 72 / 25.4
        with_help = replace(given, rows=tuple(row._replace(picture="") for row in given.rows))
        told = next(block for block in build("access-sheet", with_help).blocks if isinstance(block, Row) and block.text.startswith(NAMES[0]))
        assert told.alt == "A person", "beside what is said about somebody there is always a picture"


class TestInTheBuilding:
    def test_every_head_has_a_line(self) -> None:
        handout = build("in-the-building", facts())
        table = next(block for block in handout.blocks if isinstance(block, SignTable))
        names = [line.name for line in table.lines]
        assert names[-5:] == ["Person with no name"] * 2 + ["Supporter"] * 3
        assert f"In the building now: {len(names)} people." in rows(handout)
        assert "Olúwaṣeun Adébáyọ̀" not in names  # no mark
        assert "Saturday art drop-in\nMade on Saturday 21 November at 2:40 in the afternoon." in rows(handout)
        assert handout.audience is Audience.RUNS_THE_DAY

    def test_nobody_left(self) -> None:
        handout = build("in-the-building", replace(BARE, today=date(2026, 11, 21)))
        assert rows(handout)[-1] == "Nobody is in the building now."
        assert not any(isinstance(block, SignTable) for block in handout.blocks)


def test_the_recovery_sheet_has_the_whole_code() -> None:
    handout = next(handout for handout in handouts() if handout.kind == "recovery-code")
    code = next(block for block in handout.blocks if isinstance(block, Code))
    assert len(code.groups) == 8
    assert "We made this code on Saturday 21 November 2026.\nThrow older codes away." in rows(handout)
    wide = replace(handout, blocks=(replace(code, groups=("WWWW",) * 8), *handout.blocks[1:]))
    assert all(len(PdfReader(BytesIO(pdf_bytes(one, NO_MEDIA))).pages) == 1 for one in (handout, wide))  # whatever letters it has


def test_pages_and_the_library_agree_where_pictures_are() -> None:
    library = Pictures()
    for group in ("activities", "food", "places", "feelings", "access", "faces", "helping", "promises", "days"):
        for entry in library.group(group):
            assert svg_file(entry.key) == library.path(entry.key) is not None


class TestInvitation:
    def test_says_what_when_where_and_who_to_ask(self) -> None:
        handout = build("invitation", facts())
        told = rows(handout)
        assert handout.title == "Saturday art drop-in" and handout.audience is Audience.EVERYONE
        assert told[:3] == ["Saturday 21 November\nFrom 2 o’clock in the afternoon until 4 o’clock\nEvery Saturday", "Oak Road Community Hall",
                            "It takes 2 hours."]
        assert told[-1].startswith("Any questions? Ask Bev Thomas.")
        assert not any(name in repr(handout.blocks) for name in NAMES)

    def test_what_nobody_recorded_is_left_to_write(self) -> None:
        tables = [block for block in build("invitation", BARE).blocks if isinstance(block, SignTable)]
        assert [line.name for line in tables[0].lines] == ["It is free", "It costs", "How to get there", "Who to ask"]
        assert "Free" not in " ".join(rows(build("invitation", BARE)))

    def test_what_it_costs_is_said_when_the_group_said_it(self) -> None:
        free = build("invitation", replace(BARE, about="Make art with us. Free. Tea is there."))
        told = rows(free)
        assert "It is free." in told and "Make art with us. Tea is there." in told
        assert "Make it smoke free." in rows(build("invitation", replace(BARE, about="Make it smoke free.")))
        trip = build("invitation", replace(BARE, plan=DayPlan(BARE.session.id, cost="£3 for the boat")))
        assert "It costs: £3 for the boat" in rows(trip) and "It is free." in rows(
            build("invitation", replace(BARE, plan=DayPlan(BARE.session.id, cost="It is free."))))
        for sheet in (free, trip):
            [to_write] = [block for block in sheet.blocks if isinstance(block, SignTable)]
            assert [line.name for line in to_write.lines] == ["How to get there", "Who to ask"]

    def test_the_link_to_a_call_is_not_on_a_wall(self) -> None:
        both = build("invitation", replace(BARE, session=SESSION._replace(way=Way.BOTH, link="https://call.example/1")))
        assert "Oak Road Community Hall, or online\nAsk us how to join online." in rows(both)
        assert "call.example" not in repr(both)


class TestAccessSheet:
    def test_what_people_need_stands_once_with_how_many(self) -> None:
        ready = next(block for block in build("access-sheet", facts()).blocks if isinstance(block, SignTable))
        assert [line.name for line in ready.lines][:3] == [
            "I use sign language.\n2 people", "I use a hearing aid.\n1 person", "I talk with a tablet or a talking aid.\n1 person"]
        assert ready.columns == ("What people say", "It is there")

    def test_who_told_us_is_named_with_what_helps_and_the_others_are_counted(self) -> None:
        handout = build("access-sheet", facts())
        assert "Siân Llŷr\nI use sign language.\nI use a hearing aid." in rows(handout)
        assert ("35 people are expected.\nWe have nothing written down yet for 31 people.\nAsk everybody: what helps you?") in rows(handout)
        named = {line.name for block in handout.blocks if isinstance(block, SignTable) and block.columns[0] == "Name" for line in block.lines}
        assert named == {NAMES[0], NAMES[1], NAMES[4], NAMES[26], ""}
        assert handout.audience is Audience.RUNS_THE_DAY and "Donna" not in repr(handout.blocks)

    def test_who_cannot_come_is_not_expected(self) -> None:
        given = facts()
        away = replace(given, rows=tuple(row._replace(mark=Mark.CANNOT_COME) for row in given.rows))
        assert rows(build("access-sheet", away))[1] == "Nobody is expected yet."


class TestNameBadges:
    def badges(self, given: SessionFacts) -> list[str]:
        return [badge.name for block in build("name-badges", given).blocks if isinstance(block, Badges) for badge in block.badges]

    def test_everyone_expected_is_named_as_they_chose(self) -> None:
        names = self.badges(facts())
        assert names[:3] == ["Siân Llŷr\nSay: Sharn Clear", "Gwenllïan ap Hywel", "Ŵyn Eirlys"]
        assert "Anne-Marie" in names and "Star" in names and NAMES[26] not in names and NAMES[28] not in names
        assert len(names) % 2 == 0 and names[-2:] == ["", ""]

    def test_who_cannot_come_has_none(self) -> None:
        assert NAMES[6] not in self.badges(facts())
        assert self.badges(BARE) == ["", ""]
