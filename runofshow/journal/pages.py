"""The pages of a session file, read without SQLite: what is left of it when SQLite will not open it.

Two things are needed of SQLite's file format (https://sqlite.org/fileformat2.html): the frames of the
write-ahead log (4.1 to 4.3) and the cells of a table's leaf pages (1.6, 2.1). A row found in this way counts
only if its own checksum fits, so nothing here has to trust what it reads.
"""

import struct
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from runofshow.journal.codec import Value
from runofshow.journal.schema import PAGE_SIZE

_WAL_HEADER = 32
_FRAME_HEADER = 24
_FRAME = _FRAME_HEADER + PAGE_SIZE
_WAL_FORMAT = 3007000
_WAL_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
_WORD = 0xFFFFFFFF

_LEAF = 0x0D
_DATABASE_HEADER = 100
_MOST_LOCAL = PAGE_SIZE - 35
_LEAST_LOCAL = (PAGE_SIZE - 12) * 32 // 255 - 23
_LONGEST_VARINT = 9


class Frame(NamedTuple):
    """A page in the write-ahead log; `size` is the file's in pages, 0 inside a transaction."""

    page: int
    size: int
    content: bytes


class Log(NamedTuple):
    """A write-ahead log: the frames of its transactions, what follows them, and whether that means damage.

    What a dying writer leaves behind is one unfinished transaction at most. Anything finished behind
    something unreadable was acknowledged once, and SQLite would drop it without a word.
    """

    committed: list[Frame]
    loose: list[Frame]
    is_damaged: bool


def companion(path: Path, suffix: str) -> Path:
    """The file beside a session file: -wal and -shm are SQLite's, .lock is the writer's."""
    return path.with_name(path.name + suffix)


def read_log(path: Path) -> Log:
    """The write-ahead log beside this session file; an empty one when there is none."""
    try:
        data = companion(path, "-wal").read_bytes()
    except FileNotFoundError:
        data = b""
    return parse_log(data)


def parse_log(data: bytes) -> Log:
    """The write-ahead log in these bytes."""
    starts = range(_WAL_HEADER, len(data) - _FRAME + 1, _FRAME)
    frames = [_frame_at(data, start) for start in starts]
    if not frames:
        return Log([], [], is_damaged=False)
    magic, version, page_size = struct.unpack_from(">III", data)
    order = _WAL_MAGIC.get(magic)
    if order is None or (version, page_size) != (_WAL_FORMAT, PAGE_SIZE):
        return Log([], frames, is_damaged=True)
    total = _checksum(data[:24], (0, 0), order)
    if total != struct.unpack_from(">II", data, 24):
        return Log([], frames, is_damaged=True)
    salts = data[16:24]
    of_this_round = [data[start + 8 : start + 16] == salts for start in starts]
    committed = 0
    for index, (start, frame) in enumerate(zip(starts, frames, strict=True)):
        total = _checksum(data[start : start + 8] + frame.content, total, order)
        if not of_this_round[index] or total != struct.unpack_from(">II", data, start + 16):
            break
        if frame.size:
            committed = index + 1
    unread = [
        frame for frame, current in zip(frames[committed:], of_this_round[committed:], strict=True) if current
    ]
    return Log(frames[:committed], frames[committed:], is_damaged=any(frame.size for frame in unread[:-1]))


def _frame_at(data: bytes, start: int) -> Frame:
    page, size = struct.unpack_from(">II", data, start)
    return Frame(page, size, data[start + _FRAME_HEADER : start + _FRAME])


def _checksum(data: bytes, start: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = start
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & _WORD
        second = (second + odd + first) & _WORD
    return first, second


def read_pages(path: Path, limit: int = -1) -> dict[int, bytes]:
    """The pages of the file itself by their number, from 1; the last one may be short."""
    with path.open("rb") as file:
        data = file.read(limit)
    return {
        start // PAGE_SIZE + 1: data[start : start + PAGE_SIZE] for start in range(0, len(data), PAGE_SIZE)
    }


def image(path: Path) -> bytes:
    """The database as it is after its last transaction, in a form that needs no companion files."""
    pages, log = read_pages(path), read_log(path)
    pages.update((frame.page, frame.content) for frame in log.committed)
    size = log.committed[-1].size if log.committed else len(pages)
    data = bytearray(b"".join(pages.get(number, bytes(PAGE_SIZE)) for number in range(1, size + 1)))
    data[18:20] = b"\1\1"  # no write-ahead log: it is part of this already
    return bytes(data)


def rows(leaves: Iterable[bytes], pages: Mapping[int, bytes]) -> Iterator[tuple[Value, ...]]:
    """Whatever looks like a row in these pages, its number first; long ones go on in `pages`."""
    for page in leaves:
        for offset in (0, _DATABASE_HEADER):
            if page[offset : offset + 1] == bytes([_LEAF]):
                yield from _rows_of(page, offset, pages)


def _rows_of(page: bytes, offset: int, pages: Mapping[int, bytes]) -> Iterator[tuple[Value, ...]]:
    count = int.from_bytes(page[offset + 3 : offset + 5], "big")
    for index in range(min(count, PAGE_SIZE // 4)):
        pointer = offset + 8 + 2 * index
        cell = int.from_bytes(page[pointer : pointer + 2], "big")
        try:
            yield _row_at(page, cell, pages)
        except (IndexError, ValueError):
            continue


def _row_at(page: bytes, cell: int, pages: Mapping[int, bytes]) -> tuple[Value, ...]:
    size, cell = _varint(page, cell)
    number, cell = _varint(page, cell)
    local = size
    if size > _MOST_LOCAL:
        local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (PAGE_SIZE - 4)
        if local > _MOST_LOCAL:
            local = _LEAST_LOCAL
    payload = bytearray(page[cell : cell + local])
    following = int.from_bytes(page[cell + local : cell + local + 4], "big") if local < size else 0
    for _ in range(len(pages)):
        if len(payload) >= size or following not in pages:
            break
        overflow = pages[following]
        payload += overflow[4 : 4 + size - len(payload)]
        following = int.from_bytes(overflow[:4], "big")
    if len(payload) != size:
        raise ValueError("cut short")
    return (number, *_record(bytes(payload)))


def _record(payload: bytes) -> Iterator[Value]:
    header, at = _varint(payload, 0)
    body = header
    while at < header:
        kind, at = _varint(payload, at)
        if kind >= 12:
            size = (kind - 12) // 2
            value: Value = payload[body : body + size]
        elif kind in (8, 9):
            size, value = 0, kind - 8
        elif kind == 0:
            size, value = 0, None
        elif kind <= 6:
            size = (1, 2, 3, 4, 6, 8)[kind - 1]
            value = int.from_bytes(payload[body : body + size], "big", signed=True)
        else:
            raise ValueError("not a kind that a session file has")
        body += size
        yield value


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for length in range(1, _LONGEST_VARINT):
        byte = data[at + length - 1]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + length
    return value << 8 | data[at + _LONGEST_VARINT - 1], at + _LONGEST_VARINT
