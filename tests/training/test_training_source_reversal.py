"""Gradient reversal: the loss by hand, the gradient turned round, and a planted mark of the source that is unlearnt."""

import math

import numpy as np
import pytest
import torch
from made_films import LABELS, film, given
from sklearn.linear_model import LogisticRegression
from torch import nn

from cxrviewer.errors import DataError
from cxrviewer.training.loop.features import features_and_logits
from cxrviewer.training.loop.feed import Feed, Films
from cxrviewer.training.loop.learner import Learner
from cxrviewer.training.loop.places import exact
from cxrviewer.training.loop.sampler import Sampler
from cxrviewer.training.loop.source_reversal import Reversal, SourceClassifier, origins, ramp
from cxrviewer.training.recipes.recipes import Augmentation, Recipe

#: Films of three classes from three sources; the last class has one source.
TABLE = np.array([[5, 0, 7], [4, 4, 4], [0, 9, 0]])
FEATURES = 6


@pytest.fixture
def classifier():
    torch.manual_seed(0)
    return SourceClassifier(FEATURES, TABLE)


def features(count, seed=0):
    return torch.randn(count, FEATURES, generator=torch.Generator().manual_seed(seed))


@torch.no_grad()
def loss_by_hand(classifier, found, label, source):
    """Return the loss of one film: softmax over the sources that its class has, of what two layers make of it."""
    told = torch.cat((found, torch.eye(3)[label]))
    hidden = torch.tanh(classifier.first.weight @ told + classifier.first.bias)
    logits = classifier.last.weight @ hidden + classifier.last.bias
    return -math.log(logits[source].exp() / sum(logits[s].exp() for s in range(3) if TABLE[label, s]))


def test_the_loss_is_a_softmax_over_the_sources_of_the_films_own_class(classifier):
    labels, sources = torch.tensor([0, 0, 1, 1, 2]), torch.tensor([0, 2, 1, 2, 1])
    found = features(5)
    origin = origins(labels, sources, classifier.there.shape)
    pairs = list(zip(labels.tolist(), sources.tolist(), strict=True))
    wanted = [loss_by_hand(classifier, found[i], *pair) for i, pair in enumerate(pairs)]
    assert wanted[4] == 0.0
    assert float(classifier.loss(classifier(found), origin).detach()) == pytest.approx(sum(wanted), rel=1e-5)
    assert float(classifier.contested(origin)) == 4.0


def test_films_of_a_class_with_one_source_and_of_unknown_source_teach_nothing(classifier):
    found = features(3).requires_grad_()
    origin = origins(torch.tensor([2, 2, 0]), torch.tensor([1, 1, -1]), classifier.there.shape)
    classifier.loss(classifier(found), origin).backward()
    assert float(found.grad.abs().max()) == 0.0
    assert all(float(p.grad.abs().max()) == 0.0 for p in classifier.parameters())
    assert float(classifier.contested(origin)) == 0.0


def test_a_mixed_film_is_of_both_origins(classifier):
    labels, sources, found = torch.tensor([0, 1]), torch.tensor([2, 1]), features(1)
    one, two = origins(labels, sources, classifier.there.shape)
    blended = 0.7 * one + 0.3 * two
    wanted = 0.7 * loss_by_hand(classifier, found[0], 0, 2) + 0.3 * loss_by_hand(classifier, found[0], 1, 1)
    assert float(classifier.loss(classifier(found), blended[None]).detach()) == pytest.approx(wanted, rel=1e-5)


def test_the_network_learns_the_opposite_of_what_the_classifier_learns():
    def gradients(weight):
        torch.manual_seed(1)
        network = Learner(Recipe(architecture="tiny"), np.array([4, 4, 4]), exact("cpu")).network.eval()
        whole = Reversal(network, TABLE)
        pictures = torch.rand(4, 3, 32, 32, generator=torch.Generator().manual_seed(2))
        logits, told = whole(pictures, weight)
        origin = origins(torch.tensor([0, 0, 1, 1]), torch.tensor([0, 2, 0, 1]), whole.classifier.there.shape)
        whole.classifier.loss(told, origin).backward()
        torch.testing.assert_close(logits, network(pictures))
        return network.features[0].weight.grad, whole.classifier.first.weight.grad

    (plain, guessed), (turned, guessed_too) = gradients(-1.0), gradients(0.25)
    torch.testing.assert_close(turned, -0.25 * plain)
    assert float(plain.abs().max()) > 1e-4
    torch.testing.assert_close(guessed, guessed_too)


