"""The group's own words: with what they mean, or only kept; each can be undone, and the plain-words help listens to them."""

from time import monotonic, sleep

from coprod_desktop.domain.plain_words.finding import Rule
from coprod_desktop.domain.word_bank import BankWord
from coprod_desktop.services.group import GroupServices
from coprod_desktop.word_list import plain_words


def rules(services: GroupServices, text: str, around: str = "") -> list[Rule]:
    return [finding.rule for finding in services.word_bank.check(text, around)]


def undo(services: GroupServices) -> None:
    last = services.undo.last()
    assert last is not None
    services.undo.undo(last.action_id)


def test_a_word_with_what_it_means(services: GroupServices) -> None:
    bank = services.word_bank
    assert rules(services, "The facilitator is Jo.") == [Rule.HARD_WORD]
    saved = bank.save("  Facilitator ", "the person who runs   the group.")
    assert saved == BankWord("Facilitator", "the person who runs the group.") and bank.words() == (saved,)
    assert saved.line == "“Facilitator” means: the person who runs the group."
    found = bank.check("The facilitator is Jo.")
    assert [finding.rule for finding in found] == [Rule.BANK_WORD]
    assert found[0].mended("The facilitator is Jo.") == "The facilitator is Jo. “Facilitator” means: the person who runs the group."
    assert rules(services, found[0].mended("The facilitator is Jo.")) == []
    assert rules(services, "The facilitators are Jo and Kit.", around=saved.line) == []
    undo(services)
    assert bank.words() == () and rules(services, "The facilitator is Jo.") == [Rule.HARD_WORD]


def test_a_word_of_several(services: GroupServices) -> None:
    services.word_bank.save("Personal Independence Payment", "money to help with daily life")
    assert Rule.BANK_WORD in rules(services, "Do you get Personal Independence Payment?")


def test_a_word_that_is_kept(services: GroupServices) -> None:
    bank = services.word_bank
    bank.keep("Stakeholders")
    assert bank.kept() == (BankWord("Stakeholders"),) and bank.words() == ()
    assert rules(services, "Our stakeholders came.") == []
    bank.keep("stakeholders")
    assert len(bank.kept()) == 1
    bank.remove("stakeholders")
    assert rules(services, "Our stakeholders came.") == [Rule.HARD_WORD]
    undo(services)
    assert rules(services, "Our stakeholders came.") == []


def test_a_word_that_is_written_otherwise(services: GroupServices) -> None:
    bank = services.word_bank
    first = bank.save("Comittee", "the group that decides")
    bank.save("Committee", first.means, first.id)
    assert [word.word for word in bank.words()] == ["Committee"]
    undo(services)
    assert bank.words() == (first,)


def test_names_of_the_group_are_no_hard_words(services: GroupServices) -> None:
    assert rules(services, "We met at extemporisational.") == [Rule.HARD_WORD]
    services.people.add("Extemporisational Jones")
    assert rules(services, "We met at extemporisational.") == []


def test_the_lists_are_read_while_nobody_waits(services: GroupServices) -> None:
    plain_words.cache_clear()
    before = monotonic()
    services.word_bank.get_ready()
    while not plain_words.cache_info().currsize and monotonic() - before < 20:
        sleep(0.01)
    assert plain_words.cache_info().currsize == 1
