"""The seam between httpx and httpcore: an httpx transport over a pool of ours.

Used by ``client`` only. httpx's own transport offers no place for a network backend; this one does, by public names
alone, and sends a target byte for byte as it was written (a permit names exactly that).
"""

import sys
from collections.abc import AsyncIterator
from typing import cast

import httpcore
import httpx

# httpcore tries to import this several times with each request, and searches the whole path anew where it is missing.
# It tells asyncio from trio; here there is asyncio only.
sys.modules.setdefault("sniffio", None)  # type: ignore[arg-type]  # None: "there is none", by the import system's rules

TARGET = "exact_target"
"""Name of the request extension that holds path and query as bytes."""


class PoolTransport(httpx.AsyncBaseTransport):
    """Sends requests through the given pool. Errors of httpcore pass unchanged: ``errors`` translates them."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """See ``httpx.AsyncBaseTransport``."""
        extensions = dict(request.extensions)
        target = extensions.pop(TARGET, request.url.raw_path)
        answer = await self._pool.handle_async_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=target
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=extensions,
            )
        )
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    async def aclose(self) -> None:
        """Close the pool with all its connections."""
        await self._pool.aclose()


class _Body(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in cast("AsyncIterator[bytes]", self._answer.stream):
            yield piece

    async def aclose(self) -> None:
        await self._answer.aclose()
