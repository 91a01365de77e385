"""Rules on what code does: tasks, broad catches, printing, sleeping, formatting of texts."""

import ast
from collections.abc import Iterator

from tests.house.source import Source

# Each exception with its reason. Longer lists mean that a rule has ceased to be one.
MAY_CREATE_TASKS = {
    "app/services/tasks.py",  # the one place: owner, group, state, loud failure
    "app/transport/thread.py",  # the network thread's own loop, below the services
}
MAY_CATCH_ALL = {
    "app/services/tasks.py",  # the task owner tells every failure
    "app/transport/thread.py",  # carries an error to the caller in another thread, unchanged
    "app/settings/blocking.py",  # the same
    "app/services/remote.py",  # a defect of an adapter is logged and told, and must not look like silence
}
TOGETHER = "app/adapters/together.py"
MAY_PRINT = {
    "app/__main__.py",  # a command line
    "app/demo/command_line.py",
    "app/demo/serve_command.py",  # the ready lines are its interface
}
# The demo systems are a program of their own and know nothing of the console's task owner.
OWN_PROGRAM = "demo"


def creates_no_stray_task(module: Source) -> Iterator[str]:
    """Background work belongs to a TaskOwner; a task group that ends inside its coroutine is fine anywhere."""
    if module.path in MAY_CREATE_TASKS or module.room == OWN_PROGRAM:
        return
    groups = set(_task_groups(module))
    for call, name in module.calls():
        in_group = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) in groups
        if name in {"create_task", "ensure_future"} and not in_group:
            yield f"{module.path}:{call.lineno}: {name}; start it through a TaskOwner of services/tasks.py"


def _task_groups(module: Source) -> Iterator[str]:
    for node in module.walk():
        if isinstance(node, ast.AsyncWith):
            for item in node.items:
                if item.optional_vars and ast.unparse(item.context_expr).endswith("TaskGroup()"):
                    yield ast.unparse(item.optional_vars)


def catches_no_everything(module: Source) -> Iterator[str]:
    """A broad catch hides defects; only the task owner and the last-resort hook have one, or it ends in `raise`."""
    if module.path in MAY_CATCH_ALL:
        return
    for node in module.walk():
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _passes_on(node):
            yield f"{module.path}:{node.lineno}: catches everything"


def _is_broad(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    kinds = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(ast.unparse(kind) in {"Exception", "BaseException"} for kind in kinds)


def _passes_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def asks_side_by_side_in_one_place(module: Source) -> Iterator[str]:
    """A bare `gather` leaves the other requests running behind the first error; `together` waits for all of them."""
    if module.room != "adapters" or module.path == TOGETHER:
        return
    for call, name in module.calls():
        if name == "gather" and not any(one.arg == "return_exceptions" for one in call.keywords):
            yield f"{module.path}:{call.lineno}: gather; use {TOGETHER}"


def prints_nothing(module: Source) -> Iterator[str]:
    """A window program has no terminal; what is worth telling goes to the screen or to the log."""
    if module.path in MAY_PRINT:
        return
    yield from (f"{module.path}:{call.lineno}: print" for call, name in module.calls() if name == "print")


def blocks_nobody(module: Source) -> Iterator[str]:
    """`time.sleep` stops the window; `exec()` in a coroutine kills the task it meets. Await, or use `open()`."""
    for call, name in module.calls():
        called = ast.unparse(call.func)
        if called == "time.sleep" or (name in {"exec", "exec_"} and isinstance(call.func, ast.Attribute)):
            yield f"{module.path}:{call.lineno}: {called}()"


def formats_no_foreign_text(module: Source) -> Iterator[str]:
    """`str.format` on a catalogue's or server's text reaches into objects; texts go through the formatter of i18n."""
    for call, name in module.calls():
        if name in {"format", "format_map"} and isinstance(call.func, ast.Attribute):
            yield f"{module.path}:{call.lineno}: {ast.unparse(call.func)}()"
