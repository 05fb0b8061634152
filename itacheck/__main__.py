"""``python -m itacheck`` and the script ``itacheck``: one program."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress

from itacheck.cli.status import INTERRUPTED


def run() -> None:
    """Run the command line and end the process with its status."""
    # What is imported stays until the end, and reports hold no cycles: looking for garbage as often
    # as is usual would take a tenth of a run.
    gc.set_threshold(50_000)
    try:
        from itacheck.cli.main import main

        status = main(sys.argv[1:])
    except KeyboardInterrupt:  # so early that there is nothing to tell
        status = INTERRUPTED
    _end(status)


def _end(status: int) -> None:
    """End the process.

    Taking apart all that was made would take another tenth of a run. Where nothing else has a stake
    in the end (workers, threads, a debugger, what is to be done ``atexit``) the system does it.
    """
    import atexit
    import os
    import threading

    others = (
        atexit._ncallbacks() or threading.active_count() > 1 or sys.gettrace() or sys.getprofile()
    )
    if not others and not sys.flags.inspect:
        with suppress(OSError, ValueError):  # what cannot be flushed is told by the usual end
            for stream in filter(None, (sys.stdout, sys.stderr)):
                stream.flush()
            os._exit(status)
    if threading.active_count() > 1:  # workers end now; Ctrl-C would be told by a traceback
        import signal

        with suppress(ValueError):  # in another thread than the first
            signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(status)


if __name__ == "__main__":
    run()
