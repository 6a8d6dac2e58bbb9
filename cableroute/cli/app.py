"""The program itself: its name, its exit codes, and how tables are opened."""

from __future__ import annotations

import _thread
import gc
import logging
import os
import re
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext, redirect_stderr, redirect_stdout
from copy import copy
from functools import cache, partial
from io import TextIOWrapper
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

import cableroute as cr
from cableroute.cli.flags import in_flags
from cableroute.cli.flattening import flattened
from cableroute.cli.paths import check_paths
from cableroute.errors import (
    CablerouteError,
    OutputError,
)
from cableroute.geodata.formats import check_format
from cableroute.geometry.coordinate_text import is_point_text
from cableroute.presentation.progress_bar import bar
from cableroute.presentation.terminal import format_of_file, note
from cableroute.private_folders import remove_private
from cableroute.text import counted

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

PANELS = {
    "Routes and pairs": ("compare", "pair", "whatif"),
    "Reliability": ("availability",),
    "Traffic": ("traffic",),
    "Money": ("worth", "breakeven", "invest"),
    "Sea": ("plan", "rpl"),
    "Lines and files": ("along", "convert", "project"),
    "Countries": ("country",),
    "Catalogue": ("list", "show", "import", "check", "validate", "export"),
    "Pictures and reports": ("map", "chart", "report", "serve"),
    "Over time": ("history",),
}  # fmt: skip
"""The commands as the help groups them, in order."""


WrongCall = cast("type[typer.BadParameter]", typer.BadParameter.__base__)
"""click's UsageError, or that of the click which typer carries within."""

LEAST_HELP = 60
"""Fewest characters of a line of help; a narrower terminal breaks such a line itself."""

HELP_ALL = "--help-all"
"""Shows the rare options of a command too."""

WESTERN = re.compile(r"-\d.*")
"""How a place begins that click would take for options: by longitude and latitude."""

WORDING: dict[str, str | Callable[[re.Match[str]], str]] = {
    r"^Invalid value for '(\S+)'(?: / '\S+')?: ": r"\1: ",
    r"^Invalid value: ": "",
    r"^(Missing|No such|Option|Got)\b": lambda at: at[1].lower(),
    r"\(Possible (option|command)s: (.*)\)$": r"- did you mean \2?",
    r"\bValue error, ": "",
    r"\bInput should be ": "must be ",
    r", unable to parse string as .*$": "",
}
"""What typer says, and how the command line says it: as it reports all other errors."""


@contextmanager
def _wide_enough() -> Iterator[None]:
    """Let help have `LEAST_HELP` characters at least: narrower, rich cuts its words or all of it.

    COLUMNS is 0 where a terminal has no size, as in some containers and editors.
    """
    from rich.console import Console

    before = os.environ.get("COLUMNS")
    if Console().width < LEAST_HELP:
        os.environ["COLUMNS"] = str(LEAST_HELP)
    try:
        yield
    finally:
        if before is not None:
            os.environ["COLUMNS"] = before
        else:
            os.environ.pop("COLUMNS", None)


class Command(TyperCommand):
    """A command, whose paths are checked before the work that they are for."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the options and arguments; --help-all and completion also have the rare ones."""
        found = super().get_params(ctx)
        if not (ctx.meta.get(HELP_ALL) or ctx.resilient_parsing):
            return found
        shown: list[Any] = [copy(item) for item in found]
        for item in shown:
            vars(item)["hidden"] = False
        return shown

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help, in lines that have room for its words; count what it leaves out."""
        with _wide_enough():
            super().format_help(ctx, formatter)
        if rare := sum(getattr(item, "hidden", False) for item in self.get_params(ctx)):
            print(f" {counted(rare, 'rare option')} more: {HELP_ALL}\n")

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # ctx: of either click
        """Read the arguments; refuse paths that cannot be."""
        if HELP_ALL in args:
            ctx.meta[HELP_ALL], args = True, ["--help"]
        if not ctx.resilient_parsing:
            given, _, _ = self.make_parser(ctx).parse_args(args=[*args])
            if not given.get("help"):
                check_paths(self.params, given, ctx)
        left = super().parse_args(ctx, args)
        format, output = ctx.params.get("format"), ctx.params.get("output")
        if output is not None and "columns" in ctx.params:  # as of rows, not of findings
            format_of_file(format, output)
        elif output is not None and format is not None:
            check_format(output, format.value)
        return left


class CommandGroup(TyperGroup):
    """Commands; what a function says of a parameter is said of the option."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help, in lines that have room for its words."""
        with _wide_enough():
            super().format_help(ctx, formatter)

    def invoke(self, ctx: Any) -> Any:
        """Run a command; an error names options of the command, not parameters of a function."""
        try:
            return super().invoke(ctx)
        except CablerouteError as error:
            name = ctx.invoked_subcommand or ""
            command = self.get_command(ctx, name)
            if isinstance(command, CommandGroup):  # which has said it
                raise
            flags = {
                name: item.opts[0]
                for item in (command.params if command else ())
                if item.param_type_name == "option"
                for name in (item.opts[0][2:].replace("-", "_"), str(item.name).rstrip("_"))
            }
            raise in_flags(error, name, flags) from error


