"""Makes the static fonts in resources/fonts from the variable ones, once: `python tools/make_fonts.py`.

Needs `fonttools`, `fontpkg-lexend` and `fontpkg-noto-sans`; none of them is needed to run the app. ReportLab can embed
only static TrueType fonts, and Qt draws a static cut the same on every system.
"""

import shutil
from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

OUT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
CUTS = {"Regular": 400, "Bold": 600}
NAME, STYLE, WHOLE_NAME, POSTSCRIPT_NAME, BIG_FAMILY, BIG_STYLE = 1, 2, 4, 6, 16, 17
# Latin with every accent, Greek, Cyrillic, Vietnamese, signs of money and of text: what Lexend may lack.
NOTO_BLOCKS = ((0x20, 0x24F), (0x250, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x206F),
               (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x214F), (0xA640, 0xA69F), (0xFB00, 0xFB06))


def package_folder(package: str) -> Path:
    """The folder of an installed font package. Raises SystemExit when it is not installed."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"Please install {package.replace('_', '-')} first.")
    return Path(spec.origin).parent


def rename(font: TTFont, family: str, cut: str) -> None:
    """Names the cut so that regular and bold pair up everywhere (OpenType `name`, `OS/2` and `head`)."""
    for record in font["name"].names:
        if record.nameID in (NAME, BIG_FAMILY):
            record.string = family
        elif record.nameID in (STYLE, BIG_STYLE):
            record.string = cut
        elif record.nameID == WHOLE_NAME:
            record.string = f"{family} {cut}"
        elif record.nameID == POSTSCRIPT_NAME:
            record.string = f"{family.replace(' ', '')}-{cut}"
    bold = cut == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def keep_blocks(font: TTFont, blocks: tuple[tuple[int, int], ...]) -> None:
    """Drops every character outside `blocks` (first and last code point), and all layout tables but those for marks."""
    options = Options(layout_features=["mark", "mkmk", "ccmp", "kern"], name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in blocks for code in range(first, last + 1)])
    subsetter.subset(font)


def make(package: str, source: str, family: str, axes: dict[str, float],
         blocks: tuple[tuple[int, int], ...] = ()) -> None:
    """Makes the regular and the bold cut of one family, with its licence. `axes` fixes every axis but the weight."""
    folder = package_folder(package)
    for cut, weight in CUTS.items():
        # The time of making stays out of the file, so that the same input gives the same bytes.
        font = TTFont(folder / "files" / source, recalcTimestamp=False)
        instancer.instantiateVariableFont(font, {"wght": weight, **axes}, inplace=True)
        rename(font, family, cut)
        if blocks:
            keep_blocks(font, blocks)
        target = OUT / f"{family.replace(' ', '')}-{cut}.ttf"
        font.save(target)
        print(f"{target.name}: {target.stat().st_size // 1000} kB, {len(font.getBestCmap())} characters")
    shutil.copyfile(folder / "LICENSE", OUT / f"{family.replace(' ', '')}-OFL.txt")


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    make("fontpkg_lexend", "Lexend[wght].ttf", "Lexend", {})
    make("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", "Noto Sans", {"wdth": 100}, NOTO_BLOCKS)
