"""How a sheet looks as a web page: its colours, its sizes, and the choice of them, which works without scripts."""

from html import escape

from coprod_desktop.i18n import _

_ROLES = ("page", "ink", "soft", "rule", "edge", "head", "notice", "onnotice", "tile")
# Words are 7:1 or more on every ground they stand on, edges and bars 3:1 (WCAG 2.2, 1.4.6 and 1.4.11): the themes of the app.
_ROWS = {
    "light": "#ffffff #13262b #33484d #0b5357 #5c7577 #e9eeec #fff0cc #13262b #fff0cc",
    "dark": "#1c292d #f4f7f5 #cbd6d5 #7fd8cc #8ea5a6 #34464a #3d2f0c #f4f7f5 #faf8f2",
    "cream": "#fff8e3 #2a2012 #4a3b24 #0a4d50 #7c6a49 #f1e6c8 #fbe3ac #2a2012 #fbe9bc",
    "white-on-black": "#000000 #ffffff #ffffff #ffffff #ffffff #262626 #000000 #ffffff #ffffff",
    "yellow-on-black": "#000000 #ffe94a #ffe94a #ffe94a #ffe94a #2b2700 #000000 #ffe94a #ffffff",
}
THEMES = {name: dict(zip(_ROLES, row.split(), strict=True)) for name, row in _ROWS.items()}
SIZES = (100, 150, 200, 300, 400)
_DARK = ("dark", "white-on-black", "yellow-on-black")

# A table that has no room for its columns shows each row as a card: nobody has to move a page sideways (WCAG 2.2, 1.4.10).
_RULES = """
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.5; hyphens: none; text-align: start; overflow-wrap: anywhere;
  font-family: Lexend, Verdana, Arial, sans-serif; }
main, .look { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-top: 1rem; padding-bottom: 3rem; container-type: inline-size; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2rem 0 0.75rem; }
h3 { font-size: 1.1rem; line-height: 1.25; margin: 1.25rem 0 0.75rem; }
p { margin: 0; }
.whole { display: inline-block; }
a { color: inherit; text-decoration: underline; text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
.group, .credit { color: var(--soft); }
.title { border-bottom: 3px solid var(--rule); padding-bottom: 0.75rem; margin-bottom: 1.25rem; }
.notice { background: var(--notice); color: var(--onnotice); border: 2px solid currentColor; border-radius: 0.5rem;
  font-weight: 600; padding: 0.75rem 1rem; margin-bottom: 1.25rem; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; margin: 0 0 1rem; }
.row p { flex: 1 1 min(10rem, 100%); }
.tile { flex: none; width: min(6.5rem, 100%); aspect-ratio: 1; border-radius: 0.75rem; background: var(--tile); overflow: hidden; }
.tile img { width: 100%; height: 100%; object-fit: cover; display: block; }
figure { margin: 1rem 0; } figure img { max-width: 100%; max-height: 24rem; border-radius: 0.5rem; display: block; background: var(--tile); }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.25rem; }
th, td { border: 1px solid var(--edge); padding: 0.4rem 0.6rem; text-align: start; height: 3rem; overflow-wrap: break-word; }
thead th { background: var(--head); } tbody th { font-weight: 400; }
td { min-width: 5rem; }
th img { width: min(4.5rem, 100%); aspect-ratio: 1; object-fit: cover; vertical-align: middle; margin-inline-end: 0.6rem; background: #faf8f2;
  border-radius: 0.4rem; }
.badges { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); list-style: none; padding: 0; margin: 0; }
.badges li { border: 1px dashed var(--edge); min-height: 10rem; padding: 1rem; font-size: 1.5rem; font-weight: 600; line-height: 1.25;
  break-inside: avoid; }
.badges .row { font-size: 1rem; font-weight: 400; line-height: 1.5; margin: 0.75rem 0 0; }
.badges .row p { flex-basis: min(8rem, 100%); } .badges .tile { width: min(4.5rem, 100%); }
.badges li > img { width: 5rem; height: 5rem; object-fit: cover; background: #faf8f2; border-radius: 0.4rem; }
.code { display: flex; flex-wrap: wrap; gap: 0.75rem; list-style: none; padding: 0; margin: 0.5rem 0 1.5rem; }
.code li { border: 2px solid var(--edge); background: var(--head); border-radius: 0.5rem; padding: 0.4rem 0.9rem;
  font-size: 1.6rem; font-weight: 600; letter-spacing: 0.05em; }
.chart, .answers { list-style: none; padding: 0; margin: 0.75rem 0 1.25rem; }
.chart li, .answers li { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; margin: 0 0 0.75rem; }
.chart li > div:last-child, .answers p { flex: 1 1 min(10rem, 100%); }
.track { border: 1px solid var(--edge); height: 1.5rem; border-radius: 0.25rem; }
.track div { background: var(--rule); height: 100%; forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.box { flex: none; width: 2.5rem; height: 2.5rem; border: 2px solid var(--ink); border-radius: 0.25rem; }
.lines { margin: 0 0 1.25rem; }
.lines div { border-bottom: 1px solid var(--edge); height: 3rem; }
.credit { margin-top: 2rem; }
.look { padding-top: 0.75rem; }
.look summary { display: inline-block; min-height: 44px; padding: 0.5rem 1rem; border: 2px solid var(--edge); border-radius: 0.5rem; font-weight: 600;
  cursor: pointer; }
.look summary::after { content: " ▾" / ""; }
.look fieldset { border: 0; margin: 1rem 0 0; padding: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 8px; }
.look legend { font-weight: 600; padding: 0 0 0.5rem; }
.look label { display: flex; align-items: center; gap: 0.6rem; min-height: 44px; min-width: 44px; padding: 0.4rem 0.9rem; cursor: pointer;
  border: 2px solid var(--edge); border-radius: 0.5rem; }
.look label:has(:checked) { background: var(--head); border-color: var(--ink); font-weight: 600; }
.look input { width: 1.25rem; height: 1.25rem; margin: 0; flex: none; accent-color: var(--rule); }
@supports not selector(:has(a)) { .look { display: none; } }
@media screen { @container (max-width: 30rem) {
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { border: 2px solid var(--edge); border-radius: 0.5rem; margin: 0 0 0.75rem; padding: 0.4rem 0.6rem; }
  tbody th { font-weight: 600; } tbody th, td { border: 0; height: auto; padding: 0.2rem 0; } td:empty:not(.free) { display: none; }
  td[data-head]::before { content: attr(data-head) ": " / ""; font-weight: 600; }
  td.free { min-height: 3.4rem; border-bottom: 1px solid var(--edge); }
} }
@media (forced-colors: active) { .tile, img { forced-color-adjust: none; } .look .colours { display: none; } }
@media print { .look { display: none; } main { max-width: none; padding: 0; } .row, tr, figure, .code { break-inside: avoid; }
  h2, h3 { break-after: avoid; } .new-page { break-before: page; } }
"""


