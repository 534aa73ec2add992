"""The colours of every theme by role; measured pairs stand in tests/ui/test_colours.py (7:1 words, 3:1 edges, WCAG 1.4.6, 1.4.11)."""

_NAMES = (
    "page", "card", "ink", "soft", "line", "hair", "primary", "onprimary", "wash", "picture", "accent", "onaccent", "good", "goodwash", "warn",
    "warnwash", "stop", "stopwash", "focus", "scan", "scanedge", "scanspent", "readline", "readword", "onread", "butter", "sky", "mint", "rose",
    "stone",
)

_LIGHT = (
    "#EDF2EF #FFFFFF #13262B #33484D #5C7577 #CFDBD7 #0B5357 #FFFFFF #D5EBE6 #FFFFFF #F6BD3B #13262B #0B5233 #DDF0DF #6B4300 "
    "#FFF0CC #8F1D22 #FBE4E0 #6A1FB0 #F6BD3B #13262B #13262B #FFF3C9 #F6BD3B #13262B #FFF0CC #DCEBF7 #DDF0DF #FBE4E0 #E9EEEC"
)
_DARK = (
    "#10191C #1C292D #F4F7F5 #CBD6D5 #8EA5A6 #34464A #7FD8CC #06201F #103A3B #FAF8F2 #FFCB52 #10191C #9BE3B4 #15392A #FFD27A "
    "#3D2F0C #FFB4AB #4A1F1D #FFD84A #FFCB52 #10191C #5D7778 #3D3412 #FFD84A #10191C #FAF8F2 #FAF8F2 #FAF8F2 #FAF8F2 #FAF8F2"
)
_CREAM = (
    "#F6E9C9 #FFF8E3 #2A2012 #4A3B24 #7C6A49 #E2D2A8 #0A4D50 #FFF8E3 #E3E8C8 #FFFDF6 #E9A92B #2A2012 #1B5230 #E6EBC6 #633C00 "
    "#FBE3AC #85201C #F8DCC8 #64189F #E9A92B #2A2012 #2A2012 #FBE3AC #E9A92B #2A2012 #FBE9BC #E8EAD6 #E6EBC6 #F8DFC8 #F1E6C8"
)


def _two_tone(ground: str, ink: str, hair: str, wash: str, focus: str, spent: str) -> str:
    """A theme of two colours: everything is told by edges and words, nothing by shades."""
    return (
        f"{ground} {ground} {ink} {ink} {ink} {hair} {ink} {ground} {wash} #FFFFFF {ink} {ground} {ink} {ground} {ink} "
        f"{ground} {ink} {ground} {focus} {focus} {ground} {spent} {wash} {ink} {ground} #FFFFFF #FFFFFF #FFFFFF #FFFFFF #FFFFFF"
    )


def _table(row: str) -> dict[str, str]:
    return dict(zip(_NAMES, row.split(), strict=True))


COLOURS = {
    "light": _table(_LIGHT),
    "dark": _table(_DARK),
    "cream": _table(_CREAM),
    "yellow-on-black": _table(_two_tone("#000000", "#FFE94A", "#6B6118", "#2B2700", "#FFFFFF", "#8A8025")),
    "white-on-black": _table(_two_tone("#000000", "#FFFFFF", "#5C5C5C", "#262626", "#FFD84A", "#6B6B6B")),
    "black-on-white": _table(_two_tone("#FFFFFF", "#000000", "#8A8A8A", "#E6E6E6", "#5B1A9A", "#909090")),
}
TWO_TONE = frozenset({"yellow-on-black", "white-on-black", "black-on-white"})
GROUNDS_DARK = frozenset({"dark", "yellow-on-black", "white-on-black"})
