"""Simulated backup systems, served over real HTTPS on loopback by a process of their own.

They follow the vendors' documents to the letter, also in the ugly parts, and are what the tests and the demo run
against. This room imports nothing of the rest of ``app``: client and simulator must share no code, or they would share
their errors. It runs without Qt installed.

``command_line`` reads options and ``serve_command`` obeys them; ``served`` puts one system behind its ports with
``front`` (faults, request log) before it and ``control`` beside it; ``system`` is what a product has to offer, and
``catalogue`` finds the products: one folder each.
"""
