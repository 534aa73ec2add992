"""Which service makes something of the records, on paper or for the law, and keeps, copies and lets go of them: on which store it stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from coprod_desktop.wiring_records import Records

if TYPE_CHECKING:
    from coprod_desktop.domain.concern import CardFacts
    from coprod_desktop.domain.ended import Photo
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.domain.handout_facts import RecoveryFacts
    from coprod_desktop.domain.legal_basis import Contact
    from coprod_desktop.domain.sheet_pattern import SheetPattern
    from coprod_desktop.services.about_me import AboutMe
    from coprod_desktop.services.concerns import Concerns
    from coprod_desktop.services.forgetting import Forgetting
    from coprod_desktop.services.handouts import Handouts
    from coprod_desktop.services.keeping import Keeping
    from coprod_desktop.services.legal import Legal
    from coprod_desktop.services.moving import Moving
    from coprod_desktop.services.paper import Paper
    from coprod_desktop.services.retention import Retention
    from coprod_desktop.services.sheet_files import SheetFiles
    from coprod_desktop.services.sheet_papers import SheetPapers
    from coprod_desktop.services.sheets import Sheets
    from coprod_desktop.services.sheets_again import SheetsAgain
    from coprod_desktop.services.whats_on import WhatsOn


class Services(Records):
    """Everything that can be done in one open group; services.group.GroupServices is its outside."""

    @cached_property
    def about_me(self) -> AboutMe:
        from coprod_desktop.easyread.pages import Pages
        from coprod_desktop.services.about_me import AboutMe

        group = self._group
        return AboutMe(group.about_me, self.people, self.consents, self.codes, self.forgetting.kept, group.media, self.pictures, Pages(),
                       self.jobs, self.clock)

    @cached_property
    def handouts(self) -> Handouts:
        from coprod_desktop.easyread.pages import Kinds, Pages
        from coprod_desktop.services.handouts import Handouts
        from coprod_desktop.services.session_facts import SessionRecords
        from coprod_desktop.services.sheet_facts import SheetFacts

        session_facts = SessionRecords(self.sessions, self.register, self.feedback, self.ending, self.day_plans, self.people, self.sharing,
                                       self.pictures, self.pictures_of_group, self._contact, self.clock)
        return Handouts(Kinds(), Pages(), session_facts, SheetFacts(self, self.paper, self.whats_on), self.sessions, self.people, self.sharing,
                        self.sheet_papers, self.pictures_of_group, self._group.media, self.jobs, self._group_name, self.looks)

    @cached_property
    def sheet_papers(self) -> SheetPapers:
        from coprod_desktop.services.sheet_papers import SheetPapers

        return SheetPapers(self._group.settings, self.changes)

    @cached_property
    def sheet_files(self) -> SheetFiles:
        from coprod_desktop.easyread.pages import Pages
        from coprod_desktop.services.sheet_files import SheetFiles
        from coprod_desktop.speech.recording import Recorder

        return SheetFiles(self.handouts, Pages(), Recorder(), self.looks, self.people, self.jobs)

    @cached_property
    def sheets(self) -> Sheets:
        from coprod_desktop.services.sheets import Sheets

        return Sheets(self._group.sheets, self._make_sheet, self._own_photos, self._sheet_patterns, self._whose,
                      self.sharing, self.seats, self.changes, self.clock, self._group.settings)

    @cached_property
    def sheets_again(self) -> SheetsAgain:
        from coprod_desktop.services.sheets_again import SheetsAgain

        return SheetsAgain(self.handouts, self.sheets, self.sharing, self.whats_on, self.sessions, self._group.settings, self.changes, self.clock)

    @cached_property
    def paper(self) -> Paper:
        from coprod_desktop.services.paper import Paper

        return Paper(self.people, self.sessions, self.pictures_of_group, self.clock)

    @cached_property
    def whats_on(self) -> WhatsOn:
        from coprod_desktop.services.whats_on import WhatsOn

        return WhatsOn(self.sessions, self.sharing, self.pictures_of_group, self.clock, self._contact)

    @cached_property
    def legal(self) -> Legal:
        from coprod_desktop.services.legal import Legal

        return Legal(self._group.settings, self.changes, self.clock, self.keeping.has_passphrase, self._keep_months)

    @cached_property
    def concerns(self) -> Concerns:
        from coprod_desktop.pictures import worry_phrases
        from coprod_desktop.services.concerns import Concerns

        return Concerns(self._group.concerns, self._group.settings, self.seats, self.changes, self.clock, worry_phrases, self.safe,
                        self._concern_sheet, self._concern_code)

    @cached_property
    def forgetting(self) -> Forgetting:
        from coprod_desktop.services.forgetting import Forgetting
        from coprod_desktop.storage.copying import Copying

        group = self._group
        return Forgetting(group.forgetting, Copying(group.folder, group.keys.raw_key), self.seats, self.changes, self.jobs, self.clock)

    @cached_property
    def retention(self) -> Retention:
        from coprod_desktop.services.retention import Retention

        return Retention(self._group.retention, self.changes, self.clock)

    @cached_property
    def keeping(self) -> Keeping:
        from coprod_desktop.services.keeping import Keeping
        from coprod_desktop.storage.copying import Copying

        group = self._group
        return Keeping(group.keys, group.backups, Copying(group.folder, group.keys.raw_key), group.settings, self.seats, self.changes,
                       self.jobs, self.clock, self._code_sheet)

    @cached_property
    def moving(self) -> Moving:
        from coprod_desktop.services.moving import Moving
        from coprod_desktop.storage.carrying import Carrying

        group = self._group
        return Moving(Carrying(group.folder, group.keys.raw_key), group.backups, group.settings, self.changes, self.jobs, self.clock,
                      self.keeping.has_passphrase)

    # What one service needs of another

    def _group_name(self) -> str:
        return self._group.name

    def _contact(self) -> Contact:
        return self.legal.contact()

    def _keep_months(self) -> dict[str, int]:
        return {time.kind.value: time.months for time in self.retention.times()}

    def _own_photos(self) -> tuple[Photo, ...]:
        return self.pictures_of_group.photos()

    def _sheet_patterns(self) -> tuple[SheetPattern, ...]:
        from coprod_desktop.easyread.sheet_patterns import sheet_patterns

        return sheet_patterns(self.pictures.words)

    def _make_sheet(self, kind: str, about_id: str) -> Handout:
        return self.handouts.make(kind, about_id)

    def _whose(self, kind: str, about_id: str) -> str | None:
        return self.handouts.whose(kind, about_id)

    def _concern_sheet(self, facts: CardFacts) -> Handout:
        from coprod_desktop.easyread import handouts

        sheet: Handout = handouts.kind("concern-form").build(facts, group=self._group.name)
        return sheet

    def _concern_code(self, code: str) -> Handout:
        from coprod_desktop.domain.handout_facts import RecoveryFacts

        return self._code_sheet(RecoveryFacts(tuple(code.split("-")), self._group.name, self._today(), of_concerns=True))

    def _code_sheet(self, facts: RecoveryFacts) -> Handout:
        from coprod_desktop.easyread import handouts

        sheet: Handout = handouts.kind("recovery-code").build(facts, group=facts.group)
        return sheet
