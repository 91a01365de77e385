"""The main window: its frame, menus, toolbar, side, centre, details, activities and status bar.

``main_window`` puts the panes together; each pane is a module of its own and learns what is selected from
``selection.Selection``. What an action does stands in ``deeds``, when it is possible in ``possible``.
"""
