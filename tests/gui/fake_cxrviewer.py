"""Stands in for the program in a process of its own: writes what a training writes, without training.

What the data is called decides what happens: "crash" dies in the second epoch, unless it is resumed; "slow" waits in
the second epoch until it is stopped; "endless" is looked at for ever; "unexported" leaves no bundle at first; "nothing"
is no data.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

from cxrviewer.errors import CancelledError, CxrViewerError, DataError
from cxrviewer.watch import watched

EPOCHS = 4
REPORT = {
    "films": 88, "films_given": 90, "films_with_patient": 90, "groups": 44, "classes": ["Normal", "Other"],
    "sources": ["here", "there"], "class_by_source": [[40, 4], [0, 44]], "cramers_v": 0.91,
    "source_only": {"accuracy": 0.95, "balanced_accuracy": 0.955}, "classes_sharing_no_source": [],
    "not_separable": ["Other"], "groups_with_two_labels": 0,
    "dropped": {"copies": 1, "conflicts": 1, "unreadable": 0}, "refusals": [],
}  # fmt: skip


def main(arguments):
    command, resumed = arguments[0], "--resume" in arguments
    rest = [word for word in arguments[1:] if word != "--resume"]
    given = dict(zip(rest[::2], rest[1::2], strict=True))
    try:
        with watched(Path(given["--watch"])) as told:
            {"audit": audit, "train": train, "export": export}[command](given, told, resumed)
    except CxrViewerError:
        return 1
    return 0


def audit(given, told, resumed):
    if "nothing" in given["--data"]:
        raise DataError("The data is neither a folder, a zip nor a manifest CSV.", "Check the name.")
    told.progress(0.5, "looking at films: 45 of 90")
    while "endless" in given["--data"] and not told.cancelled():
        time.sleep(0.01)
    report = REPORT | ({"refusals": ["Fewer than two classes are left."]} if "refused" in given["--data"] else {})
    (Path(given["--out"]) / "audit.json").write_text(json.dumps(report))


def train(given, told, resumed):
    run = Path(given["--out"])
    run.mkdir(parents=True, exist_ok=True)
    (run / "plan.json").write_text(json.dumps({"plan": {"sizes": [32, 64], "epochs": [2, EPOCHS - 2]}}))
    log = run / "log.jsonl"
    done = len(log.read_text().splitlines()) if log.is_file() else 0
    for epoch in range(done + 1, EPOCHS + 1):
        if told.cancelled():
            raise CancelledError
        if "crash" in given["--data"] and epoch == 2 and not resumed:
            os.kill(os.getpid(), signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        entry = {
            "epoch": epoch,
            "size": 32 if epoch < 3 else 64,
            "loss": 1.0 / epoch,
            "nll": 1.1 / epoch,
            "seconds": 2.0,
        }
        entry |= {"balanced_accuracy": 0.5 + epoch / 10, "macro_f1": 0.4 + epoch / 10, "macro_auroc": 0.6 + epoch / 10}
        with log.open("a") as stream:
            stream.write(json.dumps(entry) + "\n")
        told.progress(epoch / EPOCHS, f"epoch {epoch} of {EPOCHS}")
        while "slow" in given["--data"] and epoch == 2 and not resumed and not told.cancelled():
            time.sleep(0.01)
    (run / "run.json").write_text(json.dumps({"best_epoch": {"epoch": 3}}))
    if "unexported" in given["--data"]:
        raise DataError("The bundle cannot be written.", "Free space.")
    export(given | {"--out": given["--export"]}, told, resumed)


def export(given, told, resumed):
    bundle = Path(given["--out"])
    bundle.mkdir(parents=True)
    (bundle / "bundle.json").write_text("{}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
