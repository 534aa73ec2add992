"""What the app really keeps about people, kind by kind: why, who sees it, how long, and the rule we suggest with its source.

A test reads the tables of a new group's file: one that is named neither here nor in NOT_ABOUT_PEOPLE makes it fail.
"""

from coprod_desktop.domain.legal_basis import Basis, Condition, DataKind
from coprod_desktop.i18n import _

# Questions as they are asked, without answers.
NOT_ABOUT_PEOPLE = ("questionnaire", "question", "bank_word")

_GDPR = "UK GDPR, Articles 6 and 9; ICO, Special category data"
_OPEN = (Basis.FAIR, Basis.CONSENT, Basis.ASK)
_ASKED = (Basis.CONSENT, Basis.FAIR, Basis.ASK)
_HEALTH = (Condition.CONSENT, Condition.SUPPORT, Condition.ASK)


def kinds() -> tuple[DataKind, ...]:
    """In the order in which people meet them."""
    return (
        DataKind(
            "names", "openmoji:E147", _("Name badge"), _("Names and pictures"),
            _("Your name, how to say it, and your picture."), _("So that we know each other."),
            _("People who run sessions see it. Others see it if you agree."), _("Until you leave, or ask us to forget you."),
            ("person.id", "person.name", "person.say_as", "person.picture", "person.state", "person.shown", "person.added_at", "person.sort",
             "person.letter", "person.search", "person_alias", "not_double", "person_code"),
            _OPEN, _HEALTH,
            f"{_GDPR}: a list of who is in a group of disabled people can tell about health, so a condition is asked for"),
        DataKind(
            "register", "openmoji:1F4CB", _("A list"), _("Who came"),
            _("Which sessions you came to, who ran them, and kind reasons for staying away."),
            _("So that we know who is here, and can count."), _("People who run sessions see it. Funders get numbers only."),
            _("{time}, then only the numbers."),
            ("attendance", "programme_person", "programme", "session", "heads"), _OPEN, _HEALTH,
            f"{_GDPR}: the reason “unwell” is about health. 3 years: Young Archaeologists’ Club; Jesus Youth handbook (examples, not law)",
            "register", 36),
        DataKind(
            "helps", "openmoji:267F", _("Step-free"), _("What helps you"),
            _("What helps you take part, in your own words, and how you like the screen."), _("So that you can take part."),
            _("You see it, and people who run sessions."), _("Until you change it, or leave."),
            ("person.access_choices", "person.access_words", "person.look"), _ASKED, _HEALTH,
            f"{_GDPR}; explicit consent may be spoken or written, for this one thing, and can be taken back (ICO, Consent)"),
        DataKind(
            "emergency", "openmoji:1F6A8", _("Emergency"), _("In an emergency"),
            _("Who to call, what to know, and how you get home. Phones of who leads a trip."), _("So that help comes quickly."),
            _("Only people who run sessions see it."), _("Until it changes, or you leave."),
            ("person.call_name", "person.call_phone", "person.know", "person.home", "day_plan"), (Basis.FAIR, Basis.CONSENT, Basis.LIFE, Basis.ASK),
            (Condition.CONSENT, Condition.LIFE, Condition.SUPPORT, Condition.ASK),
            f"{_GDPR}; vital interests count only when a person cannot say yes. Kept until changed: Young Archaeologists’ Club"),
        DataKind(
            "words", "openmoji:1F4AC", _("What I say"), _("What you tell us"),
            _("Your answers, and who helped you answer. Votes have no name."), _("So that things get better, and we show what changed."),
            _("People who run sessions read it. Others see what you agree to."), _("{time}, then only the numbers."),
            ("response", "answer", "sealed_box", "sealed_item", "trial"), _ASKED, _HEALTH,
            f"{_GDPR}: people may write about their health in their own words. Length: as for the register, set by the group",
            "words", 36),
        DataKind(
            "photos", "openmoji:1F4F7", _("Taking photos"), _("Photos and what we did"),
            _("Photos of sessions, and who is on them. What we did, and sheets that we made."), _("So that we remember, and others see what we do."),
            _("Others see a photo only if everyone on it agrees."), _("While you agree, and at most {time}."),
            ("photo", "picture", "picture_word", "done", "sheet", "sheet_row"), _ASKED, _HEALTH,
            f"{_GDPR}; one use at a time, shown first, taken back at any time (Ann Craft Trust; Healthwatch lets photo consents end)",
            "photos", 60),
        DataKind(
            "promises", "own:promise-kept", _("A promise kept"), _("What we promised"),
            _("What we said we would do, who does it, and by when."), _("So that promises are kept."),
            _("People who run sessions see it. Your name is on sheets if you agree."), _("{time}, then without names."),
            ("promise",), _OPEN, (), "UK GDPR, Article 6", "promises", 36),
        DataKind(
            "consents", "openmoji:1F44D", _("Yes"), _("What you agreed to"),
            _("What we asked, what you said, and when we ask again."), _("So that we can show that we asked."),
            _("You see it, and people who look after the group."), _("As long as we use what you agreed to."),
            ("consent", "handout", "erased"), (Basis.LAW, Basis.FAIR, Basis.ASK), (),
            "UK GDPR, Articles 5(2) and 7(1): whoever relies on consent must be able to show it"),
        DataKind(
            "concerns", "openmoji:E247", _("Safe"), _("Keeping people safe"),
            _("That a worry was passed on, when and to whom. Some groups also write it down, locked apart."),
            _("So that somebody who is hurt gets help."), _("Only the people who keep us safe see what is written."),
            _("As long as the group’s own rule says."),
            ("concern_passed", "concern_key", "concern_box"), (Basis.FAIR, Basis.LIFE, Basis.ASK),
            (Condition.SAFETY, Condition.CONSENT, Condition.LIFE, Condition.ASK),
            f"{_GDPR}; Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding). No law on length; ask the local board"),
        DataKind(
            "changes", "openmoji:1F512", _("Private"), _("Keeping the group safe"),
            _("Who changed what, and names and phones of people who look after the group."), _("So that mistakes can be put right."),
            _("Only people who look after the group see it."), _("Old words go after 90 days."),
            ("action", "action_row", "setting"), (Basis.FAIR, Basis.LAW, Basis.ASK), (), "UK GDPR, Articles 6 and 32 (security)"),
    )
