"""Ending a session: what comes next, what we did, photos, promises."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.response import AnswerState, Share
from coprod_desktop.screens.after.presenter import AfterPresenter
from coprod_desktop.screens.done.presenter import DonePresenter
from coprod_desktop.screens.photos.presenter import PhotosPresenter
from coprod_desktop.screens.promises.presenter import DAY, LIST, WHEN, WHO, WORDS, PromisesPresenter
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from tests.conftest import FixedClock
from tests.easy import check
from tests.screens.nav import NavLog


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "wave.jpg"
    Image.new("RGB", (640, 480), "steelblue").save(file)
    return file


def say(services: GroupServices, session_id: str, words: str) -> str:
    response = services.feedback.begin(session_id)
    services.feedback.answer(response, "how", AnswerState.ANSWERED, choice="good")
    return services.feedback.answer(response, "good", AnswerState.ANSWERED, words=words).id


class TestAfter:
    def test_five_choices_say_how_they_stand(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = AfterPresenter(services, nav, art)
        assert len(screen.state.steps) == 5
        assert [step.done for step in screen.state.steps] == [False] * 5
        services.ending.add_done(art, "openmoji:1F3A8", "Painting")
        services.ending.add_promise(art, "Ask for heaters", "Kamrul", date(2026, 12, 5))
        answer = say(services, art, "Tea")
        notes = [step.note for step in screen.state.steps]
        assert notes[:4] == ["1 person has said.", "1 thing is written down.", "1 promise is written down.", "1 is still to read."]
        services.feedback.share(art, answer, Share.KEEP)
        assert screen.state.steps[3].note == "All of it is read."
        assert [step.done for step in screen.state.steps] == [True, True, True, True, False]

    def test_each_choice_goes_to_its_screen(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = AfterPresenter(services, nav, art)
        assert screen.state.steps[0].note == "Art begins at 2 o’clock in the afternoon."
        for number in range(5):
            screen.choose(number)
        assert [name for name, _id in nav.places] == ["done", "promises", "share", "preview"]
        assert nav.said[-1].words == "Art begins at 2 o’clock in the afternoon."  # nobody can say yet how it was
        nav.places.clear()
        nav.said[-1].offer.act()  # type: ignore[union-attr]
        for number in range(1, 5):
            screen.choose(number)
        assert nav.places == [("hand_over", art), ("done", art), ("promises", art), ("share", art), ("preview", f"session-summary/{art}")]

    def test_the_end_is_saved_told_and_can_be_taken_back(self, services: GroupServices, nav: NavLog, art: str) -> None:
        changes: list[Change] = []
        services.changes.subscribe(changes.append)
        choir, ben = services.sessions.today()[1].id, services.people.page(search="Ben")[0].id
        services.register.mark(choir, services.register.row(choir, ben), Mark.HERE)
        services.people.add("Zed")
        screen = AfterPresenter(services, nav, art)
        assert screen.state.undo == ""  # neither another session nor another page
        screen.end()
        assert services.sessions.get(art).ended_at == ""
        nav.said[-1].offer.act()  # type: ignore[union-attr]
        assert services.sessions.get(art).ended_at == "2026-11-21T13:40:00"
        assert Change("session", art, art) in changes
        assert screen.state.ended
        assert screen.state.note == "Art ended at 1:40. Everything is saved."
        assert screen.state.undo == "Undo: Art: the session ended"
        assert check(nav.said[-1].words) == ()
        screen.undo()
        assert not screen.state.ended
        assert services.sessions.get(art).ended_at == ""


class TestDone:
    def test_typing_finds_pictures_and_the_nearest_is_chosen(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = DonePresenter(services, nav, art)
        screen.write("We painted")
        assert screen.state.pictures[screen.state.chosen].words == "Painting"
        screen.add()
        assert [(done.picture, done.words) for done in services.ending.done(art)] == [("openmoji:1F58C", "We painted")]
        assert screen.state.words == ""

    def test_two_presses_are_enough(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = DonePresenter(services, nav, art)
        wanted = screen.state.pictures[2]
        screen.choose(2)
        assert screen.state.words == wanted.words
        screen.add()
        assert [(done.picture, done.words) for done in services.ending.done(art)] == [(wanted.key, wanted.words)]

    def test_a_chosen_picture_stays_while_words_are_written(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = DonePresenter(services, nav, art)
        screen.choose(0)
        chosen = screen.state.pictures[screen.state.chosen].key
        screen.write("We had tea")
        screen.add()
        assert services.ending.done(art)[0].picture == chosen

    def test_words_with_no_picture_get_the_picture_of_the_session(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = DonePresenter(services, nav, art)
        screen.write("Qwzx")
        screen.add()
        assert services.ending.done(art)[0].picture == services.sessions.get(art).picture

    def test_nothing_is_added_without_words(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = DonePresenter(services, nav, art)
        screen.write("   ")
        screen.add()
        assert services.ending.done(art) == ()
        assert nav.said[-1].tone == "warn"

    def test_a_hard_word_gets_an_easier_one(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = DonePresenter(services, nav, art)
        screen.write("We met the facilitator")
        assert screen.state.hint == "“facilitator” is a hard word. You could say “person who runs the group”."

    def test_removing_and_taking_back(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = DonePresenter(services, nav, art)
        screen.write("Painting")
        screen.add()
        screen.remove(screen.state.things[0].id)
        assert screen.state.things == ()
        assert screen.state.undo == "Undo: “Painting” was removed"
        screen.undo()
        assert [thing.words for thing in screen.state.things] == ["Painting"]

    def test_more_pictures_come_round_again(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = DonePresenter(services, nav, art)
        seen: list[str] = []
        for _turn in range(60):
            seen += [picture.key for picture in screen.state.pictures]
            screen.more()
        assert {picture.key for picture in services.pictures.group("activities")} <= set(seen)


class TestPhotos:
    def test_a_photo_is_kept_and_told(self, services: GroupServices, nav: NavLog, art: str, photo: Path) -> None:
        nav.file = photo
        screen = PhotosPresenter(services, nav, art)
        screen.pick()
        assert screen.state.telling is not None
        screen.write("A big wave")
        screen.keep_words()
        assert screen.state.telling is None
        assert [shown.words for shown in screen.state.photos] == ["A big wave"]
        assert services.ending.photos(art)[0].media.startswith("media:")
        assert screen.state.kept == "Only photos that everybody in them agreed to are printed."
        assert screen.state.photos[0].verdict == "It stays with us until you say who is in it."
        assert nav.places[-1] == ("in_photo", f"{art}/{screen.state.photos[0].id}")

    def test_a_file_that_is_not_a_photo_changes_nothing(self, services: GroupServices, nav: NavLog, art: str, tmp_path: Path) -> None:
        (tmp_path / "list.jpg").write_text("Amina, Ben")
        screen = PhotosPresenter(services, nav, art)
        for name in ("list.jpg", "gone.jpg"):
            nav.file = tmp_path / name
            screen.pick()
            assert check(nav.said[-1].words) == () and "Nothing has changed." in nav.said[-1].words
        assert screen.state.photos == () and screen.state.making == ""

    def test_back_leaves_the_words_first_and_removing_can_be_taken_back(self, services: GroupServices, nav: NavLog, art: str,
                                                                        photo: Path) -> None:
        nav.file = photo
        screen = PhotosPresenter(services, nav, art)
        screen.pick()
        assert screen.back_first()
        assert not screen.back_first()
        screen.remove(screen.state.photos[0].id)
        assert screen.state.photos == ()
        screen.undo()
        assert len(screen.state.photos) == 1


class TestPromises:
    def asked(self, services: GroupServices, nav: NavLog, art: str) -> PromisesPresenter:
        """At the question by when."""
        screen = PromisesPresenter(services, nav, art)
        screen.new()
        screen.write("Ask for two heaters")
        screen.next()
        screen.write("Kamrul")
        screen.next()
        return screen

    def test_words_and_owner_cannot_be_left_out(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = PromisesPresenter(services, nav, art)
        screen.new()
        screen.next()
        assert (screen.state.step, nav.said[-1].tone) == (WORDS, "warn")
        screen.write("Ask for two heaters")
        screen.next()
        screen.write("  ")
        screen.next()
        assert screen.state.step == WHO
        assert [check(message.words) for message in nav.said] == [(), ()]

    def test_the_next_time_we_meet_is_the_first_day_to_choose(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.asked(services, nav, art)
        assert [(when.words, when.note) for when in screen.state.days] == [
            ("When we meet next", "Saturday 28 November"), ("In a month", "Monday 21 December"), ("Another day", "Write the day")]
        screen.choose_day(0)
        assert screen.state.step == LIST
        kept = services.ending.promises(art)[0]
        assert (kept.words, kept.owner, kept.by) == ("Ask for two heaters", "Kamrul", date(2026, 11, 28))
        assert screen.state.kept[0].who == "Kamrul does this by Saturday 28 November."

    def test_a_week_is_offered_when_the_group_meets_another_day(self, services: GroupServices, nav: NavLog, art: str,
                                                                clock: FixedClock) -> None:
        clock.at = clock.at.replace(day=22)
        assert [when.words for when in self.asked(services, nav, art).state.days][:2] == ["When we meet next", "In a week"]

    def test_a_written_day_is_said_back_before_it_is_kept(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.asked(services, nav, art)
        screen.choose_day(len(screen.state.days) - 1)
        assert screen.state.step == DAY
        screen.write("31/11")
        assert screen.state.told == "November has 30 days. Check the day."
        screen.next()
        assert services.ending.promises(art) == ()
        screen.write("5 dec")
        assert screen.state.told == "That is Saturday 5 December."
        screen.next()
        assert services.ending.promises(art)[0].by == date(2026, 12, 5)

    def test_a_day_can_be_found_without_typing(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.asked(services, nav, art)
        screen.choose_day(len(screen.state.days) - 1)
        for days in (7, 7, -1, -30, 1):
            screen.move_day(days)
        assert screen.state.told == "That is Sunday 22 November."
        screen.next()
        assert services.ending.promises(art)[0].by == date(2026, 11, 22)

    def test_people_who_are_here_are_offered_and_found_by_typing(self, services: GroupServices, nav: NavLog, art: str) -> None:
        ben = services.people.page(search="Ben")[0].id
        services.register.mark(art, services.register.row(art, ben), Mark.HERE)
        screen = PromisesPresenter(services, nav, art)
        screen.new()
        screen.write("Bring cake")
        screen.next()
        assert [person.name for person in screen.state.people] == ["Ben"]
        screen.write("low")
        assert [person.name for person in screen.state.people] == ["Lowri Ŵyn"]
        screen.choose_person(0)
        assert screen.state.step == WHEN
        assert screen.state.note == "Bring cake. Lowri Ŵyn does it."

    def test_back_goes_one_question_back_and_keeps_what_was_written(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.asked(services, nav, art)
        steps = []
        while screen.back_first():
            steps.append((screen.state.step, screen.state.typed))
        assert steps == [(WHO, "Kamrul"), (WORDS, "Ask for two heaters"), (LIST, "")]

    def test_removing_can_be_taken_back(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.asked(services, nav, art)
        screen.choose_day(0)
        screen.remove(screen.state.kept[0].id)
        assert screen.state.kept == ()
        screen.undo()
        assert [kept.words for kept in screen.state.kept] == ["Ask for two heaters"]
