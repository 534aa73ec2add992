"""The questions after a session, as first asked."""

from coprod_desktop.domain.questionnaire import Choice, Question, QuestionKind, Questionnaire
from coprod_desktop.i18n import later

HOW_WAS_IT = Questionnaire(
    id="how_was_it",
    version=1,
    title=later("How was it?"),
    questions=(
        Question("how", 1, QuestionKind.FACES, later("How was today?"), "openmoji:1F5D3", (
            Choice("good", later("Good"), "openmoji:1F642"),
            Choice("ok", later("OK"), "openmoji:1F610"),
            Choice("not_good", later("Not good"), "openmoji:1F641"),
        )),
        Question("good", 2, QuestionKind.WORDS, later("What was good?"), "openmoji:1F44D"),
        Question("better", 3, QuestionKind.WORDS, later("What could be better?"), "openmoji:1F4A1"),
    ),
)
