"""What the page about paper shows: three questions. Each choice holds at once: for every sheet of the kind, or for the one of our own."""

from dataclasses import dataclass, replace

from coprod_desktop.domain.paper import Paper, PaperColour, PaperSize
from coprod_desktop.domain.paper_words import colour_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.look_choices import Option, Options, options
from coprod_desktop.ui.screen import Message, Nav, Presenter

SIZE, COLOUR, MARK = "size", "colour", "mark"


@dataclass(frozen=True, slots=True)
class SheetPaperState:
    """`paper` is what is chosen, and `told` what that means for the printer; a question's `field` says which part of it. Of its marks any number
    may be set."""

    heading: str
    note: str
    told: str
    paper: Paper
    questions: tuple[Options, ...]


class SheetPaperPresenter(Presenter):
    """`id` is the kind of sheet, or "kind/id of what it is about" as for the preview."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._kind, _slash, self._about_id = id.partition("/")
        self._show()

    def title(self) -> str:
        return _("The paper")

    def saved(self, change: Change) -> None:
        if change.kind == "sheet_paper":
            self._show()

    @property
    def paper(self) -> Paper:
        return self.services.handouts.paper(self._kind, self._about_id)

    def _show(self) -> None:
        paper = self.paper
        marks = [("in_printer", _("My paper has this colour"), paper.in_printer)] if paper.colour is not PaperColour.WHITE else []
        marks += [("holes", _("Room for holes on the left"), paper.holes), ("grey", _("Black and white"), paper.grey)]
        self.show_state(SheetPaperState(_("The paper"), self.services.handouts.title(self._kind), self._told(paper), paper, (
            options(SIZE, _("How large is the paper?"), paper.size, {
                PaperSize.A4: _("A4: the usual paper"), PaperSize.A3: _("A3: for a wall"), PaperSize.A5: _("A5: for a pocket")}),
            options(COLOUR, _("Which colour is easy to read on?"), paper.colour, {colour.value: words for colour, words in colour_words().items()}),
            Options(MARK, _("Anything else?"), tuple(Option(*mark) for mark in marks)))))

    @staticmethod
    def _told(paper: Paper) -> str:
        if paper.grey:
            return _("Nothing on the page has a colour.")
        if paper.colour is PaperColour.WHITE:
            return ""
        return _("The printer leaves the colour out.") if paper.in_printer else _("The printer prints the colour, too. That takes ink.")

    def choose(self, field: str, value: str) -> None:
        """A size, a colour, or a mark: that one is set, or taken away."""
        paper = self.paper
        match field:
            case "size":
                paper = replace(paper, size=PaperSize(value))
            case "colour":
                colour = PaperColour(value)
                paper = replace(paper, colour=colour, in_printer=paper.in_printer and colour is not PaperColour.WHITE)
            case _:
                paper = paper.turned(value)
        self.services.sheet_papers.choose(self._kind, paper, self._about_id)

    def usual(self) -> None:
        """What the kind is meant for."""
        self.services.sheet_papers.forget(self._kind, self._about_id)
        self.nav.say(Message(_("The paper is as at the start.")))

    def done(self) -> None:
        self.nav.back()
