"""Workshop: the window's way to its models and trainings: opens their dialogs and carries out what is chosen there."""

import importlib
import importlib.util
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from cxrviewer import paths, settings
from cxrviewer.errors import CxrViewerError, RequestError
from cxrviewer.gui.canvas.banners import Banner
from cxrviewer.gui.learning import trash
from cxrviewer.gui.learning.card_view import CardPage
from cxrviewer.gui.look.form_parts import bring_up
from cxrviewer.gui.look.question import Question
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.work.errands import Errands
from cxrviewer.gui.work.session import Session
from cxrviewer.inference.bundle import Bundle

if TYPE_CHECKING:  # the window does not wait for what only its dialogs need
    from cxrviewer.gui.learning.bundle_manager import BundleManager
    from cxrviewer.gui.learning.model_shelf import Model, Shelf
    from cxrviewer.gui.learning.training_desk import TrainingDesk
    from cxrviewer.gui.learning.training_dialog import TrainingDialog
    from cxrviewer.gui.learning.trainings import Seen
    from cxrviewer.settings import Settings
    from cxrviewer.training.recipes.recipe_choice import RecipeChoice

_DIALOG = "cxrviewer.gui.learning.training_dialog"
_TRAINING_PACKAGES = ("sklearn", "matplotlib", "markdown_it")


