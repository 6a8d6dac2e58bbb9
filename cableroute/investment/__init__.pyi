# The public names of this room, each written once, by module.
from .candidates import (
    KINDS as KINDS,
    Candidate as Candidate,
    JoinedLink as JoinedLink,
)
from .invest import (
    BETWEEN as BETWEEN,
    Investment as Investment,
    InvestSettings as InvestSettings,
    ValuedCandidate as ValuedCandidate,
    invest as invest,
)
