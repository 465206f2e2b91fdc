"""Seeds: a class, a class against another, a class against the rest."""

import pytest
import torch

from cxrviewer.errors import RequestError
from cxrviewer.explain.seeds import seed_weights

LOGITS = torch.tensor([[1.0, -2.0, 0.5], [0.0, 3.0, 1.0]], dtype=torch.float64)


def scores(classes, against=None):
    return (seed_weights(LOGITS, classes, against) * LOGITS).sum(dim=2)


def test_a_class_alone_is_its_logit():
    torch.testing.assert_close(scores([2, 0]), LOGITS[:, [2, 0]].T)


def test_against_one_class_it_is_the_log_of_their_odds():
    shares = LOGITS.softmax(dim=1)
    torch.testing.assert_close(scores([2], 0)[0], (shares[:, 2] / shares[:, 0]).log())


@pytest.mark.parametrize("target", [0, 1, 2])
def test_against_the_rest_it_is_the_gradient_of_the_log_odds(target):
    logits = LOGITS.clone().requires_grad_()
    share = logits.softmax(dim=1)[:, target]
    (gradient,) = torch.autograd.grad((share / (1 - share)).log().sum(), logits)
    torch.testing.assert_close(seed_weights(LOGITS, [target], "rest")[0], gradient)


def test_of_two_classes_the_rest_is_the_other():
    two = LOGITS[:, :2]
    torch.testing.assert_close(seed_weights(two, [1], "rest"), seed_weights(two, [1], 0))


@pytest.mark.parametrize(
    ("classes", "against", "message"),
    [
        ([3], None, "no class number 3"),
        ([-1], None, "no class number -1"),
        ([0], 7, "no class number 7"),
        ([0, 1], 1, "only be explained against other"),
    ],
)
def test_what_cannot_be_asked(classes, against, message):
    with pytest.raises(RequestError, match=message):
        seed_weights(LOGITS, classes, against)


def test_one_class_alone_has_no_rest():
    with pytest.raises(RequestError, match="against other"):
        seed_weights(LOGITS[:, :1], [0], "rest")
