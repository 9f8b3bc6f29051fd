"""When nothing is said of a party's give and take."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.model.ledger import FELT_BALANCES, Account, Contribution

amounts = st.none() | st.integers(0, 5)
accounts = st.builds(
    Account,
    gives=st.sampled_from(["", "ruimte"]),
    takes=st.sampled_from(["", "een podium"]),
    hopes=st.sampled_from(["", "plekken"]),
    felt_balance=st.none() | st.sampled_from(FELT_BALANCES),
    contributions=st.dictionaries(st.sampled_from(["money", "staff"]), st.builds(Contribution, gives=amounts)),
)


@given(accounts)
def test_it_is_blank_exactly_when_it_is_as_it_was_made(account: Account) -> None:
    assert account.is_blank == (account == Account())
