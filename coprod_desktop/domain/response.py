"""What one person said, alone or with help; "I don't know" and "skip" are answers too."""

from dataclasses import dataclass
from enum import StrEnum


class AnswerState(StrEnum):
    ANSWERED = "answered"
    DONT_KNOW = "dont_know"
    SKIPPED = "skipped"


class As(StrEnum):
    """As what somebody answers; self and proxy are never mixed."""

    PERSON = "person"
    CARER = "carer"
    STAFF = "staff"


class Help(StrEnum):
    """How the answer came about: a proxy answer is another person's view."""

    ALONE = "alone"
    READ_TO = "read_to"
    MARKED_FOR = "marked_for"


class Share(StrEnum):
    UNDECIDED = "undecided"
    OK = "ok"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Response:
    """One time of answering; `person_id` is "" when no name was given; times are local ISO.
    `agreed` is a yes to sharing these words, asked of who gives no name; with a name it is a Consent."""

    id: str
    questionnaire_id: str
    version: int
    session_id: str
    person_id: str
    answered_as: As = As.PERSON
    help: Help = Help.ALONE
    helper: str = ""
    language: str = "en-GB"
    begun_at: str = ""
    done_at: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """`choice` is a key of the question, `words` are the person's own; `share` says whether they were read and may be printed."""

    id: str
    response_id: str
    question_id: str
    state: AnswerState
    choice: str = ""
    words: str = ""
    share: Share = Share.UNDECIDED


@dataclass(frozen=True, slots=True)
class Said:
    """Own words as the facilitator reads them before sharing: the question asked, the words, the decision. `person_id` is "" when no
    name was given; then `agreed` says whether they were asked and said yes. `by` is how they are named on a sheet, "" for not at all.
    `answered_as` says whose words they are: a carer's are not the person's."""

    answer_id: str
    question: str
    words: str
    share: Share
    person_id: str = ""
    agreed: bool = False
    by: str = ""
    answered_as: As = As.PERSON
