"""The questions after a session, as first asked."""

from coprod_desktop.domain.questionnaire import Choice, Question, QuestionKind, Questionnaire

HOW_WAS_IT = Questionnaire(
    id="how_was_it",
    version=1,
    title="How was it?",
    questions=(
        Question("how", 1, QuestionKind.FACES, "How was today?", "openmoji:1F5D3", (
            Choice("good", "Good", "openmoji:1F642"),
            Choice("ok", "OK", "openmoji:1F610"),
            Choice("not_good", "Not good", "openmoji:1F641"),
        )),
        Question("good", 2, QuestionKind.WORDS, "What was good?", "openmoji:1F44D"),
        Question("better", 3, QuestionKind.WORDS, "What could be better?", "openmoji:1F4A1"),
    ),
)
