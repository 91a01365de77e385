"""Lantern 3: an invented store of keepsakes. The example that the page "Where the next vendor goes" is proven by.

Documents: none, it does not exist; ``tests/sixth/lantern_demo.py`` is all there is to know of it. A real adapter names
its vendor's documents here, and marks what none of them says as ASSUMED where it is used.

How its words become ours: a *shelf* is a client, a *box* is an instance, a *keepsake* of a box is a backup.

Oddities, each dealt with in one place:

- Sizes are KB of 1,024 bytes, times have any offset (``wire``, ``mapping``).
- There is one list of keepsakes, without pages, order or filters but the box (``adapter``).
- Nothing can be started or restored by a call; a keepsake can be read about, and thrown away (``capabilities``).
"""
