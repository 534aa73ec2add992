"""A new kind of handout is one folder: it is found, made by command, offered to print, and looked at by the tests of all kinds."""

import sys
from collections.abc import Iterator
from pathlib import Path

import page
import pytest
from click.testing import CliRunner

from coprod_desktop.cli import main
from coprod_desktop.easyread import handouts
from coprod_desktop.easyread.pdf import pdf_bytes
from coprod_desktop.screens.print.presenter import PrintPresenter
from coprod_desktop.services.group import GroupServices
from tests.easyread import samples
from tests.screens.nav import NavLog

NEW = '''
"""A sheet for the kitchen: what the session is, and how many are expected."""

from coprod_desktop.domain.handout import Handout, Row
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    row = Row("openmoji:1FAD6", "A pot of tea", f"Tea for {facts.session.name}.")
    return Handout(kind=HANDOUT.name, title="For the kitchen", blocks=(row,), group=group, language=language, points=points)


HANDOUT = Kind(name="kitchen", called="For the kitchen", needs=SessionFacts, build=build, shelf=Shelf.ROOM, told="How many cups.")
'''


@pytest.fixture
def kitchen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """One folder more among the kinds, and nothing else."""
    folder = tmp_path / "kinds" / "kitchen"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(NEW, encoding="utf-8")
    monkeypatch.setattr(handouts, "__path__", [*handouts.__path__, str(folder.parent)])
    handouts._found.cache_clear()
    yield "kitchen"
    handouts._found.cache_clear()
    sys.modules.pop("coprod_desktop.easyread.handouts.kitchen")
    del handouts.kitchen  # type: ignore[attr-defined]


def test_adding_one_is_one_folder(kitchen: str, services: GroupServices) -> None:
    assert kitchen in handouts.kinds()
    assert "kitchen" in CliRunner().invoke(main, ["handout", "--help"]).output
    screen = PrintPresenter(services, NavLog(services), "")
    screen.open_shelf("room")
    assert [sheet.note for sheet in screen.state.sheets if sheet.kind == kitchen] == ["How many cups."]
    art = services.sessions.today()[0]
    assert services.handouts.make(kitchen, art.id).title == "For the kitchen"
    assert services.handouts.file_name(kitchen, art.id, "pdf") == "For the kitchen Art Saturday 21 November.pdf"


def test_the_tests_of_all_kinds_see_it(kitchen: str) -> None:
    sheet = next(sheet for sheet in samples.handouts() if sheet.kind == kitchen)
    assert not page.validate_pdf_bytes(pdf_bytes(sheet, {}), profile=page.ValidationProfile.PDF_UA_1).failures
