"""How was it? One question at a time; each answer is saved at once, and going back keeps what was said."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer

from coprod_desktop.domain.attendance import CAME
from coprod_desktop.domain.consent import Purpose
from coprod_desktop.domain.questionnaire import Question, QuestionKind
from coprod_desktop.domain.response import Answer, AnswerState, As, Help, Response
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import time_words
from coprod_desktop.domain.when_words import begins_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Nav, Presenter

_PAUSE = 600  # milliseconds without a key until what was typed is saved
_SESSION, _AGAIN, _HELP, _ASK, _NONE = "session", "again", "help", "ask", "none"


@dataclass(frozen=True, slots=True)
class FeedbackState:
    """`kind`: "choose" (a step before the questions), "faces", "words" or "none". `step` is (this question from 1, how many), (0, 0)
    before the first; `need` says what Next waits for, "" when it is ready, and `reminded` that Next was pressed before; `state` is the
    answer's state, "" with none."""

    kind: str
    picture: str
    heading: str
    lead: str = ""
    choices: tuple[PictureChoice, ...] = ()
    step: tuple[int, int] = (0, 0)
    step_words: str = ""
    safe: str = ""
    words: str = ""
    need: str = ""
    reminded: bool = False
    note: str = ""
    state: str = ""
    next: str = ""


