"""A letter from the group to one person: what has changed, what comes next, an answer to tick, who to ask. For them alone."""

from collections.abc import Iterable

from coprod_desktop.domain.for_one import facts_of
from coprod_desktop.domain.handout import Answer, Audience, Block, Handout, Heading, Question, Row, SignLine, SignTable
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.letter import LetterFacts
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.spoken import day_words, long_day_words
from coprod_desktop.easyread.handouts.shared_rows import ask_rows, picture_of, place_words, times_words
from coprod_desktop.i18n import _, later


def _now(session: Session) -> tuple[str, ...]:
    return (day_words(session.day), times_words(session), place_words(session))


def _changed(facts: LetterFacts) -> Iterable[Block]:
    if facts.changed:
        yield Heading(_("What has changed"))
    for session in facts.changed:
        picture, alt = "own:next-time", _("A calendar with an arrow")
        if session.state is SessionState.CANCELLED:
            picture, alt = "openmoji:274C", _("A cross")
            lines: tuple[str, ...] = (_("{name} is not on.").format(name=session.name), day_words(session.day), _("We are sorry."))
        elif session.moved_from == session.day:
            lines = (_("{name} is at another time.").format(name=session.name), *_now(session))
        else:
            before = _("It was on {day}.").format(day=day_words(session.moved_from)) if session.moved_from else ""
            lines = (_("{name} is on another day.").format(name=session.name), before, _("It is now:"), *_now(session))
        yield Row(picture, alt, "\n".join(line for line in lines if line))


def _coming(facts: LetterFacts) -> Iterable[Block]:
    if not facts.changed or facts.coming:
        yield Heading(_("What comes next"))
    if not facts.changed and not facts.coming:
        yield Row("openmoji:2615", _("A cup of tea"), _("Nothing is planned yet. We will tell you."))
    for session in facts.coming:
        yield Row(*picture_of(session, facts.alts), "\n".join(line for line in (session.name, *_now(session)) if line))


def build(facts: LetterFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    dear = _("Dear {name},").format(name=facts.name)
    why = _("This is when we meet. We hope to see you.") if facts.joins else _("This is what is on. You are welcome.")
    blocks: tuple[Block, ...] = (
        Row("openmoji:1F5D3", _("Calendar"), long_day_words(facts.today)),
        Row("openmoji:2709", _("Letter"), f"{dear}\n{why}"),
        *_changed(facts), *_coming(facts),
        Heading(_("Tell us")),
        Question("own:choose", _("Choose"), _("Can you come? Tick one, and give it to us."), (
            Answer(_("Yes, I come."), "openmoji:1F44D", _("Yes")), Answer(_("No. Maybe next time."), "openmoji:1F44E", _("No")),
            Answer(_("I want to come, and I need help."), "own:ask-for-help", _("Ask for help")))),
        *ask_rows(facts.contact),
        SignTable(_("A line to sign"), (_("From"), _("Sign here")), (SignLine("own:welcome", _("Welcome"), group or _("Our group")),), to_write=True),
    )
    return Handout(kind=HANDOUT.name, title=_("A letter for {name}").format(name=facts.name), blocks=blocks, group=group, language=language,
                   points=points, audience=Audience.OWN, notice=_("Only for {name}.").format(name=facts.name),
                   facts=facts_of(facts.name, the_day=long_day_words(facts.today), why_we_write=why))


HANDOUT = Kind(name="letter", called=later("Letter"), needs=LetterFacts, build=build, shelf=Shelf.PERSON, place=1, picture="openmoji:2709",
               told=later("What has changed, and what comes next."))
