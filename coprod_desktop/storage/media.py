"""Photos, by what is in them: made smaller, without place or camera data, in an encrypted file of their own."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.services.ports import NotAPicture
from coprod_desktop.storage.backups import MEDIA, mend_media
from coprod_desktop.storage.database import Database, connect

LONGEST = 2000
_QUALITY = 85
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_PREFIX = "media:"
_TABLE = """CREATE TABLE IF NOT EXISTS item (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, added_at TEXT NOT NULL, data BLOB NOT NULL) STRICT"""


class Media:
    """The MediaStore on SQLite; its file is opened when first needed. Raises KeyError for an unknown key."""

    def __init__(self, folder: Path, raw_key: bytes, now: Callable[[], datetime]) -> None:
        self._path = folder / MEDIA
        self._raw_key = raw_key
        self._now = now
        self._opened: Database | None = None

    def add_photo(self, data: bytes) -> str:
        small, kind = tidy_photo(data)
        key = hashlib.sha256(small).hexdigest()
        file = self._file()
        with file.transaction():
            file.execute("INSERT INTO item (id, kind, added_at, data) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                         (key, kind, self._now().isoformat(timespec="seconds"), small))
        return _PREFIX + key

    def read(self, key: str) -> bytes:
        data = self._file().value("SELECT data FROM item WHERE id = ?", (key.removeprefix(_PREFIX),))
        if data is None:
            raise KeyError(key)
        return bytes(data)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _file(self) -> Database:
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _open(self) -> Database:
        try:
            return self._made()
        except sqlcipher3.OperationalError:
            raise
        except sqlcipher3.DatabaseError:
            mend_media(self._path.parent, self._raw_key)
            return self._made()

    def _made(self) -> Database:
        if not self._path.exists():
            mend_media(self._path.parent, self._raw_key)
        connection = connect(self._path, self._raw_key)
        try:
            if not connection.execute("PRAGMA user_version").fetchone()[0]:
                connection.execute("BEGIN")
                connection.execute(_TABLE)
                connection.execute("PRAGMA user_version = 1")
                connection.execute("COMMIT")
        except sqlcipher3.DatabaseError:
            connection.close()
            raise
        return Database(connection, self._now)


def tidy_photo(data: bytes) -> tuple[bytes, str]:
    """The photo upright, in plain colours, at most LONGEST px, as JPEG, or as PNG when one sees through it; and "jpeg" or "png".
    Nothing but the picture is written. Raises NotAPicture, also for one that would fill the memory."""
    import warnings

    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # Pillow only warns about the smaller bombs.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                # JPEG can be read at a half, a quarter or an eighth: a large photo takes a tenth of the time.
                opened.draft("RGB", (LONGEST, LONGEST))
                upright = _plain_colours(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning, OSError, ValueError,
            SyntaxError, EOFError) as problem:
        raise NotAPicture from problem
    upright.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    through = upright.mode == "RGBA" and upright.getextrema()[3][0] < 255
    bare = Image.new("RGBA" if through else "RGB", upright.size)
    bare.paste(upright if through else upright.convert("RGB"))
    out = BytesIO()
    if through:
        bare.save(out, "PNG", optimize=True)
        return out.getvalue(), "png"
    bare.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue(), "jpeg"


def _plain_colours(image: Any) -> Any:
    """RGB or RGBA in sRGB: the profile goes with all other data, so its colours are worked in first."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    mode = "RGBA" if "transparency" in image.info or image.mode in ("RGBA", "LA", "PA") else "RGB"
    if profile and image.mode == "RGB":
        try:
            return ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"))
        except (ImageCms.PyCMSError, OSError):
            return image.convert(mode)
    return image.convert(mode)
