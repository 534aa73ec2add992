"""All worksheets of something that the group runs, as a booklet: a cover with what is inside and its page, and each worksheet with the name of
who wrote it."""

from collections.abc import Iterable
from dataclasses import replace

from coprod_desktop.domain.handout import Block, Handout, Heading, Photo, Row, pictures_of
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.when_words import and_words
from coprod_desktop.domain.worksheet import BookletFacts, Worksheet, signed
from coprod_desktop.i18n import _, later, ngettext


def _by(worksheet: Worksheet) -> str:
    return _("Made by {names}.").format(names=and_words(list(worksheet.made))) if worksheet.made else ""


def _picture(worksheet: Worksheet) -> tuple[str, str]:
    """The first one on it, so that it is found again."""
    pictures = ((picture, alt) for block in worksheet.blocks for picture, alt in pictures_of(block) if alt)
    return next(pictures, ("own:learning", _("Learning")))


def _title(number: int, worksheet: Worksheet) -> str:
    return f"{number}. {worksheet.title}"


def _cover(facts: BookletFacts) -> Iterable[Block]:
    programme, count = facts.programme, len(facts.worksheets)
    yield Photo(*((programme.picture, programme.alt) if programme.alt else ("own:learning", _("Learning"))), programme.about)
    words = ngettext("{count} worksheet is inside.", "{count} worksheets are inside.", count).format(count=count)
    yield Row("own:easy-read", _("Easy read"), f"{words}\n" + _("People in our group wrote them."))
    yield Heading(_("What is inside"))
    for number, worksheet in enumerate(facts.worksheets, start=1):
        title = _title(number, worksheet)
        yield Row(*_picture(worksheet), "\n".join(line for line in (title, _by(worksheet)) if line), to=title)


def _inside(number: int, worksheet: Worksheet) -> Iterable[Block]:
    """On a page of its own; its headings stand one level lower than they do alone."""
    yield Heading(_title(number, worksheet), new_page=True)
    if worksheet.made:
        yield Row("openmoji:270D-1F3FD", _("Writing"), _by(worksheet))
    yield from (replace(block, level=3) if isinstance(block, Heading) else block for block in signed(worksheet.blocks, worksheet.made))


def build(facts: BookletFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    inside = (block for number, worksheet in enumerate(facts.worksheets, start=1) for block in _inside(number, worksheet))
    return Handout(kind=HANDOUT.name, title=facts.programme.name, blocks=(*_cover(facts), *inside), group=group, language=language, points=points,
                   uses=facts.uses, maybe_words=facts.maybe_words)


HANDOUT = Kind(name="worksheet-booklet", called=later("Booklet of worksheets"), needs=BookletFacts, build=build, shelf=Shelf.EVERYONE, place=5,
               picture="openmoji:1F4DA", told=later("All worksheets in one, with who wrote them."))
