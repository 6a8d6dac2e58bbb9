"""Arabic numerals: figures in the digits of the page, names and commands as they are."""

from cableroute.presentation.numerals import arabic_numerals, with_arabic_digits
from cableroute.presentation.route_notes import numbers_text


def test_figures_have_the_digits_and_the_signs_of_the_language():
    """By the Unicode CLDR, Arabic numerals have ٫ and ٬ for the point and the comma."""
    assert with_arabic_digits("1,234.5–20") == "١٬٢٣٤٫٥–٢٠"
    page = arabic_numerals('<td title="3 كم"><bdi dir="ltr">±9</bdi> كم 10</td>')
    assert page == '<td title="٣ كم"><bdi dir="rtl">±٩</bdi> كم ١٠</td>'


def test_names_commands_and_styles_stay():
    page = (
        '<style>p{width:10px}</style><bdi dir="ltr" translate="no">2026</bdi>'
        '<bdi>2Africa</bdi><a href="x?n=1">&#x27;&amp;</a><script>let n = 1;</script>'
    )
    assert arabic_numerals(page) == page


def test_numbers_in_a_row_are_written_as_a_range():
    assert numbers_text([1, 3, 4, 5, 7, 8]) == "1, 3–5, 7, 8"
