"""Message ids, parameters, and the formatting of numbers, sizes and times. Free of Qt; the loader lives in ``ui``.

- ``families``: ids computed from enumerations, ``word_id(Phase.RUNNING)``; every family is listed there.
- ``translator.Translator``: where texts come from, ``lookup(id, count)``.
- ``formats.Formats``: ``count``, ``percent``, ``size``, ``rate``, ``clock``, ``day``, ``moment`` (lists), ``absolute``
  (dialogs), ``duration``, ``age`` (without "ago") of one language and time zone.
- ``sentences.Sentences``: ``tr(id, **params)``, ``say(message)``, ``text(text)``, ``word(value)``, ``list_of(texts)``.
  Parameters are shown by type: ``ByteSize`` as a size, ``Percentage``, int as a grouped count (pass ports and codes as
  text), datetime absolute with zone, timedelta as a duration, values of domain enumerations as their word, messages as
  sentences, text plain and isolated.
- ``plain``: foreign text made harmless. ``formatter.fill``: named fields in one pass.
- ``locales``: separators, names and direction of the languages there are catalogues for.
"""
