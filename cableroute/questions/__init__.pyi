# The public names of this room, each written once, by module.
from .running import ask as ask, run_questions as run_questions
from .saved import read_questions as read_questions
