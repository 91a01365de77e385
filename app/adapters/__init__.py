"""One folder per vendor: turns vendor words into ours. Vendors are strangers to each other and to ``services``.

Every folder has the same files in the same roles: ``wire.py`` (pydantic models in the vendor's words), ``auth.py``
(the auth flow), ``client.py`` (one method per endpoint), ``mapping.py`` (pure wire-to-domain), ``errors.py`` (the
table), ``adapter.py`` (implements the port), ``ids.py`` (message ids it brings), ``card.py`` (what the console knows
before it ever spoke to one), ``quality.toml`` (each rule done, open, or exempt because). Beside them ``reads.py`` (the
calls that change nothing) and ``capabilities.py`` (what is offered, and why not the rest).

What all of them share lies beside the folders: ``connected`` (clocks, switches), ``lenient`` (the base of ``wire``),
``asking``, ``reading`` and ``decoding`` (answers to objects), ``found`` (objects beside their JSON), ``refusals``
(errors about answers), ``paging`` (lists), ``together`` (questions side by side), ``planning`` and ``sending``
(changes), ``bookmarks`` (what finds a run again). ``ARCHITECTURE.md`` tells how to add a vendor, step by step.
"""
