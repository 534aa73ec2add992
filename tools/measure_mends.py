"""Prints how many findings of the plain-words help can be mended with one press, and how many of the mends that were read are right:
`python tools/measure_mends.py`. `--read 60 7` prints 60 mends to read, chosen by chance from the number 7.

What was read stands in tests/domain/plain_words_set/mends_read.json: the text, the rule, what the mend makes of it, and whether that is right
English and says the same. A mend that the help offers no longer is not counted.
"""

import json
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SET = ROOT / "tests" / "domain" / "plain_words_set"


def offered() -> tuple[dict[str, list[int]], list[tuple[str, str, str]]]:
    """By rule the findings and those with a mend, and every mend: the rule, the text, the text with it."""
    from coprod_desktop.word_list import plain_words

    help, counts, mends = plain_words(), dict[str, list[int]](), list[tuple[str, str, str]]()
    texts = [item["text"] for part in ("seen", "unseen") for item in json.loads((SET / f"{part}.json").read_text(encoding="utf-8"))]
    for text in texts:
        for finding in help.check(text):
            found = help.mends(text, finding)
            count = counts.setdefault(finding.rule.value, [0, 0])
            count[0], count[1] = count[0] + 1, count[1] + bool(found)
            mends += [(finding.rule.value, text, mend.done(text)) for mend in found]
    return counts, mends


def read() -> list[dict[str, str | bool]]:
    found: list[dict[str, str | bool]] = json.loads((SET / "mends_read.json").read_text(encoding="utf-8"))
    return found


def table() -> str:
    counts, mends = offered()
    now, judged = set(mends), read()
    still = [one for one in judged if (one["rule"], one["text"], one["mended"]) in now]
    lines = [f"{'rule':16}{'findings':>10}{'with a mend':>13}{'share':>8}"]
    lines += [f"{rule:16}{all_of:10}{some:13}{some / all_of:8.2f}" for rule, (all_of, some) in sorted(counts.items())]
    right = sum(bool(one["right"]) for one in still)
    lines.append(f"{'all':16}{sum(one for one, _some in counts.values()):10}{sum(some for _one, some in counts.values()):13}")
    gone = len(judged) - len(still)
    return "\n".join([*lines, f"Read by eye: {len(still)} mends, {right} right, {len(still) - right} wrong; {gone} are no longer offered."])


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if "--read" in sys.argv:
        many, number = map(int, sys.argv[sys.argv.index("--read") + 1:][:2])
        print(json.dumps([{"rule": rule, "text": text, "mended": mended, "right": True} for rule, text, mended in
                          random.Random(number).sample(sorted(offered()[1]), many)], ensure_ascii=False, indent=1))
    else:
        print(table())
