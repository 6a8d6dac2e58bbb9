# The public names of this room, each written once, by module.
from .asked import FoundAnswer as FoundAnswer
from .declared import QUESTIONS as QUESTIONS
from .running import (
    QuestionAnswer as QuestionAnswer,
    ask as ask,
    diff_answers as diff_answers,
    run_questions as run_questions,
)
from .saved import (
    Question as Question,
    SavedQuestions as SavedQuestions,
    question_faults as question_faults,
    read_questions as read_questions,
    saved_questions as saved_questions,
    values_of as values_of,
    with_question as with_question,
)
