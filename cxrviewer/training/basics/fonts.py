"""Fonts of plots: matplotlib's own lacks the letters of China, Japan and Korea, in which classes may be named."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

#: As they are called on Linux, Windows and macOS; each has most letters of all three.
_WITH_MORE_LETTERS = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "Droid Sans Fallback", "Noto Sans KR", "NanumGothic", "Microsoft YaHei", "Yu Gothic", "Meiryo",
    "Malgun Gothic", "PingFang SC", "Hiragino Sans GB", "Hiragino Sans", "Apple SD Gothic Neo", "Arial Unicode MS",
)  # fmt: skip


@contextmanager
def all_letters() -> Iterator[None]:
    """Take letters that matplotlib's font lacks from fonts of the system, while the block draws and saves a plot."""
    import matplotlib as mpl

    with mpl.rc_context({"font.family": [*mpl.rcParams["font.family"], *_found()]}):
        yield


@cache
def _found() -> tuple[str, ...]:
    """Return those fonts that there are: matplotlib logs a warning for each that is not."""
    from matplotlib.font_manager import fontManager

    known = {font.name for font in fontManager.ttflist}
    return tuple(name for name in _WITH_MORE_LETTERS if name in known)
