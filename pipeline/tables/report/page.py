"""The page around the data: one template, styles and scripts inlined, and a policy that forbids all else."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_HERE = Path(__file__).parent
_STYLES = ("base", "list", "article", "figures", "entity", "charts", "print")
_SCRIPTS = (
    # what does not know the page
    "dom", "format", "csv", "words", "address", "scale",
    # what it holds, and what of it is listed
    "data", "names", "filters", "listing", "virtual", "list", "figures", "series", "people",
    # what stands on the right
    "article", "card", "charts", "pairs", "entity", "overview",
    # what is taken away or corrected, and the wiring
    "takeaway", "corrections", "correcting", "state", "keys", "main",
)  # fmt: skip
_DATA = "\x00data\x00"


def shell() -> tuple[str, str]:
    """Return what stands before and after the data.

    Nothing of an article is in it, so its bytes, and with them the hashes in the policy, are always the same.
    """
    style = "".join(_read(f"styles/{name}.css") for name in _STYLES)
    script = "(() => {\n'use strict';\n" + "".join(_read(f"scripts/{name}.js") for name in _SCRIPTS) + "})();\n"
    environment = Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined)
    page = environment.get_template("page.html").render(
        policy=_policy(style, script), style=Markup(style), script=Markup(script), data=Markup(_DATA)
    )
    before, after = page.split(_DATA)
    return before, after


def _policy(style: str, script: str) -> str:
    # Trusted types turn any attempt to write markup from a script into an error.
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
