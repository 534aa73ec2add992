"""Photos: upright, small, and nothing but the picture."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.services.ports import HeicPhoto, NotAPicture, PhotoTooLarge
from coprod_desktop.storage.folder import Group
from coprod_desktop.storage.photo import read_photo, tidy_photo

ORIENTATION, MAKE, PLACE = 0x0112, 0x010F, 0x8825


def a_photo(size: tuple[int, int] = (300, 200), colour: str = "blue", kind: str = "JPEG", **more: object) -> bytes:
    image = Image.new(more.pop("mode", "RGB"), size, colour)
    out = BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def a_small_photo(*size: tuple[int, int], **more: object) -> SmallPhoto:
    return tidy_photo(a_photo(*size, **more))


def with_place() -> bytes:
    """Lying on its side, red on the left as it is stored; with camera, place and a comment."""
    image = Image.new("RGB", (3000, 1000), "blue")
    image.paste("red", (0, 0, 1000, 1000))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[MAKE] = "SECRETCAMERA"
    exif[PLACE] = {1: "N", 2: (51.0, 30.0, 1.0), 29: "2026:01:01"}
    out = BytesIO()
    image.save(out, "JPEG", exif=exif, comment=b"SECRETCOMMENT", xmp=b"<x>SECRETXMP</x>")
    return out.getvalue()


def test_place_and_camera_data_are_gone_and_the_photo_is_upright(group: Group) -> None:
    data = with_place()
    assert b"SECRETCAMERA" in data and b"SECRETCOMMENT" in data
    kept = group.media.read(group.media.add_photo(tidy_photo(data)))
    assert b"SECRET" not in kept and b"Exif" not in kept
    image = Image.open(BytesIO(kept))
    assert (image.format, image.size, dict(image.getexif())) == ("JPEG", (667, 2000), {})
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert image.getpixel((300, 100))[0] > 200 and image.getpixel((300, 1900))[2] > 200


def test_the_key_is_the_content(group: Group) -> None:
    key = group.media.add_photo(a_small_photo())
    assert key.startswith("media:") and len(key) == 70
    assert group.media.add_photo(a_small_photo()) == key
    assert group.media.add_photo(a_small_photo(colour="red")) != key
    with pytest.raises(KeyError):
        group.media.read("media:" + "0" * 64)


def test_a_small_photo_is_not_made_larger() -> None:
    small = tidy_photo(a_photo((30, 20)))
    assert (Image.open(BytesIO(small.data)).size, small.kind) == ((30, 20), "jpeg")


def test_a_picture_one_sees_through_stays_so() -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "SECRET")
    through = tidy_photo(a_photo((2500, 500), (0, 0, 255, 100), "PNG", mode="RGBA", pnginfo=text))
    image = Image.open(BytesIO(through.data))
    assert (through.kind, image.mode, image.size, image.getpixel((5, 5))) == ("png", "RGBA", (2000, 400), (0, 0, 255, 100))
    assert b"SECRET" not in through.data and image.info == {}
    assert tidy_photo(a_photo((50, 50), (0, 0, 255, 255), "PNG", mode="RGBA")).kind == "jpeg"


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "L"), ("PNG", "P"), ("GIF", "P"), ("BMP", "RGB"), ("TIFF", "CMYK"), ("WEBP", "RGB"),
                                            ("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "1"), ("PNG", "LA"), ("PNG", "I;16")])
def test_kinds_of_pictures(kind: str, mode: str) -> None:
    data = a_photo((40, 30), 0, kind, mode=mode) if mode in ("P", "1", "L", "I;16") else a_photo((40, 30), "black", kind, mode=mode)
    assert Image.open(BytesIO(tidy_photo(data).data)).size == (40, 30)


def test_a_photo_of_two_pictures_in_one_file() -> None:
    """As some phones write them: the first one counts."""
    out = BytesIO()
    Image.new("RGB", (60, 40), "blue").save(out, "MPO", save_all=True, append_images=[Image.new("RGB", (30, 20), "red")])
    image = Image.open(BytesIO(tidy_photo(out.getvalue()).data))
    assert (image.format, image.size, getattr(image, "n_frames", 1)) == ("JPEG", (60, 40), 1)


def test_colours_of_another_profile_are_worked_in() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kept = tidy_photo(a_photo(icc_profile=profile))
    assert "icc_profile" not in Image.open(BytesIO(kept.data)).info
    kept = tidy_photo(a_photo(icc_profile=b"no profile"))
    assert Image.open(BytesIO(kept.data)).size == (300, 200)


def a_bomb(side: int) -> bytes:
    """A PNG of a few bytes that says it is `side` pixels wide and high."""
    def part(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) + part(b"IEND", b"")


@pytest.mark.parametrize("data", [b"", b"Dear Ann", a_photo()[:200], b"%PDF-1.7", b"<svg/>", b"GIF89a", b"\x89PNG\r\n\x1a\n"], ids=range(7))
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        tidy_photo(data)


@pytest.mark.parametrize("side", [10_000, 20_000, 40_000])
def test_one_that_would_fill_the_memory_is_too_large(side: int) -> None:
    with pytest.raises(PhotoTooLarge):
        tidy_photo(a_bomb(side))


def test_a_jpeg_of_108_megapixels_is_read_at_a_quarter() -> None:
    """As some phones take them; it never fills the memory."""
    assert Image.open(BytesIO(tidy_photo(a_photo((12_000, 9_000))).data)).size == (2000, 1500)


def test_a_file_as_large_as_a_film_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "film.jpg").open("wb") as file:
        file.truncate(61_000_000)
    with pytest.raises(PhotoTooLarge):
        read_photo(tmp_path / "film.jpg")


@pytest.mark.parametrize("brand", [b"heic", b"mif1"])
def test_a_photo_of_a_newer_phone_is_known(brand: bytes) -> None:
    with pytest.raises(HeicPhoto):
        tidy_photo(b"\x00\x00\x00\x24ftyp" + brand + bytes(40))
