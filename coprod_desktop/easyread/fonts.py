"""The letters of the sheets: Lexend, Noto Sans for what Lexend lacks, and plain words for what neither can write."""

import logging
import re
import struct
import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFError, TTFont

from coprod_desktop.i18n import _
from coprod_desktop.paths import FONTS
from coprod_desktop.services.ports import NoLetters

# Names of our own, so that an SVG with a text in "Lexend" or "Sans" can never take their place.
REGULAR, BOLD = "Coprod-Regular", "Coprod-Bold"
_FILES = {REGULAR: "Lexend-Regular.ttf", BOLD: "Lexend-Bold.ttf",
          f"{REGULAR}-Rare": "NotoSans-Regular.ttf", f"{BOLD}-Rare": "NotoSans-Bold.ttf"}
# Joiners, variation selectors, skin tones, hair: they change the sign before them and have no shape alone.
_SHAPELESS = frozenset((0x200B, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF, *range(0x1F3FB, 0x1F400),
                        *range(0x1F9B0, 0x1F9B4)))
_SAID_SHORTER = {"check mark": "tick", "heavy check mark": "tick", "heavy black heart": "heart"}
_TABLE_ROWS = 100
_log = logging.getLogger(__name__)


class TaggedFont(TTFont):
    """A TrueType font whose letters can be read back from the page.

    ReportLab maps the codes it does not use to U+0000, which ISO 14289-1 7.21.7 forbids, and spoils characters above
    U+FFFF; the ToUnicode tables are written anew.
    """

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = _to_unicode(subset)


def _to_unicode(subset: list[int]) -> str:
    """The table from codes to characters, at most 100 rows a block (ISO 32000-1, 9.10.3)."""
    rows = [(code, char) for code, char in enumerate(subset) if char and not (char == 32 and code != 32)]
    lines = ["/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
             "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
             "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
             "1 begincodespacerange <00> <FF> endcodespacerange"]
    for start in range(0, len(rows), _TABLE_ROWS):
        block = rows[start:start + _TABLE_ROWS]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>" for code, char in block]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines)


@cache
def _font(name: str) -> TaggedFont:
    """The font; another of ours when its file is gone or broken, so that there is a page. Raises NoLetters."""
    for file in dict.fromkeys((_FILES[name], *reversed(_FILES.values()))):
        try:
            font = TaggedFont(name, str(FONTS / file))
        except (OSError, TTFError, ValueError, IndexError, struct.error) as trouble:
            _log.error("the font file %s cannot be read: %s", file, type(trouble).__name__)  # no more: a command shows it
            continue
        pdfmetrics.registerFont(font)
        return font
    raise NoLetters


def load() -> None:
    """Makes the main fonts known to ReportLab; those for rare letters load when one is met."""
    _font(REGULAR)
    _font(BOLD)


def _has(name: str, letter: str) -> bool:
    return ord(letter) in _font(name).face.charToGlyph


def _can_write(letter: str) -> bool:
    return _has(REGULAR, letter) or letter == "\u00a0" or _has(f"{REGULAR}-Rare", letter)


def _in_words(letters: str) -> str:
    """What stands for letters that no font of ours can write: "[waving hand]", "[words in Bengali letters]"."""
    if any(unicodedata.category(letter)[0] in "LM" for letter in letters):
        first = next(letter for letter in letters if unicodedata.category(letter)[0] in "LM")
        script = unicodedata.name(first, "other").split()[0].capitalize()
        return _("[words in {script} letters]").format(script="Chinese" if script == "Cjk" else script)
    names = [unicodedata.name(letter, _("a sign")).lower() for letter in letters if not letter.isspace()]
    return f"[{', '.join(_SAID_SHORTER.get(name, name) for name in names)}]"


def _kind(letter: str) -> bool | None:
    """True: can be written. False: cannot. None: a space, which belongs to what stands around it."""
    return None if letter == " " else _can_write(letter)


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text with everything that no font can write told in words in brackets, never an empty box.

    It is put into Unicode's composed form first, so that a letter and its accent are one sign. Spaces inside foreign
    words go with them. Control characters become spaces.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    text = "".join(" " if unicodedata.category(letter) == "Cc" and letter != "\n" else letter
                   for letter in text if ord(letter) not in _SHAPELESS)
    parts: list[tuple[bool, str]] = []
    for known, letters in groupby(text, key=lambda letter: letter == "\n" or _kind(letter)):
        part = "".join(letters)
        if known is None:
            parts.append((parts[-1][0] if parts else True, part))
        else:
            parts.append((known, part))
    written = []
    for known, group in groupby(parts, key=lambda part: part[0]):
        part = "".join(letters for _known, letters in group)
        bare = part.rstrip(" ")
        written.append(part if known else _in_words(bare) + part[len(bare):])
    return "".join(written)


def runs(text: str, name: str) -> list[tuple[str, str]]:
    """The printable text in pieces of one font each: `name` (REGULAR or BOLD), or its twin for a word with a rare letter.

    A mark that has no letter of its own is rare too: Noto's stands over the letter before it, Lexend's beside it.
    """
    face = _font(name).face.charToGlyph
    if all(ord(letter) in face for letter in text) and not any(map(unicodedata.combining, text)):
        return [(name, text)]
    rare = f"{name}-Rare"
    _font(rare)
    words = re.split("( )", text)
    fonts = [name if all(ord(letter) in face or letter == "\u00a0" for letter in word)
             and not any(map(unicodedata.combining, word)) else rare for word in words]
    return [(font, "".join(word for _font_name, word in pair))
            for font, pair in groupby(zip(fonts, words, strict=True), key=lambda pair: pair[0])]


def width(text: str, name: str, size: float) -> float:
    """How wide the printable text is, in points."""
    return sum(_font(font).stringWidth(run, size) for font, run in runs(text, name))
