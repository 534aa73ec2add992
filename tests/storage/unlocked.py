"""Reads a group's folder as somebody with its key and a hex editor would: every page and every frame, also what is free."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, SALT, IV = 4096, 80, 16, 16  # bytes, of SQLCipher 4
WAL_HEADER, FRAME_HEADER = 32, 24


def page(raw: bytes, raw_key: bytes, *, first: bool) -> bytes:
    start = SALT if first else 0
    iv = raw[PAGE - RESERVED:PAGE - RESERVED + IV]
    decryptor = Cipher(algorithms.AES(raw_key), modes.CBC(iv)).decryptor()
    return bytes(start) + decryptor.update(raw[start:PAGE - RESERVED]) + decryptor.finalize()


def pages(path: Path, raw_key: bytes) -> list[bytes]:
    data = path.read_bytes()
    return [page(data[at:at + PAGE], raw_key, first=at == 0) for at in range(0, len(data), PAGE)]


def frames(path: Path, raw_key: bytes) -> list[bytes]:
    """The pages in a -wal, in the order they were written; its first frames can be of an older round."""
    data = path.read_bytes() if path.exists() else b""
    found = []
    for at in range(WAL_HEADER, len(data), FRAME_HEADER + PAGE):
        number = int.from_bytes(data[at:at + 4], "big")
        found.append(page(data[at + FRAME_HEADER:at + FRAME_HEADER + PAGE], raw_key, first=number == 1))
    return found


def everything(folder: Path, raw_key: bytes) -> dict[str, bytes]:
    """Every file of the folder, unlocked where it is locked, by its name."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            if name.endswith(".db"):
                found[name] = b"".join(pages(path, raw_key))
            elif name.endswith(".db-wal"):
                found[name] = b"".join(frames(path, raw_key))
            else:
                found[name] = path.read_bytes()
    return found
