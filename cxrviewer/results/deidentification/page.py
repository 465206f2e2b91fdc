"""Page: the pictures of held films that somebody has to look at, with rectangles drawn by hand on them."""

import base64
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

import numpy as np

from cxrviewer.files import replacing
from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results.pictures import jpeg

_LONGEST = 1400
_MOST = 200

# The script turns a drag over a picture into pixels of the film as stored; the page asks nothing of any network.
_PAGE = Template("""<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Held films</title><style>
body{background:#000;color:#fff;font:16px/1.4 system-ui,sans-serif;margin:1.5rem;max-width:90rem}
h2{font-size:1rem;margin:2rem 0 .3rem;overflow-wrap:anywhere}ol{padding-left:1.2rem}
.film{position:relative;display:inline-block;cursor:crosshair;margin:.4rem 0}.film img{display:block;max-width:100%}
.film i{position:absolute;outline:2px solid #fc0;background:#fc03;pointer-events:none}
output{position:sticky;top:0;display:block;background:#222;padding:.4rem .8rem;font-family:monospace;z-index:1}
</style><p>$notice</p><p>$words</p>
<output>Drag over a picture: what to write stands here. A click takes its rectangles away.</output>
$films
<script>
const said=document.querySelector("output");let box=null,start=null;
const place=(film,event)=>{const area=film.getBoundingClientRect();
 const rows=+film.dataset.rows,columns=+film.dataset.columns;
 const inside=(v,most)=>Math.round(Math.min(Math.max(v,0),1)*most);
 return[inside((event.clientX-area.left)/area.width,columns),inside((event.clientY-area.top)/area.height,rows)]};
const share=(v,of)=>100*v/of+"%";
for(const film of document.querySelectorAll(".film")){
 const{rows,columns}=film.dataset;let drawn=[];
 const tell=()=>{said.textContent=drawn.map(one=>"--cover "+one.join(",")).join(" ")};
 film.onpointerdown=event=>{event.preventDefault();start=place(film,event);box=document.createElement("i");
  film.append(box);drawn.push([...start,0,0]);film.setPointerCapture(event.pointerId)};
 film.onpointermove=event=>{if(!start)return;const end=place(film,event);
  const[x,y]=[0,1].map(n=>Math.min(start[n],end[n])),[w,h]=[0,1].map(n=>Math.abs(start[n]-end[n]));
  Object.assign(box.style,{left:share(x,columns),top:share(y,rows),width:share(w,columns),height:share(h,rows)});
  drawn[drawn.length-1]=[x,y,w,h];tell()};
 film.onpointerup=()=>{start=null;const[, ,w,h]=drawn[drawn.length-1];
  if(!w||!h){drawn=[];film.querySelectorAll("i").forEach(one=>one.remove());tell()}}}
</script></html>""")

_WORDS = (
    "held. Look at each picture for names, numbers and dates: first the film as it is shown, then with all"
    " its values. Where there is nothing, run the same command again with --pixels-checked. Where there is something,"
    " take the film out, or run the command for such films alone with --cover LEFT,TOP,WIDTH,HEIGHT, once for each"
    " rectangle: the next page shows them painted over, and --pixels-checked with the same rectangles releases exactly"
    " that. This page may name patients: delete it then."
)


class Page:
    """The page, in memory until it is written.

    Parameters
    ----------
    path
        Where it goes; it may name patients.

    Attributes
    ----------
    shown
        What the key calls the films on it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.shown: list[str] = []
        self._films: list[str] = []

    @property
    def is_full(self) -> bool:
        """Return whether somebody has enough to look at."""
        return len(self._films) >= _MOST

    def add(self, called: str, name: str, content: bytes) -> None:
        """Put a film on it: its file as it would go out, but for the header; the key has it as ``called``."""
        pictures = "".join(
            f'<div class="film" data-rows="{rows}" data-columns="{columns}"><img alt="" src="data:image/jpeg;base64,'
            f'{base64.b64encode(picture).decode()}"></div>'
            for picture, (rows, columns) in _looks(content)
        )
        self.shown.append(called)
        self._films.append(f"<h2>{len(self._films) + 1}. {escape(name)}</h2>{pictures}")

    def write(self) -> None:
        """Write it for its user alone, or remove an earlier one when nothing is held."""
        if not self._films:
            self._path.unlink(missing_ok=True)
            return
        held = "1 film is" if len(self._films) == 1 else f"{len(self._films)} films are"
        words = f"{held} {_WORDS}"
        page = _PAGE.substitute(notice=escape(NOTICE), words=escape(words), films="".join(self._films))
        with replacing(self._path, mode=0o600) as temporary:
            temporary.write_text(page, encoding="utf-8", errors="backslashreplace")


def _looks(content: bytes) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Yield pictures of every frame as it is shown and with all its values, without a shutter: nothing may hide."""
    frame, frames = 1, 1
    while frame <= frames:
        film = to_radiograph(content, "", frame)
        frames = film.facts.frames
        values = film.grayscale.modality(np.unique(film.stored).astype(np.float64))  # also those below a shutter
        low, high = float(values.min()), float(values.max())
        everything = Window((low + high) / 2, max(high - low, 1.0), "LINEAR_EXACT")
        rows, columns = film.stored.shape
        for window in (None, everything):
            yield jpeg(film.render(window, shutter=False), _LONGEST), (rows, columns)
        frame += 1
