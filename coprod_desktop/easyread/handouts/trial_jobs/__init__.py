"""Try it with us, for who tries: what it is, that a no is fine, and six small jobs."""

from coprod_desktop.domain.handout import Block, Handout, Heading, Row
from coprod_desktop.domain.trial import TrialResults
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later


def build(facts: TrialResults, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    blocks: tuple[Block, ...] = (
        Row("openmoji:1F4BB", _("A computer"), _("Is this app good for you?\nWe want to find out.")),
        Row("openmoji:1F3AF", _("A target"), _("We test the app. We do not test you.\nNothing you do is wrong.")),
        Row("openmoji:270D-1F3FD", _("Writing"), _("Somebody watches and writes down what works.\nThey do not write your name.")),
        Row("openmoji:1F44D", _("Yes"), _("You can say yes or no.\nYou can stop at any time. That is fine.")),
        Heading(_("Six small jobs")),
        *(Row(job.picture, job.alt, f"{number}. {job.words}") for number, (job, _words) in enumerate(facts.jobs, start=1)),
        Row("openmoji:1F642", _("A smile"), _("Now say how it was: easy, in between or hard.\nThank you.")),
    )
    return Handout(kind=HANDOUT.name, title=_("Try it with us"), blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name="trial-jobs", called=later("Try it with us: six small jobs"), needs=TrialResults, build=build)
