"""Training setup: the page on which a training is ordered: films, recipe, limits, starting weights, place."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cxrviewer import paths
from cxrviewer.gui.learning.training_data import TrainingData
from cxrviewer.gui.learning.trainings import Order, slug, suggested_name
from cxrviewer.gui.look.file_dialogs import ask_file, ask_folder
from cxrviewer.gui.look.form_parts import Choices, PageArea, buddy, text, title
from cxrviewer.gui.look.number_field import WholeField
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.settings import DEVICES
from cxrviewer.training.recipes.recipe_choice import RecipeChoice

_RANDOM, _IN_USE, _IMAGENET, _OTHER = "", "in use", "imagenet", "other"
_STARTS = {
    _RANDOM: mark("Nothing: random weights"),
    _IN_USE: mark("The model in use"),
    _IMAGENET: mark("ImageNet, downloaded by torchvision"),
    _OTHER: mark("A file, a run or a bundle…"),
}
_DEVICE_WORDS = {
    "auto": mark("The fastest there is"),
    "cuda": mark("GPU (CUDA)"),
    "mps": mark("GPU (Apple)"),
    "cpu": "CPU",
}
_MOST_MINUTES = 100_000
_RESEARCH = mark("What is trained here is for research only, and stays a candidate until you promote it by hand.")


class TrainingSetup(QWidget):
    """The form. Its button is enabled when the data was looked at and nothing is missing.

    Attributes
    ----------
    start_wanted
        An `Order`.
    """

    start_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[RecipeChoice, ...] = ()
        self._bundle = ""
        self._trouble = ""  # why nothing can be trained here
        self._own_out = False  # the user named an output folder
        self.data = TrainingData()
        self._recipes = Choices(tr("Recipe"))
        self._start = QComboBox()
        for key, words in _STARTS.items():
            self._start.addItem(tr(words), key)
        self._weights = QLineEdit()
        self._weights.setPlaceholderText(tr("File of weights, or folder of a run or bundle"))
        self._browse_weights = QPushButton(tr("Browse…"))
        self._minutes = WholeField()
        self._minutes.setRange(0, _MOST_MINUTES)
        self._minutes.setSuffix(tr(" min"))
        self._minutes.setSpecialValueText(tr("As long as the recipe takes"))
        self._device = QComboBox()
        for device in DEVICES:
            self._device.addItem(tr(_DEVICE_WORDS[device]), device)
        self._settings = QLineEdit()
        self._settings.setPlaceholderText(tr("None, or for example: epochs=4,2,2; batch=32"))
        self._name, self._out = QLineEdit(), QLineEdit()
        self._browse_out = QPushButton(tr("Browse…"))
        self._obstacle = text("", "muted")
        self._go = QPushButton(tr("&Start training"))
        self._go.setObjectName("primary")
        self._arrange()
        self._connect()
        self.renew()

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(title(tr("Train a model")))
        column.addWidget(text(tr(_RESEARCH), "notice"))
        column.addWidget(_section(tr("1  Films"), self.data))
        column.addWidget(_section(tr("2  Recipe"), self._recipe_part()))
        column.addWidget(_section(tr("3  Limits and place"), self._place_part()))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 10)
        foot.addWidget(self._obstacle, 1)
        foot.addWidget(self._go)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageArea(body), 1)
        outer.addLayout(foot)

    def _recipe_part(self) -> QWidget:
        part = QWidget()
        form = _form(part)
        self._recipes.setMinimumHeight(self.fontMetrics().height() * 11)
        form.addRow(self._recipes)
        form.addRow(buddy(tr("Start fro&m"), self._start), self._start)
        row = _row(self._weights, self._browse_weights)
        self._weights.setAccessibleName(tr("File or folder of the starting weights"))
        form.addRow(row)
        self._weights_row = row
        form.addRow(buddy(tr("C&hange settings"), self._settings), self._settings)
        return part

    def _place_part(self) -> QWidget:
        part = QWidget()
        form = _form(part)
        form.addRow(buddy(tr("&Time"), self._minutes), self._minutes)
        form.addRow(buddy(tr("&Device"), self._device), self._device)
        self._locked = text(tr("Your administrator has fixed the device."), "muted")
        form.addRow(self._locked)
        form.addRow(buddy(tr("&Name"), self._name), self._name)
        form.addRow(buddy(tr("&Output folder"), self._out), _row(self._out, self._browse_out))
        form.addRow(text(tr("The run needs some hundred megabytes, prepared films too while it lasts."), "muted"))
        return part

    def _connect(self) -> None:
        self.data.changed.connect(self._refresh)
        self._recipes.currentRowChanged.connect(self._follow_recipe)
        self._start.currentIndexChanged.connect(self._refresh)
        self._weights.textChanged.connect(self._refresh)
        self._name.textChanged.connect(self._follow_name)
        self._out.textEdited.connect(self._take_out)
        self._out.textChanged.connect(self._refresh)
        self._browse_weights.clicked.connect(self._ask_weights)
        self._browse_out.clicked.connect(self._ask_out)
        self._go.clicked.connect(self._order)

    @property
    def obstacle(self) -> str:
        """Return the line that says what is missing, empty when training can start."""
        return self._obstacle.text()

    @property
    def recipe(self) -> RecipeChoice | None:
        """Return the chosen recipe."""
        row = self._recipes.currentRow()
        return self._choices[row] if 0 <= row < len(self._choices) else None

    @Slot(object)
    def set_recipes(self, choices: tuple[RecipeChoice, ...]) -> None:
        """Offer recipes; the first one is chosen."""
        self._choices = choices
        self._recipes.clear()
        for choice in choices:
            item = QListWidgetItem(_words(choice))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _words(choice).replace("\n", " "))
            self._recipes.addItem(item)
        self._recipes.setCurrentRow(0)
        self.renew()

    @Slot(str)
    def set_trouble(self, words: str) -> None:
        """Say why nothing can be trained here."""
        self._trouble = words
        self._refresh()

    def set_bundle(self, folder: str) -> None:
        """Say which bundle "the model in use" means."""
        self._bundle = folder

    def set_device(self, device: str, *, locked: bool) -> None:
        """Choose the configured device; one that an administrator locked cannot be changed."""
        self._device.setCurrentIndex(self._device.findData(device))
        self._device.setEnabled(not locked)
        self._locked.setVisible(locked)

    def choose_recipe(self, name: str) -> None:
        """Choose a recipe by its name."""
        self._recipes.setCurrentRow([choice.name for choice in self._choices].index(name))

    def set_settings(self, text: str) -> None:
        """Change settings of the recipe, as ``key=value`` with semicolons between."""
        self._settings.setText(text)

    @Slot()
    def renew(self) -> None:
        """Offer a new name and a new folder, for another training."""
        self._own_out = False
        self._name.setText(suggested_name(self.recipe.name if self.recipe else "model", datetime.now()))
        self._refresh()

    @Slot(int)
    def _follow_recipe(self, row: int) -> None:
        del row
        self.renew()

    @Slot()
    def _follow_name(self) -> None:
        if not self._own_out:
            self._out.setText(str(paths.training_runs() / slug(self._name.text())))
        self._refresh()

    @Slot()
    def _take_out(self) -> None:
        self._own_out = True

    @Slot()
    def _refresh(self) -> None:
        """Say what is missing; without that the button does nothing."""
        self._weights_row.setVisible(self._start.currentData() == _OTHER)
        obstacle = self._missing()
        self._obstacle.setText(obstacle)
        self._go.setEnabled(not obstacle)
        self._go.setToolTip(obstacle)

    def _missing(self) -> str:
        recipe, start = self.recipe, self._start.currentData()
        if self._trouble or recipe is None:
            return self._trouble or tr("The recipes are being read…")
        if self.data.obstacle:
            return self.data.obstacle
        if recipe.needs_weights and start == _RANDOM:
            return tr("This recipe goes on from other weights: choose what to start from.")
        if start == _OTHER and not self._weights.text().strip():
            return tr("Name the weights to start from.")
        if not self._name.text().strip() or not self._out.text().strip():
            return tr("Give the training a name and a folder.")
        return ""

    @Slot()
    def _order(self) -> None:
        recipe = self.recipe
        if recipe is None or self._missing():
            return
        start = self._start.currentData()
        other = str(Path(self._weights.text().strip()).expanduser().absolute())
        self.start_wanted.emit(
            Order(
                name=self._name.text().strip(),
                data=self.data.place,
                recipe=recipe.name,
                out=str(Path(self._out.text().strip()).expanduser().absolute()),
                init={_IN_USE: self._bundle, _OTHER: other}.get(start, start),
                minutes=float(self._minutes.value()) or None,
                device=self._device.currentData() if self._device.isEnabled() else "",
                settings=tuple(entry.strip() for entry in self._settings.text().split(";") if entry.strip()),
            )
        )

    @Slot()
    def _ask_weights(self) -> None:
        kinds = tr("Weights (*.safetensors *.npz *.pt *.pth bundle.json);;All files (*)")
        ask_file(self, tr("Weights to start from"), self._take_weights, kinds)

    @Slot(str)
    def _take_weights(self, name: str) -> None:
        """Take a file, or the folder of a bundle of which the description was chosen."""
        file = Path(name)
        self._weights.setText(str(file.parent if file.name == "bundle.json" else file))

    @Slot()
    def _ask_out(self) -> None:
        ask_folder(self, tr("Folder of the run"), self._take_folder)

    @Slot(str)
    def _take_folder(self, name: str) -> None:
        self._own_out = True
        self._out.setText(name)


def _words(choice: RecipeChoice) -> str:
    lines = [choice.name, said(choice.sentence)]
    if choice.needs_weights:
        lines[-1] += " " + tr("Needs weights to start from.")
    lines.append(
        tr("Published: {published}", published=said(choice.published))
        if choice.published
        else tr("Nothing published with it.")
    )
    return "\n".join(lines)


def _section(heading: str, part: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 10, 14, 12)
    column.setSpacing(8)
    column.addWidget(text(heading, "heading"))
    column.addWidget(part)
    return card


def _form(part: QWidget) -> QFormLayout:
    form = QFormLayout(part)
    form.setContentsMargins(0, 0, 0, 0)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _row(edit: QLineEdit, button: QPushButton) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(edit, 1)
    line.addWidget(button)
    return row
