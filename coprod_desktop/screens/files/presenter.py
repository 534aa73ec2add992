"""Finding a file: one folder a page, its folders first; a press goes in or chooses. Saving asks for a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.files import Picking, Thing, first_folder, name_trouble, photos_folder, place_words, places, things_in
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Ask, Message, Nav

_PAGE = 10
_PHOTO, _SEEN = "jpg", "media:file/"
_PICTURES = {"csv": "openmoji:1F4CA", "xlsx": "openmoji:1F4CA", "xlsm": "openmoji:1F4CA", "tsv": "openmoji:1F4CA", "zip": "openmoji:1F4E6",
             "jpg": "openmoji:1F5BC", "jpeg": "openmoji:1F5BC", "png": "openmoji:1F5BC"}


@dataclass(frozen=True, slots=True)
class FilesState:
    """`choose_words` is on the key that chooses the folder itself or saves in it, "" when a file is looked for; `name` is what the file
    will be called, None when nothing is saved. `seen` are the pictures that are small photos of what is in a file, with their bytes."""

    folder: str
    heading: str
    notes: tuple[str, ...]
    rows: tuple[PictureChoice, ...]
    pages: tuple[int, int]
    may_go_up: bool
    choose_words: str
    name: str | None
    seen: tuple[tuple[str, bytes], ...] = ()


class FilesPresenter(Paged):
    """`folder` None shows the places of the computer."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._picking: Picking = nav.picking or Picking(_("Choose a file"), _nothing)
        self._name = Path(self._picking.name).stem
        self._paging = Paging(_PAGE)
        self._things: tuple[Thing, ...] = ()
        self._folder: Path | None = None
        self._seen: dict[Path, bytes] = {}
        self._looked_at: Path | None = None
        self._go(nav.last_photos or photos_folder() if self.shows_photos else nav.last_folder or first_folder())

    def say_anew(self) -> bool:
        return False  # what is looked for was put into words by the screen before

    def title(self) -> str:
        return self._picking.title

    def _go(self, folder: Path | None) -> None:
        """Into a folder; where it cannot be opened one stays."""
        if folder is not None:
            try:
                self._things = things_in(folder, self._picking)
            except OSError:
                self.nav.say(Message(_("This folder cannot be opened. Choose another one."), "warn"))
                if self.state is None:
                    self._show()
                return
        self._folder, self._paging, self._seen = folder, Paging(_PAGE), {}
        self._show()

    def _show(self) -> None:
        rows = self._place_rows() if self._folder is None else self._thing_rows()
        shown = tuple(self._paging.cut(rows))
        notes = [_("Where is it?") if self._folder is None else _("In “{folder}”").format(folder=place_words(self._folder))]
        if self._folder is not None and not rows:
            notes.append(_("Nothing to choose is here.") if not (self._picking.folder or self._picking.name) else _("No folder is in here."))
        elif self._folder is not None and len(rows) > _PAGE:
            notes.append(ngettext("{count} thing is here.", "{count} things are here.", len(rows)).format(count=len(rows)))
        choose = "" if self._folder is None else _("Save here") if self._picking.name else _("Choose this folder") if self._picking.folder else ""
        self.show_state(FilesState(
            str(self._folder or ""), self._picking.title, tuple(notes), shown, self._paging.pages,
            self._folder is not None and self._folder.parent != self._folder, choose,
            self._name if self._picking.name and self._folder is not None else None,
            self._held(shown)))
        self._look_into(shown)

    def _place_rows(self) -> tuple[PictureChoice, ...]:
        return tuple(PictureChoice(str(number), place.picture, place.name, "", "sky") for number, place in enumerate(places()))

    def _thing_rows(self) -> tuple[PictureChoice, ...]:
        return tuple(PictureChoice(str(number), "openmoji:1F4C1" if thing.is_folder else self._picture(thing.path), thing.path.name,
                                   _("Folder") if thing.is_folder else long_day_words(thing.day), "butter" if thing.is_folder else "mint")
                     for number, thing in enumerate(self._things))

    # What is in the files, for who does not go by their names

    @property
    def shows_photos(self) -> bool:
        return _PHOTO in self._picking.kinds

    def _held(self, shown: Sequence[PictureChoice]) -> tuple[tuple[str, bytes], ...]:
        return tuple((row.picture, self._seen[self._things[int(row.key)].path]) for row in shown if row.picture.startswith(_SEEN))

    def _picture(self, path: Path) -> str:
        return f"{_SEEN}{path}" if self._seen.get(path) else _picture(path)

    def _look_into(self, shown: Sequence[PictureChoice]) -> None:
        """One file after the other, in another process, and only those of the page that is seen."""
        if self.closed or self._looked_at is not None or not self.shows_photos or self._folder is None:
            return
        files = (self._things[int(row.key)] for row in shown)
        self._looked_at = next((thing.path for thing in files if not thing.is_folder and thing.path not in self._seen), None)
        if self._looked_at is not None:
            self.services.jobs.run(self.services.read_preview, self._looked_at, then=partial(self._came, self._looked_at),
                                   failed=partial(self._cannot_be_seen, self._looked_at))

    def _came(self, file: Path, photo: SmallPhoto) -> None:
        self._note(file, photo.data)

    def _cannot_be_seen(self, file: Path, _trouble: BaseException) -> None:
        """It keeps the drawing; who chooses it is told why it cannot be used."""
        self._note(file, b"")

    def _note(self, file: Path, data: bytes) -> None:
        self._looked_at = None
        if not self.closed:
            self._seen[file] = data
            self._show()

    # Doing

    def choose(self, key: str) -> None:
        """Into a place or a folder; a file is what was looked for, or, when saving, gives its name."""
        if self._folder is None:
            self._go(places()[int(key)].folder)
            return
        thing = self._things[int(key)]
        if thing.is_folder:
            self._go(thing.path)
        elif self._picking.name:
            self._name = thing.path.stem
            self._show()
        else:
            self._done(thing.path)

    def up(self) -> None:
        if self._folder is not None:
            self._go(self._folder.parent)

    def other_places(self) -> None:
        self._go(None)

    def typed(self, name: str) -> None:
        """Nothing is drawn anew while somebody types."""
        self._name = name

    def take(self) -> None:
        """This folder, or the file that is to be saved in it."""
        assert self._folder is not None
        if not self._picking.name:
            self._done(self._folder)
            return
        trouble = name_trouble(self._name)
        if trouble:
            self.nav.say(Message(trouble, "warn"))
            return
        file = self._folder / f"{self._name.strip()}{Path(self._picking.name).suffix}"
        if file.exists():
            self.nav.ask(Ask("openmoji:1F4C4", _("A file of this name is there already"), _("If you go on, the new one takes its place."),
                             _("Put the new one there"), _("Choose another name")), partial(self._done, file))
        else:
            self._done(file)

    def _done(self, path: Path) -> None:
        if self.shows_photos:  # a sheet is not saved among the photos only because one was added before
            self.nav.last_photos = path.parent
        else:
            self.nav.last_folder = path if self._picking.folder else path.parent
        self.nav.leave()
        self._picking.then(path)


def _picture(path: Path) -> str:
    return _PICTURES.get(path.suffix.lstrip(".").casefold(), "openmoji:1F4C4")


def _nothing(_path: Path) -> None:
    """Somebody came here without looking for anything."""
