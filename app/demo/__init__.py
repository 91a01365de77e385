"""Simulated backup systems, served over real HTTPS on loopback by a process of their own.

They follow the vendors' documents to the letter, also in the ugly parts, and are what the tests and the demo run
against. This room imports nothing of the rest of ``app``: client and simulator must share no code, or they would share
their errors. It runs without Qt installed.
"""
