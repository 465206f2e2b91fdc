"""The one table of actions: menus, shortcuts, the help page and the README's table are made from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Literal

from cxrviewer.gui.actions import mouse
from cxrviewer.gui.look.words import key_name, tr

Menu = Literal["File", "View", "Studies", "Grey", "Measure", "Presentation", "Heatmap", "Tools", "Help"]
#: The menus in their order, with their words.
MENUS: Mapping[Menu, str] = {
    "File": "File",
    "View": "View",
    "Studies": "Studies",
    "Grey": "Window/level",
    "Measure": "Measure",
    "Presentation": "Presentation",
    "Heatmap": "Heatmap",
    "Tools": "Tools",
    "Help": "Help",
}


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a reader can do.

    Attributes
    ----------
    id
        Stable name.
    text
        Words in the menu.
    menu
        Where it is listed.
    help
        One line for the help page and the tooltip.
    keys
        Shortcuts in Qt's portable notation, as delivered; for a gesture the words that describe it.
    icon
        Name of a picture in ``resources/icons``, empty for none.
    checkable
        Whether it is on or off.
    gesture
        True for mouse moves and held keys: listed in the help, not in a menu.
    held
        True for a gesture that lasts as long as its one key is down.
    group
        Entries of one menu with different groups are kept apart by a line.
    """

    id: str
    text: str
    menu: Menu
    help: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    gesture: bool = False
    held: bool = False
    group: int = 0

    @property
    def key_words(self) -> tuple[str, ...]:
        """Return what to press, for the help."""
        return tuple(f"hold {key}" for key in self.keys) if self.held else self.keys


