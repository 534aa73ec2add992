"""One thing we run, as it looks: a page for each question, the answers, and the dates."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.programme import questions as q
from coprod_desktop.screens.programme.presenter import ProgrammePresenter
from coprod_desktop.screens.programme.states import DateRow, Dates, LeftOut, Overview, Question, Waiting
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named
from coprod_desktop.ui.people_tiles import PeopleTiles
from coprod_desktop.ui.picture_tiles import PictureTiles, choices, find_field
from coprod_desktop.ui.place_choice import PlacePart, place_column
from coprod_desktop.ui.plan_rows import answer_row, date_row
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.step_card import StepCard, length_steps
from coprod_desktop.ui.view import View
from coprod_desktop.ui.week_dots import WeekDots
from coprod_desktop.ui.when_part import cards, day_card, time_card

_ONE_MORE = 1


class ProgrammeView(View):
    """A press on a question changes its parts; another question builds the page anew and begins at its top."""

    def __init__(self, kit: Kit, presenter: ProgrammePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._forget()
        presenter.fits(kit.theme.room)

    def _forget(self) -> None:
        self._field: SavedField | None = None
        self._options: dict[str, Press] = {}
        self._card: StepCard | None = None
        self._length: StepCard | None = None
        self._pictures: PictureTiles | None = None
        self._place: PlacePart | None = None
        self._people: PeopleTiles | None = None

    def shape(self, state: Waiting | Question | Overview | Dates) -> object:
        if not isinstance(state, Question):
            return state
        body = state.body
        shape: tuple[object, ...] = (state.step, state.progress, state.go)
        if isinstance(body, q.Options):
            shape += (tuple(option.key for option in body.options), body.link is None)
        if isinstance(body, q.Times):
            shape += (body.goes_on,)
        return shape

    def build(self, state: Waiting | Question | Overview | Dates) -> None:
        self._forget()
        if isinstance(state, Waiting):
            self._build_waiting(state)
        elif isinstance(state, Question):
            self._build_question(state)
        elif isinstance(state, Overview):
            self._build_overview(state)
        else:
            self._build_dates(state)

    def step(self, state: Waiting | Question | Overview | Dates) -> object:
        return state.step if isinstance(state, Question) else (type(state), state.pages if isinstance(state, Dates) else 0)

    def first_focus(self) -> QWidget | None:
        """The field, or what is chosen now."""
        if self._place is not None:
            return self._place.first()
        if self._options:
            return next((key for key in self._options.values() if key.isChecked()), None)
        return self._field.editor if self._field is not None else None

    # What was begun before

    def _build_waiting(self, state: Waiting) -> None:
        grid = Grid(self.theme.u(400), columns=2)
        for picture, tint, words, name, act in ((state.picture or "openmoji:1F4DD", "butter", state.go_on, "go-on", self.presenter.go_on_planning),
                                                ("openmoji:2728", "sky", state.start_again, "start-again", self.presenter.start_again)):
            grid.addWidget(named(choice(self.kit, picture, tint, words, ""), name, act))
        self.lay_out(column(lead(self.kit, state.heading, state.note), Group(grid, state.heading), 0))

    # A question

    def _build_question(self, state: Question) -> None:
        kit = self.kit
        makers: dict[type, Callable[[Any], QWidget]] = {
            q.Name: self._name, q.Picture: self._picture, q.Options: self._choices, q.Day: self._day, q.Time: self._time,
            q.Times: self._times, q.Place: self._where, q.Who: self._who}
        body = makers[type(state.body)](state.body)
        before, after = ("", "next") if state.progress else ("tick", "")
        go = self.button(state.go, before, "go", self.presenter.next, primary=True, after=after)
        self.lay_out(column(lead(kit, state.heading, state.progress, state.hint), body, 0), primary=go)

    def update_parts(self, state: Waiting | Question | Overview | Dates) -> None:
        if isinstance(state, Question):
            self._update_question(state.body)

    def _update_question(self, body: q.Body) -> None:
        if isinstance(body, q.Options | q.Times):
            for option in body.options:
                self._options[option.key].setChecked(option.chosen)
        if isinstance(body, q.Name) and self._field:
            self._field.show_text(body.text)
        elif isinstance(body, q.Options) and self._field:
            self._field.show_text(body.link or "")
        elif isinstance(body, q.Picture) and self._pictures:
            self._pictures.show_found(choices(body.found, body.chosen), body.pages, body.empty)
        elif isinstance(body, q.Day) and self._card:
            self._card.show_step(body.day)
        elif isinstance(body, q.Time) and self._card and self._length:
            self._card.show_step(body.time)
            self._length.show_step(body.length)
        elif isinstance(body, q.Times) and self._card:
            self._card.show_step(body.count)
        elif isinstance(body, q.Place) and self._place:
            self._place.show_place(body.place)
        elif isinstance(body, q.Who) and self._people:
            self._people.show_people(body.people)

    def _name(self, body: q.Name) -> QWidget:
        self._field = SavedField(self.kit, _("The name"), body.text, longest=80, name="name")
        self._field.typed.connect(self.presenter.type_name)
        self._field.editor.returnPressed.connect(self.presenter.next)  # type: ignore[union-attr]
        if self.theme.wide:
            self._field.setMaximumWidth(self.theme.u(640))
        return self._field

    def _picture(self, body: q.Picture) -> QWidget:
        p = self.presenter
        field = find_field(self.kit, _("Find a picture"), body.search, p.find_picture, hint=_("Write a word. For example: music."))
        self._pictures = PictureTiles(self.kit, p.choose_picture, p.turn_pictures, stays=True)
        self._pictures.show_found(choices(body.found, body.chosen), body.pages, body.empty)
        return holder(column(field, self._pictures))

    def _choices(self, body: q.Options) -> QWidget:
        t = self.theme
        group = self._group(body.options)
        if body.link is None:
            return group
        self._field = SavedField(self.kit, _("The address of the online meeting"), body.link, longest=400, name="link",
                                 hint=_("You can also add it later."))
        self._field.typed.connect(self.presenter.type_link)
        return holder(column(group, self._field, gap=t.space(8)))

    def _group(self, options: tuple[q.Option, ...]) -> QWidget:
        """With pictures: large tiles. With dots: lines."""
        kit, t = self.kit, self.theme
        pictures = any(option.picture for option in options)
        grid = Grid(t.u(300 if pictures else 420), columns=3 if pictures and len(options) == 3 else 2)
        for option in options:
            if pictures:
                key = choice(kit, option.picture, "butter", option.words, option.note, size=112 if t.wide else 88)
            else:
                key = kit.option(WeekDots(t, option.dots) if option.dots else None, option.words)
            key.setCheckable(True)
            key.setAutoExclusive(True)
            key.setChecked(option.chosen)
            key.setObjectName(f"option-{option.key}")
            key.clicked.connect(partial(self.presenter.choose, option.key))
            self._options[option.key] = key
            grid.addWidget(key)
        return Group(grid)

    def _day(self, body: q.Day) -> QWidget:
        self._card = day_card(self.kit, body.day, self.presenter)
        if self.theme.wide:
            self._card.setMaximumWidth(self.theme.u(720))
        return self._indent(self._card)

    def _time(self, body: q.Time) -> QWidget:
        self._card = time_card(self.kit, body.time, self.presenter)
        self._length = StepCard(self.kit, _("How long"), length_steps(), self.presenter.step_length, body.length)
        return holder(cards(self.kit, self._card, self._length))

    def _times(self, body: q.Times) -> QWidget:
        group = self._group(body.options)
        if body.goes_on:
            return group
        steps = (("fewer", "minus", _("One less"), -_ONE_MORE), ("more", "plus", _("One more"), _ONE_MORE))
        self._card = StepCard(self.kit, _("How many times"), steps, self.presenter.step_times, body.count)
        return holder(column(group, self._indent(self._card), gap=self.theme.space(8)))

    def _where(self, body: q.Place) -> QWidget:
        self._place = PlacePart(self.kit, body.place, choose=self.presenter.choose_place, done=self.presenter.next)
        return place_column(self._place)

    def _who(self, body: q.Who) -> QWidget:
        p = self.presenter
        self._people = PeopleTiles(self.kit, body.people, press=p.press_person, search=p.search, show_everyone=p.show_everyone, turn=p.turn)
        return self._people

    def _indent(self, widget: QWidget) -> QWidget:
        t = self.theme
        return holder(column(widget, margins=(t.halo, 0, t.halo, t.space(8))))

    # The answers

    def _build_overview(self, state: Overview) -> None:
        kit, p = self.kit, self.presenter
        grid = Grid(self.theme.u(400), columns=2)
        for answer in state.answers:
            press = answer_row(kit, answer.sign, answer.question, answer.answer, picture=answer.picture)
            press.setObjectName(f"answer-{answer.step}")
            press.clicked.connect(partial(p.change, answer.step))
            grid.addWidget(press)
        notes = state.notes[-1:] if self.theme.narrow else state.notes  # the answers below say the rest
        head = lead(kit, state.heading, *notes, picture=state.picture, tint="rose")
        body = column(head, Group(grid, state.heading), 0)
        if state.new:
            self.lay_out(body, primary=self.button(_("Save"), "tick", "save", p.save, primary=True))
            return
        quiet = [self.button(_("It stops"), "stop", "running", p.stop)] if state.stop else []
        quiet += [self.button(_("It goes on"), "play", "running", p.go_on)] if state.go_on else []
        quiet += [self.button(_("Plan it again"), "again", "again", p.plan_again), *self._undo_key(state.undo)]
        self.lay_out(body, quiet=quiet, primary=self.button(_("Dates"), "calendar", "dates", p.show_dates, primary=True))

    # The dates

    def _build_dates(self, state: Dates) -> None:
        kit, p = self.kit, self.presenter
        parts: list[QWidget | QLayout | int | None] = [lead(kit, state.heading, state.note)]
        if state.rows:
            lines = column(*(self._date(number, line) for number, line in enumerate(state.rows)))
            parts += [Group(lines, state.heading), page_turn(kit, state.pages, p.turn_dates)]
        if state.left_out:
            t = self.theme
            parts.append(column(kit.heading(_("Left out")), margins=(t.halo, t.space(16), t.halo, t.space(8))))
            grid = Grid(t.u(400), columns=2, gap=t.space(16))
            for number, one in enumerate(state.left_out):
                grid.addWidget(self._left_out(number, one))
            parts.append(self._indent(Group(grid, _("Left out"))))
        self.lay_out(column(*parts, 0), quiet=self._undo_key(state.undo),
                     primary=self.button(_("Add a date"), "plus", "add", p.add_date, primary=True))

    def _undo_key(self, words: str) -> list[Press]:
        return [self.button(words, "undo", "undo", self.presenter.undo)] if words else []

    def _date(self, number: int, line: DateRow) -> QWidget:
        kit, t = self.kit, self.theme
        press = date_row(kit, line.line, picture=False)
        press.setObjectName(f"date-{line.line.session_id}")
        press.clicked.connect(partial(self.presenter.open_date, line.line.session_id))
        if not line.leave_out:
            return press
        leave = kit.button(_("Leave it out"), "cross", name=line.leave_out)
        leave.setObjectName(f"leave-{number}")
        leave.clicked.connect(partial(self.presenter.leave_out, line.line.session_id))
        if not t.wide:
            return holder(column(press, row(leave, 0)))
        both = row(press, leave)
        both.setStretch(0, 1)
        return holder(both)

    def _left_out(self, number: int, one: LeftOut) -> QWidget:
        kit = self.kit
        back = kit.button(_("Put it back"), "undo", name=one.put_back)
        back.setObjectName(f"back-{number}")
        back.clicked.connect(partial(self.presenter.put_back, one.day))
        words = kit.words(one.words, bold=True)
        if self.theme.narrow:
            return Card(kit, column(words, row(back, 0)))
        line = row(words, back)
        line.setStretch(0, 1)
        return Card(kit, line)
