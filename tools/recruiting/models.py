"""What is told of a comparison of people: how many, for which job, and no word of any CV."""

from typing import Literal

from core.values import Value


class Person(Value):
    """One person under a letter, with what the ad's musts and the range of the score come to. No name, no quote."""

    label: str
    met: int
    asked: int
    low: float
    high: float


class People(Value):
    """People compared for a job, in the order given. `mark` leads to what each CV says, as long as the visit lasts.

    `on` is False where comparing is switched off: nobody was read then.
    """

    kind: Literal["people"] = "people"
    on: bool = True
    title: str = ""
    company: str = ""
    people: tuple[Person, ...] = ()
    not_read: tuple[str, ...] = ()
    mark: str = ""
