"""Making a sheet: lines are written, moved, parted and joined, saved as one goes, and the page follows every key."""

import logging
from dataclasses import replace

from coprod_desktop.domain.glance import Glance
from coprod_desktop.domain.handout import Block, Photo, Question, Row
from coprod_desktop.domain.pasted import MOST_LINES, lines_of
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.sheet import RowState, Sheet, as_kind, picture_of, with_picture, words_of
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.screens.maker import choices, parts
from coprod_desktop.screens.maker.keeping import TITLE, MakerKeeping
from coprod_desktop.screens.maker.lines import head_of, left_out_words, line_of
from coprod_desktop.screens.maker.state import ADD, MORE, PARTS, ROW, WRITE, MakerState, PartsShown, parts_words
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.sheets import KIND, WORDS_LONGEST
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.paging import Paging, page_words
from coprod_desktop.ui.screen import Gone, Message, Nav
from coprod_desktop.ui.sheet_glance import SheetGlance
from coprod_desktop.ui.sheet_shown import LineShown, PictureOffer
from coprod_desktop.ui.undoing import undo_words

LINES = {"wide": 12, "medium": 8, "narrow": 6}
_WIDTH = 560  # pixels of the page to look at, until the view says how large it is
_SHOWN_BY = frozenset(("done", "photo", "promise", "answer", "response", "attendance", "heads", "session", "programme", "person", "undone", "consent",
                       "sharing", "group", "picture", "sheet", "sheet_paper"))
_log = logging.getLogger(__name__)


