"""How Hilum and its workers talk: short headers through pipes, and bodies of bytes.

Bodies go through memory that both see, where the system has such memory without a name: it
cannot be found by others and is gone with the last of the two. Through a pipe a radiograph of nine
megapixels takes several milliseconds each way.
"""

import json
import mmap
import os
import sys
from contextlib import suppress
from struct import Struct
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from inference import limits

REQUEST_BYTES, ANSWER_BYTES = 32 << 20, 64 << 20
"""Room in the shared memory; a larger body goes through the pipe. A radiograph of 14 megapixels and
16 bits takes 28 MB."""

LENGTHS = Struct("<IQ?")
"""Lengths of the header and of the body, and whether the body is in the shared memory."""

Bytes = NDArray[np.uint8]


class SharedMemory:
    """Two rooms for bodies, one for each direction.

    Parameters
    ----------
    descriptor : int
        Of memory that :meth:`create` made, in this process or in the one that started it.
    """

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        room = np.frombuffer(mmap.mmap(descriptor, REQUEST_BYTES + ANSWER_BYTES), np.uint8)
        self.requests: Bytes = room[:REQUEST_BYTES]
        self.answers: Bytes = room[REQUEST_BYTES:]

    @classmethod
    def create(cls) -> "SharedMemory | None":
        """New memory; None where the system has none without a name, as all but Linux."""
        if sys.platform != "linux":
            return None
        import fcntl

        with suppress(OSError):
            descriptor = os.memfd_create("hilum", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
            os.ftruncate(descriptor, REQUEST_BYTES + ANSWER_BYTES)
            # Else a worker that was taken over could cut it off under our feet.
            seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
            fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
            return cls(descriptor)
        return None

    def close(self) -> None:
        """Give it up; it goes when the last body that was taken from it is gone."""
        os.close(self.descriptor)


class Channel:
    """One side of the talk.

    Parameters
    ----------
    incoming, outgoing : binary streams
    received, sent : ndarray of uint8, optional
        The rooms in the shared memory for what comes in and for what goes out.
    """

    def __init__(
        self,
        incoming: IO[bytes],
        outgoing: IO[bytes],
        received: Bytes | None = None,
        sent: Bytes | None = None,
    ) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self._received = received
        self.room = sent
        """Where a body may be made that is to be sent, which saves a copy."""

    def send(self, header: dict[str, Any], body: bytes | memoryview = b"") -> None:
        """Send one request or answer.

        A body that lies where it is to be sent from, at the beginning of the room, stays there.
        """
        text = json.dumps(header).encode()
        content = np.frombuffer(body, np.uint8)
        shared = self.room is not None and 0 < content.size <= self.room.size
        if self.room is not None and shared and not np.may_share_memory(content, self.room):
            self.room[: content.size] = content
        self._outgoing.write(LENGTHS.pack(len(text), content.size, shared) + text)
        if not shared:
            self._outgoing.write(body)
        self._outgoing.flush()

    def receive(self) -> tuple[dict[str, Any], Bytes]:
        """Receive one request or answer.

        Returns
        -------
        dict
        ndarray of uint8
            The body; it may be overwritten by the next one.

        Raises
        ------
        EOFError
            The other side is gone, or speaks of more than there can be.
        """
        lengths = self._read_exactly(LENGTHS.size).tobytes()
        header_bytes, body_bytes, shared = LENGTHS.unpack(lengths)
        # A worker that was taken over may claim anything.
        if (
            header_bytes > limits.MAX_WORKER_HEADER_BYTES
            or body_bytes > limits.MAX_WORKER_BODY_BYTES
        ):
            raise EOFError
        header: dict[str, Any] = json.loads(self._read_exactly(header_bytes).tobytes())
        if shared and self._received is not None:
            return header, self._received[:body_bytes]
        return header, self._read_exactly(body_bytes)

    def _read_exactly(self, count: int) -> Bytes:
        content = np.empty(count, np.uint8)
        view = content.data
        while view:
            received = self._incoming.readinto(view)  # type: ignore[attr-defined]
            if not received:
                raise EOFError
            view = view[received:]
        return content
