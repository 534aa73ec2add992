"""Frames handed to a sound device, and how much of them has been heard."""

import array
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.speech.sound import RATE, NotSound, Sound, decode

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def sound() -> Iterator[Sound]:
    sound = Sound(muted=True)
    yield sound
    sound.close()


def noise(seconds: float) -> bytes:
    return b"\x01\x00" * int(seconds * RATE)


def wait_until_heard(sound: Sound, frames: int, seconds: float = 3) -> None:
    limit = time.perf_counter() + seconds
    while sound.heard() < frames:
        assert time.perf_counter() < limit
        time.sleep(0.005)


def test_any_wav_becomes_what_the_device_takes(tmp_path: Path) -> None:
    path = tmp_path / "stereo.wav"
    with wave.open(str(path), "wb") as stereo:
        stereo.setnchannels(2)
        stereo.setsampwidth(2)
        stereo.setframerate(44_100)
        stereo.writeframes(array.array("h", [1000, 1000] * 44_100).tobytes())
    frames = array.array("h", decode(path))
    assert abs(len(frames) - RATE) < 10
    assert abs(frames[RATE // 2] - 1000) < 10


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a sound at all" * 20])
def test_what_is_no_sound_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.wav").write_bytes(content)
    with pytest.raises(NotSound):
        decode(tmp_path / "x.wav")


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotSound):
        decode(tmp_path / "gone.wav")


def test_clips_follow_one_another_in_real_time(sound: Sound) -> None:
    assert sound.heard() == 0
    began = time.perf_counter()
    sound.add(noise(0.11))
    sound.add(noise(0.12))
    wait_until_heard(sound, int(0.11 * RATE) + int(0.12 * RATE))
    assert 0.17 < time.perf_counter() - began < 1
    assert sound.handed == int(0.11 * RATE) + int(0.12 * RATE)


def test_what_is_heard_never_goes_back_nor_past_what_was_handed(sound: Sound) -> None:
    sound.add(noise(0.2))
    last = 0
    while last < int(0.2 * RATE):
        now = sound.heard()
        assert last <= now <= sound.handed <= int(0.2 * RATE)
        last = now
        time.sleep(0.002)


def test_a_gap_between_clips_is_not_counted_as_heard(sound: Sound) -> None:
    sound.add(noise(0.05))
    wait_until_heard(sound, int(0.05 * RATE))
    time.sleep(0.2)
    assert sound.heard() == int(0.05 * RATE)
    sound.add(noise(0.1))
    assert sound.heard() < int(0.08 * RATE)
    wait_until_heard(sound, int(0.05 * RATE) + int(0.1 * RATE))


def test_nothing_is_handed_after_a_stop(sound: Sound) -> None:
    sound.add(noise(2))
    wait_until_heard(sound, RATE // 10)
    began = time.perf_counter()
    sound.stop()
    assert time.perf_counter() - began < 0.03
    time.sleep(0.1)
    assert sound.handed == 0
    assert sound.heard() == 0


def test_it_starts_again_after_a_stop_and_after_a_rest(sound: Sound) -> None:
    for _ in range(2):
        sound.add(noise(0.05))
        wait_until_heard(sound, RATE // 20)
        sound.stop()
        sound.add(noise(0.05))
        wait_until_heard(sound, RATE // 20)
        sound.stop()
        sound.rest()
        assert not sound.running


def test_a_device_that_stops_asking_is_opened_again(sound: Sound) -> None:
    sound.add(noise(0.5))
    wait_until_heard(sound, RATE // 10)
    assert sound._device
    sound._device.stop()
    sound._device.running = True  # as when it was pulled out: nobody said so
    wait_until_heard(sound, int(0.5 * RATE))


NOT_CLOSED = """
import time
from coprod_desktop.speech.sound import Sound
sound = Sound(muted=True)
sound.add(bytes(400_000))
time.sleep(0.1)
"""


def test_a_device_left_open_does_not_keep_the_app_from_ending() -> None:
    assert subprocess.run([sys.executable, "-c", NOT_CLOSED], cwd=ROOT, timeout=10, check=False).returncode == 0


def test_opening_finds_a_device_or_goes_on_without() -> None:
    sound = Sound()
    sound.open()
    assert sound.silent in (True, False)
    sound.close()
