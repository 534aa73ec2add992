"""Programmes and sessions: the same for the store on disk and the one in memory."""

from dataclasses import replace
from datetime import date, time

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.ended import Done, Photo, Promise
from coprod_desktop.domain.ids import new_id, session_id
from coprod_desktop.domain.programme import Kind, Programme, Way
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Now, Stores

UNTIL = date(2026, 4, 30)
EVER = (date(2000, 1, 1), date(2100, 1, 1))
# The clock stands at Wednesday 4 March 2026.
TODAY, NEXT = date(2026, 3, 4), date(2026, 3, 11)


def days(stores: Stores, first: date = EVER[0]) -> list[date]:
    return [session.day for session in stores.sessions.between(first, EVER[1])]


def on(stores: Stores, day: date) -> Session:
    [session] = stores.sessions.between(day, day)
    return session


def test_everything_about_a_programme_comes_back(stores: Stores) -> None:
    programme = Programme(
        new_id(), "Sewing", Kind.COURSE, "openmoji:1F9F5", "We sew together.", "The hall", Way.BOTH, "https://example.org",
        date(2026, 1, 7), time(10, 30), 90, "FREQ=WEEKLY;COUNT=10", (date(2026, 1, 21),), ("a", "b"), False)
    assert stores.sessions.save_programme(programme, UNTIL, RUN, "") == programme
    assert stores.sessions.programme(programme.id) == programme
    first = stores.sessions.of_programme(programme.id, programme.first_day, 1)[0]
    assert first == Session(
        session_id(programme.id, "2026-01-07"), programme.id, "Sewing", Kind.COURSE, "openmoji:1F9F5", date(2026, 1, 7), time(10, 30),
        90, "The hall", Way.BOTH, "https://example.org", 1, runner_ids=("a", "b"))
    assert [session.number for session in stores.sessions.of_programme(programme.id, programme.first_day)] == list(range(1, 10))


def test_programmes_are_by_name(stores: Stores) -> None:
    for name, ended in (("Zumba", False), ("art", False), ("Élan", False), ("Old", True)):
        stores.weekly(name=name, ended=ended)
    assert [one.name for one in stores.sessions.programmes()] == ["art", "Élan", "Zumba"]
    assert [one.name for one in stores.sessions.programmes(ended=True)] == ["Old"]


def test_unknown_ids(stores: Stores) -> None:
    for ask in (stores.sessions.programme, stores.sessions.get):
        with pytest.raises(KeyError):
            ask("nothing")


def test_one_date(stores: Stores) -> None:
    stores.weekly(rule="", kind=Kind.TRIP, first_day=date(2026, 5, 2))
    assert days(stores) == []
    assert stores.sessions.top_up(date(2026, 6, 1)) == 1
    assert days(stores) == [date(2026, 5, 2)]


def test_sessions_are_made_as_time_goes_on(stores: Stores) -> None:
    stores.weekly(left_out=(date(2026, 5, 6),))
    stores.weekly(ended=True)
    assert days(stores)[-1] == date(2026, 4, 29)
    assert stores.sessions.top_up(date(2026, 5, 20)) == 2
    assert stores.sessions.top_up(date(2026, 5, 20)) == 0
    assert days(stores)[-2:] == [date(2026, 5, 13), date(2026, 5, 20)]


def test_sessions_of_some_days_in_order(stores: Stores) -> None:
    stores.weekly(name="Later", start=time(16, 0))
    stores.weekly(name="Sooner", start=time(9, 0))
    found = stores.sessions.between(TODAY, NEXT)
    assert [(one.day, one.name) for one in found] == [(TODAY, "Sooner"), (TODAY, "Later"), (NEXT, "Sooner"), (NEXT, "Later")]


def test_move_cancel_and_add_one_date_without_breaking_the_rest(stores: Stores) -> None:
    programme = stores.weekly()
    moved = on(stores, NEXT)._replace(day=date(2026, 3, 12), moved_from=NEXT, place="The park")
    assert stores.sessions.save(moved, RUN, "Moved") == moved
    cancelled = on(stores, date(2026, 3, 18))._replace(state=SessionState.CANCELLED)
    stores.sessions.save(cancelled, RUN, "Cancelled")
    extra = moved._replace(id=new_id(), day=date(2026, 3, 14), moved_from=None)
    stores.sessions.save(extra, RUN, "Added")
    before = [day for day in days(stores) if day < TODAY]
    stores.sessions.save_programme(replace(programme, rule="FREQ=WEEKLY;BYDAY=TH", place="New hall"), UNTIL, RUN, "On Thursdays now")
    after = stores.sessions.between(TODAY, date(2026, 3, 27))
    assert [one.day for one in after] == [
        TODAY, date(2026, 3, 5), date(2026, 3, 12), date(2026, 3, 12), date(2026, 3, 14), date(2026, 3, 18), date(2026, 3, 19),
        date(2026, 3, 26)]
    assert [one.place for one in after if one.day == date(2026, 3, 12) and one.moved_from] == ["The park"]
    assert [day for day in days(stores) if day < TODAY] == before


def test_sessions_with_something_in_them_stay(stores: Stores) -> None:
    programme, person = stores.weekly(), stores.person("Ann")
    marked, thing, photo, promised, counted = days(stores, NEXT)[:5]
    stores.register.mark(on(stores, marked).id, person.id, Mark.CANNOT_COME, RUN, "", at="2026-03-04T10:00:00")
    for day, save, kept in ((thing, stores.sessions.save_done, Done(new_id(), on(stores, thing).id, "openmoji:1F3A8", "Paint")),
                            (photo, stores.sessions.save_photos, Photo(new_id(), on(stores, photo).id, "media:1", "Us")),
                            (promised, stores.sessions.save_promises,
                             Promise(new_id(), on(stores, promised).id, "Tea", "Ann", UNTIL))):
        save(on(stores, day).id, [kept], RUN, "")
    stores.register.set_heads(on(stores, counted).id, no_name=1, supporters=0, actor=RUN, words="")
    stores.sessions.save_programme(replace(programme, ended=True), UNTIL, RUN, "No more art")
    assert days(stores, TODAY) == [TODAY, marked, thing, photo, promised, counted]


