"""Something that a sentence names, and what tells which word can mean it later."""

from __future__ import annotations

from dataclasses import dataclass

HE, SHE, IT, THEY = "he", "she", "it", "they"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is named: its last word, where it stands and ends, and which of he, she, it and they can mean it. `some` says that it
    may be any: "a visitor", whom "they" can mean; `kind` is what tells it from another of the same word: "red"; with `other` it is another one;
    `where` says that it only tells where something is: "in the park"; `joined` that it begins its sentence with another: "the boys and the girls";
    `there` that something else is in, at or on it; `met` that it is people whom a group, named first, asked or met, or the other way round;
    `placed` that its sentence says where or when it is; `aside` that it only says where or what for another thing is; `again` that a word like
    "it" stands for it; `has` that its sentence says what it has; `common` that it has no name: "the carer"."""

    word: str
    at: int
    fits: frozenset[str]
    end: int = 0
    group: bool = False
    some: bool = False
    kind: str = ""
    other: bool = False
    where: bool = False
    joined: bool = False
    there: bool = False
    met: bool = False
    placed: bool = False
    aside: bool = False
    again: bool = False
    has: bool = False
    common: bool = False

    @property
    def which(self) -> str:
        return f"{self.kind or 'other'} {self.word}" if self.other else self.word
