"""The door of gestures: routes beside Streamlit's own. No Streamlit here."""

from workshop.web.app import lifespan, middleware, routes

__all__ = ["lifespan", "middleware", "routes"]
