"""What a screen says when something went wrong that nobody expected."""

import html

import streamlit as st

from workshop.service import log
from workshop.ui import session


def show(error: Exception) -> bool:
    """One sentence in the screen's language instead of Streamlit's English; the traceback is for the log."""
    _ = session.words()
    log.failed(error)
    sentence = _("Something went wrong on this page. What was saved is safe; reload the page to go on.")
    st.html(f'<p class="sb-notice" role="alert">{html.escape(sentence)}</p>')
    return True
