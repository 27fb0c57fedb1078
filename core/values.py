"""The base of everything the engines hand to each other: frozen, closed, parsed at the border."""

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class Value(BaseModel):
    """A frozen value. Unknown fields are refused, so a wrong name fails where it is written."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class CamelValue(BaseModel):
    """A frozen value whose JSON names are camelCase, as JSON Resume writes them."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=to_camel, populate_by_name=True)
