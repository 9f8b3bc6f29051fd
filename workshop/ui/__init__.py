"""The door of forms: the only room, beside pages and app.py, that knows Streamlit."""
