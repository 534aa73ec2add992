"""Why each finding is hard to read, said to whoever writes: at most 15 easy words a sentence."""

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.i18n import _


def why(finding: Finding) -> str:
    words, instead = finding.words, finding.instead
    match finding.rule:
        case Rule.LONG_SENTENCE:
            return _("This sentence is long. 15 words are enough for one sentence.")
        case Rule.TWO_IDEAS:
            return _("This sentence tells two things. One thing in a sentence is easier.")
        case Rule.HARD_WORD if instead:
            return _("“{word}” is a hard word. You could say “{easy}”.").format(word=words, easy=instead)
        case Rule.HARD_WORD:
            return _("“{word}” may be a hard word. Is there an easier one?").format(word=words)
        case Rule.PASSIVE if finding.sure:
            return _("Say who does it. Then people know who to ask.")
        case Rule.PASSIVE:
            return _("Maybe nobody knows who does this. You can say who.")
        case Rule.DOUBLE_NEGATIVE:
            return _("Two words here say “no”. It is easier to say what is so.")
        case Rule.ABBREVIATION if instead:
            return _("“{word}” is short for something. Not everyone knows it. You could say “{easy}”.").format(word=words, easy=instead)
        case Rule.ABBREVIATION:
            return _("“{word}” is short for something. Write the words in full.").format(word=words)
        case Rule.NUMBER:
            return _("“{word}” is a big or exact number. About how many is easier.").format(word=words)
        case Rule.PERCENT if instead:
            return _("Many people do not know per cent. You could say “{easy}”.").format(easy=instead)
        case Rule.PERCENT:
            return _("Many people do not know per cent. Say how many people, or “about half”.")
        case Rule.DATE:
            return _("Write the day and the month in words. Then nobody has to work it out.")
        case Rule.TIME:
            return _("Not everyone knows the 24-hour clock. Use “am” and “pm”.")
        case Rule.IDIOM:
            return _("“{words}” is a saying. Say what you mean: {means}.").format(words=words, means=instead)
        case Rule.CAPITALS:
            return _("Words in capitals are hard to read. They look like shouting.")
        case Rule.ITALICS:
            return _("Letters that lean are hard to read. Leave these marks out.")
        case Rule.PRONOUN:
            return _("Who or what is “{word}”? Say the name again.").format(word=words)
        case Rule.BANK_WORD:
            return _("“{word}” is in your word bank. Say on the sheet what it means.").format(word=words)
        case Rule.TWO_NAMES:
            return _("Is this the same as “{other}”? Use one name for one thing.").format(other=instead)
    return _("This looks like shouting. A full stop is calm.")
