"""What is said to hang on something is what taking it off takes along."""

from tests.support.services import House, house_on


def test_all_that_goes_with_a_party_is_counted():
    house: House = house_on()
    here, there = house.party("Gemeente"), house.party("Ziekenhuis")
    house.add("relate", source=here, target=there)
    house.add("relate", source=there, target=here)
    house.add("add_person", name="Wethouder", party=here)
    house.add("add_interest", seat=here, text="ruimte")
    house.add("add_group", name="Stuurgroep", members=[here, there])
    step = house.add("add_step", title="Start")
    house.do("set_step", id=step, who=[here], committed=[here])
    moment = house.add("add_moment", title="Bij de koffie", step=step)
    house.do("set_moment", id=moment, who=[here])
    found = house.service.hanging_on(house.board, house.owner.actor, [here])
    assert found == {"relations": 2, "people": 1, "interests": 1, "groups": 1, "steps": 1, "moments": 1}
    assert here in house.view().parties, "nothing was taken off"
    assert house.service.hanging_on(house.board, house.owner.actor, [step]) == {"moments": 1}
    assert house.service.hanging_on(house.board, house.owner.actor, [moment]) == {}


def test_what_another_closed_off_is_not_counted():
    house: House = house_on()
    editor, party = house.invite("editor"), house.party("Gemeente")
    house.do("close", id=house.add("add_interest", seat=party, text="geheim"))
    assert house.service.hanging_on(house.board, editor.actor, [party]) == {}
    assert house.service.hanging_on(house.board, house.owner.actor, [party]) == {"interests": 1}
