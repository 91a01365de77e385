<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message id="audit.outcome.done">
        <source>Done</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Done</translation>
    </message>
    <message id="audit.outcome.failed">
        <source>Refused by the system</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Refused by the system</translation>
    </message>
    <message id="audit.outcome.partly">
        <source>Partly done</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Partly done</translation>
    </message>
    <message id="audit.outcome.refused">
        <source>Not sent or refused</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Not sent or refused</translation>
    </message>
    <message id="audit.outcome.sending">
        <source>About to be sent</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>About to be sent</translation>
    </message>
    <message id="audit.outcome.unknown">
        <source>Outcome unknown</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Outcome unknown</translation>
    </message>
    <message id="connection.missing.address">
        <source>Enter the address of the server</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Enter the address of the server</translation>
    </message>
    <message id="connection.missing.ca_file">
        <source>Choose the authority file</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Choose the authority file</translation>
    </message>
    <message id="connection.missing.certificate">
        <source>The certificate has not been seen yet</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>The certificate has not been seen yet</translation>
    </message>
    <message id="connection.missing.environment">
        <source>Choose an environment</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Choose an environment</translation>
    </message>
    <message id="connection.missing.pin">
        <source>Pin the certificate, or choose another kind of trust</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Pin the certificate, or choose another kind of trust</translation>
    </message>
    <message id="connection.missing.sign_in">
        <source>Fill in the sign-in fields</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Fill in the sign-in fields</translation>
    </message>
    <message id="connection.missing.system">
        <source>Choose a system first</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Choose a system first</translation>
    </message>
    <message id="connection.missing.trust">
        <source>No authority of this computer has signed this certificate</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>No authority of this computer has signed this certificate</translation>
    </message>
    <message id="connection.problem.name">
        <source>The name holds characters that cannot be shown.</source>
        <extracomment>connection wizard, under the name field</extracomment>
        <translation>The name holds characters that cannot be shown.</translation>
    </message>
    <message id="connection.problem.name_taken">
        <source>Another system has this name already.</source>
        <extracomment>connection wizard, under the name field</extracomment>
        <translation>Another system has this name already.</translation>
    </message>
    <message id="connection_test.address.label">
        <source>Address answers</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Address answers</translation>
    </message>
    <message id="connection_test.back_up.label">
        <source>Back up now</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Back up now</translation>
    </message>
    <message id="connection_test.certificate.label">
        <source>Certificate is the trusted one</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Certificate is the trusted one</translation>
    </message>
    <message id="connection_test.clock.label">
        <source>Clock</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Clock</translation>
    </message>
    <message id="connection_test.clock.text" numerus="yes">
        <source>{count} seconds apart from this computer</source>
        <extracomment>connection wizard, test page, difference of the clocks</extracomment>
        <translation><numerusform>{count} second apart from this computer</numerusform><numerusform>{count} seconds apart from this computer</numerusform></translation>
    </message>
    <message id="connection_test.delete.label">
        <source>Delete backups</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Delete backups</translation>
    </message>
    <message id="connection_test.download.label">
        <source>Download backups</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Download backups</translation>
    </message>
    <message id="connection_test.list.label">
        <source>List clients and instances</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>List clients and instances</translation>
    </message>
    <message id="connection_test.restore.label">
        <source>Restore</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Restore</translation>
    </message>
    <message id="connection_test.sign_in.label">
        <source>Sign in</source>
        <extracomment>connection wizard, test page, one line of the list</extracomment>
        <translation>Sign in</translation>
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
        <translation>Watch runs</translation>
    </message>
    <message id="preflight.writable.title">
        <source>This system is read-only for this console</source>
        <extracomment>restore wizard, preflight row, bold sentence</extracomment>
        <translation>This system is read-only for this console</translation>
    </message>
    <message id="preflight.writable.why">
        <source>The profile, its environment or this session is set to read-only. Leave read-only first.</source>
        <extracomment>restore wizard, preflight row, explanation</extracomment>
        <translation>The profile, its environment or this session is set to read-only. Leave read-only first.</translation>
    </message>
    <message id="restore.missing.backup">
        <source>Choose a backup first</source>
        <extracomment>restore wizard, beside the disabled Next; one line</extracomment>
        <translation>Choose a backup first</translation>
    </message>
    <message id="restore.missing.check">
        <source>Checking is under way</source>
        <extracomment>restore wizard, beside the disabled Next; one line</extracomment>
        <translation>Checking is under way</translation>
    </message>
    <message id="restore.missing.fields" numerus="yes">
        <source>{count} fields need attention</source>
        <extracomment>restore wizard, beside the disabled Next; one line</extracomment>
        <translation><numerusform>{count} field needs attention</numerusform><numerusform>{count} fields need attention</numerusform></translation>
    </message>
    <message id="restore.missing.preflight">
        <source>Next opens when nothing blocks and all {total} are acknowledged, {done} so far</source>
        <extracomment>restore wizard, beside the disabled Next; {done} and {total} are numbers</extracomment>
        <translation>Next opens when nothing blocks and all {total} are acknowledged, {done} so far</translation>
    </message>
</context>
</TS>
