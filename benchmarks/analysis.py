"""Times the analysis of one film beside the plain way, on the same film, threads and network, in one run.

The plain way is what one would write first: a softmax forward pass, captum's LayerGradCam and captum's LRP, each on its
own, on the same canonical network in contiguous float32. ``python benchmarks/analysis.py [FILM] [--bundle DIR]``.
"""

import argparse
import copy
import statistics
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import torch

from cxrviewer import Engine, load_bundle, open_radiograph, paths
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.gradcam import gradcam
from cxrviewer.explain.lrp import Propagation
from cxrviewer.explain.reference import captum_gradcam, captum_lrp
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.preprocess import prepare, standardise
from cxrviewer.inference.stages import separated

ROUNDS = 15


def network_of(bundle: Bundle) -> CanonicalNetwork:
    """Return the bundle's canonical network, contiguous float32."""
    return canonical(separated(backbones.of_bundle(bundle)))


def interleaved(tasks: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """Run the tasks in turn, so that a machine that drifts drifts for all, and return milliseconds of each round."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(ROUNDS + 2):
        for name, task in tasks.items():
            start = time.perf_counter()
            task()
            if number >= 2:
                times[name].append((time.perf_counter() - start) * 1000.0)
    return times


def tasks_of(engine: Engine, film_path: Path) -> dict[str, Callable[[], object]]:
    """Return our steps and the plain ones on one film."""
    film = open_radiograph(film_path)
    bundle = engine.bundle
    prepared = prepare(film.presentation(), bundle.preprocessing)
    picture = torch.from_numpy(standardise(prepared.picture[None], bundle.preprocessing))
    plain = network_of(bundle)
    ours = copy.deepcopy(plain).to(memory_format=torch.channels_last)
    laid_out = picture.to(memory_format=torch.channels_last)
    explained = Propagation(ours)
    seed = torch.nn.functional.one_hot(torch.tensor([[0]]), len(bundle.classes))
    with torch.no_grad():
        features = ours.features(laid_out)

    def forward(network: CanonicalNetwork, x: torch.Tensor) -> None:
        with torch.no_grad():
            network(x).softmax(1)

    def relevance() -> None:
        explained.run(laid_out).relevance(seed)

    def plain_analysis() -> None:
        forward(plain, picture)
        captum_gradcam(plain, picture, 0)
        captum_lrp(plain, picture, 0)

    return {
        "forward, ours": lambda: forward(ours, laid_out),
        "forward, plain": lambda: forward(plain, picture),
        "Grad-CAM after our forward": lambda: gradcam(features, ours.head, [0]),
        "Grad-CAM, captum": lambda: captum_gradcam(plain, picture, 0),
        "LRP with its forward, ours": relevance,
        "LRP, captum": lambda: captum_lrp(plain, picture, 0),
        "network and both maps, plain": plain_analysis,
        "whole analysis, ours (gate, preprocessing, network, both maps)": lambda: engine.analyse(film),
        "whole analysis, four classes": lambda: engine.analyse(film, target="all"),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("film", nargs="?", type=Path, default=paths.sample_film())
    parser.add_argument("--bundle")
    parser.add_argument("--threads", type=int)
    chosen = parser.parse_args()
    warnings.filterwarnings("ignore")
    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    engine = Engine(load_bundle(chosen.bundle), device="cpu")
    times = interleaved(tasks_of(engine, chosen.film))
    print(f"torch {torch.__version__}, {torch.get_num_threads()} threads, float32, {ROUNDS} rounds in turn\n")
    print("| step | median ms | least ms |\n|---|---|---|")
    for name, values in times.items():
        print(f"| {name} | {statistics.median(values):.1f} | {min(values):.1f} |")
    plain = times["network and both maps, plain"]
    whole = times["whole analysis, ours (gate, preprocessing, network, both maps)"]
    ratio = statistics.median(a / b for a, b in zip(plain, whole, strict=True))
    print(f"\nWhole analysis: {ratio:.2f} times as fast as the plain way (expected: at least 1.5).")


if __name__ == "__main__":
    main()
