"""The import table of the project, read from the source: who may use whom, and how long a file may be."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "coprod_desktop"
FILES = sorted(PACKAGE.rglob("*.py"))
ADAPTERS = {"storage", "easyread", "speech", "pictures", "spreadsheets", "sample", "word_list"}
MAY_IMPORT = {
    "domain": {"domain"},
    "services": {"services", "domain"},
    "storage": {"storage", "services.ports", "domain"},
    "easyread": {"easyread", "services.ports", "domain"},
    "pictures": {"services.ports", "domain"},
    "spreadsheets": {"services.ports", "domain"},
    "word_list": {"domain"},
    "sample": {"sample", "services.ports", "domain"},
    "speech": {"speech", "services.ports", "domain"},
    "ui": {"ui", "services", "domain"},
    "screens": {"ui", "services", "domain"},
}
EVERYTHING = {"app", "before", "first", "opening_questions", "wiring", "wiring_records", "cli", "__main__", "tour", "bench", "running",
              "jobs_without_window"}
ONLY_IN = {
    "sqlite3": {"storage"}, "sqlcipher3": {"storage"}, "sqlite_utils": {"storage"}, "reportlab": {"easyread"}, "svglib": {"easyread"},
    "pypdfium2": {"easyread"}, "PIL": {"easyread", "storage"}, "openpyxl": {"spreadsheets"}, "pyttsx3": {"speech"}, "miniaudio": {"speech"},
    "espeakng_loader": {"speech"}, "argon2": {"storage"}, "cryptography": {"storage"}, "uuid_utils": {"domain", "storage"},
    "dateutil": {"domain", "sample"}, "shiboken6": {"ui"}, "platformdirs": {"paths"}, "click": EVERYTHING,
}
NOT_CODE = {"__init__", "i18n", "paths"}


def part(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def imports(file: Path) -> list[str]:
    """Every module that a file imports, at the top or inside a function; names imported from our package count as modules."""
    found = []
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} has a relative import"
            found.append(node.module or "")
            if node.module == "coprod_desktop":
                found += [f"coprod_desktop.{alias.name}" for alias in node.names]
            assert all(alias.name != "*" for alias in node.names), f"{file} imports *"
    return found


def test_imports_follow_the_table() -> None:
    for file in FILES:
        here = part(file)
        if here in EVERYTHING or here in NOT_CODE:
            continue
        for name in imports(file):
            if not name.startswith("coprod_desktop."):
                continue
            other = name.removeprefix("coprod_desktop.")
            if other.split(".")[0] in NOT_CODE and not (here == "domain" and other.startswith("paths")):
                continue
            allowed = MAY_IMPORT[here]
            if here == "screens":
                own = "screens." + file.relative_to(PACKAGE).parts[1]
                if other.startswith(own):
                    continue
            assert any(other == a or other.startswith(a + ".") for a in allowed), f"{here} may not import {other}: {file}"


def test_libraries_have_one_home() -> None:
    for file in FILES:
        here = part(file)
        for name in imports(file):
            top = name.split(".")[0]
            if top in ONLY_IN:
                assert here in ONLY_IN[top] or here == "bench", f"{name} belongs to {ONLY_IN[top]}: {file}"
            if top == "PySide6":
                assert here in {"ui", "screens", "speech"} | EVERYTHING, f"{here} may not know Qt: {file}"
            if name in ("PySide6.QtWidgets", "PySide6.QtGui", "PySide6.QtPrintSupport"):
                assert here in {"ui"} | EVERYTHING or file.name == "view.py", \
                    f"{name} belongs to ui and the views, so presenters run with no display: {file}"


def test_nothing_imports_the_wiring() -> None:
    for file in FILES:
        if part(file) not in EVERYTHING:
            assert not [n for n in imports(file) if n.split(".")[1:2] and n.split(".")[1] in EVERYTHING], file


def needed(node: ast.AST) -> Iterator[str]:
    """What is imported while the app runs, at the top or inside a function: not what only a type checker reads."""
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
    for child in ast.iter_child_nodes(node):
        yield from needed(child)


def test_no_two_files_need_each_other() -> None:
    names = {file: ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in FILES}
    needs = {name: set(needed(tree(file))) & set(names.values()) for file, name in names.items()}
    # a folder's own face hands on what is in it
    TopologicalSorter({name: {other for other in others if not name.startswith(f"{other}.")} for name, others in needs.items()}).prepare()


SOURCES = [f for folder in ("coprod_desktop", "tests", "tools") for f in sorted((ROOT / folder).rglob("*.py"))] + [ROOT / "start.py"]


def test_no_file_is_long() -> None:
    assert not [str(file) for file in SOURCES if len(file.read_text(encoding="utf-8").splitlines()) > 400]


def test_every_file_says_what_it_is_for() -> None:
    assert not [str(file) for file in SOURCES if tree(file).body and not ast.get_docstring(tree(file))]


def test_our_own_code_is_never_mocked() -> None:
    for file in sorted((ROOT / "tests").rglob("*.py")):
        assert "unittest.mock" not in imports(file) and "mock" not in imports(file), file


def said_at_import(node: ast.AST) -> list[int]:
    """Lines on which a sentence is put into words while the file is loaded, before the language is known."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        decorators = getattr(node, "decorator_list", [])
        inner: list[ast.AST] = [*decorators, *node.args.defaults, *(each for each in node.args.kw_defaults if each is not None)]
    else:
        inner = list(ast.iter_child_nodes(node))
    called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext")
    return [*([node.lineno] if called else []), *(line for each in inner for line in said_at_import(each))]  # type: ignore[attr-defined]


def test_nothing_is_said_before_the_language_is_known() -> None:
    assert not [(str(file), lines) for file in FILES if (lines := said_at_import(tree(file)))]


def test_no_item_of_a_layout_is_asked_for() -> None:
    """ui.layouts.in_order says why."""
    assert not [str(file) for file in FILES if ".itemAt(" in file.read_text(encoding="utf-8")]


def test_the_chain_of_tab_is_asked_in_one_place() -> None:
    """ui.speaking.chain says why."""
    assert [file.name for file in FILES if "InFocusChain(" in file.read_text(encoding="utf-8")] == ["speaking.py"]
