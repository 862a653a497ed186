"""Arrow keys lead across borders, and in the end to everywhere."""

from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder.curate.map_links import arrow_links

POINTS = st.dictionaries(
    st.text("ABCDEFGH", min_size=2, max_size=2),
    st.tuples(st.integers(-100, 100), st.integers(-100, 100)),
    min_size=2,
    max_size=20,
)


def test_neighbours_with_the_longest_border_come_first() -> None:
    points = {"AA": (0.0, 0.0), "BB": (10.0, 2.0), "CC": (8.0, -3.0), "DD": (0.0, 10.0)}
    borders = {("AA", "BB"): 8.0, ("AA", "CC"): 1.0, ("BB", "CC"): 1.0}
    links = arrow_links(points, borders)
    assert links["AA"][:2] == ["DD", "BB"]
    assert links["BB"][2] == "CC"


@given(POINTS)
def test_everywhere_is_reached_from_everywhere(points: dict[str, tuple[float, float]]) -> None:
    links = arrow_links(points, {})
    for start in points:
        reached, waiting = {start}, [start]
        while waiting:
            for code in links[waiting.pop()]:
                if code and code not in reached:
                    reached.add(code)
                    waiting.append(code)
        assert reached == set(points)