ACTIONS: tuple[Action, ...] = (
    Action("open", "Open film…", "File", "Open films, a zip or a DICOMDIR", ("Ctrl+O",), "open"),
    Action("open_folder", "Open folder…", "File", "Open all films in a folder", ("Ctrl+Shift+O",)),
    Action("open_sample", "Open the sample film", "File", "Open the synthetic film that comes with the program"),
    Action("pacs", "Search a PACS…", "File", "Fetch chest films from the PACS that the settings name"),
    Action("recent", "Open recent", "File", "What was opened last; kept only where the settings say so"),
    Action(
        "drop",
        "Open by dropping",
        "File",
        "Open films, folders, zips or a DICOMDIR",
        ("drop on the window",),
        gesture=True,
    ),
    Action(
        "save_measurements", "Save measurements…", "File", "Write those of this film beside its results", ("Ctrl+S",)
    ),
    Action("load_measurements", "Load measurements…", "File", "Put saved ones back on the film that they were made on"),
    Action("save_opinions", "Save opinions…", "File", "Write what was recorded of films beside their results"),
    Action("export_report", "Export report…", "File", "Write the report of this film as one page of PDF"),
    Action("print_report", "Print report…", "File", "Look at the report of this film, and print it", ("Ctrl+P",)),
    Action("save_picture", "Save picture…", "File", "The whole film or what is on show, with all that lies over it"),
    Action("copy_picture", "Copy picture", "File", "What is on show, without names, for another program", ("Ctrl+C",)),
    Action("previous_film", "Previous film", "File", "Show the film or frame before", ("PgUp",), "previous", group=1),
    Action("next_film", "Next film", "File", "Show the film or frame after", ("PgDown",), "next", group=1),
    Action("analyse", "Analyse again", "File", "Score the film again", ("Ctrl+R",), group=2),
    Action("cancel", "Cancel", "File", "Put the tool down, or stop the analysis, or the search", ("Esc",), group=2),
    Action("quit", "Quit", "File", "Close the window", ("Ctrl+Q",), group=3),
    Action(
        "pan",
        "Move the film",
        "View",
        "Across the window",
        ("middle drag", "Space + drag", "Alt + arrow keys"),
        gesture=True,
    ),
    Action("zoom", "Zoom", "View", "Zoom at the cursor", ("wheel", "Ctrl + wheel", "right drag"), gesture=True),
    Action("frames", "Another frame", "View", "In a film of several frames", ("wheel",), gesture=True),
    Action("zoom_in", "Zoom in", "View", "Zoom in at the middle", ("+", "="), "zoom_in"),
    Action("zoom_out", "Zoom out", "View", "Zoom out at the middle", ("-",), "zoom_out"),
    Action("fit", "Fit to window", "View", "Show the whole film", ("F",), "fit"),
    Action("actual", "Actual pixels (1:1)", "View", "One film pixel per screen pixel", ("Ctrl+1",), "actual"),
    Action(
        "true_size", "True size", "View", "A millimetre as a millimetre, on a screen that was measured", ("Ctrl+2",)
    ),
    Action("lens", "Magnifier", "View", "The film alone, larger, around the cursor", ("M",), gesture=True, held=True),
    Action("rotate_left", "Rotate left", "View", "A quarter counter-clockwise", ("L",), "rotate_left", group=1),
    Action("rotate_right", "Rotate right", "View", "A quarter clockwise", ("R",), "rotate_right", group=1),
    Action("flip_horizontal", "Mirror left-right", "View", "Left for right, with a red badge", ("H",), "flip", group=1),
    Action("flip_vertical", "Mirror top-bottom", "View", "Top for bottom, with a red badge", ("V",), group=1),
    Action("hide_text", "Hide text", "View", "Hide the names and numbers on the film", ("T",), "text", True, group=2),
    Action(
        "scale_bar", "Scale bar", "View", "A round length and the source of its millimetres", ("B",), "", True, group=2
    ),
    Action(
        "probe",
        "Values under the cursor",
        "View",
        "Stored, modality, grey and heatmap values",
        ("Q",),
        "",
        True,
        group=2,
    ),
    Action("compare", "Side by side", "View", "Film, Grad-CAM and LRP side by side", ("S",), "compare", True, group=2),
    Action("notices", "All notices", "View", "List every notice of the film below it", ("N",), checkable=True, group=2),
    Action("theme", "Dark / light surroundings", "View", "Switch the colours around the film", ("Ctrl+T",), group=3),
    Action("display_test", "Display test…", "View", "A test pattern, and what the screen says of itself", group=3),
    Action("browser", "Film list", "Studies", "All open films, by patient and study", ("Ctrl+B",), "list", True),
    Action("find", "Search the films", "Studies", "By patient, date or description", ("Ctrl+F",)),
    Action(
        "show_film",
        "Show a film",
        "Studies",
        "In the active viewport, or in the one it is dropped on",
        ("Enter", "double click", "drag from the list"),
        gesture=True,
    ),
    Action("fold", "Fold a group", "Studies", "In the list; with Shift all of them", ("Left", "Right"), gesture=True),
    Action("previous_study", "Previous study", "Studies", "Show its first film", ("Ctrl+PgUp",)),
    Action("next_study", "Next study", "Studies", "Show its first film", ("Ctrl+PgDown",)),
    Action("both_views", "Frontal and lateral", "Studies", "Both views of this study", ("F3",), group=1),
    Action("prior", "Current and prior", "Studies", "This film beside the patient's last one", ("F4",), group=1),
    Action("one_film", "One film", "Studies", "The active film alone", ("F5",), "one", True, group=2),
    Action("two_films", "Two films", "Studies", "Side by side", ("F6",), "two", True, group=2),
    Action("three_films", "Three films", "Studies", "Side by side", ("F7",), "", True, group=2),
    Action("four_films", "Four films", "Studies", "Two by two", ("F8",), "four", True, group=2),
    Action("link", "Move films together", "Studies", "Zoom and move all films on show", ("J",), "link", True, group=3),
    Action("share", "Shared screen", "Studies", "Hide all that names a patient", ("F9",), "share", True, group=3),
    Action(
        "window",
        "Window and level",
        "Grey",
        "Right widens, down raises the centre",
        ("left drag", "arrow keys"),
        gesture=True,
    ),
    Action("window_fine", "Fine steps", "Grey", "A tenth of the step", ("Shift + drag or arrow key",), gesture=True),
    Action("window_coarse", "Coarse steps", "Grey", "Ten times the step", ("Ctrl + drag or arrow key",), gesture=True),
    Action(
        "file_window", "A window of the file", "Grey", "Or a LUT, by its number in the menu", ("1 to 9",), gesture=True
    ),
    Action("auto_window", "Automatic window", "Grey", "From the 0.1 to the 99.9 percentile", ("0",), "auto"),
    Action("region_window", "Window from a region", "Grey", "From the values in a rectangle", ("W",), "", True),
    Action("invert", "Invert", "Grey", "Swap black and white", ("I",), "invert", True),
    Action(
        "reset",
        "Reset",
        "Grey",
        "The film as its file has it: window, polarity, turn, drawings, all of it",
        ("Ctrl+0",),
        "reset",
    ),
    *(
        Action(f"mouse_{id_}", f"Mouse as in {scheme.name}", "Grey", scheme.words, checkable=True, group=1)
        for id_, scheme in mouse.TABLE.items()
    ),
    Action("length", "Length", "Measure", "Between two points", ("D",), "length", True),
    Action("angle", "Angle", "Measure", "At the second of three points", ("A",), "angle", True),
    Action("cobb", "Cobb angle", "Measure", "Between two lines, 0 to 90°", ("Shift+A",), "", True),
    Action("rectangle", "Rectangle", "Measure", "Mean, SD, least, most and area", ("Shift+E",), "", True),
    Action("ellipse", "Ellipse", "Measure", "Mean, SD, least, most and area", ("E",), "ellipse", True),
    Action("ctr", "Cardiothoracic ratio", "Measure", "Midline, heart, inner thorax", ("C",), "ctr", True),
    Action(
        "propose_ctr",
        "Propose the cardiothoracic ratio",
        "Measure",
        "From the outline of the lungs, to be checked and moved",
        ("Shift+C",),
    ),
    Action("note", "Note", "Measure", "An arrow and words", ("Shift+N",), "", True),
    Action("calibration", "Calibrate by a known length", "Measure", "Along a ruler or a marker", ("K",), "", True),
    Action(
        "place",
        "Place a point",
        "Measure",
        "Or drag from one to the next; arrow keys and Enter do it too",
        ("click", "Enter"),
        gesture=True,
    ),
    Action(
        "move_point",
        "Move a point, or all of it",
        "Measure",
        "Of what is held; Ctrl + arrow keys: ten times as far",
        ("left drag on it", "arrow keys"),
        gesture=True,
    ),
    Action("next_measurement", "Next measurement", "Measure", "Take hold of it, then of its points", (".",), group=1),
    Action("previous_measurement", "Previous measurement", "Measure", "The same backwards", (",",), group=1),
    Action("delete", "Delete", "Measure", "The one that is held", ("Del", "Backspace"), group=1),
    Action("delete_all", "Delete all on this film", "Measure", "Ctrl+Z brings them back", group=1),
    Action("undo", "Undo", "Measure", "The last change to this film's measurements", ("Ctrl+Z",), group=2),
    Action("redo", "Redo", "Measure", "What was undone", ("Ctrl+Y", "Ctrl+Shift+Z"), group=2),
    Action("measurements", "Show measurements", "Measure", "Or hide all of them", ("Shift+M",), "", True, group=3),
    Action("shutter", "Shutter", "Presentation", "What hides a part of the film", ("Shift+S",), "", True),
    Action("drawings", "All drawings", "Presentation", "What the file draws over the film", ("O",), "", True, group=1),
    Action("peek", "Peek at the heatmap", "Heatmap", "Show it while the key is held", ("X",), gesture=True, held=True),
    Action("lock", "Keep the heatmap on", "Heatmap", "Show it until switched off", ("Shift+X",), "heatmap", True),
    Action("gradcam", "Grad-CAM", "Heatmap", "Show Grad-CAM; again: hide it", ("G",), checkable=True, group=1),
    Action("lrp", "LRP", "Heatmap", "Show layer-wise relevance; again: hide it", ("P",), checkable=True, group=1),
    Action(
        "lungs",
        "Outline of the lungs",
        "Heatmap",
        "As a small network found them, or why there is none",
        ("U",),
        checkable=True,
        group=2,
    ),
    Action("lines", "Lines instead of colours", "Heatmap", "At 25, 50 and 75 % of the scale", ("Ctrl+L",), "", True),
    Action("method", "Another method…", "Heatmap", "Go to the list of methods", ("Ctrl+M",), group=1),
    Action("previous_class", "Previous class", "Heatmap", "Explain the class before", ("Shift+PgUp",), group=1),
    Action("next_class", "Next class", "Heatmap", "Explain the class after", ("Shift+PgDown",), group=1),
    Action("seen", "What the model saw…", "Heatmap", "The picture it was given, and its frame", ("Shift+V",), group=2),
    Action(
        "read_first",
        "Read first",
        "Heatmap",
        "Hide what the model says until your own opinion is recorded",
        ("F2",),
        checkable=True,
        group=3,
    ),
    Action("models", "Models…", "Tools", "Read their cards, try one, promote one"),
    Action("train", "Train a model…", "Tools", "On labelled films of your own"),
    Action("keys", "Keys…", "Tools", "Change them, or use those of another program", group=1),
    Action("settings", "Settings…", "Tools", "What is configured, by whom, and changing it", ("Ctrl+,",), group=1),
    Action("help", "Keys and mouse", "Help", "This list", ("F1",), "help"),
    Action("card", "About this model", "Help", "What it was made from and where it fails: its card"),
    Action("about", "About cxrviewer", "Help", "Version, conditions, model and folders"),
)


