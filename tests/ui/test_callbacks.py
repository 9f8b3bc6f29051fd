"""A callback is carried out to its end, whatever is asked for meanwhile."""

from streamlit.runtime.scriptrunner import RerunException
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.runtime.state.session_state import SessionState

from workshop.ui import callbacks


class Interrupted(SessionState):
    """A session whose only callback looks at its state twice."""

    outer: SafeSessionState

    def on_script_will_rerun(self, *_args, **_options) -> None:
        self.outer["begun"] = True
        self.outer["ended"] = True


def asked_for_another_run() -> None:
    raise RerunException(RerunData())


def test_a_run_that_is_asked_for_meanwhile_waits():
    callbacks.let_them_finish()
    callbacks.let_them_finish()
    inner = Interrupted()
    state = SafeSessionState(inner, asked_for_another_run)
    inner.outer = state
    state.on_script_will_rerun(None)
    assert (inner["begun"], inner["ended"]) == (True, True)
    try:
        state["after"] = True
    except RerunException:
        return
    raise AssertionError("after the callbacks it is looked at again")