def test_the_weight_rises_as_in_the_paper():
    assert ramp(0.0) == 0.0
    assert ramp(0.3) == pytest.approx(2.0 / (1.0 + math.exp(-3.0)) - 1.0)
    assert ramp(1.0) == pytest.approx(1.0, abs=1e-4)


def test_it_is_refused_where_no_class_has_two_sources():
    with pytest.raises(DataError, match="No class of the training films has two known sources"):
        SourceClassifier(FEATURES, np.array([[3, 0], [0, 4]]))
    with pytest.raises(DataError, match="No class"):
        Learner(Recipe(architecture="tiny", source_reversal=1.0), np.array([4, 4]), exact("cpu"))


# --- a planted mark ---------------------------------------------------------------------------------------------------


def marked(count, seed):
    """Return films of two classes, of which those of the second source have faint stripes."""
    generator = np.random.default_rng(seed)
    truth, sources = np.arange(count) % 2, generator.integers(0, 2, count)
    pictures = np.stack([film(LABELS[k], generator, 32) for k in truth]).astype(np.int16)
    pictures[sources == 1] += ((np.arange(32) % 2 * 2 - 1) * 15).astype(np.int16)
    return np.clip(pictures, 0, 255).astype(np.uint8), truth, sources


def probed(weight):
    """Return how well a linear probe tells the source of new films of one class, and the network their class."""
    pictures, truth, sources = marked(240, 0)
    others, other_truth, other_sources = marked(200, 1)
    recipe = Recipe(
        architecture="tiny", sizes=(32,), batch=24, rate=0.05, ema_epochs=0.0, source_reversal=weight,
        augmentation=Augmentation(strength=0.0),
    )  # fmt: skip
    films = Films(pictures, truth, given(others), other_truth, sources)
    learner = Learner(recipe, np.bincount(truth), exact("cpu"), by_source=films.by_source(2))
    learner.train_only("all")
    feed, sampler = Feed(films, 32, torch.device("cpu")), Sampler(240, 24, 10, None, 1)
    for number, batch in enumerate(np.concatenate([sampler.epoch(epoch) for epoch in range(12)])):
        learner.step(feed.batch(batch), 0.05, 0.9, number, number / 120)
    answers = [
        features_and_logits(learner.settle(), shown.astype(np.float32) / 255.0, recipe.preprocessing, learner.place)
        for shown in (pictures, others)
    ]
    (known, _), (new, logits) = answers
    probes = [LogisticRegression(max_iter=2000).fit(known[truth == k], sources[truth == k]) for k in range(2)]
    found = [probe.score(new[other_truth == k], other_sources[other_truth == k]) for k, probe in enumerate(probes)]
    return float(np.mean(found)), float((logits.argmax(axis=1) == other_truth).mean())


def test_features_forget_a_planted_mark_of_the_source_and_keep_the_class():
    told, right = probed(0.0)
    assert told > 0.95
    assert right > 0.95
    told, right = probed(1.0)
    assert told < 0.85
    assert right > 0.95


def test_the_classifier_is_in_optimizer_and_checkpoint_and_not_in_the_model():
    recipe = Recipe(architecture="tiny", source_reversal=1.0)
    learner = Learner(recipe, np.array([4, 4]), exact("cpu"), by_source=np.full((2, 2), 2))
    own = {id(parameter) for parameter in learner.reversal.classifier.parameters()}
    learnt = {id(parameter) for group in learner.optimizer.param_groups for parameter in group["params"]}
    assert own < learnt
    assert set(learner.state()["sources"]) == set(learner.reversal.classifier.state_dict())
    assert set(learner.averaged()) == set(learner.network.state_dict())
    assert not any(isinstance(module, SourceClassifier) for module in nn.ModuleList([learner.settle()]).modules())
