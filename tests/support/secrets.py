"""Something closed of every sort, to be searched for in all that others are given."""

from tests.support.boards import Table
from workshop.model.change import Actor

MARKED = "feedfacecafebeef"
SECRETS = (
    *("Zilvervos", "zwijggeld", "achterdeur", "onderstroom", "kierewiet", "luikje", "koffiekamer"),
    *("wakkerliggen", "zijlijnfiguur", "meeneemsel", "spaarpot", "nattevinger"),
    *("fluistergang", "rouwrand", "schaduwplan", MARKED, "kluwentje"),
)
UGLY_SECRETS = ("kelderluik", "gifbeker", "stoelendans")
"""Of the ugly photo: in no view but its own, not even their owner's."""


def with_secrets(table: Table, other: Actor) -> list[str]:
    """Something closed of every sort, each with words that stand nowhere else; their ids. `other`: a second editor."""
    lef = table.party("LEF", other)
    secret = table.party(SECRETS[0])
    told = table.relation(secret, lef)
    table.do("set_relation", ids=[told], note=SECRETS[1])
    roc = table.party("ROC")
    hidden_line = table.relation(lef, roc)
    table.do("set_relation", ids=[hidden_line], note=SECRETS[2])
    interest = table.add("add_interest", seat=lef, text=SECRETS[3])
    group = table.add("add_group", name=SECRETS[4], members=[lef, secret])
    chair = table.add("add_chair", words=SECRETS[5])
    open_group = table.add("add_group", name="Kern", members=[secret, lef])
    table.person(party=secret)
    table.do("rename", other, id=secret, name=f"{SECRETS[0]} 2")
    step = table.add("add_step", title="Startbijeenkomst")
    table.do("set_step", id=step, who=[secret, lef], committed=[secret])
    moment = table.add("add_moment", title=SECRETS[6], kind="backroom", when="2026-03", step=step, closed=True)
    table.do("set_moment", id=moment, who=[secret, lef], meaning=SECRETS[3])
    later = table.add("add_moment", title=SECRETS[6])
    table.do("walk_to", module="photo", round="take")
    table.do("note_round", module="photo", round="take", text=SECRETS[9])
    [walk] = table.board(table.by.member).walks
    table.do("keep_observation", kind="apart", fingerprint=MARKED, items=[secret])
    [mark] = table.board(table.by.member).observations
    cost = table.add("add_line", sort="cost", text=SECRETS[7])
    line = table.add("add_line", sort="may_expect", text=SECRETS[7])
    outsider = table.add("add_spot", words=SECRETS[8], across=0.2, up=0.9)
    beside = table.add("add_spot", who=secret, across=0.8, up=0.1)
    table.do("set_agreement", other, key=secret, state="talked", how=SECRETS[3])
    table.do("set_account", id=secret, gives=SECRETS[10], felt_balance="strained")
    table.do("set_contribution", party=secret, resource="money", gives=4, note=SECRETS[10])
    guess = table.add("add_view", who=lef)
    open_guess, about = table.add("add_view", who=roc, closed=False), table.add("add_view", who=secret, closed=False)
    table.do("set_account", other, id=secret, ledger=about, takes=SECRETS[11])
    for key in (guess, open_guess):
        table.do("set_account", id=secret, ledger=key, gives=SECRETS[11])
    table.do("set_account", id=lef, ledger=guess, gives=SECRETS[11])
    table.do("set_contribution", party=lef, resource="money", ledger=guess, gives=4, note=SECRETS[11])
    symptom = table.add("add_symptom", kind="hassle", text=SECRETS[12], who=[lef, secret], at=[step, moment])
    table.add("add_symptom", kind="conflict", who=[secret, lef], at=[step, later], closed=False)
    plan = table.add("add_adjustment", title=SECRETS[14])
    table.do("adjust_cell", id=plan, party=lef, resource="money", gives=3)
    table.add("add_note", adjustment=plan, text=SECRETS[13])
    open_plan = table.add("add_adjustment", title="Meer tijd", closed=False)
    table.do("set_adjustment", id=open_plan, who=[lef, secret], whom=secret)
    table.do("adjust_account", id=open_plan, party=secret, gives=SECRETS[14])
    pain = table.add("add_note", adjustment=open_plan, text=SECRETS[13])
    borne = table.add("add_responsibility", text=SECRETS[16])
    back = table.add("lay_back", responsibility=borne, to=secret, when="2026-04")
    table.do("set_laid_back", id=back, responsibility=borne, how=SECRETS[16])
    table.do("set_responsibility", id=borne, now="me", should=secret)
    shared = table.add("add_responsibility", text="De agenda")
    table.do("set_responsibility", id=shared, should=secret)
    table.add("lay_back", responsibility=shared, to=secret)
    still = table.add("add_hands", title=SECRETS[16])
    table.do("set_hands", id=still, step=step, will_not=SECRETS[16], noticed=SECRETS[16])
    point = table.add("point_at", place="harder")
    table.do("open_ugly", minutes=60, hope=UGLY_SECRETS[0], audience="other", audience_words=UGLY_SECRETS[1])
    said = table.add("add_ugly_line", text=UGLY_SECRETS[2])
    ugly = table.add("relate", photo="ugly", source=lef, target=secret)
    table.do("set_relation", photo="ugly", ids=[ugly], note=UGLY_SECRETS[2])
    table.do("set_seat", photo="ugly", ids=[lef], stake=UGLY_SECRETS[1])
    envy = table.add("add_interest", photo="ugly", seat=lef, text=UGLY_SECRETS[0])
    for key in (secret, hidden_line, interest, group, chair, later, line, outsider, borne):
        table.do("close", id=key)
    table.do("rename", id=secret, name=f"{SECRETS[0]} 3")
    table.do("set_seat", ids=[secret], stake=SECRETS[3])
    table.do("set_agreement", key=secret, state="agreed", when="2026-03")
    table.do("set_group", id=open_group, name="Kerngroep")
    return [
        *(secret, told, hidden_line, interest, group, chair, moment, later, walk, mark, cost, line, outsider, beside),
        *(said, ugly, envy),
        *(symptom, plan, pain, guess, about, borne, back, still, point),
    ]


def assert_says_nothing(text: str, ids: list[str]) -> None:
    found = [word for word in (*SECRETS, *UGLY_SECRETS, *ids) if word in text]
    assert not found, [(word, text[max(text.index(word) - 200, 0) :][:400]) for word in found]
