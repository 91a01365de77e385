"""Widgets that every pane, dialog and wizard is built of. They draw what they are given and translate nothing.

Texts come in translated; owners set them again when the language changes. Colours are tokens, states are
``app.ui.theme.states.look(...)``. All labels are plain text; server text in tool tips goes through ``plain_tool_tip``.

| module | gives |
|---|---|
| ``labels`` | ``PlainLabel``, ``ElidedLabel``, ``IconLabel``, ``IconText``, ``StateLabel``, ``AgeLabel``, … |
| ``plain_text`` | ``shown``, ``isolated``, ``plain_tool_tip``, ``without_mnemonic`` |
| ``buttons`` | ``Button(text, kind, icon)``, ``LinkButton``, ``IconButton(icon, name)`` |
| ``chips`` | ``Chip``, ``StateChip``, ``CountChip``, ``EnvironmentChip``, ``KeyChip`` |
| ``environment_band`` | ``EnvironmentBand``, ``EnvironmentMark`` |
| ``progress`` | ``ProgressBar.show_bar(BarLook(Bar.PROGRESS, 0.62))`` |
| ``cards`` | ``Card`` (``body``), ``CardRows.add_row``, ``section_head`` |
| ``key_values`` | ``KeyValueGrid.add_row(key, value)`` |
| ``info_box`` | ``InfoBox(WARN, title, text)``; ``NEUTRAL``, ``OK``, ``WARN``, ``FAILED``, ``RUNNING``, ``HELD`` |
| ``fields`` | ``SearchField``, ``FilterCombo``, ``NumberField``, ``Verdict`` |
| ``heads`` | ``PageHeader`` (``beside``) |
| ``breadcrumb`` | ``Breadcrumb.show_path(names, icon)`` |
| ``notice`` | ``NoticeLine.show_notice(look, sentence, action)`` |
| ``step_rail`` | ``StepRail``, ``RailStep``, ``StepState`` |
| ``shells`` | ``DialogShell``, ``WizardShell``, ``Footer``, ``ConfirmButton``, ``ShellNames`` |
| ``empty`` | ``SkeletonRows``, ``EmptyState`` |
| ``check_row`` | ``CheckRow`` |
| ``radio_cards`` | ``RadioCardGroup``, ``RadioChoice`` |
| ``fingerprint`` | ``FingerprintView``, ``grouped`` |
| ``mono_text`` | ``MonoTextView`` |
| ``json_tree`` | ``JsonTreeView.show_json`` |
"""
