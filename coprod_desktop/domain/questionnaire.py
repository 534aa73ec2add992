"""Questions, apart from who answers them, and kept in every version that was ever asked."""

from dataclasses import dataclass
from enum import StrEnum


class QuestionKind(StrEnum):
    FACES = "faces"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose: its key is stored, its words are shown and spoken, its picture is beside them."""

    key: str
    words: str
    picture: str


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    number: int
    kind: QuestionKind
    words: str
    picture: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """`version` goes up with every change of wording; responses keep the version they answered."""

    id: str
    version: int
    title: str
    questions: tuple[Question, ...]
