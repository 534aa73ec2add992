"""A sheet before it is printed: its pages as they will be, its words, the size of its print, and the ways out."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from coprod_desktop.domain.handout import Handout
from coprod_desktop.domain.handout_kind import NothingToPrint
from coprod_desktop.domain.handout_lines import Line, lines
from coprod_desktop.domain.paper import USUAL, Paper
from coprod_desktop.domain.paper_words import lacking_words, no_letters_words, paper_words, size_words, too_long_words
from coprod_desktop.domain.sheet import Sheet
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.screens.preview.saving import Saving, ShowFolder
from coprod_desktop.screens.preview.which_pages import WHOLE, WhichPages
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.handouts import SIZES, SUMMARY
from coprod_desktop.services.ports import NoLetters
from coprod_desktop.services.sheets import KIND, may_be_written
from coprod_desktop.ui.paging import page_words
from coprod_desktop.ui.printer_choice import PrinterChoice, Printers, PrintersShown
from coprod_desktop.ui.screen import Gone, Message, Nav, Presenter
from coprod_desktop.ui.sheet_print import DOTS_PER_INCH

READ, PAGE, PRINT, WHERE, WHICH, SAVE = "read", "page", "print", "where", "which", "save"
SCREEN_WIDTH = 1200  # pixels of a page: enough for a screen
MOST_COPIES = 99
_SHOWN_BY = frozenset(("day_plan", "done", "photo", "promise", "answer", "response", "attendance", "heads", "session", "programme",
                       "person", "undone", "consent", "sharing", "group", "sheet", "sheet_paper"))
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PreviewState:
    """`page` is the picture of the page (PNG, b"" while it is made) and `page_words` which one it is; `sizes` are points, `waiting` says
    how many people's words are not on the sheet because nobody has read them. `printer` says in a sentence where it prints, `others` that
    there are more printers. `maybe_words` are names left out that are everyday words too. `more_settings` opens the system's own window, which
    no switch can use. `which` pages are printed; `saving` is said while a file is made."""

    step: str
    heading: str
    note: str
    waiting: str
    lines: tuple[Line, ...]
    sizes: tuple[int, ...]
    points: int
    page: bytes
    page_words: str
    making: str
    before: bool
    after: bool
    printers: PrintersShown | None = None
    printer: str = ""
    others: bool = False
    copies: int = 1
    each: int = 0
    maybe_words: tuple[str, ...] = ()
    may_change: bool = False
    more_settings: bool = True
    which: WhichPages = WHOLE
    saving: str = ""
    paper: Paper = USUAL
    paper_words: str = ""
    advice: tuple[str, ...] = ()
    largest: str = ""


class PreviewPresenter(Presenter):
    """`id` is "kind/id of what it is about". The file is made in another process; what comes back too late is left aside."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._kind, self._session_id = id.split("/", 1)
        self._handout: Handout | None = None
        self._pdf, self._count, self._at = b"", 0, 0
        self._pages: dict[int, bytes] = {}
        self._told = False
        self._step, self._points, self._trouble = READ, SIZES[0], ""
        self._printers: Printers | None = None
        self._where: PrinterChoice | None = None
        self._copies, self._sending = 1, False
        self._which = WHOLE
        self._saving = Saving(services, nav, self._sheet, self._name, self._show, self._kept, self._show)
        self._make()

    def title(self) -> str:
        return _("The page")

    def say_anew(self) -> bool:
        self._make()
        return True

    def saved(self, change: Change) -> None:
        if change.kind in _SHOWN_BY:
            self._make()

    def close(self) -> None:
        self._handout = None
        super().close()

    # Making the page

    def _make(self) -> None:
        try:
            handout = self.services.handouts.make(self._kind, self._session_id, self._points)
        except NothingToPrint as nothing:
            self._handout = None
            self.show_state(Gone(_("This page is gone."), str(nothing)))
            return
        if handout != self._handout:
            if self._handout is None or self._handout.blocks != handout.blocks:
                self._pages = {}  # what was taken back is not looked at while the new page is made
            self._handout, self._trouble = handout, ""
            self._pdf, self._told = b"", False
            self.services.handouts.pdf(handout, partial(self._made, handout), partial(self._not_made, handout))
        self._show()

    def _made(self, handout: Handout, result: tuple[bytes, int]) -> None:
        if handout is not self._handout:
            return
        self._pdf, self._count = result
        self._at = min(self._at, self._count - 1)
        self._which = self._which.of(self._at + 1, self._count)
        self._pages = {}
        self._draw()

    def _draw(self) -> None:
        if self._handout is not None and self._at not in self._pages:
            self.services.handouts.picture(self._pdf, self._at, SCREEN_WIDTH, partial(self._drawn, self._handout, self._at),
                                           partial(self._not_made, self._handout))
        self._show()

    def _drawn(self, handout: Handout, number: int, png: bytes) -> None:
        if handout is self._handout:
            self._pages[number] = png
            self._show()
            if not self._told:
                self._told = True
                ready = ngettext("The page is ready.", "The page is ready. There are {count} pages.", self._count)
                self.nav.announce(ready.format(count=self._count))

    def _not_made(self, handout: Handout, trouble: BaseException) -> None:
        _log.error("the page was not made", exc_info=trouble)
        if handout is self._handout:
            self._trouble = no_letters_words() if isinstance(trouble, NoLetters) else _(
                "The page could not be made. All you wrote is safe. Go back, then try again.")
            self._show()

    # Showing

    def _show(self) -> None:
        if self._handout is None:
            return
        handouts = self.services.handouts
        waiting = self.services.feedback.waiting(self._session_id) if self._kind == SUMMARY else 0
        not_read = ngettext("1 person’s words are still to read. They are not on the page.",
                            "The words of {count} people are still to read. They are not on the page.", waiting).format(count=waiting)
        page = self._pages.get(self._at, b"")
        state = PreviewState(
            self._step, handouts.title_of(self._kind, self._session_id), handouts.about(self._kind, self._session_id), not_read if waiting else "",
            lines(self._handout), tuple(size for size in SIZES if size <= self._handout.paper.size.largest_words), self._handout.points, page,
            _("Page {number} of {count}").format(number=self._at + 1, count=self._count) if self._count else "",
            self._trouble or ("" if page and self._pdf else _("The page is being made.")), self._at > 0, self._at + 1 < self._count,
            maybe_words=self._handout.maybe_words, may_change=self._may_change(self._handout),
            paper=self._handout.paper, paper_words=paper_words(self._handout.paper), advice=self._advice(self._handout),
            largest=size_words(self._handout.paper.size, SIZES[-1]))
        if self._saving.busy:
            state = replace(state, saving=_("It is being saved."))
        if self._where is not None and self._step in (PRINT, WHERE, WHICH):
            state = replace(state, printers=self._where.show(), printer=self._where.words(), others=len(self._where.names) > 1,
                            more_settings=self.services.looks.now().way != "scan",
                            copies=self._copies, each=self._heads(), which=self._which,
                            making=_("The page is on its way to the printer.") if self._sending else "")
        self.show_state(state)

    def _heads(self) -> int:
        """How many were there, when the sheet is for each of them."""
        if not self.services.handouts.of_session(self._kind):
            return 0
        counts = self.services.register.counts(self._session_id)
        return min(counts.here + counts.no_name + counts.supporters, MOST_COPIES)

    def _advice(self, handout: Handout) -> tuple[str, ...]:
        """What is not as good on this paper as it could be."""
        return tuple(words for words in (too_long_words(self._count), *lacking_words(handout)) if words)

    def is_no_name(self, word: str) -> None:
        """In this group the word is nobody's name: it comes back to this sheet and every other."""
        self.services.sharing.is_no_name(word)
        self.nav.announce(_("“{word}” is on the page again.").format(word=word))

    # Looking

    def set_points(self, points: int) -> None:
        self._points = points
        self._make()

    def choose_paper(self) -> None:
        self.nav.go_to("sheet_paper", f"{self._kind}/{self._session_id}")

    def turn(self, pages: int) -> None:
        self._at = max(0, min(self._count - 1, self._at + pages))
        self._draw()
        self.nav.announce(self.state.page_words)

    def see(self, step: str) -> None:
        self._step = step
        self._show()

    def read_aloud(self) -> None:
        self.nav.read("\n".join(line.said for line in self.state.lines))

    def _may_change(self, handout: Handout) -> bool:
        """A version that was kept stays as it was, and nobody writes over a sheet with everybody's names on it."""
        if self._kind == KIND:
            return not self.services.sheets.is_version(self._session_id)
        return may_be_written(handout) or self.services.handouts.one_of(self._kind, self._session_id)[0] != self._kind

    def change(self) -> None:
        """A sheet that people made is written on; of another, one of our own is made with its lines. One person's sheet for somebody else is
        theirs then."""
        if self._kind == KIND and "," in self._session_id:
            self._change(self.nav.replace, self.services.sheets.copy(self._session_id))
        elif self._kind == KIND:
            self.nav.replace("maker", self._session_id)
        else:
            self._change(self.nav.go_to, self.services.sheets.start(*self.services.handouts.one_of(self._kind, self._session_id)))

    def _change(self, go: Callable[[str, str], None], sheet: Sheet) -> None:
        go("maker", self.services.handouts.same_paper(self._kind, self._session_id, sheet).id)

    def read_what_people_said(self) -> None:
        self.nav.go_to("share", self._session_id)

    def back_first(self) -> bool:
        if self._step == READ:
            return False
        self.see(PRINT if self._step in (WHERE, WHICH) else READ)
        return True

    # Printing

    def start_printing(self, printers: Printers) -> None:
        """Asks how many; where is the usual printer until another is chosen. Without a printer the page can be saved as a file."""
        if not printers.names():
            self.see(SAVE)
            self.nav.say(Message(_("No printer was found. Your page is safe. Check the printer, or save the page as a file."), "warn"))
            return
        self._printers = printers
        self._where = PrinterChoice(printers, self._where.chosen if self._where is not None else "")
        self._which = self._which.of(self._at + 1, self._count)
        self.see(PRINT)

    def set_copies(self, copies: int) -> None:
        self._copies = max(1, min(MOST_COPIES, copies))
        self._show()
        self.nav.announce(ngettext("{count} copy", "{count} copies", self._copies).format(count=self._copies))

    def choose_pages(self, which: WhichPages) -> None:
        self._which = which
        self._show()
        self.nav.announce(which.words())

    def choose_printer(self, name: str) -> None:
        if self._where is not None:
            self._where.choose(name)
            self.see(PRINT)
            self.nav.announce(self._where.words())

    def turn_printers(self, pages: int) -> None:
        if self._where is not None and self._where.turn(pages):
            self._show()
            self.nav.announce(page_words(self.state.printers.pages))

    def print(self, *, ask: bool = False) -> None:
        """Makes the pages fine enough for paper, one after the other, then sends them; `ask` opens the system's own dialog first."""
        if self._handout is None or not self._pdf or self._sending:
            return
        self._sending = True
        self._show()
        self._gather(self._handout, [], ask)

    def _gather(self, handout: Handout, pages: list[bytes], ask: bool) -> None:
        if handout is not self._handout:
            self._sending = False
            self._show()
            self.nav.say(Message(_("The page has changed. Nothing is printed. Look at it, then print again."), "warn"))
            return
        first, last = self._which.ends
        if len(pages) > last - first:
            self._send(handout, pages, ask)
            return

        def next_page(png: bytes) -> None:
            self._gather(handout, [*pages, png], ask)

        self.services.handouts.picture(self._pdf, first - 1 + len(pages), handout.paper.size.dots(DOTS_PER_INCH), next_page, self._not_printed)

    def _send(self, handout: Handout, pages: list[bytes], ask: bool) -> None:
        self._sending = False
        self._show()
        if self._printers is not None and self._where is not None:
            send = self._printers.ask if ask else self._printers.print
            send(self._where.chosen, self._name("pdf").removesuffix(".pdf"), self._copies, pages, handout.paper, partial(self._printed, handout))

    def _printed(self, handout: Handout, taken: bool) -> None:
        if not taken:
            self._say_not_printed()
            return
        self._left_the_app(handout)
        self._step = READ
        self._show()
        self.nav.say(Message(self._which.sent_words()))

    def _not_printed(self, trouble: BaseException) -> None:
        _log.error("the page was not made for paper", exc_info=trouble)
        self._sending = False
        self._show()
        self._say_not_printed()

    def _say_not_printed(self) -> None:
        self.nav.say(Message(_("The page did not print. Your page is saved. Check the printer, then try again."), "stop"))

    def _left_the_app(self, handout: Handout) -> None:
        """So that it is found again when something on it is taken back or changes."""
        self.services.sheets_again.keep(handout, self._session_id)

    # Saving

    def _name(self, form: str) -> str:
        return self.services.handouts.file_name(self._kind, self._session_id, form)

    def _sheet(self) -> Handout | None:
        return self._handout

    def save(self, form: str, show: ShowFolder) -> None:
        """`form` is one of services.sheet_files.FORMS; `show` opens the folder, when somebody wants to see it there."""
        self._saving.save(form, show)

    def save_all(self, show: ShowFolder) -> None:
        self._saving.save_all(show)

    def _kept(self, handout: Handout) -> None:
        self._left_the_app(handout)
        self._step = READ
        self._show()
