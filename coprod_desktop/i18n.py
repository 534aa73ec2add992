"""Where every sentence for people goes through: English is the text itself, and another language has one place to come in."""


def _(text: str) -> str:
    return text


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, by the plural rule of the language."""
    return one if count == 1 else many
