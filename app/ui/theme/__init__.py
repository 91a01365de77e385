"""The look of the console: colours, sizes, fonts, icons, style sheet and the brushes every painter shares.

For everything in ``app.ui``. Of the domain it knows the names of looks and kinds, and no catalogue and no service.

| module | gives |
|---|---|
| ``tokens`` | ``Tokens`` (``LIGHT``, ``DARK``, ``HIGH_CONTRAST``), spacing, radii, ``TextRole``, ``Density`` |
| ``environments`` | ``EnvironmentLook``, ``environment_colours`` |
| ``theme`` | ``Theme``: the look in force; ``current_theme()``; ``changed``; ``apply(app, Appearance(...))`` |
| ``states`` | ``look(name)``: icon and colours of a ``domain.looks.Look``; ``NODE_ICONS`` |
| ``icons`` | ``IconStore`` (as ``current_theme().icons``), ``icon_names()``, ``program_icon()`` |
| ``fonts`` | the shipped family, roles to fonts, tabular figures |
| ``painting`` | icons, texts, chips, marks, selection and focus ring, for delegates and widgets |
| ``bars``, ``patterns`` | progress bars as paint; hatches and dots as brushes |
| ``sides`` | leading and trailing rectangles and absolute alignments |
| ``motion`` | ``motion_clock()``: the one timer of all that travels |
| ``focus_ring`` | the ring around buttons and tabs; property ``ring`` |
"""
