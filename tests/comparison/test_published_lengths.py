"""A published length is judged by the band; where one line is drawn, by its accuracy too."""

from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from cableroute.comparison.published_figures import judged_length
from cableroute.model import Rate

BAND = Rate("length_ratio", quantity="length_ratio", low=0.9, likely=1.1, high=1.3)


@pytest.mark.parametrize(
    ("published", "within_km", "usual"),
    [
        ((900, 900), 0, True), ((1300, 1300), 0, True), ((899, 899), 0, False),
        ((1301, 1301), 0, False), ((100, 900), 0, True), ((1300, 9000), 0, True),
        # a line of 1,000 km that is good to 20 km: the band is 0.9 x 0.98 to 1.3 x 1.02
        ((882, 882), 20, True), ((881, 881), 20, False), ((100, 882), 20, True),
        ((1326, 1326), 20, True), ((1327, 1327), 20, False), ((1326, 9000), 20, True),
        ((500, 2000), 0, True),
    ],
)  # fmt: skip
def test_by_hand(published, within_km, usual):
    ratio, verdict, why = judged_length(published, 1000.0, within_km, BAND, "")
    assert verdict is usual
    assert ratio == (published[0] / 1000, published[1] / 1000)
    assert ("within" in why) is usual
    if not usual:
        assert ("below" in why) is (published[1] < 900)


def test_a_length_beyond_the_band_is_explained_by_its_note():
    def why(note):
        return judged_length((2000, 2000), 1000.0, 0.0, BAND, note)[2]

    assert why("") == "above the band 0.9 to 1.3: not explained"
    assert why("new; length: counts a spur") == "above the band 0.9 to 1.3: counts a spur"
    assert why("a note of something else") == "above the band 0.9 to 1.3: not explained"


@settings(max_examples=60, deadline=None)
@given(st.integers(100, 3000), st.integers(0, 2000), st.integers(100, 2000), st.integers(0, 90))
def test_usual_is_that_some_length_of_the_range_is_in_the_band(low, more, modelled, within):
    """By the definition in whole numbers: any of the range, any length that the line may have."""
    high = low + more
    _, usual, _ = judged_length((low, high), float(modelled), float(within), BAND, "")
    reach = Fraction(within, modelled)
    least = Fraction(9, 10) * (1 - reach) * modelled
    most = Fraction(13, 10) * (1 + reach) * modelled
    if min(abs(high - least), abs(low - most)) > Fraction(1, 1000):
        assert usual == (high >= least and low <= most)
