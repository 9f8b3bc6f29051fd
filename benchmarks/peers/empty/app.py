"""F: the empty default Streamlit app with one button. F' is the same, started with runner.postScriptGC = false.

The number of clicks is written below the button: a run that changes nothing on the page leaves nothing that can settle.
"""

import streamlit as st

st.session_state.clicks = st.session_state.get("clicks", 0) + st.button("Klik")
st.write(st.session_state.clicks)