def of_menu(menu: Menu) -> Iterator[Action]:
    """Yield the actions of ``menu`` in their order."""
    return (action for action in ACTIONS if action.menu == menu)


def by_id(identity: str) -> Action:
    """Return the action named ``identity``."""
    return next(action for action in ACTIONS if action.id == identity)


def title(action: Action) -> str:
    """Return the action's words in the language of the window, without the dots of a menu."""
    return tr(action.text).rstrip("…")


def key_names(action: Action) -> tuple[str, ...]:
    """Return what to press in the language of the window."""
    if action.held:
        return tuple(tr("hold {key}", key=key_name(key)) for key in action.keys)
    return tuple(map(tr if action.gesture else key_name, action.keys))


def tooltip(action: Action) -> str:
    """Return what a button of this action says: its help and its first key."""
    return f"{tr(action.help)} ({key_name(action.keys[0])})" if action.keys else tr(action.help)


def markdown_table() -> str:
    """Return all actions that have a key or a gesture as a Markdown table."""
    lines = ["| action | key or mouse | what it does |", "|---|---|---|"]
    lines += [
        f"| {a.text.rstrip('…')} | {' or '.join(f'`{k}`' for k in a.key_words)} | {a.help} |" for a in ACTIONS if a.keys
    ]
    return "\n".join(lines) + "\n"


