"""`make lighthouse`: the web app as people get it, with demo data, in a real browser."""

from unitcycle_dev import chromium, live, lock, node, processes, project, servers, setup

ROOMS = ("web", "honeycomb")


def main() -> int:
    servers.make_data_directory()
    with lock.waited_for(setup.LOCK):
        environment = node.environment()
        node.ensure_web_app(environment)
        node.ensure_modules(environment)
    with (
        servers.guarded() as guard,
        servers.throw_away_servers(guard) as running,
        live.application("browser", running, guard) as app,
    ):
        found = {"CHROMIUM": chromium.find(), "PATH": environment["PATH"]}
        command = [str(project.PYTHON), "-m", "benchmarks", *ROOMS]
        return processes.show(command, cwd=project.BACKEND, env={**app.environment, **found})
