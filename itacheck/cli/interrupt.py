"""Ctrl-C: it ends a round between two submissions, never in the middle of what is written."""

from __future__ import annotations

from contextlib import suppress
from types import FrameType


class Interrupt:
    """Within ``with``, Ctrl-C raises KeyboardInterrupt; while it is held, at the release.

    Once it was raised it is held, so that what is done can be written to its end. A second one,
    while the first waits, does not wait: what is written to may be stuck.
    """

    def __init__(self, many: bool = True) -> None:
        self._many = many
        """Of one submission there is no between: Ctrl-C stays as it is."""
        self._held = False
        self._waiting = False
        self._ours = False

    def __enter__(self) -> Interrupt:
        if not self._many:
            return self
        import signal

        # Where Ctrl-C is ignored, as in a background job, or is somebody else's, it stays so.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            with suppress(ValueError):  # in another thread than the first, which it never reaches
                signal.signal(signal.SIGINT, self._came)
                self._ours = True
        return self

    def __exit__(self, *_: object) -> None:
        if self._ours:
            import signal

            signal.signal(signal.SIGINT, signal.default_int_handler)

    def hold(self) -> None:
        """Have Ctrl-C wait."""
        self._held = True

    def release(self) -> None:
        """Have it wait no more; raise KeyboardInterrupt if it came."""
        self._held = False
        if self._waiting:
            self._stop()

    def _came(self, _number: int, _frame: FrameType | None) -> None:
        if self._held and not self._waiting:
            self._waiting = True
        else:
            self._stop()

    def _stop(self) -> None:
        self._held, self._waiting = True, False
        raise KeyboardInterrupt
