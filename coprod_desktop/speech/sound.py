"""Sound out: clips of speech handed to the sound device, and how much of them has been heard."""

import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import miniaudio  # type: ignore[import-untyped]

RATE = 22_050  # frames a second; one frame is 16 bits, mono
_PERIOD_MS = 20  # shorter ones stutter when the window is busy; longer ones go on sounding after a stop
_AHEAD = 4 * RATE * _PERIOD_MS // 1000  # frames a device takes before they are heard, at most
_STALLED_SECONDS = 1.0


class NotSound(Exception):
    """A file that is no sound, or not there."""


def decode(wav: Path) -> bytes:
    """The frames of a WAV file of any rate, as 16-bit mono at RATE. Raises NotSound."""
    import miniaudio

    try:
        return miniaudio.decode(wav.read_bytes(), nchannels=1, sample_rate=RATE).samples.tobytes()
    except (miniaudio.DecodeError, OSError) as trouble:
        raise NotSound(wav.name) from trouble


class Sound:
    """Be careful: `_frames` runs on the device's own thread. It only takes from the queue and counts, under the lock.

    Where there is no sound device, miniaudio's null device takes the frames at the same pace, so that words are still
    marked in time. miniaudio is imported on first use: it costs 50 ms.
    """

    def __init__(self, *, muted: bool = False) -> None:
        """`muted`: as on a computer with no sound device."""
        self._muted = muted
        self._device: miniaudio.PlaybackDevice | None = None
        self._silent = True
        self._lock = threading.Lock()
        self._clear()

    def _clear(self) -> None:
        self._queue: deque[memoryview] = deque()
        self._added = 0
        self._handed = 0
        self._began = 0.0
        self._last_asked = time.perf_counter()
        self._stalls = 0

    @property
    def silent(self) -> bool:
        """No sound device was found."""
        return self._silent

    @property
    def handed(self) -> int:
        """Frames of speech handed to the device since the last stop."""
        return self._handed

    @property
    def running(self) -> bool:
        return self._device is not None and self._device.running

    def open(self) -> None:
        """Opens the device; when the last look found none it looks again. Takes under 1 ms where there is none."""
        import miniaudio

        if self._device is not None and not self._silent:
            return
        self.close()
        try:
            self._use([miniaudio.Backend.NULL] if self._muted else _possible_backends())
        except miniaudio.MiniaudioError:
            self._use([miniaudio.Backend.NULL])

    def _use(self, backends: "list[miniaudio.Backend]") -> None:
        """Opens a device. An empty list means every backend."""
        import miniaudio

        kind = miniaudio.SampleFormat.SIGNED16
        device = miniaudio.PlaybackDevice(
            kind, 1, RATE, buffersize_msec=_PERIOD_MS, backends=backends, app_name="Coprod Desktop"
        )
        self._device = device
        self._silent = device.backend == "Null"
        # A device that still asks for frames when Python ends would keep it from ending.
        self._end = weakref.finalize(self, device.close)

    def add(self, frames: bytes) -> None:
        """Puts speech at the end of the queue, and starts the device when it is not running."""
        with self._lock:
            self._queue.append(memoryview(frames))
            self._added += len(frames) // 2
        if not self.running:
            self._start()

    def _start(self) -> None:
        import miniaudio

        self.open()
        try:
            self._run()
        except miniaudio.MiniaudioError:  # it went away since it was opened
            self._go_on_silently()

    def _go_on_silently(self) -> None:
        import miniaudio

        self.close()
        self._use([miniaudio.Backend.NULL])
        self._run()

    def _run(self) -> None:
        assert self._device is not None
        self._last_asked = time.perf_counter()
        frames = self._frames()
        next(frames)
        self._device.start(frames)

    def _frames(self) -> Generator[bytes, int, None]:
        wanted = yield b""
        while True:
            with self._lock:
                block = self._take(2 * wanted)
            wanted = yield block

    def _take(self, size: int) -> bytes:
        block = b""
        while self._queue and len(block) < size:
            first = self._queue.popleft()
            room = size - len(block)
            block += first[:room]
            if len(first) > room:
                self._queue.appendleft(first[room:])
        self._last_asked = time.perf_counter()
        if block and not self._handed:
            self._began = self._last_asked
        self._handed += len(block) // 2
        return block

    def heard(self) -> int:
        """Frames heard since the last stop: our own clock, held to what the device has taken."""
        self._mend_a_stall()
        handed = self._handed
        if not handed:
            return 0
        now = time.perf_counter()
        frames = int((now - self._began) * RATE)
        held = min(max(frames, handed - _AHEAD), handed)
        if held != frames:
            self._began = now - held / RATE
        return held

    def _mend_a_stall(self) -> None:
        """A device that stopped asking (unplugged, asleep) is opened again once; after that words go on silently."""
        waited = time.perf_counter() - self._last_asked
        if self._device is None or self._handed == self._added or waited < _STALLED_SECONDS:
            return
        self._stalls += 1
        self.close()
        if self._stalls == 1:
            self._start()
        else:
            self._go_on_silently()

    def stop(self) -> None:
        """Nothing more is handed over once this returns. The device runs on, silent: to end it can take 60 ms."""
        with self._lock:
            self._clear()

    def rest(self) -> None:
        """Ends the device until there is something to hear."""
        import miniaudio

        if self._device is not None:
            try:
                self._device.stop()
            except miniaudio.MiniaudioError:  # it is gone, which is also quiet; the next reading opens another
                self.close()

    def close(self) -> None:
        if self._device is not None:
            self._end()
            self._device = None


def _possible_backends() -> "list[miniaudio.Backend]":
    """Empty means every one. ALSA is left out where Linux has no sound card: it would print 20 lines to say so."""
    import miniaudio

    no_card = sys.platform.startswith("linux") and not Path("/dev/snd").exists()
    return [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.JACK] if no_card else []
