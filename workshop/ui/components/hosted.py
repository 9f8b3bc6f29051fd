"""How a component of ours comes to the screen: a loader of a few lines, and the script by its own address."""

import functools
from typing import Any

import streamlit as st

from workshop.service import assets
from workshop.ui import session

_LOADER = """
export default function (component) {
  const host = import(new URL(component.data.base + "js/hosts/%s.js", document.baseURI).href);
  host.then((script) => script.render(component));
  return () => { host.then((script) => script.remove(component)); };
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
