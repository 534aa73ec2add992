"""One thing we run: the questions one by one while it is new, then its answers and its dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.repeat_words import kind_words, pattern_words
from coprod_desktop.domain.repeats import has_end, parts, times_of, with_first_day, with_times
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.domain.unfinished import Unfinished
from coprod_desktop.domain.when_words import dated_words, day_and_time_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.screens.programme import questions as q
from coprod_desktop.screens.programme.answering import Answering
from coprod_desktop.screens.programme.asking import Asking
from coprod_desktop.screens.programme.states import Answer, DateRow, Dates, LeftOut, Overview, Question, Waiting
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.date_line import DateLines
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Gone, Message, Nav
from coprod_desktop.ui.undoing import shortened, undo_words

DATES = "dates"
PAGE = 12  # each line has two buttons
_LEFT_OUT_MOST = 24
_READ_MOST = 400
_NAME_LONGEST = 56  # characters: a long name must not push the page aside


class ProgrammePresenter(Answering):
    """`id` is the programme's, "" for something new, "go-on" to go on with what was begun, "again/PROGRAMME" for something new with the
    same answers."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._today = services.clock.now().date()
        kind, _slash, other = id.partition("/")
        self._new = not id or kind in ("again", "go-on")
        self._waiting: Unfinished | None = None
        self._from_look = self._saved = self._gone = False
        self._paging = Paging(PAGE)
        self._at = q.NAME if self._new else ""
        if kind == "again":
            self._at = q.LOOK
            draft = self._like(services.sessions.programme(other))
        elif self._new:
            self._waiting = services.sessions.unfinished
            draft = Programme("", "", first_day=self._today, rule="FREQ=WEEKLY")
        else:
            draft = services.sessions.programme(id)
        self._take(draft)
        self._kept = (draft, self._at)
        if kind == "go-on":
            self.go_on_planning()
        else:
            self.refresh()

    def shows(self) -> Sequence[OnPage]:
        return () if self._new else tuple(OnPage(kind, self.programme.id) for kind in ("programme", "session", "programme_person"))

    def title(self) -> str:
        return _("Something new") if self._new else _("One thing we run")

    def go_on_planning(self) -> None:
        """With the question that was open; who is not in the group any more does not run it."""
        if self._waiting is not None:
            plan, self._waiting = self._waiting, None
            self._take(replace(plan.programme, runner_ids=tuple(filter(self._is_known, plan.programme.runner_ids))))
            self._kept = (self._asking.draft, plan.step)
            self._go(plan.step)
        else:
            self.refresh()

    def start_again(self) -> None:
        """What was begun before waits on until something new has a name, so that a wrong press costs nothing."""
        self._waiting = None
        self.refresh()

    def _is_known(self, person_id: str) -> bool:
        try:
            self.services.people.get(person_id)
        except KeyError:
            return False
        return True

    def _like(self, old: Programme) -> Programme:
        """The same answers again, from the next such day of the week on."""
        ahead = (old.first_day.weekday() - self._today.weekday() - 1) % 7 + 1
        again = replace(old, id="", ended=False, left_out=())
        if old.rule and has_end(old):
            again = with_times(again, times_of(old) if "COUNT" in parts(old.rule) else 0)
        return with_first_day(again, self._today + timedelta(days=ahead))

    def _take(self, programme: Programme) -> None:
        self.programme = programme
        begun = bool(programme.id and programme.rule) and programme.first_day <= self._today
        self._asking = Asking(self.services, programme, self._today, begun=begun)

    def saved(self, change: Change) -> None:
        if change.kind not in ("session", "programme", "person", "attendance", "undone") or self._saved:
            return
        if not self._new and change.kind in ("programme", "undone"):
            try:
                programme = self.services.sessions.programme(self.programme.id)
                self._gone = False
            except KeyError:
                self._gone = True
            else:
                self._take(programme)
                if self._at not in ("", DATES):
                    self._asking.open(self._at)
        self.refresh()

    def close(self) -> None:
        """Something new that is not saved waits, so that a wrong key costs nothing."""
        if self._new and not self._saved:
            self._asking.settle()
            self._keep()
        super().close()

    def _keep(self) -> None:
        """At each question, so that also a power cut costs one answer at most."""
        now = (self._asking.draft, self._at)
        if self._asking.draft.name.strip() and now != self._kept:
            self._kept = now
            self.services.sessions.unfinished = Unfinished(*now)

    # What is seen

    def refresh(self) -> None:
        if self._gone:
            self.show_state(Gone(_("This is not in the list now."), _("Nothing else has changed. Go back to the list.")))
        elif self._waiting is not None:
            self.show_state(self._begun_before(self._waiting.programme))
        elif self._at == DATES:
            self.show_state(self._dates())
        elif self._at in ("", q.LOOK):
            self.show_state(self._overview())
        else:
            self.show_state(self._question())

    def _begun_before(self, programme: Programme) -> Waiting:
        name = shortened(programme.name, _NAME_LONGEST)
        return Waiting(_("You began to plan something"), _("Your answers for {name} are kept.").format(name=name), programme.picture,
                       _("Go on with {name}").format(name=name), _("Start again"))

    @property
    def _steps(self) -> tuple[str, ...]:
        return q.steps_of(self._asking.draft)

    def _question(self) -> Question:
        step, begun = self._at, self._asking.begun
        alone = not self._new or self._from_look
        progress = "" if alone else _("Question {number} of {count}").format(number=self._steps.index(step) + 1, count=len(self._steps) - 1)
        hint = "" if step == q.DAY and not self._new and not begun else q.hint(step, begun)
        return Question(step, progress, q.heading(step, begun), hint, self._asking.body(), _("Keep this") if alone else _("Next"))

    def _overview(self) -> Overview:
        draft = self._asking.draft
        answers = tuple(self._answer(step) for step in self._steps if step != q.LOOK)
        if self._new:
            return Overview(q.heading(q.LOOK, False), draft.picture, (q.hint(q.LOOK, False),), answers, True)
        pattern = _("{kind}. {pattern}.").format(kind=kind_words(draft.kind), pattern=pattern_words(draft))
        return Overview(draft.name, draft.picture, (pattern, self._next_words()), answers, False, stop=not draft.ended, go_on=draft.ended,
                        undo=undo_words(self.services, self.shows()))

    def _answer(self, step: str) -> Answer:
        draft = self._asking.draft
        words = q.answer(step, draft, self.services, self._today)
        once = self._only_date() if step == q.DAY else None
        if once is not None:
            words = dated_words(once.day, self._today)
        return Answer(step, q.SIGNS[step], q.label(step), words, draft.picture if step == q.PICTURE else "")

    def _only_date(self) -> Session | None:
        """The date of something that is once and still to come: it is moved where dates are moved, so that its register stays with it."""
        if self._new or self._asking.draft.rule:
            return None
        found = self.services.sessions.of_programme(self.programme.id, date.min, 2)
        return found[0] if len(found) == 1 and found[0].day >= self._today else None

    def _next_words(self) -> str:
        found = self.services.sessions.of_programme(self.programme.id, self._today, 50)
        coming = [one for one in found if one.state == SessionState.PLANNED]
        if self.programme.ended:
            return _("It has stopped. What took place is kept.")
        if not coming:
            return _("It is over. What took place is kept.")
        return _("Next: {when}.").format(when=day_and_time_words(coming[0].day, coming[0].start, self._today))

    def _dates(self) -> Dates:
        programme = self.programme
        found = self.services.sessions.of_programme(programme.id, self._today, _READ_MOST)
        shown = self._paging.cut(found)
        pattern = frozenset(programme.dates(shown[-1].day)) if shown else frozenset()
        lines = DateLines(self.services)
        rows = tuple(DateRow(lines.line(one, with_day=True), self._leave_out_words(one, pattern)) for one in shown)
        note = ngettext("1 date is still to come.", "{count} dates are still to come.", len(found)).format(count=len(found))
        if not has_end(programme):
            note = _("These are the dates of the coming year.")
        if not found:
            note = _("No date is still to come. You can add one.")
        out = [day for day in programme.left_out if day >= self._today][:_LEFT_OUT_MOST]
        return Dates(_("{name}: dates").format(name=programme.name), note, rows, self._paging.pages, tuple(LeftOut(
            day.isoformat(), dated_words(day, self._today), _("Put back {day}").format(day=dated_words(day, self._today))) for day in out),
            undo_words(self.services, self.shows()))

    def _leave_out_words(self, session: Session, pattern: frozenset[date]) -> str:
        """Only what the pattern gives can be left out; what was moved, added or is today can be cancelled."""
        stays = session.state != SessionState.PLANNED or session.moved_from or session.day <= self._today or session.day not in pattern
        return "" if stays else _("Leave out {day}").format(day=dated_words(session.day, self._today))

    # The way round

    def next(self) -> None:
        """The answer is given."""
        trouble = self._asking.settle()
        if trouble:
            self.refresh()
            self.nav.say(Message(trouble, "warn"))
        elif not self._new:
            self._save_answer()
        else:
            self._go(q.LOOK if self._from_look else self._steps[self._steps.index(self._at) + 1])

    def back_first(self) -> bool:
        """Something new: the question before. Else back to the answers, and nothing is changed."""
        if self._gone or self._waiting is not None or self._at == "" or (self._new and self._at == q.NAME and not self._from_look):
            return False
        if self._new:
            self._asking.settle()
            self._go(q.LOOK if self._from_look else self._steps[self._steps.index(self._at) - 1])
            return True
        asked = self._at != DATES
        changed = asked and (self._asking.settle() != "" or self._asking.draft != self.programme)
        self._take(self.programme)
        self._at = ""
        self.refresh()
        if changed:
            self.nav.say(Message(_("Nothing has changed. To change it, press “Keep this” next time."), "warn"))
        return True

    def _go(self, step: str) -> None:
        self._at = step
        if step == q.LOOK:
            self._from_look = False
        else:
            self._asking.open(step)
        if self._new:
            self._keep()
        self.refresh()

    def change(self, step: str) -> None:
        """One answer, to change it."""
        once = self._only_date() if step in (q.DAY, q.TIME) else None
        if once is not None and (step == q.DAY or once.moved_from):
            self.nav.go_to("session", once.id)
            return
        self._from_look = self._new
        self._go(step)

    def show_dates(self) -> None:
        self._at = DATES
        self._paging.begin()
        self.refresh()

    def turn_dates(self, pages: int) -> None:
        if self._paging.turn(pages):
            self.refresh()

    def open_date(self, session_id: str) -> None:
        self.nav.go_to("session", session_id)

    def add_date(self) -> None:
        self.nav.go_to("plan_date", f"of/{self.programme.id}")

    def plan_again(self) -> None:
        self.nav.go_to("programme", f"again/{self.programme.id}")

    # Saving

    def _save_answer(self) -> None:
        step, draft = self._at, self._asking.draft
        self._at = ""
        if draft == self.programme:
            self.refresh()
            return
        words = _("{name}: {answer}").format(name=self.programme.name, answer=q.label(step).lower())
        self.programme = self.services.sessions.save_programme(draft, words)
        answer = q.answer(step, self.programme, self.services, self._today)
        self.nav.say(Message(_("Saved. {answer}. You can undo this.").format(answer=answer)))

    def save(self) -> None:
        """Something new is planned."""
        draft = self._asking.draft
        if not draft.name.strip():
            self.change(q.NAME)
            return
        self._saved = True
        saved = self.services.sessions.save_programme(draft)
        self.services.sessions.unfinished = None
        dates = self.services.sessions.of_programme(saved.id, date.min, 2)
        words = _("{name} is planned.").format(name=saved.name)
        if dates:
            told = _("The first date is {when}.") if len(dates) > 1 else _("The date is {when}.")
            words += " " + told.format(when=day_and_time_words(dates[0].day, dates[0].start, self._today))
        self.nav.replace("programme", saved.id)
        self.nav.say(Message(words + " " + _("You can undo this.")))

    def stop(self) -> None:
        self.services.sessions.end_programme(self.programme.id)
        left = self.services.sessions.of_programme(self.programme.id, self._today + timedelta(days=1), 50)
        on = sum(one.state == SessionState.PLANNED for one in left)
        words = _("{name} has stopped.").format(name=self.programme.name)
        if on:
            words += " " + ngettext("1 date stays, because it was moved or added.", "{count} dates stay, because they were moved or added.",
                                    on).format(count=on)
        self.nav.say(Message(words + " " + _("You can undo this.")))

    def go_on(self) -> None:
        self.services.sessions.go_on(self.programme.id)
        self.nav.say(Message(_("{name} goes on. You can undo this.").format(name=self.programme.name)))

    def leave_out(self, session_id: str) -> None:
        session = self.services.sessions.get(session_id)
        counts = self.services.register.counts(session_id)
        if counts.here or counts.cannot_come or counts.no_name or counts.supporters:
            self.nav.say(Message(_("Somebody is in the register of this date. You can cancel it instead."), "warn"))
            return
        programme = self.services.sessions.leave_out(self.programme.id, session.day)
        words = _("{day} is left out.").format(day=dated_words(session.day, self._today))
        if "COUNT" in parts(programme.rule):
            words += " " + _("It ends later now, so nobody gets less.")
        self.nav.say(Message(words + " " + _("You can undo this.")))

    def put_back(self, day: str) -> None:
        self.services.sessions.put_back(self.programme.id, date.fromisoformat(day))
        self.nav.say(Message(_("{day} is on again. You can undo this.").format(day=dated_words(date.fromisoformat(day), self._today))))

    def undo(self) -> None:
        self.nav.undo()