class Workshop(QObject):
    """Models and trainings of one window.

    Parameters
    ----------
    session
        Who scores films.
    window
        The window that the dialogs belong to.
    theme
        Colours.

    Attributes
    ----------
    told
        Level and one line for the reader.
    banner
        Says above the film that its numbers are a candidate's; hidden otherwise.
    """

    told = Signal(str, str)

    def __init__(self, session: Session, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._session, self._window, self._theme = session, window, theme
        self._bundle: Bundle | None = None
        self._home: Path | None = None  # where the way back from a trial leads
        self._trial: Path | None = None
        self._may_close = False
        self.banner = Banner("caution")
        self._back = QPushButton(tr("Back to the promoted model"))
        self._back.clicked.connect(self.end_trial)
        self.banner.add(self._back)
        self.errands = Errands(self)
        self._desk: TrainingDesk | None = None
        self._training: TrainingDialog | None = None
        self._models: BundleManager | None = None
        self._takers: dict[str, Callable[[Any], None]] = {
            "load training": self._take_loaded,
            "set up training": self._take_set_up,
            "shelf": self._take_shelf,
            "promote": self._take_promoted,
            "delete model": self._take_deleted,
        }
        self.errands.done.connect(self._take)
        self.errands.failed.connect(self._take_failure)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what carries out the actions about models."""
        return {"card": self.show_card, "models": self.show_models, "train": self.show_training}

    @property
    def bundle(self) -> Bundle | None:
        """Return the model in use, None before it is loaded."""
        return self._bundle

    @property
    def on_trial(self) -> bool:
        """Return whether the model in use is one that nobody promoted."""
        return self._bundle is not None and self._trial is not None and self._bundle.folder == self._trial

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours; a dialog that is closed follows when it is opened again."""
        self._theme = theme
        for dialog in (self._training, self._models):
            if dialog is not None and dialog.isVisible():
                dialog.set_theme(theme)

    def take_bundle(self, bundle: Bundle) -> None:
        """Hear which model scores films from now on."""
        self._bundle = bundle
        if not self.on_trial:
            self._home = bundle.folder
        words = tr(
            "Candidate on trial: {name} {version}. Nobody has promoted this model.",
            name=bundle.name,
            version=bundle.version,
        )
        self.banner.set_text(words if self.on_trial else "")
        self._ask_shelf()
        if self._training is not None:
            self._training.setup.set_bundle(str(bundle.folder))

    @Slot()
    def show_card(self) -> None:
        """Show the card of the model in use."""
        if self._bundle is not None:
            CardPage(self._bundle, self._theme, self._window).show()

    @Slot()
    def show_training(self) -> None:
        """Open the window for trainings; what it is made of is loaded beside this one first."""
        if self.errands.awaits("load training"):
            return
        if _DIALOG not in sys.modules:
            self.errands.ask("load training", _load_training)
            return
        if self._training is None:
            from cxrviewer.gui.learning.training_desk import TrainingDesk
            from cxrviewer.gui.learning.training_dialog import TrainingDialog

            self._desk = TrainingDesk(self.errands, self)
            self._desk.ended.connect(self._tell_end)
            self._training = TrainingDialog(self._desk, self._theme, self._window)
            self._training.models_wanted.connect(self.show_models)
            self.errands.ask("set up training", _set_up_training)
        if self._bundle is not None:
            self._training.setup.set_bundle(str(self._bundle.folder))
        self._bring_up(self._training)

    @Slot()
    def show_models(self) -> None:
        """Open the window for models."""
        if self._models is None:
            from cxrviewer.gui.learning.bundle_manager import BundleManager

            self._models = BundleManager(self._theme, self._window)
            self._models.card_wanted.connect(self._show_card_of)
            self._models.try_wanted.connect(self._try)
            self._models.promotion_wanted.connect(self._promote)
            self._models.deletion_wanted.connect(self._delete)
        self._ask_shelf()
        self._bring_up(self._models)

    def _bring_up(self, dialog: "TrainingDialog | BundleManager") -> None:
        dialog.set_theme(self._theme)
        bring_up(dialog)

    @Slot()
    def end_trial(self) -> None:
        """Go back to the model that was used before a trial."""
        self._trial = None
        self._session.use_bundle(self._home or paths.default_bundle())

    def may_close(self) -> bool:
        """Return whether the window may close; where trainings are under way, ask, and close it then."""
        count = self._desk.at_work if self._desk is not None else 0
        if not count or self._may_close:
            return True
        box = Question(
            tr("%n trainings are under way", "", count),
            tr(
                "In the background it goes on without this window, and you find it again in Tools > Train a model. With"
                " a checkpoint it stops, and can be resumed at any time."
            ),
            self._window,
        )
        box.add_answer(tr("Keep training in the background"), self._close_window)
        box.add_answer(tr("Stop with a checkpoint"), self._pause_and_close)
        box.open()
        return False

    def close(self) -> bool:
        """Follow nothing more, and return whether the thread ended."""
        if self._desk is not None:
            self._desk.close()
        return self.errands.close()

    def _close_window(self) -> None:
        self._may_close = True
        self._window.close()
        self._may_close = False  # it may have stayed: then the next close is another one

    def _pause_and_close(self) -> None:
        try:
            if self._desk is not None:
                self._desk.pause_all()
        except CxrViewerError as error:
            self.told.emit("error", str(error))
            return
        self._close_window()

    def _ask_shelf(self) -> None:
        if self._models is not None:
            from cxrviewer.gui.learning.model_shelf import shelf

            self._models.set_status(tr("Reading the models…"))
            in_use = self._bundle.folder if self._bundle else None
            self.errands.ask("shelf", lambda: shelf(in_use))

    @Slot(str, object)
    def _take(self, name: str, result: object) -> None:
        if name in self._takers:
            self._takers[name](result)

    @Slot(str, str)
    def _take_failure(self, name: str, text: str) -> None:
        if name == "set up training" and self._training is not None:
            self._training.setup.set_trouble(text)
        elif name == "load training":
            self.told.emit("error", text)
        elif name in self._takers and self._models is not None:
            self._models.set_status(text, "error")

    def _take_loaded(self, _: object) -> None:
        self.show_training()

    def _take_set_up(self, found: "tuple[tuple[RecipeChoice, ...], Settings]") -> None:
        choices, configured = found
        if self._training is not None:
            self._training.setup.set_recipes(choices)
            self._training.setup.set_device(configured.device, locked="device" in configured.locked)

    def _take_shelf(self, found: "Shelf") -> None:
        if self._models is not None:
            self._models.set_shelf(found, on_trial=self.on_trial)

    @Slot(object)
    def _show_card_of(self, model: "Model") -> None:
        if model.bundle is not None:
            CardPage(model.bundle, self._theme, self._models or self._window).show()

    @Slot(object)
    def _try(self, model: "Model") -> None:
        if self._home is not None and model.folder == self._home.resolve():  # no trial, but the way back from one
            self.end_trial()
            return
        self._trial = model.folder
        self._session.use_bundle(model.folder)

    @Slot(object)
    def _promote(self, model: "Model") -> None:
        from cxrviewer.gui.learning.model_shelf import promote

        self.errands.ask("promote", lambda: (model, promote(model.folder)), writes=True)

    def _take_promoted(self, promoted: "tuple[Model, str]") -> None:
        model, against = promoted
        self._home, self._trial = model.folder, None
        self._session.use_bundle(model.folder)
        self.told.emit(
            "warning" if against else "info",
            " ".join([tr("{title} scores films from now on.", title=model.title), *([against] if against else [])]),
        )
        self._ask_shelf()

    @Slot(object)
    def _delete(self, model: "Model") -> None:
        self.errands.ask("delete model", lambda: trash.throw_away((model.folder,)), writes=True)

    def _take_deleted(self, left: tuple[Path, ...]) -> None:
        if left and self._models is not None:
            box = Question(tr("Delete for good?"), tr("There is no trash for this folder."), self._models)
            box.add_answer(tr("Delete for good"), partial(self._delete_for_good, left), destroys=True)
            box.open()
        self._ask_shelf()

    def _delete_for_good(self, places: tuple[Path, ...]) -> None:
        def delete() -> tuple[Path, ...]:
            trash.delete(places)
            return ()

        self.errands.ask("delete model", delete, writes=True)

    @Slot(object)
    def _tell_end(self, seen: "Seen") -> None:
        """Say how a training ended to whoever has gone on reading."""
        name = seen.training.order.name
        if seen.stage == "candidate":
            self.told.emit(
                "info",
                tr("The training '{name}' is finished. Its model is a candidate: see Tools > Models.", name=name),
            )
        elif seen.stage == "failed":
            stopped = tr("The training '{name}' stopped.", name=name)
            self.told.emit("error", f"{stopped} {said(seen.state.error)}")
        elif seen.stage in ("lost", "ended"):
            self.told.emit(
                "warning", tr("The training '{name}' broke off. Tools > Train a model can resume it.", name=name)
            )
        self._ask_shelf()


def _load_training() -> None:
    importlib.import_module(_DIALOG)


def _set_up_training() -> "tuple[tuple[RecipeChoice, ...], Settings]":
    """Return what can be chosen; looks for packages on the disk, so it is done beside the window.

    Raises
    ------
    RequestError
        When what training needs is not installed.
    """
    if not all(importlib.util.find_spec(name) for name in _TRAINING_PACKAGES):
        raise RequestError("Packages for training are not installed.", "Install them: pip install 'cxrviewer[train]'.")
    from cxrviewer.training.recipes.recipe_choice import recipe_choices

    return recipe_choices(), settings.load()
