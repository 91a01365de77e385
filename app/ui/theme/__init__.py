"""The look of the console: colours, sizes, fonts, icons, style sheet and the brushes every painter shares.

For everything in ``app.ui``. It knows no domain object, no catalogue and no service: it draws what it is given.

| module | gives |
|---|---|
| ``tokens`` | ``Tokens`` (``LIGHT``, ``DARK``, ``HIGH_CONTRAST``), spacing, radii, ``TextRole``, ``Density`` |
| ``environments`` | ``EnvironmentLook``, ``environment_colours`` |
| ``theme`` | ``Theme``: the look in force; ``current_theme()``; ``changed``; ``apply(app, Appearance(...))`` |
| ``states`` | ``look(name)``: icon and colours of a ``domain.looks.Look``; ``NODE_ICONS`` |
| ``icons`` | ``IconStore`` (reach it as ``current_theme().icons``), ``icon_names()``, ``MIRRORED``, ``program_icon()`` |
| ``fonts`` | the shipped family, roles to fonts, tabular figures |
| ``painting`` | icons, chips, bars, hatches, focus ring, leading and trailing rectangles, for delegates and widgets |
"""
