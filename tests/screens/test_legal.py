"""What the group keeps and why: the rules are chosen, who to ask is said, and the sheets are made from what is really kept."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.handout import Audience, Handout, Heading, Row, SignTable
from coprod_desktop.domain.legal_basis import Basis, Condition, Contact, basis_rule, condition_rule, keep_words
from coprod_desktop.domain.legal_kinds import NOT_ABOUT_PEOPLE, kinds
from coprod_desktop.domain.retention import KeptKind
from coprod_desktop.easyread.writing import svg_file
from coprod_desktop.jobs_without_window.sheet import Sheet, write_sheet
from coprod_desktop.screens.group_contact.presenter import GroupContactPresenter
from coprod_desktop.screens.legal.presenter import KindShown, LegalPresenter
from coprod_desktop.screens.preview.presenter import PreviewPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import Group
from coprod_desktop.ui.reading import texts_in_order
from tests.easy import check
from tests.screens.by_keys import focused, key, press, screen_name, write
from tests.screens.nav import NavLog

# What SQLite and the migrations keep for themselves.
_NOT_OURS = ("sqlite_", "_sqlite_", "temp.")


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


def texts(sheet: Handout) -> str:
    return "\n".join(block.text for block in sheet.blocks if isinstance(block, Row | Heading))


class TestWhatIsReallyKept:
    def tables(self, group: Group) -> dict[str, set[str]]:
        database = group._database
        names = [row["name"] for row in database.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: {column["name"] for column in database.all(f"PRAGMA table_info({name})")}
                for name in names if not name.startswith(_NOT_OURS)}

    def test_every_table_is_named_in_the_record(self, group: Group) -> None:
        named = {name for kind in kinds() for name in kind.tables} | set(NOT_ABOUT_PEOPLE)
        for table, columns in self.tables(group).items():
            missing = set() if table in named else {f"{table}.{column}" for column in columns} - named
            assert not missing, f"{missing} are kept, and domain/legal_kinds.py does not say why"

    def test_nothing_is_named_that_is_not_kept(self, group: Group) -> None:
        tables = self.tables(group)
        for name in (name for kind in kinds() for name in kind.tables):
            table, _dot, column = name.partition(".")
            assert table in tables and (not column or column in tables[table]), name

    def test_no_table_has_two_reasons(self) -> None:
        named = [name for kind in kinds() for name in kind.tables]
        assert len(named) == len(set(named))

    def test_every_kind_has_a_rule_a_source_and_a_picture(self) -> None:
        for kind in kinds():
            assert kind.bases and kind.source and svg_file(kind.picture) and kind.alt
            assert Basis.ASK in kind.bases and (not kind.conditions or Condition.ASK in kind.conditions)
            assert not [words for words in (kind.what, kind.why, kind.seen_by, keep_words(kind, 36), kind.title) if check(words)]

    def test_every_rule_is_in_easy_words(self) -> None:
        for rule in (*map(basis_rule, Basis), *(condition_rule(one) for one in Condition if one)):
            assert svg_file(rule.picture) and not [words for words in (rule.title, rule.sentence, rule.to_do) if check(words)]


class TestTheSheets:
    def test_a_privacy_notice_is_for_everyone_and_says_who_to_ask(self, services: GroupServices) -> None:
        services.legal.set_contact(Contact("Bev Thomas", " 01792  555 010 ", ""))
        sheet = services.handouts.make("privacy-notice", "")
        assert sheet.audience is Audience.EVERYONE and sheet.group == "Poplar arts"
        words = texts(sheet)
        assert "Ask Bev Thomas.\n01792 555 010" in words
        assert "Ring the Information Commissioner:\n0303 123 1113" in words
        for kind in kinds():
            assert kind.title in words and kind.what in words

    def test_without_a_contact_it_sends_to_who_runs_the_session(self, services: GroupServices) -> None:
        assert "Ask the person who runs your session." in texts(services.handouts.make("privacy-notice", ""))

    def test_what_was_chosen_is_on_the_notice_and_in_the_record(self, services: GroupServices) -> None:
        register = next(kind for kind in kinds() if kind.key == "register")
        services.legal.choose(register, Basis.CONSENT, Condition.SUPPORT)
        assert "support for a disability" in texts(services.handouts.make("privacy-notice", ""))
        record = texts(services.handouts.make("data-record", ""))
        assert "Rule: We keep it because you said yes. It can be about your health. Our members support each other." in record

    def test_how_long_is_what_the_group_chose(self, services: GroupServices) -> None:
        assert "We keep it: 3 years, then only the numbers." in texts(services.handouts.make("privacy-notice", ""))
        services.retention.set_months(KeptKind.REGISTER, 12)
        assert "How long: 1 year, then only the numbers." in texts(services.handouts.make("data-record", ""))

    def test_the_record_tells_honestly_whether_the_file_is_locked(self, services: GroupServices) -> None:
        assert "its key lies beside it" in texts(services.handouts.make("data-record", ""))
        services.keeping.set_passphrase("tea cake bus")
        assert "A passphrase is set." in texts(services.handouts.make("data-record", ""))

    def test_the_note_for_lost_facts_has_the_hours_the_number_and_room_to_write(self, services: GroupServices) -> None:
        sheet = services.handouts.make("breach-note", "")
        assert "Tell the Information Commissioner within 72 hours.\nThe phone number is:\n0303 123 1113" in texts(sheet)
        tables = {block.summary: block for block in sheet.blocks if isinstance(block, SignTable)}
        assert tables["Lines to write on"].to_write
        assert [line.name for line in tables["Kinds of facts, with a box to tick"].lines] == [kind.title for kind in kinds()]

    def test_a_notice_that_is_saved_is_about_no_session(self, services: GroupServices, tmp_path: Path) -> None:
        screen = PreviewPresenter(services, NavLog(services, tmp_path / "notice.pdf"), "privacy-notice/")
        screen.save("pdf", lambda _folder: True)
        assert (tmp_path / "notice.pdf").read_bytes().startswith(b"%PDF")

    def test_they_can_be_made_without_a_window(self, group: Group, tmp_path: Path) -> None:
        group.close()
        told = write_sheet(group.folder, Sheet("data-record", "", tmp_path / "record.txt", 16, ""), str)
        assert told == (f"“Record of what we keep” is now in {tmp_path / 'record.txt'}.",)
        assert "Who came" in (tmp_path / "record.txt").read_text(encoding="utf-8")

    def test_the_file_is_called_by_the_group(self, services: GroupServices) -> None:
        assert services.handouts.file_name("privacy-notice", "", "pdf") == "Privacy notice Poplar arts.pdf"


class TestChoosing:
    def test_we_suggest_and_the_group_chooses(self, services: GroupServices, nav: NavLog) -> None:
        screen = LegalPresenter(services, nav, "")
        assert {tile.key: tile.note for tile in screen.state.kinds}["consents"] == "We suggest: the law says so"
        screen.open("emergency")
        assert [one.key for one in screen.state.conditions] == ["consent", "life", "support", "ask"]
        screen.choose_condition("life")
        assert [one.key for one in screen.state.conditions if one.chosen] == ["life"]
        assert "Only when the person cannot answer." in screen.state.to_do
        screen.choose_basis("ask")
        assert nav.announced[-1].startswith("Ring the Information Commissioner")
        assert screen.back_first() and not screen.back_first()
        assert next((tile.sign, tile.note) for tile in screen.state.kinds if tile.key == "emergency") == ("help", "We ask somebody who knows")
        screen.open("consents")
        screen.agree()
        assert next((tile.sign, tile.note) for tile in screen.state.kinds if tile.key == "consents") == ("tick", "The law says so")

    def test_who_to_ask_is_asked_for_when_it_is_missing(self, services: GroupServices, nav: NavLog) -> None:
        screen = LegalPresenter(services, nav, "")
        assert screen.state.missing == "Say who people can ask. It is on the privacy notice."
        form = GroupContactPresenter(services, nav, "")
        form.typed("name", "Bev")
        form.typed("phone", "01792 555 010")
        form.leave()
        assert (screen.state.missing, screen.state.contact) == ("", "Who to ask: Bev")
        form.undo()
        assert services.legal.contact() == Contact()

    def test_by_keys_from_keeping_to_paper(self, app: Any) -> None:
        app.window.go_to("keeping")
        press(app, "place-legal", "contact")
        write(app, "Bev")
        press(app, "phone")
        write(app, "01792 555 010")
        press(app, "done")
        assert screen_name(app) == "legal"
        press(app, "kind-emergency", "condition-life")
        assert isinstance(app.window.here.state, KindShown) and focused(app).objectName() == "condition-life"
        assert not [finding for _widget, box in texts_in_order(app.window) for finding in check(box.text)]
        press(app, "done")
        assert focused(app).objectName() == "kind-names"
        press(app, "sheet-privacy-notice")
        assert screen_name(app) == "preview" and focused(app).objectName() == "print"
        assert app.window.here.state.note == "Poplar arts"
        key(app, Qt.Key.Key_Escape)
        assert screen_name(app) == "legal"
