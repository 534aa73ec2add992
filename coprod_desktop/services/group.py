"""All that can be done in one open group, in one hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coprod_desktop.domain.picture import SmallPhoto
    from coprod_desktop.domain.table import Table
    from coprod_desktop.services.about_me import AboutMe
    from coprod_desktop.services.changes import Changes
    from coprod_desktop.services.codes import Codes
    from coprod_desktop.services.concerns import Concerns
    from coprod_desktop.services.consents import Consents
    from coprod_desktop.services.day_plans import DayPlans
    from coprod_desktop.services.ending import Ending
    from coprod_desktop.services.feedback import Feedback
    from coprod_desktop.services.forgetting import Forgetting
    from coprod_desktop.services.handouts import Handouts
    from coprod_desktop.services.importing import Importing
    from coprod_desktop.services.keeping import Keeping
    from coprod_desktop.services.legal import Legal
    from coprod_desktop.services.looks import Looks
    from coprod_desktop.services.moving import Moving
    from coprod_desktop.services.people import People
    from coprod_desktop.services.pictures_of_group import PicturesOfGroup
    from coprod_desktop.services.ports import Clock, Jobs, PictureLibrary
    from coprod_desktop.services.register import Register
    from coprod_desktop.services.retention import Retention
    from coprod_desktop.services.safe import Safe
    from coprod_desktop.services.seats import Seats
    from coprod_desktop.services.sessions import Sessions
    from coprod_desktop.services.sharing import Sharing
    from coprod_desktop.services.sheet_files import SheetFiles
    from coprod_desktop.services.sheet_papers import SheetPapers
    from coprod_desktop.services.sheets import Sheets
    from coprod_desktop.services.sheets_again import SheetsAgain
    from coprod_desktop.services.symbol_sets import SymbolSets
    from coprod_desktop.services.trials import Trials
    from coprod_desktop.services.undo import UndoList
    from coprod_desktop.services.word_bank import WordBank
    from coprod_desktop.services.words import OffersWords


class GroupServices(Protocol):
    """Each is made when it is first used: Home is painted before most of them are loaded."""

    changes: Changes
    clock: Clock
    jobs: Jobs

    @property
    def seats(self) -> Seats: ...
    @property
    def codes(self) -> Codes: ...
    @property
    def looks(self) -> Looks: ...
    @property
    def undo(self) -> UndoList: ...
    @property
    def people(self) -> People: ...
    @property
    def about_me(self) -> AboutMe: ...
    @property
    def consents(self) -> Consents: ...
    @property
    def importing(self) -> Importing: ...
    @property
    def read_table(self) -> Callable[[Path], Table]:
        """Reads a spreadsheet; slow work for Jobs. Raises domain.table.CannotRead."""
        ...

    @property
    def read_photo(self) -> Callable[[Path], SmallPhoto]:
        """Reads a photo and makes it small; slow work for Jobs. Raises ports.NotAPicture, PhotoTooLarge, HeicPhoto, OSError."""
        ...

    @property
    def read_picture(self) -> Callable[[Path], SmallPhoto]:
        """Reads a photo or a drawing (SVG); slow work for Jobs. Raises what `read_photo` does, and ports.OutsideDrawing, DrawingTooLarge."""
        ...

    @property
    def read_preview(self) -> Callable[[Path], SmallPhoto]:
        """Reads as `read_picture` does what is in a file, small, to be looked at before it is chosen."""
        ...

    @property
    def pictures(self) -> PictureLibrary: ...
    @property
    def pictures_of_group(self) -> PicturesOfGroup: ...
    @property
    def symbol_sets(self) -> SymbolSets: ...
    @property
    def sessions(self) -> Sessions: ...
    @property
    def day_plans(self) -> DayPlans: ...
    @property
    def trials(self) -> Trials: ...
    @property
    def register(self) -> Register: ...
    @property
    def feedback(self) -> Feedback: ...
    @property
    def ending(self) -> Ending: ...
    @property
    def handouts(self) -> Handouts: ...
    @property
    def sheet_papers(self) -> SheetPapers: ...
    @property
    def sheet_files(self) -> SheetFiles: ...
    @property
    def sheets(self) -> Sheets: ...
    @property
    def sharing(self) -> Sharing: ...
    @property
    def sheets_again(self) -> SheetsAgain: ...
    @property
    def words(self) -> OffersWords: ...
    @property
    def word_bank(self) -> WordBank: ...
    @property
    def legal(self) -> Legal: ...
    @property
    def safe(self) -> Safe: ...
    @property
    def concerns(self) -> Concerns: ...
    @property
    def forgetting(self) -> Forgetting: ...
    @property
    def retention(self) -> Retention: ...
    @property
    def keeping(self) -> Keeping: ...
    @property
    def moving(self) -> Moving: ...
