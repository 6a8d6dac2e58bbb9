# The public names of this room, each written once, by module.
from .asked import Answer as Answer
from .running import ask as ask
from .running import run_questions as run_questions
from .saved import read_questions as read_questions
