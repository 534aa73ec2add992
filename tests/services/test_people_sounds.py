"""How names sound: known at once after every change."""

from dataclasses import replace

from coprod_desktop.services.group import GroupServices


def test_a_change_is_heard_at_once(services: GroupServices) -> None:
    people = services.people
    assert people.name_sounds().applied("Amina is here.") == "Amina is here."
    amina = people.get(people.page(search="Amina")[0].id)
    people.save(replace(amina, say_as="a-mee-na"))
    assert people.name_sounds().applied("Amina is here.") == "a-mee-na is here."
    assert people.name_sounds() is people.name_sounds()
    last = services.undo.last()
    assert last is not None
    services.undo.undo(last.action_id)
    assert people.name_sounds().applied("Amina is here.") == "Amina is here."
