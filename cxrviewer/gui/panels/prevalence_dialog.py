"""At another prevalence: what operating point and score are worth where a class is rarer or more frequent."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from cxrviewer.gui.look.bullets import Bullets
from cxrviewer.gui.look.choice import Choice, Item
from cxrviewer.gui.look.form_parts import PageArea, buddy, form_sheet, open_at, text
from cxrviewer.gui.look.number_field import NumberField
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, said, tr, unbroken
from cxrviewer.gui.panels.class_row import percent
from cxrviewer.inference.analysis import ClassProbability
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.prevalence import Measured, Share, calibrated_at, measured, predictive_values, reweighted

_LEAST, _MOST = 0.001, 0.9
_STEPS = 1000  # of the slider, from the least to the most, even on a logarithmic scale
_PARTS = (mark("test part"), mark("calibration part"), mark("validation part"))
_UNTOLD = 0.1  # where it starts when the bundle does not tell how frequent a class was


class PrevalenceDialog(QDialog):
    """Says it in words, of a hundred films and of the film on show. What is set here is kept nowhere.

    Parameters
    ----------
    bundle
        Whose figures they are.
    probabilities
        What it said of the film on show.
    label
        The class to begin with.
    theme
        Colours.
    window
        Over which it stands.
    """

    def __init__(
        self, bundle: Bundle, probabilities: Sequence[ClassProbability], label: str, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("At another prevalence"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bundle, self._entries = bundle, {entry.label: entry for entry in probabilities}
        self.choice = Choice(tr("Class"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(_STEPS // 20)
        self.slider.setAccessibleName(tr("Prevalence, on a logarithmic scale"))
        self.number = NumberField()
        self.number.setRange(_LEAST * 100, _MOST * 100)
        self.number.setDecimals(1)
        self.number.setStepType(NumberField.StepType.AdaptiveDecimalStepType)
        self.number.setSuffix(" %")
        self._worth, self._rests, self._warning = Bullets(), text(name="muted"), text(name="warning")
        self._arrange()
        self.setStyleSheet(form_sheet(theme))
        self.choice.chosen.connect(self._choose)
        self.slider.valueChanged.connect(self._slide)
        self.number.valueChanged.connect(self._write)
        self.choice.offer([Item(name, name) for name in self._entries], label)
        self._choose(label)
        open_at(self, 62, 30)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(tr("&Class"), self.choice)
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        form.addRow(buddy(tr("&Prevalence"), self.number), row)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        for part in (self._worth, self._warning, self._rests):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageArea(body))

    @property
    def words(self) -> str:
        """Return all that is said."""
        return "\n".join((self._worth.words, self._warning.text(), self._rests.text()))

    @Slot(object)
    def _choose(self, label: str) -> None:
        """Begin with a class where its frequency is that of the films that it was tested on."""
        self._entry, self._figures = self._entries[label], measured(self._bundle, label)
        self._known = calibrated_at(self._bundle, label)
        self.number.setValue(100 * min(max(self._figures.prevalence or self._known or _UNTOLD, _LEAST), _MOST))
        self._write()

    @Slot(int)
    def _slide(self, place: int) -> None:
        self.number.setValue(100 * _LEAST * (_MOST / _LEAST) ** (place / _STEPS))

    @Slot()
    def _write(self) -> None:
        share = self.number.value() / 100
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(_STEPS * math.log(share / _LEAST) / math.log(_MOST / _LEAST)))
        self._worth.set_sentences([*_films(self._entry, self._figures, share), *_film(self._entry, self._known, share)])
        limit = said(self._bundle.class_limits.get(self._entry.label, ""))
        self._warning.setText(" ".join((_assumption(), limit)).strip())
        self._rests.setText(unbroken(_basis(self._figures)))


def _films(entry: ClassProbability, figures: Measured, share: float) -> list[str]:
    """Return what the operating point is worth, in films."""
    positive, negative = predictive_values(figures, share)
    found = []
    if positive is not None:
        found.append(
            tr(
                "At a prevalence of {share}, of 100 films at or above the operating point for {name} ({point}), about"
                " {number} are {name}.",
                share=_percent(share),
                name=entry.label,
                point=percent(entry.threshold),
                number=_number(positive, 100),
            )
        )
    if negative is not None:
        missed = Share(1.0 - negative.value, negative.interval and (1 - negative.interval[1], 1 - negative.interval[0]))
        found.append(
            tr(
                "Of 1000 films below it, about {number} are {name} all the same.",
                number=_number(missed, 1000),
                name=entry.label,
            )
        )
    return found


def _film(entry: ClassProbability, known: float | None, share: float) -> list[str]:
    """Return what the film's own score becomes, where the bundle tells at which prevalence it was calibrated."""
    if known is None:
        return [
            tr("The bundle does not tell how frequent {name} was where its scores were calibrated.", name=entry.label)
        ]
    return [
        tr(
            "The score of this film is calibrated for a prevalence of {known}: {score}."
            " At {share} it would be {other}.",
            known=_percent(known),
            score=percent(entry.calibrated),
            share=_percent(share),
            other=percent(reweighted(entry.calibrated, known, share)),
        )
    ]


def _assumption() -> str:
    return tr(
        "All of this holds only if your films differ from those of the test in nothing but how frequent the classes are"
        " (label shift). At another hospital sensitivity and specificity are others, too."
    )


def _basis(figures: Measured) -> str:
    """Return where the numbers come from."""
    basis = tr(
        "At the operating point sensitivity {sensitivity} and specificity {specificity}, measured on the {part}.",
        sensitivity=_share(figures.sensitivity),
        specificity=_share(figures.specificity),
        part=tr(figures.part),
    )
    ends = tr("In brackets 95 % intervals; those of numbers of films go from their lower to their upper ends.")
    start = (
        tr("It starts at the prevalence among those films, {share}.", share=_percent(figures.prevalence))
        if figures.prevalence
        else tr("The bundle does not tell the prevalence among those films.")
    )
    intervals = [ends] if figures.sensitivity.interval and figures.specificity.interval else []
    return " ".join((basis, *intervals, start, tr("What you set here is kept nowhere.")))


def _percent(share: float) -> str:
    return f"{share * 100:.3g} %"


def _share(share: Share) -> str:
    whole = f"{share.value * 100:.0f} %"
    return (
        whole if share.interval is None else f"{whole} ({share.interval[0] * 100:.0f}–{share.interval[1] * 100:.0f} %)"
    )


def _number(share: Share, films: int) -> str:
    """Return a number of films with its interval."""
    about = _rounded(share.value * films, films)
    if share.interval is None:
        return about
    low, high = (_rounded(end * films, films) for end in share.interval)
    return f"{about} ({low}–{high})"


def _rounded(number: float, films: int) -> str:
    """Return a number with a decimal where it would else be none, or all, of the films."""
    return f"{number:.1f}" if number < 9.95 or films - 1 < number < films else f"{number:.0f}"
