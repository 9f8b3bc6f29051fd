"""What a board is: immutable pydantic models. No IO, no clock, no Streamlit."""