class Program(CommandGroup):
    """The commands in order."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands, in the order of the help."""
        known = [name for names in PANELS.values() for name in names if name in self.commands]
        return list(dict.fromkeys((*known, *self.commands)))


def _examples(*lines: str) -> str:
    """Return examples as the help ends with them, each on a line of its own."""
    return "\n\n".join(("Examples:", *(f"  {line}" for line in lines)))


app = typer.Typer(
    cls=Program,
    help="Compare and draw submarine cable routes over sea and land, with the deals behind them.",
    epilog=_examples(
        "cableroute compare Marseille Mumbai --map marseille-mumbai.html",
        "cableroute plan Marseille Bizerte --rules rates",
    ),
    no_args_is_help=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


Maker = Callable[[Callable[..., object]], Callable[..., object]]


def command(*examples: str, name: str | None = None, of: typer.Typer = app) -> Maker:
    """Return what makes a function a command, with its panel and examples in the help."""

    def made(function: Callable[..., object]) -> Callable[..., object]:
        called = name or function.__name__
        panel = _panel(called) if of is app else None
        of.command(called, cls=Command, rich_help_panel=panel, epilog=_examples(*examples))(
            flattened(function)
        )
        return function

    return made


def group(name: str, help: str, *examples: str) -> Callable[..., Maker]:
    """Return what makes functions commands of a group, as those of `cableroute rpl`."""
    made = typer.Typer(
        cls=CommandGroup,
        help=help,
        epilog=_examples(*examples),
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.add_typer(made, name=name, rich_help_panel=_panel(name))
    return partial(command, of=made)


def _panel(name: str) -> str:
    """Return the panel of the help in which a command is."""
    return next((panel for panel, names in PANELS.items() if name in names), "More questions")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code.

    0: done; 1: `check` found faults, or the reader of a pipe has gone; 2: a wrong call, an
    unknown name, no route, or a file that cannot be read or written.
    """
    with _both_streams(), _terminated_clean(), _warnings_noted():
        _same_on_every_system()
        if arguments is None:
            gc.set_threshold(200_000)  # the process is ours, and most of what is made lives
            return _exit_code(sys.argv[1:], ours=True)
        return _exit_code(arguments)


@contextmanager
def _warnings_noted() -> Iterator[None]:
    """Say a warning of a library in a line, without its place in the source; show no log of it."""
    if not logging.root.handlers:
        logging.root.addHandler(logging.NullHandler())
    before = warnings.showwarning

    def say(message: Warning | str, *place: Any, **more: Any) -> None:
        note(f"warning: {' '.join(str(message).split())}")

    warnings.showwarning = say
    try:
        yield
    finally:
        warnings.showwarning = before


@contextmanager
def _terminated_clean() -> Iterator[None]:
    """Leave no private folder where the system ends the run, as by `kill`; then it ends as ever."""
    names = ("SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        numbers = []
    numbers = [it for it in numbers if signal.getsignal(it) is signal.SIG_DFL]

    def end(number: int, frame: object) -> None:
        remove_private()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    for number in numbers:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def _both_streams() -> Iterator[None]:
    """Give what is printed a place to go where a stream is closed, as `>&-` does.

    `print` would put notes among the rows of a table.
    """
    with ExitStack() as opened:
        for stream, redirected in ((sys.stdout, redirect_stdout), (sys.stderr, redirect_stderr)):
            if stream is None:
                nowhere = opened.enter_context(open(os.devnull, "w", encoding="utf-8"))
                opened.enter_context(redirected(nowhere))
        yield


def _exit_code(given: Sequence[str], *, ours: bool = False) -> int:
    """Run a command; report what goes wrong in one line."""
    try:
        with _interrupts_raised() if ours else nullcontext(), interrupts_kept(), bar("working"):
            code = _command()(
                args=_with_places(given), prog_name="cableroute", standalone_mode=False
            )
    except WrongCall as error:
        if error.format_message():  # a group without a command has shown its help
            note(f"error: {_wrong_call(error)}")
        return 2
    except CablerouteError as error:
        note(f"error: {error}")
        return 2
    except OSError as error:
        if error.filename is None:  # standard output cannot be written, as on a full disk
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        note(f"error: {_gone() or _failed(error)}")
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 2
    return code if isinstance(code, int) else 0


def _gone() -> str:
    """Return that the working folder is no longer there; empty where it is."""
    try:
        os.getcwd()
    except OSError:
        return "the working folder is no longer there (change to another)"
    return ""


def _failed(error: OSError) -> str:
    """Return what the system refused, and of which file where it says so."""
    said = error.strerror or str(error)
    return said if error.filename is None else f"{error.filename}: {said} (give another path)"


@contextmanager
def _interrupts_raised() -> Iterator[None]:
    """Raise what Ctrl-C ended at once while modules loaded, as the command has files to remove."""
    before = signal.getsignal(signal.SIGINT)
    if not callable(before):  # it is ignored, as in the background
        yield
        return
    came, said = threading.Event(), sys.excepthook

    def stop(number: int, frame: FrameType | None) -> None:
        came.set()
        signal.default_int_handler(number, frame)

    try:
        signal.signal(signal.SIGINT, stop)
        # A module in C that was loading another shows the interrupt, and cannot be loaded.
        sys.excepthook = lambda kind, *it: kind is KeyboardInterrupt or said(kind, *it)
        yield
    except Exception:
        if came.is_set():
            raise KeyboardInterrupt from None
        raise
    finally:
        sys.excepthook = said
        signal.signal(signal.SIGINT, before)


@contextmanager
def interrupts_kept() -> Iterator[None]:
    """Send an interrupt again that came where Python can only show it, as in a destructor."""
    before, again = sys.unraisablehook, list[threading.Timer]()

    def hook(lost: sys.UnraisableHookArgs) -> None:
        if lost.exc_type is not KeyboardInterrupt:
            before(lost)
            return
        again.append(threading.Timer(0.01, _interrupt))
        again[-1].start()

    sys.unraisablehook = hook
    try:
        yield
    finally:
        sys.unraisablehook = before
        for timer in again:
            timer.cancel()
            timer.join()


def _interrupt() -> None:
    """Interrupt the main thread, where it waits too; on Windows when its wait is over."""
    main = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:
        _thread.interrupt_main()


def _same_on_every_system() -> None:
    """Write files and pipes as UTF-8 with line feeds on every system, as our own files are.

    A terminal, and who sets PYTHONIOENCODING, keep their encoding: where that is without Arabic,
    marks are shown instead.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace", newline="\n")
            if not stream.isatty() and not os.environ.get("PYTHONIOENCODING"):
                stream.reconfigure(encoding="utf-8")


def _with_places(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with a space before a western LON,LAT, so that it is no option."""
    return [
        f" {text}" if WESTERN.fullmatch(text) and is_point_text(text) else text
        for text in arguments
    ]


def _wrong_call(error: typer.BadParameter) -> str:
    """Return what is wrong with a call, in one line, and where its arguments are listed."""
    text = " ".join(error.format_message().split()).removesuffix(".")
    for pattern, said in WORDING.items():
        text = re.sub(pattern, said, text)
    path = "cableroute" if error.ctx is None else error.ctx.command_path
    return f"{text} (see {path} --help)"


@cache
def _command() -> Callable[..., object]:
    """Return the click command, built once: it reads the signature of every command."""
    return typer.main.get_command(app)


@app.callback(invoke_without_command=True)
def _version(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        print(f"cableroute {cr.__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())
        raise typer.Exit(2)


_LAST: dict[tuple[Path | bool, ...], Geodata] = {}
"""The tables of a user's that were opened last, as a process may run many commands."""


def opened(
    geodata: list[Path] | None,
    base: bool = True,
    unverified: bool = False,
    confidential: bool = False,
) -> Geodata:
    """Open the tables, and note which rows of a user's replaced others."""
    from cableroute.geodata.opening import is_unchanged
    from cableroute.geodata.overlay import OF_A_DEAL

    if base and not geodata:
        return _embedded(unverified)
    asked = (*(geodata or ()), base, unverified)
    geo = _LAST.get(asked)
    if geo is None or not is_unchanged(geo, *(geodata or ()), base=base):
        _LAST.clear()
        geo = cr.open_geodata(*(geodata or ()), base=base, unverified=unverified)
        gc.freeze()  # the tables stay to the end: the collector need not look through them
        _LAST[asked] = geo
    for said in geo.remarks:
        note(said)
    for item in geo.overrides:
        row = geo.layers.rows("deals" if item.table in OF_A_DEAL else item.table).get(item.id)
        if row is None or confidential or row["visibility"] != "confidential":
            note(f"{item.folder.name} replaces {item.id} of {item.table} in {item.over.name}")
    return geo


@cache
def _embedded(unverified: bool) -> Geodata:
    """Return the embedded tables, opened once per process."""
    return cr.open_geodata(unverified=unverified)


def show_in_browser(path: Path) -> None:
    """Show a file in the user's browser; note where it is if there is none."""
    import webbrowser

    try:
        shown = webbrowser.open(path.resolve().as_uri())
    except webbrowser.Error:
        shown = False
    if not shown:
        note(f"no browser was found: open {path} yourself")


def check_names(files: Mapping[str, Path | None]) -> None:
    """Refuse two outputs of one name, by their options, before anything is written."""
    taken: dict[Path, str] = {}
    for flag, path in files.items():
        if path is not None and (other := taken.setdefault(path.resolve(), flag)) != flag:
            raise OutputError(f"{other} and {flag} are one file, {path}: give two names")


def credit(geo: Geodata, source_ids: Iterable[str]) -> str:
    """Return the credit line of some sources."""
    from cableroute.geodata.opening import attribution

    return attribution(geo, dict.fromkeys(source_ids))