def style(points: int) -> str:
    """The style sheet; `points` is the size of words that the sheet was made in, and is printed in, dark on white. Nothing in it moves
    (WCAG 2.2, 2.3.3)."""
    chosen = "".join(f":root:has(#colours-{name}:checked) {{ {_colours(name)} }}\n" for name in THEMES)
    sizes = "".join(f":root:has(#size-{size}:checked) {{ font-size: {points * size / 100:g}pt; }}\n" for size in SIZES)
    return (f":root {{ {_colours('light')} font-size: {points}pt; }}\n"
            f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_colours('dark')} }} }}\n"
            f"@media screen {{\n{chosen}{sizes}}}{_RULES}")


def _colours(name: str) -> str:
    scheme = "dark" if name in _DARK else "light"
    return " ".join((*(f"--{role}: {colour};" for role, colour in THEMES[name].items()), f"color-scheme: {scheme};"))


def choices() -> str:
    """The part of the page where its reader chooses colours and size."""
    names = {"light": _("Dark on white"), "dark": _("Light on dark"), "cream": _("Dark on cream"), "white-on-black": _("White on black"),
             "yellow-on-black": _("Yellow on black")}
    colours = [("colours-usual", _("As on this device")), *((f"colours-{name}", words) for name, words in names.items())]
    sizes = [(f"size-{size}", _("{size} %").format(size=size)) for size in SIZES]
    return (f'<header class="look"><details><summary>{escape(_("How this page looks"))}</summary>'
            f'{_fieldset("colours", _("Colours"), colours)}{_fieldset("size", _("Size of words"), sizes)}</details></header>')


def _fieldset(name: str, legend: str, ways: list[tuple[str, str]]) -> str:
    """The first way is the one that is chosen at first."""
    radios = "".join(f'<label><input type="radio" name="{name}" id="{key}"{"" if number else " checked"}>{escape(words)}</label>'
                     for number, (key, words) in enumerate(ways))
    return f'<fieldset class="{name}"><legend>{escape(legend)}</legend>{radios}</fieldset>'
