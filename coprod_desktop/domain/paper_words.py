"""Paper in words: what a key or a sentence says of it."""

from coprod_desktop.domain.handout import Handout
from coprod_desktop.domain.handout_lines import lines
from coprod_desktop.domain.paper import MOST_PAGES, Paper, PaperColour, PaperSize
from coprod_desktop.domain.scripts import scripts_lacking
from coprod_desktop.i18n import _


def colour_words() -> dict[PaperColour, str]:
    """In the order to show them."""
    return {PaperColour.WHITE: _("White"), PaperColour.CREAM: _("Cream"), PaperColour.YELLOW: _("Yellow"), PaperColour.BLUE: _("Blue"),
            PaperColour.GREEN: _("Green"), PaperColour.PINK: _("Pink")}


def size_words(size: PaperSize, largest: int) -> str:
    """Why there are no larger words on this paper; "" when it has room for words of size `largest`."""
    if size.largest_words >= largest:
        return ""
    return _("{size} has room for words of size {points}. For larger words choose A4.").format(size=size, points=size.largest_words)


def too_long_words(pages: int) -> str:
    """"" for a sheet that is short enough."""
    if pages <= MOST_PAGES:
        return ""
    return _("This sheet has {count} pages. Up to {most} are easy to read.").format(count=pages, most=MOST_PAGES)


def lacking_words(handout: Handout) -> list[str]:
    """A sentence for each script that paper cannot show."""
    return [_("We have no {script} letters for paper. A page for a phone shows them.").format(script=script)
            for script in scripts_lacking(" ".join(line.words for line in lines(handout)))]


def no_letters_words() -> str:
    """When no font of the app can be read."""
    return _("The letters for pages are gone. All you wrote is safe. Install the app again.")


def paper_words(paper: Paper) -> str:
    """For example "A3, cream, with room for holes"."""
    parts, left_out = [str(paper.size)], paper.grey and not paper.in_printer and paper.colour is not PaperColour.WHITE
    parts += [] if left_out else [colour_words()[paper.colour].lower()]
    parts += [_("with room for holes")] if paper.holes else []
    parts += [_("black and white")] if paper.grey else []
    return ", ".join(parts)
