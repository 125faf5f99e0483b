"""Where things are in a checkout. Standard library only: it runs before anything is installed."""

import os
import platform
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BACKEND = ROOT / "backend"
FRONTEND = ROOT / "frontend"
OPENAPI = ROOT / "openapi"
SCRIPTS = ROOT / "scripts"
LOCKS = SCRIPTS / "locks"

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
TOOLS = ROOT / ".tools"
REQUIREMENTS = BACKEND / "requirements.lock"
PRODUCTION_REQUIREMENTS = BACKEND / "requirements-production.lock"
WEB_APP = FRONTEND / "dist" / "unitcycle" / "browser"

DATA = Path(os.environ.get("UNITCYCLE_DATA_DIR") or ROOT / ".data").resolve()
IS_ROOT = os.geteuid() == 0
IS_LINUX = platform.system() == "Linux"


def short(path: Path) -> str:
    """The path as a person in the checkout would write it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
