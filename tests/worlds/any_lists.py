"""Position lists that a file may hold, whatever they state: strategies of hypothesis."""

from hypothesis import strategies as st

from cableroute.rpl import RPL, Position, Span

letters = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
words = st.text(letters, max_size=8).map(lambda text: "" if text.isspace() else text)
odd = ["", "AC12", "=1+1", "'x", "'=x", "-", "1,5", "BMH\nAC1", '"a";b', "@x", "١٢", "_x0041_"]
names = st.sampled_from(odd) | words
figures = st.none() | st.floats(-1e4, 1e4, allow_nan=False)
slacks = st.none() | st.floats(-5, 100)


def positions(figure=figures):
    return st.builds(
        Position,
        number=names,
        lon_deg=st.floats(-180, 180),
        lat_deg=st.floats(-90, 90),
        event=names,
        depth_m=figure,
        kp_km=figure,
        total_cable_km=figure,
        remarks=names,
        chart=names,
    )


spans = st.builds(
    Span,
    bearing_deg=st.none() | st.floats(0, 360),
    route_km=figures,
    slack_pct=slacks,
    cable_km=figures,
    cable_type=names,
    cable_code=names,
    fibre_pairs=st.none() | st.integers(0, 999),
    lay_direction=names,
    lay_vessel=names,
    protection=names,
    installed=names,
    burial_target_m=figures,
    burial_m=figures,
    territorial_water=names,
    eez=names,
    medium=st.sampled_from(["sea", "land"]),
    section=names,
)


@st.composite
def lists(draw, least=2):
    """Draw a list that a file may hold, whatever it states."""
    count = draw(st.integers(least, 4))
    return RPL(
        f"R{draw(words)}",
        draw(st.lists(positions(), min_size=count, max_size=count)),
        draw(st.lists(spans, min_size=count - 1, max_size=count - 1)),
        name=draw(names),
        revision=draw(names),
        supersedes=draw(names),
        status=draw(st.sampled_from(["planned", "as laid"])),
        date=draw(st.sampled_from(["", "2026-03-01"])),
        line=draw(st.sampled_from(["geodesic", "rhumb"])),
        note=draw(names),
        source_ids=draw(st.lists(st.sampled_from(["a-1", "b_2"]), max_size=2)),
    )
