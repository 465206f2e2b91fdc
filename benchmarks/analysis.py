"""Times the analysis of one film beside what one would write first, on the same film, threads and network, in one run.

Two plain ways: a softmax forward pass, captum's LayerGradCam and captum's LRP, each on its own, on the same canonical
network; and a softmax forward pass, pytorch-grad-cam and zennit's LRP on torchvision's network. All are contiguous
float32. The floor is arithmetic: the multiplications of one forward pass and of one way back to the pixels, at the rate
of the fastest product of matrices or convolution that this machine was seen to do in the same run.

``python benchmarks/analysis.py [FILM] [--bundle DIR] [--threads N]``. Peers that are not installed are left out.
"""

import argparse
import copy
import importlib.util
import statistics
import warnings
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import torch
from explaining import grad_cam_task, picture_of, zennit_task
from figures import Figure, in_turn, table
from torch import nn

from cxrviewer import Engine, load_bundle, open_radiograph, paths
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.composites import composite
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.gradcam import gradcam
from cxrviewer.explain.lrp import Propagation
from cxrviewer.explain.reference import captum_gradcam, captum_lrp
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.device import multiplies_halves
from cxrviewer.inference.stages import separated

ROUNDS = 15
SAME = "forward, Grad-CAM and LRP, ours"
WHOLE = "whole analysis, ours (gate, preprocessing, network, both maps, lungs, checks)"
FOUR = "whole analysis, four classes"
CAPTUM = "forward, Grad-CAM and LRP, captum"
ZENNIT = "forward, pytorch-grad-cam, zennit"
PRODUCT, CONVOLUTION = "product of matrices, 1024 x 1024", "convolution, 256 channels, 3 x 3"


def network_of(bundle: Bundle) -> CanonicalNetwork:
    """Return the bundle's canonical network, contiguous float32."""
    return canonical(separated(backbones.of_bundle(bundle)))


def tasks_of(engine: Engine, film_path: Path) -> dict[str, Callable[[], object]]:
    """Return our steps and the plain ones on one film."""
    film, bundle = open_radiograph(film_path), engine.bundle
    # The lungs of the last film are kept: every analysis here gets another one, and has to look for them.
    films = cycle([replace(film, sha256=64 * digit) for digit in "01"])
    picture = picture_of(film_path, bundle)
    plain = network_of(bundle)
    ours = copy.deepcopy(plain).to(memory_format=torch.channels_last)
    laid_out = picture.to(memory_format=torch.channels_last)
    explained = Propagation(ours, composite(half=multiplies_halves(laid_out.device)))
    seed = torch.nn.functional.one_hot(torch.tensor([[0]]), len(bundle.classes))
    with torch.no_grad():
        features = ours.features(laid_out)

    def forward(network: CanonicalNetwork, x: torch.Tensor) -> None:
        with torch.no_grad():
            network(x).softmax(1)

    def relevance() -> None:
        explained.run(laid_out).relevance(seed)

    def network_and_maps() -> None:
        trace = explained.run(laid_out)
        trace.logits.softmax(1)
        gradcam(trace.stages[-1], ours.head, [0])
        trace.relevance(seed)

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
        CAPTUM: plain_analysis,
        SAME: network_and_maps,
        WHOLE: lambda: engine.analyse(next(films)),
        FOUR: lambda: engine.analyse(next(films), target="all"),
        **other_peer(bundle, picture),
        **rates(),
    }


def other_peer(bundle: Bundle, picture: torch.Tensor) -> dict[str, Callable[[], object]]:
    """Return the second plain way, where its libraries are installed."""
    if not (importlib.util.find_spec("zennit") and importlib.util.find_spec("pytorch_grad_cam")):
        print("zennit and pytorch-grad-cam are not both installed and were left out: pip install zennit grad-cam\n")
        return {}
    relevance, heatmap = zennit_task(bundle, picture, "EpsilonPlusFlat"), grad_cam_task(bundle, picture)
    network = backbones.of_bundle(bundle).eval()

    def analysis() -> None:
        with torch.no_grad():
            network(picture).softmax(1)
        heatmap()
        relevance()

    return {ZENNIT: analysis}


def rates() -> dict[str, Callable[[], object]]:
    """Return what shows how fast this machine multiplies."""
    left, right = torch.randn(2, 1024, 1024)
    pictures = torch.randn(1, 256, 28, 28).to(memory_format=torch.channels_last)
    weights = torch.randn(256, 256, 3, 3).to(memory_format=torch.channels_last)
    convolve = torch.nn.functional.conv2d
    return {PRODUCT: lambda: left @ right, CONVOLUTION: lambda: convolve(pictures, weights, padding=1)}


def multiplications(network: nn.Module, picture: torch.Tensor) -> int:
    """Return how many multiplications with weights one forward pass takes."""
    counted: list[int] = []

    def count(layer: nn.Module, _: object, output: torch.Tensor) -> None:
        counted.append(layer.weight[0].numel() * output.numel())

    hooks = [
        layer.register_forward_hook(count) for layer in network.modules() if isinstance(layer, nn.Conv2d | nn.Linear)
    ]
    with torch.no_grad():
        network(picture)
    for hook in hooks:
        hook.remove()
    return sum(counted)


def floor(engine: Engine, times: dict[str, list[float]]) -> float:
    """Return the milliseconds of a forward pass and a way back at the fastest rate seen."""
    rate = max(1024**3 / min(times[PRODUCT]), 256 * 256 * 9 * 28 * 28 / min(times[CONVOLUTION]))
    preprocessing = engine.bundle.preprocessing
    picture = torch.zeros(1, preprocessing.channels, preprocessing.size, preprocessing.size)
    return 2 * multiplications(backbones.of_bundle(engine.bundle).eval(), picture) / rate


def figures_of(engine: Engine, times: dict[str, list[float]]) -> list[Figure]:
    """Return the comparisons."""
    found, lowest = [], floor(engine, times)
    for own, name in ((SAME, "probabilities, Grad-CAM and LRP of a prepared film"), (WHOLE, "analysis of one film")):
        found += [
            Figure.of(name, label, times[own], times[peer], 3.0)
            for label, peer in (("captum", CAPTUM), ("pytorch-grad-cam and zennit", ZENNIT))
            if peer in times
        ]
        least = min(times[own])
        found.append(Figure(name, "the floor of its arithmetic", least, lowest, "ms", lowest / least, 0.5))
    four = [4 * time for time in times[WHOLE]]
    found.append(Figure.of("four classes explained instead of one", "four times one", times[FOUR], four, 2.5))
    return found


def main(arguments: list[str] | None = None) -> list[Figure]:
    """Print the table and return the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("film", nargs="?", type=Path, default=paths.sample_film())
    parser.add_argument("--bundle")
    parser.add_argument("--threads", type=int)
    chosen = parser.parse_args(arguments)
    warnings.filterwarnings("ignore")
    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    engine = Engine(load_bundle(chosen.bundle), device="cpu")
    times = in_turn(tasks_of(engine, chosen.film), ROUNDS)
    print(f"torch {torch.__version__}, {torch.get_num_threads()} threads, float32, {ROUNDS} rounds in turn\n")
    print("| step | median ms | least ms |\n|---|---|---|")
    for name, values in times.items():
        print(f"| {name} | {statistics.median(values):.1f} | {min(values):.1f} |")
    found = figures_of(engine, times)
    print(f"\n{table(found)}")
    return found


if __name__ == "__main__":
    main()
