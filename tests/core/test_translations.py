"""Every sentence and every operation of the program has its English, and every English text its sentence."""

from __future__ import annotations

import ast
import string
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import app.core.errors
from app.core.catalogue import load_catalogue
from app.core.errors import EnishiError

ROOT = Path(__file__).parents[2]
DOCUMENT = tomllib.loads((ROOT / "resources/translations/messages_en.toml").read_text("utf-8"))
MECHANISM = {"app.core.errors", "app.core.messages", "app.devices.hosted.messages"}
"""Where templates are handed on."""
PASSES_ON = {"app.operations.session"}
"""Where names of operations are handed on."""


class Use(NamedTuple):
    """One place that makes a sentence or starts an operation."""

    module: str
    place: str
    texts: tuple[str, ...] | None
    """The literals that the first argument may be; None where it is anything else."""
    values: frozenset[str] = frozenset()


@cache
def modules() -> dict[str, ast.Module]:
    paths = sorted((ROOT / "app").rglob("*.py"))
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): ast.parse(
            path.read_text("utf-8")
        )
        for path in paths
    }


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


@cache
def makers() -> frozenset[str]:
    """The names of what takes a template: Message and the errors without a constructor of their own."""
    known = {name for name, item in vars(app.core.errors).items() if isinstance(item, type)}
    errors = {name for name in known if issubclass(getattr(app.core.errors, name), EnishiError)}
    for tree in modules().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and errors.intersection(map(name_of, node.bases)):
                own = any(isinstance(item, ast.FunctionDef) and item.name == "__init__" for item in node.body)
                errors |= set() if own else {node.name}
    return frozenset(errors | {"Message"})


def literals(node: ast.expr | None, constants: dict[str, str]) -> tuple[str, ...] | None:
    match node:
        case ast.Constant(value=str(text)):
            return (text,)
        case ast.IfExp(body=first, orelse=second):
            both = literals(first, constants), literals(second, constants)
            return both[0] + both[1] if both[0] and both[1] else None
        case ast.Name(id=name) if name in constants:
            return (constants[name],)
    return None


def constants_of(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


@cache
def sentences() -> tuple[Use, ...]:
    return tuple(
        Use(
            module,
            f"{module}:{call.lineno}",
            literals(call.args[0] if len(call.args) == 1 else None, {}),
            frozenset(keyword.arg or "**" for keyword in call.keywords),
        )
        for module, tree in modules().items()
        if module not in MECHANISM
        for call in calls(tree)
        if name_of(call.func) in makers()
    )


@cache
def operations() -> tuple[Use, ...]:
    return tuple(
        Use(module, f"{module}:{call.lineno}", literals(next(iter(call.args), None), constants_of(tree)))
        for module, tree in modules().items()
        if module not in PASSES_ON
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "operation"
    )


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_templates_and_names_are_literals() -> None:
    assert [use.place for use in (*sentences(), *operations()) if use.texts is None] == []


def test_every_placeholder_has_its_value() -> None:
    wrong = [use.place for use in sentences() for text in use.texts or () if placeholders(text) != use.values]
    assert wrong == []


def test_every_sentence_has_its_english() -> None:
    known = load_catalogue("en").messages
    missing = [(use.place, text) for use in sentences() for text in use.texts or () if text not in known]
    assert missing == []


def test_no_english_is_left_over() -> None:
    used = {(use.module, text) for use in sentences() for text in use.texts or ()}
    stale = [
        (module, template)
        for module, group in DOCUMENT["messages"].items()
        for template in group
        if (module, template) not in used
    ]
    assert stale == []


def test_no_sentence_is_translated_twice() -> None:
    listed = [template for group in DOCUMENT["messages"].values() for template in group]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("template", load_catalogue("en").messages)
def test_the_english_has_the_same_placeholders(template: str) -> None:
    english = load_catalogue("en").messages[template]
    assert english.strip()
    assert placeholders(english) == placeholders(template)


def test_every_operation_has_its_english_label() -> None:
    names = {name for use in operations() for name in use.texts or ()}
    assert names == set(load_catalogue("en").operations)
