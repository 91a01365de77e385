"""The one HTTP room: trust, pins, proxies, budgets, retry, redaction, wire log, recording.

Adapters get ``Request``, ``Reply``, ``AuthFlow`` and a ``Channel``; nobody else learns that httpx is below.
"""
