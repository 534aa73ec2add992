"""Makes resources/letters/en.txt, the everyday words that are offered while somebody writes: `python tools/make_words.py`.

Needs `wordfreq` (how often a word is used) and the list of British words of Debian's `wbritish-small`, which knows no nicknames and no
American spelling. Neither is needed to run the app: see docs/decisions/0013.
"""

import sys
from pathlib import Path

from wordfreq import top_n_list, zipf_frequency

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "resources" / "letters" / "en.txt"
BRITISH = Path("/usr/share/dict/british-english-small")
HOW_MANY = 15_000
LOOKED_AT = 80_000  # of wordfreq's words, the most used first
SHORT = "a am an as at be by do go he hi if in is it me my no of oh ok on or so to up us we"
# Not in the list of British words, and used in groups every week.
ADDED = ("accessible", "bowling", "cafe", "carer", "carers", "karaoke", "laptop", "lunchtime", "minibus", "online", "wheelchair", "zoom")
# Anybody may write these. They are never offered: nobody should meet them by surprise.
NOT_OFFERED = (
    "arse", "arsehole", "ass", "asshole", "bastard", "bitch", "black's", "blacks", "bloody", "bollock", "boob", "bugger", "bullshit",
    "chink", "cock", "coon", "crap", "cripple", "crippled", "cum", "cunt", "damn", "damned", "darkie", "defective", "deformed", "dick", "dildo",
    "dwarf", "dyke", "erotic", "fag", "faggot", "fuck", "goddamn", "gypsy", "handicap", "handicapped", "idiot", "idiotic", "imbecile",
    "incest", "invalid", "kike", "knob", "lame", "lunatic", "midget", "molest", "mongol", "moron", "motherfucker", "naked", "nazi",
    "negro", "nigger", "nipple", "nude", "nudity", "orgasm", "orgy", "paki", "penis", "piss", "poof", "porn", "pornographic", "pornography",
    "prick", "prostitute", "prostitution", "pussy", "queer", "rape", "raped", "raping", "rapist", "retard", "retarded", "sex", "sexual",
    "sexually", "shit", "shitty", "slag", "slut", "spastic", "stripper", "suicidal", "suicide", "tart", "terrorist", "tit", "tosser", "turd",
    "twat", "vagina", "wank", "whore", "wog")
ENDINGS = ("", "s", "'s", "es", "ed", "ing", "er", "ers")
HEADER = """\
# The everyday English words of wordfreq 3.1.1, the most used first, spelt the British way. Made by tools/make_words.py.
# wordfreq's data are by Robyn Speer and others, under the licence CC BY-SA 4.0; this list is under the same licence.
"""


def not_offered() -> frozenset[str]:
    return frozenset(word + ending for word in NOT_OFFERED for ending in ENDINGS)


def british(file: Path) -> dict[str, str]:
    """The words in small letters and as they are written: "monday" is "Monday". A word that is both is the small one."""
    found: dict[str, str] = {}
    for word in file.read_text(encoding="utf-8").split():
        if word == word.lower() or word.lower() not in found:
            found[word.lower()] = word
    return found


def words(known: dict[str, str]) -> list[str]:
    """What is offered, the most used first."""
    left_out, short = not_offered(), SHORT.split()
    found = []
    for word in top_n_list("en", LOOKED_AT, "large"):
        word = word.replace("’", "'")
        if word in left_out or (len(word) < 3 and word not in short and word != "i"):
            continue
        if word in known or word in ADDED:
            found.append(known.get(word, word))
    return found[:HOW_MANY]


def with_bands(found: list[str]) -> list[str]:
    """With a line where the words begin to be rarer: "# Zipf 4.5" stands above those of 4.5 to 4.6 (wordfreq's scale)."""
    lines, band = [], 9.0
    for word in found:
        often = int(zipf_frequency(word, "en") * 10) / 10
        if often < band:
            band = often
            lines.append(f"# Zipf {band:.1f}")
        lines.append(word)
    return lines


def main() -> None:
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else BRITISH
    if not file.exists():
        raise SystemExit("Please install wbritish-small first, or say where its list is.")
    made = words(british(file))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(HEADER + "\n".join(with_bands(made)) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(made)} words in {OUT.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
