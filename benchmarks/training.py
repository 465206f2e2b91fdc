"""Times training beside the plain loop, on the same films, network, batch and machine, in one run.

The plain loop is what one would write first: films decoded and varied one by one by torchvision's transforms in a
``DataLoader`` with two workers, a contiguous float32 network, SGD. Ours is the step of ``cxrviewer train``, with
the precision and threads that its own measurement chooses. ``python benchmarks/training.py [--steps N] [--size S]``.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
import torchvision
from figures import Figure, table
from PIL import Image
from torch.utils.data import DataLoader
from torchvision import transforms

from cxrviewer.training.loop.feed import Batch
from cxrviewer.training.loop.learner import Learner
from cxrviewer.training.loop.places import fastest
from cxrviewer.training.recipes.cookbook import recipe

CLASSES, ROUNDS, EXPECTED = 4, 3, 2.5


def write_films(folder: Path, count: int, size: int) -> None:
    """Write made-up films in class folders: smooth shapes with noise, as PNG."""
    generator = np.random.default_rng(0)
    rows, columns = np.mgrid[0:size, 0:size] / size
    for number in range(count):
        where = folder / f"class-{number % CLASSES}"
        where.mkdir(exist_ok=True)
        waves = np.sin(6 * rows + number) * np.cos(5 * columns - number)
        picture = 120 + 60 * waves + 12 * generator.standard_normal((size, size))
        Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8)).save(where / f"{number}.png")


def plain(folder: Path, batch: int, size: int, workers: int) -> Callable[[int], float]:
    """Return what takes so many steps of the plain loop and returns the seconds."""
    varied = transforms.Compose(
        [
            transforms.RandomAffine(8, translate=(0.06, 0.06), scale=(0.8, 1.25)),
            transforms.ColorJitter(brightness=0.12, contrast=0.25),
            transforms.GaussianBlur(5, (0.1, 1.0)),
            transforms.Resize((size, size)),
            transforms.ToTensor(),
            transforms.Normalize([0.5] * 3, [0.25] * 3),
        ]
    )
    films = torchvision.datasets.ImageFolder(str(folder), varied)
    loader = DataLoader(films, batch, shuffle=True, num_workers=workers, drop_last=True, persistent_workers=workers > 0)
    network = torchvision.models.resnet18(num_classes=CLASSES)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4)

    def endless() -> Iterator[list[torch.Tensor]]:
        while True:
            yield from loader

    batches = endless()

    def run(steps: int) -> float:
        network.train()
        start = time.perf_counter()
        for _ in range(steps):
            pictures, labels = next(batches)
            loss = torch.nn.functional.cross_entropy(network(pictures), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            loss.item()
        return time.perf_counter() - start

    return run


def ours(folder: Path, batch: int, size: int) -> tuple[Callable[[int], float], str]:
    """Return what takes so many of our steps, and how: the films lie decoded in memory, as after the cache."""
    chosen = replace(recipe("cxr4"), sizes=(size,), epochs=(1,), batch=batch)
    files = sorted(folder.glob("*/*.png"))
    pictures = torch.from_numpy(np.stack([np.asarray(Image.open(file)) for file in files]))[:, None]
    labels = torch.tensor([int(file.parent.name[-1]) for file in files])
    place = fastest(chosen, "cpu")
    learner = Learner(chosen, np.bincount(labels.numpy()), place)
    learner.train_only("all")
    generator = torch.Generator().manual_seed(0)

    def run(steps: int) -> float:
        with place.running():
            start = time.perf_counter()
            for number in range(steps):
                drawn = torch.randperm(len(labels), generator=generator)[:batch]
                float(learner.step(Batch(pictures[drawn], labels[drawn]), 0.01, 0.9, number))
            return time.perf_counter() - start

    return run, f"{str(place.dtype).removeprefix('torch.')}, threads: {place.threads}"


def main(arguments: Sequence[str] | None = None) -> list[Figure]:
    """Print the table and return the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=6, help="steps of each round")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--size", type=int, default=224)
    parser.add_argument("--workers", type=int, default=2, help="processes of the plain loop's DataLoader")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_films(folder, 8 * chosen.batch, chosen.size)
        mine, how = ours(folder, chosen.batch, chosen.size)
        tasks = {
            f"ours ({how})": mine,
            f"plain (float32, {chosen.workers} workers)": plain(folder, chosen.batch, chosen.size, chosen.workers),
        }
        speeds: dict[str, list[float]] = {label: [] for label in tasks}
        for label, task in tasks.items():
            task(1)
            speeds[label].clear()
        for _ in range(ROUNDS):  # in turn, so that a machine that drifts drifts for both
            for label, task in tasks.items():
                speeds[label].append(chosen.steps * chosen.batch / task(chosen.steps))
    machine = f"{torch.get_num_threads()} threads, torch {torch.__version__}"
    print(f"ResNet18 at {chosen.size} px, batch {chosen.batch}, {machine}\n")
    print("| training | median films/s | most films/s |\n|---|---|---|")
    for label, found in speeds.items():
        print(f"| {label} | {statistics.median(found):.1f} | {max(found):.1f} |")
    mine, other = ([1000.0 * chosen.batch / speed for speed in found] for found in speeds.values())
    path = f"training step, ResNet18 at {chosen.size} pixels, batch {chosen.batch}"
    figure = Figure.of(path, "plain float32 loop, two workers", mine, other, EXPECTED)
    print(f"\n{table([figure])}")
    return [figure]


if __name__ == "__main__":
    main()
