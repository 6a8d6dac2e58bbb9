# The public names of this room, each written once, by module.
from .columns import measures as measures
from .crossing_paths import separation_km as separation_km
from .data_dictionary import (
    ColumnMeaning as ColumnMeaning,
    column_meanings as column_meanings,
)
from .explanations import (
    Difference as Difference,
    differences as differences,
    explain as explain,
)
from .history import (
    History as History,
    YearFigure as YearFigure,
    history as history,
)
from .many_pairs import (
    compare_pairs as compare_pairs,
    read_pairs as read_pairs,
)
from .protected_pairs import (
    FoundPairs as FoundPairs,
    ProtectedPair as ProtectedPair,
    best_pair as best_pair,
    best_pairs as best_pairs,
    find_pairs as find_pairs,
)
from .published_figures import (
    LatencyCheck as LatencyCheck,
    LengthCheck as LengthCheck,
    LengthFit as LengthFit,
    TrunkLength as TrunkLength,
    check_latencies as check_latencies,
    check_lengths as check_lengths,
    check_trunk_lengths as check_trunk_lengths,
    length_fit as length_fit,
)
from .ranking import (
    rank as rank,
    weight_switches as weight_switches,
    win_shares as win_shares,
)
from .shown_pair import (
    pair_between as pair_between,
    with_pair as with_pair,
)
from .table import (
    compare as compare,
    is_pareto as is_pareto,
)
from .what_if_gone import (
    WhatIf as WhatIf,
    what_if as what_if,
)
