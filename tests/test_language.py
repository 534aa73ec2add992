"""Another language: what the app reads of a catalogue, and what the tool for those who write one makes and refuses."""

import ast
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from coprod_desktop import i18n
from coprod_desktop.domain.spoken import count_words
from coprod_desktop.i18n import _, in_language, language, later, ngettext
from tests.made_up import NAME, write_words
from tools import catalogue

TEN = {**NAME, "Home": "Gartref*", "Back": "Nol*", "Look": "Golwg*", "Hello {name}.": "Helo* {name}.",
       ("1 person is here", "{count} people are here"): ("{count} o* bobl", "1 person*", "{count} berson*", "{count} pherson*", "{count} pherson*")}


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_words(tmp_path, TEN)
    monkeypatch.setenv("COPROD_DESKTOP_WORDS", str(tmp_path))
    return tmp_path


def test_only_english_is_there_until_somebody_brings_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [each.code for each in i18n.languages()] == ["en", *(file.stem for file in sorted(catalogue.WORDS.glob("*.mo")))]
    monkeypatch.setenv("COPROD_DESKTOP_WORDS", str(tmp_path / "nothing"))
    assert i18n.languages() == (i18n.Language("en", "English"),)


def test_a_language_is_called_what_it_calls_itself(words: Path) -> None:
    write_words(words, {"Home": "Dom*"}, "pl")
    assert i18n.languages() == (("en", "English"), ("cy", "«Made up»"), ("pl", "pl"))


def test_a_sentence_without_words_in_the_catalogue_stays_english(words: Path) -> None:
    with in_language("cy"):
        assert language() == "cy"
        assert _("Home") == "Gartref*" and _("Help") == "Help" and _(later("Back")) == "Nol*"
        assert [ngettext("1 person is here", "{count} people are here", n).format(count=n) for n in (1, 2, 7)] == [
            "1 person*", "2 berson*", "7 o* bobl"]
        assert ngettext("1 day", "{count} days", 1) == "1 day" and count_words(2, "person", "people") == "2 people"
        with in_language("en"):
            assert _("Home") == "Home"
        assert _("Home") == "Gartref*"
    assert language() == "en" and _("Home") == "Home"


@pytest.mark.parametrize("code", ["", "en", "de", "../cy", "cy.mo", "..", "x" * 300])
def test_a_code_with_no_catalogue_is_english(words: Path, code: str) -> None:
    with in_language(code):
        assert language() == "en" and _("Home") == "Home"


@pytest.mark.parametrize("damage", [b"", b"\x00", b"no catalogue at all, but text", b"\xde\x12\x04\x95\x00\x00", b"\xde\x12\x04\x95" + b"\xff" * 60])
def test_a_damaged_catalogue_is_no_language(words: Path, damage: bytes) -> None:
    (words / "fr.mo").write_bytes(damage)
    whole = (words / "cy.mo").read_bytes()
    (words / "ga.mo").write_bytes(whole[:len(whole) // 2])
    assert [each.code for each in i18n.languages()] == ["en", "cy"]
    with in_language("fr"):
        assert _("Home") == "Home"


# The tool

@pytest.fixture(scope="module")
def every() -> Catalog:
    return catalogue.sentences()


def test_every_sentence_is_found_with_the_place_where_it_is_said(every: Catalog) -> None:
    assert all(file.startswith("coprod_desktop/") for file, _line in every["Read to me"].locations)
    for said in ("Emergency sheet", "What was good?", "A worksheet", "How I talk and listen", "The name of this language"):
        assert every.get(said) is not None, f"“{said}” is not found"


def test_no_sentence_is_put_together_before_it_is_looked_up(every: Catalog) -> None:
    """`_(f"…")` and `_("…" + name)` would never be found in a catalogue."""
    for file in sorted((catalogue.ROOT / "coprod_desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "later", "ngettext"):
                assert not any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in node.args[:2]), f"{file}:{node.lineno}"


def test_a_language_is_begun_kept_up_to_date_and_made(tmp_path: Path) -> None:
    file = catalogue.bring_up_to_date("cy", tmp_path)
    text = file.read_text(encoding="utf-8")
    assert "#: coprod_desktop/" in text and 'msgid "Read to me"\nmsgstr ""' in text
    file.write_text(text.replace('msgid "Read to me"\nmsgstr ""', 'msgid "Read to me"\nmsgstr "Darllen*"'), encoding="utf-8")
    assert 'msgstr "Darllen*"' in catalogue.bring_up_to_date("cy", tmp_path).read_text(encoding="utf-8")
    assert catalogue.make(file) == tmp_path / "cy.mo"


def test_the_catalogues_here_are_made_of_their_files() -> None:
    """Nobody reads to people what was not in the file that was checked."""
    for made in catalogue.WORDS.glob("*.mo"):
        before = made.read_bytes()
        assert catalogue.make(made.with_suffix(".po")).read_bytes() == before


@pytest.mark.parametrize(("english", "theirs", "told"), [
    ("Hello {name}.", "Helo*.", "should have {name}, like “Hello {name}.”. It has nothing in { }."),
    ("Hello {name}.", "Helo* {enw}.", "should have {name}, like “Hello {name}.”. It has {enw}."),
    ("Hello.", "Helo* {name}.", "should have nothing in { }, like “Hello.”. It has {name}."),
    ("Hello {name}.", "Helo* {name.", "has a { or } too many."),
    (("1 day", "{count} days"), ("{cyfrif} dydd*", "1 dydd*", "", "", ""), "should have {count}"),
])
def test_words_that_would_lose_a_name_are_refused_in_a_sentence(tmp_path: Path, english: str, theirs: str, told: str) -> None:
    words = Catalog(locale="cy")
    words.add(english, theirs)
    file = tmp_path / "cy.po"
    with file.open("wb") as out:
        write_po(out, words)
    with pytest.raises(ValueError) as trouble:
        catalogue.make(file)
    assert told in str(trouble.value)
    assert not (tmp_path / "cy.mo").exists()


def test_a_code_that_is_no_language_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as trouble:
        catalogue.main(["klingon-x"])
    assert str(trouble.value) == "klingon-x is no code of a language. Welsh is cy, Polish is pl."
