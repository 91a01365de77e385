<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
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
</context>
</TS>
