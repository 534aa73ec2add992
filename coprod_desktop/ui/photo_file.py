"""A photo from a file: chosen, made small in another process, and, when it cannot be used, why and what to do."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.services.ports import DrawingTooLarge, HeicPhoto, NotAPicture, OutsideDrawing, PhotoTooLarge
from coprod_desktop.ui.screen import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.domain.picture import SmallPhoto
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav

# The last two cannot be read; who picks one is told what to do instead of looking for it in vain.
_KINDS = ("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif")
_DRAWING = "svg"
_log = logging.getLogger(__name__)


class PhotoFile:
    """`keep` is given the small photo, also when the screen was left meanwhile: it was asked for; `show` is called when `making` changes.
    With `drawings` a drawing can be picked, too; `drawn` then says whether the last one was one."""

    def __init__(self, services: GroupServices, nav: Nav, keep: Callable[[SmallPhoto], None], show: Callable[[], None], *,
                 drawings: bool = False) -> None:
        self._services, self._nav, self._keep, self._show = services, nav, keep, show
        self._drawings, self._busy, self.drawn = drawings, False, False

    @property
    def making(self) -> str:
        """What is going on, "" when nothing is."""
        if not self._busy:
            return ""
        return _("Putting the picture in.") if self._drawings else _("Putting the photo in.")

    def pick(self) -> None:
        if self._drawings:
            self._nav.pick_file(_("Choose a photo or a drawing"), (_DRAWING, *_KINDS), self.take)
        else:
            self._nav.pick_file(_("Choose a photo"), _KINDS, self.take)

    def take(self, file: Path) -> None:
        if self._busy:
            return
        self._busy = True
        self._nav.hush()
        self._show()
        self._nav.announce(self.making)
        self.drawn = self._drawings and file.suffix.casefold() == f".{_DRAWING}"
        read = self._services.read_picture if self._drawings else self._services.read_photo
        self._services.jobs.run(read, file, then=self._came, failed=self._did_not)

    def _came(self, photo: SmallPhoto) -> None:
        self._busy = False
        self._keep(photo)

    def _did_not(self, trouble: BaseException) -> None:
        self._busy = False
        self._show()
        self._nav.say(Message(_why_not(trouble), "warn"))


def _why_not(trouble: BaseException) -> str:
    if isinstance(trouble, PhotoTooLarge):
        return _("This photo is too large to open. Nothing has changed. "
                 "Open it in a photo app, make it smaller and save it. Then choose it again.")
    if isinstance(trouble, HeicPhoto):
        return _("Some phones save photos as “heic”. We cannot open these. Nothing has changed. "
                 "Open it in a photo app and save it as “jpg”. Then choose the new file.")
    if isinstance(trouble, OutsideDrawing):
        return _("This drawing asks for things outside of its file. We opened none of them. Nothing has changed. "
                 "Save it as “png” in a drawing app, and choose that file.")
    if isinstance(trouble, DrawingTooLarge):
        return _("This drawing has too much in it for us. Nothing has changed. Save it as “png” in a drawing app, and choose that file.")
    if isinstance(trouble, NotAPicture):
        return _("This file is not a photo that we can open. Nothing has changed. Choose another file.")
    if isinstance(trouble, OSError):
        return _("We could not read this file. Nothing has changed. Is the stick still in?")
    _log.error("the photo was not put in", exc_info=trouble)
    return _("The photo was not put in. Nothing has changed. Please try again.")
