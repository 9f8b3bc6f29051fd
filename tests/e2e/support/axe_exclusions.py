"""Parts of Streamlit's own page that axe is not asked about: at most five selectors, each with its reason."""

EXCLUDED: dict[str, str] = {}
