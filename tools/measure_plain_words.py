"""Prints how well the plain-words help finds what is hard: precision and recall of each rule, `python tools/measure_plain_words.py`.

The labelled set and what each rule means are in tests/domain/plain_words_set. `--seen` leaves the parts alone that are only for measuring: whoever
writes the rules works with that. Three rules were made with the unseen part, too. The fresh part measures “two ideas”; what two people labelled alike
measures “they” (the part “agreed”) and one thing with two names (“names”).
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BUILT_WITH, ONLY_MEASURED = ("seen", "seen_more", "fresh", "final", "last", "newest", "they", "they_last"), ("unseen", "agreed", "names")
SET = ROOT / "tests" / "domain" / "plain_words_set"


@dataclass(frozen=True, slots=True)
class Measured:
    """Of one rule: how many faults are labelled and how many of them were found; how many findings there were and how many were right."""

    faults: int
    found: int
    findings: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.findings if self.findings else 0

    @property
    def recall(self) -> float:
        return self.found / self.faults if self.faults else 0


def items(part: str) -> list[dict[str, Any]]:
    """`part` is one of `BUILT_WITH` or `ONLY_MEASURED`."""
    read: list[dict[str, Any]] = json.loads((SET / f"{part}.json").read_text(encoding="utf-8"))
    return read


def measure(labelled: Sequence[dict[str, Any]]) -> dict[str, Measured]:
    """By rule. A finding is right when its rule is the fault's and their words overlap."""
    from coprod_desktop.word_list import plain_words

    counts: dict[str, list[int]] = {}
    for item in labelled:
        spans = [(fault["rule"], _spans(item["text"], fault["words"])) for fault in item["faults"]]
        findings = [(finding.rule.value, finding.start, finding.end) for finding in plain_words().check(item["text"])]
        for rule, places in spans:
            hit = any(rule == kind and _overlap(places, start, end) for kind, start, end in findings)
            _add(counts, rule, 1, int(hit), 0, 0)
        for kind, start, end in findings:
            right = any(rule == kind and _overlap(places, start, end) for rule, places in spans)
            _add(counts, kind, 0, 0, 1, int(right))
    return {rule: Measured(*numbers) for rule, numbers in sorted(counts.items()) if numbers[0]}


def _add(counts: dict[str, list[int]], rule: str, *more: int) -> None:
    counts[rule] = [one + other for one, other in zip(counts.get(rule, (0, 0, 0, 0)), more, strict=True)]


def _spans(text: str, words: str) -> list[tuple[int, int]]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _overlap(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < last and first < end for first, last in places)


def table(part: str) -> str:
    labelled = items(part)
    lines = [f"{part}: {len(labelled)} texts", f"{'rule':16}{'faults':>8}{'findings':>10}{'precision':>11}{'recall':>8}"]
    lines += [f"{rule:16}{one.faults:8}{one.findings:10}{one.precision:11.2f}{one.recall:8.2f}" for rule, one in measure(labelled).items()]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for name in BUILT_WITH if "--seen" in sys.argv else (*BUILT_WITH, *ONLY_MEASURED):
        print(table(name), end="\n\n")
