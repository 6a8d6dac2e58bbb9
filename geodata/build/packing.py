"""Check what an embedded file is made from, and pack it as `cableroute.geodata.packed` reads it."""

from __future__ import annotations

import hashlib
import importlib.util
import lzma
from collections.abc import Iterable
from pathlib import Path


def bundled(package: str, version: str, file: str, sha256: str) -> Path:
    """Return a file inside an installed package, after checking that it is the one."""
    name = package.replace("-", "_")
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: pip install {package}=={version}")
    path = Path(spec.origin).parent / file
    check_edition(path, sha256)
    return path


def check_edition(path: Path, sha256: str) -> None:
    """Stop where a file is not the one that the output is made from."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{path} is another edition: sha256 {found}, expected {sha256}")


def packed(header: bytes, numbers: Iterable[int], dict_size: int = 2**22) -> bytes:
    """Return a file of a header and of numbers as varints."""
    return compressed(header + varints(numbers), dict_size=dict_size)


def compressed(raw: bytes, **best: int) -> bytes:
    """Return octets as one xz stream."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, **best}]
    return lzma.compress(raw, lzma.FORMAT_XZ, lzma.CHECK_CRC64, filters=filters)


def varints(numbers: Iterable[int]) -> bytes:
    """Return numbers as zigzag varints, seven bits an octet, lowest first."""
    out = bytearray()
    for signed in map(int, numbers):
        number = signed << 1 if signed >= 0 else ~(signed << 1)
        while number > 127:
            out.append(number & 127 | 128)
            number >>= 7
        out.append(number)
    return bytes(out)
