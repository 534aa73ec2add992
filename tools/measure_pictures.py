"""Prints how well pictures fit the sentences they are offered for, on the labelled lines of tests/pictures_set; `--misses` lists those of the
parts that may be read."""

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SET = ROOT / "tests" / "pictures_set"
OFFERED = 3
READ, NOT_READ = ("seen", "seen_more", "seen_last", "seen_newest", "seen_judged"), ("unseen",)


class Measured(NamedTuple):
    """`missed` and `misled` are the lines with what was offered: none of it right, or some of it misleading."""

    lines: int
    first: int
    found: int
    missed: list[tuple[dict[str, Any], list[str]]]
    misled: list[tuple[dict[str, Any], list[str]]]


def measure(part: str) -> Measured:
    """`part` is one of READ or NOT_READ."""
    from coprod_desktop.pictures import Pictures

    pictures, lines = Pictures(), json.loads((SET / f"{part}.json").read_text(encoding="utf-8"))
    first, missed, misled = 0, [], []
    for line in lines:
        offered = [one.key for one in pictures.suggest(line["text"], OFFERED)]
        first += offered[:1] != [] and offered[0] in line["right"]
        if not set(offered) & set(line["right"]):
            missed.append((line, offered))
        if set(offered) & set(line["wrong"]):
            misled.append((line, offered))
    return Measured(len(lines), first, len(lines) - len(missed), missed, misled)


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from coprod_desktop.pictures import Pictures

    print(f"{'part':11} {'lines':>6} {'right first':>12} {'right in three':>15} {'misleading':>11}")
    for part in (*READ, *NOT_READ):
        got = measure(part)
        print(f"{part:11} {got.lines:6} {got.first / got.lines:12.1%} {got.found / got.lines:15.1%} {len(got.misled):11}")
        if part in READ and "--misses" in sys.argv:
            words = Pictures().words
            for title, found in (("missed", got.missed), ("misleading", got.misled)):
                for line, offered in found:
                    print(f"  {title}: {line['text']}\n    offered {[words(key) for key in offered]}; right {[words(key) for key in line['right']]}; "
                          f"wrong {[words(key) for key in offered if key in line['wrong']]}")


if __name__ == "__main__":
    main()
