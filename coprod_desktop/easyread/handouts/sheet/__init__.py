"""A sheet that people of the group made: their rows, who made it, and who read it and found it easy."""

from collections.abc import Iterable
from dataclasses import replace

from coprod_desktop.domain.handout import Block, Handout, Heading, Row
from coprod_desktop.domain.handout_kind import Kind
from coprod_desktop.domain.sheet import PageFacts
from coprod_desktop.domain.when_words import and_words
from coprod_desktop.domain.worksheet import signed
from coprod_desktop.i18n import _, later


def _by(facts: PageFacts) -> list[Block]:
    """The European easy-to-read mark asks that one person with a learning disability or more read it, and that their names are printed
    (Inclusion Europe, "Information for all", 2009)."""
    rows: list[Block] = []
    if facts.made:
        rows.append(Row("own:easy-read", _("Easy read"), _("Made by {names}.").format(names=and_words(list(facts.made)))))
    if facts.checked:
        words = _("Read and checked by {names}.").format(names=and_words(list(facts.checked)))
        rows.append(Row("openmoji:1F453", _("Glasses"), f"{words}\n{_('They said it is easy to read.')}" if facts.easy else words))
    return rows


def _under_one(blocks: tuple[Block, ...]) -> Iterable[Block]:
    """A small heading needs a large one before it (WCAG 2.2, technique H42): people move rows, and take them off."""
    large = False
    for block in blocks:
        if isinstance(block, Heading):
            block, large = (block if large else replace(block, level=2)), True
        yield block


def blocks_of(facts: PageFacts) -> tuple[Block, ...]:
    """All but its title."""
    return (*_under_one(signed(facts.blocks, facts.made)), *_by(facts))


def build(facts: PageFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    return Handout(kind=HANDOUT.name, title=facts.title or _("Our sheet"), blocks=blocks_of(facts), group=group, language=language, points=points,
                   uses=facts.uses, maybe_words=facts.maybe_words, audience=facts.audience, notice=facts.notice, frame=facts.frame)


HANDOUT = Kind(name="sheet", called=later("Our own sheet"), needs=PageFacts, build=build, picture="own:easy-read")
