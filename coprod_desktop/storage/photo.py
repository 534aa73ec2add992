"""Makes a photo of a file small and bare, in a process of its own: it opens no group."""

from io import BytesIO
from pathlib import Path
from typing import Any

from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.services.ports import HeicPhoto, NotAPicture, PhotoTooLarge

LONGEST = 2000
PREVIEW = 320  # px: to be looked at before it is chosen
_QUALITY = 85
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
# The kinds of HEIC files by ISO/IEC 23008-12, annex B: the signs 8 to 12 of the file.
_HEIC = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_MOST_BYTES = 60_000_000
_MOST_PIXELS = 90_000_000  # as many fill about 400 MB while they are worked on


def read_photo(file: Path, longest: int = LONGEST) -> SmallPhoto:
    """Slow work for Jobs: a 12 megapixel photo takes a third of a second. Raises NotAPicture, PhotoTooLarge, HeicPhoto, OSError."""
    if file.stat().st_size > _MOST_BYTES:
        raise PhotoTooLarge
    return tidy_photo(file.read_bytes(), longest)


def tidy_photo(data: bytes, longest: int = LONGEST) -> SmallPhoto:
    """The photo upright, in plain colours, at most `longest` px, as JPEG, or as PNG when one sees through it. Nothing but the picture is
    written. Raises NotAPicture, HeicPhoto, and PhotoTooLarge for one that would fill the memory."""
    import warnings

    from PIL import Image, ImageOps, UnidentifiedImageError

    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        raise HeicPhoto
    try:
        with warnings.catch_warnings():
            # What Pillow warns about: a large picture, which is looked at below; and parts left out of a broken one.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                # JPEG can be read at a half, a quarter or an eighth: a large photo takes a tenth of the time, and of the memory.
                opened.draft("RGB", (longest, longest))
                if opened.width * opened.height > _MOST_PIXELS:
                    raise PhotoTooLarge
                upright = _plain_colours(ImageOps.exif_transpose(opened))
    except Image.DecompressionBombError as problem:
        raise PhotoTooLarge from problem
    except NotAPicture:
        raise
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as problem:
        raise NotAPicture from problem
    upright.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    through = upright.mode == "RGBA" and upright.getextrema()[3][0] < 255
    bare = Image.new("RGBA" if through else "RGB", upright.size)
    bare.paste(upright if through else upright.convert("RGB"))
    out = BytesIO()
    if through:
        bare.save(out, "PNG", optimize=True)
        return SmallPhoto(out.getvalue(), "png")
    bare.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return SmallPhoto(out.getvalue(), "jpeg")


def squared(photo: SmallPhoto) -> SmallPhoto:
    """The whole picture on a square ground: a sheet cuts photos to a square, and of a drawing nothing may be cut."""
    from PIL import Image

    image = Image.open(BytesIO(photo.data))
    side = max(image.size)
    if image.width == image.height:
        return photo
    ground = Image.new(image.mode, (side, side), (255, 255, 255, 0)[:len(image.getbands())])
    ground.paste(image, ((side - image.width) // 2, (side - image.height) // 2))
    out = BytesIO()
    ground.save(out, "PNG" if photo.kind == "png" else "JPEG", quality=_QUALITY, optimize=True)
    return SmallPhoto(out.getvalue(), photo.kind)


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