def as_with(action: Action, scheme: mouse.Mouse) -> Action:
    """Return what a mouse gesture is with another mouse."""
    if action.id == "window":
        return replace(action, help=scheme.words)
    if action.id == "zoom" and scheme.right != "zoom":
        return replace(action, keys=tuple(key for key in action.keys if key != "right drag"))
    return action


def with_keys(action: Action, keys: Mapping[str, tuple[str, ...]]) -> Action:
    """Return an action with the keys that it has among ``keys``, by ids."""
    return replace(action, keys=keys[action.id]) if action.id in keys else action


def html_table(
    muted: str, scheme: mouse.Mouse = mouse.DEFAULT, keys: Mapping[str, tuple[str, ...]] | None = None
) -> str:
    """Return all actions that have a key or a gesture as HTML for the help page, one table per menu.

    Parameters
    ----------
    muted
        Colour of the second-rank text, as in ``#rrggbb``.
    scheme
        The mouse in use.
    keys
        The keys in use, by actions' ids; None for those as delivered.
    """
    parts, either = [], tr(" or ")
    for menu, heading in MENUS.items():
        rows = "".join(
            f"<tr><td width='34%'>{title(action)}</td>"
            f"<td width='26%'><b>{escape(either.join(key_names(action)))}</b></td>"
            f"<td style='color:{muted}'>{tr(action.help)}</td></tr>"
            for action in (as_with(with_keys(one, keys or {}), scheme) for one in of_menu(menu))
            if action.keys
        )
        parts.append(f"<h3>{tr(heading)}</h3><table width='100%' cellpadding='3'>{rows}</table>")
    return "".join(parts)
