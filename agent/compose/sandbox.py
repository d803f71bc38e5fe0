"""What a template may do: name facts, choose between sentences, and nothing that could run long or reach outside.

Jinja's sandbox keeps a template away from Python but bounds neither time nor memory (`'a' * 10**9`, nested loops). So a
template is read against a list of the constructs a note needs before it is compiled; without assignment, calls,
arithmetic and nested loops the work of a rendering is at most its length times the number of facts. Nothing here
reads a file: `templates.py` does, and is the only one to import this module, when it is first needed.
"""

import difflib
import re
from collections.abc import Mapping

import jinja2
from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from agent.compose.page import PARAGRAPH

OPEN, OR, CLOSE, NAME_END = "\x02", "\x1d", "\x03", "\x1e"
"""Marks around the alternatives of a sentence in the rendered text. No fact can contain them: control characters are
taken out of facts before they come here."""

LONGEST = 20_000
"""Characters of a rendered note; a letter has about 1,500."""

_PLAIN = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.If,
    nodes.Name,
    nodes.Const,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Compare,
    nodes.Operand,
    nodes.CondExpr,
    nodes.Concat,
    nodes.For,
    nodes.Filter,
    nodes.Test,
)
_FILTERS = frozenset({"default", "d", "first", "last", "join", "length", "lower", "upper", "trim"})
_TESTS = frozenset({"defined", "none"})
_NAMES = {
    "Getattr": "a dot after a name",
    "Getitem": "an index in brackets",
    "Call": "a call",
    "Assign": "{% set %}",
    "AssignBlock": "{% set %}",
    "Macro": "{% macro %}",
    "Include": "{% include %}",
    "Extends": "{% extends %}",
    "Import": "{% import %}",
    "FromImport": "{% from %}",
    "Block": "{% block %}",
    "FilterBlock": "{% filter %}",
}


class Fault(Exception):
    """What is wrong with a template, and in which line (None: not in one line)."""

    def __init__(self, line: int | None, problem: str) -> None:
        self.line = line
        self.problem = problem
        super().__init__(problem)


class Frames(Extension):
    """`{% frames NAME %} one {% or %} another {% endframes %}`: several wordings of one sentence, all of them rendered,
    of which one is picked afterwards (see `frames.py`)."""

    tags = {"frames"}  # noqa: RUF012 - jinja2 declares it so

    def parse(self, parser: Parser) -> list[nodes.Node]:
        line = next(parser.stream).lineno
        name = parser.stream.expect("name").value
        parts: list[nodes.Node] = [_mark(f"{OPEN}{name}{NAME_END}", line)]
        while True:
            body = parser.parse_statements(("name:or", "name:endframes", "name:frames"))
            if parser.stream.current.value == "frames":
                parser.fail("{% frames %} inside {% frames %} is not possible", parser.stream.current.lineno)
            parts.extend(body)
            if next(parser.stream).value == "endframes":
                return [*parts, _mark(CLOSE, line)]
            parts.append(_mark(OR, line))


def _mark(text: str, line: int) -> nodes.Output:
    return nodes.Output([nodes.TemplateData(text)], lineno=line)


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # the text is escaped as a whole when it becomes HTML
        extensions=[Frames],
    )
    environment.globals.clear()
    return environment


_ENVIRONMENT = _environment()


def compiled(source: str, filename: str, known: frozenset[str]) -> jinja2.Template:
    """A template ready to render. Raises Fault on bad syntax, a construct that is not allowed, or a name not in
    `known`."""
    source = re.sub(r"(?m)^[ \t]*$", PARAGRAPH, source.replace("\r\n", "\n"))
    try:
        tree = _ENVIRONMENT.parse(source, filename=filename)
        _inspect(tree, known)
        code = _ENVIRONMENT.compile(tree, filename=filename)
        return jinja2.Template.from_code(_ENVIRONMENT, code, _ENVIRONMENT.make_globals(None))
    except jinja2.TemplateSyntaxError as error:
        raise Fault(error.lineno, _sentence(error.message or "is not a template")) from error
    except RecursionError as error:
        raise Fault(None, "is nested too deeply") from error


def _inspect(node: nodes.Node, known: frozenset[str], local: frozenset[str] = frozenset(), loop: bool = False) -> None:
    if not isinstance(node, _PLAIN):
        kind = type(node).__name__
        raise Fault(node.lineno, f"uses {_NAMES.get(kind, kind)}, which a note's template may not")
    if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in known | local:
        raise Fault(node.lineno, _unknown(node.name, known))
    if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
        raise Fault(node.lineno, f"uses the filter {node.name}; allowed are {', '.join(sorted(_FILTERS))}")
    if isinstance(node, nodes.Test) and node.name not in _TESTS:
        raise Fault(node.lineno, f"uses the test {node.name}; allowed are {', '.join(sorted(_TESTS))}")
    if isinstance(node, nodes.For):
        if loop or node.recursive:
            raise Fault(node.lineno, "has a loop inside a loop, which a note's template may not")
        if not isinstance(node.iter, nodes.Name) or not isinstance(node.target, nodes.Name):
            raise Fault(node.lineno, "loops over something that is not one of the facts")
        _inspect(node.iter, known, local, loop)
        inner = (*node.body, *node.else_, *((node.test,) if node.test else ()))
        for child in inner:
            _inspect(child, known, local | {node.target.name}, loop=True)
        return
    for child in node.iter_child_nodes():
        _inspect(child, known, local, loop)


def _unknown(name: str, known: frozenset[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(sorted(known))}"
    return f"knows no {name}{hint}"


def rendered(template: jinja2.Template, facts: Mapping[str, object]) -> str:
    """The text with all alternatives in it, between the marks. Raises Fault when rendering fails."""
    parts: list[str] = []
    size = 0
    try:
        for part in template.generate(**facts):
            size += len(part)
            if size > LONGEST:
                raise Fault(None, f"becomes longer than {LONGEST} characters")
            parts.append(part)
    except Fault:
        raise
    except Exception as error:
        raise Fault(_line(error, template), _sentence(str(error))) from error
    return "".join(parts)


def _line(error: BaseException, template: jinja2.Template) -> int | None:
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == template.filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _sentence(message: str) -> str:
    """Jinja's message as the end of a sentence of ours, without its words about itself."""
    message = re.sub(r"\s+", " ", message).strip().rstrip(".")
    return f"cannot be read: {message}"
