"""All words that the scripts in the browser need, in one table."""

from workshop.text.catalogue import Gettext
from workshop.text.course_words import course_texts
from workshop.text.desk import desk_texts, streamlit_texts, upload_texts
from workshop.text.field_texts import field_texts
from workshop.text.half_year_words import half_year_texts
from workshop.text.ledger_words import ledger_texts
from workshop.text.live_texts import live_texts
from workshop.text.observation_words import observation_texts
from workshop.text.photo_texts import photo_texts
from workshop.text.table_texts import table_texts
from workshop.text.ugly_words import ugly_texts


def script_texts(_: Gettext) -> dict[str, dict[str, str]]:
    """The words by the script that uses them."""
    return {
        "course": course_texts(_),
        "half_year": half_year_texts(_),
        "desk": desk_texts(_),
        "field": field_texts(_),
        "sign": live_texts(_),
        "photo": photo_texts(_),
        "table": table_texts(_),
        "ledger": ledger_texts(_),
        "observations": observation_texts(_),
        "ugly": ugly_texts(_),
        "upload": upload_texts(_),
        "streamlit": streamlit_texts(_),
    }
