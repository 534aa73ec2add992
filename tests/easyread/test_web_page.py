"""The web page in a real browser, checked by axe-core: every kind of sheet, every colour, every size, with keys and with scripts off."""

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from coprod_desktop.domain.handout import Handout, Row, Table
from coprod_desktop.easyread.html import html_text
from coprod_desktop.easyread.html_look import SIZES, THEMES, style
from tests.contrast import contrast
from tests.easyread.browser import Browser, browser
from tests.easyread.samples import MADE, MEDIA, handouts

ALL = {handout.kind: handout for handout in (*handouts(), MADE)}
PAGES = {kind: html_text(handout, MEDIA) for kind, handout in ALL.items()}
RULES = "['wcag2a','wcag2aa','wcag2aaa','wcag21a','wcag21aa','wcag22aa','best-practice']"
AXE = f"""axe.run({{resultTypes: ['violations', 'incomplete'], runOnly: {{type: 'tag', values: {RULES}}}}})
    .then(found => [...found.violations, ...found.incomplete].map(rule => [rule.id, rule.nodes.map(node => node.html.slice(0, 200))]))"""
WIDER = "document.documentElement.scrollWidth - innerWidth"
OUT_OF_SIGHT = "[...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML)"


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if not browser():
        pytest.skip("There is no browser here that can be driven: Chromium, Chrome or Edge, not on Windows.")
    made = Browser(tmp_path_factory.mktemp("browser"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def axe(tab: Browser) -> Browser:
    """The tab, with axe-core as its package brings it; what else the package has needs a larger one that we do not use."""
    spec = find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        pytest.skip("axe-core is not here: python3 start.py test brings it.")
    tab.run(f"{(Path(spec.origin).parent / 'axe.min.js').read_text(encoding='utf-8')};0")
    return tab


def choose(tab: Browser, colours: str = "", size: int = 0) -> None:
    keys = ["colours-" + colours] * bool(colours) + [f"size-{size}"] * bool(size)
    tab.run("".join(f"document.getElementById('{key}').checked = true;" for key in keys) + "document.querySelector('details').open = true")


@pytest.mark.parametrize("kind", sorted(ALL))
def test_axe_finds_nothing_and_nothing_is_out_of_sight(axe: Browser, kind: str) -> None:
    """WCAG 2.2 A, AA and AAA; at 400 % words, and on a narrow phone, nobody moves a page sideways (1.4.4, 1.4.10)."""
    axe.open(PAGES[kind])
    choose(axe, "light")
    assert axe.run(AXE) == []
    for width, size in ((1280, 400), (320, 100), (320, 200)):
        axe.resize(width)
        choose(axe, size=size)
        assert axe.run(WIDER) <= 0, axe.run(OUT_OF_SIGHT)


@pytest.mark.parametrize("colours", THEMES)
def test_axe_finds_nothing_in_any_colours_and_size(axe: Browser, colours: str) -> None:
    """On the two sheets that have every block; as cards too."""
    for kind, size in (("made", 100), ("sign-in-sheet", 400)):
        axe.open(PAGES[kind])
        choose(axe, colours, size)
        assert axe.run(AXE) == []
        assert axe.run("getComputedStyle(document.body).backgroundColor") == "rgb({}, {}, {})".format(
            *bytes.fromhex(THEMES[colours]["page"][1:]))


def test_colours_and_size_are_chosen_by_keys_with_scripts_off(tab: Browser) -> None:
    tab.do("Emulation.setScriptExecutionDisabled", value=True)
    tab.open(PAGES["session-summary"])
    ground, size = "getComputedStyle(document.body).backgroundColor", "getComputedStyle(document.documentElement).fontSize"
    before = tab.run(size)
    tab.press("Tab", 9)
    assert tab.run("document.activeElement.tagName") == "SUMMARY"
    tab.press("Enter", 13, "\r")
    tab.press("Tab", 9)
    assert tab.run("document.activeElement.id") == "colours-usual"
    for _press in range(5):
        tab.press("ArrowDown", 40)
    assert tab.run(ground) == "rgb(0, 0, 0)" and tab.run("getComputedStyle(document.querySelector('h1')).color") == "rgb(255, 233, 74)"
    tab.press("Tab", 9)
    tab.press("ArrowRight", 39)
    assert tab.run(size) == f"{float(before.removesuffix('px')) * 1.5:g}px"
    tab.do("Emulation.setScriptExecutionDisabled", value=False)


def test_everything_to_press_is_large_at_every_size(tab: Browser) -> None:
    """WCAG 2.2, 2.5.5: 44 pixels."""
    tab.open(PAGES["session-summary"], 320)
    for size in SIZES:
        choose(tab, size=size)
        measures = tab.run("[...document.querySelectorAll('summary, label')].map(one => [one.offsetWidth, one.offsetHeight])")
        assert len(measures) == 1 + 6 + len(SIZES)
        assert all(min(pair) >= 44 for pair in measures)


def test_it_follows_the_device_until_somebody_chooses_and_prints_dark_on_white(tab: Browser) -> None:
    ground, ink = "getComputedStyle(document.body).backgroundColor", "getComputedStyle(document.body).color"
    size = "getComputedStyle(document.documentElement).fontSize"
    tab.open(PAGES["session-summary"])
    usual = tab.run(size)
    tab.do("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert tab.run(ground) == "rgb(28, 41, 45)"
    choose(tab, "cream", 300)
    assert tab.run(ground) == "rgb(255, 248, 227)"
    tab.do("Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert (tab.run(ground), tab.run(ink)) == ("rgb(255, 255, 255)", "rgb(19, 38, 43)")
    assert tab.run("getComputedStyle(document.querySelector('.look')).display") == "none"
    assert tab.run(size) == usual
    tab.do("Emulation.setEmulatedMedia", media="", features=[])


def test_where_the_device_has_colours_of_its_own_pictures_keep_their_ground_and_no_colours_are_offered(tab: Browser) -> None:
    tab.do("Emulation.setEmulatedMedia", features=[{"name": "forced-colors", "value": "active"}, {"name": "prefers-color-scheme", "value": "dark"}])
    tab.open(PAGES["session-summary"])
    assert tab.run("getComputedStyle(document.querySelector('.tile')).backgroundColor") == "rgb(250, 248, 242)"
    shown = tab.run("[...document.querySelectorAll('fieldset')].map(one => getComputedStyle(one).display)")
    assert shown == ["none", "flex"]
    tab.do("Emulation.setEmulatedMedia", features=[])


def heard(tab: Browser) -> list[tuple[str, str]]:
    """(role, name) of everything that the browser gives to a screen reader, in its order."""
    nodes = {node["nodeId"]: node for node in tab.do("Accessibility.getFullAXTree")["nodes"]}
    found, waiting = [], [next(iter(nodes))]
    while waiting:
        node = nodes[waiting.pop()]
        if not node["ignored"]:
            found.append((node["role"]["value"], node.get("name", {}).get("value", "")))
        waiting += reversed(node.get("childIds", []))
    return found


@pytest.mark.parametrize("size", [100, 400])
def test_a_screen_reader_gets_landmarks_headings_and_tables_in_the_order_of_the_page(tab: Browser, size: int) -> None:
    """Also where the rows of a table are shown as cards."""
    handout = Handout("x", "What we found", (
        Row("openmoji:1F3A8", "Paint", "We painted."), Row("openmoji:2615", "Tea", "tea"),
        Table("Who came", ("Month", "People", "What we did"), (("May", "7", "Tea"), ("June", "9", "")))), group="Poplar")
    tab.open(html_text(handout, {}))
    choose(tab, size=size)
    told = heard(tab)
    names = [name for role, name in told if role in ("heading", "image", "StaticText", "columnheader", "rowheader", "cell", "table")]
    sheet = names[names.index("What we found"):]
    order = ("What we found", "Poplar", "Paint", "We painted.", "tea", "Who came", "Month", "May", "7", "Tea", "June")
    places = [sheet.index(words) for words in order]
    assert places == sorted(places)
    assert sheet.count("Who came") == 1 and "Tea" not in sheet[:sheet.index("Who came")]  # the picture says what the words say
    roles = [role for role, _name in told]
    assert [roles.count(role) for role in ("banner", "main", "heading", "table", "columnheader", "rowheader")] == [1, 1, 1, 1, 3, 2]


@pytest.mark.parametrize("colours", THEMES)
def test_words_stand_out_seven_to_one_and_edges_three_to_one(colours: str) -> None:
    shades = THEMES[colours]
    for words, ground in (("ink", "page"), ("soft", "page"), ("ink", "head"), ("onnotice", "notice")):
        assert contrast(shades[words], shades[ground]) >= 7, (words, ground)
    for edge, ground in (("edge", "page"), ("rule", "page"), ("edge", "head"), ("ink", "page"), ("onnotice", "page")):
        assert contrast(shades[edge], shades[ground]) >= 3, (edge, ground)


def test_nothing_moves_and_nothing_is_fetched() -> None:
    assert not re.search(r"animation|transition|@import|url\(|@keyframes|scroll-behavior", style(16))
    for page in PAGES.values():
        assert "<script" not in page and "<link" not in page and not re.search(r"<[^>]*\son\w+=", page)


def test_addresses_can_be_pressed() -> None:
    words = "Look at www.poplar.org.uk/art. Write to us@poplar.org, ring 01792 555 010 or 999."
    page = html_text(Handout("x", "x", (Row("", "", words),), credit=""), {})
    assert re.findall(r'href="([^"]*)"', page) == ["https://www.poplar.org.uk/art", "mailto:us@poplar.org", "tel:01792555010"]


def test_other_writing_has_its_own_direction() -> None:
    assert '<html lang="ur" dir="rtl">' in html_text(Handout("x", "x", (), language="ur"), {})
    assert '<p dir="auto">محمد' in html_text(Handout("x", "x", (Row("", "", "محمد"),)), {})
