"""The table of speed can be measured: every line is there, and every figure is a time."""

from pathlib import Path

from coprod_desktop import bench


def test_the_lines_about_the_register(qapp: object, tmp_path: Path) -> None:
    small, large = tmp_path / "small", tmp_path / "large"
    bench._make(small, large)
    with bench._register(large) as app:
        ours, bare = bench._press(app, large, 3)
        assert ours > 0 and bare > 0
        assert bench._search(app, 3) > 0
        assert bench._change_of_look(app, 3) > 0


def test_the_start_is_measured_in_processes_of_their_own(tmp_path: Path) -> None:
    small = tmp_path / "small"
    bench._make(small, tmp_path / "large")
    figures = list(bench._start(small, 1))
    assert [figure.most for figure in figures][:1] == [1.5]
    assert all(figure.ours > 0 and figure.theirs > 0 for figure in figures)
