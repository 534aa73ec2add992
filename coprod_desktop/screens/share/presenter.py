"""Reading what people said, one at a time and without their names; each is OK to share, or stays with us."""

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer

from coprod_desktop.domain.response import Said, Share
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter

SETTLE = 600  # milliseconds that words must be seen before a press decides about them


@dataclass(frozen=True, slots=True)
class ShareState:
    """`quote` is one person's words in quotation marks, "" when nothing is left; `decision` is "ok", "keep" or ""."""

    heading: str
    left: str
    question: str = ""
    quote: str = ""
    decision: str = ""
    careful: str = ""
    place: str = ""
    before: bool = False
    summary: tuple[str, ...] = ()
    again: bool = False


class SharePresenter(Presenter):
    """Starts at the first words that nobody has read."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id = id
        self._said: tuple[Said, ...] = ()
        self._at: str | None = None  # the answer that is shown; None is the end
        self._shown: str | None = None
        self._since = QElapsedTimer()
        self._read()
        self._at = self._next_waiting()
        self._show()

    def title(self) -> str:
        return _("What people said")

    def saved(self, change: Change) -> None:
        if change.kind in ("answer", "response", "undone"):
            self._read()
            if self._at is not None and all(said.answer_id != self._at for said in self._said):
                self._at = self._next_waiting()
            self._show()

    def _read(self) -> None:
        self._said = self.services.feedback.said(self._id)

    def _next_waiting(self) -> str | None:
        return next((said.answer_id for said in self._said if said.share is Share.UNDECIDED), None)

    def _show(self) -> None:
        if self.state is None or self._at != self._shown:
            self._shown = self._at
            self._since.start()
        waiting = sum(said.share is Share.UNDECIDED for said in self._said)
        left = ngettext("1 is still to read.", "{count} are still to read.", waiting).format(count=waiting) if waiting else ""
        heading = _("Read what people said")
        place = next((place for place, said in enumerate(self._said) if said.answer_id == self._at), None)
        if place is None:
            self.show_state(ShareState(heading, left, summary=self._summary(), again=bool(self._said)))
            return
        said = self._said[place]
        decision = "" if said.share is Share.UNDECIDED else said.share.value
        self.show_state(ShareState(
            heading, left or _("All of it is read."), said.question, f"“{said.words}”", decision, self._careful(said.words),
            _("{number} of {count}").format(number=place + 1, count=len(self._said)), place > 0))

    def _summary(self) -> tuple[str, ...]:
        if not self._said:
            return (_("Nobody has said anything in words yet."), _("Hand the laptop over, so that people can say how it was."))
        ok = sum(said.share is Share.OK for said in self._said)
        keep = sum(said.share is Share.KEEP for said in self._said)
        waiting = len(self._said) - ok - keep
        parts = [_("All of it is read.")] if not waiting else []
        if ok:
            parts.append(ngettext("1 is OK to share. It is on the sheet.", "{count} are OK to share. They are on the sheet.", ok).format(
                count=ok))
        if keep:
            parts.append(ngettext("1 stays with us.", "{count} stay with us.", keep).format(count=keep))
        return tuple(parts)

    def _careful(self, words: str) -> str:
        """What the sheet says instead when a name is in the words, so that nobody is told about by accident."""
        on_sheet = self.services.sharing.gate().words(words)
        if on_sheet == words:
            return ""
        return _("There is a name in it. We can miss a name, so read it well. The sheet says: “{words}”").format(words=on_sheet)

    # Doing

    def decide(self, decision: str) -> None:
        """Saved at once, then the next one that nobody has read. A second tap that comes too soon was meant for the one before."""
        answer = self._at
        if answer is None or self._since.elapsed() < SETTLE:
            self.changed.emit(self.state)
            return
        share = Share(decision)
        waiting = [said.answer_id for said in self._said if said.share is Share.UNDECIDED and said.answer_id != answer]
        later = [said.answer_id for said in self._after(answer) if said.answer_id in waiting]
        self._at = next(iter(later or waiting), None)
        self.services.feedback.share(self._id, answer, share)
        self.nav.announce(_("OK to share.") if share is Share.OK else _("It stays with us."))

    def _after(self, answer: str) -> tuple[Said, ...]:
        places = [said.answer_id for said in self._said]
        return self._said[places.index(answer) + 1:]

    def before(self) -> None:
        places = [said.answer_id for said in self._said]
        self._at = places[max(0, places.index(self._at) - 1)] if self._at is not None else places[-1]
        self._show()

    def after(self) -> None:
        """The next one, without deciding; after the last one comes the end."""
        if self._at is not None:
            later = self._after(self._at)
            self._at = later[0].answer_id if later else None
            self._show()

    def again(self) -> None:
        """From the first one once more, to change a decision."""
        self._at = self._said[0].answer_id
        self._show()

    def read_aloud(self) -> None:
        self.nav.read(f"{self.state.question} {self.state.quote}")

    def finish(self) -> None:
        self.nav.back()
