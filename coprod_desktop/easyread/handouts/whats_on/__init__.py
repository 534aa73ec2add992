"""What is on this month, for the notice board: day by day, a picture for each session. It names nobody who comes."""

from itertools import groupby

from coprod_desktop.domain.handout import Block, Handout, Heading, Row
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import day_words
from coprod_desktop.domain.whats_on import WhatsOnFacts
from coprod_desktop.easyread.handouts.shared_rows import all_in_numbers, ask_rows, picture_of, place_words, span_row, times_words
from coprod_desktop.i18n import _, later


def _row(session: Session, facts: WhatsOnFacts, numbers: bool) -> Row:
    lines = (session.name, times_words(session, numbers), place_words(session))
    return Row(*picture_of(session, facts.alts), "\n".join(line for line in lines if line))


def sheet(kind: str, facts: WhatsOnFacts, group: str, language: str, points: int) -> Handout:
    """A heading for each day that has something on, then who to ask."""
    blocks: list[Block] = [span_row(facts)]
    numbers = all_in_numbers(facts.sessions)
    for day, sessions in groupby(facts.sessions, key=lambda session: session.day):
        blocks += [Heading(day_words(day), again=True), *(_row(session, facts, numbers) for session in sessions)]
    if facts.sessions:
        blocks += [Heading(_("Come along")), Row("own:everyone-welcome", _("Everyone welcome"), _("Everyone is welcome."))]
    else:
        blocks.append(Row("openmoji:2615", _("A cup of tea"), _("Nothing is planned yet for these days.")))
    return Handout(kind=kind, title=_("What is on"), blocks=(*blocks, *ask_rows(facts.contact)), group=group, language=language, points=points,
                   maybe_words=facts.maybe_words)


def build(facts: WhatsOnFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    return sheet(HANDOUT.name, facts, group, language, points)


HANDOUT = Kind(name="whats-on", called=later("What is on this month"), needs=WhatsOnFacts, build=build,
               shelf=Shelf.WALL, place=1, picture="openmoji:1F5D3", told=later("For a notice board. Day by day."))
