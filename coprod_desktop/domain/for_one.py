"""Words of one person's records in a sheet that is theirs: kept by what they are ("{name}"), and filled in for whoever the sheet is for."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from coprod_desktop.domain.handout import Answer, Bar, Block, Chart, Facts, Frame, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.name_or_month import is_a_month

TO_WRITE = "__________"  # the records do not have it: there is a line to write it on
_KEPT, _NUMBER = re.compile(r"\{([a-z_]+)\}"), re.compile(r"\{([0-9]{1,4})\}")


def facts_of(name: str, **more: str) -> Facts:
    """What is filled in for a person: their name, also the first part alone, and what else is given."""
    return ("name", name), ("first_name", (name.split() or [""])[0]), *more.items()


@dataclass(frozen=True, slots=True)
class ForOne:
    """`facts` are the words of the records by what they are, () when these have nothing for this sheet any more; `notice` stands on each page,
    a `frame` round it."""

    facts: Facts = ()
    notice: str = ""
    frame: Frame = Frame.NONE

    def kept(self, words: str) -> str:
        """Each fact that stands there as the records say it becomes what it is: it stays linked until somebody writes something else. The month
        of May is not somebody called May."""
        return self._kept(words, is_a_month)

    def _kept(self, words: str, is_no_name: Callable[[str, int, int], bool]) -> str:
        by_words: dict[str, str] = {}
        for known, fact in self.facts:
            if fact:
                by_words.setdefault(fact, known)
        if not by_words:
            return words
        longest_first = "|".join(map(re.escape, sorted(by_words, key=len, reverse=True)))

        def what(found: re.Match[str]) -> str:
            return found[0] if is_no_name(words, *found.span()) else f"{{{by_words[found[0]]}}}"

        return re.sub(rf"(?<!\w)(?:{longest_first})(?!\w)", what, words)

    def filled(self, words: str) -> str:
        facts = dict(self.facts)
        return _KEPT.sub(lambda found: facts.get(found[1]) or TO_WRITE, words)

    def around(self, words: str, change: Callable[[str], str]) -> str:
        """The words changed, but for the facts: for `change` there are only numbers in their places."""
        kept = self._kept(words, _never)  # on their own sheet their name may stand, whatever is meant
        facts = _KEPT.findall(kept)
        numbers = iter(range(len(facts)))
        changed = change(_KEPT.sub(lambda _found: f"{{{next(numbers)}}}", kept))
        return _NUMBER.sub(lambda found: self.filled(f"{{{facts[int(found[1])]}}}") if int(found[1]) < len(facts) else found[0], changed)


def _never(words: str, start: int, end: int) -> bool:
    return False


def in_block(block: Block, change: Callable[[str], str]) -> Block:
    """The block with all of its words changed."""
    match block:
        case Row() | Photo():
            return replace(block, alt=change(block.alt), text=change(block.text))
        case Heading():
            return replace(block, text=change(block.text))
        case Question():
            answers = tuple(Answer(change(answer.words), answer.picture, change(answer.alt)) for answer in block.answers)
            return replace(block, alt=change(block.alt), text=change(block.text), answers=answers)
        case Table():
            return Table(change(block.summary), tuple(map(change, block.columns)), tuple(tuple(map(change, row)) for row in block.rows))
        case Chart():
            bars = tuple(Bar(change(bar.words), bar.count, bar.picture, change(bar.alt)) for bar in block.bars)
            return Chart(change(block.summary), bars)
    return block
