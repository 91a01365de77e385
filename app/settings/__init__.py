"""Preferences, environments, connection profiles, secrets (keyring) and paths.

- ``paths.Paths``: where files lie; ``platform_paths()``, ``paths_below(folder)``; ``make(paths)`` creates them.
- ``preferences.PreferencesFile(path)``: ``load() -> LoadedPreferences(preferences, problem)``, ``save(preferences)``.
- ``environments.EnvironmentsFile(path)``: ``load() -> LoadedEnvironments(environments, problem)``,
  ``save(environments)``.
- ``connection_store.ConnectionStore``: ``await load_all() -> LoadReport(connections, problems)``, ``save``, ``remove``,
  ``accept_policy``, ``probe``, ``set_order`` (all awaited), ``state()``, ``order``;
  ``open_connection_store(paths, environments)`` builds it on the keyring of the operating system. Errors:
  ``SecretStoreError``, ``SettingsError``.
- ``key_store.KeyStore``: the keyring below it, never waited for on the caller's thread.
- ``blocking.BlockingThread``: runs blocking calls in a thread of their own; ``store`` uses it too.

``problem`` and ``problems`` are messages for the operator: the program goes on without what could not be read.
"""