class FeedbackPresenter(Presenter):
    """`id` is "", or a session, or "session/as/help/helper" when the person who hands over has said who answers and who helps."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        session_id, *told = id.split("/", 3)
        self._questions = services.feedback.questionnaire().questions
        self._as, self._help, self._helper = As.PERSON, Help.ALONE, ""
        self._told = len(told) == 3
        if self._told:
            self._as, self._help, self._helper = As(told[0]), Help(told[1]), told[2]
        self._response: Response | None = None
        self._answers: dict[str, Answer] = {}
        self._typed: dict[str, str] = {}
        self._number, self._way, self._reminded = 0, [_SESSION], False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.save_typed)
        self._sessions = services.sharing.seen((services.sessions.get(session_id),) if session_id else self._today())
        self._session: Session | None = None
        if not self._sessions:
            self._way = [_NONE]
        elif len(self._sessions) == 1:
            self._way = []
            self._begin_at(self._sessions[0])
        self._show()

    def title(self) -> str:
        return _("How was it?")

    def saved(self, change: Change) -> None:
        if change.kind == "undone" and self._response is not None:
            self._timer.stop()
            self._read_answers()
            self._show()

    def close(self) -> None:
        self.save_typed()
        super().close()

    # Where one is

    def _today(self) -> tuple[Session, ...]:
        """Today's sessions that have begun; only the one that the person came to, when it is one."""
        person_id, now = self.services.seats.actor.person_id, self.services.clock.now()
        sessions = tuple(s for s in self.services.sessions.today() if s.has_begun(now))
        came = tuple(s for s in sessions if person_id and self.services.register.row(s.id, person_id).mark in CAME)
        return came if len(came) == 1 else sessions

    def _begin_at(self, session: Session) -> None:
        """The step after the session is known: go on with what was begun, or say who helps, or ask."""
        if self._session is not None and self._session.id != session.id:
            self._response, self._answers, self._typed, self._number = None, {}, {}, 0
        self._session = session
        begun = self.services.feedback.begun(session.id)
        known = self.services.seats.actor.person_id != ""
        if begun is not None and (known or not begun.done_at):
            self._response, self._told = begun, True
            self._as, self._help, self._helper = begun.answered_as, begun.help, begun.helper
            self._read_answers()
            self._way.append(_ASK if known else _AGAIN)
        else:
            self._way.append(_ASK if self._told else _HELP)

    def _read_answers(self) -> None:
        assert self._response is not None
        self._answers = {a.question_id: a for a in self.services.feedback.answers(self._response)}
        self._typed = {a.question_id: a.words for a in self._answers.values()}

    @property
    def _question(self) -> Question:
        return self._questions[self._number]

    # Showing

    def _show(self) -> None:
        step = self._way[-1]
        if step == _ASK:
            self._show_question()
        elif step == _NONE:
            self._show_none()
        elif step == _SESSION:
            self.show_state(FeedbackState("choose", "", _("Which session?"), choices=tuple(
                PictureChoice(s.id, s.picture, s.name, time_words(s.start), "butter") for s in self._sessions)))
        elif step == _AGAIN:
            self.show_state(FeedbackState("choose", "", _("Somebody began to answer. Is it you?"), choices=(
                PictureChoice("go_on", "openmoji:1F44D", _("Yes, it is me"), "", "mint"),
                PictureChoice("new", "openmoji:1F465", _("No, I am new"), "", "sky"))))
        else:
            helps = ((Help.ALONE, "openmoji:1F9D1-1F3FD", _("I do it on my own"), "sky"),
                     (Help.READ_TO, "openmoji:1F5E3", _("Someone reads it to me"), "butter"),
                     (Help.MARKED_FOR, "openmoji:270D-1F3FD", _("Someone marks it for me"), "mint"))
            self.show_state(FeedbackState("choose", "", _("Do you want help to answer?"), choices=tuple(
                PictureChoice(help.value, picture, words, "", tint, chosen=self._response is not None and help == self._help)
                for help, picture, words, tint in helps)))

    def _show_none(self) -> None:
        """Nothing to ask about: what comes later today says when it begins."""
        later = next(iter(self.services.sharing.seen(self.services.sessions.today())), None)
        if later is None:
            self.show_state(FeedbackState("none", "openmoji:1F5D3", _("No session is planned for today."),
                                          _("You can talk to the person who runs the group.")))
        else:
            self.show_state(FeedbackState("none", later.picture, begins_words(later, self.services.clock.now()),
                                          _("Then you can say how it was.")))

    def _show_question(self) -> None:
        question, answer = self._question, self._answers.get(self._question.id)
        count, faces = len(self._questions), question.kind == QuestionKind.FACES
        typed = self._typed.get(question.id, "")
        state = answer.state.value if answer is not None else ""
        chosen = answer.choice if answer is not None and answer.state == AnswerState.ANSWERED else ""
        ready = state != "" or (not faces and typed.strip() != "")
        need = "" if ready else (_("Choose one. Or press I don’t know, or Skip.") if faces
                                 else _("Write something. Or press I don’t know, or Skip."))
        note = _("Saved. You can change it.") if state else ""
        if not faces and not need:
            note = _("What you write is saved as you go.")
        self.show_state(FeedbackState(
            "faces" if faces else "words", self._picture(question), self._heading(question), self._lead(),
            tuple(PictureChoice(c.key, c.picture, _(c.words), chosen=c.key == chosen) for c in question.choices),
            (question.number, count), _("Question {number} of {count}").format(number=question.number, count=count),
            "" if faces else self.services.safe.promise(), typed, need, self._reminded and need != "", note, state,
            _("Next") if question.number < count else _("I am done")))

    def _picture(self, question: Question) -> str:
        return self._session.picture if self._session is not None and self._number == 0 else question.picture

    def _heading(self, question: Question) -> str:
        if self._number or self._session is None:
            return _(question.words)
        if self._session.day == self.services.clock.now().date():
            return _("How was {session} today?").format(session=self._session.name)
        return _("How was {session}?").format(session=self._session.name)

    def _lead(self) -> str:
        """Who speaks for whom, when it is not the person."""
        person_id = self.services.seats.actor.person_id
        if self._as == As.PERSON:
            return ""
        if not person_id or not self.services.consents.holds(person_id, Purpose.SHOWN):
            return _("You say how you think it was for this person.")
        return _("You say how you think it was for {name}.").format(name=self.services.people.get(person_id).name)

    # Doing

    def choose(self, key: str) -> None:
        """A press in a step before the questions, or on a face."""
        step = self._way[-1]
        if step == _SESSION:
            self._begin_at(next(s for s in self._sessions if s.id == key))
        elif step == _AGAIN and key == "new":
            self._start_new()
            return
        elif step == _AGAIN:
            self._way.append(_ASK)
        elif step == _HELP:
            self._help = Help(key)
            if self._response is not None:
                self._response = self.services.feedback.set_help(self._response, self._help)
            self._way.append(_ASK)
        else:
            self._answer(AnswerState.ANSWERED, choice=key)
        self._show()

    def _start_new(self) -> None:
        """With no name, the one who began and the one who is here now may be two people; a hand-over parts them."""
        assert self._session is not None
        self.services.seats.take_part()
        self.nav.restart_at("feedback", self._session.id)

    def leave(self) -> None:
        self.nav.home()

    def say(self, words: str) -> None:
        self.nav.read(words)

    def type_words(self, text: str) -> None:
        """Kept at once, saved after a short pause and whenever one moves on."""
        if self._typed.get(self._question.id, "") != text:
            self._typed[self._question.id] = text
            self._timer.start()
            self._show_question()

    def save_typed(self) -> None:
        self._timer.stop()
        if self._way[-1] != _ASK or self._question.kind != QuestionKind.WORDS:
            return
        typed, answer = self._typed.get(self._question.id, "").strip(), self._answers.get(self._question.id)
        if typed == (answer.words if answer else ""):
            return
        # Words that were all taken out again are a question that was skipped, not an empty answer.
        self._answer(AnswerState.ANSWERED if typed else AnswerState.SKIPPED, words=typed)
        self._show()

    def dont_know(self) -> None:
        self._leave(AnswerState.DONT_KNOW)

    def skip(self) -> None:
        self._leave(AnswerState.SKIPPED)

    def _leave(self, state: AnswerState) -> None:
        self._timer.stop()
        self._typed.pop(self._question.id, None)
        self._answer(state)
        self.next()

    def _answer(self, state: AnswerState, *, choice: str = "", words: str = "") -> None:
        assert self._session is not None
        if self._response is None:
            self._response = self.services.feedback.begin(self._session.id, answered_as=self._as, help=self._help, helper=self._helper)
        question_id = self._question.id
        self._answers[question_id] = self.services.feedback.answer(self._response, question_id, state, choice=choice, words=words)

    def next(self) -> None:
        """To the next question; before there is an answer it says what is needed."""
        self.save_typed()
        if self.state.need and self._question.id not in self._answers:
            self._reminded = True
            self._show()
            self.nav.announce(self.state.need)
        elif self._number + 1 < len(self._questions):
            self._number, self._reminded = self._number + 1, False
            self._show()
        elif self._response is not None and self._session is not None:
            self._response = self.services.feedback.finish(self._response)
            self.nav.go_to(*self._after(self._session.id))

    def _after(self, session_id: str) -> tuple[str, str]:
        """Whoever told us something in their own words is asked once if we may share it; then thanks."""
        person_id = self.services.seats.actor.person_id
        told = any(answer.words for answer in self._answers.values())
        asked = Purpose.QUOTE in self.services.consents.of(person_id) if person_id else False
        if told and not asked and self._as is As.PERSON:
            return "consent", f"{person_id}/{Purpose.QUOTE}/{session_id}"
        return "thank_you", session_id

    def back_first(self) -> bool:
        if self._way[-1] == _ASK and self._number > 0:
            self.save_typed()
            self._number, self._reminded = self._number - 1, False
        elif len(self._way) > 1:
            self._way.pop()
        else:
            return False
        self._show()
        return True
