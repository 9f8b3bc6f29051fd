"""F: the empty default Streamlit app with one button. F' is the same, started with runner.postScriptGC = false."""

import streamlit as st

st.button("Klik")
