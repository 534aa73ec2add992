"""What is on this month on big pages for a notice board: each thing once, with all its days. It names nobody who comes."""

from coprod_desktop.domain.handout import Block, Handout, Row
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.paper import Paper, PaperSize
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import in_numbers, month_words
from coprod_desktop.domain.whats_on import WhatsOnFacts
from coprod_desktop.domain.when_words import and_words, begin, days_words, part_of_day_words
from coprod_desktop.easyread.handouts.shared_rows import ask_lines, picture_of, place_words
from coprod_desktop.i18n import _, later


def _each(facts: WhatsOnFacts) -> list[Row]:
    """What is at another time or place has a row of its own. Those that are next come first."""
    found: dict[tuple[str, ...], list[Session]] = {}
    numbers = in_numbers(session.start for session in facts.sessions)
    for session in facts.sessions:
        begins = begin(part_of_day_words(session.start, numbers))
        found.setdefault((session.programme_id, session.name, begins, place_words(session)), []).append(session)
    return [Row(*picture_of(sessions[0], facts.alts), "\n".join(line for line in (
        name, days_words(session.day for session in sessions), begins, place) if line)) for (_id, name, begins, place), sessions in found.items()]


def each_once(kind: str, facts: WhatsOnFacts, group: str, language: str, points: int, size: PaperSize) -> Handout:
    each = _each(facts) or [Row("openmoji:2615", _("A cup of tea"), _("Nothing is planned yet for these days."))]
    welcome = Row("own:everyone-welcome", _("Everyone welcome"), "\n".join((_("Everyone is welcome."), *ask_lines(facts.contact))))
    blocks: tuple[Block, ...] = (*each, welcome)
    months = and_words(list(dict.fromkeys((month_words(facts.first), month_words(facts.last)))))
    return Handout(kind=kind, title=_("What is on in {month}").format(month=months), blocks=blocks, group=group, language=language, points=points,
                   maybe_words=facts.maybe_words, paper=Paper(size))


def build(facts: WhatsOnFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    return each_once(HANDOUT.name, facts, group, language, points, PaperSize.A3)


HANDOUT = Kind(name="notice-board", called=later("Notice board"), needs=WhatsOnFacts, build=build, shelf=Shelf.WALL, place=3,
               picture="openmoji:1F4CC", told=later("On big paper, A3, to read from far."))
