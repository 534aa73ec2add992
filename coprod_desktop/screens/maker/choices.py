"""What can be done with a line, and what can be added: five at most at a time, the rest behind More."""

from coprod_desktop.domain.handout import Chart, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.sheet import RowState, Sheet, SheetRow, above_of, split_places, words_of
from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice

UP, DOWN, SPLIT, OFF, MORE = "up", "down", "split", "off", "more"
JOIN, RECORDS, UNDER = "join", "records", "under"
KINDS = {"line": Row, "heading": Heading, "photo": Photo, "question": Question, "table": Table, "chart": Chart}


def about(sheet: Sheet, row: SheetRow, cut: int) -> tuple[PictureChoice, ...]:
    """`cut` is where the line would be parted, 0 for nowhere."""
    shown = sheet.shown
    at = next(number for number, one in enumerate(shown) if one.id == row.id)
    found = [PictureChoice(UP, "openmoji:2B06", _("Move it up"), _("Before the line above"), "sky")] if at else []
    if at + 1 < len(shown):
        found.append(PictureChoice(DOWN, "openmoji:2B07", _("Move it down"), _("After the line below"), "sky"))
    if cut and not row.fixed:
        second = _("The second begins: {words}").format(words=_short(words_of(row.block)[cut:].strip()))
        found.append(PictureChoice(SPLIT, "openmoji:2702", _("Make it two lines"), second, "butter"))
    found.append(PictureChoice(OFF, "openmoji:1F5D1", _("Take it off the page"), _("You can undo this"), "rose"))
    found.append(PictureChoice(MORE, "openmoji:2795", _("More"), _("Join lines, another kind of line"), "stone"))
    return tuple(found)


def more_about(sheet: Sheet, row: SheetRow) -> tuple[PictureChoice, ...]:
    found = []
    if row.slot and row.state is RowState.CHANGED:
        found.append(PictureChoice(RECORDS, "openmoji:1F517", _("Use the words from our records again"), _("Your own words go"), "mint"))
    above = above_of(sheet.rows, row.id)
    if above is not None and not above.fixed and not row.fixed:
        found.append(PictureChoice(JOIN, "openmoji:1F91D", _("Join it with the line above"), _short(words_of(above.block)), "sky"))
    found.append(PictureChoice(UNDER, "openmoji:2795", _("A new line under it"), "", "butter"))
    if not row.fixed:
        found += [kind for kind in kinds() if KINDS[kind.key] is not type(row.block) and kind.key in ("line", "heading", "photo")]
    return tuple(found)


def kinds() -> tuple[PictureChoice, ...]:
    """What a line can be."""
    return (PictureChoice("line", "own:easy-read", _("A line"), _("A picture, and one idea beside it"), "butter"),
            PictureChoice("heading", "openmoji:1F520", _("A heading"), _("Big words, for a new part"), "sky"),
            PictureChoice("photo", "openmoji:1F5BC", _("A big picture or photo"), _("As wide as the page"), "mint"),
            PictureChoice("question", "openmoji:2753", _("A question"), _("Boxes to tick, or lines to write on"), "rose"),
            PictureChoice("table", "openmoji:1F4CB", _("A table"), _("Facts side by side, such as who does what"), "sky"),
            PictureChoice("chart", "openmoji:1F4CA", _("A chart"), _("How many of each, as bars"), "mint"))


def cut_of(words: str, cursor: int) -> int:
    """Where a line is parted: where the cursor stands inside it, else where its second sentence begins; 0 for nowhere."""
    if words[:cursor].strip() and words[cursor:].strip():
        return cursor
    return next(iter(split_places(words)), 0)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 48 else f"{line[:48].rsplit(' ', 1)[0]}…"
