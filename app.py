"""The server. `streamlit run app.py` starts everything: pages, routes and the live socket."""

import streamlit as st

from workshop import web
from workshop.service import start
from workshop.ui import callbacks, errors

start()
callbacks.let_them_finish()
app = st.App(
    "workshop/ui/frame/main.py",
    routes=web.routes(),
    middleware=web.middleware(),
    lifespan=web.lifespan,
    on_script_error=errors.show,
)
