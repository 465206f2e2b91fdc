"""Times explanations beside zennit, captum and pytorch-grad-cam, on the same network and film, in one run, one thread.

``python benchmarks/explaining.py [FILM] [--bundle DIR] [--size PIXELS] [--threads N]``. Peers that are not installed
are left out and named.
"""

import argparse
import importlib.util
import statistics
import warnings
from collections.abc import Callable
from pathlib import Path

import torch
from figures import Figure, in_turn, table

from cxrviewer import load_bundle, open_radiograph, paths
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.composites import composite
from cxrviewer.explain.explaining import Explainer, Options
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.reference import captum_gradcam, captum_lrp
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.preprocess import prepare, standardise
from cxrviewer.inference.stages import separated

ROUNDS = 15
OURS, FOUR, ZENNIT = "LRP, ours", "LRP, ours, four classes", "LRP, zennit"
CAM, CAM_PEER = "Grad-CAM, ours", "Grad-CAM, pytorch-grad-cam"
Tasks = dict[str, Callable[[], object]]


def picture_of(film: Path, bundle: Bundle) -> torch.Tensor:
    """Return a film as the bundle's network gets it."""
    prepared = prepare(open_radiograph(film).presentation(), bundle.preprocessing)
    return torch.from_numpy(standardise(prepared.picture[None], bundle.preprocessing))


def own_tasks(network: CanonicalNetwork, picture: torch.Tensor, classes: int) -> Tasks:
    """Return our methods, each with its forward pass."""
    explainer = Explainer(network.to(memory_format=torch.channels_last))
    gamma = Explainer(explainer.network)
    picture = picture.to(memory_format=torch.channels_last)
    favouring = Options(composite=composite("epsilon-gamma-box"))
    every = range(classes)

    def forward() -> None:
        with torch.no_grad():
            explainer.network(picture)

    return {
        "forward pass alone, ours": forward,
        OURS: lambda: explainer.explain(picture, "lrp", [0]),
        FOUR: lambda: explainer.explain(picture, "lrp", every),
        "LRP, ours, epsilon-gamma-box": lambda: gamma.explain(picture, "lrp", [0], favouring),
        CAM: lambda: explainer.explain(picture, "gradcam", [0]),
        "Grad-CAM, ours, four classes": lambda: explainer.explain(picture, "gradcam", every),
        "LayerCAM of an early stage, ours": lambda: explainer.explain(picture, "layercam", [0], Options(stage=4)),
    }


def peer_tasks(bundle: Bundle, network: CanonicalNetwork, picture: torch.Tensor) -> Tasks:
    """Return what is installed of the peers, each with its forward pass."""
    tasks: Tasks = {
        "LRP, captum": lambda: captum_lrp(network, picture, 0),
        "Grad-CAM, captum": lambda: captum_gradcam(network, picture, 0),
    }
    if importlib.util.find_spec("zennit"):
        tasks |= {
            ZENNIT: zennit_task(bundle, picture, "EpsilonPlusFlat"),
            "LRP, zennit, EpsilonGammaBox": zennit_task(bundle, picture, "EpsilonGammaBox", low=-2.5, high=2.5),
        }
    else:
        print("zennit is not installed and was left out: pip install zennit")
    if importlib.util.find_spec("pytorch_grad_cam"):
        tasks[CAM_PEER] = grad_cam_task(bundle, picture)
    else:
        print("pytorch-grad-cam is not installed and was left out: pip install grad-cam")
    return tasks


def zennit_task(bundle: Bundle, picture: torch.Tensor, name: str, **settings: float) -> Callable[[], object]:
    """Return zennit's LRP on torchvision's network; its hooks are in place before the clock starts."""
    import zennit.composites
    from zennit.torchvision import ResNetCanonizer

    model = backbones.of_bundle(bundle).eval().requires_grad_(False)
    getattr(zennit.composites, name)(canonizers=[ResNetCanonizer()], **settings).register(model)

    def task() -> None:
        x = picture.clone().requires_grad_()
        logits = model(x)
        seed = torch.zeros_like(logits)
        seed[0, 0] = logits[0, 0].detach()
        torch.autograd.grad(logits, x, seed)

    return task


def grad_cam_task(bundle: Bundle, picture: torch.Tensor) -> Callable[[], object]:
    """Return pytorch-grad-cam on torchvision's network, with its own resizing."""
    from pytorch_grad_cam import GradCAM
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    model = backbones.of_bundle(bundle).eval()
    method = GradCAM(model, [model.layer4[-1]])
    return lambda: method(picture, [ClassifierOutputTarget(0)])


def report(times: dict[str, list[float]]) -> list[Figure]:
    """Print the table and return what was compared."""
    print("| with its forward pass | median ms | least ms |\n|---|---|---|")
    for name, values in times.items():
        print(f"| {name} | {statistics.median(values):.1f} | {min(values):.1f} |")
    found = []
    for name, other, aim in ((OURS, ZENNIT, 2.0), (FOUR, OURS, 0.5), (CAM, CAM_PEER, 1.0)):
        if other in times:
            found.append(Figure.of(name, other, times[name], times[other], aim))
    print(f"\n{table(found)}")
    return found


def main(arguments: list[str] | None = None) -> list[Figure]:
    """Print the table and return what was compared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("film", nargs="?", type=Path, default=paths.sample_film())
    parser.add_argument("--bundle")
    parser.add_argument("--size", type=int, help="pixels a side, instead of the bundle's own")
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args(arguments)
    warnings.filterwarnings("ignore")
    torch.set_num_threads(chosen.threads)
    bundle = load_bundle(chosen.bundle)
    picture = picture_of(chosen.film, bundle)
    if chosen.size:
        picture = torch.nn.functional.interpolate(picture, (chosen.size, chosen.size), mode="bilinear")
    network = canonical(separated(backbones.of_bundle(bundle)))
    plain = canonical(separated(backbones.of_bundle(bundle)))
    tasks = own_tasks(network, picture, len(bundle.classes)) | peer_tasks(bundle, plain, picture)
    about = f"{chosen.threads} thread(s), float32, {picture.shape[-1]} pixels, {ROUNDS} rounds in turn"
    print(f"torch {torch.__version__}, {about}\n")
    return report(in_turn(tasks, ROUNDS))


if __name__ == "__main__":
    main()
