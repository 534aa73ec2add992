"""An invitation to one session, to put on a wall or hand out: what, when, where, who to ask. It names nobody who comes."""

import re

from coprod_desktop.domain.handout import Block, Handout, Photo, Row, SignLine, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.kinds import Way
from coprod_desktop.domain.spoken import day_words
from coprod_desktop.domain.when_words import length_words
from coprod_desktop.easyread.handouts.shared_rows import NO_CLOCK, ask_rows, picture_of, place_words, times_words
from coprod_desktop.i18n import _, later


def _where(facts: SessionFacts) -> list[Block]:
    words = place_words(facts.session)
    if not words:
        return []
    if facts.session.way is not Way.IN_PERSON:
        words = "\n".join((words, _("Ask us how to join online.")))
    return [Row("openmoji:1F4CD", _("A pin on a map"), words)]


def _cost(facts: SessionFacts) -> Row | None:
    """What it costs, when the group said so: on a trip, or with a short sentence about it ("Free."). None when nobody said."""
    free = Row("own:free", _("Free, no money to pay"), _("It is free."))
    costs = facts.plan.cost.strip() if facts.plan is not None else ""
    if costs and not _says_free(costs):
        return Row("openmoji:1F4B7", _("Money"), _("It costs: {cost}").format(cost=costs))
    return free if costs or any(map(_says_free, _sentences(facts.about))) else None


def _sentences(text: str) -> list[str]:
    return re.findall(r"[^.!\n]+[.!\n]*\s*", text)


def _says_free(sentence: str) -> bool:
    said = sentence.strip().rstrip(".!").casefold()
    return said in {words.rstrip(".").casefold() for words in (_("Free"), _("It is free"), _("It is free."))}


def _to_fill_in(facts: SessionFacts, cost: Row | None) -> SignTable:
    """What nobody has recorded, to write with a pen: nothing is promised that the group did not say."""
    lines = [SignLine("openmoji:1F68C", _("Bus"), _("How to get there"))]
    if cost is None:
        lines = [SignLine("own:free", _("Free, no money to pay"), _("It is free")), SignLine("openmoji:1F4B7", _("Money"), _("It costs")), *lines]
    if not ask_rows(facts.contact):
        lines.append(SignLine("openmoji:2753", _("Question"), _("Who to ask")))
    return SignTable(_("Lines to tick or write on"), (_("Good to know"), _("Tick it or write it")), tuple(lines), to_write=True)


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    session = facts.session
    when = (day_words(session.day), times_words(session), facts.often)
    cost = _cost(facts)
    more = "".join(sentence for sentence in _sentences(facts.about) if not _says_free(sentence)).strip()
    about: list[Block] = [Row("openmoji:1F4AC", _("Somebody talks"), more)] if more else []
    blocks = (
        Photo(*picture_of(session, facts.alts)),
        Row("openmoji:1F5D3", _("Calendar"), "\n".join(line for line in when if line)),
        *_where(facts),
        Row(NO_CLOCK, _("Time"), _("It takes {time}.").format(time=length_words(session.minutes))),
        Row("own:everyone-welcome", _("Everyone welcome"), _("Come and join us.\nEveryone is welcome.")),
        *about,
        *((cost,) if cost is not None else ()),
        Row("own:supporter", _("Supporter"), _("Bring somebody who supports you.\nTell us what helps you to join in.")),
        *ask_rows(facts.contact),
        _to_fill_in(facts, cost),
    )
    return Handout(kind=HANDOUT.name, title=session.name, blocks=blocks, group=group, language=language, points=points, poster=True)


HANDOUT = Kind(name="invitation", called=later("Invitation"), needs=SessionFacts, build=build,
               shelf=Shelf.EVERYONE, place=1, picture="own:invitation", told=later("For a wall, or to hand out. It names nobody who comes."))
