"""Time of the processor, which what else a machine does leaves nearly as it is."""

import functools


def processor_s():
    """Return the seconds that this process, and those it has started that ended, have worked."""
    import resource  # not there on Windows, where pytest loads this module all the same

    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(spent.ru_utime + spent.ru_stime for spent in both)


def taken_s(job):
    """Return the seconds that a job takes, of the processor."""
    begun = processor_s()
    job()
    return processor_s() - begun


@functools.cache
def bare_s():
    """Return what bare Python takes for the squares of a million numbers: this machine's unit."""
    return min(taken_s(lambda: sum(number * number for number in range(1_000_000)))
               for _ in range(5))  # fmt: skip
