"""Words of a language that nobody speaks, for tests: each is the English one in marks, so that it is seen where English stayed."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from tools.catalogue import sentences

CODE = "cy"  # a real code, so that Qt and voices know it; the words are made up
NAME = {"The name of this language": "«Made up»"}


def write_words(folder: Path, words: Mapping[str | tuple[str, str], str | tuple[str, ...]], code: str = CODE) -> None:
    """A catalogue as the app reads it."""
    catalogue = Catalog(locale=code)
    for english, theirs in words.items():
        catalogue.add(english, theirs)
    with (folder / f"{code}.mo").open("wb") as out:
        write_mo(out, catalogue)


@cache
def every_sentence() -> dict[str | tuple[str, str], str | tuple[str, ...]]:
    """All that is said, each in marks."""
    found: dict[str | tuple[str, str], str | tuple[str, ...]] = {}
    for message in sentences():
        if isinstance(message.id, tuple):
            one, many = message.id
            found[one, many] = (f"«{many}»", f"«{one}»", *[f"«{many}»"] * 3)
        elif message.id:
            found[message.id] = f"«{message.id}»"
    return {**found, **NAME}
