"""A real browser without a window, driven through a pipe with the Chrome DevTools protocol; nothing of the net is reached."""

import json
import os
import shutil
import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from typing import Any

from start import BROWSERS

_QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run",
          "--disable-dev-shm-usage", "--force-color-profile=srgb", "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe")
# The browser reads file 3 and writes file 4.
_WITH_PIPES = """
import os, sys
ends = [os.dup(int(number)) for number in sys.argv[1:3]]
while min(ends) < 5:
    ends = [os.dup(end) for end in ends]
os.dup2(ends[0], 3)
os.dup2(ends[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


def browser() -> str:
    """The program, "" when this computer has none that can be driven like this (pipes as file 3 and 4: not on Windows)."""
    if sys.platform == "win32":
        return ""
    return next((found for name in BROWSERS if (found := shutil.which(name))), "")


class Browser:
    """One tab; `do` sends a command of the protocol and gives its result."""

    def __init__(self, folder: Path) -> None:
        to_browser, self._to = os.pipe()
        self._from, from_browser = os.pipe()
        command = [sys.executable, "-S", "-c", _WITH_PIPES, str(to_browser), str(from_browser), browser(), *_QUIET, f"--user-data-dir={folder}"]
        self._process = subprocess.Popen(command, pass_fds=(to_browser, from_browser), stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self._rest, self._last, self._session = b"", 0, ""
        tab = self.do("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.do("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]

    def do(self, method: str, **given: Any) -> dict[str, Any]:
        self._last += 1
        message = {"id": self._last, "method": method, "params": given} | ({"sessionId": self._session} if self._session else {})
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                found: dict[str, Any] = answer["result"]
                return found

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._from, 1 << 20)
            assert more, "the browser ended"
            self._rest += more
        whole, _null, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(whole)
        return found

    def run(self, script: str) -> Any:
        """What a script gives back, also one that takes its time. Works where the page's own scripts are off."""
        result = self.do("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def open(self, html: str, width: int = 1280, height: int = 720) -> None:
        """What scripts were run before stay."""
        self.resize(width, height)
        frame = self.do("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.do("Page.setDocumentContent", frameId=frame, html=html)

    def resize(self, width: int, height: int = 720) -> None:
        self.do("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def press(self, key: str, code: int = 0, text: str = "") -> None:
        for kind in ("keyDown", "keyUp"):
            self.do("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, text=text if kind == "keyDown" else "")

    def picture(self) -> bytes:
        """What is seen, as PNG."""
        return b64decode(self.do("Page.captureScreenshot", format="png")["data"])

    def close(self) -> None:
        os.close(self._to)
        self._process.terminate()
        self._process.wait(10)
        os.close(self._from)
