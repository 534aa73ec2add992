"""A sheet as it looks: its words beside its page; then how many to print, or what kind of file to save."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.screens.preview.presenter import PAGE, PRINT, READ, SAVE, WHERE, WHICH, PreviewPresenter, PreviewState
from coprod_desktop.screens.preview.which_pages import ALL, SEEN, SOME, WhichPages
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.paper import Paper
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.printer_tiles import printer_tiles
from coprod_desktop.ui.show_folder import show_folder
from coprod_desktop.ui.speaking import put_away, tab_before
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Words


class PreviewView(View):
    """Wide: words left, page right. With less room the page has a step of its own, as large as the room."""

    def __init__(self, kit: Kit, presenter: PreviewPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._sheet_page: Paper | None = None  # where the page is seen
        self._turns: QLayout | None = None
        self._turned: object = None

    def step(self, state: PreviewState) -> object:
        return state.step

    def shape(self, state: PreviewState) -> object:
        """The page that is made, turned or made again comes in its place: who hears the title or has the focus below it stays there."""
        if state.step not in (READ, PAGE):
            return state
        return replace(state, page=b"", page_words="", making="", before=False, after=False)

    def update_parts(self, state: PreviewState) -> None:
        page, place = self._sheet_page, self._turns
        if page is None or place is None:
            return
        page.set_page(state.page, self._page_name(state))
        turns = (state.making, state.page_words, state.before, state.after)
        if turns == self._turned:
            return
        had, old, new = self.focused(), place.takeAt(0), self._turning(state)
        self._turned = turns
        place.addWidget(new)
        tab_before(new, page)
        if had in ("page-before", "page-after"):
            to = new.findChild(Press, had) or new.findChild(Press)
            if to is not None:
                to.setFocus()
        put_away(old.widget() if old is not None else None)

    def _page_seen(self, state: PreviewState, widest: int) -> tuple[QWidget, Paper]:
        """The ways to other pages, and the page; both change in their place."""
        self._turns, self._turned = column(), None
        self._sheet_page = Paper(self.kit, state.page, self._page_name(state), widest, state.paper)
        return holder(self._turns), self._sheet_page

    def build(self, state: PreviewState) -> None:
        self._sheet_page = self._turns = None
        steps = {READ: self._read, PAGE: self._page, PRINT: self._print, WHERE: self._printers, WHICH: self._pages, SAVE: self._save}
        steps[state.step](state)

    def _print_button(self) -> Press:
        return self.button(_("Print"), "print", "print", self._ask_printers, primary=True)

    def _ask_printers(self) -> None:
        from coprod_desktop.ui.printing import Printers  # loaded with the first print: it is slow

        self.presenter.start_printing(Printers(self.window()))

    def _read(self, state: PreviewState) -> None:
        kit, t = self.kit, self.theme
        waiting = None
        if state.waiting:
            waiting = note_card(kit, "talk", "warn", state.waiting,
                                self.button(_("Read what people said"), "talk", "said", self.presenter.read_what_people_said))
        names = [self._maybe_word(word) for word in state.maybe_words]
        advice = [note_card(kit, "write", "warn", words) for words in state.advice]
        words = column(lead(kit, self._sheet(state), state.note), waiting, *advice, *names, self._sizes(state), self._paper(state),
                       self._words(state), 0)
        see = self.button(_("See the page") if not t.wide else _("See it larger"), "eye", "see", partial(self.presenter.see, PAGE))
        quiet = [self.button(_("Read the page"), "read", "aloud", self.presenter.read_aloud), see]
        if state.may_change:
            quiet.append(self.button(_("Change this sheet"), "write", "change", self.presenter.change))
        quiet.append(self.button(_("Save as a file"), "save", "save", partial(self.presenter.see, SAVE)))  # beside the other way out
        body: QLayout = words
        if t.wide:
            body = row(words, column(*self._page_seen(state, t.u(336)), 0), gap=t.space(16))
            body.setStretch(0, 1)
        self.lay_out(body, quiet=quiet, primary=self._print_button())

    @staticmethod
    def _sheet(state: PreviewState) -> str:
        """Not only its name: that stands on the sheet again."""
        return _("Sheet: {title}").format(title=state.heading)

    def _maybe_word(self, word: str) -> QWidget:
        told = _("“{word}” is somebody’s name, so the page says “[a person]”.").format(word=word)
        key = self.button(_("It is no person here"), "tick", f"no-name-{word}", partial(self.presenter.is_no_name, word),
                          spoken=_("“{word}” is no person here").format(word=word))
        return note_card(self.kit, "person", "warn", told, key)

    @staticmethod
    def _page_name(state: PreviewState) -> str:
        told = _("Picture of the page. {page}. The words are beside it.") if state.page else _("The picture of the page comes here.")
        return told.format(page=state.page_words)

    def _turning(self, state: PreviewState) -> QWidget:
        """Which page this is, and the ways to the others; while it is made, that."""
        t = self.theme
        words = state.making or state.page_words
        if not (state.before or state.after):
            return holder(column(self.kit.words(words, bold=True), margins=(t.line(12), t.space(16), t.halo, t.space(4))))
        ways = Flow()
        if state.before:
            ways.addWidget(self.button(_("Page before"), "left", "page-before", partial(self.presenter.turn, -1)))
        ways.addWidget(holder(column(self.kit.read_box(words), margins=(t.halo, 0, t.halo, 0))))
        if state.after:
            ways.addWidget(self.button(_("Next page"), "", "page-after", partial(self.presenter.turn, 1), after="right"))
        return holder(ways)

    def _sizes(self, state: PreviewState) -> QWidget:
        kit, t = self.kit, self.theme
        flow = Flow()
        for points in state.sizes:
            key = kit.letter(str(points), points == state.points)
            key.setAutoExclusive(True)
            key.setAccessibleName(_("Words of size {points}").format(points=points))
            flow.addWidget(named(key, f"points-{points}", partial(self.presenter.set_points, points)))
        label = kit.words(_("How large are the words on paper?"), bold=True)
        why = holder(column(kit.words(state.largest, colour="soft"), margins=(t.halo, 0, t.halo, 0))) if state.largest else None
        return holder(column(holder(column(label, margins=(t.halo, 0, t.halo, 0))), Group(flow, _("How large are the words on paper?")), why))

    def _paper(self, state: PreviewState) -> QWidget:
        ways = Flow()
        ways.addWidget(self.button(_("Paper: {words}").format(words=state.paper_words), "settings", "paper", self.presenter.choose_paper))
        return holder(ways)

    def _words(self, state: PreviewState) -> QWidget:
        kit, t = self.kit, self.theme
        said = [Words(t, line.words, "heading" if number == 0 else "body", bold=line.heading, heading=line.heading)
                for number, line in enumerate(state.lines)]
        margins = (t.halo, t.space(8), t.halo, t.space(8))
        return holder(column(Card(kit, column(*said, gap=t.space(8))), margins=margins))

    def _page(self, state: PreviewState) -> None:
        kit, t = self.kit, self.theme
        words = self.button(_("See the words"), "write", "words", partial(self.presenter.see, READ))
        self.lay_out(column(lead(kit, self._sheet(state)), *self._page_seen(state, t.u(760)), 0), quiet=[words], primary=self._print_button())

    # Printing and saving

    def _print(self, state: PreviewState) -> None:
        kit, t = self.kit, self.theme
        copies = ngettext("{count} copy", "{count} copies", state.copies).format(count=state.copies)
        steps = Flow()
        fewer = kit.button(_("Fewer"), "minus", ready=state.copies > 1)
        steps.addWidget(named(fewer, "fewer", partial(self.presenter.set_copies, state.copies - 1)))
        steps.addWidget(kit.read_box(copies))
        steps.addWidget(self.button(_("More"), "plus", "more-copies", partial(self.presenter.set_copies, state.copies + 1)))
        if state.each > 1:
            each = _("One for each person: {count}").format(count=state.each)
            steps.addWidget(self.button(each, "people", "each", partial(self.presenter.set_copies, state.each)))
        margins = (t.halo, t.space(8), t.halo, 0)
        making = note_card(kit, "wait", "warn", state.making) if state.making else None
        many = holder(column(kit.heading(_("How many?")), margins=margins))
        body = column(lead(kit, _("Print it"), f"{state.heading}. {state.note}"), many,
                      Group(steps, _("How many?")), self._which(state), self._where(state), making, 0)
        quiet = [self.button(_("More settings"), "settings", "settings", partial(self.presenter.print, ask=True))] if state.more_settings else []
        go = ngettext("Print {count} copy", "Print {count} copies", state.copies).format(count=state.copies)
        self.lay_out(body, quiet=quiet, primary=self.button(go, "print", "go", self.presenter.print, primary=True))

    def _where(self, state: PreviewState) -> QWidget:
        other = self.button(_("Another printer"), "print", "another-printer", partial(self.presenter.see, WHERE)) if state.others else None
        return self._told(state.printer, other)

    def _which(self, state: PreviewState) -> QWidget:
        choose = self.button(_("Choose pages"), "filter", "pages", partial(self.presenter.see, WHICH)) if state.which.count > 1 else None
        paper = _("Paper: {words}").format(words=state.paper_words)
        return self._told(f"{state.which.words()} {paper}.", choose)

    def _told(self, words: str, other: Press | None) -> QWidget:
        """How something will be, and the way to have it otherwise."""
        t = self.theme
        parts: list[QWidget] = [holder(column(self.kit.words(words), margins=(t.halo, t.space(16), t.halo, 0)))]
        if other is not None:
            ways = Flow()
            ways.addWidget(other)
            parts.append(holder(ways))
        return holder(column(*parts))

    def _pages(self, state: PreviewState) -> None:
        kit, t, which = self.kit, self.theme, state.which
        grid = Grid(t.u(330), columns=1)
        for way, words in ((ALL, _("All {count} pages").format(count=which.count)), (SEEN, _("Only page {number}").format(number=which.seen)),
                           (SOME, _("Some pages"))):
            key = kit.button(words, checkable=True, checked=which.way == way)
            key.setAutoExclusive(True)
            grid.addWidget(named(key, f"which-{way}", partial(self.presenter.choose_pages, which.choose(way))))
        some = holder(column(self._from_to(which), margins=(t.halo, 0, 0, 0))) if which.way == SOME else None
        self.lay_out(column(lead(kit, _("Which pages?"), which.words()), Group(grid, _("Which pages?")), some, 0),
                     primary=self.button(_("Done"), "tick", "pages-done", partial(self.presenter.see, PRINT), primary=True))

    def _from_to(self, which: WhichPages) -> QWidget:
        first = self._one_end(_("From page {number}").format(number=which.first), "first", which.move_first(-1), which.move_first(1))
        last = self._one_end(_("To page {number}").format(number=which.last), "last", which.move_last(-1), which.move_last(1))
        return holder(column(first, last, gap=self.theme.space(8)))

    def _one_end(self, words: str, name: str, before: WhichPages, after: WhichPages) -> QWidget:
        """The page that is the end now, and ways to the one before and after."""
        kit, now = self.kit, self.presenter.state.which
        back = kit.button(_("Page before"), "minus", name=f"{words}. {_('Page before')}", ready=before != now)
        on = kit.button(_("Page after"), "plus", name=f"{words}. {_('Page after')}", ready=after != now)
        steps = Flow()
        steps.addWidget(kit.read_box(words))
        steps.addWidget(named(back, f"{name}-before", partial(self.presenter.choose_pages, before)))
        steps.addWidget(named(on, f"{name}-after", partial(self.presenter.choose_pages, after)))
        return Group(steps, words)

    def _printers(self, state: PreviewState) -> None:
        if state.printers is not None:
            tiles = printer_tiles(self.kit, state.printers, self.presenter.choose_printer, self.presenter.turn_printers)
            self.lay_out(column(lead(self.kit, _("Which printer?"), state.printer), tiles, 0))

    def _save(self, state: PreviewState) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(400), columns=2)
        for form, picture, tint, words, note in (
                ("pdf", "openmoji:1F4C4", "mint", _("A page to print or send"), _("It looks like the paper. It is a PDF.")),
                ("html", "openmoji:1F4F1", "sky", _("A page for a phone"), _("It opens where websites open.")),
                ("txt", "openmoji:1F520", "stone", _("Words only"), _("For Braille, and for programs that read aloud.")),
                ("wav", "openmoji:1F50A", "butter", _("Sound"), _("A voice reads it, line by line."))):
            tile = choice(kit, picture, tint, words, note)
            grid.addWidget(named(tile, f"save-{form}", partial(self.presenter.save, form, show_folder)))
        every = choice(kit, "openmoji:1F4C1", "mint", _("All ways"), _("One folder with all four in it, to share."))
        grid.addWidget(named(every, "save-all", partial(self.presenter.save_all, show_folder)))
        saving = note_card(kit, "wait", "warn", state.saving) if state.saving else None
        self.lay_out(column(lead(kit, _("Save as a file"), f"{state.heading}. {state.note}"), saving, Group(grid, _("Save as a file")), 0))

    def first_focus(self) -> QWidget | None:
        step = self.presenter.state.step
        if step == WHERE:
            return next((tile for tile in self.parts() if tile.isChecked()), None)
        return self.part({PRINT: "go", SAVE: "save-pdf", WHICH: f"which-{self.presenter.state.which.way}"}.get(step, "print"))
