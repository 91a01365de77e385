<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message id="action_class.acknowledge_result.word">
        <source>Acknowledge result</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Acknowledge result</translation>
    </message>
    <message id="action_class.back_up.word">
        <source>Back up</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Back up</translation>
    </message>
    <message id="action_class.change_settings.word">
        <source>Change the system's settings</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Change the system's settings</translation>
    </message>
    <message id="action_class.delete.word">
        <source>Delete</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Delete</translation>
    </message>
    <message id="action_class.hold.word">
        <source>Hold</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Hold</translation>
    </message>
    <message id="action_class.read.word">
        <source>Read</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Read</translation>
    </message>
    <message id="action_class.release_hold.word">
        <source>Release hold</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Release hold</translation>
    </message>
    <message id="action_class.restore_elsewhere.word">
        <source>Restore elsewhere</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Restore elsewhere</translation>
    </message>
    <message id="action_class.restore_over.word">
        <source>Restore over existing data</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Restore over existing data</translation>
    </message>
    <message id="action_class.run_schedule.word">
        <source>Run schedule</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Run schedule</translation>
    </message>
    <message id="action_class.sign_in.word">
        <source>Sign in</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Sign in</translation>
    </message>
    <message id="action_class.stop_run.word">
        <source>Stop a run</source>
        <extracomment>class of actions: guard table, guard dialog, audit record; a few words</extracomment>
        <translation>Stop a run</translation>
    </message>
    <message id="address.problem.credentials">
        <source>An address must not hold a user name or password; they are asked for on a later page.</source>
        <extracomment>connection wizard, below the address field; one sentence</extracomment>
        <translation>An address must not hold a user name or password; they are asked for on a later page.</translation>
    </message>
    <message id="address.problem.plain_http">
        <source>Unencrypted http is possible to this computer itself only.</source>
        <extracomment>connection wizard, below the address field; one sentence</extracomment>
        <translation>Unencrypted http is possible to this computer itself only.</translation>
    </message>
    <message id="address.problem.scheme">
        <source>Only addresses that begin with https can be used.</source>
        <extracomment>connection wizard, below the address field; one sentence</extracomment>
        <translation>Only addresses that begin with https can be used.</translation>
    </message>
    <message id="address.problem.unreadable">
        <source>This is no address. Enter a host name, host:port, or an address that begins with https.</source>
        <extracomment>connection wizard, below the address field; one sentence</extracomment>
        <translation>This is no address. Enter a host name, host:port, or an address that begins with https.</translation>
    </message>
    <message id="advice.check_address.text">
        <source>Check address, port and proxy, and whether the system is switched on.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Check address, port and proxy, and whether the system is switched on.</translation>
    </message>
    <message id="advice.check_trust.text">
        <source>Compare the certificate with what the administrator of the system says before it is trusted.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Compare the certificate with what the administrator of the system says before it is trusted.</translation>
    </message>
    <message id="advice.fix_input.text">
        <source>Correct the marked entries.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Correct the marked entries.</translation>
    </message>
    <message id="advice.nothing.text">
        <source>Nothing can be done about it here.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Nothing can be done about it here.</translation>
    </message>
    <message id="advice.retry_later.text">
        <source>Try again in a few minutes.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Try again in a few minutes.</translation>
    </message>
    <message id="advice.sign_in.text">
        <source>Sign in again.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Sign in again.</translation>
    </message>
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
    <message id="backup_field.completed.word">
        <source>end</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>end</translation>
    </message>
    <message id="backup_field.copy.word">
        <source>copy</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>copy</translation>
    </message>
    <message id="backup_field.duration.word">
        <source>duration</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>duration</translation>
    </message>
    <message id="backup_field.encrypted.word">
        <source>encryption</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>encryption</translation>
    </message>
    <message id="backup_field.expires.word">
        <source>expiry</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>expiry</translation>
    </message>
    <message id="backup_field.files.word">
        <source>number of files</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>number of files</translation>
    </message>
    <message id="backup_field.held.word">
        <source>hold</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>hold</translation>
    </message>
    <message id="backup_field.size.word">
        <source>size</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>size</translation>
    </message>
    <message id="backup_field.storage.word">
        <source>storage</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>storage</translation>
    </message>
    <message id="backup_field.verified.word">
        <source>verification</source>
        <extracomment>name of a field of backups: last line of details, tool tips; inside a list, so as in running text</extracomment>
        <translation>verification</translation>
    </message>
    <message id="backup_kind.bare_metal.word">
        <source>Bare metal</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Bare metal</translation>
    </message>
    <message id="backup_kind.configuration.word">
        <source>Configuration</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Configuration</translation>
    </message>
    <message id="backup_kind.copy.word">
        <source>Copy</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Copy</translation>
    </message>
    <message id="backup_kind.differential.word">
        <source>Differential</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Differential</translation>
    </message>
    <message id="backup_kind.full.word">
        <source>Full</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Full</translation>
    </message>
    <message id="backup_kind.incremental.word">
        <source>Incremental</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Incremental</translation>
    </message>
    <message id="backup_kind.log.word">
        <source>Transaction log</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Transaction log</translation>
    </message>
    <message id="backup_kind.other.word">
        <source>Other</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Other</translation>
    </message>
    <message id="backup_kind.restore.word">
        <source>Restore</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Restore</translation>
    </message>
    <message id="backup_kind.selective.word">
        <source>Selective</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Selective</translation>
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
        <translation>Finished</translation>
    </message>
    <message id="backup_state.complete_with_warnings.word">
        <source>Finished with warnings</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Finished with warnings</translation>
    </message>
    <message id="backup_state.deleting.word">
        <source>Being deleted</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Being deleted</translation>
    </message>
    <message id="backup_state.failed.word">
        <source>Failed</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Failed</translation>
    </message>
    <message id="backup_state.removed.word">
        <source>Removed</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Removed</translation>
    </message>
    <message id="backup_state.running.word">
        <source>Running</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Running</translation>
    </message>
    <message id="backup_state.skipped.word">
        <source>Skipped</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Skipped</translation>
    </message>
    <message id="backup_state.unknown.word">
        <source>Unknown</source>
        <extracomment>state of a backup: table, chip, filter; one or two words</extracomment>
        <translation>Unknown</translation>
    </message>
    <message id="capability.acknowledge.word">
        <source>Acknowledge results</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Acknowledge results</translation>
    </message>
    <message id="capability.activities.word">
        <source>Watch runs</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Watch runs</translation>
    </message>
    <message id="capability.alerts.word">
        <source>Alerts</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Alerts</translation>
    </message>
    <message id="capability.browse.word">
        <source>Browse files in a backup</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Browse files in a backup</translation>
    </message>
    <message id="capability.cancel.word">
        <source>Stop a run</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Stop a run</translation>
    </message>
    <message id="capability.change_storage.word">
        <source>Change storage</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Change storage</translation>
    </message>
    <message id="capability.delete.word">
        <source>Delete backups</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Delete backups</translation>
    </message>
    <message id="capability.download.word">
        <source>Download backups</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Download backups</translation>
    </message>
    <message id="capability.hold.word">
        <source>Hold backups</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Hold backups</translation>
    </message>
    <message id="capability.logs.word">
        <source>Logs of runs</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Logs of runs</translation>
    </message>
    <message id="capability.not_offered.why">
        <source>Not offered by this system.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>Not offered by this system.</translation>
    </message>
    <message id="capability.pause.word">
        <source>Pause a run</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Pause a run</translation>
    </message>
    <message id="capability.percent.word">
        <source>Progress in percent</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Progress in percent</translation>
    </message>
    <message id="capability.restore.word">
        <source>Restore</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Restore</translation>
    </message>
    <message id="capability.run_schedule.word">
        <source>Run a schedule now</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Run a schedule now</translation>
    </message>
    <message id="capability.schedules.word">
        <source>Schedules</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Schedules</translation>
    </message>
    <message id="capability.start_backup.word">
        <source>Back up now</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Back up now</translation>
    </message>
    <message id="capability.storage.word">
        <source>Storage</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Storage</translation>
    </message>
    <message id="capability.verify.word">
        <source>Verify backups</source>
        <extracomment>what a system can do: cards of the first run and the connection wizard; a few words</extracomment>
        <translation>Verify backups</translation>
    </message>
    <message id="checked_by.backup_log.word">
        <source>read in the log of the backup</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>read in the log of the backup</translation>
    </message>
    <message id="checked_by.computed.word">
        <source>computed here</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>computed here</translation>
    </message>
    <message id="checked_by.not_offered.word">
        <source>no way to check</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>no way to check</translation>
    </message>
    <message id="checked_by.server.word">
        <source>asked the system</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>asked the system</translation>
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
    <message id="environment.custom.word">
        <source>Own environment</source>
        <extracomment>name of an environment: band, tree, chips; one word</extracomment>
        <translation>Own environment</translation>
    </message>
    <message id="environment.lab.word">
        <source>Lab</source>
        <extracomment>name of an environment: band, tree, chips; one word</extracomment>
        <translation>Lab</translation>
    </message>
    <message id="environment.production.word">
        <source>Production</source>
        <extracomment>name of an environment: band, tree, chips; one word</extracomment>
        <translation>Production</translation>
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
        <translation>The conversation with the system went wrong.</translation>
    </message>
    <message id="error.backend_fault.title">
        <source>The system reports an error of its own.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system reports an error of its own.</translation>
    </message>
    <message id="error.bad_reply.title">
        <source>The answer of the system cannot be understood.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The answer of the system cannot be understood.</translation>
    </message>
    <message id="error.bad_reply_html.title">
        <source>A web page came instead of data, with status {status}. A proxy or a restart may be the reason, or the address is wrong.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>A web page came instead of data, with status {status}. A proxy or a restart may be the reason, or the address is wrong.</translation>
    </message>
    <message id="error.bad_reply_json.title">
        <source>The answer with status {status} is not readable JSON.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The answer with status {status} is not readable JSON.</translation>
    </message>
    <message id="error.client_certificate.title">
        <source>The client certificate cannot be used.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The client certificate cannot be used.</translation>
    </message>
    <message id="error.conflict.title">
        <source>The system is not in a state that allows this now.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system is not in a state that allows this now.</translation>
    </message>
    <message id="error.connection_lost.title">
        <source>The connection broke off.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The connection broke off.</translation>
    </message>
    <message id="error.console.title">
        <source>Something in this program went wrong.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Something in this program went wrong.</translation>
    </message>
    <message id="error.guard_refused.title">
        <source>The confirmation is not complete. Nothing was sent.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The confirmation is not complete. Nothing was sent.</translation>
    </message>
    <message id="error.input.title">
        <source>Some entries do not fit.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Some entries do not fit.</translation>
    </message>
    <message id="error.not_found.title">
        <source>This is not there any more.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>This is not there any more.</translation>
    </message>
    <message id="error.not_supported.title">
        <source>This system does not offer this.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>This system does not offer this.</translation>
    </message>
    <message id="error.not_tls.title">
        <source>The server at this address does not speak TLS, so nothing is sent.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The server at this address does not speak TLS, so nothing is sent.</translation>
    </message>
    <message id="error.outcome_unknown.title">
        <source>The request was sent, but the answer was lost. Whether it took effect is not known.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The request was sent, but the answer was lost. Whether it took effect is not known.</translation>
    </message>
    <message id="error.permission_denied.title">
        <source>The signed-in user has no permission for this.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The signed-in user has no permission for this.</translation>
    </message>
    <message id="error.permit_refused.title">
        <source>The change has no valid permit. Nothing was sent.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The change has no valid permit. Nothing was sent.</translation>
    </message>
    <message id="error.proxy.title">
        <source>The proxy cannot be reached or does not let the connection through.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The proxy cannot be reached or does not let the connection through.</translation>
    </message>
    <message id="error.proxy_not_supported.title">
        <source>Proxies of the kind “{scheme}” are not supported.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Proxies of the kind “{scheme}” are not supported.</translation>
    </message>
    <message id="error.rate_limited.title">
        <source>The system asks to wait.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system asks to wait.</translation>
    </message>
    <message id="error.refused.title">
        <source>The computer at this address refuses the connection; the port may be wrong.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The computer at this address refuses the connection; the port may be wrong.</translation>
    </message>
    <message id="error.reply_cut_short.title">
        <source>The answer of the system was cut short.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The answer of the system was cut short.</translation>
    </message>
    <message id="error.restore_refused.title">
        <source>The restore cannot be started as it is.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The restore cannot be started as it is.</translation>
    </message>
    <message id="error.secret_store.title">
        <source>The key store of the operating system cannot be used.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The key store of the operating system cannot be used.</translation>
    </message>
    <message id="error.secret_store_damaged.title">
        <source>A record in the key store is damaged.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>A record in the key store is damaged.</translation>
    </message>
    <message id="error.secret_store_hanging.title">
        <source>The key store does not answer.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The key store does not answer.</translation>
    </message>
    <message id="error.secret_store_locked.title">
        <source>The key store is locked.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The key store is locked.</translation>
    </message>
    <message id="error.secret_store_missing.title">
        <source>This computer offers no key store.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>This computer offers no key store.</translation>
    </message>
    <message id="error.secret_store_refusing.title">
        <source>The key store refuses the access.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The key store refuses the access.</translation>
    </message>
    <message id="error.session_expired.title">
        <source>The session has ended. Nothing is tried until the next sign-in.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The session has ended. Nothing is tried until the next sign-in.</translation>
    </message>
    <message id="error.settings.title">
        <source>The settings cannot be read or written.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The settings cannot be read or written.</translation>
    </message>
    <message id="error.sign_in_rejected.title">
        <source>The system does not accept this sign-in.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system does not accept this sign-in.</translation>
    </message>
    <message id="error.store.title">
        <source>The record of this program cannot be read or written.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The record of this program cannot be read or written.</translation>
    </message>
    <message id="error.timed_out.title">
        <source>The system did not answer in time.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system did not answer in time.</translation>
    </message>
    <message id="error.too_busy.title">
        <source>Too many requests to this system are waiting already.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Too many requests to this system are waiting already.</translation>
    </message>
    <message id="error.too_large.title">
        <source>The answer of the system is larger than allowed and was not read to its end.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The answer of the system is larger than allowed and was not read to its end.</translation>
    </message>
    <message id="error.unknown_name.title">
        <source>No computer is known by this name.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>No computer is known by this name.</translation>
    </message>
    <message id="error.unreachable.title">
        <source>The system cannot be reached.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system cannot be reached.</translation>
    </message>
    <message id="error.unreachable_silent.title">
        <source>Nothing answers at this address.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Nothing answers at this address.</translation>
    </message>
    <message id="error.untrusted.title">
        <source>The certificate of the system is not trusted. Nothing was sent.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The certificate of the system is not trusted. Nothing was sent.</translation>
    </message>
    <message id="finding.bad.word">
        <source>Needs attention</source>
        <extracomment>restore wizard, preflight row: what was found; a few words</extracomment>
        <translation>Needs attention</translation>
    </message>
    <message id="finding.good.word">
        <source>Fine</source>
        <extracomment>restore wizard, preflight row: what was found; a few words</extracomment>
        <translation>Fine</translation>
    </message>
    <message id="finding.not_offered.word">
        <source>Not offered by this system</source>
        <extracomment>restore wizard, preflight row: what was found; a few words</extracomment>
        <translation>Not offered by this system</translation>
    </message>
    <message id="finding.unknown.word">
        <source>Could not be checked</source>
        <extracomment>restore wizard, preflight row: what was found; a few words</extracomment>
        <translation>Could not be checked</translation>
    </message>
    <message id="fingerprint.different.text">
        <source>Different from character {place} on. This is another certificate.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Different from character {place} on. This is another certificate.</translation>
    </message>
    <message id="fingerprint.empty.text">
        <source>Paste the fingerprint that the administrator of the system gave out.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Paste the fingerprint that the administrator of the system gave out.</translation>
    </message>
    <message id="fingerprint.equal.text">
        <source>Equal: all {typed} characters match.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Equal: all {typed} characters match.</translation>
    </message>
    <message id="fingerprint.not_hex.text">
        <source>A fingerprint has only the digits 0 to 9 and the letters A to F.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>A fingerprint has only the digits 0 to 9 and the letters A to F.</translation>
    </message>
    <message id="fingerprint.too_long.text">
        <source>Equal, but {extra} characters too many.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Equal, but {extra} characters too many.</translation>
    </message>
    <message id="fingerprint.too_short.text">
        <source>Equal so far, but {missing} characters are missing.</source>
        <extracomment>trust page, below the field for the fingerprint known from elsewhere; one sentence</extracomment>
        <translation>Equal so far, but {missing} characters are missing.</translation>
    </message>
    <message id="form.problem.choice">
        <source>Choose one of the values offered.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>Choose one of the values offered.</translation>
    </message>
    <message id="form.problem.pattern">
        <source>This does not have the expected form.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>This does not have the expected form.</translation>
    </message>
    <message id="form.problem.required">
        <source>This field is needed.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>This field is needed.</translation>
    </message>
    <message id="form.problem.too_large">
        <source>At most {limit}.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>At most {limit}.</translation>
    </message>
    <message id="form.problem.too_long">
        <source>{length} characters; at most {limit} are possible.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>{length} characters; at most {limit} are possible.</translation>
    </message>
    <message id="form.problem.too_small">
        <source>At least {limit}.</source>
        <extracomment>below a field of a form; one short sentence</extracomment>
        <translation>At least {limit}.</translation>
    </message>
    <message id="guard.missing.acknowledgement">
        <source>The box is not ticked yet.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>The box is not ticked yet.</translation>
    </message>
    <message id="guard.missing.grace">
        <source>The time to change one's mind is still running.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>The time to change one's mind is still running.</translation>
    </message>
    <message id="guard.missing.name">
        <source>The name typed does not match exactly.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>The name typed does not match exactly.</translation>
    </message>
    <message id="guard.missing.read_only">
        <source>Read-only is on, so no change is sent.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>Read-only is on, so no change is sent.</translation>
    </message>
    <message id="guard.missing.reason">
        <source>A reason of at least five characters is missing.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>A reason of at least five characters is missing.</translation>
    </message>
    <message id="guard_level.acknowledge.word">
        <source>Acknowledge</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Acknowledge</translation>
    </message>
    <message id="guard_level.plain.word">
        <source>Nothing asked</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Nothing asked</translation>
    </message>
    <message id="guard_level.refused.word">
        <source>Not allowed</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Not allowed</translation>
    </message>
    <message id="guard_level.type_name.word">
        <source>Type the name</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Type the name</translation>
    </message>
    <message id="guard_level.type_name_and_reason.word">
        <source>Type the name and a reason</source>
        <extracomment>guard table: what is asked before an action; a few words</extracomment>
        <translation>Type the name and a reason</translation>
    </message>
    <message id="health.disabled.word">
        <source>Disabled</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Disabled</translation>
    </message>
    <message id="health.failed.word">
        <source>Failed</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Failed</translation>
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
        <translation>Unknown</translation>
    </message>
    <message id="health.warning.word">
        <source>Warning</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Warning</translation>
    </message>
    <message id="health.well.word">
        <source>Well</source>
        <extracomment>how a node or system is: tree, details; one or two words</extracomment>
        <translation>Well</translation>
    </message>
    <message id="look.cancelled.word">
        <source>Stopped</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Stopped</translation>
    </message>
    <message id="look.deleting.word">
        <source>Being deleted</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Being deleted</translation>
    </message>
    <message id="look.expired.word">
        <source>Expired</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Expired</translation>
    </message>
    <message id="look.failed.word">
        <source>Failed</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Failed</translation>
    </message>
    <message id="look.finishing.word">
        <source>Finishing</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Finishing</translation>
    </message>
    <message id="look.forbidden.word">
        <source>Not permitted</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Not permitted</translation>
    </message>
    <message id="look.held.word">
        <source>Held</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Held</translation>
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
        <translation>OK</translation>
    </message>
    <message id="look.paused.word">
        <source>Paused</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Paused</translation>
    </message>
    <message id="look.queued.word">
        <source>Queued</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Queued</translation>
    </message>
    <message id="look.removed.word">
        <source>Removed</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Removed</translation>
    </message>
    <message id="look.running.word">
        <source>Running</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Running</translation>
    </message>
    <message id="look.sending.word">
        <source>Sending</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Sending</translation>
    </message>
    <message id="look.signed_out.word">
        <source>Signed out</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Signed out</translation>
    </message>
    <message id="look.skipped.word">
        <source>Skipped</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Skipped</translation>
    </message>
    <message id="look.stale.word">
        <source>Stale</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Stale</translation>
    </message>
    <message id="look.unknown.word">
        <source>Unknown</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Unknown</translation>
    </message>
    <message id="look.waiting.word">
        <source>Waiting</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Waiting</translation>
    </message>
    <message id="look.warn.word">
        <source>Warning</source>
        <extracomment>state as a word beside its icon, also read by screen readers; one or two words</extracomment>
        <translation>Warning</translation>
    </message>
    <message id="node_kind.app.word">
        <source>Application</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Application</translation>
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
        <translation>Database</translation>
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
        <translation>Files</translation>
    </message>
    <message id="node_kind.folder.word">
        <source>Folder</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Folder</translation>
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
        <translation>Group</translation>
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
        <translation>Job</translation>
    </message>
    <message id="node_kind.storage.word">
        <source>Storage</source>
        <extracomment>what a node of the tree is: details, accessible text; one or two words</extracomment>
        <translation>Storage</translation>
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
        <translation>Virtual machine</translation>
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
        <translation>Group</translation>
    </message>
    <message id="node_level.instance.word">
        <source>Instance</source>
        <extracomment>level of the tree: column header, search, details; one word</extracomment>
        <translation>Instance</translation>
    </message>
    <message id="operation.backup.word">
        <source>Backup</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Backup</translation>
    </message>
    <message id="operation.copy.word">
        <source>Copy</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Copy</translation>
    </message>
    <message id="operation.delete.word">
        <source>Deletion</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Deletion</translation>
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
        <translation>Run</translation>
    </message>
    <message id="operation.restore.word">
        <source>Restore</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Restore</translation>
    </message>
    <message id="operation.verify.word">
        <source>Verification</source>
        <extracomment>what a run does: activities dock, history; one or two words</extracomment>
        <translation>Verification</translation>
    </message>
    <message id="origin.elsewhere.word">
        <source>Not started here</source>
        <extracomment>who started a run: activities dock, details; a short label</extracomment>
        <translation>Not started here</translation>
    </message>
    <message id="origin.here.word">
        <source>Started here</source>
        <extracomment>who started a run: activities dock, details; a short label</extracomment>
        <translation>Started here</translation>
    </message>
    <message id="origin.unknown.word">
        <source>Starter not known</source>
        <extracomment>who started a run: activities dock, details; a short label</extracomment>
        <translation>Starter not known</translation>
    </message>
    <message id="permit.altered.why">
        <source>The permit was altered after it was given.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>The permit was altered after it was given.</translation>
    </message>
    <message id="permit.expired.why">
        <source>The permit has expired; confirm once more.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>The permit has expired; confirm once more.</translation>
    </message>
    <message id="permit.other_request.why">
        <source>The permit is for another request.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>The permit is for another request.</translation>
    </message>
    <message id="permit.used.why">
        <source>The permit was used already.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>The permit was used already.</translation>
    </message>
    <message id="phase.cancelled.word">
        <source>Stopped</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Stopped</translation>
    </message>
    <message id="phase.expired.word">
        <source>Expired</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Expired</translation>
    </message>
    <message id="phase.failed.word">
        <source>Failed</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Failed</translation>
    </message>
    <message id="phase.finishing.word">
        <source>Finishing</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Finishing</translation>
    </message>
    <message id="phase.outcome_unknown.word">
        <source>Outcome unknown</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Outcome unknown</translation>
    </message>
    <message id="phase.paused.word">
        <source>Paused</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Paused</translation>
    </message>
    <message id="phase.queued.word">
        <source>Queued</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Queued</translation>
    </message>
    <message id="phase.running.word">
        <source>Running</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Running</translation>
    </message>
    <message id="phase.sending.word">
        <source>Sending</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Sending</translation>
    </message>
    <message id="phase.skipped.word">
        <source>Skipped</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Skipped</translation>
    </message>
    <message id="phase.succeeded.word">
        <source>Succeeded</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Succeeded</translation>
    </message>
    <message id="phase.succeeded_with_warnings.word">
        <source>Succeeded with warnings</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Succeeded with warnings</translation>
    </message>
    <message id="phase.unknown.word">
        <source>Unknown</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Unknown</translation>
    </message>
    <message id="phase.waiting.word">
        <source>Waiting</source>
        <extracomment>phase of a run: activities dock, chips, status bar; one or two words</extracomment>
        <translation>Waiting</translation>
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
    <message id="proxy_mode.none.word">
        <source>No proxy</source>
        <extracomment>connection wizard, choice of proxy; a few words</extracomment>
        <translation>No proxy</translation>
    </message>
    <message id="proxy_mode.own.word">
        <source>Own proxy</source>
        <extracomment>connection wizard, choice of proxy; a few words</extracomment>
        <translation>Own proxy</translation>
    </message>
    <message id="proxy_mode.system.word">
        <source>As the operating system is set</source>
        <extracomment>connection wizard, choice of proxy; a few words</extracomment>
        <translation>As the operating system is set</translation>
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
    <message id="secret_store.damaged.advice">
        <source>Add the system once more; the damaged record is kept aside until then.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Add the system once more; the damaged record is kept aside until then.</translation>
    </message>
    <message id="secret_store.hanging.advice">
        <source>Look for a hidden password prompt, or restart the key store. Until then systems can be kept for this run only.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Look for a hidden password prompt, or restart the key store. Until then systems can be kept for this run only.</translation>
    </message>
    <message id="secret_store.locked.advice">
        <source>Unlock it, then try again.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Unlock it, then try again.</translation>
    </message>
    <message id="secret_store.missing.advice">
        <source>Install and start one, such as GNOME Keyring or KWallet. Until then systems can be kept for this run only.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Install and start one, such as GNOME Keyring or KWallet. Until then systems can be kept for this run only.</translation>
    </message>
    <message id="secret_store.refusing.advice">
        <source>Allow this program the access in the key store's own settings, then try again.</source>
        <extracomment>below an error of the key store: how to cure it; one or two sentences</extracomment>
        <translation>Allow this program the access in the key store's own settings, then try again.</translation>
    </message>
    <message id="step_state.done.word">
        <source>Done</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Done</translation>
    </message>
    <message id="step_state.failed.word">
        <source>Failed</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Failed</translation>
    </message>
    <message id="step_state.pending.word">
        <source>Not begun</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Not begun</translation>
    </message>
    <message id="step_state.running.word">
        <source>Running</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Running</translation>
    </message>
    <message id="step_state.skipped.word">
        <source>Skipped</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Skipped</translation>
    </message>
    <message id="step_state.unknown.word">
        <source>Unknown</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Unknown</translation>
    </message>
    <message id="step_state.warning.word">
        <source>Warning</source>
        <extracomment>state of one step of a run: details, steps; one or two words</extracomment>
        <translation>Warning</translation>
    </message>
    <message id="trust_mode.ca_file.word">
        <source>Authority from a file</source>
        <extracomment>connection wizard and properties: who decides about the certificate; a few words</extracomment>
        <translation>Authority from a file</translation>
    </message>
    <message id="trust_mode.pin.word">
        <source>This certificate only (pinned)</source>
        <extracomment>connection wizard and properties: who decides about the certificate; a few words</extracomment>
        <translation>This certificate only (pinned)</translation>
    </message>
    <message id="trust_mode.system.word">
        <source>Authorities of the operating system</source>
        <extracomment>connection wizard and properties: who decides about the certificate; a few words</extracomment>
        <translation>Authorities of the operating system</translation>
    </message>
    <message id="trust_problem.ca_file_unreadable.why">
        <source>The file of the authority cannot be read.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The file of the authority cannot be read.</translation>
    </message>
    <message id="trust_problem.expired.why">
        <source>The certificate has expired.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate has expired.</translation>
    </message>
    <message id="trust_problem.not_yet_valid.why">
        <source>The certificate is not valid yet; the clock of one of the two may be wrong.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate is not valid yet; the clock of one of the two may be wrong.</translation>
    </message>
    <message id="trust_problem.old_tls.why">
        <source>The server speaks only versions of TLS that are no longer safe.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The server speaks only versions of TLS that are no longer safe.</translation>
    </message>
    <message id="trust_problem.other.why">
        <source>The certificate cannot be checked.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate cannot be checked.</translation>
    </message>
    <message id="trust_problem.pin_differs.why">
        <source>The certificate is not the pinned one.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate is not the pinned one.</translation>
    </message>
    <message id="trust_problem.self_signed.why">
        <source>The certificate is signed by the server itself, by no authority.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate is signed by the server itself, by no authority.</translation>
    </message>
    <message id="trust_problem.unknown_authority.why">
        <source>The certificate comes from an authority that this computer does not know.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate comes from an authority that this computer does not know.</translation>
    </message>
    <message id="trust_problem.wrong_host.why">
        <source>The certificate is for another host name.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate is for another host name.</translation>
    </message>
    <message id="verification.failed.word">
        <source>Verification failed</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Verification failed</translation>
    </message>
    <message id="verification.not_offered.word">
        <source>Not offered</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Not offered</translation>
    </message>
    <message id="verification.not_verified.word">
        <source>Not verified</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Not verified</translation>
    </message>
    <message id="verification.unknown.word">
        <source>Not known</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Not known</translation>
    </message>
    <message id="verification.verified.word">
        <source>Verified</source>
        <extracomment>whether a backup was checked: table, details; one or two words</extracomment>
        <translation>Verified</translation>
    </message>
</context>
</TS>
