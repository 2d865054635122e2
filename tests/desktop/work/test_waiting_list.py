"""Readers take what waits in order, and never too much."""

from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from desktop.work.waiting_list import WaitingList


def waiting(count: int, most_taken: int = 100) -> WaitingList:
    """An open list with the ids 1, 2, 3 and so on."""
    made = WaitingList(most_taken)
    made.add(range(1, count + 1))
    made.open()
    return made


def taken(waiting: WaitingList) -> list[int]:
    return list(iter(waiting.take, None))


def test_they_are_taken_in_order_and_the_preferred_one_first() -> None:
    films = waiting(5)
    films.prefer(4)
    films.prefer(99)
    assert films.ready == 5
    assert taken(films) == [4, 1, 2, 3, 5]
    assert (films.ready, films.remaining) == (0, 5)
    films.end()
    assert films.remaining == 4


def test_nothing_is_taken_from_a_closed_list() -> None:
    films = WaitingList(3)
    films.add([1, 2])
    assert (films.take(), films.ready, films.remaining) == (None, 0, 2)
    films.open()
    assert films.take() == 1
    films.close()
    assert (films.take(), films.ready, films.remaining) == (None, 0, 2)


def test_no_more_are_taken_than_may_be_in_hand() -> None:
    films = waiting(5, most_taken=2)
    assert taken(films) == [1, 2]
    assert films.ready == 0
    films.end()
    assert films.ready == 1
    assert taken(films) == [3]


def test_what_is_put_back_is_taken_next_in_its_old_order() -> None:
    films = waiting(4, most_taken=3)
    assert taken(films) == [1, 2, 3]
    films.put_back([1, 2])
    assert films.remaining == 4
    assert taken(films) == [1, 2]


def test_only_those_that_wait_can_be_forgotten() -> None:
    films = waiting(5)
    assert films.take() == 1
    assert films.remove({1, 2, 4, 99}) == [2, 4]
    assert films.remaining == 3
    assert films.clear() == [3, 5]
    assert films.remaining == 1
    assert films.take() is None


def test_each_is_taken_once_by_workers_on_several_threads() -> None:
    films = waiting(20_000, most_taken=20_000)
    with ThreadPoolExecutor(4) as pool:
        shares = list(pool.map(lambda _: taken(films), range(4)))
    assert sorted(chain.from_iterable(shares)) == list(range(1, 20_001))
