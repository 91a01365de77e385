<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message id="action_class.acknowledge_result.word">
        <source>Acknowledge result</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Ergebnis quittieren</translation>
    </message>
    <message id="action_class.back_up.word">
        <source>Back up</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Sichern</translation>
    </message>
    <message id="action_class.change_settings.word">
        <source>Change the system's settings</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Einstellungen des Systems ändern</translation>
    </message>
    <message id="action_class.delete.word">
        <source>Delete</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Löschen</translation>
    </message>
    <message id="action_class.hold.word">
        <source>Hold</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Sperren</translation>
    </message>
    <message id="action_class.read.word">
        <source>Read</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Lesen</translation>
    </message>
    <message id="action_class.release_hold.word">
        <source>Release hold</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Sperre aufheben</translation>
    </message>
    <message id="action_class.restore_elsewhere.word">
        <source>Restore elsewhere</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>An anderem Ort wiederherstellen</translation>
    </message>
    <message id="action_class.restore_over.word">
        <source>Restore over existing data</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Vorhandene Daten überschreiben</translation>
    </message>
    <message id="action_class.run_schedule.word">
        <source>Run schedule</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Zeitplan ausführen</translation>
    </message>
    <message id="action_class.sign_in.word">
        <source>Sign in</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message id="action_class.stop_run.word">
        <source>Stop a run</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Lauf abbrechen</translation>
    </message>
    <message id="address.problem.credentials">
        <source>An address must not hold a user name or password; they are asked for on a later page.</source>
        <extracomment>connection wizard, below the address field; one sentence</extracomment>
        <translation>Eine Adresse darf weder Benutzernamen noch Kennwort enthalten; danach fragt eine spätere Seite.</translation>
    </message>
    <message id="address.problem.plain_http">
        <source>Unencrypted http is possible to this computer itself only.</source>
        <extracomment>connection wizard, below the address field; one sentence</extracomment>
        <translation>Unverschlüsseltes http ist nur zum eigenen Rechner möglich.</translation>
    </message>
    <message id="address.problem.scheme">
        <source>Only addresses that begin with https can be used.</source>
        <extracomment>connection wizard, below the address field; one sentence</extracomment>
        <translation>Nur mit https beginnende Adressen sind möglich.</translation>
    </message>
    <message id="address.problem.unreadable">
        <source>This is no address. Enter a host name, host:port, or an address that begins with https.</source>
        <extracomment>connection wizard, below the address field; one sentence</extracomment>
        <translation>Das ist keine Adresse. Rechnername, Rechnername:Port oder eine mit https beginnende Adresse eingeben.</translation>
    </message>
    <message id="advice.check_address.text">
        <source>Check address, port and proxy, and whether the system is switched on.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Adresse, Port und Proxy prüfen, und ob das System eingeschaltet ist.</translation>
    </message>
    <message id="advice.check_trust.text">
        <source>Compare the certificate with what the administrator of the system says before it is trusted.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Das Zertifikat mit den Angaben der Administration vergleichen, bevor ihm vertraut wird.</translation>
    </message>
    <message id="advice.fix_input.text">
        <source>Correct the marked entries.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Die markierten Angaben berichtigen.</translation>
    </message>
    <message id="advice.nothing.text">
        <source>Nothing can be done about it here.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Hier lässt sich dagegen nichts tun.</translation>
    </message>
    <message id="advice.retry_later.text">
        <source>Try again in a few minutes.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>In einigen Minuten erneut versuchen.</translation>
    </message>
    <message id="advice.sign_in.text">
        <source>Sign in again.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Erneut anmelden.</translation>
    </message>
    <message id="audit.outcome.done">
        <source>Done</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Ausgeführt</translation>
    </message>
    <message id="audit.outcome.failed">
        <source>Refused by the system</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Vom System abgelehnt</translation>
    </message>
    <message id="audit.outcome.partly">
        <source>Partly done</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Teilweise ausgeführt</translation>
    </message>
    <message id="audit.outcome.refused">
        <source>Not sent or refused</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Nicht gesendet oder abgelehnt</translation>
    </message>
    <message id="audit.outcome.sending">
        <source>About to be sent</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Wird gleich gesendet</translation>
    </message>
    <message id="audit.outcome.unknown">
        <source>Outcome unknown</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message id="backup_field.completed.word">
        <source>end</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Ende</translation>
    </message>
    <message id="backup_field.copy.word">
        <source>copy</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Kopie</translation>
    </message>
    <message id="backup_field.duration.word">
        <source>duration</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Dauer</translation>
    </message>
    <message id="backup_field.encrypted.word">
        <source>encryption</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Verschlüsselung</translation>
    </message>
    <message id="backup_field.expires.word">
        <source>expiry</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Ablauf</translation>
    </message>
    <message id="backup_field.files.word">
        <source>number of files</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Anzahl der Dateien</translation>
    </message>
    <message id="backup_field.held.word">
        <source>hold</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Sperre</translation>
    </message>
    <message id="backup_field.size.word">
        <source>size</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Größe</translation>
    </message>
    <message id="backup_field.storage.word">
        <source>storage</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Speicherort</translation>
    </message>
    <message id="backup_field.verified.word">
        <source>verification</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>Überprüfung</translation>
    </message>
    <message id="backup_kind.bare_metal.word">
        <source>Bare metal</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Bare Metal</translation>
    </message>
    <message id="backup_kind.configuration.word">
        <source>Configuration</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Konfiguration</translation>
    </message>
    <message id="backup_kind.copy.word">
        <source>Copy</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Kopie</translation>
    </message>
    <message id="backup_kind.differential.word">
        <source>Differential</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Differenziell</translation>
    </message>
    <message id="backup_kind.full.word">
        <source>Full</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Voll</translation>
    </message>
    <message id="backup_kind.incremental.word">
        <source>Incremental</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Inkrementell</translation>
    </message>
    <message id="backup_kind.log.word">
        <source>Transaction log</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Transaktionslog</translation>
    </message>
    <message id="backup_kind.other.word">
        <source>Other</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Andere</translation>
    </message>
    <message id="backup_kind.restore.word">
        <source>Restore</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Wiederherstellung</translation>
    </message>
    <message id="backup_kind.selective.word">
        <source>Selective</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Selektiv</translation>
    </message>
    <message id="backup_kind.snapshot.word">
        <source>Snapshot</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Snapshot</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="backup_state.complete.word">
        <source>Finished</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Fertig</translation>
    </message>
    <message id="backup_state.complete_with_warnings.word">
        <source>Finished with warnings</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Fertig mit Warnungen</translation>
    </message>
    <message id="backup_state.deleting.word">
        <source>Being deleted</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Wird gelöscht</translation>
    </message>
    <message id="backup_state.failed.word">
        <source>Failed</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message id="backup_state.removed.word">
        <source>Removed</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message id="backup_state.running.word">
        <source>Running</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Läuft</translation>
    </message>
    <message id="backup_state.skipped.word">
        <source>Skipped</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message id="backup_state.unknown.word">
        <source>Unknown</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message id="capability.acknowledge.word">
        <source>Acknowledge results</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Ergebnisse quittieren</translation>
    </message>
    <message id="capability.activities.word">
        <source>Watch runs</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Läufe verfolgen</translation>
    </message>
    <message id="capability.alerts.word">
        <source>Alerts</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Alarme</translation>
    </message>
    <message id="capability.browse.word">
        <source>Browse files in a backup</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Dateien einer Sicherung durchsehen</translation>
    </message>
    <message id="capability.cancel.word">
        <source>Stop a run</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Lauf abbrechen</translation>
    </message>
    <message id="capability.change_storage.word">
        <source>Change storage</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Speicherorte ändern</translation>
    </message>
    <message id="capability.delete.word">
        <source>Delete backups</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Sicherungen löschen</translation>
    </message>
    <message id="capability.download.word">
        <source>Download backups</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Sicherungen herunterladen</translation>
    </message>
    <message id="capability.hold.word">
        <source>Hold backups</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Sicherungen sperren</translation>
    </message>
    <message id="capability.logs.word">
        <source>Logs of runs</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Protokolle der Läufe</translation>
    </message>
    <message id="capability.not_offered.why">
        <source>Not offered by this system.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>Von diesem System nicht angeboten.</translation>
    </message>
    <message id="capability.pause.word">
        <source>Pause a run</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Lauf anhalten</translation>
    </message>
    <message id="capability.percent.word">
        <source>Progress in percent</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Fortschritt in Prozent</translation>
    </message>
    <message id="capability.restore.word">
        <source>Restore</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message id="capability.run_schedule.word">
        <source>Run a schedule now</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Zeitplan sofort ausführen</translation>
    </message>
    <message id="capability.schedules.word">
        <source>Schedules</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Zeitpläne</translation>
    </message>
    <message id="capability.start_backup.word">
        <source>Back up now</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Jetzt sichern</translation>
    </message>
    <message id="capability.storage.word">
        <source>Storage</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Speicherorte</translation>
    </message>
    <message id="capability.verify.word">
        <source>Verify backups</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Sicherungen überprüfen</translation>
    </message>
    <message id="checked_by.backup_log.word">
        <source>read in the log of the backup</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>im Protokoll der Sicherung gelesen</translation>
    </message>
    <message id="checked_by.computed.word">
        <source>computed here</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>hier berechnet</translation>
    </message>
    <message id="checked_by.not_offered.word">
        <source>no way to check</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>nicht überprüfbar</translation>
    </message>
    <message id="checked_by.server.word">
        <source>asked the system</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>beim System erfragt</translation>
    </message>
    <message id="connection.missing.address">
        <source>Enter the address of the server</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Adresse des Servers eingeben</translation>
    </message>
    <message id="connection.missing.ca_file">
        <source>Choose the authority file</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Datei der Zertifizierungsstelle wählen</translation>
    </message>
    <message id="connection.missing.certificate">
        <source>The certificate has not been seen yet</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Das Zertifikat wurde noch nicht gesehen</translation>
    </message>
    <message id="connection.missing.environment">
        <source>Choose an environment</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Eine Umgebung wählen</translation>
    </message>
    <message id="connection.missing.pin">
        <source>Pin the certificate, or choose another kind of trust</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Zertifikat anheften oder eine andere Art des Vertrauens wählen</translation>
    </message>
    <message id="connection.missing.sign_in">
        <source>Fill in the sign-in fields</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Anmeldefelder ausfüllen</translation>
    </message>
    <message id="connection.missing.system">
        <source>Choose a system first</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Zuerst ein System wählen</translation>
    </message>
    <message id="connection.missing.trust">
        <source>No authority of this computer has signed this certificate</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Keine Zertifizierungsstelle dieses Rechners hat dieses Zertifikat signiert</translation>
    </message>
    <message id="connection.problem.name">
        <source>The name holds characters that cannot be shown.</source>
        <extracomment>connection wizard, under the name field</extracomment>
        <translation>Der Name enthält Zeichen, die nicht dargestellt werden können.</translation>
    </message>
    <message id="connection.problem.name_taken">
        <source>Another system has this name already.</source>
        <extracomment>connection wizard, under the name field</extracomment>
        <translation>Ein anderes System trägt diesen Namen bereits.</translation>
    </message>
    <message id="connection_test.address.label">
        <source>Address answers</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Adresse antwortet</translation>
    </message>
    <message id="connection_test.back_up.label">
        <source>Back up now</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Jetzt sichern</translation>
    </message>
    <message id="connection_test.certificate.label">
        <source>Certificate is the trusted one</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Zertifikat ist das vertraute</translation>
    </message>
    <message id="connection_test.clock.label">
        <source>Clock</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Uhr</translation>
    </message>
    <message id="connection_test.clock.text" numerus="yes">
        <source>{count} seconds apart from this computer</source>
        <extracomment>connection wizard, test page, difference of the clocks</extracomment>
        <translation><numerusform>{count} Sekunde Abweichung von diesem Rechner</numerusform><numerusform>{count} Sekunden Abweichung von diesem Rechner</numerusform></translation>
    </message>
    <message id="connection_test.delete.label">
        <source>Delete backups</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Sicherungen löschen</translation>
    </message>
    <message id="connection_test.download.label">
        <source>Download backups</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Sicherungen herunterladen</translation>
    </message>
    <message id="connection_test.list.label">
        <source>List clients and instances</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Clients und Instanzen auflisten</translation>
    </message>
    <message id="connection_test.restore.label">
        <source>Restore</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message id="connection_test.sign_in.label">
        <source>Sign in</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message id="connection_test.version.label">
        <source>Version</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Version</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="connection_test.watch.label">
        <source>Watch runs</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Läufe beobachten</translation>
    </message>
    <message id="environment.custom.word">
        <source>Own environment</source>
        <extracomment>name of an environment: band, tree, chips; one word</extracomment>
        <translation>Eigene Umgebung</translation>
    </message>
    <message id="environment.lab.word">
        <source>Lab</source>
        <extracomment>name of an environment: band, tree, chips; one word</extracomment>
        <translation>Labor</translation>
    </message>
    <message id="environment.production.word">
        <source>Production</source>
        <extracomment>name of an environment: band, tree, chips; one word</extracomment>
        <translation>Produktion</translation>
    </message>
    <message id="environment.staging.word">
        <source>Staging</source>
        <extracomment>name of an environment: band, tree, chips; one word</extracomment>
        <translation>Staging</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="error.backend.title">
        <source>The conversation with the system went wrong.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Austausch mit dem System ist gescheitert.</translation>
    </message>
    <message id="error.backend_fault.title">
        <source>The system reports an error of its own.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Das System meldet einen eigenen Fehler.</translation>
    </message>
    <message id="error.bad_reply.title">
        <source>The answer of the system cannot be understood.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Antwort des Systems ist nicht verständlich.</translation>
    </message>
    <message id="error.bad_reply_html.title">
        <source>A web page came instead of data, with status {status}. A proxy or a restart may be the reason, or the address is wrong.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Statt Daten kam eine Webseite mit dem Status {status}. Grund kann ein Proxy, ein Neustart oder eine falsche Adresse sein.</translation>
    </message>
    <message id="error.bad_reply_json.title">
        <source>The answer with status {status} is not readable JSON.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Antwort mit dem Status {status} ist kein lesbares JSON.</translation>
    </message>
    <message id="error.client_certificate.title">
        <source>The client certificate cannot be used.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Das Client-Zertifikat lässt sich nicht verwenden.</translation>
    </message>
    <message id="error.conflict.title">
        <source>The system is not in a state that allows this now.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Zustand des Systems lässt dies gerade nicht zu.</translation>
    </message>
    <message id="error.connection_lost.title">
        <source>The connection broke off.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message id="error.console.title">
        <source>Something in this program went wrong.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>In diesem Programm ist etwas schiefgegangen.</translation>
    </message>
    <message id="error.guard_refused.title">
        <source>The confirmation is not complete. Nothing was sent.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Bestätigung ist unvollständig. Es wurde nichts gesendet.</translation>
    </message>
    <message id="error.input.title">
        <source>Some entries do not fit.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Einige Angaben passen nicht.</translation>
    </message>
    <message id="error.not_found.title">
        <source>This is not there any more.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Das ist nicht mehr vorhanden.</translation>
    </message>
    <message id="error.not_supported.title">
        <source>This system does not offer this.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Dieses System bietet das nicht an.</translation>
    </message>
    <message id="error.not_tls.title">
        <source>The server at this address does not speak TLS, so nothing is sent.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Server unter dieser Adresse spricht kein TLS; es wird nichts gesendet.</translation>
    </message>
    <message id="error.outcome_unknown.title">
        <source>The request was sent, but the answer was lost. Whether it took effect is not known.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Anfrage ist gesendet, aber die Antwort ging verloren. Ob sie gewirkt hat, ist nicht bekannt.</translation>
    </message>
    <message id="error.permission_denied.title">
        <source>The signed-in user has no permission for this.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Dem angemeldeten Konto fehlt dazu die Berechtigung.</translation>
    </message>
    <message id="error.permit_refused.title">
        <source>The change has no valid permit. Nothing was sent.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Für die Änderung liegt keine gültige Freigabe vor. Es wurde nichts gesendet.</translation>
    </message>
    <message id="error.proxy.title">
        <source>The proxy cannot be reached or does not let the connection through.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Proxy ist nicht erreichbar oder lässt die Verbindung nicht durch.</translation>
    </message>
    <message id="error.proxy_not_supported.title">
        <source>Proxies of the kind “{scheme}” are not supported.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Proxys der Art „{scheme}“ werden nicht unterstützt.</translation>
    </message>
    <message id="error.rate_limited.title">
        <source>The system asks to wait.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Das System bittet um Geduld.</translation>
    </message>
    <message id="error.refused.title">
        <source>The computer at this address refuses the connection; the port may be wrong.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Rechner unter dieser Adresse weist die Verbindung ab; vielleicht ist der Port falsch.</translation>
    </message>
    <message id="error.reply_cut_short.title">
        <source>The answer of the system was cut short.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Antwort des Systems kam nur zum Teil an.</translation>
    </message>
    <message id="error.restore_refused.title">
        <source>The restore cannot be started as it is.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Wiederherstellung kann so nicht beginnen.</translation>
    </message>
    <message id="error.secret_store.title">
        <source>The key store of the operating system cannot be used.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Schlüsselspeicher des Betriebssystems ist nicht nutzbar.</translation>
    </message>
    <message id="error.secret_store_damaged.title">
        <source>A record in the key store is damaged.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Ein Eintrag im Schlüsselspeicher ist beschädigt.</translation>
    </message>
    <message id="error.secret_store_hanging.title">
        <source>The key store does not answer.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Schlüsselspeicher antwortet nicht.</translation>
    </message>
    <message id="error.secret_store_locked.title">
        <source>The key store is locked.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Schlüsselspeicher ist gesperrt.</translation>
    </message>
    <message id="error.secret_store_missing.title">
        <source>This computer offers no key store.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselspeicher.</translation>
    </message>
    <message id="error.secret_store_refusing.title">
        <source>The key store refuses the access.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Der Schlüsselspeicher verweigert den Zugriff.</translation>
    </message>
    <message id="error.session_expired.title">
        <source>The session has ended. Nothing is tried until the next sign-in.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Sitzung ist beendet. Bis zur nächsten Anmeldung wird nichts versucht.</translation>
    </message>
    <message id="error.settings.title">
        <source>The settings cannot be read or written.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Einstellungen lassen sich nicht lesen oder schreiben.</translation>
    </message>
    <message id="error.sign_in_rejected.title">
        <source>The system does not accept this sign-in.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Das System nimmt diese Anmeldung nicht an.</translation>
    </message>
    <message id="error.store.title">
        <source>The record of this program cannot be read or written.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Aufzeichnungen des Programms lassen sich nicht lesen oder schreiben.</translation>
    </message>
    <message id="error.timed_out.title">
        <source>The system did not answer in time.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Das System hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message id="error.too_busy.title">
        <source>Too many requests to this system are waiting already.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Es warten bereits zu viele Anfragen an dieses System.</translation>
    </message>
    <message id="error.too_large.title">
        <source>The answer of the system is larger than allowed and was not read to its end.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Die Antwort des Systems ist größer als erlaubt und wurde nicht zu Ende gelesen.</translation>
    </message>
    <message id="error.unknown_name.title">
        <source>No computer is known by this name.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Unter diesem Namen ist kein Rechner bekannt.</translation>
    </message>
    <message id="error.unreachable.title">
        <source>The system cannot be reached.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Das System ist nicht erreichbar.</translation>
    </message>
    <message id="error.unreachable_silent.title">
        <source>Nothing answers at this address.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Unter dieser Adresse antwortet nichts.</translation>
    </message>
    <message id="error.untrusted.title">
        <source>The certificate of the system is not trusted. Nothing was sent.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Dem Zertifikat des Systems wird nicht vertraut. Es wurde nichts gesendet.</translation>
    </message>
    <message id="finding.bad.word">
        <source>Needs attention</source>
        <extracomment>restore wizard, preflight row: what was found; a few words</extracomment>
        <translation>Zu beachten</translation>
    </message>
    <message id="finding.good.word">
        <source>Fine</source>
        <extracomment>restore wizard, preflight row: what was found; a few words</extracomment>
        <translation>In Ordnung</translation>
    </message>
    <message id="finding.not_offered.word">
        <source>Not offered by this system</source>
        <extracomment>restore wizard, preflight row: what was found; a few words</extracomment>
        <translation>Von diesem System nicht angeboten</translation>
    </message>
    <message id="finding.unknown.word">
        <source>Could not be checked</source>
        <extracomment>restore wizard, preflight row: what was found; a few words</extracomment>
        <translation>Nicht überprüfbar</translation>
    </message>
    <message id="fingerprint.different.text">
        <source>Different from character {place} on. This is another certificate.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Verschieden ab Zeichen {place}. Dies ist ein anderes Zertifikat.</translation>
    </message>
    <message id="fingerprint.empty.text">
        <source>Paste the fingerprint that the administrator of the system gave out.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Den Fingerabdruck einfügen, den die Administration des Systems mitgeteilt hat.</translation>
    </message>
    <message id="fingerprint.equal.text">
        <source>Equal: all {typed} characters match.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Gleich: alle {typed} Zeichen stimmen überein.</translation>
    </message>
    <message id="fingerprint.not_hex.text">
        <source>A fingerprint has only the digits 0 to 9 and the letters A to F.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Ein Fingerabdruck hat nur die Ziffern 0 bis 9 und die Buchstaben A bis F.</translation>
    </message>
    <message id="fingerprint.too_long.text">
        <source>Equal, but {extra} characters too many.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Gleich, aber {extra} Zeichen zu viel.</translation>
    </message>
    <message id="fingerprint.too_short.text">
        <source>Equal so far, but {missing} characters are missing.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Bisher gleich, aber {missing} Zeichen fehlen.</translation>
    </message>
    <message id="form.problem.choice">
        <source>Choose one of the values offered.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>Einen der angebotenen Werte wählen.</translation>
    </message>
    <message id="form.problem.pattern">
        <source>This does not have the expected form.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>Die Angabe hat nicht die erwartete Form.</translation>
    </message>
    <message id="form.problem.required">
        <source>This field is needed.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>Diese Angabe ist erforderlich.</translation>
    </message>
    <message id="form.problem.too_large">
        <source>At most {limit}.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>Höchstens {limit}.</translation>
    </message>
    <message id="form.problem.too_long">
        <source>{length} characters; at most {limit} are possible.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>{length} Zeichen; höchstens {limit} sind möglich.</translation>
    </message>
    <message id="form.problem.too_small">
        <source>At least {limit}.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>Mindestens {limit}.</translation>
    </message>
    <message id="guard.missing.acknowledgement">
        <source>The box is not ticked yet.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>Das Häkchen fehlt noch.</translation>
    </message>
    <message id="guard.missing.grace">
        <source>The time to change one's mind is still running.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>Die Bedenkzeit läuft noch.</translation>
    </message>
    <message id="guard.missing.name">
        <source>The name typed does not match exactly.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>Der eingegebene Name stimmt nicht genau überein.</translation>
    </message>
    <message id="guard.missing.read_only">
        <source>Read-only is on, so no change is sent.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>Der Nur-Lese-Modus ist eingeschaltet; es wird keine Änderung gesendet.</translation>
    </message>
    <message id="guard.missing.reason">
        <source>A reason of at least five characters is missing.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>Es fehlt eine Begründung von mindestens fünf Zeichen.</translation>
    </message>
    <message id="guard_level.acknowledge.word">
        <source>Acknowledge</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Bestätigen</translation>
    </message>
    <message id="guard_level.plain.word">
        <source>Nothing asked</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Ohne Nachfrage</translation>
    </message>
    <message id="guard_level.refused.word">
        <source>Not allowed</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Nicht erlaubt</translation>
    </message>
    <message id="guard_level.type_name.word">
        <source>Type the name</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Namen eingeben</translation>
    </message>
    <message id="guard_level.type_name_and_reason.word">
        <source>Type the name and a reason</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Namen und Begründung eingeben</translation>
    </message>
    <message id="health.disabled.word">
        <source>Disabled</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Deaktiviert</translation>
    </message>
    <message id="health.failed.word">
        <source>Failed</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Fehlerhaft</translation>
    </message>
    <message id="health.offline.word">
        <source>Offline</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Offline</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="health.unknown.word">
        <source>Unknown</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message id="health.warning.word">
        <source>Warning</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Warnung</translation>
    </message>
    <message id="health.well.word">
        <source>Well</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>In Ordnung</translation>
    </message>
    <message id="look.cancelled.word">
        <source>Stopped</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Abgebrochen</translation>
    </message>
    <message id="look.deleting.word">
        <source>Being deleted</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Wird gelöscht</translation>
    </message>
    <message id="look.expired.word">
        <source>Expired</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Abgelaufen</translation>
    </message>
    <message id="look.failed.word">
        <source>Failed</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message id="look.finishing.word">
        <source>Finishing</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message id="look.forbidden.word">
        <source>Not permitted</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Nicht erlaubt</translation>
    </message>
    <message id="look.held.word">
        <source>Held</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message id="look.offline.word">
        <source>Offline</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Offline</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="look.ok.word">
        <source>OK</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>In Ordnung</translation>
    </message>
    <message id="look.paused.word">
        <source>Paused</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Angehalten</translation>
    </message>
    <message id="look.queued.word">
        <source>Queued</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Eingereiht</translation>
    </message>
    <message id="look.removed.word">
        <source>Removed</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message id="look.running.word">
        <source>Running</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Läuft</translation>
    </message>
    <message id="look.sending.word">
        <source>Sending</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Wird gesendet</translation>
    </message>
    <message id="look.signed_out.word">
        <source>Signed out</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Abgemeldet</translation>
    </message>
    <message id="look.skipped.word">
        <source>Skipped</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message id="look.stale.word">
        <source>Stale</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Veraltet</translation>
    </message>
    <message id="look.unknown.word">
        <source>Unknown</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message id="look.waiting.word">
        <source>Waiting</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Wartet</translation>
    </message>
    <message id="look.warn.word">
        <source>Warning</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Warnung</translation>
    </message>
    <message id="node_kind.app.word">
        <source>Application</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Anwendung</translation>
    </message>
    <message id="node_kind.client.word">
        <source>Client</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Client</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_kind.cluster.word">
        <source>Cluster</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Cluster</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_kind.container.word">
        <source>Container</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Container</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_kind.db.word">
        <source>Database</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Datenbank</translation>
    </message>
    <message id="node_kind.fabric.word">
        <source>Fabric</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Fabric</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_kind.files.word">
        <source>Files</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Dateien</translation>
    </message>
    <message id="node_kind.folder.word">
        <source>Folder</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Ordner</translation>
    </message>
    <message id="node_kind.gateway.word">
        <source>Gateway</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Gateway</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_kind.group.word">
        <source>Group</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message id="node_kind.hypervisor.word">
        <source>Hypervisor</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Hypervisor</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_kind.job.word">
        <source>Job</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Auftrag</translation>
    </message>
    <message id="node_kind.storage.word">
        <source>Storage</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Speicherort</translation>
    </message>
    <message id="node_kind.system.word">
        <source>System</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>System</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_kind.vm.word">
        <source>Virtual machine</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message id="node_level.appliance.word">
        <source>System</source>
        <extracomment>level of the tree: column header, search, details; one word</extracomment>
        <translation>System</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_level.client.word">
        <source>Client</source>
        <extracomment>level of the tree: column header, search, details; one word</extracomment>
        <translation>Client</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="node_level.group.word">
        <source>Group</source>
        <extracomment>level of the tree: column header, search, details; one word</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message id="node_level.instance.word">
        <source>Instance</source>
        <extracomment>level of the tree: column header, search, details; one word</extracomment>
        <translation>Instanz</translation>
    </message>
    <message id="operation.backup.word">
        <source>Backup</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Sicherung</translation>
    </message>
    <message id="operation.copy.word">
        <source>Copy</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Kopie</translation>
    </message>
    <message id="operation.delete.word">
        <source>Deletion</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Löschung</translation>
    </message>
    <message id="operation.download.word">
        <source>Download</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Download</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="operation.other.word">
        <source>Run</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Lauf</translation>
    </message>
    <message id="operation.restore.word">
        <source>Restore</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Wiederherstellung</translation>
    </message>
    <message id="operation.verify.word">
        <source>Verification</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Überprüfung</translation>
    </message>
    <message id="origin.elsewhere.word">
        <source>Not started here</source>
        <extracomment>who started a run: activities dock, details; a short label</extracomment>
        <translation>Nicht hier gestartet</translation>
    </message>
    <message id="origin.here.word">
        <source>Started here</source>
        <extracomment>who started a run: activities dock, details; a short label</extracomment>
        <translation>Hier gestartet</translation>
    </message>
    <message id="origin.unknown.word">
        <source>Starter not known</source>
        <extracomment>who started a run: activities dock, details; a short label</extracomment>
        <translation>Unbekannt, wer startete</translation>
    </message>
    <message id="permit.altered.why">
        <source>The permit was altered after it was given.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>Die Freigabe wurde nachträglich verändert.</translation>
    </message>
    <message id="permit.expired.why">
        <source>The permit has expired; confirm once more.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>Die Freigabe ist abgelaufen; erneut bestätigen.</translation>
    </message>
    <message id="permit.other_request.why">
        <source>The permit is for another request.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>Die Freigabe gilt für eine andere Anfrage.</translation>
    </message>
    <message id="permit.used.why">
        <source>The permit was used already.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>Die Freigabe ist bereits verbraucht.</translation>
    </message>
    <message id="phase.cancelled.word">
        <source>Stopped</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Abgebrochen</translation>
    </message>
    <message id="phase.expired.word">
        <source>Expired</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Abgelaufen</translation>
    </message>
    <message id="phase.failed.word">
        <source>Failed</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message id="phase.finishing.word">
        <source>Finishing</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message id="phase.outcome_unknown.word">
        <source>Outcome unknown</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message id="phase.paused.word">
        <source>Paused</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Angehalten</translation>
    </message>
    <message id="phase.queued.word">
        <source>Queued</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Eingereiht</translation>
    </message>
    <message id="phase.running.word">
        <source>Running</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Läuft</translation>
    </message>
    <message id="phase.sending.word">
        <source>Sending</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Wird gesendet</translation>
    </message>
    <message id="phase.skipped.word">
        <source>Skipped</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message id="phase.succeeded.word">
        <source>Succeeded</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Erfolgreich</translation>
    </message>
    <message id="phase.succeeded_with_warnings.word">
        <source>Succeeded with warnings</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Erfolgreich mit Warnungen</translation>
    </message>
    <message id="phase.unknown.word">
        <source>Unknown</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message id="phase.waiting.word">
        <source>Waiting</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Wartet</translation>
    </message>
    <message id="preflight.writable.title">
        <source>This system is read-only for this console</source>
        <extracomment>restore wizard, preflight row, bold sentence</extracomment>
        <translation>Dieses System ist für diese Konsole schreibgeschützt</translation>
    </message>
    <message id="preflight.writable.why">
        <source>The profile, its environment or this session is set to read-only. Leave read-only first.</source>
        <extracomment>restore wizard, preflight row, explanation</extracomment>
        <translation>Profil, Umgebung oder diese Sitzung ist schreibgeschützt. Zuerst den Schreibschutz verlassen.</translation>
    </message>
    <message id="proxy_mode.none.word">
        <source>No proxy</source>
        <extracomment>connection wizard, choice of proxy; a few words</extracomment>
        <translation>Kein Proxy</translation>
    </message>
    <message id="proxy_mode.own.word">
        <source>Own proxy</source>
        <extracomment>connection wizard, choice of proxy; a few words</extracomment>
        <translation>Eigener Proxy</translation>
    </message>
    <message id="proxy_mode.system.word">
        <source>As the operating system is set</source>
        <extracomment>connection wizard, choice of proxy; a few words</extracomment>
        <translation>Wie im Betriebssystem eingestellt</translation>
    </message>
    <message id="restore.missing.backup">
        <source>Choose a backup first</source>
        <extracomment>restore wizard, beside the disabled Next; one line</extracomment>
        <translation>Zuerst eine Sicherung wählen</translation>
    </message>
    <message id="restore.missing.check">
        <source>Checking is under way</source>
        <extracomment>restore wizard, beside the disabled Next; one line</extracomment>
        <translation>Die Prüfung läuft</translation>
    </message>
    <message id="restore.missing.fields" numerus="yes">
        <source>{count} fields need attention</source>
        <extracomment>restore wizard, beside the disabled Next; one line</extracomment>
        <translation><numerusform>{count} Feld ist noch zu prüfen</numerusform><numerusform>{count} Felder sind noch zu prüfen</numerusform></translation>
    </message>
    <message id="restore.missing.preflight">
        <source>Next opens when nothing blocks and all {total} are acknowledged, {done} so far</source>
        <extracomment>restore wizard, beside the disabled Next; {done} and {total} are numbers</extracomment>
        <translation>Weiter geht es, wenn nichts blockiert und alle {total} bestätigt sind, bisher {done}</translation>
    </message>
    <message id="secret_store.damaged.advice">
        <source>Add the system once more; the damaged record is kept aside until then.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Das System neu hinzufügen; der beschädigte Eintrag bleibt bis dahin unberührt.</translation>
    </message>
    <message id="secret_store.hanging.advice">
        <source>Look for a hidden password prompt, or restart the key store. Until then systems can be kept for this run only.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Nach einer verdeckten Kennwortabfrage sehen oder den Schlüsselspeicher neu starten. Bis dahin lassen sich Systeme nur für diesen Programmlauf behalten.</translation>
    </message>
    <message id="secret_store.locked.advice">
        <source>Unlock it, then try again.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Entsperren und dann erneut versuchen.</translation>
    </message>
    <message id="secret_store.missing.advice">
        <source>Install and start one, such as GNOME Keyring or KWallet. Until then systems can be kept for this run only.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Einen einrichten und starten, etwa GNOME Keyring oder KWallet. Bis dahin lassen sich Systeme nur für diesen Programmlauf behalten.</translation>
    </message>
    <message id="secret_store.refusing.advice">
        <source>Allow this program the access in the key store's own settings, then try again.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Dem Programm in den Einstellungen des Schlüsselspeichers den Zugriff erlauben und erneut versuchen.</translation>
    </message>
    <message id="step_state.done.word">
        <source>Done</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Fertig</translation>
    </message>
    <message id="step_state.failed.word">
        <source>Failed</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message id="step_state.pending.word">
        <source>Not begun</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Noch nicht begonnen</translation>
    </message>
    <message id="step_state.running.word">
        <source>Running</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Läuft</translation>
    </message>
    <message id="step_state.skipped.word">
        <source>Skipped</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message id="step_state.unknown.word">
        <source>Unknown</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message id="step_state.warning.word">
        <source>Warning</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Warnung</translation>
    </message>
    <message id="trust_mode.ca_file.word">
        <source>Authority from a file</source>
        <extracomment>connection wizard and properties: who decides about the certificate; a few words</extracomment>
        <translation>Zertifizierungsstelle aus einer Datei</translation>
    </message>
    <message id="trust_mode.pin.word">
        <source>This certificate only (pinned)</source>
        <extracomment>connection wizard and properties: who decides about the certificate; a few words</extracomment>
        <translation>Nur dieses Zertifikat (angeheftet)</translation>
    </message>
    <message id="trust_mode.system.word">
        <source>Authorities of the operating system</source>
        <extracomment>connection wizard and properties: who decides about the certificate; a few words</extracomment>
        <translation>Zertifizierungsstellen des Betriebssystems</translation>
    </message>
    <message id="trust_problem.ca_file_unreadable.why">
        <source>The file of the authority cannot be read.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Die Datei der Zertifizierungsstelle lässt sich nicht lesen.</translation>
    </message>
    <message id="trust_problem.expired.why">
        <source>The certificate has expired.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Das Zertifikat ist abgelaufen.</translation>
    </message>
    <message id="trust_problem.not_yet_valid.why">
        <source>The certificate is not valid yet; the clock of one of the two may be wrong.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Das Zertifikat ist noch nicht gültig; vielleicht geht eine der beiden Uhren falsch.</translation>
    </message>
    <message id="trust_problem.old_tls.why">
        <source>The server speaks only versions of TLS that are no longer safe.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Der Server spricht nur TLS-Versionen, die nicht mehr sicher sind.</translation>
    </message>
    <message id="trust_problem.other.why">
        <source>The certificate cannot be checked.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Das Zertifikat lässt sich nicht prüfen.</translation>
    </message>
    <message id="trust_problem.pin_differs.why">
        <source>The certificate is not the pinned one.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Das Zertifikat ist nicht das angeheftete.</translation>
    </message>
    <message id="trust_problem.self_signed.why">
        <source>The certificate is signed by the server itself, by no authority.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Das Zertifikat ist vom Server selbst unterschrieben, nicht von einer Zertifizierungsstelle.</translation>
    </message>
    <message id="trust_problem.unknown_authority.why">
        <source>The certificate comes from an authority that this computer does not know.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Das Zertifikat stammt von einer Zertifizierungsstelle, die dieser Rechner nicht kennt.</translation>
    </message>
    <message id="trust_problem.wrong_host.why">
        <source>The certificate is for another host name.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>Das Zertifikat gilt für einen anderen Rechnernamen.</translation>
    </message>
    <message id="verification.failed.word">
        <source>Verification failed</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Überprüfung fehlgeschlagen</translation>
    </message>
    <message id="verification.not_offered.word">
        <source>Not offered</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Nicht angeboten</translation>
    </message>
    <message id="verification.not_verified.word">
        <source>Not verified</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Nicht überprüft</translation>
    </message>
    <message id="verification.unknown.word">
        <source>Not known</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Nicht bekannt</translation>
    </message>
    <message id="verification.verified.word">
        <source>Verified</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Überprüft</translation>
    </message>
</context>
</TS>
