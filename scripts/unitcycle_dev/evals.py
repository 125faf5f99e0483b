"""`make evals`: how good the answers of agents are, by our own rules and, with a key, by the model."""

from unitcycle_dev import ports, servers
from unitcycle_dev.application import Application
from unitcycle_dev.console import say


def main() -> int:
    with servers.guarded() as guard, servers.throw_away_servers(guard) as running:
        app = Application(running.environment, ports.any_free())
        say(app.manage("evaluate_capabilities"))
    return 0
