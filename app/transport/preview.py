"""A request as the operator may read it before it is sent: exact, but for its secrets.

Used by adapters when they plan a change; the digest is the one a permit will name.
"""

import json
from urllib.parse import quote

from app.domain.changes import RequestPreview
from app.domain.redaction import MASK, Masked, Redactor, is_secret_field
from app.transport.request import Request
from app.transport.wire_log import masked_query


def preview(request: Request, redactor: Redactor, base_path: str = "") -> RequestPreview:
    """Show a request: method and target on the first line, then its own headers, then the body as indented JSON.

    The headers that prove who is signed in are not part of it: they are added when it is sent, and count for no digest.
    """
    lines = [call_line(request, redactor, base_path)]
    lines += [f"{name}: {MASK if is_secret_field(name) else redactor.text(value)}" for name, value in request.headers]
    if request.has_body:
        lines += ["", json.dumps(redactor.tree(request.json), ensure_ascii=False, indent=2, default=_shown)]
    path = f"{base_path}{redactor.text(request.path)}"
    return RequestPreview(request.method, path, "\n".join(lines), request.digest())


def call_line(request: Request, redactor: Redactor, base_path: str = "") -> str:
    """Method, path and query on one line, with secrets masked: a preview's first line, and how an answer is named."""
    path = f"{base_path}{redactor.text(request.path)}"
    query = "&".join(f"{quote(name, safe='')}={_readable(value)}" for name, value in masked_query(request, redactor))
    return f"{request.method} {path}?{query}" if query else f"{request.method} {path}"


def _readable(value: str) -> str:
    return MASK.join(quote(part, safe="") for part in value.split(MASK))


def _shown(value: object) -> str:
    return MASK if isinstance(value, Masked) else str(value)
