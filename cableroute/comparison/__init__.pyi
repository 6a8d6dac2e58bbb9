# The public names of this room, each written once, by module.
from .columns import (
    measures as measures,
)
from .data_dictionary import (
    ColumnMeaning as ColumnMeaning,
)
from .data_dictionary import (
    column_meanings as column_meanings,
)
from .explanations import (
    Difference as Difference,
)
from .explanations import (
    differences as differences,
)
from .explanations import (
    explain as explain,
)
from .many_pairs import (
    compare_pairs as compare_pairs,
)
from .many_pairs import (
    read_pairs as read_pairs,
)
from .protected_pairs import (
    FoundPairs as FoundPairs,
)
from .protected_pairs import (
    ProtectedPair as ProtectedPair,
)
from .protected_pairs import (
    best_pair as best_pair,
)
from .protected_pairs import (
    best_pairs as best_pairs,
)
from .protected_pairs import (
    find_pairs as find_pairs,
)
from .published_latencies import (
    LatencyCheck as LatencyCheck,
)
from .published_latencies import (
    check_latencies as check_latencies,
)
from .published_lengths import (
    LengthCheck as LengthCheck,
)
from .published_lengths import (
    check_lengths as check_lengths,
)
from .published_lengths import (
    separation_km as separation_km,
)
from .ranking import (
    rank as rank,
)
from .ranking import (
    weight_switches as weight_switches,
)
from .ranking import (
    win_shares as win_shares,
)
from .table import (
    compare as compare,
)
from .table import (
    is_pareto as is_pareto,
)
from .trunk_lengths import (
    LengthFit as LengthFit,
)
from .trunk_lengths import (
    TrunkLength as TrunkLength,
)
from .trunk_lengths import (
    check_trunk_lengths as check_trunk_lengths,
)
from .trunk_lengths import (
    length_fit as length_fit,
)
from .what_if_gone import (
    WhatIf as WhatIf,
)
from .what_if_gone import (
    what_if as what_if,
)
