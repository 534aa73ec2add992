"""Photos as they look: a few large ones with their words, or one large one and a field for its words."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.photos.presenter import PhotosPresenter, PhotosState, Shown
from coprod_desktop.ui.boxes import ColumnBox, PictureBox, TextBox
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import named, note_card
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class PhotosView(View):
    def __init__(self, kit: Kit, presenter: PhotosPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: Field | None = None

    def step(self, state: PhotosState) -> object:
        return state.telling and state.telling.id, state.making

    def build(self, state: PhotosState) -> None:
        kit = self.kit
        self._field = None
        if state.telling is not None:
            body = column(lead(kit, state.heading), self._telling(state.telling, state.words), 0)
            later = named(kit.button(_("Not now"), "back"), "not-now", self.presenter.not_now)
            self.lay_out(body, quiet=[later], primary=named(kit.button(_("Keep these words"), "tick", primary=True), "keep",
                                                            self.presenter.keep_words))
            return
        add = None if state.making else named(kit.button(_("Add a photo"), "plus", primary=True), "add", self.presenter.pick)
        quiet = [named(kit.button(_("That is all"), after="next"), "finish", self.presenter.finish)]
        if state.undo:  # last: the key that was there before keeps its place
            quiet.append(named(kit.button(state.undo, "undo"), "undo", self.presenter.undo))
        photos = self._photos(state) if state.photos else None if state.making else self._none()
        making = note_card(kit, "wait", "good", state.making) if state.making else None
        body = column(lead(kit, state.heading, state.note), note_card(kit, "lock", "warn", state.kept), making, photos, 0)
        self.lay_out(body, quiet=quiet, primary=add)

    def _none(self) -> QLayout:
        kit, t = self.kit, self.theme
        camera = Painted(t, PictureBox(t, kit.pictures, "openmoji:1F4F7", 96 if t.narrow else 160, "sky"), "")
        return column(t.space(16), camera, kit.words(_("No photos yet"), "heading", bold=True, centre=True),
                      kit.words(_("Photos help people remember. You can also go on without them."), colour="soft", centre=True),
                      gap=t.space(8), margins=(t.halo, 0, t.halo, 0))

    def _picture(self, photo: Shown, size: float) -> Painted:
        t = self.theme
        box = ColumnBox(PictureBox(t, self.kit.pictures, photo.picture, size, "stone", inner=0.94, needed=True),
                        TextBox(t, photo.words or photo.spoken, "body", colour="ink" if photo.words else "soft"), gap=t.space(8))
        return Painted(t, box, photo.spoken)

    def _verdict(self, photo: Shown) -> QWidget:
        return note_card(self.kit, "tick" if photo.may else "lock", "good" if photo.may else "warn", photo.verdict)

    def _photos(self, state: PhotosState) -> QWidget:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(280 if not t.narrow else 200), columns=4, gap=t.space(16))
        for photo in state.photos:
            ways = Flow()
            tell = kit.button(_("Change the words") if photo.words else _("Say what it shows"), "write",
                              name=_("Say what it shows: {words}").format(words=photo.spoken))
            ways.addWidget(named(tell, f"tell-{photo.id}", partial(self.presenter.tell, photo.id)))
            who = kit.button(_("Who is in it?"), "people", name=_("Who is in it? {words}").format(words=photo.spoken))
            ways.addWidget(named(who, f"who-{photo.id}", partial(self.presenter.ask_who, photo.id)))
            remove = kit.button(_("Remove"), "delete", name=_("Remove: {what}").format(what=photo.spoken))
            ways.addWidget(named(remove, f"remove-{photo.id}", partial(self.presenter.remove, photo.id)))
            picture = self._picture(photo, 200 if not t.narrow else 120)
            grid.addWidget(Card(kit, column(picture, self._verdict(photo), 0, holder(ways), gap=t.space(4))))
        return holder(column(Group(grid, _("Photos")), margins=(t.halo, t.space(8), t.halo, t.space(8))))

    def _telling(self, photo: Shown, words: str) -> QWidget:
        kit, t = self.kit, self.theme
        box = PictureBox(t, kit.pictures, photo.picture, 320 if t.wide else 200 if not t.narrow else 120, "stone", inner=0.94, needed=True)
        self._field = Field(kit, _("It shows"), words, lines=2, hint=_("For example: Two of us paint a big blue wave."), longest=200)
        self._field.editor.setObjectName("words")
        self._field.editor.textChanged.connect(self._typed)
        picture = Painted(t, box, photo.spoken)
        if not t.wide:
            return holder(column(picture, self._field, gap=t.space(8)))
        both = row(picture, column(self._field, 0), gap=t.space(16))
        both.setStretch(1, 1)
        return holder(both)

    def _typed(self) -> None:
        if self._field is not None:
            self.presenter.write(self._field.text())

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else self.part("add") or self.part("finish")
