"""Every route of the web app, read from its own sources, and an address for each."""

import re
from pathlib import Path

APP = Path(__file__).parents[3] / "frontend" / "src" / "app"

_LAZY = re.compile(
    r"path: '([^']+)',\s*(?://[^\n]*\n\s*)?loadChildren: \(\) => import\('\./([^']+)'\)"
)
_LEAF = re.compile(r"path: '([^']*)',(?![^{}]*?(?:redirectTo|loadChildren|pathMatch|children))")


def routes() -> set[str]:
    """Patterns such as `/lifecycle/:leaseId`."""
    top = (APP / "app.routes.ts").read_text()
    found = {f"/{path}" for path in re.findall(r"path: '([^']+)',\s*loadComponent", top)}
    for prefix, module in _LAZY.findall(top):
        below = (APP / f"{module}.ts").read_text()
        found |= {f"/{prefix}/{leaf}".rstrip("/") for leaf in _LEAF.findall(below)}
    return found | {"/**"} if "path: '**'" in top else found
