"""What holds a network together, beside what networkx says of it."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.insights.holding import holding

ties = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=22)


@given(ties)
@settings(max_examples=200)
def test_cut_points_and_bridges_are_those_of_networkx_with_what_hangs_on_each(ties: list[tuple[int, int]]):
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(map(str, range(10)))
    network.add_edges_from((str(one), str(other)) for one, other in ties if one != other)
    found = holding(network.adj)
    assert set(found.parts) == set(nx.articulation_points(network))
    assert set(found.bridges) == {(min(tie), max(tie)) for tie in nx.bridges(network)}
    for house, parts in found.parts.items():
        around = nx.node_connected_component(network, house) - {house}
        assert parts == sorted(map(len, nx.connected_components(network.subgraph(around))), reverse=True)
    for tie, least in found.bridges.items():
        without = network.copy()
        without.remove_edge(*tie)
        assert least == min(len(nx.node_connected_component(without, end)) for end in tie)
