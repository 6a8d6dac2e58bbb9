# The public names of this room, each written once, by module.
from .desk import (
    desk_study as desk_study,
    read_study_layers as read_study_layers,
)
from .settings import StudySettings as StudySettings
