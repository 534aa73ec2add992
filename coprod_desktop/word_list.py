"""Everyday words by how often they are used, from resources/letters."""

from coprod_desktop import paths


def common_words(language: str) -> tuple[str, ...]:
    """The most used first; none for a language that has no list."""
    file = paths.RESOURCES / "letters" / f"{language}.txt"
    if not language.isalpha() or not file.exists():
        return ()
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
