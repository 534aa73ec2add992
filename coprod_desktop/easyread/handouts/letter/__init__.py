"""A letter from the group to one person: what has changed, what comes next, an answer to tick, who to ask. For them alone."""

from collections.abc import Iterable

from coprod_desktop.domain.for_one import facts_of
from coprod_desktop.domain.handout import Answer, Audience, Block, Handout, Heading, Question, Row, SignLine, SignTable
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.letter import LetterFacts
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.spoken import day_words, long_day_words
from coprod_desktop.easyread.handouts.shared_rows import all_in_numbers, ask_rows, picture_of, place_words, times_words
from coprod_desktop.i18n import _, later


def _now(facts: LetterFacts, session: Session) -> tuple[str, ...]:
    return (day_words(session.day), times_words(session, all_in_numbers(facts.changed + facts.coming)), place_words(session))


def _changed(facts: LetterFacts) -> Iterable[Block]:
    if facts.changed:
        yield Heading(_("What has changed"))
    for session in facts.changed:
        picture, alt = "own:next-time", _("A calendar with an arrow")
        if session.state is SessionState.CANCELLED:
            picture, alt = "openmoji:274C", _("A cross")
            lines: tuple[str, ...] = (_("{name} is not on.").format(name=session.name), day_words(session.day), _("We are sorry."))
        elif session.moved_from == session.day:
            lines = (_("{name} is at another time.").format(name=session.name), *_now(facts, session))
        else:
            before = _("It was on {day}.").format(day=day_words(session.moved_from)) if session.moved_from else ""
            lines = (_("{name} is on another day.").format(name=session.name), before, _("It is now:"), *_now(facts, session))
        words = "\n".join(line for line in lines if line)
        yield Row(picture, alt, words) if session.state is SessionState.CANCELLED else _to_tick(facts, picture, alt, words)


def _coming(facts: LetterFacts) -> Iterable[Block]:
    if not facts.changed or facts.coming:
        yield Heading(_("What comes next"))
    if not facts.changed and not facts.coming:
        yield Row("openmoji:2615", _("A cup of tea"), _("Nothing is planned yet. We will tell you."))
    for session in facts.coming:
        yield _to_tick(facts, *picture_of(session, facts.alts), "\n".join(line for line in (session.name, *_now(facts, session)) if line))


def _asked(facts: LetterFacts) -> tuple[Session, ...]:
    """What they can say yes or no to."""
    return (*(session for session in facts.changed if session.state is not SessionState.CANCELLED), *facts.coming)


def _answer(facts: LetterFacts) -> Iterable[Block]:
    """Whoever gets the answer must know which date it is for: one is named, of more each has its own box."""
    asked = _asked(facts)
    if not asked:
        yield Question("openmoji:270D-1F3FD", _("Writing"), _("What do you want to tell us?"), lines=2)
    elif len(asked) == 1:
        which = _("Can you come to {name} on {day}?").format(name=asked[0].name, day=day_words(asked[0].day))
        yield Question("own:choose", _("Choose"), f"{which}\n{_('Tick one, and give it to us.')}", (
            Answer(_("Yes, I come."), "openmoji:1F44D", _("Yes")), Answer(_("No. Maybe next time."), "openmoji:1F44E", _("No")),
            Answer(_("I want to come, and I need help."), "own:ask-for-help", _("Ask for help"))))
    else:
        yield Question("own:ask-for-help", _("Ask for help"), _("Do you need help to come?"), (Answer(_("Yes, I need help.")),))


def _to_tick(facts: LetterFacts, picture: str, alt: str, words: str) -> Block:
    return Question(picture, alt, words, (Answer(_("Yes, I come.")),)) if len(_asked(facts)) > 1 else Row(picture, alt, words)


def build(facts: LetterFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    dear = _("Dear {name},").format(name=facts.name)
    why = _("This is when we meet. We hope to see you.") if facts.joins else _("This is what is on. You are welcome.")
    tick = _("Please tick each day when you come. Then give this to us.") if len(_asked(facts)) > 1 else ""
    blocks: tuple[Block, ...] = (
        Row("openmoji:1F5D3", _("Calendar"), long_day_words(facts.today)),
        Row("openmoji:2709", _("Letter"), "\n".join(line for line in (dear, why, tick) if line)),
        *_changed(facts), *_coming(facts),
        Heading(_("Tell us")),
        *_answer(facts),
        *ask_rows(facts.contact),
        SignTable(_("A line to sign"), (_("From"), _("Sign here")), (SignLine("own:welcome", _("Welcome"), group or _("Our group")),), to_write=True),
    )
    return Handout(kind=HANDOUT.name, title=_("A letter for {name}").format(name=facts.name), blocks=blocks, group=group, language=language,
                   points=points, audience=Audience.OWN, notice=_("Only for {name}.").format(name=facts.name),
                   facts=facts_of(facts.name, the_day=long_day_words(facts.today), why_we_write=why))


HANDOUT = Kind(name="letter", called=later("Letter"), needs=LetterFacts, build=build, shelf=Shelf.PERSON, place=1, picture="openmoji:2709",
               told=later("What has changed, and what comes next."))
