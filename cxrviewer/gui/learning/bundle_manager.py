"""Bundle manager: the models there are, with their figures beside the controls; promotes, tries, deletes."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QDialog, QPushButton, QTableWidget, QVBoxLayout, QWidget

from cxrviewer.gui.learning.model_shelf import Model, Shelf
from cxrviewer.gui.look.bullets import Bullets
from cxrviewer.gui.look.button_row import ButtonRow
from cxrviewer.gui.look.form_parts import Figures, PageArea, close_box, dress, foot, open_at, text, title
from cxrviewer.gui.look.question import Question
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.training.card.worth import Share, Worth

_COLUMNS = (
    mark("Model"),
    mark("Version"),
    mark("State"),
    mark("Weights"),
    mark("Bal. accuracy"),
    "AUROC",
    mark("Source alone"),
    mark("Border alone"),
    mark("Guessing"),
)
_ABOUT = mark(
    "Balanced accuracy and mean AUROC of each model on its own test part, with 95 % intervals, beside what a rule"
    " reaches that knows only where a film came from, and what films' borders tell without lungs. Figures of models"
    " that were trained on different films cannot be compared."
)
_LOCKED = mark("Your administrator has fixed the model: it cannot be changed here.")
_PROMOTION = mark("It will score every film that is opened, now and at every start, until you go back.")


class BundleManager(QDialog):
    """The window for models.

    Attributes
    ----------
    card_wanted, try_wanted, promotion_wanted, deletion_wanted
        The `Model` whose button was pressed; a promotion and a deletion were confirmed.
    """

    card_wanted = Signal(object)
    try_wanted = Signal(object)
    promotion_wanted = Signal(object)
    deletion_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Models — research use only"))
        self.setSizeGripEnabled(True)
        self._shelf: Shelf | None = None
        self._on_trial = False
        self._status, self._locked = text("", "muted"), text(tr(_LOCKED), "warning")
        self.table = Figures(tr("Models"), most_rows=8, names=4)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self._name, self._place = title(), text("", "muted")
        self._trouble = text("", "error")
        self._figures = text("")
        self._limits_heading, self._limits = text(tr("Limits"), "heading"), Bullets("warning")
        self._untested_heading, self._untested = text(tr("Not tested"), "heading"), Bullets()
        self._buttons = {
            "card": QPushButton(tr("&About this model")),
            "try": QPushButton(tr("&Try it on films")),
            "promote": QPushButton(tr("&Promote…")),
            "back": QPushButton(tr("&Go back to the bundled model")),
            "delete": QPushButton(tr("&Delete…")),
        }
        self._buttons["card"].setObjectName("primary")
        self._arrange()
        self._connect()
        self.set_theme(theme)
        open_at(self, 190, 48)
        self._refresh()

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        above: list[QWidget] = [title(tr("Models")), text(tr(_ABOUT), "muted"), self._status, self._locked, self.table]
        chosen: list[QWidget] = [self._name, self._place, self._trouble, self._figures]
        chosen += [self._limits_heading, self._limits, self._untested_heading, self._untested]
        for part in above + chosen:
            column.addWidget(part)
        column.addStretch(1)
        close = close_box(self)
        below = foot(close)
        below.insertWidget(0, ButtonRow(self._buttons.values()), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageArea(body, tr("Models")), 1)
        outer.addLayout(below)
        self.setTabOrder(self._buttons["delete"], close.buttons()[0])
        self.table.setFocus()

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._refresh)
        self.table.cellDoubleClicked.connect(self._ask_card)
        self._buttons["card"].clicked.connect(self._ask_card)
        self._buttons["try"].clicked.connect(self._ask_trial)
        self._buttons["promote"].clicked.connect(self._ask_promotion)
        self._buttons["back"].clicked.connect(self._ask_way_back)
        self._buttons["delete"].clicked.connect(self._ask_deletion)

    @property
    def chosen(self) -> Model | None:
        """Return the model whose row is marked."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        models = self._shelf.models if self._shelf else ()
        return models[min(rows)] if rows and min(rows) < len(models) else None

    @property
    def details(self) -> str:
        """Return what is said below the table."""
        words = [part.text() for part in (self._name, self._trouble, self._figures) if part.isVisibleTo(self)]
        return "\n".join([*words, *(part.words for part in (self._limits, self._untested) if part.isVisibleTo(self))])

    def button(self, name: str) -> QPushButton:
        """Return a button by its name."""
        return self._buttons[name]

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        dress(self, theme)

    def set_status(self, words: str, look: str = "muted") -> None:
        """Say what is going on, or what went wrong."""
        self._status.setText(said(words))
        self._status.setObjectName(look)
        self._status.style().polish(self._status)
        self._status.setVisible(bool(words))

    def set_shelf(self, shelf: Shelf, *, on_trial: bool) -> None:
        """Show what is on the shelf, and whether the model in use is on trial; the marked row stays marked."""
        self._on_trial = on_trial
        self.set_status(shelf.trouble, "error")
        before = self.chosen
        self._shelf = shelf
        self._fill()
        wanted = before.folder if before and shelf.model(before.folder) else shelf.promoted
        row = next((i for i, model in enumerate(shelf.models) if model.folder == wanted), 0)
        self.table.selectRow(row)
        self._refresh()

    def choose(self, folder: object) -> None:
        """Mark the row of the model in ``folder``."""
        for row, model in enumerate(self._shelf.models if self._shelf else ()):
            if model.folder == folder:
                self.table.selectRow(row)

    def _fill(self) -> None:
        if self._shelf is None:
            return
        with QSignalBlocker(self.table):
            self.table.fill([tr(column) for column in _COLUMNS], [self._row(model) for model in self._shelf.models])
        self._refresh()

    def _row(self, model: Model) -> list[str]:
        bundle, found = model.bundle, model.worth
        if bundle is None:
            return [model.folder.name, "", tr("cannot be used"), *["–"] * (len(_COLUMNS) - 3)]
        return [
            bundle.name,
            bundle.version,
            self._state(model),
            bundle.sha256[:12],
            _interval(found.balanced_accuracy),
            _number(found.macro_auroc),
            _number(found.source_only),
            _interval(found.border_only, tr("not tested")),
            _number(found.chance),
        ]

    def _state(self, model: Model) -> str:
        """Return what a model is, and whether it scores films now."""
        words = {"bundled": tr("bundled"), "own": tr("candidate"), "named": tr("named at the start")}[model.origin]
        if self._shelf is not None and model.folder == self._shelf.promoted and model.origin != "bundled":
            words = tr("promoted")
        if self._is_in_use(model):
            words += tr(", on trial") if self._on_trial else tr(", in use")
        return words

    def _is_in_use(self, model: Model) -> bool:
        return self._shelf is not None and model.folder == self._shelf.in_use

    @Slot()
    def _refresh(self) -> None:
        """Say what the marked model is, and offer what can be done with it."""
        model, shelf = self.chosen, self._shelf
        self._locked.setVisible(shelf is not None and shelf.locked)
        self._name.setText(model.title if model else "")
        self._place.setText(str(model.folder) if model else "")
        self._trouble.setText(said(model.trouble) if model else "")
        self._figures.setText(_sentence(model.worth) if model and model.bundle else "")
        self._limits.set_sentences([said(one) for one in model.bundle.limits] if model and model.bundle else [])
        self._untested.set_sentences([said(one) for one in model.untested] if model else [])
        for part in (self._trouble, self._figures):
            part.setVisible(bool(part.text()))
        for heading, listed in ((self._limits_heading, self._limits), (self._untested_heading, self._untested)):
            heading.setVisible(bool(listed.words))
            listed.setVisible(bool(listed.words))
        self._offer(model, shelf)

    def _offer(self, model: Model | None, shelf: Shelf | None) -> None:
        usable = model is not None and model.bundle is not None
        free = shelf is not None and not shelf.locked
        promoted = model is not None and shelf is not None and model.folder == shelf.promoted
        in_use = model is not None and self._is_in_use(model)
        bundled = shelf is not None and any(m.origin == "bundled" and m.folder == shelf.promoted for m in shelf.models)
        allowed = {
            "card": usable,
            "try": usable and free and not in_use,
            "promote": usable and free and not promoted and model is not None and model.origin != "bundled",
            "back": free and not bundled,
            "delete": model is not None and model.origin == "own" and not promoted and not in_use,
        }
        for name, button in self._buttons.items():
            button.setEnabled(allowed[name])
        self._buttons["delete"].setToolTip(
            ""
            if allowed["delete"]
            else tr("Only models of your own that are neither promoted nor in use can be deleted.")
        )

    @Slot()
    def _ask_card(self) -> None:
        if self.chosen is not None and self.chosen.bundle is not None:
            self.card_wanted.emit(self.chosen)

    @Slot()
    def _ask_trial(self) -> None:
        self.try_wanted.emit(self.chosen)

    @Slot()
    def _ask_promotion(self) -> None:
        if self.chosen is not None:
            words = tr(
                "{promotion}\n\nWhat nobody has tested:\n{bullets}",
                promotion=tr(_PROMOTION),
                bullets=_bullets(self.chosen.untested),
            )
            box = Question(tr("Promote {title}?", title=self.chosen.title), words, self)
            box.add_answer(tr("Promote it all the same"), partial(self.promotion_wanted.emit, self.chosen))
            box.setDefaultButton(Question.StandardButton.Cancel)
            box.open()

    @Slot()
    def _ask_way_back(self) -> None:
        bundled = (
            next((model for model in self._shelf.models if model.origin == "bundled"), None) if self._shelf else None
        )
        if bundled is not None:
            box = Question(
                tr("Go back to {title}?", title=bundled.title),
                tr("It will score every film again. No model is deleted."),
                self,
            )
            box.add_answer(tr("Go back"), partial(self.promotion_wanted.emit, bundled))
            box.open()

    @Slot()
    def _ask_deletion(self) -> None:
        if self.chosen is not None:
            words = tr("Its folder is moved to the trash. The run that it was made of stays, if it still is there.")
            box = Question(tr("Delete {title}?", title=self.chosen.title), words, self)
            box.add_answer(tr("Move it to the trash"), partial(self.deletion_wanted.emit, self.chosen), destroys=True)
            box.open()


def _bullets(sentences: tuple[str, ...]) -> str:
    return "\n".join(f"•  {said(sentence)}" for sentence in sentences)


def _sentence(found: Worth) -> str:
    """Return the figures of a model beside the controls, for whoever does not see all columns at once."""
    if found.balanced_accuracy is None or found.films is None:
        return tr("It states no figures.")
    parts = [
        tr(
            "Balanced accuracy {interval} on {films:,} test films",
            "",
            found.films,
            interval=_interval(found.balanced_accuracy),
            films=found.films,
        )
    ]
    parts.append(tr("source alone {number}", number=_number(found.source_only)))
    parts.append(tr("border alone {interval}", interval=_interval(found.border_only, tr("not tested"))))
    parts.append(tr("guessing {number}", number=_number(found.chance)))
    return f"{'; '.join(parts)}."


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _interval(share: Share | None, without: str = "–") -> str:
    if share is None:
        return without
    value, low, high = share
    return f"{value:.3f} (–)" if low is None or high is None else f"{value:.3f} ({low:.3f}–{high:.3f})"
