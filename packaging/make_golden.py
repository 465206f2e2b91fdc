"""Write the answers for the sample film that the self-test compares with, into ``resources/self-test/golden.json``."""

import json

from cxrviewer.installation.self_test import analyse_sample, golden_file, golden_values


def rounded(value: object) -> object:
    """Return ``value`` with every number cut to seven digits: more say nothing at a tolerance of 1e-3."""
    if isinstance(value, float):
        return float(f"{value:.7g}")
    if isinstance(value, list):
        return [rounded(entry) for entry in value]
    return {key: rounded(entry) for key, entry in value.items()} if isinstance(value, dict) else value


if __name__ == "__main__":
    golden_file().write_text(json.dumps(rounded(golden_values(analyse_sample())), indent=1) + "\n", encoding="utf-8")
    print(golden_file())
