"""How was it? Asking, answering alone or with help, and reading before sharing."""

from dataclasses import replace

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.questionnaire import Questionnaire
from coprod_desktop.domain.response import Answer, AnswerState, As, Help, Response, Said, Share
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import Clock, FeedbackStore
from coprod_desktop.services.seats import Seats

HOW_WAS_IT_ID = "how_was_it"


class Feedback:
    def __init__(self, store: FeedbackStore, seats: Seats, changes: Changes, clock: Clock) -> None:
        self._store, self._seats, self._changes, self._clock = store, seats, changes, clock
        self._begun: dict[tuple[str, str], Response] = {}

    def questionnaire(self) -> Questionnaire:
        return self._store.questionnaire(HOW_WAS_IT_ID)

    def begin(self, session_id: str, *, answered_as: As = As.PERSON, help: Help = Help.ALONE, helper: str = "") -> Response:
        """One person starts to answer; who helped, and how, stays with the answers."""
        questionnaire = self.questionnaire()
        response = Response(new_id(), questionnaire.id, questionnaire.version, session_id, self._seats.actor.person_id, answered_as, help,
                            helper, begun_at=self._now())
        return self._keep(self._store.begin(response, self._seats.actor))

    def begun(self, session_id: str) -> Response | None:
        """What was begun at the session in this hand-over: one goes on with it, so that nobody is counted twice."""
        return self._begun.get((self._seats.actor.handover_id, session_id))

    def finished_in_this_handover(self) -> bool:
        handover = self._seats.actor.handover_id
        return any(response.done_at for (begun_in, _session), response in self._begun.items() if begun_in == handover)

    def set_help(self, response: Response, help: Help) -> Response:
        """How somebody helps can be said again while answering."""
        return self._keep(self._store.begin(replace(response, help=help), self._seats.actor))

    def agree(self, response: Response, agreed: bool) -> Response:
        """Whether these words may be shared, asked of somebody who gives no name."""
        kept = self._keep(self._store.finish(replace(response, agreed=agreed), self._seats.actor, _("an answer about “My words”")))
        self._changes.announce(Change("response", kept.id, response.session_id))
        return kept

    def answer(self, response: Response, question_id: str, state: AnswerState, *, choice: str = "", words: str = "") -> Answer:
        """Saved at once; a second answer to the same question takes the place of the first."""
        answer = Answer(new_id(), response.id, question_id, state, choice, words.strip())
        saved = self._store.answer(answer, self._seats.actor, _("An answer"))
        self._changes.announce(Change("answer", saved.id, response.session_id))
        return saved

    def answers(self, response: Response) -> tuple[Answer, ...]:
        return self._store.answers(response.id)

    def finish(self, response: Response) -> Response:
        done = self._store.finish(replace(response, done_at=self._now()), self._seats.actor, _("All questions answered"))
        self._changes.announce(Change("response", done.id, response.session_id))
        return self._keep(done)

    def said(self, session_id: str) -> tuple[Said, ...]:
        return self._store.said(session_id)

    def waiting(self, session_id: str) -> int:
        """How many people's words nobody has read yet; they are on no sheet."""
        return sum(said.share is Share.UNDECIDED for said in self.said(session_id))

    def share(self, session_id: str, answer_id: str, share: Share) -> None:
        """The decision on one person's words, after they were read."""
        words = _("Words are OK to share") if share == Share.OK else _("Words stay with us")
        self._store.share(answer_id, share, self._seats.actor, words)
        self._changes.announce(Change("answer", answer_id, session_id))

    def faces(self, session_id: str) -> dict[str, int]:
        """How many chose each face at the session; "dont_know" and "skipped" too."""
        first = self.questionnaire().questions[0]
        return self._store.tally(session_id, first.id)

    def _keep(self, response: Response) -> Response:
        """Remembers what this hand-over began; an earlier one's is forgotten."""
        handover = self._seats.actor.handover_id
        self._begun = {key: kept for key, kept in self._begun.items() if key[0] == handover}
        if handover:
            self._begun[handover, response.session_id] = response
        return response

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")
