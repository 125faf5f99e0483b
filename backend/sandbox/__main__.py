"""`python -m sandbox --port 0`: starts, says where, ends on SIGINT or SIGTERM."""

import argparse
import signal
import sys

from sandbox.server import Sandbox

ENDS = {signal.SIGINT, signal.SIGTERM}


def main() -> int:
    parser = argparse.ArgumentParser(prog="sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any that is free")
    sandbox = Sandbox(parser.parse_args().port)
    # Waited for, not handled: a handler that meets its own main thread inside a lock would wait for ever. Blocked
    # before there are threads, which inherit it.
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDS)
    sandbox.start()
    sys.stdout.write(f"Sandbox on {sandbox.url}\n")
    sys.stdout.flush()
    signal.sigwait(ENDS)
    sandbox.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
