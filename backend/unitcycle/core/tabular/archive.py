"""Opening a ZIP archive from a stranger. Everything is checked before anything is unpacked."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from unitcycle.core.tabular.errors import DamagedWorkbook, PasswordProtected, UnsafeArchive
from unitcycle.core.tabular.limits import Limits

_END_OF_DIRECTORY = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_LOCATOR_64_SIGNATURE = b"PK\x06\x07"
_LOCATOR_64_BYTES = 20
_END_OF_DIRECTORY_64 = struct.Struct("<4sQ2H2L4Q")
_LONGEST_COMMENT = 65_535
_ENCRYPTED = 0x1
_PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 64 * 1024


class Archive:
    """The parts of a workbook, unpacked piece by piece within the limits."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self._limits = limits
        _check_directory(file, limits)
        file.seek(0)
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, OSError, struct.error) as error:
            raise DamagedWorkbook() from error
        self._parts = {part.filename.lstrip("/").lower(): part for part in self._zip.infolist()}
        self._check_parts()

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    @property
    def names(self) -> frozenset[str]:
        """Lower case, without a leading slash."""
        return frozenset(self._parts)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The unpacked bytes of one part. Counts what comes out, not what the header says."""
        part = self._parts.get(name.lower())
        if part is None:
            raise DamagedWorkbook()
        left = self._limits.unpacked_bytes
        try:
            with self._zip.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        raise UnsafeArchive(_too_much(self._limits))
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise DamagedWorkbook() from error
        except RuntimeError as error:  # what zipfile raises for a part that needs a password
            raise PasswordProtected(
                "The file is protected by a password. Remove the password and upload it again."
            ) from error

    def read(self, name: str, most: int) -> bytes:
        """A small part whole."""
        content = bytearray()
        for chunk in self.chunks(name):
            content += chunk
            if len(content) > most:
                raise UnsafeArchive(_too_much(self._limits))
        return bytes(content)

    def _check_parts(self) -> None:
        parts = self._zip.infolist()
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise PasswordProtected(
                "The file is protected by a password. Remove the password and upload it again."
            )
        if any(part.compress_type not in _PLAIN_METHODS for part in parts):
            raise DamagedWorkbook()
        unpacked = sum(part.file_size for part in parts)
        packed = max(sum(part.compress_size for part in parts), 1)
        if unpacked > self._limits.unpacked_bytes:
            raise UnsafeArchive(_too_much(self._limits))
        suspicious = unpacked > self._limits.ratio_applies_from_bytes
        if suspicious and unpacked / packed > self._limits.unpacked_ratio:
            raise UnsafeArchive(_too_much(self._limits))


def _check_directory(file: BinaryIO, limits: Limits) -> None:
    """Refuse a directory of a million entries before zipfile turns it into a million objects."""
    size = file.seek(0, 2)
    tail_size = min(size, _LONGEST_COMMENT + _END_OF_DIRECTORY.size)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    at = tail.rfind(_END_SIGNATURE)
    if at < 0 or len(tail) - at < _END_OF_DIRECTORY.size:
        raise DamagedWorkbook()
    _, _, _, _, entries, directory_bytes, _, _ = _END_OF_DIRECTORY.unpack_from(tail, at)
    # zipfile believes the 64-bit record, when there is one, over the plain one
    locator = at - _LOCATOR_64_BYTES
    record = locator - _END_OF_DIRECTORY_64.size
    if record >= 0 and tail.startswith(_LOCATOR_64_SIGNATURE, locator):
        *_, entries, directory_bytes, _ = _END_OF_DIRECTORY_64.unpack_from(tail, record)
    if entries > limits.archive_entries or directory_bytes > limits.archive_directory_bytes:
        raise UnsafeArchive(_too_much(limits))


def _too_much(limits: Limits) -> str:
    return (
        "The workbook unpacks to more than a workbook may hold"
        f" ({limits.unpacked_bytes // (1024 * 1024)} MB). Save the sheet with the table as CSV"
        " and upload that."
    )
