"""One folder per vendor: turns vendor words into ours. Vendors are strangers to each other and to ``services``.

Every folder has the same files in the same roles: ``wire.py`` (pydantic models in the vendor's words), ``auth.py``
(the auth flow), ``client.py`` (one method per endpoint), ``mapping.py`` (pure wire-to-domain), ``errors.py`` (the
table), ``adapter.py`` (implements the port), ``ids.py`` (message ids it brings), ``card.py`` (what the console knows
before it ever spoke to one), ``quality.toml`` (each rule done, open, or exempt because).
"""