class MakerPresenter(MakerKeeping):
    """`focus` is the row or the cell that the view goes to after a change, `focus_at` how
    many characters of a row stand before the cursor then, -1 for all."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav, id)
        self._step, self._current, self._cut = WRITE, "", 0
        self._paging = Paging(LINES["wide"])
        self._glance: Glance | None = None
        self._glances = SheetGlance(services.handouts, self._seen, self._not_seen)
        self._width, self._turned, self._trouble, self._real = _WIDTH, -1, "", False
        self.focus, self.focus_at, self._pasted = "", -1, ("", "")
        self._look()
        self._show()

    def title(self) -> str:
        return _("Make a sheet")

    def saved(self, change: Change) -> None:
        if change.kind in _SHOWN_BY and not self._mine:
            before = [row.id for row in self._sheet.shown]
            try:
                self._sheet = self.services.sheets.get(self._sheet.id)
            except KeyError:  # its making was undone
                self.show_state(Gone(_("This sheet is gone"), _("You can bring it back with Undo.")))
                return
            if change.kind == "undone":
                self._typed.clear()
                self._keep_typed()
            there = {row.id for row in self._sheet.shown}
            if self._current and self._current not in there:  # where somebody writes now is the nearest line above that is still there
                above = before[:before.index(self._current)] if self._current in before else []
                self._current = self.focus = next((row_id for row_id in reversed(above) if row_id in there), "")
                self._step = WRITE if self._step in (ROW, MORE, PARTS) else self._step
            self._look()
            self._show()
            self.focus = ""

    def close(self) -> None:
        super().close()
        self._glances.stop()

    # The page

    def _look(self) -> None:
        """The page as it is now, in another process: that with the line that is written, unless somebody turned to another. While the line
        does not stand on the page, as a photo that nobody has chosen yet, the page stays."""
        sheet = self._now()
        gate = self.services.sheets.gate(sheet)
        self._facts, ids = gate.facts(sheet), [row.id for row in sheet.shown if gate.row(row) is not None]
        page = self.services.handouts.own(self._facts, sheet.id)
        self._size = page.paper.size
        self._titles = len(ids) - len(self._facts.blocks)  # 1 where the first line is the title of the page
        at = ids.index(self._current) - self._titles if self._current in ids else -1
        stays = self._glance.number if at < 0 and self._current and self._glance is not None and self._current not in ids else -1
        self._glances.look(page, max(self._turned, stays), at, self._width)

    def _seen(self, glance: Glance) -> None:
        self._glance, self._trouble = glance, ""
        self._show()

    def _not_seen(self, trouble: BaseException) -> None:
        _log.error("the page was not made", exc_info=trouble)
        self._trouble = _("The page could not be made. All you wrote is safe. Go back, then try again.")
        self._show()

    def page_is(self, pixels: int) -> None:
        """How wide the page is seen."""
        if pixels != self._width:
            self._width = pixels
            self._look()

    def turn_real(self) -> None:
        """The page beside in its real size, or whole."""
        self._real = not self._real
        self._show()

    def turn_page(self, by: int) -> None:
        if self._glance is not None:
            self._turned = max(0, min(self._glance.count - 1, self._glance.number + by))
            self._look()
            self.nav.announce(page_words((self._turned + 1, self._glance.count)))

    # What is shown

    def _show(self) -> None:
        sheet = self._now()
        shown = self._paging.cut(sheet.shown)
        glance = self._glance
        page = page_words((glance.number + 1, glance.count)) if glance is not None else ""
        heading, note = head_of(self._step, sheet, self._current)
        gate, told = self.services.sheets.gate(sheet), self.services.pictures_of_group.words
        undo = undo_words(self.services, self.shows())
        self.show_state(MakerState(
            self._step, heading, note, words_of(sheet.shown[0].block) if self._titles and TITLE not in self._typed else sheet.title,
            tuple(self._with_note(line_of(self._paging.first + number, row, len(sheet.shown), gate, told)) for number, row in enumerate(shown)),
            self._offers(sheet),
            self._paging.pages, self._current,
            self._choices(), self._parts_shown() if self._step == PARTS else None,
            left_out_words(self._facts), self._off(), undo, glance, page,
            _("Picture of the page. {page}. Its words are the lines beside it.").format(page=page) if glance is not None else "",
            self._trouble or ("" if glance is not None else _("The page is being made.")), self._real, self._size))

    def _with_note(self, line: LineShown) -> LineShown:
        row_id, words = self._pasted
        return replace(line, note=f"{line.note} {words}".strip()) if line.id == row_id else line

    def _offers(self, sheet: Sheet) -> tuple[PictureOffer, ...]:
        row = next((row for row in sheet.shown if row.id == self._current), None)
        if self._step != WRITE or row is None or row.fixed or not isinstance(row.block, Row | Question) or row.block.picture:
            return ()
        return tuple(PictureOffer(one.key, one.words) for one in self.services.pictures_of_group.suggest(words_of(row.block)))

    def _parts_shown(self) -> PartsShown | None:
        return parts.parts_of(self._sheet.row(self._current).block)

    def _off(self) -> str:
        off = sum(row.state is RowState.HIDDEN for row in self._sheet.rows)
        return ngettext("Put back {count} line from our records", "Put back {count} lines from our records", off).format(count=off) if off else ""

    def _choices(self) -> tuple[PictureChoice, ...]:
        if self._step == ADD:
            return choices.kinds()[1:]  # a line has a key of its own
        if self._step == ROW:
            return choices.about(self._sheet, self._sheet.row(self._current), self._cut)
        return choices.more_about(self._sheet, self._sheet.row(self._current)) if self._step == MORE else ()

    # Writing

    def fits(self, room: str) -> None:
        if self._paging.fits(LINES[room]):
            self._show()

    def turn(self, pages: int) -> None:
        self.save_typed()
        if self._paging.turn(pages):
            self._current = ""
            self._show()
            self.nav.announce(page_words(self.state.pages))

    def begin(self, row_id: str) -> None:
        """Somebody writes in this line now."""
        if row_id != self._current:
            self._current, self._turned = row_id, -1
            self._look()
            self._show()

    def typed(self, row_id: str, words: str) -> None:
        self._pasted = ("", "")
        self._type(row_id, words)
        self._look()
        self._show()

    def rename(self, words: str) -> None:
        self.typed(TITLE, words)

    def _changed(self, focus: str = "", at: int = -1) -> None:
        """A change of lines: the page is made anew, and the line `focus` is gone to."""
        self.focus, self.focus_at, self._turned = focus, at, -1
        if focus:
            self._current = focus
            place = [row.id for row in self._sheet.shown].index(focus)
            self._paging.count(len(self._sheet.shown))
            self._paging.turn(place // self._paging.limit - self._paging.pages[0] + 1)
        self._look()
        self._show()
        self.focus, self.focus_at = "", -1

    def enter(self, row_id: str, cursor: int) -> None:
        """Enter: what stands behind the cursor goes into a new line. Below an empty one comes no other: each would take room on the page."""
        self._settle()
        row = self._sheet.row(row_id)
        if row.block == Row("", "", ""):
            self.nav.announce(_("This line is still empty."))
            return
        if words_of(row.block)[cursor:].strip() and words_of(row.block)[:cursor].strip():
            new = self._keep(self.services.sheets.split, row_id, cursor)
        else:
            new = self._keep(self.services.sheets.add, Row("", "", ""), row_id)
        self._changed(new, 0)

    def join_above(self, row_id: str) -> None:
        """Backspace at the start of a line: an empty one goes, one with words is joined to the line above."""
        self._settle()
        shown = [row.id for row in self._sheet.shown]
        at = shown.index(row_id)
        if not at:
            return
        joined = words_of(self._sheet.row(row_id).block)
        if not joined.strip():
            self._keep(self.services.sheets.remove_row, row_id)
            self._changed(shown[at - 1])
            return
        try:
            above = self._keep(self.services.sheets.join, row_id)
        except KeyError:  # what the records say of somebody is not written over
            self.nav.announce(_("It cannot be joined. The line above stays as it was said."))
            return
        self._changed(above, len(words_of(self._sheet.row(above).block)) - len(joined))

    def paste(self, row_id: str, cursor: int, text: str) -> str:
        """Each paragraph is a line; what is too much for once, "" for nothing."""
        self._settle()
        lines = lines_of(text, WORDS_LONGEST)
        goes_on = ("",) if row_id == self._pasted[0] else ()  # the rest begins with a line of its own
        last, at = self._keep(self.services.sheets.paste, row_id, cursor, (*goes_on, *lines[:MOST_LINES]))
        rest, count = "\n".join(lines[MOST_LINES:]), min(len(lines), MOST_LINES)
        came = ngettext("{count} line came in.", "{count} lines came in.", count).format(count=count)
        more = _("The rest is still copied. Paste again, and it comes in below.")
        self._pasted = (last, f"{came} {more}") if rest else ("", "")
        self._changed(last, at)
        self.nav.announce(self._pasted[1] or came)
        return rest

    # Pictures

    def pick_picture(self, row_id: str) -> None:
        self._settle()
        block = self._sheet.row(row_id).block
        self._current = row_id
        self.nav.pick_picture(words_of(block), self._picked, picture_of(block))

    def take_offer(self, key: str) -> None:
        """One of the pictures that are offered under the line."""
        self._settle()
        self._picked(PictureWord(key, self.services.pictures_of_group.words(key)))

    def _picked(self, picture: PictureWord) -> None:
        row = next((row for row in self._sheet.rows if row.id == self._current), None)
        if row is not None:
            self._keep(self.services.sheets.change, row.id, with_picture(row.block, picture.key, picture.words))
            self._changed(row.id)

    # Steps

    def see(self, step: str) -> None:
        self.save_typed()
        self._step, self.focus = step, self._current if step == WRITE else ""
        self._show()
        self.focus = ""

    def back_first(self) -> bool:
        if self._step == WRITE:
            return False
        self.see(ROW if self._step == MORE else WRITE)
        return True

    def open_row(self, row_id: str, cursor: int) -> None:
        """What can be done with a line."""
        self.save_typed()
        self._current = row_id
        self._cut = choices.cut_of(words_of(self._sheet.row(row_id).block), cursor)
        self._look()
        self.see(ROW)

    def open_parts(self, row_id: str) -> None:
        self.save_typed()
        self._current = row_id
        self.see(PARTS)

    def choose(self, key: str) -> None:
        """One of the choices that are shown."""
        if self._step == ADD:
            self._add(choices.KINDS[key])
        elif key == choices.MORE:
            self.see(MORE)
        else:
            self._do(key)

    def _do(self, key: str) -> None:
        sheets, row = self.services.sheets, self._sheet.row(self._current)
        match key:
            case choices.UP | choices.DOWN:
                self._keep(sheets.move, row.id, -1 if key == choices.UP else 1)
                self._look()
                self._show()  # its new place is the heading, which is told
                return
            case choices.OFF:
                at = [one.id for one in self._sheet.shown].index(row.id)
                self._keep(sheets.remove_row, row.id)
                left = [one.id for one in self._sheet.shown]
                self._current, self._step = "", WRITE
                self._changed(left[min(at, len(left) - 1)] if left else "")
                self.nav.announce(_("It is off the page. You can undo this."))
                return
            case choices.SPLIT:
                new = self._keep(sheets.split, row.id, self._cut)
            case choices.JOIN:
                new = self._keep(sheets.join, row.id)
            case choices.UNDER:
                new = self._keep(sheets.add, Row("", "", ""), row.id)
            case choices.RECORDS:
                self._keep(sheets.link_again, row.id)
                new = row.id
            case _:
                self._keep(sheets.change, row.id, as_kind(row.block, choices.KINDS[key]))
                new = row.id
        self._step = WRITE
        self._changed(new)

    def move_to(self, row_id: str, onto: str) -> None:
        """Carried with the mouse to the place of another line."""
        self._settle()
        shown = [row.id for row in self._sheet.shown]
        if row_id in shown and onto in shown and row_id != onto:
            self._keep(self.services.sheets.move, row_id, shown.index(onto) - shown.index(row_id))
            self._changed(row_id)

    def add_line(self) -> None:
        self._settle()
        self._add(Row)

    def _add(self, kind: type[Block]) -> None:
        new = self._keep(self.services.sheets.add, as_kind(Row("", "", ""), kind))
        opens = bool(parts_words(self._sheet.row(new).block))
        self._step = PARTS if opens else WRITE
        self._changed(new)
        if kind is Photo:  # without one it does not stand on the page
            self.pick_picture(new)

    def put_back(self) -> None:
        self._settle()
        self._keep(self.services.sheets.put_back)
        self._changed()

    # The ways on

    def print(self) -> None:
        self._settle()
        if not self._sheet.shown:
            self.nav.say(Message(_("Nothing is on the page yet. Add a line first."), "warn"))
            return
        self.nav.go_to("preview", f"{KIND}/{self._sheet.id}")

    def about(self) -> None:
        """Who made it and who read it, and older versions."""
        self._settle()
        self.nav.go_to("sheet", self._sheet.id)

    def undo(self) -> None:
        self._settle()
        self.nav.undo()
