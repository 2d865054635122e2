"""Processes of one kind, which are replaced when they die or run away."""

import atexit
import os
import signal
import subprocess
import weakref
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from inference import limits
from inference.workers.channel import Bytes, Channel, SharedMemory
from inference.workers.command import Kind, worker_command
from inference.workers.watchdog import Watchdog

PIPE_BYTES = 1 << 20
"""Room in each pipe, where the system lets us choose; the usual 64 KB make two processes
take turns three hundred times for one radiograph."""

_watchdog = Watchdog()


class WorkerGoneError(Exception):
    """A process that was asked has crashed, ran away or was interrupted; says which.

    Parameters
    ----------
    ending : str
    ended_here : bool
        By Hilum itself, because it took too long or was no longer wanted.
    """

    def __init__(self, ending: str, ended_here: bool) -> None:
        super().__init__(ending)
        self.ended_here = ended_here


@dataclass(frozen=True, eq=False)
class Worker:
    """A process that works, and the way to it."""

    process: subprocess.Popen[bytes]
    channel: Channel
    memory: SharedMemory | None
    started_by: int = field(default_factory=os.getpid)

    def ask(
        self, header: dict[str, Any], body: bytes | memoryview, seconds: float
    ) -> tuple[dict[str, Any], Bytes]:
        """Send one request and wait for its answer.

        Parameters
        ----------
        header, body
            As for :meth:`inference.workers.channel.Channel.send`.
        seconds : float
            After which the process is killed.

        Raises
        ------
        EOFError, OSError
            It is gone.
        """
        with _watchdog.limit(self.process, seconds):
            self.channel.send(header, body)
            return self.channel.receive()

    def end(self) -> None:
        """Kill it, whatever it does."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was still to be sent to a dead process
                    pipe.close()
        self.process.wait()
        if self.memory is not None:
            self.memory.close()


class WorkerPool:
    """As many processes of one kind as threads ask at the same time.

    Parameters
    ----------
    kind : Kind
    introduce : callable, optional
        Tells a process that has just started what it is to work with.
    """

    def __init__(self, kind: Kind, introduce: Callable[[Worker], None] | None = None) -> None:
        self._kind = kind
        self._introduce = introduce
        self.idle: list[Worker] = []
        """Those that wait for work. Each thread takes one and puts it back."""
        self._at_work: set[Worker] = set()
        self._interrupted: set[Worker] = set()
        _pools.add(self)
        weakref.finalize(self, _end_each, self.idle)

    def ask(
        self,
        header: dict[str, Any],
        body: bytes | memoryview,
        seconds: float,
        lent: bool = False,
    ) -> tuple[dict[str, Any], Bytes]:
        """Have one request answered by a process that waits, or by a new one.

        Parameters
        ----------
        header, body, seconds
            As for :meth:`Worker.ask`.
        lent : bool, optional
            Leave the answer's body in the process's memory, which saves a copy. It does nothing
            else while any part of it is in use, so it should soon be let go.

        Raises
        ------
        WorkerGoneError
        """
        worker = self._take() or self._start()
        self._at_work.add(worker)
        try:
            answer, content = worker.ask(header, body, seconds)
        except (EOFError, OSError) as error:
            worker.end()
            ended_here = isinstance(error, TimeoutError) or worker in self._interrupted
            raise WorkerGoneError(_ending(worker.process), ended_here) from None
        except BaseException:
            worker.end()
            raise
        finally:
            self._at_work.discard(worker)
            self._interrupted.discard(worker)
        if worker.memory is not None and lent and content.size:
            # Every array that is made of this one keeps it, so it goes with the last of them.
            content = np.frombuffer(content.data, np.uint8)
            weakref.finalize(content, _put_back, worker, self.idle)
        else:
            if worker.memory is not None:  # the next answer will lie where this one does now
                content = content.copy()
            _put_back(worker, self.idle)
        return answer, content

    def start_one(self) -> None:
        """Start a process before there is work for it.

        Raises
        ------
        WorkerGoneError
        """
        _put_back(self._start(), self.idle)

    def interrupt(self) -> None:
        """Kill what is at work; whoever asked for it meets :class:`WorkerGoneError`."""
        for worker in list(self._at_work):
            self._interrupted.add(worker)
            worker.process.kill()

    def end(self) -> None:
        """Kill the processes that wait; whoever asks again gets new ones."""
        _end_each(self.idle)

    def forget(self) -> None:
        """Leave the processes to the one that this one was forked from."""
        self.idle.clear()

    def _take(self) -> Worker | None:
        while True:
            try:
                worker = self.idle.pop()
            except IndexError:
                return None
            if worker.process.poll() is None:
                return worker
            worker.end()

    def _start(self) -> Worker:
        worker = _start_process(self._kind)
        self._at_work.add(worker)
        try:
            with _watchdog.limit(worker.process, limits.WORKER_START_SECONDS):
                worker.channel.receive()
            if self._introduce is not None:
                self._introduce(worker)
        except (EOFError, OSError) as error:
            worker.end()
            ended_here = isinstance(error, TimeoutError) or worker in self._interrupted
            raise WorkerGoneError(_ending(worker.process), ended_here) from None
        except BaseException:
            worker.end()
            raise
        finally:
            self._at_work.discard(worker)
            self._interrupted.discard(worker)
        return worker


_pools: "weakref.WeakSet[WorkerPool]" = weakref.WeakSet()


def interrupt_all() -> None:
    """Kill whatever any worker is at, because the program is to end."""
    for pool in list(_pools):
        pool.interrupt()


def _put_back(worker: Worker, idle: list[Worker]) -> None:
    if worker.started_by == os.getpid():  # else a forked child let go of what was lent before
        idle.append(worker)


def _end_each(idle: list[Worker]) -> None:
    while idle:
        idle.pop().end()


def _ending(process: subprocess.Popen[bytes]) -> str:
    code = process.returncode
    if os.name == "posix" and code in (-signal.SIGTERM, -signal.SIGKILL, -signal.SIGXCPU):
        return "took too long or too much memory"
    return f"ended with status {code}"


def _start_process(kind: Kind) -> Worker:
    memory = SharedMemory.create()
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own code
        worker_command(kind, None if memory is None else memory.descriptor),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pipesize=PIPE_BYTES,
        # No window flashes up on Windows, and Ctrl+C reaches only the program itself.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        start_new_session=os.name == "posix",
        pass_fds=() if memory is None else (memory.descriptor,),
    )
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a worker process always has pipes")
    received, sent = (None, None) if memory is None else (memory.answers, memory.requests)
    return Worker(process, Channel(process.stdout, process.stdin, received, sent), memory)


@atexit.register
def _end_all() -> None:
    for pool in list(_pools):
        pool.end()


def _forget_all() -> None:
    # A forked child must not talk into its parent's pipes.
    for pool in list(_pools):
        pool.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
