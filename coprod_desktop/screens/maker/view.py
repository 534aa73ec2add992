"""Making a sheet as it looks: lines left, the page right and always in sight; with less room the page has a step of its own."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.maker.state import ADD, MORE, PAGE, PARTS, ROW, WRITE, Cell, MakerState, PartCard, PartsShown
from coprod_desktop.screens.maker.with_help import MakerWithHelp
from coprod_desktop.services.sheets import TITLE_LONGEST, WORDS_LONGEST
from coprod_desktop.ui.fields import open_letters
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.plain_help_view import HelpPanel
from coprod_desktop.ui.press import Press, scroll_of, show_in_scroll
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.sheet_page import Beside, PageWindow, SheetPage, real_width
from coprod_desktop.ui.sheet_rows import SheetRow, picture_offer
from coprod_desktop.ui.speaking import is_heard
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Words

_ROOM_TO_WRITE = 530  # pixels at 100 %: what the lines need beside a page in its real size
_SETTLED = 100  # milliseconds until every field is as tall as its words


class MakerView(View):
    def __init__(self, kit: Kit, presenter: MakerWithHelp) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._rows: dict[str, SheetRow] = {}
        self._cells: dict[str, SavedField] = {}
        self._card_warnings: dict[int, Words] = {}
        self._title_field: SavedField | None = None
        self._paper: SheetPage | None = None
        self._window: PageWindow | None = None
        self._page_words: Words | None = None
        self._warning: Words | None = None
        self._shown: object = None
        presenter.fits(kit.theme.room)

    def step(self, state: MakerState) -> object:
        return state.step

    def shape(self, state: MakerState) -> object:
        """What is typed, and the page, change in place."""
        lines = tuple((line.id, line.label, line.picture, line.picture_label, line.heading, line.fixed, line.parts) for line in state.lines)
        if state.step == WRITE:
            return state.step, lines, state.pages, state.off, state.left_out, state.real, state.size
        if state.step == PARTS and state.parts is not None:
            cards = tuple((card.picture, tuple(cell.key for cell in card.cells)) for card in state.parts.cards)
            return state.step, cards, state.parts.add, state.parts.others, state.parts.note, state.real, state.size
        turns = (state.glance.number, state.glance.count) if state.step == PAGE and state.glance is not None else ()
        return state.step, state.heading, state.choices, turns, state.real, state.size

    def build(self, state: MakerState) -> None:
        self._cells, self._card_warnings, self._window, self._warning = {}, {}, None, None
        self._rows, self._title_field, self._paper, self._page_words, self._shown = {}, None, None, None, None
        {WRITE: self._write, PAGE: self._page, PARTS: self._parts}.get(state.step, self._choose)(state)

    def draw(self, state: Any) -> None:
        letters = self.kit.letters
        with_letters = letters is not None and (letters.panel is not None or letters.look.way == "scan")
        begins = self.page is None and self.theme.narrow  # there the lines begin below what is seen
        super().draw(state)
        if begins and (first := self._here(state)) is not None:
            QTimer.singleShot(0, first, partial(_bring_who_writes, first))
        here = self._rows.get(self.presenter.focus)
        if here is None:
            return
        # last of all: a new step begins at its top, and whoever comes back goes on writing further down
        QTimer.singleShot(0, here, partial(_bring, here))
        if with_letters and here.field is not None and (self.presenter.focus_at == 0 or not here.field.text()):
            QTimer.singleShot(0, here, partial(open_letters, here.field.editor))  # a new line is there to be written

    def update_parts(self, state: MakerState) -> None:
        self.show_undo(bool(state.undo))
        if self._title_field is not None:
            self._title_field.show_text(state.sheet_title)
        if state.parts is not None and self._cells:
            self._show_parts(state.parts)
        for line in state.lines:
            if line.id in self._rows:
                self._rows[line.id].show_line(line)
                self._rows[line.id].show_offers(state.offers if line.id == state.current else ())
        if self._page_words is not None and self._page_words.text() != (words := state.making or state.page_words):
            self._page_words.set_words(words)
        if self._paper is not None and state.glance is not None and state.glance is not self._shown:
            self._shown = state.glance
            self._paper.show_page(state.glance, state.page_name)
            if self._window is not None:
                self._window.follow()

    # Writing

    def _write(self, state: MakerState) -> None:
        kit, t = self.kit, self.theme
        self._title_field = SavedField(kit, _("Title of the sheet"), state.sheet_title, longest=TITLE_LONGEST, name="sheet-title")
        self._title_field.typed.connect(self.presenter.rename)
        self._title_field.left.connect(self.presenter.leave)
        for line in state.lines:
            made = self._rows[line.id] = SheetRow(kit, line, self.presenter, WORDS_LONGEST)
            if made.field is not None:
                made.field.passed.connect(partial(self._pass, line.id))
                made.put_help(HelpPanel(kit, self.presenter.help, line.id, made.field.editor), made.field)
        adding = Flow()
        adding.addWidget(self.button(_("Add a line"), "plus", "add-line", self.presenter.add_line))
        adding.addWidget(self.button(_("Add something else"), "plus", "add", partial(self.presenter.see, ADD)))
        if state.off:
            adding.addWidget(self.button(state.off, "undo", "put-back", self.presenter.put_back))
        left_out = note_card(kit, "person", "warn", state.left_out) if state.left_out else None
        rows = column(lead(kit, state.heading, state.note), self._title_field, left_out, *self._rows.values(),
                      page_turn(kit, state.pages, self.presenter.turn, more=_("More lines")), holder(adding), 0, gap=t.space(4))
        quiet = [self.undo_button(self.presenter.undo),
                 self.button(_("About this sheet"), "people", "about", self.presenter.about)]
        if not t.wide:
            quiet.append(self.button(_("See the page"), "eye", "see", partial(self.presenter.see, PAGE)))
        self._with_page(state, rows, quiet, self.button(_("Print or save"), "print", "print", self.presenter.print, primary=True))

    def _pass(self, row_id: str, by: int) -> None:
        """To the next line up or down that can be written in."""
        rows = [row for row in self._rows.values() if row.field is not None]
        at = [row.id for row in rows].index(row_id) + by
        if 0 <= at < len(rows) and (field := rows[at].field) is not None:
            field.put_cursor(len(field.text()) if by < 0 else 0)
            field.editor.setFocus()

    def _with_page(self, state: MakerState, rows: QLayout, quiet: Sequence[QWidget], primary: QWidget | None) -> None:
        """With room enough the page stands beside it."""
        t = self.theme
        if not t.wide:
            self.lay_out(rows, quiet=quiet, primary=primary)
            return
        beside = self._beside(state)
        body = row(holder(rows), beside, gap=t.space(16))
        body.setStretch(0, 3)
        body.setStretch(1, 2)
        self.lay_out(body, quiet=quiet, primary=primary)
        if self.page is not None:
            beside.stay_in(self.page.middle)

    def _beside(self, state: MakerState) -> Beside:
        t = self.theme
        real = real_width(self, state.size)
        may, widest = t.width - real >= t.u(_ROOM_TO_WRITE), min(real, round(t.width * 0.5))
        self._paper = SheetPage(self.kit, real if may and state.real else widest)
        self._paper.sized.connect(self.presenter.page_is)
        self._window = PageWindow(self._paper, may and state.real)
        self._page_words = self.kit.words(state.making or state.page_words, bold=True)
        larger = self.button(_("See it larger"), "eye", "see", partial(self.presenter.see, PAGE))
        if may:
            larger = self.button(_("Whole page") if state.real else _("Real size"), "eye", "real", self.presenter.turn_real)
        head = row(self._page_words, larger, margins=(t.line(12), 0, t.halo, 0))
        head.setStretch(0, 1)
        return Beside(holder(column(head, self._window)), self._window)

    # The page in its real size

    def _page(self, state: MakerState) -> None:
        kit, t = self.kit, self.theme
        widest = min(real_width(self, state.size), t.width)
        self._paper = SheetPage(kit, widest)
        self._paper.sized.connect(self.presenter.page_is)
        self._page_words = kit.words(state.making or state.page_words, bold=True)
        ways = Flow()
        if state.glance is not None and state.glance.number:
            ways.addWidget(self.button(_("Page before"), "left", "page-before", partial(self.presenter.turn_page, -1)))
        if state.glance is not None and state.glance.number + 1 < state.glance.count:
            ways.addWidget(self.button(_("Next page"), "", "page-after", partial(self.presenter.turn_page, 1), after="right"))
        words = column(self._page_words, margins=(t.line(12), 0, t.halo, 0))
        self.lay_out(column(lead(kit, state.heading, state.note), holder(ways), words, self._paper, 0),
                     quiet=[self.button(_("Go on writing"), "write", "write", partial(self.presenter.see, WRITE))],
                     primary=self.button(_("Print or save"), "print", "print", self.presenter.print, primary=True))

    # Choosing what to do

    def _choose(self, state: MakerState) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(330), columns=2 if t.wide and len(state.choices) > 4 else 1)
        for one in state.choices:
            grid.addWidget(named(choice(kit, one.picture, one.tint, one.words, one.note, size=72), f"do-{one.key}",
                                 partial(self.presenter.choose, one.key)))
        note = kit.words(f"“{state.note}”" if state.note and state.step in (ROW, MORE) else state.note, colour="soft") if state.note else None
        primary = self.button(_("Go on writing"), "write", "write", partial(self.presenter.see, WRITE), primary=True)
        body = column(lead(kit, state.heading, note), Group(grid, state.heading), 0)
        self._with_page(state, body, [self.undo_button(self.presenter.undo)], primary)

    # Tables, charts and questions

    def _parts(self, state: MakerState) -> None:
        kit, t = self.kit, self.theme
        shown = state.parts
        if shown is None:
            return
        cards: list[QWidget] = [self._cell(shown.about)]
        cards += [holder(column(self._card(number, card), margins=(t.halo, 0, t.halo, 0))) for number, card in enumerate(shown.cards)]
        ways = Flow()
        if shown.add:
            ways.addWidget(self.button(shown.add, "plus", "add-part", partial(self.presenter.do_part, "add")))
        for what, words in shown.others:
            ways.addWidget(self.button(words, "", f"part-{what}", partial(self.presenter.do_part, what)))
        note = column(kit.words(shown.note), margins=(t.halo, 0, t.halo, 0)) if shown.note else None
        self._warning = Words(t, "", "note", colour="warn")
        warning = column(self._warning, margins=(t.halo, 0, t.halo, 0))
        self._with_page(state, column(lead(kit, state.heading, state.note), warning, *cards, note, holder(ways), 0, gap=t.space(8)),
                        [self.undo_button(self.presenter.undo)],
                        self.button(_("Go on writing"), "tick", "write", partial(self.presenter.see, WRITE), primary=True))

    def _show_parts(self, shown: PartsShown) -> None:
        """What is saved when a field is left changes names of others; they are not made anew, so that Tab goes on to the next in sight."""
        if self._warning is not None and self._warning.text() != shown.warn:
            self._warning.set_words(shown.warn)
        if self._warning is not None:
            self._warning.setVisible(bool(shown.warn))
        for cell in shown.cells:
            field = self._cells[cell.key]
            field.show_text(cell.text)
            if field.label.text() != cell.label:
                field.label.set_words(cell.label)
                field.editor.setAccessibleName(cell.label)
        for number, card in enumerate(shown.cards):
            if (warning := self._card_warnings.get(number)) is not None and warning.text() != (card.warn or ""):
                warning.set_words(card.warn or "")
                warning.setVisible(bool(card.warn))
            for name, spoken in ((f"part-picture-{number}", card.picture_label), (f"remove-{number}", card.remove)):
                key = self.part(name)
                if key is not None and key.accessibleName() != spoken:
                    key.setAccessibleName(spoken)

    def _card(self, number: int, card: PartCard) -> Card:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(180 if t.wide else 240), columns=len(card.cells))
        for cell in card.cells:
            grid.addWidget(self._cell(cell))
        picture = picture_offer(kit, card.picture, _("Picture"), card.picture_label) if card.picture_label else None
        if picture is not None:
            named(picture, f"part-picture-{number}", partial(self.presenter.pick_part, number))
        cells, warning = holder(grid), None
        if card.warn is not None:
            words = self._card_warnings[number] = Words(t, card.warn, "note", colour="warn")
            words.setVisible(bool(card.warn))
            warning = column(words, margins=(t.halo, 0, t.halo, 0))
        remove = kit.button(_("Remove"), "delete", name=card.remove) if card.remove else None
        if remove is not None:
            named(remove, f"remove-{number}", partial(self.presenter.take_out, number))
        if t.wide:  # as a line of the sheet: picture, words, what else can be done
            parts = [part for part in (picture, cells, remove) if part is not None]
            beside = row(*parts, None if card.remove else kit.button(_("Remove"), "delete").sizeHint().width())  # columns stand above each other
            for part in parts:
                beside.setAlignment(part, Qt.AlignmentFlag.AlignBottom if isinstance(part, Press) else Qt.AlignmentFlag(0))
            beside.setStretch(int(picture is not None), 1)
            return Card(kit, column(holder(beside), warning))
        ways = Flow()
        for key in (picture, remove):
            if key is not None:
                ways.addWidget(key)
        return Card(kit, column(cells, warning, holder(ways) if ways.count() else None))

    def _cell(self, cell: Cell) -> SavedField:
        field = SavedField(self.kit, cell.label, cell.text, longest=cell.longest, name=f"cell-{cell.key}", hint=cell.hint)
        field.typed.connect(partial(self.presenter.cell_typed, cell.key))
        field.left.connect(partial(self._cell_left, cell.key, field))
        self._cells[cell.key] = field
        return field

    def _cell_left(self, key: str, field: SavedField) -> None:
        self.presenter.cell(key, field.text())

    # Focus

    def first_focus(self) -> QWidget | None:
        state = self.presenter.state
        if state.step == WRITE:
            here = self._here(state)
            return here.field.editor if here is not None and here.field is not None else self.part("add-line")
        if self._cells:
            return next(iter(self._cells.values())).editor
        return self.part("write") if state.step == PAGE else None

    def _here(self, state: MakerState) -> SheetRow | None:
        """The line that is written, else the first."""
        return self._rows.get(state.current) or next(iter(self._rows.values()), None)

    def beginning(self) -> QWidget | None:
        """Who comes back from a choice goes on in the line that it was about, also when the page is heard."""
        return self.focus_after(self.presenter.state, "") or super().beginning()

    def tells_itself(self) -> bool:
        """A line that has the focus says its place."""
        return super().tells_itself() or self.presenter.focus in self._rows or self.presenter.focus in self._cells

    def focus_after(self, state: MakerState, had: str) -> QWidget | None:
        if self.presenter.focus in self._cells:
            return self._cells[self.presenter.focus].editor
        if had.startswith("part-") and state.step == PARTS:
            return self.part(had) or self.part("add-part")  # what stands above it became longer: it is brought into view again
        if had.startswith("remove-") and self.part(had) is None:
            return self.part("add-part")
        if had in ("do-up", "do-down") and self.part(had) is None and not is_heard():
            return self.part("write")  # not to the other way: one press more would take it from the end again
        here = self._rows.get(self.presenter.focus)
        if here is None:
            return None
        if here.field is None:
            return self.part(f"more-{here.id}")
        if self.presenter.focus_at >= 0:
            here.field.put_cursor(self.presenter.focus_at)
        return here.field.editor


def _bring_who_writes(line: SheetRow) -> None:
    focus = line.window().focusWidget()
    if focus is not None and line.isAncestorOf(focus):
        _bring(line)


def _bring(line: SheetRow, *, again: bool = True) -> None:
    """The whole line, or where there is no room for that, as with very large words, all of its field; once more when the fields above
    are as tall as their words."""
    if again:
        QTimer.singleShot(_SETTLED, line, partial(_bring, line, again=False))
    scroll = scroll_of(line)
    whole = line.field is None or scroll is None or line.height() <= scroll.viewport().height()
    show_in_scroll(line if whole or line.field is None else line.field.frame, at_once=True)
