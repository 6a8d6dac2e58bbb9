# The public names of this room, each written once, by module.
from .invest import (
    InvestSettings as InvestSettings,
    invest as invest,
)
