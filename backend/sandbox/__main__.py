"""`python -m sandbox --port 0`: starts, says where, ends on SIGINT or SIGTERM."""

import argparse
import signal
import sys
import threading
from types import FrameType

from sandbox.server import Sandbox


def main() -> int:
    parser = argparse.ArgumentParser(prog="sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any that is free")
    sandbox = Sandbox(parser.parse_args().port)
    over = threading.Event()

    def end(signum: int, frame: FrameType | None) -> None:
        over.set()

    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)
    sandbox.start()
    sys.stdout.write(f"Sandbox on {sandbox.url}\n")
    sys.stdout.flush()
    over.wait()
    sandbox.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
