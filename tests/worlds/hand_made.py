"""Tables made by hand, of what a test needs and nothing else."""

from types import SimpleNamespace


class Tables(SimpleNamespace):
    """As `Geodata`, which what is worked out once for some tables can refer to weakly."""

    __hash__ = object.__hash__
