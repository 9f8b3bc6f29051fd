"""The frame around every page: settings, language, navigation. Streamlit runs it first, at every run."""

import streamlit as st

from workshop.ui import session
from workshop.ui.components.browser import browser_side
from workshop.ui.frame.navigation import pages, phone_menu

st.set_page_config(page_title="Samenwerkbord", layout="wide")  # its icon is named in the page: web/page.py
session.begin()
table = pages()
on_board = session.board_id() is not None
page = st.navigation(list(table.values()), position="top" if on_board else "hidden")
browser_side(session.language())
session.on_page(page.url_path)
page.run()
if on_board:
    phone_menu(table, page)
