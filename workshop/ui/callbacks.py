"""What somebody pressed or wrote is carried out to its end.

Streamlit looks at every access to session state whether another run has been asked for, and ends what runs there, a
callback too: half of it is then not done, and nobody is told (1.67, `SessionState._run_callback_and_record_rerun`).
Two screens on one board ask for runs all the time. So nothing is looked at while callbacks run; the run that was asked
for begins right after them, in the same thread (`runner.fastReruns` is off, or it would begin beside them).
"""

import functools
from typing import Any

from streamlit.runtime.state.safe_session_state import SafeSessionState

_FLAG = "_samenwerkbord_undisturbed"


def _go_on() -> None:
    """Nothing is looked at."""


def let_them_finish() -> None:
    """From now on a callback is never ended halfway. Asked twice, it holds once."""
    if getattr(SafeSessionState.on_script_will_rerun, _FLAG, False):
        return
    carry_out = SafeSessionState.on_script_will_rerun

    @functools.wraps(carry_out)
    def undisturbed(state: SafeSessionState, *args: Any, **options: Any) -> None:
        look = state._yield_callback
        object.__setattr__(state, "_yield_callback", _go_on)
        try:
            carry_out(state, *args, **options)
        finally:
            object.__setattr__(state, "_yield_callback", look)

    setattr(undisturbed, _FLAG, True)
    SafeSessionState.on_script_will_rerun = undisturbed  # type: ignore[assignment,method-assign]
