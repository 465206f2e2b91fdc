"""The one table of actions: menus, shortcuts, the help page and the README's table are made from it; no Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Menu = Literal["File", "View", "Grey", "Presentation", "Heatmap", "Help"]
#: The menus in their order, with their words.
MENUS: Mapping[Menu, str] = {
    "File": "File",
    "View": "View",
    "Grey": "Window/level",
    "Presentation": "Presentation",
    "Heatmap": "Heatmap",
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
        Shortcuts in Qt's portable notation; for a gesture the words that describe it.
    icon
        Name of a picture in ``resources/icons``, empty for none.
    checkable
        Whether it is on or off.
    gesture
        True for mouse moves and held keys: listed in the help, not in a menu.
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
    group: int = 0


ACTIONS: tuple[Action, ...] = (
    Action("open", "Open film…", "File", "Open films, a zip or a DICOMDIR", ("Ctrl+O",), "open"),
    Action("open_folder", "Open folder…", "File", "Open all films in a folder", ("Ctrl+Shift+O",)),
    Action("open_sample", "Open the sample film", "File", "Open the synthetic film that comes with the program"),
    Action(
        "drop",
        "Open by dropping",
        "File",
        "Open films, folders, zips or a DICOMDIR",
        ("drop on the window",),
        gesture=True,
    ),
    Action("previous_film", "Previous film", "File", "Show the film or frame before", ("PgUp",), "previous", group=1),
    Action("next_film", "Next film", "File", "Show the film or frame after", ("PgDown",), "next", group=1),
    Action("analyse", "Analyse again", "File", "Score the film again", ("Ctrl+R",), group=2),
    Action("cancel", "Cancel", "File", "Stop the analysis, or else the search for films", ("Esc",), group=2),
    Action("quit", "Quit", "File", "Close the window", ("Ctrl+Q",), group=3),
    Action("pan", "Move the film", "View", "Drag it across the window", ("middle drag", "Space + drag"), gesture=True),
    Action("zoom", "Zoom", "View", "Zoom at the cursor", ("wheel", "Ctrl + wheel", "right drag"), gesture=True),
    Action("frames", "Another frame", "View", "In a film of several frames", ("wheel",), gesture=True),
    Action("zoom_in", "Zoom in", "View", "Zoom in at the middle", ("+", "="), "zoom_in"),
    Action("zoom_out", "Zoom out", "View", "Zoom out at the middle", ("-",), "zoom_out"),
    Action("fit", "Fit to window", "View", "Show the whole film", ("F",), "fit"),
    Action("actual", "Actual pixels (1:1)", "View", "One film pixel per screen pixel", ("Ctrl+1",), "actual"),
    Action("rotate_left", "Rotate left", "View", "A quarter counter-clockwise", ("L",), "rotate_left", group=1),
    Action("rotate_right", "Rotate right", "View", "A quarter clockwise", ("R",), "rotate_right", group=1),
    Action("flip_horizontal", "Mirror left-right", "View", "Left for right, with a red badge", ("H",), "flip", group=1),
    Action("flip_vertical", "Mirror top-bottom", "View", "Top for bottom, with a red badge", ("V",), group=1),
    Action("hide_text", "Hide text", "View", "Hide the names and numbers on the film", ("T",), "text", True, group=2),
    Action("compare", "Side by side", "View", "Film, Grad-CAM and LRP side by side", ("S",), "compare", True, group=2),
    Action("notices", "All notices", "View", "List every notice of the film below it", ("N",), checkable=True, group=2),
    Action("theme", "Dark / light surroundings", "View", "Switch the colours around the film", ("Ctrl+T",), group=3),
    Action("window", "Window and level", "Grey", "Right widens, down raises the centre", ("left drag",), gesture=True),
    Action("window_fine", "Fine steps", "Grey", "A tenth of the step", ("Shift + left drag",), gesture=True),
    Action("window_coarse", "Coarse steps", "Grey", "Ten times the step", ("Ctrl + left drag",), gesture=True),
    Action(
        "file_window", "A window of the file", "Grey", "Or a LUT, by its number in the menu", ("1 to 9",), gesture=True
    ),
    Action("auto_window", "Automatic window", "Grey", "From the 0.1 to the 99.9 percentile", ("0",), "auto"),
    Action("invert", "Invert", "Grey", "Swap black and white", ("I",), "invert", True),
    Action(
        "reset",
        "Reset",
        "Grey",
        "The film as its file has it: window, polarity, turn, drawings, all of it",
        ("Ctrl+0",),
        "reset",
    ),
    Action("shutter", "Shutter", "Presentation", "What hides a part of the film", ("Shift+S",), "", True),
    Action("drawings", "All drawings", "Presentation", "What the file draws over the film", ("O",), "", True, group=1),
    Action("peek", "Peek at the heatmap", "Heatmap", "Show it while the key is held", ("hold X",), gesture=True),
    Action("lock", "Keep the heatmap on", "Heatmap", "Show it until switched off", ("Shift+X",), "heatmap", True),
    Action("gradcam", "Grad-CAM", "Heatmap", "Show Grad-CAM; again: hide it", ("G",), checkable=True, group=1),
    Action("lrp", "LRP", "Heatmap", "Show layer-wise relevance; again: hide it", ("P",), checkable=True, group=1),
    Action("help", "Keys and mouse", "Help", "This list", ("F1",), "help"),
    Action("card", "Model card", "Help", "What the model was made from and where it fails"),
    Action("about", "About cxrviewer", "Help", "Version and conditions"),
)


def of_menu(menu: Menu) -> Iterator[Action]:
    """Yield the actions of ``menu`` in their order."""
    return (action for action in ACTIONS if action.menu == menu)


def by_id(identity: str) -> Action:
    """Return the action named ``identity``."""
    return next(action for action in ACTIONS if action.id == identity)


def tooltip(action: Action) -> str:
    """Return what a button of this action says: its help and its first key."""
    return f"{action.help} ({action.keys[0]})" if action.keys else action.help


def markdown_table() -> str:
    """Return all actions that have a key or a gesture as a Markdown table."""
    lines = ["| action | key or mouse | what it does |", "|---|---|---|"]
    lines += [
        f"| {a.text.rstrip('…')} | {' or '.join(f'`{k}`' for k in a.keys)} | {a.help} |" for a in ACTIONS if a.keys
    ]
    return "\n".join(lines) + "\n"


def html_table(muted: str) -> str:
    """Return all actions that have a key or a gesture as HTML for the help page, one table per menu.

    Parameters
    ----------
    muted
        Colour of the second-rank text, as in ``#rrggbb``.
    """
    parts = []
    for menu, title in MENUS.items():
        rows = "".join(
            f"<tr><td width='34%'>{action.text.rstrip('…')}</td>"
            f"<td width='26%'><b>{' or '.join(action.keys)}</b></td>"
            f"<td style='color:{muted}'>{action.help}</td></tr>"
            for action in of_menu(menu)
            if action.keys
        )
        parts.append(f"<h3>{title}</h3><table width='100%' cellpadding='3'>{rows}</table>")
    return "".join(parts)
