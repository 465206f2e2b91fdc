"""From labelled films to a bundle: manifest, split, augmentation, loop, evaluation, card. Imports no Qt."""
