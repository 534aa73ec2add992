"""What people said: questionnaires in every version, times of answering, and the answers."""

import json
from dataclasses import asdict, replace

from coprod_desktop.domain.questionnaire import Choice, Question, QuestionKind, Questionnaire
from coprod_desktop.domain.response import Answer, AnswerState, As, Response, Said, Share
from coprod_desktop.domain.seat import Actor
from coprod_desktop.storage.aliases import real_id
from coprod_desktop.storage.database import Database, Row


class Feedback:
    """The FeedbackStore on SQLite. Raises KeyError for an unknown id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def questionnaire(self, questionnaire_id: str, version: int = 0) -> Questionnaire:
        row = self._database.one(
            "SELECT * FROM questionnaire WHERE name = ? AND ? IN (0, version) ORDER BY version DESC LIMIT 1",
            (questionnaire_id, version))
        if row is None:
            raise KeyError(questionnaire_id)
        questions = self._database.all("SELECT * FROM question WHERE questionnaire_id = ? ORDER BY number", (row["id"],))
        return Questionnaire(row["name"], row["version"], row["title"], tuple(_question(question) for question in questions))

    def save_questionnaire(self, questionnaire: Questionnaire, actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            for table, row in questionnaire_rows(questionnaire):
                action.put(table, row)

    def begin(self, response: Response, actor: Actor) -> Response:
        return self._save(response, actor, "")

    def finish(self, response: Response, actor: Actor, words: str) -> Response:
        return self._save(response, actor, words)

    def answer(self, answer: Answer, actor: Actor, words: str) -> Answer:
        """Only `share` decides about sharing: new words are undecided again, the same words stay as decided."""
        old = self._database.one("SELECT id, words, share FROM answer WHERE response_id = ? AND question = ?",
                                 (answer.response_id, answer.question_id))
        if old is None:
            answer = replace(answer, share=Share.UNDECIDED)
            row = answer_row(answer) | {"at": self._database.now().isoformat()}
        else:
            same = old["words"] == answer.words
            answer = replace(answer, id=old["id"], share=Share(old["share"]) if same else Share.UNDECIDED)
            row = answer_row(answer)
        with self._database.action(actor, words) as action:
            if self._database.row("response", answer.response_id) is None:
                raise KeyError(answer.response_id)
            action.put("answer", row)
        return answer

    def answers(self, response_id: str) -> tuple[Answer, ...]:
        return tuple(_answer(row) for row in self._database.all(
            "SELECT * FROM answer WHERE response_id = ? ORDER BY at, id", (response_id,)))

    def said(self, session_id: str) -> tuple[Said, ...]:
        rows = self._database.rows(
            "SELECT a.id, q.words, a.words, a.share, coalesce(r.person_id, ''), r.agreed, r.answered_as "
            "FROM response r JOIN answer a ON a.response_id = r.id "
            "JOIN question q ON q.questionnaire_id = r.questionnaire_id AND q.name = a.question "
            "WHERE r.session_id = ? AND a.state = ? AND a.words <> '' ORDER BY a.at, a.id", (session_id, AnswerState.ANSWERED))
        return tuple(Said(row[0], row[1], row[2], Share(row[3]), row[4], bool(row[5]), answered_as=As(row[6])) for row in rows)

    def share(self, answer_id: str, share: Share, actor: Actor, words: str) -> None:
        if self._database.row("answer", answer_id) is None:
            raise KeyError(answer_id)
        with self._database.action(actor, words) as action:
            action.put("answer", {"id": answer_id, "share": share})

    def tally(self, session_id: str, question_id: str) -> dict[str, int]:
        """A key that nobody chose is not in it."""
        rows = self._database.rows(
            "SELECT CASE a.state WHEN 'answered' THEN a.choice ELSE a.state END AS said, count(*) FROM response r "
            "JOIN answer a ON a.response_id = r.id WHERE r.session_id = ? AND a.question = ? GROUP BY said ORDER BY said",
            (session_id, question_id))
        return {row[0]: row[1] for row in rows if row[0]}

    def _save(self, response: Response, actor: Actor, words: str) -> Response:
        if response.person_id:
            response = replace(response, person_id=real_id(self._database, response.person_id))
        row = response_row(response)
        if self._database.row("questionnaire", row["questionnaire_id"]) is None:
            raise KeyError(row["questionnaire_id"])
        with self._database.action(actor, words) as action:
            action.put("response", row)
        return response


def questionnaire_rows(questionnaire: Questionnaire) -> list[tuple[str, Row]]:
    version = _version(questionnaire.id, questionnaire.version)
    return [("questionnaire", {"id": version, "name": questionnaire.id, "version": questionnaire.version,
                               "title": questionnaire.title})] + [
        ("question", {"id": f"{version}:{question.id}", "questionnaire_id": version, "name": question.id,
                      "number": question.number, "kind": question.kind, "words": question.words, "picture": question.picture,
                      "choices": json.dumps([asdict(choice) for choice in question.choices], ensure_ascii=False)})
        for question in questionnaire.questions]


def response_row(response: Response) -> Row:
    return {
        "id": response.id, "questionnaire_id": _version(response.questionnaire_id, response.version),
        "session_id": response.session_id or None, "person_id": response.person_id or None,
        "answered_as": response.answered_as, "help": response.help, "helper": response.helper, "language": response.language,
        "begun_at": response.begun_at, "done_at": response.done_at, "agreed": int(response.agreed)}


def answer_row(answer: Answer) -> Row:
    return {"id": answer.id, "response_id": answer.response_id, "question": answer.question_id, "state": answer.state,
            "choice": answer.choice, "words": answer.words, "share": answer.share}


def _version(questionnaire_id: str, version: int) -> str:
    return f"{questionnaire_id}@{version}"


def _question(row: Row) -> Question:
    return Question(row["name"], row["number"], QuestionKind(row["kind"]), row["words"], row["picture"],
                    tuple(Choice(**choice) for choice in json.loads(row["choices"])))


def _answer(row: Row) -> Answer:
    return Answer(row["id"], row["response_id"], row["question"], AnswerState(row["state"]), row["choice"], row["words"],
                  Share(row["share"]))
