"""Try it with us, what came out: how each job went, for how many people, and what got in the way."""

from coprod_desktop.domain.handout import Block, Handout, Heading, Row
from coprod_desktop.domain.trial import TrialResults
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later


def build(facts: TrialResults, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    blocks: list[Block] = [Row("openmoji:1F465", _("People"), facts.heading), Heading(_("Six small jobs"))]
    blocks += [Row(job.picture, job.alt, f"{job.short}.\n{words}") for job, words in facts.jobs]
    if facts.ways:
        blocks += [Heading(_("How they used it")), *(Row("openmoji:1F4BB", _("A computer"), each) for each in facts.ways)]
    if facts.feelings:
        blocks += [Heading(_("How it was for them")), *(Row("openmoji:1F4AC", _("Talking"), each) for each in facts.feelings)]
    if facts.words:
        blocks += [Heading(_("What got in the way")),
                   *(Row("openmoji:270D-1F3FD", _("Writing"), each, quote=True) for each in facts.words)]
    return Handout(kind=HANDOUT.name, title=_("What we found"), blocks=tuple(blocks), group=group, language=language, points=points)


HANDOUT = Kind(name="trial-results", called=later("Try it with us: what we found"), needs=TrialResults, build=build)
