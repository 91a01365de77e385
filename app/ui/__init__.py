"""Windows, pages, panes, delegates, dialogs and wizards. Widgets only, no I/O."""
