"""How a component of ours comes to the screen: a loader of a few lines, and the script by its own address.

Where the server is away just then the loader asks again, until it is back. Two that ask for a script at once may get it
in the other order: what was gone before it came draws nothing, and takes nothing of the later one away.
"""

import functools
from typing import Any

import streamlit as st

from workshop.service import assets
from workshop.ui import session

_LOADER = """
export default function (component) {
  const at = new URL(component.data.base + "js/hosts/%s.js", document.baseURI).href;
  const again = (tries) => new Promise((go) => setTimeout(go, 1000)).then(() => load(tries));
  const load = (tries) => import(tries ? at + "?again=" + tries : at).catch((why) => {
    if (tries > 120) throw why;
    return again(tries + 1);
  });
  const host = load(0);
  let [gone, drawn] = [false, false];
  host.then((script) => { if (!gone) { drawn = true; script.render(component); } });
  return () => { gone = true; if (drawn) host.then((script) => script.remove(component)); };
}
"""


@functools.cache
def _component(name: str) -> Any:
    return st.components.v2.component(
        f"samenwerkbord_{name}", html="<div></div>", js=_LOADER % name, isolate_styles=False
    )


def hosted(name: str, *, key: str, data: dict[str, Any] | None = None, **options: Any) -> Any:
    """Mounts assets/js/hosts/<name>.js. Every script is told the language and where our files are."""
    told = {"base": assets.base(), "lang": session.language(), **(data or {})}
    return _component(name)(key=key, data=told, **options)
