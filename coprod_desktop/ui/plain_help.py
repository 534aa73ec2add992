"""The plain-words help while somebody writes: one thing at a time, after a pause; nothing is changed until somebody presses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coprod_desktop.i18n import _
from coprod_desktop.ui.undoing import shortened

if TYPE_CHECKING:
    from coprod_desktop.domain.plain_words.finding import Finding, Mend
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav

PAUSE = 900  # milliseconds after the last key: whoever writes is not spoken to in the middle of a word
_SHOWN = 90  # characters of a mend


@dataclass(frozen=True, slots=True)
class HelpShown:
    """`use` and what it would say, "" when there is no mend; `choices` are the words of two or three mends where more than one may be meant;
    `apart` makes two lines of a line with two ideas. `go` puts the cursor where somebody can write it, "" when there is a mend. `keep` leaves
    it as it is, "" when there is only something told; `explain` goes to the word bank; `more` shows the next thing, "" when this is the only
    one."""

    why: str
    would_say: str = ""
    use: str = ""
    choices: tuple[str, ...] = ()
    apart: str = ""
    go: str = ""
    keep: str = ""
    explain: str = ""
    more: str = ""


class PlainHelp(QObject):
    """About one line at a time. `use(line, words)` writes other words in a line, `add(line, words)` puts a line below it, `part(line, place)`
    makes two of it; `before(line)` gives what stands above it, so that one thing with two names is found, and `all_of_it()` every word of
    the sheet."""

    changed = Signal()
    put = Signal(int, int)  # the places in the line between which somebody writes next

    def __init__(self, services: GroupServices, nav: Nav, use: Callable[[str, str], None], add: Callable[[str, str], None],
                 part: Callable[[str, int], None], before: Callable[[str], str], all_of_it: Callable[[], str]) -> None:
        super().__init__()
        self._services, self._nav, self._use, self._add, self._part = services, nav, use, add, part
        self._before, self._all = before, all_of_it
        self.line, self._words, self._at, self._may_part, self._stopped = "", "", 0, False, False
        self._found: tuple[Finding, ...] = ()
        self._mends: tuple[Mend, ...] = ()
        self._left: set[tuple[str, str]] = set()
        self.kept: tuple[str, ...] = ()  # the ids of words that were kept here
        self.hard: frozenset[str] = frozenset()  # lines that somebody left although more could be said of them
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        self.shown: HelpShown | None = None
        services.word_bank.get_ready()

    def write(self, line: str, words: str, may_part: bool = False) -> None:
        """Somebody writes in this line, or came to it; what was told of another goes at once. `may_part` says that two lines can be made of it."""
        if self._stopped or (line == self.line and words == self._words):
            return
        if line != self.line or not words.strip():
            self.hide()
        self.line, self._words, self._may_part = line, words, may_part
        self._pause.start()

    def leave(self, words: str) -> None:
        """The line was left with these words. Who writes quickly goes on before the pause: it is remembered."""
        if self.line:
            self._words = words
            hard = any(each.sure for each in self._find())
            self.hard = self.hard | {self.line} if hard else self.hard - {self.line}

    def hide(self) -> None:
        """Until somebody writes, or comes to a line again."""
        self._pause.stop()
        self.line, self._words, self._found = "", "", ()
        self._show()

    def stop(self) -> None:
        """The screen is left: a line that gets the focus while the window goes away starts nothing more."""
        self._stopped = True
        self.hide()

    def look(self) -> None:
        """Looks at the line now. A screen reader is told of what is new."""
        self._pause.stop()
        told = self._told()
        self._found = tuple(sorted(self._find(), key=lambda each: not each.sure))  # what is only "maybe" comes last
        self._at = 0
        self._show()
        if self.shown is not None and self._told() != told:
            self._nav.announce(self.shown.why)

    def _find(self) -> list[Finding]:
        found = self._services.word_bank.check(self._words, self._all(), self._before(self.line))
        return [each for each in found if (each.rule.value, each.words) not in self._left]

    def next(self) -> None:
        self._at = (self._at + 1) % len(self._found)
        self._show()
        if self.shown is not None:
            self._nav.announce(self.shown.why)

    def use(self, number: int = 0) -> None:
        """The mend, as it was shown; of several the one with this number."""
        from coprod_desktop.domain.plain_words.finding import Rule

        if self._is_old():
            return
        finding = self._found[self._at]
        if finding.rule is Rule.BANK_WORD:
            self._add(self.line, finding.mend)
        else:
            self._words = self._mends[number].done(self._words)
            self._use(self.line, self._words)
        self.look()
        self._nav.announce(_("Done. You can undo this."))

    def apart(self) -> None:
        """The mend, and what is a sentence of its own then is a line of its own."""
        if self._is_old():
            return
        line, words, at = self.line, self._mends[0].done(self._words), self._second()
        at -= len(words) - len(words.lstrip())
        self._use(line, words.strip())
        self._part(line, at)
        self._nav.announce(_("Done. You can undo this."))

    def _second(self) -> int:
        """Where the second sentence begins in the line, once it is mended; 0 for nowhere."""
        from coprod_desktop.domain.sheet import split_places

        mend = self._mends[0]
        places = split_places(mend.done(self._words))
        return next((place for place in places if mend.start < place < mend.start + len(mend.words)), 0)

    def go(self) -> None:
        """To the place in the line where somebody can write it; nothing is changed."""
        if self._is_old():
            return
        place = self._services.word_bank.place(self._words, self._found[self._at])
        self.put.emit(place.start, place.end)
        if self.shown is not None:
            self._nav.announce(self.shown.would_say or self.shown.go)

    def keep(self) -> None:
        """This stays as it is: a word for the whole group, a sentence for now."""
        from coprod_desktop.domain.plain_words.finding import KEEPABLE
        from coprod_desktop.domain.plain_words.reading import low

        if self._is_old():
            return
        finding = self._found[self._at]
        if finding.rule in KEEPABLE:
            self.kept = (*self.kept, low(finding.words))
            self._services.word_bank.keep(finding.words)
            told = _("The help says no more about “{word}”. You can undo this.").format(word=finding.words)
        else:
            self._left.add((finding.rule.value, finding.words))
            told = _("It stays as it is.")
        self._nav.announce(told)
        self.look()
        if self.shown is None and finding.rule in KEEPABLE:  # it is so for everyone in the group: that is seen, too
            self.shown = HelpShown(told)
            self.changed.emit()

    def explain(self) -> None:
        """To the word bank, where the word gets its meaning."""
        self._nav.go_to("bank_word", self._found[self._at].words)

    def _is_old(self) -> bool:
        """Whether somebody went on writing: then the places in the line are others, and it is looked at again first."""
        if self._pause.isActive():
            self.look()
            return True
        return False

    def _told(self) -> tuple[str, str]:
        if not self._found:
            return "", ""
        return self._found[self._at].rule.value, self._found[self._at].words

    def _show(self) -> None:
        shown = self._shown() if self._found else None
        if shown != self.shown:
            self.shown = shown
            self.changed.emit()

    def _shown(self) -> HelpShown:
        from coprod_desktop.domain.plain_words.finding import KEEPABLE, Rule
        from coprod_desktop.domain.plain_words.why import why

        finding = self._found[self._at]
        keep = _("Keep my word") if finding.rule in KEEPABLE else _("Leave it as it is")
        explains = finding.rule in (Rule.HARD_WORD, Rule.ABBREVIATION)
        count = len(self._found)
        more = _("Next ({number} of {count})").format(number=(self._at + 1) % count + 1, count=count) if count > 1 else ""
        bank = finding.rule is Rule.BANK_WORD
        self._mends = self._services.word_bank.mends(self._words, finding, self._before(self.line))
        mends = (finding.mend,) if bank else tuple(mend.words for mend in self._mends)
        would_say, use, go, apart = "", "", "", ""
        choices: tuple[str, ...] = ()
        if len(mends) == 1:
            use = _("Add this line") if bank else _("Use these words")
            if self._may_part and finding.rule in (Rule.TWO_IDEAS, Rule.LONG_SENTENCE) and self._second():
                apart = _("Make it two lines")
            would_say = shortened(mends[0], _SHOWN)
        elif mends:
            would_say = _("Which one is easier?") if finding.rule is Rule.PERCENT else _("Which one do you mean?")
            choices = tuple(shortened(words, _SHOWN) for words in mends)
        else:
            would_say, go = self._by_hand(finding)
        return HelpShown(why(finding), would_say, use, choices, apart, go, keep, _("Say what it means") if explains else "", more)

    def _by_hand(self, finding: Finding) -> tuple[str, str]:
        """What somebody can write where no mend is surely right, and the way to that place."""
        from coprod_desktop.domain.plain_words.finding import Rule

        if finding.rule is Rule.PASSIVE:
            turns = self._services.word_bank.place(self._words, finding).turns
            return _("Write “by” and a name there. Then the help can turn it round.") if turns else "", _("Say who did it")
        if finding.split >= 0:
            before = self._words[:finding.split].rstrip(" ,;–(").split()
            return _("You can end it after “{words}”.").format(words=" ".join(before[-3:])), _("Go to that place")
        if finding.rule is Rule.LONG_SENTENCE:
            return _("You can say a part of it in a new sentence."), _("Write it another way")
        return "", _("Write it another way")
