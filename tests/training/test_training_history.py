"""What came before a run stands in the card of its bundle."""

from cxrviewer.training.export import export


def test_history_is_told_in_the_card(finished, tmp_path):
    told = "The starting weights come from 21 epochs on the same training part."
    bundle = export(finished, tmp_path / "told", history=told)
    assert told in bundle.card()
    assert bundle.provenance["history"] == told
    assert "not recorded here" in export(finished, tmp_path / "silent").card()
