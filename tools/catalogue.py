"""Keeps the words of other languages: `catalogue.py` makes what the app reads, `catalogue.py cy` begins Welsh or brings it up to date."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "resources" / "words"
TEMPLATE = "sentences.pot"
_HEAD = "# The words of Coprod Desktop. People hear and read them: only those that somebody who speaks the language has checked."
# Where a sentence stands among what is given: count_words(number, "person", "people").
_SAID_BY = {"_": None, "later": None, "ngettext": (1, 2), "count_words": (2, 3)}


def sentences() -> Catalog:
    """Every sentence of the app with the places where it is said; comments above them that begin with "Words:" are for who translates."""
    found = Catalog(project="Coprod Desktop", fuzzy=False)
    code = extract_from_dir(ROOT / "coprod_desktop", method_map=[("**.py", "python")], keywords=_SAID_BY, comment_tags=("Words:",),
                            strip_comment_tags=True)
    for file, line, words, comments, _context in sorted(code, key=lambda each: (each[0], each[1])):
        found.add(words, locations=[(f"coprod_desktop/{Path(file).as_posix()}", line)], auto_comments=comments)
    for file, told in _in_files():
        found.add(told, locations=[(file.relative_to(ROOT).as_posix(), 1)])
    return found


def _in_files() -> Iterator[tuple[Path, str]]:
    """The sentences that are data: sheets to start from, and the choices of what helps somebody."""
    easyread = ROOT / "resources" / "easyread"
    for file in sorted((easyread / "templates").glob("*.json")):
        from coprod_desktop.domain.sheet_pattern import block_of

        read = json.loads(file.read_text(encoding="utf-8"))
        told = [read["title"], read["note"]]
        for row in read["rows"]:
            block_of(row, "", _into(told))
        yield from ((file, words) for words in told if words)
    access = json.loads((easyread / "access.json").read_text(encoding="utf-8"))
    for row in (*access["groups"], *access["choices"]):
        yield easyread / "access.json", row["words"]


def _into(told: list[str]) -> Callable[[str], str]:
    def said(words: str) -> str:
        told.append(words)
        return words

    return said


def wrong(words: Catalog) -> list[str]:
    """What may not go to people, one sentence for each: words that would not get what belongs in them."""
    found = []
    for message in words:
        if not message.id or not message.string:
            continue
        english = message.id if isinstance(message.id, tuple) else (message.id,)
        theirs = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = set().union(*map(_names, english))
        for text in filter(None, theirs):
            try:
                names = _names(text)
            except ValueError:
                found.append(f"“{text}” has a {{ or }} too many.")
                continue
            if names != wanted and not (len(english) > 1 and names <= wanted):  # "1 person" needs no number
                found.append(f"“{text}” should have {_told(wanted)}, like “{english[-1]}”. It has {_told(names)}.")
    return found


def _names(text: str) -> set[str]:
    """What is put into a sentence: {"name"} of "Hello {name}". Raises ValueError."""
    return {name for _before, name, _form, _how in Formatter().parse(text) if name is not None}


def _told(names: set[str]) -> str:
    return " and ".join(f"{{{name}}}" for name in sorted(names)) or "nothing in { }"


def make(file: Path) -> Path:
    """What the app reads of a .po file, beside it. Raises ValueError with all that is wrong with it."""
    with file.open("rb") as lines:
        words = read_po(lines, locale=file.stem, abort_invalid=True)
    trouble = wrong(words)
    if trouble:
        raise ValueError("\n".join(trouble))
    made = file.with_suffix(".mo")
    with made.open("wb") as out:
        write_mo(out, words)
    return made


def bring_up_to_date(code: str, folder: Path = WORDS) -> Path:
    """The .po file of a language with every sentence there is now; what is translated stays. Raises babel.UnknownLocaleError."""
    Locale.parse(code, sep="-" if "-" in code else "_")
    file = folder / f"{code}.po"
    words = Catalog(locale=code.replace("-", "_"), project="Coprod Desktop", fuzzy=False, header_comment=_HEAD)
    if file.exists():
        with file.open("rb") as lines:
            words = read_po(lines, locale=words.locale)
    words.update(sentences(), no_fuzzy_matching=True)  # a guess would be read to people
    with file.open("wb") as out:
        write_po(out, words, width=140, omit_header=False, sort_by_file=True)
    return file


def main(codes: list[str]) -> None:
    WORDS.mkdir(exist_ok=True)
    for code in codes:
        try:
            print(bring_up_to_date(code))
        except (UnknownLocaleError, ValueError):
            sys.exit(f"{code} is no code of a language. Welsh is cy, Polish is pl.")
    if not codes:
        with (WORDS / TEMPLATE).open("wb") as out:
            write_po(out, sentences(), width=140, sort_by_file=True)
        for file in sorted(WORDS.glob("*.po")):
            try:
                print(make(file))
            except (ValueError, PoFileError) as trouble:
                sys.exit(f"{file.name} was not made:\n{trouble}")


if __name__ == "__main__":
    main(sys.argv[1:])
