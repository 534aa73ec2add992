"""Where to start: the 11 things to talk about first, what to ask about each, and boxes to tick. For a group with nothing written down yet."""

from coprod_desktop.domain.handout import Block, Handout, Heading, Row, SignLine, SignTable
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.start_list import StartFacts, things
from coprod_desktop.easyread.handouts.shared_rows import ask_rows
from coprod_desktop.i18n import _, later


def build(facts: StartFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    eleven = things()
    rows: tuple[Block, ...] = tuple(Row(thing.picture, thing.alt, f"{number}. {thing.short}\n{thing.ask}")
                                    for number, thing in enumerate(eleven, start=1))
    blocks: tuple[Block, ...] = (
        Row("own:meeting", _("Meeting"), _("Here are 11 things to talk about.\nTake them one at a time. Take a break.")),
        Row("own:one-at-a-time", _("One person talks at a time"), _("Everyone can say something.\nNobody has to.")),
        *ask_rows(facts.contact), Heading(_("What to talk about")), *rows,
        Heading(_("How far we are")),
        SignTable(_("11 things, with boxes to tick"), (_("What"), _("Done"), _("Not yet"), _("We need help")),
                  tuple(SignLine(thing.picture, thing.alt, thing.short) for thing in eleven)),
        Heading(_("Who does it, and when")),
        SignTable(_("Lines to write on"), (_("Who"), _("What, and by which day")), (SignLine("", "", ""),) * 6, to_write=True),
    )
    return Handout(kind=HANDOUT.name, title=_("Where to start"), blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name="start-list", called=later("Where to start"), needs=StartFacts, build=build, shelf=Shelf.BEGIN, place=1, picture="openmoji:1F331",
               told=later("11 things to talk about, with boxes to tick."))
