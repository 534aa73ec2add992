"""Makes resources/easyread/plain_words/things.json, what kind of thing a word is and which names people have: `python tools/make_things.py`.

Needs `wordfreq` (how often a word is used), `names` (first names of the census of the USA, public domain) and WordNet 3.0, in Debian's
`wordnet-base`. None of them is needed to run the app: see docs/decisions/0018.
"""

import json
import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from wordfreq import zipf_frequency

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.make_words import not_offered  # noqa: E402

OUT = ROOT / "resources" / "easyread" / "plain_words" / "things.json"
WORDNET = Path("/usr/share/wordnet")
USED = 2.6  # Zipf: about once in three million words
NAMES_MOST = 1_800
# The places in WordNet's data.noun under which all of a kind stand.
NAMED = 3.1  # Zipf: what is used at least so often may be another name for something
NARROW = 2.6  # and what has a wider name, "flower", may be used as seldom: "orchid"
MEANINGS = 2
WIDE = 400  # a meaning with more below it is too wide to be a name for each of them: "thing", "person"
# The parts of WordNet with things that groups speak of: acts, animals, what is made, words, food, groups, plants, what is given and owned. Names of
# people are left out: there, one word for somebody is often a bad one.
SPOKEN_OF = frozenset(("04", "05", "06", "10", "13", "14", "20", "21"))
ABOVE = {
    "person": ("00007846",), "animal": ("00015388",), "plant": ("00017222",), "food": ("00021265", "07555863"), "clothes": ("03051540", "03381126"),
    "vehicle": ("04524313",), "place": ("02913152", "04105893", "00027167", "08497294", "04341686"), "document": ("06362953", "06470073", "06589574"),
    "music": ("03800933",), "furniture": ("03405725",), "container": ("03094503",), "event": ("00029378",), "group": ("07950920",),
    "body": ("05220461",), "time": ("15113229",), "made": ("00021939",), "art": ("06998748",),
}
LOCATION = "00027167"
# What people and clothes are is told by the first meaning only: a "second" is seldom a helper.
FIRST_ONLY = frozenset(("person", "clothes", "body", "time", "animal", "plant"))
SOURCES = {
    "kinds": "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. (The licence is in WORDNET-LICENCE.txt.)",
    "names": "First names of the census of the USA of 1990, public domain.",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """`part` is the part of WordNet it is in; `words` are spelt with spaces; `wider` are the places of the meanings one step above."""

    part: str
    words: tuple[str, ...]
    wider: tuple[str, ...]


def all_meanings() -> dict[str, Meaning]:
    """By their places in the file."""
    found = {}
    for line in (WORDNET / "data.noun").read_text(encoding="latin-1").splitlines():
        if line.startswith(" "):
            continue
        parts = line.partition("|")[0].split()
        at = 4 + 2 * int(parts[3], 16)
        pointers = [(parts[at + 1 + 4 * number], parts[at + 2 + 4 * number]) for number in range(int(parts[at]))]
        found[parts[0]] = Meaning(parts[1], tuple(word.replace("_", " ") for word in parts[4:at:2]),
                                  tuple(place for sign, place in pointers if sign in ("@", "@i")))
    return found


def index(kind: str) -> dict[str, list[str]]:
    """What WordNet's index says of each word of a kind."""
    lines = (WORDNET / f"index.{kind}").read_text(encoding="latin-1").splitlines()
    parted = (line.split() for line in lines if not line.startswith(" "))
    return {parts[0].replace("_", " "): parts for parts in parted}


def meanings_of() -> dict[str, list[str]]:
    """Each word with the places of its meanings, the most used first."""
    return {word: parts[-int(parts[2]):] for word, parts in index("noun").items()}


def describing() -> list[str]:
    """Words like "small", that say how a thing is and seldom name one: more of their meanings were met as such."""
    things, left_out = index("noun"), not_offered()

    def met(parts: list[str]) -> int:
        return int(parts[-int(parts[2]) - 1])

    return sorted(word for word, parts in index("adj").items() if word.isalpha() and word not in left_out and zipf_frequency(word, "en") >= NAMED
                  and (word not in things or met(parts) > met(things[word])))


def kinds() -> dict[str, list[str]]:
    its_meanings, left_out = all_meanings(), not_offered()

    @cache
    def all_above(meaning: str) -> frozenset[str]:
        return frozenset((meaning,)).union(*(all_above(one) for one in its_meanings[meaning].wider))

    found: dict[str, list[str]] = {kind: [] for kind in (*ABOVE, "other")}
    for word, places in meanings_of().items():
        if not word.isalpha() or len(word) < 3 or zipf_frequency(word, "en") < USED or word in left_out or (
                word not in its_meanings[places[0]].words):
            continue
        for kind in {kind for number, place in enumerate(places[:2]) for kind in kinds_of(all_above(place), first=not number)} or {"other"}:
            found[kind].append(word)
    return found


def kinds_of(above: frozenset[str], first: bool) -> set[str]:
    its = {kind for kind, tops in ABOVE.items() if above & set(tops) and (first or kind not in FIRST_ONLY)}
    return its - {"made"} or its


def names_for_one_thing() -> tuple[list[str], dict[str, str]]:
    """Words that name the same, with bars between them; and of each that is wider those that it can name: "flower" a "rose"."""
    its_meanings, places, left_out = all_meanings(), meanings_of(), not_offered()

    def named(place: str, used: float = NAMED) -> list[str]:
        return [word for word in its_meanings[place].words if word == word.lower() and place in places[word][:MEANINGS] and word not in left_out
                and len(word) > 2 and word.isalpha() and zipf_frequency(word, "en") >= used]

    below: dict[str, list[str]] = {}
    for place, meaning in its_meanings.items():
        for one in meaning.wider:
            below.setdefault(one, []).append(place)

    @cache
    def size(place: str) -> int:
        return 1 + sum(map(size, below.get(place, ())))

    same, wider = [], {}
    for place, meaning in its_meanings.items():
        words = named(place) if meaning.part in SPOKEN_OF else []
        if len(words) > 1:
            same.append("|".join(words))
        for word in words if size(place) <= WIDE else ():
            narrow = [one for under in below.get(place, ()) for one in named(under, NARROW) if one not in words]
            if narrow:
                wider[word] = "|".join(dict.fromkeys((*wider.get(word, "").split("|"), *narrow))).strip("|")
    return same, wider


def place_names() -> list[str]:
    """Towns, rivers and countries with one word for a name, in small letters."""
    its_meanings = all_meanings()

    @cache
    def is_place(place: str) -> bool:
        return place == LOCATION or any(map(is_place, its_meanings[place].wider))

    found = {word.lower() for place, meaning in its_meanings.items() if is_place(place) for word in meaning.words if word != word.lower()}
    return sorted(word for word in found if word.isalpha() and zipf_frequency(word, "en") >= NAMED)


def first_names(words: frozenset[str]) -> dict[str, list[str]]:
    """Those that are no word of daily life, by who has them: a name is "either" when it is not ten times as frequent with one."""
    spec = find_spec("names")
    if spec is None or spec.origin is None:
        raise SystemExit("The package names is missing.")
    shares = {}
    for sex in ("female", "male"):
        lines = Path(spec.origin).with_name(f"dist.{sex}.first").read_text(encoding="ascii").split("\n")[:NAMES_MOST]
        shares[sex] = {parts[0].lower(): float(parts[1]) for parts in map(str.split, lines) if parts}
    found: dict[str, list[str]] = {"female": [], "male": [], "either": []}
    for name in sorted({*shares["female"], *shares["male"]} - words):
        she, he = (shares[sex].get(name, 0) for sex in ("female", "male"))
        found["female" if she > 10 * he else "male" if he > 10 * she else "either"].append(name)
    return found


def main() -> None:
    small = frozenset(line for line in (ROOT / "resources" / "letters" / "en.txt").read_text(encoding="utf-8").split("\n") if line == line.lower())
    its = kinds()
    known = small | frozenset(word for words in its.values() for word in words if zipf_frequency(word, "en") > 4)
    same, wider = names_for_one_thing()
    made = {"sources": SOURCES, "kinds": {kind: " ".join(sorted(words)) for kind, words in its.items()},
            "names": {kind: " ".join(words) for kind, words in first_names(known).items()},
            "places": " ".join(place_names()), "describing": " ".join(describing()), "same": same, "wider": wider}
    OUT.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    print({kind: len(words) for kind, words in its.items()}, len(same), len(wider), file=sys.stderr)


if __name__ == "__main__":
    main()
