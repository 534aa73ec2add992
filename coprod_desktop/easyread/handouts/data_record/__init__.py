"""The record of what the group does with facts about people (UK GDPR Article 30), to show to whoever may ask."""

from coprod_desktop.domain.handout import Audience, Handout, Heading, Row
from coprod_desktop.domain.legal_basis import Chosen, LegalFacts, law_words, rules
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.easyread.handouts.privacy_notice import ask_words
from coprod_desktop.i18n import _, later


def _kind(chosen: Chosen) -> tuple[Heading, Row, Row]:
    kind, found = chosen.kind, rules(chosen)
    facts = (_("What: {words}").format(words=kind.what), _("Why: {words}").format(words=kind.why),
             _("Who sees it: {words}").format(words=kind.seen_by), _("How long: {words}").format(words=chosen.keep))
    rule = (_("Rule: {words}").format(words=" ".join(rule.sentence for rule in found)), law_words(*found))
    return (Heading(kind.title), Row(kind.picture, kind.alt, "\n".join(facts)),
            Row(found[0].picture, found[0].alt, "\n".join(line for line in rule if line)))


def build(facts: LegalFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    locked = _("Everything on the computer is locked.\nA passphrase is set.") if facts.locked else _(
        "Everything on the computer is locked, but its key lies beside it.\nSet a passphrase soon.")
    blocks = (
        Row("openmoji:E249", _("Our group"), (group or _("Our group")) + "\n" + ask_words(facts.contact)),
        Row("openmoji:1F465", _("People"), _("It is about people who take part, and people who run the group.\n"
                                             "Some phone numbers are of family and friends.")),
        *(block for chosen in facts.chosen for block in _kind(chosen)),
        Heading(_("How we keep it safe")),
        Row("openmoji:1F512", _("Private"), locked),
        Row("openmoji:1F5C3", _("Keeping things"), _("Copies are locked too, and are checked.")),
        Row("openmoji:1F30D", _("The world"), _("This app sends nothing over the internet, or to other countries.")),
        Row("openmoji:1F4C4", _("Paper"), _("Sheets with names say who they are for. We shred them after.")),
        Row("openmoji:1F5D3", _("Calendar"), _("Made on {day}.\nLook at it again once a year.").format(day=long_day_words(facts.today))),
    )
    return Handout(kind=HANDOUT.name, title=_("Record of what we keep"), blocks=blocks, group=group, language=language, points=points,
                   audience=Audience.RUNS_THE_DAY, notice=_("For people who look after the group."))


HANDOUT = Kind(name="data-record", called=later("Record of what we keep"), needs=LegalFacts, build=build)
