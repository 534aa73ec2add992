"""A thank you for one person, to keep or to hang up: their name, what they came to, and room for two people to sign."""

from coprod_desktop.domain.for_one import facts_of
from coprod_desktop.domain.handout import Audience, Frame, Handout, Row, SignLine, SignTable
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.spoken import count_words, long_day_words
from coprod_desktop.domain.thanks import ThanksFacts
from coprod_desktop.i18n import _, later

_MOST = 3  # what they came to most often: more would not be read


def _came_words(name: str, times: int) -> str:
    if times == 1:
        return _("You came to {name}.").format(name=name)
    return _("You came to {name} {times}.").format(name=name, times=count_words(times, _("time"), _("times")))


def build(facts: ThanksFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """Numbers stand as numbers: they are easier to read than words (Change, How to make information accessible). It is one page, to hang up."""
    came = [_came_words(name, times) for name, times in facts.came[:_MOST]]
    picture, alt = ("openmoji:2B50", _("Star")) if came else ("openmoji:1F5D3", _("Calendar"))
    day = long_day_words(facts.today)
    blocks = (
        Row("openmoji:1F44F-1F3FE", _("Hands that clap"), _("Thank you for being part of our group.")),
        Row(picture, alt, "\n".join((*came, day))),
        SignTable(_("Lines for two people to sign"), (_("Name"), _("Sign here")), (SignLine("", "", ""),) * 2, to_write=True),
    )
    return Handout(kind=HANDOUT.name, title=_("Thank you, {name}").format(name=facts.name), blocks=blocks, group=group, language=language,
                   points=points, audience=Audience.OWN, frame=Frame.CARD, facts=facts_of(facts.name, what_they_came_to="\n".join(came), the_day=day))


HANDOUT = Kind(name="thank-you", called=later("Thank you card"), needs=ThanksFacts, build=build,
               shelf=Shelf.PERSON, place=2, picture="openmoji:1F44F-1F3FE", told=later("Print it, sign it, give it."))