def test_changes_of_a_programme_reach_sessions_from_today_that_had_nothing_else(stores: Stores) -> None:
    programme = stores.weekly(place="Hall")
    stores.sessions.save(on(stores, NEXT)._replace(place="Park"), RUN, "")
    stores.sessions.save_programme(replace(programme, name="Arts", place="School", start=time(15, 0)), UNTIL, RUN, "")
    past, today, altered, later = (on(stores, day) for day in (date(2026, 2, 25), TODAY, NEXT, date(2026, 3, 18)))
    assert [(one.name, one.place, one.start.hour) for one in (past, today, altered, later)] == [
        ("Arts", "Hall", 14), ("Arts", "School", 15), ("Arts", "Park", 15), ("Arts", "School", 15)]


def test_a_new_pattern_makes_nothing_in_the_past(stores: Stores) -> None:
    programme = stores.weekly()
    stores.sessions.save_programme(replace(programme, rule="FREQ=DAILY"), date(2026, 3, 10), RUN, "Every day")
    assert days(stores, date(2026, 2, 25)) == [date(2026, 2, 25), *(date(2026, 3, day) for day in range(4, 11))]


def test_weeks_of_a_course_are_counted_again_from_today(stores: Stores) -> None:
    programme = stores.weekly(kind=Kind.COURSE, rule="FREQ=WEEKLY;COUNT=12")
    stores.sessions.save_programme(replace(programme, left_out=(NEXT,)), UNTIL, RUN, "")
    assert [(one.day.day, one.number) for one in stores.sessions.between(TODAY, date(2026, 3, 25))] == [(4, 9), (18, 10), (25, 11)]


def test_a_course_on_another_weekday_counts_on(stores: Stores) -> None:
    programme = stores.weekly(kind=Kind.COURSE, rule="FREQ=WEEKLY;COUNT=12")
    stores.sessions.save(on(stores, NEXT)._replace(state=SessionState.CANCELLED), RUN, "")
    stores.sessions.save_programme(replace(programme, first_day=date(2026, 3, 12), rule="FREQ=WEEKLY;COUNT=3"), UNTIL, RUN, "")
    assert [(one.day.day, one.number) for one in stores.sessions.between(TODAY, date(2026, 4, 9))] == [
        (4, 9), (11, 10), (12, 10), (19, 11), (26, 12)]
    assert stores.sessions.top_up(date(2027, 1, 1)) == 0


def test_moved_and_added_dates_keep_their_own_time(stores: Stores) -> None:
    programme = stores.weekly()
    moved = stores.sessions.save(on(stores, NEXT)._replace(day=date(2026, 3, 12), moved_from=NEXT), RUN, "")
    stores.sessions.save(moved._replace(id=new_id(), day=date(2026, 3, 14), moved_from=None), RUN, "")
    stores.sessions.save_programme(replace(programme, start=time(16, 0), place="Park"), UNTIL, RUN, "")
    assert [(one.day.day, one.start.hour, one.place) for one in stores.sessions.between(date(2026, 3, 12), date(2026, 3, 18))] == [
        (12, 14, "Park"), (14, 14, "Park"), (18, 16, "Park")]


def test_what_we_did_photos_and_promises(stores: Stores) -> None:
    stores.weekly()
    session = on(stores, TODAY)
    done = [Done(new_id(), session.id, "openmoji:1F3A8", words) for words in ("We painted", "We sang", "We had tea")]
    stores.sessions.save_done(session.id, done, RUN, "")
    assert stores.sessions.done(session.id) == tuple(done)
    stores.sessions.save_done(session.id, [done[2], replace(done[0], words="We drew")], RUN, "")
    assert [one.words for one in stores.sessions.done(session.id)] == ["We had tea", "We drew"]
    photos = [Photo(new_id(), session.id, "media:abc", "The hall")]
    stores.sessions.save_photos(session.id, photos, RUN, "")
    assert stores.sessions.photos(session.id) == tuple(photos)
    promises = [Promise(new_id(), session.id, "Buy brushes", "Ann", date(2026, 4, 1))]
    stores.sessions.save_promises(session.id, promises, RUN, "")
    assert stores.sessions.promises(session.id) == tuple(promises)
    stores.sessions.save_promises(session.id, [], RUN, "")
    assert stores.sessions.promises(session.id) == ()


def test_ending_a_session_is_kept(stores: Stores, now: Now) -> None:
    stores.weekly()
    ended = on(stores, TODAY)._replace(ended_at=now().isoformat())
    assert stores.sessions.save(ended, RUN, "Ended") == ended
    assert stores.sessions.get(ended.id).ended_at == "2026-03-04T14:00:00"


def test_a_change_of_a_programme_is_undone_whole(real: Stores, group: Group) -> None:
    programme = real.weekly()
    before = real.sessions.between(*EVER)
    real.sessions.save_programme(replace(programme, rule="FREQ=WEEKLY;BYDAY=MO", place="Park"), UNTIL, RUN, "On Mondays now")
    assert real.sessions.between(*EVER) != before
    group.log.undo(group.log.last(RUN).action_id, RUN)
    assert real.sessions.between(*EVER) == before
    assert real.sessions.programme(programme.id) == programme
