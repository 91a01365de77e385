"""Shows a change exactly as it will be sent, with secrets masked: for "Show request" and for the permit's digest."""

import json
from typing import Any
from urllib.parse import quote

from app.domain.changes import RequestPreview
from app.domain.redaction import MASK, Masked, Redactor
from app.transport.request import Request


def preview(request: Request, base_path: str, redactor: Redactor) -> RequestPreview:
    """Method and path, the headers that carry meaning, and the body as indented JSON."""
    path = base_path + request.path
    query = "&".join(f"{quote(name)}={quote(_shown(request, name, value))}" for name, value in request.query)
    lines = [f"{request.method} {path}" + (f"?{query}" if query else ""), f"Authorization: SFD {MASK}"]
    if request.has_body:
        body = json.dumps(redactor.tree(request.json), indent=2, ensure_ascii=False, default=_masked)
        lines += ["Content-Type: application/json", "", body]
    return RequestPreview(request.method, path, "\n".join(lines), request.digest())


def _shown(request: Request, name: str, value: str) -> str:
    return MASK if name in request.secret_query else value


def _masked(value: Any) -> str:
    if isinstance(value, Masked):
        return MASK
    raise TypeError(f"{type(value).__name__} is no JSON value")
