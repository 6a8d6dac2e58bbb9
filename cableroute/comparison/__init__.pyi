# The public names of this room, each written once, by module.
from .columns import measures as measures
from .data_dictionary import column_meanings as column_meanings
from .explanations import (
    differences as differences,
    explain as explain,
)
from .history import history as history
from .many_pairs import (
    compare_pairs as compare_pairs,
    read_pairs as read_pairs,
)
from .protected_pairs import best_pair as best_pair
from .ranking import (
    rank as rank,
    weight_switches as weight_switches,
    win_shares as win_shares,
)
from .shown_pair import (
    pair_between as pair_between,
    with_pair as with_pair,
)
from .table import compare as compare
from .what_if_gone import what_if as what_if
