"""The code that opens the group's file when the passphrase is lost, on paper to lock away."""

from coprod_desktop.domain.handout import Audience, Code, Handout, Row
from coprod_desktop.domain.handout_facts import RecoveryFacts
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later


def build(facts: RecoveryFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """The code first, then what it does and where to keep it, on one page at the usual size."""
    opens = _("This code opens our file if we forget the passphrase.\nIf both are lost, the file stays locked.")
    if facts.of_concerns:
        opens = _("This code opens our concern record.\nIf it and the passphrase are lost, the record stays locked.")
    blocks = (
        Code(facts.groups, _("The code")),
        Row("openmoji:1F511", _("A key"), opens),
        Row("openmoji:1F512", _("A lock"), _("Lock this paper away, far from the laptop.\n"
                                             "Two people should know where it is.")),
        Row("openmoji:1F5D3", _("Calendar"), _("We made this code on {day}.\nThrow older codes away.").format(
            day=long_day_words(facts.made))),
    )
    return Handout(kind=HANDOUT.name, title=_("Our recovery code"), blocks=blocks, group=facts.group or group,
                   language=language, points=points, audience=Audience.RUNS_THE_DAY,
                   notice=_("Only for people running it. Keep it safe."))


HANDOUT = Kind(name="recovery-code", called=later("Recovery code"), needs=RecoveryFacts, build=build)
