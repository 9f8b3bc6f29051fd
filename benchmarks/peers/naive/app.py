"""The naive way: the whole pyvis page in an iframe, made anew at every rerun, with a text field that renames a party.

Everything is left as pyvis and Streamlit do it by default; only the libraries are put in the page, so that it runs
offline.
"""

import os
from typing import Any

import streamlit as st
import streamlit.components.v1 as components
from pyvis import network as pyvis

from benchmarks.layout import CANVAS, picture
from benchmarks.network import network

size = int(os.environ["BENCH_SIZE"])
name = st.text_input("Naam", value="Partij-000", key="name")

net: Any = pyvis.Network(height=f"{CANVAS[1]}px", width="100%", cdn_resources="in_line")  # type: ignore[no-untyped-call]
drawing = picture(network(size), *CANVAS)
for number, node in enumerate(drawing["nodes"]):
    net.add_node(node["id"], label=name if number == 0 else node["label"])
for edge in drawing["edges"]:
    net.add_edge(edge["from"], edge["to"], width=edge["width"])
components.html(net.generate_html(), height=CANVAS[1] + 20)
