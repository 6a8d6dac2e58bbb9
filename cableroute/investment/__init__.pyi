# The public names of this room, each written once, by module.
from .candidates import (
    KINDS as KINDS,
    Candidate as Candidate,
    JoinedLink as JoinedLink,
    Price as Price,
)
from .choice import (
    Affordable as Affordable,
    Valued as Valued,
    affordable as affordable,
    best_of as best_of,
    front_of as front_of,
)
from .invest import (
    BETWEEN as BETWEEN,
    ChosenSet as ChosenSet,
    Investment as Investment,
    InvestSettings as InvestSettings,
    ValuedCandidate as ValuedCandidate,
    invest as invest,
)
from .other_best import OtherBest as OtherBest
