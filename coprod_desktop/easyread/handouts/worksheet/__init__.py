"""A worksheet for something that the group runs: what to do, what to have, the steps, and what to think about. To write by hand, or to start
one's own from."""

from coprod_desktop.domain.handout import Answer, Block, Handout, Heading, Question, Row
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.worksheet import WORKSHEET, ProgrammeFacts, author_line
from coprod_desktop.i18n import _, later


def build(facts: ProgrammeFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """The parts are those of the session plans of peer-support groups; what people say at the end tells the author how to make it better."""
    picture, alt = (facts.picture, facts.alt) if facts.alt else ("own:learning", _("Learning"))
    blocks: tuple[Block, ...] = (
        Row(picture, alt, "\n".join(line for line in (facts.name, facts.about) if line)),
        Question("openmoji:1F3AF", _("A target"), _("What is it for?"), lines=2),
        Question("openmoji:1F6CD", _("Shopping"), _("What do we need?"), lines=2),
        Question("own:plan", _("A plan"), _("What do we do first, then, and last?"), lines=4),
        Question("own:access-needs", _("What I need to join in"), _("What makes it easier to join in?"), lines=2),
        Question("openmoji:26A0", _("Be careful"), _("What do we do when it goes wrong?"), lines=2),
        Heading(_("For you")),
        Question("own:time-to-think", _("Time to think"), _("What do you think about it?"), lines=2),
        Question("own:feedback", _("What I think"), _("How was this worksheet?"), (
            Answer(_("Good"), "openmoji:1F642", _("A smiling face")), Answer(_("OK"), "openmoji:1F610", _("A face in the middle")),
            Answer(_("Not good"), "openmoji:1F641", _("An unhappy face")))),
        author_line(),
    )
    return Handout(kind=HANDOUT.name, title=_("Worksheet"), blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name=WORKSHEET, called=later("Worksheet"), needs=ProgrammeFacts, build=build, shelf=Shelf.EVERYONE, place=4, picture="own:learning",
               told=later("To write by hand, or to start your own from."))
