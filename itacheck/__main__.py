"""``python -m itacheck`` and the script ``itacheck``: one program."""

from __future__ import annotations

import gc
import sys


def run() -> None:
    """Run the command line and end the process with its status."""
    # What is imported stays until the end: collecting garbage among it would take a tenth of a run.
    gc.disable()
    from itacheck.cli.main import main

    gc.freeze()
    gc.enable()
    status = main(sys.argv[1:])
    gc.freeze()  # nor is it worth a last collection of all that the process is about to drop
    sys.exit(status)


if __name__ == "__main__":
    run()
