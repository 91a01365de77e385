<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message id="about.computer.label">
        <source>Computer</source>
        <extracomment>key in the dialog About</extracomment>
        <translation>Computer</translation>
    </message>
    <message id="about.dialog.title">
        <source>About Backstay</source>
        <extracomment>title of the dialog</extracomment>
        <translation>About Backstay</translation>
    </message>
    <message id="about.licence.text">
        <source>Free software under the Apache License 2.0. Product names belong to their makers. No usage data leaves this computer.</source>
        <extracomment>dialog About; three sentences</extracomment>
        <translation>Free software under the Apache License 2.0. Product names belong to their makers. No usage data leaves this computer.</translation>
    </message>
    <message id="about.licences.text">
        <source>Licences of others…</source>
        <extracomment>button in the dialog About; short</extracomment>
        <translation>Licences of others…</translation>
    </message>
    <message id="about.licences.unreadable">
        <source>The list of licences cannot be read: {reason}</source>
        <extracomment>dialog About, in place of the licence; the reason is the system's own word</extracomment>
        <translation>The list of licences cannot be read: {reason}</translation>
    </message>
    <message id="about.python.label">
        <source>Python</source>
        <extracomment>key in the dialog About</extracomment>
        <translation>Python</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="about.qt.label">
        <source>Qt for Python</source>
        <extracomment>key in the dialog About</extracomment>
        <translation>Qt for Python</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="about.version.label">
        <source>Version</source>
        <extracomment>key in the dialog About</extracomment>
        <translation>Version</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="about.version.unknown">
        <source>not known</source>
        <extracomment>value in the dialog About</extracomment>
        <translation>not known</translation>
    </message>
    <message id="action.about.text">
        <source>&amp;About Backstay</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;About Backstay</translation>
    </message>
    <message id="action.acknowledge.text">
        <source>Ac&amp;knowledge result…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Ac&amp;knowledge result…</translation>
    </message>
    <message id="action.add_system.text">
        <source>Add &amp;system…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Add &amp;system…</translation>
    </message>
    <message id="action.audit_record.text">
        <source>&amp;Audit record…</source>
        <extracomment>Tools menu</extracomment>
        <translation>&amp;Audit record…</translation>
    </message>
    <message id="action.backup_now.off.nothing">
        <source>Choose a client or an instance first.</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Choose a client or an instance first.</translation>
    </message>
    <message id="action.backup_now.text">
        <source>&amp;Back up now…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Back up now…</translation>
    </message>
    <message id="action.confirm_effect.text">
        <source>This run is &amp;ours</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>This run is &amp;ours</translation>
    </message>
    <message id="action.copy_link.off.nothing">
        <source>Choose a system, a place, a backup or a run first.</source>
        <extracomment>why the action is not possible; tool tip</extracomment>
        <translation>Choose a system, a place, a backup or a run first.</translation>
    </message>
    <message id="action.copy_link.text">
        <source>Copy &amp;link</source>
        <extracomment>action in menus; short</extracomment>
        <translation>Copy &amp;link</translation>
    </message>
    <message id="action.copy_table.text">
        <source>Copy as &amp;table</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Copy as &amp;table</translation>
    </message>
    <message id="action.delete.text">
        <source>&amp;Delete…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Delete…</translation>
    </message>
    <message id="action.dismiss.text">
        <source>Dis&amp;miss</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Dis&amp;miss</translation>
    </message>
    <message id="action.download.off.building">
        <source>Still being built.</source>
        <extracomment>tool tip of the disabled action Download; one sentence</extracomment>
        <translation>Still being built.</translation>
    </message>
    <message id="action.download.off.no_files">
        <source>This system hands out no files.</source>
        <extracomment>tool tip of the disabled action Download; one sentence</extracomment>
        <translation>This system hands out no files.</translation>
    </message>
    <message id="action.download.text">
        <source>Do&amp;wnload…</source>
        <extracomment>action in menu, toolbar, details; verb</extracomment>
        <translation>Do&amp;wnload…</translation>
    </message>
    <message id="action.edit_system.text">
        <source>P&amp;roperties…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>P&amp;roperties…</translation>
    </message>
    <message id="action.environments.text">
        <source>&amp;Environments…</source>
        <extracomment>entry of the Tools menu; opens the environments manager</extracomment>
        <translation>&amp;Environments…</translation>
    </message>
    <message id="action.export_csv.text">
        <source>&amp;Export…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Export…</translation>
    </message>
    <message id="action.export_profiles.text">
        <source>&amp;Export profiles…</source>
        <extracomment>menu File; a dialog with the choice of systems is next</extracomment>
        <translation>&amp;Export profiles…</translation>
    </message>
    <message id="action.filter.text">
        <source>&amp;Filter backups</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Filter backups</translation>
    </message>
    <message id="action.find_in_tree.text">
        <source>Find in the &amp;tree</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Find in the &amp;tree</translation>
    </message>
    <message id="action.hold.text">
        <source>&amp;Hold…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Hold…</translation>
    </message>
    <message id="action.import_profiles.text">
        <source>&amp;Import profiles…</source>
        <extracomment>menu File; a file of connection profiles is chosen next</extracomment>
        <translation>&amp;Import profiles…</translation>
    </message>
    <message id="action.leave_demo.text">
        <source>&amp;Leave the demo</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Leave the demo</translation>
    </message>
    <message id="action.lock.text">
        <source>Loc&amp;k</source>
        <extracomment>menu File; one word</extracomment>
        <translation>Loc&amp;k</translation>
    </message>
    <message id="action.open_native.text">
        <source>&amp;Open its own page</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Open its own page</translation>
    </message>
    <message id="action.pane_activities.text">
        <source>&amp;Activities</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Activities</translation>
    </message>
    <message id="action.pane_details.text">
        <source>&amp;Details</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Details</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="action.pane_side.text">
        <source>&amp;Tree</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Tree</translation>
    </message>
    <message id="action.pause.text">
        <source>&amp;Pause…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Pause…</translation>
    </message>
    <message id="action.preferences.text">
        <source>&amp;Preferences…</source>
        <extracomment>menu Edit</extracomment>
        <translation>&amp;Preferences…</translation>
    </message>
    <message id="action.quit.text">
        <source>&amp;Quit</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Quit</translation>
    </message>
    <message id="action.read_only.off.policy">
        <source>{name} is always read-only. Tools, Environments changes this.</source>
        <extracomment>why Read-only cannot be switched; tool tip; name of an environment</extracomment>
        <translation>{name} is always read-only. Tools, Environments changes this.</translation>
    </message>
    <message id="action.read_only.text">
        <source>&amp;Read-only</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Read-only</translation>
    </message>
    <message id="action.refresh.text">
        <source>Re&amp;fresh</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Re&amp;fresh</translation>
    </message>
    <message id="action.refresh_all.text">
        <source>Refresh a&amp;ll</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Refresh a&amp;ll</translation>
    </message>
    <message id="action.refuse_effect.text">
        <source>&amp;Not this one</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Not this one</translation>
    </message>
    <message id="action.release.text">
        <source>Re&amp;lease hold…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Re&amp;lease hold…</translation>
    </message>
    <message id="action.remove_system.text">
        <source>Re&amp;move…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Re&amp;move…</translation>
    </message>
    <message id="action.restore.text">
        <source>&amp;Restore…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Restore…</translation>
    </message>
    <message id="action.restore_guide.text">
        <source>Restore &amp;guide…</source>
        <extracomment>action in menu, context menu, details: how to restore by hand</extracomment>
        <translation>Restore &amp;guide…</translation>
    </message>
    <message id="action.resume.text">
        <source>R&amp;esume…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>R&amp;esume…</translation>
    </message>
    <message id="action.sign_in.text">
        <source>Sign &amp;in…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Sign &amp;in…</translation>
    </message>
    <message id="action.sign_out.text">
        <source>Sign &amp;out</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Sign &amp;out</translation>
    </message>
    <message id="action.stop.text">
        <source>&amp;Stop…</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Stop…</translation>
    </message>
    <message id="action.tab_log.text">
        <source>Show &amp;log</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Show &amp;log</translation>
    </message>
    <message id="action.tab_raw.text">
        <source>Show ra&amp;w answer</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Show ra&amp;w answer</translation>
    </message>
    <message id="action.tab_steps.text">
        <source>Show st&amp;eps</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Show st&amp;eps</translation>
    </message>
    <message id="action.tab_summary.text">
        <source>Show s&amp;ummary</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>Show s&amp;ummary</translation>
    </message>
    <message id="action.trust_diary.text">
        <source>&amp;Trust diary…</source>
        <extracomment>Tools menu</extracomment>
        <translation>&amp;Trust diary…</translation>
    </message>
    <message id="action.try_again.off.not_failed">
        <source>Only a failed download can be tried again.</source>
        <extracomment>tool tip of the disabled action Try again; one sentence</extracomment>
        <translation>Only a failed download can be tried again.</translation>
    </message>
    <message id="action.try_again.text">
        <source>Try &amp;again</source>
        <extracomment>action on a failed download; verb</extracomment>
        <translation>Try &amp;again</translation>
    </message>
    <message id="action.try_demo.text">
        <source>&amp;Try the demo systems</source>
        <extracomment>action in menus, toolbar and buttons; short</extracomment>
        <translation>&amp;Try the demo systems</translation>
    </message>
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
    <message id="action_off.asked_to_wait.why" numerus="yes">
        <source>The system asked to wait {count} more seconds.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation><numerusform>The system asked to wait {count} more second.</numerusform><numerusform>The system asked to wait {count} more seconds.</numerusform></translation>
    </message>
    <message id="action_off.demo.why">
        <source>The demo systems are running already.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>The demo systems are running already.</translation>
    </message>
    <message id="action_off.held.why">
        <source>It is held already.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>It is held already.</translation>
    </message>
    <message id="action_off.held_first.why">
        <source>It is held. Release the hold first.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>It is held. Release the hold first.</translation>
    </message>
    <message id="action_off.locked.why">
        <source>The console is locked.</source>
        <extracomment>why any action is off while locked</extracomment>
        <translation>The console is locked.</translation>
    </message>
    <message id="action_off.no_backup.why">
        <source>Choose a backup first.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>Choose a backup first.</translation>
    </message>
    <message id="action_off.no_demo.why">
        <source>The demo systems are not running.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>The demo systems are not running.</translation>
    </message>
    <message id="action_off.no_rows.why">
        <source>There are no rows.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>There are no rows.</translation>
    </message>
    <message id="action_off.no_run.why">
        <source>Choose a run under Activities first.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>Choose a run under Activities first.</translation>
    </message>
    <message id="action_off.no_system.why">
        <source>Choose a system first.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>Choose a system first.</translation>
    </message>
    <message id="action_off.no_systems.why">
        <source>There is no system yet.</source>
        <extracomment>why profiles cannot be exported; one sentence</extracomment>
        <translation>There is no system yet.</translation>
    </message>
    <message id="action_off.not_finished.why">
        <source>This backup is not finished, or holds nothing usable.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>This backup is not finished, or holds nothing usable.</translation>
    </message>
    <message id="action_off.not_held.why">
        <source>It is not held.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>It is not held.</translation>
    </message>
    <message id="action_off.not_live.why">
        <source>{system} is not connected now.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>{system} is not connected now.</translation>
    </message>
    <message id="action_off.one_backup.why">
        <source>Choose one backup only.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>Choose one backup only.</translation>
    </message>
    <message id="action_off.policy.why">
        <source>The environment of {system} does not allow this.</source>
        <extracomment>why an action is disabled; tool tip</extracomment>
        <translation>The environment of {system} does not allow this.</translation>
    </message>
    <message id="action_off.provided.why">
        <source>{system} is provided by the administrator ({file}) and cannot be removed here.</source>
        <extracomment>why a system cannot be removed; file is the name of a file</extracomment>
        <translation>{system} is provided by the administrator ({file}) and cannot be removed here.</translation>
    </message>
    <message id="action_off.read_only.why">
        <source>{system} is read-only by its own properties (menu System, Properties).</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>{system} is read-only by its own properties (menu System, Properties).</translation>
    </message>
    <message id="action_off.resting.why">
        <source>Nothing was changed in the environment of {system} for a time, so it is read-only. Ctrl+L ends this.</source>
        <extracomment>why an action is disabled; tool tip</extracomment>
        <translation>Nothing was changed in the environment of {system} for a time, so it is read-only. Ctrl+L ends this.</translation>
    </message>
    <message id="action_off.run_over.why">
        <source>This run is over.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>This run is over.</translation>
    </message>
    <message id="action_off.session_read_only.why">
        <source>Read-only is on for this session.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>Read-only is on for this session.</translation>
    </message>
    <message id="action_off.signed_in.why">
        <source>Already signed in.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>Already signed in.</translation>
    </message>
    <message id="action_off.stale.why">
        <source>What is shown of {system} is too old to act on. Refresh first.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>What is shown of {system} is too old to act on. Refresh first.</translation>
    </message>
    <message id="action_off.unknown_state.why">
        <source>The state of this backup is not known.</source>
        <extracomment>tool tip of a disabled action; one sentence</extracomment>
        <translation>The state of this backup is not known.</translation>
    </message>
    <message id="activities.empty.text">
        <source>Nothing is running.</source>
        <extracomment>activities dock</extracomment>
        <translation>Nothing is running.</translation>
    </message>
    <message id="activities.fold.text">
        <source>Fold activities</source>
        <extracomment>activities dock</extracomment>
        <translation>Fold activities</translation>
    </message>
    <message id="activities.hide_finished.text">
        <source>Hide finished</source>
        <extracomment>activities dock</extracomment>
        <translation>Hide finished</translation>
    </message>
    <message id="activities.needs_you.count" numerus="yes">
        <source>{count} need you</source>
        <extracomment>activities dock</extracomment>
        <translation><numerusform>{count} needs you</numerusform><numerusform>{count} need you</numerusform></translation>
    </message>
    <message id="activities.running.count" numerus="yes">
        <source>{count} running</source>
        <extracomment>activities dock</extracomment>
        <translation><numerusform>{count} running</numerusform><numerusform>{count} running</numerusform></translation>
    </message>
    <message id="activities.show_finished.text">
        <source>Show finished</source>
        <extracomment>activities dock</extracomment>
        <translation>Show finished</translation>
    </message>
    <message id="activities.title.text">
        <source>Activities</source>
        <extracomment>activities dock</extracomment>
        <translation>Activities</translation>
    </message>
    <message id="activities.unfold.text">
        <source>Unfold activities</source>
        <extracomment>activities dock</extracomment>
        <translation>Unfold activities</translation>
    </message>
    <message id="activities.waiting.count" numerus="yes">
        <source>{count} waiting</source>
        <extracomment>activities dock</extracomment>
        <translation><numerusform>{count} waiting</numerusform><numerusform>{count} waiting</numerusform></translation>
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
    <message id="advice.ask_administrator.text">
        <source>Ask the administrator of the system for the permission.</source>
        <extracomment>advice after an error: the signed-in user may not; one sentence</extracomment>
        <translation>Ask the administrator of the system for the permission.</translation>
    </message>
    <message id="advice.ask_for_less.text">
        <source>Choose a smaller place or a shorter time range.</source>
        <extracomment>advice after an error: the answer was too large; one sentence</extracomment>
        <translation>Choose a smaller place or a shorter time range.</translation>
    </message>
    <message id="advice.check_address.text">
        <source>Check address, port and proxy, and whether the system is switched on.</source>
        <extracomment>below an error: what to do; one sentence</extracomment>
        <translation>Check address, port and proxy, and whether the system is switched on.</translation>
    </message>
    <message id="advice.check_client_certificate.text">
        <source>Choose the client certificate, its key and its pass phrase on the page “Trust”.</source>
        <extracomment>advice below an error</extracomment>
        <translation>Choose the client certificate, its key and its pass phrase on the page “Trust”.</translation>
    </message>
    <message id="advice.check_proxy.text">
        <source>Check the proxy of this system: its address, user and password.</source>
        <extracomment>advice below an error</extracomment>
        <translation>Check the proxy of this system: its address, user and password.</translation>
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
    <message id="advice.refresh.text">
        <source>Refresh to see what is there now.</source>
        <extracomment>advice after an error: the thing is not there any more; one sentence</extracomment>
        <translation>Refresh to see what is there now.</translation>
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
    <message id="announce.run.text">
        <source>{run}: {state}</source>
        <extracomment>read out by screen readers: a run, and its new state or its percentage</extracomment>
        <translation>{run}: {state}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="announce.system.text">
        <source>{system}: {state}</source>
        <extracomment>read out by screen readers: a system, and what happened to its session</extracomment>
        <translation>{system}: {state}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.api_version.agreed.word">
        <source>Agree on it</source>
        <extracomment>choice; two words</extracomment>
        <translation>Agree on it</translation>
    </message>
    <message id="appgate.backup.failed.text">
        <source>The appliance could not make the backup.</source>
        <extracomment>trouble of a backup; one sentence; the output follows below</extracomment>
        <translation>The appliance could not make the backup.</translation>
    </message>
    <message id="appgate.backup.failed.why">
        <source>The backup failed, so there is no file.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>The backup failed, so there is no file.</translation>
    </message>
    <message id="appgate.backup.gone.text">
        <source>The appliance does not know this backup any more: it was deleted, or lost in a restart.</source>
        <extracomment>trouble of a backup; one sentence</extracomment>
        <translation>The appliance does not know this backup any more: it was deleted, or lost in a restart.</translation>
    </message>
    <message id="appgate.backup.gone.why">
        <source>The backup is no longer on its appliance.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>The backup is no longer on its appliance.</translation>
    </message>
    <message id="appgate.backup.no_result.text">
        <source>The appliance says it is done, but not whether it succeeded. The download will show.</source>
        <extracomment>trouble of a backup; two sentences</extracomment>
        <translation>The appliance says it is done, but not whether it succeeded. The download will show.</translation>
    </message>
    <message id="appgate.backup.not_asked.text">
        <source>Could not be asked about just now: {why}</source>
        <extracomment>trouble of a backup; why is a sentence</extracomment>
        <translation>Could not be asked about just now: {why}</translation>
    </message>
    <message id="appgate.backup.running.why">
        <source>The backup is still being made.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>The backup is still being made.</translation>
    </message>
    <message id="appgate.backup.unknown.text">
        <source>The appliance reports a state this console does not know: {word}</source>
        <extracomment>trouble of a backup; one sentence</extracomment>
        <translation>The appliance reports a state this console does not know: {word}</translation>
    </message>
    <message id="appgate.backup.unknown.why">
        <source>The state of the backup is not known.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>The state of the backup is not known.</translation>
    </message>
    <message id="appgate.card.address.help">
        <source>The admin host name of one Controller, not a name shared by several; port 8443 and path /admin unless told otherwise.</source>
        <extracomment>help beside the address; one sentence</extracomment>
        <translation>The admin host name of one Controller, not a name shared by several; port 8443 and path /admin unless told otherwise.</translation>
    </message>
    <message id="appgate.card.guide.text">
        <source>Guide to restore by hand</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Guide to restore by hand</translation>
    </message>
    <message id="appgate.card.percent.text">
        <source>No percent while running</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>No percent while running</translation>
    </message>
    <message id="appgate.card.restore.text">
        <source>No restore by the API</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>No restore by the API</translation>
    </message>
    <message id="appgate.card.summary.text">
        <source>State of each appliance of a Collective.</source>
        <extracomment>card of the product: what it backs up; one short sentence</extracomment>
        <translation>State of each appliance of a Collective.</translation>
    </message>
    <message id="appgate.card.work.text">
        <source>Back up, download, delete</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Back up, download, delete</translation>
    </message>
    <message id="appgate.code.challenge">
        <source>User and password were taken. Now the answer to the question of the RADIUS server is needed.</source>
        <extracomment>prompt for a code; two sentences; the question follows below</extracomment>
        <translation>User and password were taken. Now the answer to the question of the RADIUS server is needed.</translation>
    </message>
    <message id="appgate.code.not_approved">
        <source>The sign-in was not approved on the other device.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The sign-in was not approved on the other device.</translation>
    </message>
    <message id="appgate.code.not_set_up">
        <source>This user has no one-time codes yet. They are set up by signing in once to the product's own admin page.</source>
        <extracomment>error; two sentences</extracomment>
        <translation>This user has no one-time codes yet. They are set up by signing in once to the product's own admin page.</translation>
    </message>
    <message id="appgate.code.of_app">
        <source>User and password were taken. Now the one-time code of the authenticator app is needed.</source>
        <extracomment>prompt for a code; two sentences</extracomment>
        <translation>User and password were taken. Now the one-time code of the authenticator app is needed.</translation>
    </message>
    <message id="appgate.code.too_often">
        <source>The code was wrong three times. The sign-in has to be begun anew.</source>
        <extracomment>error; two sentences</extracomment>
        <translation>The code was wrong three times. The sign-in has to be begun anew.</translation>
    </message>
    <message id="appgate.code.unknown_kind">
        <source>The Controller asks for a second factor that this console does not know: {kind}</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller asks for a second factor that this console does not know: {kind}</translation>
    </message>
    <message id="appgate.code.wrong" numerus="yes">
        <source>The code was wrong. {count} attempts are left.</source>
        <extracomment>prompt for a code; two sentences</extracomment>
        <translation><numerusform>The code was wrong. {count} attempt is left.</numerusform><numerusform>The code was wrong. {count} attempts are left.</numerusform></translation>
    </message>
    <message id="appgate.content.all.text">
        <source>State, logs and audit logs</source>
        <extracomment>content of a backup; short</extracomment>
        <translation>State, logs and audit logs</translation>
    </message>
    <message id="appgate.content.audit.text">
        <source>State and audit logs</source>
        <extracomment>content of a backup; short</extracomment>
        <translation>State and audit logs</translation>
    </message>
    <message id="appgate.content.logs.text">
        <source>State and logs</source>
        <extracomment>content of a backup; short</extracomment>
        <translation>State and logs</translation>
    </message>
    <message id="appgate.content.state.text">
        <source>State</source>
        <extracomment>content of a backup; short</extracomment>
        <translation>State</translation>
    </message>
    <message id="appgate.delete.copies_stay.text">
        <source>Files that were downloaded stay where they are.</source>
        <extracomment>side effect of a change; one sentence</extracomment>
        <translation>Files that were downloaded stay where they are.</translation>
    </message>
    <message id="appgate.delete.irreversible.text">
        <source>A deleted backup cannot be brought back.</source>
        <extracomment>warning; one sentence</extracomment>
        <translation>A deleted backup cannot be brought back.</translation>
    </message>
    <message id="appgate.delete.was_gone.text">
        <source>It was gone already; now it has left the list, too.</source>
        <extracomment>result of a change; one sentence</extracomment>
        <translation>It was gone already; now it has left the list, too.</translation>
    </message>
    <message id="appgate.disk.used.text">
        <source>{percent} used</source>
        <extracomment>value of a fact; short</extracomment>
        <translation>{percent} used</translation>
    </message>
    <message id="appgate.download.not_now.text">
        <source>The appliance cannot hand the file out now: it is away, or still making it.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The appliance cannot hand the file out now: it is away, or still making it.</translation>
    </message>
    <message id="appgate.error.bad_request">
        <source>The Controller could not read the request.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller could not read the request.</translation>
    </message>
    <message id="appgate.error.conflict">
        <source>The Controller says that this conflicts with something else.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller says that this conflicts with something else.</translation>
    </message>
    <message id="appgate.error.fault">
        <source>The Controller failed.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller failed.</translation>
    </message>
    <message id="appgate.error.field">
        <source>The Controller says: {text}</source>
        <extracomment>problem of a field; text is the system's own</extracomment>
        <translation>The Controller says: {text}</translation>
    </message>
    <message id="appgate.error.forbidden">
        <source>The signed-in user lacks the privilege for this.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The signed-in user lacks the privilege for this.</translation>
    </message>
    <message id="appgate.error.invalid">
        <source>The Controller refused what was entered.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller refused what was entered.</translation>
    </message>
    <message id="appgate.error.licence">
        <source>The licence of the Collective does not allow this.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The licence of the Collective does not allow this.</translation>
    </message>
    <message id="appgate.error.maintenance">
        <source>The Controller is not available; it may be in maintenance mode.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller is not available; it may be in maintenance mode.</translation>
    </message>
    <message id="appgate.error.no_file">
        <source>The backup failed, so there is no file.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The backup failed, so there is no file.</translation>
    </message>
    <message id="appgate.error.no_such_call">
        <source>The Controller does not offer this call.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller does not offer this call.</translation>
    </message>
    <message id="appgate.error.not_found">
        <source>The Controller does not know this appliance or backup.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller does not know this appliance or backup.</translation>
    </message>
    <message id="appgate.error.other">
        <source>The Controller answered with status {status}.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller answered with status {status}.</translation>
    </message>
    <message id="appgate.error.past_end">
        <source>The download asked for more than the file has.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The download asked for more than the file has.</translation>
    </message>
    <message id="appgate.error.starting">
        <source>The Controller does not answer behind its proxy; it may still be starting.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller does not answer behind its proxy; it may still be starting.</translation>
    </message>
    <message id="appgate.error.token">
        <source>The session is not accepted for this.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The session is not accepted for this.</translation>
    </message>
    <message id="appgate.error.unavailable">
        <source>The Controller is not available at the moment.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller is not available at the moment.</translation>
    </message>
    <message id="appgate.error.version">
        <source>The Controller does not answer in the API version or form that was asked for.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller does not answer in the API version or form that was asked for.</translation>
    </message>
    <message id="appgate.error.wrong_state">
        <source>The appliance is not in the state for this: not activated, offline, being upgraded, or busy with another backup.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The appliance is not in the state for this: not activated, offline, being upgraded, or busy with another backup.</translation>
    </message>
    <message id="appgate.fact.api_version.label">
        <source>API version</source>
        <extracomment>label of a fact</extracomment>
        <translation>API version</translation>
    </message>
    <message id="appgate.fact.appliance_id.label">
        <source>Appliance id</source>
        <extracomment>label of a fact</extracomment>
        <translation>Appliance id</translation>
    </message>
    <message id="appgate.fact.appliances.label">
        <source>Appliances</source>
        <extracomment>label of a fact</extracomment>
        <translation>Appliances</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.fact.backup_api.label">
        <source>Backup API</source>
        <extracomment>label of a fact</extracomment>
        <translation>Backup API</translation>
    </message>
    <message id="appgate.fact.content.label">
        <source>Content</source>
        <extracomment>label of a fact</extracomment>
        <translation>Content</translation>
    </message>
    <message id="appgate.fact.day.label">
        <source>Message of the day</source>
        <extracomment>label of a fact</extracomment>
        <translation>Message of the day</translation>
    </message>
    <message id="appgate.fact.disk.label">
        <source>Disk</source>
        <extracomment>label of a fact</extracomment>
        <translation>Disk</translation>
    </message>
    <message id="appgate.fact.functions.label">
        <source>Functions</source>
        <extracomment>label of a fact</extracomment>
        <translation>Functions</translation>
    </message>
    <message id="appgate.fact.hostname.label">
        <source>Host name</source>
        <extracomment>label of a fact</extracomment>
        <translation>Host name</translation>
    </message>
    <message id="appgate.fact.notes.label">
        <source>Notes</source>
        <extracomment>label of a fact</extracomment>
        <translation>Notes</translation>
    </message>
    <message id="appgate.fact.release.label">
        <source>Product version</source>
        <extracomment>label of a fact</extracomment>
        <translation>Product version</translation>
    </message>
    <message id="appgate.fact.status.label">
        <source>Status</source>
        <extracomment>label of a fact</extracomment>
        <translation>Status</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.fact.tags.label">
        <source>Tags</source>
        <extracomment>label of a fact</extracomment>
        <translation>Tags</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.guide.appliance.label">
        <source>Appliance</source>
        <extracomment>label in a guide</extracomment>
        <translation>Appliance</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.guide.caution.documents">
        <source>The vendor's manual page on restoring is not public. Where its support says otherwise, that holds.</source>
        <extracomment>caution in a guide; one or two sentences</extracomment>
        <translation>The vendor's manual page on restoring is not public. Where its support says otherwise, that holds.</translation>
    </message>
    <message id="appgate.guide.caution.lost">
        <source>All configuration that was added since the backup is lost.</source>
        <extracomment>caution in a guide; one or two sentences</extracomment>
        <translation>All configuration that was added since the backup is lost.</translation>
    </message>
    <message id="appgate.guide.caution.passphrase">
        <source>A passphrase that was changed later does not open this file.</source>
        <extracomment>caution in a guide; one or two sentences</extracomment>
        <translation>A passphrase that was changed later does not open this file.</translation>
    </message>
    <message id="appgate.guide.content.label">
        <source>Content</source>
        <extracomment>label in a guide</extracomment>
        <translation>Content</translation>
    </message>
    <message id="appgate.guide.file.label">
        <source>File</source>
        <extracomment>label in a guide</extracomment>
        <translation>File</translation>
    </message>
    <message id="appgate.guide.head.title">
        <source>Restore {name} by hand</source>
        <extracomment>head of a guide; short</extracomment>
        <translation>Restore {name} by hand</translation>
    </message>
    <message id="appgate.guide.hostname.label">
        <source>Host name</source>
        <extracomment>label in a guide</extracomment>
        <translation>Host name</translation>
    </message>
    <message id="appgate.guide.made.label">
        <source>Started</source>
        <extracomment>label in a guide</extracomment>
        <translation>Started</translation>
    </message>
    <message id="appgate.guide.made.value">
        <source>{time}</source>
        <extracomment>value in a guide</extracomment>
        <translation>{time}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.guide.not_known.word">
        <source>Not known</source>
        <extracomment>value in a guide; short</extracomment>
        <translation>Not known</translation>
    </message>
    <message id="appgate.guide.release.label">
        <source>Product version when it was made</source>
        <extracomment>label in a guide</extracomment>
        <translation>Product version when it was made</translation>
    </message>
    <message id="appgate.guide.size.label">
        <source>Size</source>
        <extracomment>label in a guide</extracomment>
        <translation>Size</translation>
    </message>
    <message id="appgate.guide.size.value">
        <source>{size}</source>
        <extracomment>value in a guide</extracomment>
        <translation>{size}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.guide.step.check">
        <source>When the appliance is back, look at its status in the tree. What the vendor recommends to check is not documented publicly.</source>
        <extracomment>step of a guide; one or two sentences</extracomment>
        <translation>When the appliance is back, look at its status in the tree. What the vendor recommends to check is not documented publicly.</translation>
    </message>
    <message id="appgate.guide.step.copy">
        <source>Copy the file to the appliance by SSH: {hostname}. That this is the way follows from the vendor's guide without being said there.</source>
        <extracomment>step of a guide; one or two sentences</extracomment>
        <translation>Copy the file to the appliance by SSH: {hostname}. That this is the way follows from the vendor's guide without being said there.</translation>
    </message>
    <message id="appgate.guide.step.download">
        <source>Download the backup file here, and have it at hand as {file}.</source>
        <extracomment>step of a guide; one or two sentences</extracomment>
        <translation>Download the backup file here, and have it at hand as {file}.</translation>
    </message>
    <message id="appgate.guide.step.other_version">
        <source>With any other version, boot the previous partition and wipe the appliance with cz-config first. The vendor describes this for version 5 and wants its support to be involved.</source>
        <extracomment>step of a guide; one or two sentences</extracomment>
        <translation>With any other version, boot the previous partition and wipe the appliance with cz-config first. The vendor describes this for version 5 and wants its support to be involved.</translation>
    </message>
    <message id="appgate.guide.step.passphrase">
        <source>Give the passphrase that held for the Collective when the backup was made.</source>
        <extracomment>step of a guide; one or two sentences</extracomment>
        <translation>Give the passphrase that held for the Collective when the backup was made.</translation>
    </message>
    <message id="appgate.guide.step.run">
        <source>On the appliance, run the script cz-restore. Its options are not documented publicly; its own help tells them.</source>
        <extracomment>step of a guide; one or two sentences</extracomment>
        <translation>On the appliance, run the script cz-restore. Its options are not documented publicly; its own help tells them.</translation>
    </message>
    <message id="appgate.guide.step.version">
        <source>Compare product versions: the appliance must run the version the backup was made on ({release}) or one version newer.</source>
        <extracomment>step of a guide; one or two sentences</extracomment>
        <translation>Compare product versions: the appliance must run the version the backup was made on ({release}) or one version newer.</translation>
    </message>
    <message id="appgate.list.only_from_here.text">
        <source>The system lists no backups: only those started from this console are shown.</source>
        <extracomment>line over the table of backups, and in its place when empty; one sentence</extracomment>
        <translation>The system lists no backups: only those started from this console are shown.</translation>
    </message>
    <message id="appgate.no_acknowledge.off.why">
        <source>Appgate SDP keeps no results that wait for an acknowledgement.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP keeps no results that wait for an acknowledgement.</translation>
    </message>
    <message id="appgate.no_alerts.off.why">
        <source>Appgate SDP tells no alerts about backups.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP tells no alerts about backups.</translation>
    </message>
    <message id="appgate.no_browse.off.why">
        <source>The backup is one encrypted file; nobody can look inside from here.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>The backup is one encrypted file; nobody can look inside from here.</translation>
    </message>
    <message id="appgate.no_cancel.off.why">
        <source>Appgate SDP cannot stop a backup that was begun.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP cannot stop a backup that was begun.</translation>
    </message>
    <message id="appgate.no_hold.off.why">
        <source>Appgate SDP has no retention: backups stay until they are deleted.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP has no retention: backups stay until they are deleted.</translation>
    </message>
    <message id="appgate.no_pause.off.why">
        <source>Appgate SDP cannot pause a backup.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP cannot pause a backup.</translation>
    </message>
    <message id="appgate.no_percent.off.why">
        <source>Appgate SDP tells no percent, only a word on what is being done.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP tells no percent, only a word on what is being done.</translation>
    </message>
    <message id="appgate.no_restore.off.why">
        <source>Appgate SDP has no restore call. The guide to do it by hand is in Details.</source>
        <extracomment>reason why an action is off; two sentences</extracomment>
        <translation>Appgate SDP has no restore call. The guide to do it by hand is in Details.</translation>
    </message>
    <message id="appgate.no_right.appliance.why">
        <source>The signed-in user's privilege Backup does not include this appliance.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>The signed-in user's privilege Backup does not include this appliance.</translation>
    </message>
    <message id="appgate.no_right.backup.why">
        <source>The signed-in user lacks the privilege Backup on appliances.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>The signed-in user lacks the privilege Backup on appliances.</translation>
    </message>
    <message id="appgate.no_right.settings.why">
        <source>The signed-in user may not read and change the global settings.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>The signed-in user may not read and change the global settings.</translation>
    </message>
    <message id="appgate.no_schedules.off.why">
        <source>Appgate SDP makes no backups by schedule.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP makes no backups by schedule.</translation>
    </message>
    <message id="appgate.no_storage.off.why">
        <source>Appgate SDP has no storage locations: each file stays on its appliance.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP has no storage locations: each file stays on its appliance.</translation>
    </message>
    <message id="appgate.no_verify.off.why">
        <source>Appgate SDP has no call that checks a backup.</source>
        <extracomment>reason why an action is off; one sentence</extracomment>
        <translation>Appgate SDP has no call that checks a backup.</translation>
    </message>
    <message id="appgate.node.no_site.name">
        <source>Without a site</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Without a site</translation>
    </message>
    <message id="appgate.node.state.name">
        <source>Appliance state</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Appliance state</translation>
    </message>
    <message id="appgate.not_activated.off.why">
        <source>It was never activated.</source>
        <extracomment>reason why an action is off; one sentence; of an appliance</extracomment>
        <translation>It was never activated.</translation>
    </message>
    <message id="appgate.offline.off.why">
        <source>It is offline.</source>
        <extracomment>reason why an action is off; one sentence; of an appliance</extracomment>
        <translation>It is offline.</translation>
    </message>
    <message id="appgate.option.api_version.help">
        <source>Agreed on with the Controller unless a number is set here.</source>
        <extracomment>help beside an option; one sentence</extracomment>
        <translation>Agreed on with the Controller unless a number is set here.</translation>
    </message>
    <message id="appgate.option.api_version.label">
        <source>API version</source>
        <extracomment>label of an option</extracomment>
        <translation>API version</translation>
    </message>
    <message id="appgate.option.device_id.help">
        <source>Names this computer at each sign-in. Another one registers another device.</source>
        <extracomment>help beside an option; two sentences</extracomment>
        <translation>Names this computer at each sign-in. Another one registers another device.</translation>
    </message>
    <message id="appgate.option.device_id.label">
        <source>Device id</source>
        <extracomment>label of an option</extracomment>
        <translation>Device id</translation>
    </message>
    <message id="appgate.option.device_id.wrong">
        <source>This is not a UUID.</source>
        <extracomment>problem of a field; one sentence</extracomment>
        <translation>This is not a UUID.</translation>
    </message>
    <message id="appgate.option.file_ending.help">
        <source>The vendor's own tool writes .bkp; the content is OpenPGP.</source>
        <extracomment>help beside an option; one sentence</extracomment>
        <translation>The vendor's own tool writes .bkp; the content is OpenPGP.</translation>
    </message>
    <message id="appgate.option.file_ending.label">
        <source>Ending of downloaded files</source>
        <extracomment>label of an option</extracomment>
        <translation>Ending of downloaded files</translation>
    </message>
    <message id="appgate.option.file_ending.wrong">
        <source>Letters and digits only, eight at most.</source>
        <extracomment>problem of a field; one sentence</extracomment>
        <translation>Letters and digits only, eight at most.</translation>
    </message>
    <message id="appgate.option.stateless.help">
        <source>Gateways, Connectors and LogForwarders hold nothing that is worth a backup.</source>
        <extracomment>help beside an option; one sentence</extracomment>
        <translation>Gateways, Connectors and LogForwarders hold nothing that is worth a backup.</translation>
    </message>
    <message id="appgate.option.stateless.label">
        <source>Appliances without state of their own</source>
        <extracomment>label of an option</extracomment>
        <translation>Appliances without state of their own</translation>
    </message>
    <message id="appgate.passphrase.kept.word">
        <source>Stays as it is</source>
        <extracomment>value of a line in a review; short</extracomment>
        <translation>Stays as it is</translation>
    </message>
    <message id="appgate.passphrase.new.word">
        <source>A new one</source>
        <extracomment>value of a line in a review; short</extracomment>
        <translation>A new one</translation>
    </message>
    <message id="appgate.run.doing.text">
        <source>The appliance says: {text}</source>
        <extracomment>beside a run; short; text is the system's own word</extracomment>
        <translation>The appliance says: {text}</translation>
    </message>
    <message id="appgate.setting.backup_api.label">
        <source>Set up the backup API…</source>
        <extracomment>entry of a menu and button below a note that says it is missing; verb and object, two to four words</extracomment>
        <translation>Set up the backup API…</translation>
    </message>
    <message id="appgate.setting.changed_meanwhile.text">
        <source>Somebody has changed the global settings meanwhile. Nothing was sent; look at the change once more.</source>
        <extracomment>error; two sentences</extracomment>
        <translation>Somebody has changed the global settings meanwhile. Nothing was sent; look at the change once more.</translation>
    </message>
    <message id="appgate.setting.enabled.label">
        <source>Backups can be started</source>
        <extracomment>label of a check box</extracomment>
        <translation>Backups can be started</translation>
    </message>
    <message id="appgate.setting.for_all.text">
        <source>The change holds for the whole Collective and for everybody who backs it up.</source>
        <extracomment>side effect of a change; one sentence</extracomment>
        <translation>The change holds for the whole Collective and for everybody who backs it up.</translation>
    </message>
    <message id="appgate.setting.older_files.text">
        <source>Older files stay encrypted with the passphrase that held when they were made.</source>
        <extracomment>side effect of a change; one sentence</extracomment>
        <translation>Older files stay encrypted with the passphrase that held when they were made.</translation>
    </message>
    <message id="appgate.setting.passphrase.help">
        <source>Left empty, the stored one stays. Where none was ever stored, one is needed.</source>
        <extracomment>help beside a field; two sentences</extracomment>
        <translation>Left empty, the stored one stays. Where none was ever stored, one is needed.</translation>
    </message>
    <message id="appgate.setting.passphrase.label">
        <source>New passphrase</source>
        <extracomment>label of a field</extracomment>
        <translation>New passphrase</translation>
    </message>
    <message id="appgate.setting.passphrase.wrong">
        <source>Only letters, digits and punctuation of ASCII; no blank, backslash or backquote.</source>
        <extracomment>problem of a field; one sentence</extracomment>
        <translation>Only letters, digits and punctuation of ASCII; no blank, backslash or backquote.</translation>
    </message>
    <message id="appgate.setting.repeat.label">
        <source>Passphrase once more</source>
        <extracomment>label of a field</extracomment>
        <translation>Passphrase once more</translation>
    </message>
    <message id="appgate.setting.repeat.wrong">
        <source>The two passphrases differ.</source>
        <extracomment>problem of a field; one sentence</extracomment>
        <translation>The two passphrases differ.</translation>
    </message>
    <message id="appgate.setting.whole.note">
        <source>The switch and the passphrase belong to the whole Collective, and to every tool that makes backups there.</source>
        <extracomment>note in a form; one sentence</extracomment>
        <translation>The switch and the passphrase belong to the whole Collective, and to every tool that makes backups there.</translation>
    </message>
    <message id="appgate.sign_in.begin_again">
        <source>The sign-in has to be begun anew.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The sign-in has to be begun anew.</translation>
    </message>
    <message id="appgate.sign_in.browser.note">
        <source>Sign-in by browser (SAML, OIDC) is not offered: it needs a page that only the product's own client has. A local or LDAP user works.</source>
        <extracomment>below the fields of the sign-in; two sentences</extracomment>
        <translation>Sign-in by browser (SAML, OIDC) is not offered: it needs a page that only the product's own client has. A local or LDAP user works.</translation>
    </message>
    <message id="appgate.sign_in.by_browser">
        <source>{name} signs in by {kind}, in a browser or with a certificate. This console offers user and password only.</source>
        <extracomment>error; two sentences; kind is a word such as Saml</extracomment>
        <translation>{name} signs in by {kind}, in a browser or with a certificate. This console offers user and password only.</translation>
    </message>
    <message id="appgate.sign_in.no_password">
        <source>No password is known for this user.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>No password is known for this user.</translation>
    </message>
    <message id="appgate.sign_in.no_provider">
        <source>There is no identity provider named {name}. With user and password: {names}</source>
        <extracomment>error; two sentences, the second a list</extracomment>
        <translation>There is no identity provider named {name}. With user and password: {names}</translation>
    </message>
    <message id="appgate.sign_in.no_rights">
        <source>The user was recognised, but has no administration rights.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The user was recognised, but has no administration rights.</translation>
    </message>
    <message id="appgate.sign_in.otp.help">
        <source>Only where the user signs in with a second factor. It is used once and kept nowhere; without it, it is asked for when needed.</source>
        <extracomment>help beside a field; two sentences</extracomment>
        <translation>Only where the user signs in with a second factor. It is used once and kept nowhere; without it, it is asked for when needed.</translation>
    </message>
    <message id="appgate.sign_in.otp.label">
        <source>One-time code</source>
        <extracomment>label of a field</extracomment>
        <translation>One-time code</translation>
    </message>
    <message id="appgate.sign_in.password.label">
        <source>Password</source>
        <extracomment>label of a field</extracomment>
        <translation>Password</translation>
    </message>
    <message id="appgate.sign_in.provider.help">
        <source>Its display name, such as local. One that signs in by user and password.</source>
        <extracomment>help beside a field; two sentences</extracomment>
        <translation>Its display name, such as local. One that signs in by user and password.</translation>
    </message>
    <message id="appgate.sign_in.provider.label">
        <source>Identity provider</source>
        <extracomment>label of a field</extracomment>
        <translation>Identity provider</translation>
    </message>
    <message id="appgate.sign_in.refused">
        <source>The Controller refused the sign-in.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>The Controller refused the sign-in.</translation>
    </message>
    <message id="appgate.sign_in.too_new">
        <source>The Controller speaks API versions from {lowest} on, this console up to {ours}. A newer console is needed.</source>
        <extracomment>error; two sentences</extracomment>
        <translation>The Controller speaks API versions from {lowest} on, this console up to {ours}. A newer console is needed.</translation>
    </message>
    <message id="appgate.sign_in.username.label">
        <source>User</source>
        <extracomment>label of a field</extracomment>
        <translation>User</translation>
    </message>
    <message id="appgate.sign_in.version">
        <source>The Controller does not speak this API version. It can be left to agreement among the options of the connection.</source>
        <extracomment>error; two sentences</extracomment>
        <translation>The Controller does not speak this API version. It can be left to agreement among the options of the connection.</translation>
    </message>
    <message id="appgate.start.api_off.note">
        <source>The backup API of this Collective is switched off. Somebody who may change the global settings has to switch it on.</source>
        <extracomment>in place of a form; two sentences</extracomment>
        <translation>The backup API of this Collective is switched off. Somebody who may change the global settings has to switch it on.</translation>
    </message>
    <message id="appgate.start.api_off.text">
        <source>The backup API of this Collective is switched off. It is switched on among the settings of the system.</source>
        <extracomment>error; two sentences</extracomment>
        <translation>The backup API of this Collective is switched off. It is switched on among the settings of the system.</translation>
    </message>
    <message id="appgate.start.api_switch.note">
        <source>The backup API of this Collective is switched off, so no backup can be started. Switching it on is a change of the Collective's global settings and asks for confirmation of its own.</source>
        <extracomment>in place of a form, above the button that leads to the setting; two sentences</extracomment>
        <translation>The backup API of this Collective is switched off, so no backup can be started. Switching it on is a change of the Collective's global settings and asks for confirmation of its own.</translation>
    </message>
    <message id="appgate.start.appliance.detail">
        <source>{functions} · {place}</source>
        <extracomment>second line of a choice</extracomment>
        <translation>{functions} · {place}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.start.appliances.label">
        <source>Appliances</source>
        <extracomment>label of a field</extracomment>
        <translation>Appliances</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.start.audit.help">
        <source>They are on LogServers, and can be very large.</source>
        <extracomment>help beside a field; one sentence</extracomment>
        <translation>They are on LogServers, and can be very large.</translation>
    </message>
    <message id="appgate.start.audit.label">
        <source>Include audit logs</source>
        <extracomment>label of a check box</extracomment>
        <translation>Include audit logs</translation>
    </message>
    <message id="appgate.start.logs.help">
        <source>The system log of the appliance.</source>
        <extracomment>help beside a field; one sentence</extracomment>
        <translation>The system log of the appliance.</translation>
    </message>
    <message id="appgate.start.logs.label">
        <source>Include logs</source>
        <extracomment>label of a check box</extracomment>
        <translation>Include logs</translation>
    </message>
    <message id="appgate.start.lost.text">
        <source>The answer was lost. The system lists no backups: whether one was begun, and under which id, cannot be found out.</source>
        <extracomment>error; two sentences</extracomment>
        <translation>The answer was lost. The system lists no backups: whether one was begun, and under which id, cannot be found out.</translation>
    </message>
    <message id="appgate.start.no_log_server.text">
        <source>None of the chosen appliances is a LogServer, so there may be no audit logs to include.</source>
        <extracomment>side effect of a change; one sentence</extracomment>
        <translation>None of the chosen appliances is a LogServer, so there may be no audit logs to include.</translation>
    </message>
    <message id="appgate.start.passphrase.text">
        <source>It is encrypted with the passphrase of the whole Collective, which is needed to restore.</source>
        <extracomment>side effect of a change; one sentence</extracomment>
        <translation>It is encrypted with the passphrase of the whole Collective, which is needed to restore.</translation>
    </message>
    <message id="appgate.start.stays.text">
        <source>The file stays on the appliance and uses its disk until it is deleted from here.</source>
        <extracomment>side effect of a change; one sentence</extracomment>
        <translation>The file stays on the appliance and uses its disk until it is deleted from here.</translation>
    </message>
    <message id="appgate.stateless.allowed.word">
        <source>Can be chosen</source>
        <extracomment>choice; two words</extracomment>
        <translation>Can be chosen</translation>
    </message>
    <message id="appgate.stateless.off.why">
        <source>It holds no state of its own, so there is nothing to back up.</source>
        <extracomment>reason why an action is off; one sentence; of an appliance</extracomment>
        <translation>It holds no state of its own, so there is nothing to back up.</translation>
    </message>
    <message id="appgate.stateless.off.word">
        <source>Cannot be chosen</source>
        <extracomment>choice; two words</extracomment>
        <translation>Cannot be chosen</translation>
    </message>
    <message id="appgate.status.busy.word">
        <source>Busy</source>
        <extracomment>status of an appliance; a word</extracomment>
        <translation>Busy</translation>
    </message>
    <message id="appgate.status.error.word">
        <source>Error</source>
        <extracomment>status of an appliance; a word</extracomment>
        <translation>Error</translation>
    </message>
    <message id="appgate.status.healthy.word">
        <source>Healthy</source>
        <extracomment>status of an appliance; a word</extracomment>
        <translation>Healthy</translation>
    </message>
    <message id="appgate.status.none.word">
        <source>Not told</source>
        <extracomment>status of an appliance; a word or two</extracomment>
        <translation>Not told</translation>
    </message>
    <message id="appgate.status.offline.word">
        <source>Offline</source>
        <extracomment>status of an appliance; a word</extracomment>
        <translation>Offline</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.status.warning.word">
        <source>Warning</source>
        <extracomment>status of an appliance; a word</extracomment>
        <translation>Warning</translation>
    </message>
    <message id="appgate.summary.appliance.label">
        <source>Appliance</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Appliance</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.summary.backup.label">
        <source>Backup</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Backup</translation>
    </message>
    <message id="appgate.summary.collective.label">
        <source>Collective</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Collective</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.summary.passphrase.label">
        <source>Passphrase</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Passphrase</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="appgate.summary.switch.label">
        <source>Backup API</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Backup API</translation>
    </message>
    <message id="appgate.switch.off.word">
        <source>Off</source>
        <extracomment>state of a switch; a word</extracomment>
        <translation>Off</translation>
    </message>
    <message id="appgate.switch.on.word">
        <source>On</source>
        <extracomment>state of a switch; a word</extracomment>
        <translation>On</translation>
    </message>
    <message id="appgate.upgrading.off.why">
        <source>It is being upgraded.</source>
        <extracomment>reason why an action is off; one sentence; of an appliance</extracomment>
        <translation>It is being upgraded.</translation>
    </message>
    <message id="appgate.warning.api_off.text">
        <source>The backup API of this Collective is switched off: no backup can be started until it is on.</source>
        <extracomment>warning about a system; one sentence</extracomment>
        <translation>The backup API of this Collective is switched off: no backup can be started until it is on.</translation>
    </message>
    <message id="astra.backup.deleting.why">
        <source>It is being deleted already.</source>
        <extracomment>why a backup allows no action</extracomment>
        <translation>It is being deleted already.</translation>
    </message>
    <message id="astra.backup.discovering.text">
        <source>Found in a bucket; Astra Control is still looking at it.</source>
        <extracomment>state of a backup; one sentence</extracomment>
        <translation>Found in a bucket; Astra Control is still looking at it.</translation>
    </message>
    <message id="astra.backup.failed.text">
        <source>The backup failed.</source>
        <extracomment>what went wrong; the server's reasons stand below</extracomment>
        <translation>The backup failed.</translation>
    </message>
    <message id="astra.backup.hooks_failed.text">
        <source>Execution hooks failed, so the data may not fit together.</source>
        <extracomment>warning of a completed backup</extracomment>
        <translation>Execution hooks failed, so the data may not fit together.</translation>
    </message>
    <message id="astra.backup.locked.why">
        <source>The lock of its bucket keeps it until {time}.</source>
        <extracomment>why a backup cannot be deleted or stopped</extracomment>
        <translation>The lock of its bucket keeps it until {time}.</translation>
    </message>
    <message id="astra.backup.not_finished.why">
        <source>It is not finished yet.</source>
        <extracomment>why a backup cannot be restored</extracomment>
        <translation>It is not finished yet.</translation>
    </message>
    <message id="astra.backup.not_known.why">
        <source>Its state is not known.</source>
        <extracomment>why a backup cannot be restored</extracomment>
        <translation>Its state is not known.</translation>
    </message>
    <message id="astra.backup.not_reachable.why">
        <source>It cannot be reached at present; its bucket or cluster is away.</source>
        <extracomment>why a backup cannot be restored</extracomment>
        <translation>It cannot be reached at present; its bucket or cluster is away.</translation>
    </message>
    <message id="astra.backup.nothing_in_it.why">
        <source>It failed; there is nothing complete in it.</source>
        <extracomment>why a backup cannot be restored</extracomment>
        <translation>It failed; there is nothing complete in it.</translation>
    </message>
    <message id="astra.backup.pending_stays.why">
        <source>It has not begun; it can be stopped and deleted once it runs.</source>
        <extracomment>why a backup cannot be deleted</extracomment>
        <translation>It has not begun; it can be stopped and deleted once it runs.</translation>
    </message>
    <message id="astra.backup.removed.text">
        <source>It cannot be reached at present and may come back.</source>
        <extracomment>state of a backup</extracomment>
        <translation>It cannot be reached at present and may come back.</translation>
    </message>
    <message id="astra.backup.stop_instead.why">
        <source>It is being made; stopping the run deletes it.</source>
        <extracomment>why a backup cannot be deleted</extracomment>
        <translation>It is being made; stopping the run deletes it.</translation>
    </message>
    <message id="astra.backup.unknown.text">
        <source>Astra Control says “{word}”, which this program does not know.</source>
        <extracomment>unknown state of a backup</extracomment>
        <translation>Astra Control says “{word}”, which this program does not know.</translation>
    </message>
    <message id="astra.backup.waits.text">
        <source>It is waiting.</source>
        <extracomment>state of an unfinished backup; the server's reasons stand below</extracomment>
        <translation>It is waiting.</translation>
    </message>
    <message id="astra.bucket.locked.caption">
        <source>Locked: backups stay for {span}</source>
        <extracomment>line below a bucket; short</extracomment>
        <translation>Locked: backups stay for {span}</translation>
    </message>
    <message id="astra.bucket.not_available.why">
        <source>The bucket is not available ({word}).</source>
        <extracomment>why a bucket cannot be chosen</extracomment>
        <translation>The bucket is not available ({word}).</translation>
    </message>
    <message id="astra.bucket.removed.caption">
        <source>Cannot be reached at present</source>
        <extracomment>line below a bucket; short</extracomment>
        <translation>Cannot be reached at present</translation>
    </message>
    <message id="astra.bucket.state.caption">
        <source>State: {word}</source>
        <extracomment>line below a bucket; short</extracomment>
        <translation>State: {word}</translation>
    </message>
    <message id="astra.calendar.daily.text">
        <source>Daily at {clock} UTC</source>
        <extracomment>plan of a schedule</extracomment>
        <translation>Daily at {clock} UTC</translation>
    </message>
    <message id="astra.calendar.every_hours.text" numerus="yes">
        <source>Every {count} hours</source>
        <extracomment>plan of a schedule</extracomment>
        <translation><numerusform>Every hour</numerusform><numerusform>Every {count} hours</numerusform></translation>
    </message>
    <message id="astra.calendar.every_minutes.text" numerus="yes">
        <source>Every {count} minutes</source>
        <extracomment>plan of a schedule</extracomment>
        <translation><numerusform>Every minute</numerusform><numerusform>Every {count} minutes</numerusform></translation>
    </message>
    <message id="astra.calendar.hourly.text">
        <source>Hourly at minute {minute}</source>
        <extracomment>plan of a schedule</extracomment>
        <translation>Hourly at minute {minute}</translation>
    </message>
    <message id="astra.calendar.keeps.text">
        <source>{plan}; kept: backups {backups}, snapshots {snapshots}</source>
        <extracomment>plan of a schedule with what is kept</extracomment>
        <translation>{plan}; kept: backups {backups}, snapshots {snapshots}</translation>
    </message>
    <message id="astra.calendar.keeps_snapshots.text">
        <source>{plan}; snapshots only, kept: {snapshots}</source>
        <extracomment>plan of a schedule that makes no backups</extracomment>
        <translation>{plan}; snapshots only, kept: {snapshots}</translation>
    </message>
    <message id="astra.calendar.monthly.text">
        <source>Monthly on day {day} at {clock} UTC</source>
        <extracomment>plan of a schedule</extracomment>
        <translation>Monthly on day {day} at {clock} UTC</translation>
    </message>
    <message id="astra.calendar.unknown.text">
        <source>By a rule of its own: {word}</source>
        <extracomment>plan of a schedule that is not understood</extracomment>
        <translation>By a rule of its own: {word}</translation>
    </message>
    <message id="astra.calendar.weekly.text">
        <source>Every {weekday} at {clock} UTC</source>
        <extracomment>plan of a schedule</extracomment>
        <translation>Every {weekday} at {clock} UTC</translation>
    </message>
    <message id="astra.card.address.help">
        <source>Host of the Astra Control Center, or astra.netapp.io for the service.</source>
        <extracomment>help below the address field</extracomment>
        <translation>Host of the Astra Control Center, or astra.netapp.io for the service.</translation>
    </message>
    <message id="astra.card.none.text">
        <source>No download, no hold</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>No download, no hold</translation>
    </message>
    <message id="astra.card.percent.text">
        <source>Percent and steps</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Percent and steps</translation>
    </message>
    <message id="astra.card.restores.text">
        <source>Restore in place or as a new app</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Restore in place or as a new app</translation>
    </message>
    <message id="astra.card.summary.text">
        <source>Applications on Kubernetes clusters.</source>
        <extracomment>card of the product: what it backs up; one short sentence</extracomment>
        <translation>Applications on Kubernetes clusters.</translation>
    </message>
    <message id="astra.card.work.text">
        <source>Back up, stop, delete</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Back up, stop, delete</translation>
    </message>
    <message id="astra.check.age.title" numerus="yes">
        <source>The point is {count} days old</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation><numerusform>The point is {count} day old</numerusform><numerusform>The point is {count} days old</numerusform></translation>
    </message>
    <message id="astra.check.age_unknown.title">
        <source>The age of the point is not known</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The age of the point is not known</translation>
    </message>
    <message id="astra.check.app_gone.title">
        <source>The app and its backups are no longer there</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The app and its backups are no longer there</translation>
    </message>
    <message id="astra.check.app_not_ready.title">
        <source>{app} cannot be overwritten now</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{app} cannot be overwritten now</translation>
    </message>
    <message id="astra.check.app_ready.title">
        <source>{app} can be overwritten</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{app} can be overwritten</translation>
    </message>
    <message id="astra.check.backup_runs.title">
        <source>A backup of {app} is running</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>A backup of {app} is running</translation>
    </message>
    <message id="astra.check.backup_runs.why">
        <source>Astra Control refuses a restore in place until it has ended.</source>
        <extracomment>reason below a row</extracomment>
        <translation>Astra Control refuses a restore in place until it has ended.</translation>
    </message>
    <message id="astra.check.bucket_away.title">
        <source>The bucket {bucket} cannot be reached ({word})</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The bucket {bucket} cannot be reached ({word})</translation>
    </message>
    <message id="astra.check.classes_differ.title">
        <source>Storage classes differ: {names}</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Storage classes differ: {names}</translation>
    </message>
    <message id="astra.check.classes_differ.why">
        <source>The new app gets other storage than the app has now.</source>
        <extracomment>reason below a row</extracomment>
        <translation>The new app gets other storage than the app has now.</translation>
    </message>
    <message id="astra.check.classes_missing.title">
        <source>Storage classes missing at the destination: {names}</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Storage classes missing at the destination: {names}</translation>
    </message>
    <message id="astra.check.classes_missing.why">
        <source>Others can be chosen among the options.</source>
        <extracomment>reason below a row</extracomment>
        <translation>Others can be chosen among the options.</translation>
    </message>
    <message id="astra.check.classes_there.title">
        <source>The storage classes exist at the destination</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The storage classes exist at the destination</translation>
    </message>
    <message id="astra.check.classes_unknown.title">
        <source>The storage classes could not be compared</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The storage classes could not be compared</translation>
    </message>
    <message id="astra.check.classes_wrong.title">
        <source>The storage classes are not written as pairs</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The storage classes are not written as pairs</translation>
    </message>
    <message id="astra.check.cluster_gone.title">
        <source>The destination cluster is not managed any more</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The destination cluster is not managed any more</translation>
    </message>
    <message id="astra.check.cluster_not_ready.title">
        <source>{cluster} cannot be a destination now</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{cluster} cannot be a destination now</translation>
    </message>
    <message id="astra.check.cluster_ready.title">
        <source>{cluster} is ready as a destination</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{cluster} is ready as a destination</translation>
    </message>
    <message id="astra.check.hooks_failed.title">
        <source>Execution hooks failed when the point was made</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Execution hooks failed when the point was made</translation>
    </message>
    <message id="astra.check.hooks_good.title">
        <source>No execution hook failed</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>No execution hook failed</translation>
    </message>
    <message id="astra.check.hooks_unknown.title">
        <source>Results of execution hooks are not told</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Results of execution hooks are not told</translation>
    </message>
    <message id="astra.check.idle.title">
        <source>Nothing is running on {app}</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Nothing is running on {app}</translation>
    </message>
    <message id="astra.check.made_by_hand.title">
        <source>No schedule removes this point</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>No schedule removes this point</translation>
    </message>
    <message id="astra.check.may.title">
        <source>Every user of this account may restore</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Every user of this account may restore</translation>
    </message>
    <message id="astra.check.name_taken.title">
        <source>An app named {name} exists already</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>An app named {name} exists already</translation>
    </message>
    <message id="astra.check.namespaces_free.title">
        <source>The new namespaces do not exist yet: {names}</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The new namespaces do not exist yet: {names}</translation>
    </message>
    <message id="astra.check.namespaces_taken.title">
        <source>Namespaces exist already: {names}</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Namespaces exist already: {names}</translation>
    </message>
    <message id="astra.check.namespaces_unknown.title">
        <source>Whether the new namespaces are free could not be read</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Whether the new namespaces are free could not be read</translation>
    </message>
    <message id="astra.check.namespaces_wrong.title">
        <source>The namespaces do not fit the app</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The namespaces do not fit the app</translation>
    </message>
    <message id="astra.check.new_is_idle.title">
        <source>Nothing can be running on a new app</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Nothing can be running on a new app</translation>
    </message>
    <message id="astra.check.newest.title">
        <source>This is the newest good point</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>This is the newest good point</translation>
    </message>
    <message id="astra.check.newest_not.title" numerus="yes">
        <source>There are {count} newer good points</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation><numerusform>There is {count} newer good point</numerusform><numerusform>There are {count} newer good points</numerusform></translation>
    </message>
    <message id="astra.check.newest_unknown.title">
        <source>Whether there are newer points is not known</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Whether there are newer points is not known</translation>
    </message>
    <message id="astra.check.other_operator.title">
        <source>Astra Control does not tell who else is at work</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Astra Control does not tell who else is at work</translation>
    </message>
    <message id="astra.check.overwrites.title">
        <source>{app} is overwritten</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{app} is overwritten</translation>
    </message>
    <message id="astra.check.overwrites.why">
        <source>All that changed since {time} is lost.</source>
        <extracomment>reason below a row</extracomment>
        <translation>All that changed since {time} is lost.</translation>
    </message>
    <message id="astra.check.overwrites_not.title">
        <source>Nothing is overwritten</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Nothing is overwritten</translation>
    </message>
    <message id="astra.check.overwrites_undated.why">
        <source>All that changed since the point was made is lost.</source>
        <extracomment>reason below a row</extracomment>
        <translation>All that changed since the point was made is lost.</translation>
    </message>
    <message id="astra.check.point_gone.title">
        <source>The point is no longer there</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The point is no longer there</translation>
    </message>
    <message id="astra.check.point_there.title">
        <source>{name} is there and complete</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{name} is there and complete</translation>
    </message>
    <message id="astra.check.point_unusable.title">
        <source>The point cannot be restored</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>The point cannot be restored</translation>
    </message>
    <message id="astra.check.restore_runs.title">
        <source>{app} is being restored already</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{app} is being restored already</translation>
    </message>
    <message id="astra.check.retention_later.title">
        <source>{schedule} keeps the point for more than a day</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{schedule} keeps the point for more than a day</translation>
    </message>
    <message id="astra.check.retention_soon.title">
        <source>{schedule} removes the point within a day</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>{schedule} removes the point within a day</translation>
    </message>
    <message id="astra.check.retention_unknown.title">
        <source>How long the point is kept could not be read</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>How long the point is kept could not be read</translation>
    </message>
    <message id="astra.check.rights_not_told.title">
        <source>Astra Control does not tell which role the token has</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Astra Control does not tell which role the token has</translation>
    </message>
    <message id="astra.check.rights_not_told.why">
        <source>It acts as the user who made it; a viewer may not restore.</source>
        <extracomment>reason below a row</extracomment>
        <translation>It acts as the user who made it; a viewer may not restore.</translation>
    </message>
    <message id="astra.check.room.title">
        <source>Astra Control does not report free room</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Astra Control does not report free room</translation>
    </message>
    <message id="astra.check.runs_unknown.title">
        <source>Whether something is running could not be read</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Whether something is running could not be read</translation>
    </message>
    <message id="astra.check.verified.title">
        <source>Astra Control does not verify backups</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>Astra Control does not verify backups</translation>
    </message>
    <message id="astra.check.viewers_only.title">
        <source>All users of this account may only read</source>
        <extracomment>row of the check before a restore</extracomment>
        <translation>All users of this account may only read</translation>
    </message>
    <message id="astra.delete.can_be_forced.text">
        <source>The server did not delete the failed backup. Deleting it once more forces it.</source>
        <extracomment>a deletion was refused; one or two sentences</extracomment>
        <translation>The server did not delete the failed backup. Deleting it once more forces it.</translation>
    </message>
    <message id="astra.delete.forced.text">
        <source>Deletion is forced (Force-Delete).</source>
        <extracomment>side effect in a review</extracomment>
        <translation>Deletion is forced (Force-Delete).</translation>
    </message>
    <message id="astra.delete.irreversible.text">
        <source>The data of these backups and snapshots is gone for good.</source>
        <extracomment>what cannot be undone</extracomment>
        <translation>The data of these backups and snapshots is gone for good.</translation>
    </message>
    <message id="astra.delete.nothing.text">
        <source>Nothing was chosen.</source>
        <extracomment>an empty choice</extracomment>
        <translation>Nothing was chosen.</translation>
    </message>
    <message id="astra.fact.account.label">
        <source>Account ID</source>
        <extracomment>label of a detail</extracomment>
        <translation>Account ID</translation>
    </message>
    <message id="astra.fact.apps.label">
        <source>Apps</source>
        <extracomment>label of a detail</extracomment>
        <translation>Apps</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.fact.cluster.label">
        <source>Cluster</source>
        <extracomment>label of a detail</extracomment>
        <translation>Cluster</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.fact.cluster_type.label">
        <source>Kind of cluster</source>
        <extracomment>label of a detail</extracomment>
        <translation>Kind of cluster</translation>
    </message>
    <message id="astra.fact.clusters.label">
        <source>Clusters</source>
        <extracomment>label of a detail</extracomment>
        <translation>Clusters</translation>
    </message>
    <message id="astra.fact.hooks.label">
        <source>Execution hooks</source>
        <extracomment>label of a detail</extracomment>
        <translation>Execution hooks</translation>
    </message>
    <message id="astra.fact.kubernetes.label">
        <source>Kubernetes version</source>
        <extracomment>label of a detail</extracomment>
        <translation>Kubernetes version</translation>
    </message>
    <message id="astra.fact.labels.label">
        <source>Labels</source>
        <extracomment>label of a detail</extracomment>
        <translation>Labels</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.fact.location.label">
        <source>Location</source>
        <extracomment>label of a detail</extracomment>
        <translation>Location</translation>
    </message>
    <message id="astra.fact.locked_until.label">
        <source>Locked until</source>
        <extracomment>label of a detail</extracomment>
        <translation>Locked until</translation>
    </message>
    <message id="astra.fact.namespaces.label">
        <source>Namespaces</source>
        <extracomment>label of a detail</extracomment>
        <translation>Namespaces</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.fact.protection.label">
        <source>Protection</source>
        <extracomment>label of a detail</extracomment>
        <translation>Protection</translation>
    </message>
    <message id="astra.fact.schedule.label">
        <source>Schedule</source>
        <extracomment>label of a detail</extracomment>
        <translation>Schedule</translation>
    </message>
    <message id="astra.fact.selectors.label">
        <source>Label selectors</source>
        <extracomment>label of a detail</extracomment>
        <translation>Label selectors</translation>
    </message>
    <message id="astra.fact.snapshot.label">
        <source>Made from snapshot</source>
        <extracomment>label of a detail</extracomment>
        <translation>Made from snapshot</translation>
    </message>
    <message id="astra.fact.state.label">
        <source>State</source>
        <extracomment>label of a detail</extracomment>
        <translation>State</translation>
    </message>
    <message id="astra.fact.storage_class.label">
        <source>Default storage class</source>
        <extracomment>label of a detail</extracomment>
        <translation>Default storage class</translation>
    </message>
    <message id="astra.fact.trident.label">
        <source>Trident version</source>
        <extracomment>label of a detail</extracomment>
        <translation>Trident version</translation>
    </message>
    <message id="astra.fact.trigger.label">
        <source>Triggered by</source>
        <extracomment>label of a detail</extracomment>
        <translation>Triggered by</translation>
    </message>
    <message id="astra.force_delete.after_refusal.word">
        <source>After the server refused</source>
        <extracomment>choice of a switch</extracomment>
        <translation>After the server refused</translation>
    </message>
    <message id="astra.force_delete.always.word">
        <source>Always for failed backups</source>
        <extracomment>choice of a switch</extracomment>
        <translation>Always for failed backups</translation>
    </message>
    <message id="astra.force_delete.never.word">
        <source>Never</source>
        <extracomment>choice of a switch</extracomment>
        <translation>Never</translation>
    </message>
    <message id="astra.hooks.failed.word">
        <source>Failed</source>
        <extracomment>result of execution hooks</extracomment>
        <translation>Failed</translation>
    </message>
    <message id="astra.hooks.success.word">
        <source>Successful or none</source>
        <extracomment>result of execution hooks</extracomment>
        <translation>Successful or none</translation>
    </message>
    <message id="astra.lock.until.value">
        <source>{time}</source>
        <extracomment>until when a lock lasts</extracomment>
        <translation>{time}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.no_acknowledge.off.why">
        <source>Astra Control keeps no results to acknowledge.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control keeps no results to acknowledge.</translation>
    </message>
    <message id="astra.no_backup_here.cluster.why">
        <source>Apps are backed up, not clusters. Choose an app below.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Apps are backed up, not clusters. Choose an app below.</translation>
    </message>
    <message id="astra.no_backup_here.no_cluster.why">
        <source>The app runs on no cluster that is managed.</source>
        <extracomment>why an action is off</extracomment>
        <translation>The app runs on no cluster that is managed.</translation>
    </message>
    <message id="astra.no_backup_here.not_now.why">
        <source>Astra Control does not allow it in the app's present state.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control does not allow it in the app's present state.</translation>
    </message>
    <message id="astra.no_backup_here.replica.why">
        <source>The app is the destination of a replication.</source>
        <extracomment>why an action is off</extracomment>
        <translation>The app is the destination of a replication.</translation>
    </message>
    <message id="astra.no_browse.off.why">
        <source>Astra Control does not list files inside backups.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control does not list files inside backups.</translation>
    </message>
    <message id="astra.no_cancel.deletion.why">
        <source>A deletion cannot be stopped.</source>
        <extracomment>why an action is off</extracomment>
        <translation>A deletion cannot be stopped.</translation>
    </message>
    <message id="astra.no_cancel.ended.why">
        <source>The run has ended.</source>
        <extracomment>why an action is off</extracomment>
        <translation>The run has ended.</translation>
    </message>
    <message id="astra.no_cancel.not_begun.why">
        <source>A backup can be stopped only once it runs.</source>
        <extracomment>why an action is off</extracomment>
        <translation>A backup can be stopped only once it runs.</translation>
    </message>
    <message id="astra.no_cancel.restore.why">
        <source>Astra Control cannot stop a restore.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control cannot stop a restore.</translation>
    </message>
    <message id="astra.no_cancel.state.why">
        <source>It cannot be stopped in its present state.</source>
        <extracomment>why an action is off; of a run</extracomment>
        <translation>It cannot be stopped in its present state.</translation>
    </message>
    <message id="astra.no_change_storage.off.why">
        <source>Buckets are managed in Astra Control, where their credentials are kept.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Buckets are managed in Astra Control, where their credentials are kept.</translation>
    </message>
    <message id="astra.no_download.off.why">
        <source>Astra Control does not hand out backups as files.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control does not hand out backups as files.</translation>
    </message>
    <message id="astra.no_hold.off.why">
        <source>Astra Control cannot hold single backups; locked buckets keep all of theirs.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control cannot hold single backups; locked buckets keep all of theirs.</translation>
    </message>
    <message id="astra.no_logs.off.why">
        <source>Astra Control keeps no log of a backup; steps and reasons are shown.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control keeps no log of a backup; steps and reasons are shown.</translation>
    </message>
    <message id="astra.no_pause.off.why">
        <source>Astra Control cannot pause a run.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control cannot pause a run.</translation>
    </message>
    <message id="astra.no_run_schedule.off.why">
        <source>A schedule cannot be run now; an app can be backed up instead.</source>
        <extracomment>why an action is off</extracomment>
        <translation>A schedule cannot be run now; an app can be backed up instead.</translation>
    </message>
    <message id="astra.no_verify.off.why">
        <source>Astra Control does not verify backups.</source>
        <extracomment>why an action is off</extracomment>
        <translation>Astra Control does not verify backups.</translation>
    </message>
    <message id="astra.node.app_away.caption">
        <source>Its cluster cannot be reached</source>
        <extracomment>line below an app; short</extracomment>
        <translation>Its cluster cannot be reached</translation>
    </message>
    <message id="astra.node.app_deleting.caption">
        <source>Is being removed</source>
        <extracomment>line below an app; short</extracomment>
        <translation>Is being removed</translation>
    </message>
    <message id="astra.node.app_failed.caption">
        <source>Failed; only removing it in Astra Control ends that</source>
        <extracomment>line below an app; short</extracomment>
        <translation>Failed; only removing it in Astra Control ends that</translation>
    </message>
    <message id="astra.node.app_restoring.caption">
        <source>Is being restored</source>
        <extracomment>line below an app; short</extracomment>
        <translation>Is being restored</translation>
    </message>
    <message id="astra.node.cluster_away.caption">
        <source>Cannot be reached</source>
        <extracomment>line below a cluster; short</extracomment>
        <translation>Cannot be reached</translation>
    </message>
    <message id="astra.node.no_cluster.caption" numerus="yes">
        <source>{count} apps that run nowhere</source>
        <extracomment>line below the extra node; short</extracomment>
        <translation><numerusform>{count} app that runs nowhere</numerusform><numerusform>{count} apps that run nowhere</numerusform></translation>
    </message>
    <message id="astra.node.no_cluster.name">
        <source>No cluster</source>
        <extracomment>name of the extra node for apps without a cluster</extracomment>
        <translation>No cluster</translation>
    </message>
    <message id="astra.node.replica.caption">
        <source>Destination of a replication</source>
        <extracomment>line below an app; short</extracomment>
        <translation>Destination of a replication</translation>
    </message>
    <message id="astra.node.system.caption">
        <source>Part of the cluster or of Astra Control itself</source>
        <extracomment>line below an app; short</extracomment>
        <translation>Part of the cluster or of Astra Control itself</translation>
    </message>
    <message id="astra.option.force_delete.help">
        <source>Failed backups that the server does not delete can be forced out; documented on one page only.</source>
        <extracomment>help of a switch</extracomment>
        <translation>Failed backups that the server does not delete can be forced out; documented on one page only.</translation>
    </message>
    <message id="astra.option.force_delete.label">
        <source>Force deletion</source>
        <extracomment>label of a switch</extracomment>
        <translation>Force deletion</translation>
    </message>
    <message id="astra.option.snapshot_target.help">
        <source>Whether snapshots restore to other clusters is not documented.</source>
        <extracomment>help of a switch</extracomment>
        <translation>Whether snapshots restore to other clusters is not documented.</translation>
    </message>
    <message id="astra.option.snapshot_target.label">
        <source>Clusters for snapshots</source>
        <extracomment>label of a switch</extracomment>
        <translation>Clusters for snapshots</translation>
    </message>
    <message id="astra.problem.already_deleting.text">
        <source>The backup is being deleted already.</source>
        <extracomment>Astra Control refused with problem 174; one sentence</extracomment>
        <translation>The backup is being deleted already.</translation>
    </message>
    <message id="astra.problem.app_exists.text">
        <source>An app of this name exists already.</source>
        <extracomment>Astra Control refused with problem 121; one sentence</extracomment>
        <translation>An app of this name exists already.</translation>
    </message>
    <message id="astra.problem.app_not_added.text">
        <source>Astra Control could not add the app.</source>
        <extracomment>Astra Control refused with problem 90; one sentence</extracomment>
        <translation>Astra Control could not add the app.</translation>
    </message>
    <message id="astra.problem.app_not_deleted.text">
        <source>Astra Control could not remove the app.</source>
        <extracomment>Astra Control refused with problem 91; one sentence</extracomment>
        <translation>Astra Control could not remove the app.</translation>
    </message>
    <message id="astra.problem.app_not_found.text">
        <source>The app is no longer there.</source>
        <extracomment>Astra Control refused with problem 75; one sentence</extracomment>
        <translation>The app is no longer there.</translation>
    </message>
    <message id="astra.problem.app_not_managed.text">
        <source>Astra Control does not manage this app.</source>
        <extracomment>Astra Control refused with problem 77; one sentence</extracomment>
        <translation>Astra Control does not manage this app.</translation>
    </message>
    <message id="astra.problem.app_not_read.text">
        <source>Astra Control could not read the app.</source>
        <extracomment>Astra Control refused with problem 86; one sentence</extracomment>
        <translation>Astra Control could not read the app.</translation>
    </message>
    <message id="astra.problem.app_not_ready.text">
        <source>The app is not ready: its cluster cannot be reached, or it is being changed.</source>
        <extracomment>Astra Control refused with problem 112; one sentence</extracomment>
        <translation>The app is not ready: its cluster cannot be reached, or it is being changed.</translation>
    </message>
    <message id="astra.problem.app_not_updated.text">
        <source>Astra Control could not change the app.</source>
        <extracomment>Astra Control refused with problem 80; one sentence</extracomment>
        <translation>Astra Control could not change the app.</translation>
    </message>
    <message id="astra.problem.app_replicates.text">
        <source>The app takes part in a replication.</source>
        <extracomment>Astra Control refused with problem 119; one sentence</extracomment>
        <translation>The app takes part in a replication.</translation>
    </message>
    <message id="astra.problem.app_restoring.text">
        <source>The app is being restored; its backups and snapshots stay until then.</source>
        <extracomment>Astra Control refused with problem 142; one sentence</extracomment>
        <translation>The app is being restored; its backups and snapshots stay until then.</translation>
    </message>
    <message id="astra.problem.app_without_snapshots.text">
        <source>Snapshots of this app are not possible.</source>
        <extracomment>Astra Control refused with problem 149; one sentence</extracomment>
        <translation>Snapshots of this app are not possible.</translation>
    </message>
    <message id="astra.problem.apps_not_listed.text">
        <source>Astra Control could not list the apps.</source>
        <extracomment>Astra Control refused with problem 88; one sentence</extracomment>
        <translation>Astra Control could not list the apps.</translation>
    </message>
    <message id="astra.problem.backup_name_exists.text">
        <source>The app has a backup of this name already. It is the same one if a first answer was lost.</source>
        <extracomment>Astra Control refused with problem 143; one sentence</extracomment>
        <translation>The app has a backup of this name already. It is the same one if a first answer was lost.</translation>
    </message>
    <message id="astra.problem.backup_not_created.text">
        <source>Astra Control could not start the backup.</source>
        <extracomment>Astra Control refused with problem 94; one sentence</extracomment>
        <translation>Astra Control could not start the backup.</translation>
    </message>
    <message id="astra.problem.backup_not_deleted.text">
        <source>Astra Control could not delete the backup.</source>
        <extracomment>Astra Control refused with problem 97; one sentence</extracomment>
        <translation>Astra Control could not delete the backup.</translation>
    </message>
    <message id="astra.problem.backup_not_found.text">
        <source>The backup is no longer there.</source>
        <extracomment>Astra Control refused with problem 74; one sentence</extracomment>
        <translation>The backup is no longer there.</translation>
    </message>
    <message id="astra.problem.backup_not_read.text">
        <source>Astra Control could not read the backup.</source>
        <extracomment>Astra Control refused with problem 95; one sentence</extracomment>
        <translation>Astra Control could not read the backup.</translation>
    </message>
    <message id="astra.problem.backup_runs.text">
        <source>Another backup of this app is running.</source>
        <extracomment>Astra Control refused with problem 107; one sentence</extracomment>
        <translation>Another backup of this app is running.</translation>
    </message>
    <message id="astra.problem.backups_not_listed.text">
        <source>Astra Control could not list the backups.</source>
        <extracomment>Astra Control refused with problem 96; one sentence</extracomment>
        <translation>Astra Control could not list the backups.</translation>
    </message>
    <message id="astra.problem.bad_account_id.text">
        <source>The account ID is not valid.</source>
        <extracomment>Astra Control refused with problem 33; one sentence</extracomment>
        <translation>The account ID is not valid.</translation>
    </message>
    <message id="astra.problem.bad_filter.text">
        <source>The server refuses the filter of the restore.</source>
        <extracomment>Astra Control refused with problem 147; one sentence</extracomment>
        <translation>The server refuses the filter of the restore.</translation>
    </message>
    <message id="astra.problem.bad_headers.text">
        <source>The server refuses a header of the request.</source>
        <extracomment>Astra Control refused with problem 12; one sentence</extracomment>
        <translation>The server refuses a header of the request.</translation>
    </message>
    <message id="astra.problem.bad_payload.text">
        <source>The server could not read the request as JSON.</source>
        <extracomment>Astra Control refused with problem 7; one sentence</extracomment>
        <translation>The server could not read the request as JSON.</translation>
    </message>
    <message id="astra.problem.bad_query.text">
        <source>The server cannot read a parameter of the request.</source>
        <extracomment>Astra Control refused with problem 5; one sentence</extracomment>
        <translation>The server cannot read a parameter of the request.</translation>
    </message>
    <message id="astra.problem.bad_resource_id.text">
        <source>The server does not know an ID of this form.</source>
        <extracomment>Astra Control refused with problem 35; one sentence</extracomment>
        <translation>The server does not know an ID of this form.</translation>
    </message>
    <message id="astra.problem.bad_token.text">
        <source>The API token is not known or was revoked.</source>
        <extracomment>Astra Control refused with problem 4; one sentence</extracomment>
        <translation>The API token is not known or was revoked.</translation>
    </message>
    <message id="astra.problem.bad_value.text">
        <source>The server refuses this value.</source>
        <extracomment>below a field; the server's reason is kept</extracomment>
        <translation>The server refuses this value.</translation>
    </message>
    <message id="astra.problem.bad_values.text">
        <source>The server refuses values of the request.</source>
        <extracomment>Astra Control refused with problem 9; one sentence</extracomment>
        <translation>The server refuses values of the request.</translation>
    </message>
    <message id="astra.problem.body_too_large.text">
        <source>The request is larger than the server takes.</source>
        <extracomment>Astra Control refused with problem 85; one sentence</extracomment>
        <translation>The request is larger than the server takes.</translation>
    </message>
    <message id="astra.problem.bucket_in_use.text">
        <source>The bucket is in use.</source>
        <extracomment>Astra Control refused with problem 83; one sentence</extracomment>
        <translation>The bucket is in use.</translation>
    </message>
    <message id="astra.problem.bucket_is_default.text">
        <source>The bucket is a default bucket.</source>
        <extracomment>Astra Control refused with problem 84; one sentence</extracomment>
        <translation>The bucket is a default bucket.</translation>
    </message>
    <message id="astra.problem.bucket_not_found.text">
        <source>The bucket is no longer there.</source>
        <extracomment>Astra Control refused with problem 108; one sentence</extracomment>
        <translation>The bucket is no longer there.</translation>
    </message>
    <message id="astra.problem.bucket_of_cluster.text">
        <source>The bucket is the default of a cluster.</source>
        <extracomment>Astra Control refused with problem 175; one sentence</extracomment>
        <translation>The bucket is the default of a cluster.</translation>
    </message>
    <message id="astra.problem.bucket_unavailable.text">
        <source>There is no bucket to store the backup in. Another one can be chosen.</source>
        <extracomment>Astra Control refused with problem 127; one sentence</extracomment>
        <translation>There is no bucket to store the backup in. Another one can be chosen.</translation>
    </message>
    <message id="astra.problem.clone_not_supported.text">
        <source>The app or the cluster does not support a restore to a new app.</source>
        <extracomment>Astra Control refused with problem 151; one sentence</extracomment>
        <translation>The app or the cluster does not support a restore to a new app.</translation>
    </message>
    <message id="astra.problem.cluster_not_found.text">
        <source>The cluster is not managed any more.</source>
        <extracomment>Astra Control refused with problem 106; one sentence</extracomment>
        <translation>The cluster is not managed any more.</translation>
    </message>
    <message id="astra.problem.collection_gone.text">
        <source>This is not there, or not visible with this token's role.</source>
        <extracomment>Astra Control refused with problem 2; one sentence</extracomment>
        <translation>This is not there, or not visible with this token's role.</translation>
    </message>
    <message id="astra.problem.communication_failed.text">
        <source>Astra Control could not reach a service behind it.</source>
        <extracomment>Astra Control refused with problem 40; one sentence</extracomment>
        <translation>Astra Control could not reach a service behind it.</translation>
    </message>
    <message id="astra.problem.conflicting_values.text">
        <source>The request conflicts with the state of the object.</source>
        <extracomment>Astra Control refused with problem 10; one sentence</extracomment>
        <translation>The request conflicts with the state of the object.</translation>
    </message>
    <message id="astra.problem.disruptive_backup_runs.text">
        <source>A backup that stops the app is running.</source>
        <extracomment>Astra Control refused with problem 157; one sentence</extracomment>
        <translation>A backup that stops the app is running.</translation>
    </message>
    <message id="astra.problem.duplicate_schedule.text">
        <source>A schedule like this exists.</source>
        <extracomment>Astra Control refused with problem 132; one sentence</extracomment>
        <translation>A schedule like this exists.</translation>
    </message>
    <message id="astra.problem.header_missing.text">
        <source>A header that this operation needs did not arrive; a proxy may have removed it.</source>
        <extracomment>Astra Control refused with problem 79; one sentence</extracomment>
        <translation>A header that this operation needs did not arrive; a proxy may have removed it.</translation>
    </message>
    <message id="astra.problem.in_place_not_supported.text">
        <source>A restore in place is not possible now, for example because a backup of the app is running.</source>
        <extracomment>Astra Control refused with problem 152; one sentence</extracomment>
        <translation>A restore in place is not possible now, for example because a backup of the app is running.</translation>
    </message>
    <message id="astra.problem.internal_error.text">
        <source>Astra Control met an internal error.</source>
        <extracomment>Astra Control refused with problem 34; one sentence</extracomment>
        <translation>Astra Control met an internal error.</translation>
    </message>
    <message id="astra.problem.license_capacity.text">
        <source>The licensed capacity is used up.</source>
        <extracomment>Astra Control refused with problem 43; one sentence</extracomment>
        <translation>The licensed capacity is used up.</translation>
    </message>
    <message id="astra.problem.license_expired.text">
        <source>The license of this Astra Control Center has expired.</source>
        <extracomment>Astra Control refused with problem 25; one sentence</extracomment>
        <translation>The license of this Astra Control Center has expired.</translation>
    </message>
    <message id="astra.problem.method_not_supported.text">
        <source>This release does not offer the call.</source>
        <extracomment>Astra Control refused with problem 69; one sentence</extracomment>
        <translation>This release does not offer the call.</translation>
    </message>
    <message id="astra.problem.name_not_updated.text">
        <source>The name of the app cannot be changed.</source>
        <extracomment>Astra Control refused with problem 78; one sentence</extracomment>
        <translation>The name of the app cannot be changed.</translation>
    </message>
    <message id="astra.problem.namespace_limit.text">
        <source>The licensed number of namespaces is reached.</source>
        <extracomment>Astra Control refused with problem 138; one sentence</extracomment>
        <translation>The licensed number of namespaces is reached.</translation>
    </message>
    <message id="astra.problem.namespace_not_found.text">
        <source>A namespace does not exist.</source>
        <extracomment>Astra Control refused with problem 122; one sentence</extracomment>
        <translation>A namespace does not exist.</translation>
    </message>
    <message id="astra.problem.namespace_removed.text">
        <source>A namespace was removed from the cluster.</source>
        <extracomment>Astra Control refused with problem 124; one sentence</extracomment>
        <translation>A namespace was removed from the cluster.</translation>
    </message>
    <message id="astra.problem.namespace_unavailable.text">
        <source>A destination namespace exists already or cannot be used.</source>
        <extracomment>Astra Control refused with problem 123; one sentence</extracomment>
        <translation>A destination namespace exists already or cannot be used.</translation>
    </message>
    <message id="astra.problem.no_backups_here.text">
        <source>This app or cluster does not support backups.</source>
        <extracomment>Astra Control refused with problem 131; one sentence</extracomment>
        <translation>This app or cluster does not support backups.</translation>
    </message>
    <message id="astra.problem.no_bucket_for_snapshot.text">
        <source>This release takes no bucket for snapshots.</source>
        <extracomment>Astra Control refused with problem 177; one sentence</extracomment>
        <translation>This release takes no bucket for snapshots.</translation>
    </message>
    <message id="astra.problem.no_class_for_backups.text">
        <source>The cluster has no VolumeSnapshotClass, so backups are not possible.</source>
        <extracomment>Astra Control refused with problem 158; one sentence</extracomment>
        <translation>The cluster has no VolumeSnapshotClass, so backups are not possible.</translation>
    </message>
    <message id="astra.problem.no_class_for_clones.text">
        <source>The cluster has no VolumeSnapshotClass, so copies of apps are not possible.</source>
        <extracomment>Astra Control refused with problem 161; one sentence</extracomment>
        <translation>The cluster has no VolumeSnapshotClass, so copies of apps are not possible.</translation>
    </message>
    <message id="astra.problem.no_class_for_snapshots.text">
        <source>The cluster has no VolumeSnapshotClass, so snapshots are not possible.</source>
        <extracomment>Astra Control refused with problem 145; one sentence</extracomment>
        <translation>The cluster has no VolumeSnapshotClass, so snapshots are not possible.</translation>
    </message>
    <message id="astra.problem.no_default_bucket.text">
        <source>The cluster has no default bucket; one must be chosen.</source>
        <extracomment>Astra Control refused with problem 170; one sentence</extracomment>
        <translation>The cluster has no default bucket; one must be chosen.</translation>
    </message>
    <message id="astra.problem.no_default_bucket_read.text">
        <source>Astra Control could not find out the default bucket.</source>
        <extracomment>Astra Control refused with problem 126; one sentence</extracomment>
        <translation>Astra Control could not find out the default bucket.</translation>
    </message>
    <message id="astra.problem.no_license.text">
        <source>This Astra Control Center has no license.</source>
        <extracomment>Astra Control refused with problem 26; one sentence</extracomment>
        <translation>This Astra Control Center has no license.</translation>
    </message>
    <message id="astra.problem.no_snapshot_directory.text">
        <source>A volume of the app has no snapshot directory, which backups need.</source>
        <extracomment>Astra Control refused with problem 173; one sentence</extracomment>
        <translation>A volume of the app has no snapshot directory, which backups need.</translation>
    </message>
    <message id="astra.problem.no_snapshots_here.text">
        <source>The cluster does not support snapshots.</source>
        <extracomment>Astra Control refused with problem 130; one sentence</extracomment>
        <translation>The cluster does not support snapshots.</translation>
    </message>
    <message id="astra.problem.no_token.text">
        <source>The request reached the server without an API token.</source>
        <extracomment>Astra Control refused with problem 3; one sentence</extracomment>
        <translation>The request reached the server without an API token.</translation>
    </message>
    <message id="astra.problem.not_acceptable.text">
        <source>The server has no answer in the requested format.</source>
        <extracomment>Astra Control refused with problem 32; one sentence</extracomment>
        <translation>The server has no answer in the requested format.</translation>
    </message>
    <message id="astra.problem.not_cancellable.text">
        <source>The backup has not begun and cannot be stopped before it runs.</source>
        <extracomment>Astra Control refused with problem 128; one sentence</extracomment>
        <translation>The backup has not begun and cannot be stopped before it runs.</translation>
    </message>
    <message id="astra.problem.not_permitted.text">
        <source>The role of this token does not permit it, or the object is locked.</source>
        <extracomment>Astra Control refused with problem 11; one sentence</extracomment>
        <translation>The role of this token does not permit it, or the object is locked.</translation>
    </message>
    <message id="astra.problem.point_of_another.text">
        <source>The backup or snapshot belongs to another app.</source>
        <extracomment>Astra Control refused with problem 76; one sentence</extracomment>
        <translation>The backup or snapshot belongs to another app.</translation>
    </message>
    <message id="astra.problem.precondition.text">
        <source>The object was changed in the meantime.</source>
        <extracomment>Astra Control refused with problem 38; one sentence</extracomment>
        <translation>The object was changed in the meantime.</translation>
    </message>
    <message id="astra.problem.protection_not_supported.text">
        <source>The app does not support protection schedules.</source>
        <extracomment>Astra Control refused with problem 154; one sentence</extracomment>
        <translation>The app does not support protection schedules.</translation>
    </message>
    <message id="astra.problem.provisioner_unfit.text">
        <source>The storage provisioner of the cluster is missing or too old for backups.</source>
        <extracomment>Astra Control refused with problem 172; one sentence</extracomment>
        <translation>The storage provisioner of the cluster is missing or too old for backups.</translation>
    </message>
    <message id="astra.problem.query_not_supported.text">
        <source>This release does not know a parameter of the request.</source>
        <extracomment>Astra Control refused with problem 6; one sentence</extracomment>
        <translation>This release does not know a parameter of the request.</translation>
    </message>
    <message id="astra.problem.replication_not_supported.text">
        <source>The app does not support replication.</source>
        <extracomment>Astra Control refused with problem 153; one sentence</extracomment>
        <translation>The app does not support replication.</translation>
    </message>
    <message id="astra.problem.resource_gone.text">
        <source>This is no longer there.</source>
        <extracomment>Astra Control refused with problem 1; one sentence</extracomment>
        <translation>This is no longer there.</translation>
    </message>
    <message id="astra.problem.schedule_not_found.text">
        <source>The schedule is no longer there.</source>
        <extracomment>Astra Control refused with problem 114; one sentence</extracomment>
        <translation>The schedule is no longer there.</translation>
    </message>
    <message id="astra.problem.schema_violation.text">
        <source>The request does not fit the server's schema.</source>
        <extracomment>Astra Control refused with problem 8; one sentence</extracomment>
        <translation>The request does not fit the server's schema.</translation>
    </message>
    <message id="astra.problem.selective_not_supported.text">
        <source>The app does not support a restore of parts.</source>
        <extracomment>Astra Control refused with problem 155; one sentence</extracomment>
        <translation>The app does not support a restore of parts.</translation>
    </message>
    <message id="astra.problem.service_not_ready.text">
        <source>Astra Control is starting and not ready yet.</source>
        <extracomment>Astra Control refused with problem 41; one sentence</extracomment>
        <translation>Astra Control is starting and not ready yet.</translation>
    </message>
    <message id="astra.problem.service_unavailable.text">
        <source>Astra Control is not available at the moment.</source>
        <extracomment>Astra Control refused with problem 24; one sentence</extracomment>
        <translation>Astra Control is not available at the moment.</translation>
    </message>
    <message id="astra.problem.several_problems.text">
        <source>Astra Control found several problems.</source>
        <extracomment>Astra Control refused with problem 68; one sentence</extracomment>
        <translation>Astra Control found several problems.</translation>
    </message>
    <message id="astra.problem.snapshot_being_read.text">
        <source>A running backup reads from this snapshot.</source>
        <extracomment>Astra Control refused with problem 144; one sentence</extracomment>
        <translation>A running backup reads from this snapshot.</translation>
    </message>
    <message id="astra.problem.snapshot_in_use.text">
        <source>The snapshot is in use or not finished.</source>
        <extracomment>Astra Control refused with problem 48; one sentence</extracomment>
        <translation>The snapshot is in use or not finished.</translation>
    </message>
    <message id="astra.problem.snapshot_name_exists.text">
        <source>The app has a snapshot of this name already. It is the same one if a first answer was lost.</source>
        <extracomment>Astra Control refused with problem 176; one sentence</extracomment>
        <translation>The app has a snapshot of this name already. It is the same one if a first answer was lost.</translation>
    </message>
    <message id="astra.problem.snapshot_not_created.text">
        <source>Astra Control could not start the snapshot.</source>
        <extracomment>Astra Control refused with problem 98; one sentence</extracomment>
        <translation>Astra Control could not start the snapshot.</translation>
    </message>
    <message id="astra.problem.snapshot_not_found.text">
        <source>The snapshot is no longer there.</source>
        <extracomment>Astra Control refused with problem 46; one sentence</extracomment>
        <translation>The snapshot is no longer there.</translation>
    </message>
    <message id="astra.problem.snapshot_not_ready.text">
        <source>The snapshot is not finished.</source>
        <extracomment>Astra Control refused with problem 111; one sentence</extracomment>
        <translation>The snapshot is not finished.</translation>
    </message>
    <message id="astra.problem.snapshot_of_another.text">
        <source>The snapshot belongs to another app.</source>
        <extracomment>Astra Control refused with problem 47; one sentence</extracomment>
        <translation>The snapshot belongs to another app.</translation>
    </message>
    <message id="astra.problem.snapshot_replicates.text">
        <source>A replication needs the snapshot.</source>
        <extracomment>Astra Control refused with problem 120; one sentence</extracomment>
        <translation>A replication needs the snapshot.</translation>
    </message>
    <message id="astra.problem.snapshot_runs.text">
        <source>A snapshot of this app is just being made.</source>
        <extracomment>Astra Control refused with problem 148; one sentence</extracomment>
        <translation>A snapshot of this app is just being made.</translation>
    </message>
    <message id="astra.problem.status_only.text">
        <source>The server refused with status {status}.</source>
        <extracomment>refusal without a known number</extracomment>
        <translation>The server refused with status {status}.</translation>
    </message>
    <message id="astra.problem.storage_class_not_found.text">
        <source>A storage class does not exist on the destination cluster.</source>
        <extracomment>Astra Control refused with problem 156; one sentence</extracomment>
        <translation>A storage class does not exist on the destination cluster.</translation>
    </message>
    <message id="astra.problem.unauthorized.text">
        <source>The server does not grant access.</source>
        <extracomment>Astra Control refused with problem 166; one sentence</extracomment>
        <translation>The server does not grant access.</translation>
    </message>
    <message id="astra.problem.unexpected_state.text">
        <source>The object is not in a state that allows this now.</source>
        <extracomment>Astra Control refused with problem 164; one sentence</extracomment>
        <translation>The object is not in a state that allows this now.</translation>
    </message>
    <message id="astra.problem.unknown_number.text">
        <source>Astra Control refused with problem {number}, which this program does not know.</source>
        <extracomment>refusal with an unknown number</extracomment>
        <translation>Astra Control refused with problem {number}, which this program does not know.</translation>
    </message>
    <message id="astra.protection.at_risk.word">
        <source>At risk</source>
        <extracomment>how well an app is protected</extracomment>
        <translation>At risk</translation>
    </message>
    <message id="astra.protection.none.word">
        <source>Not protected</source>
        <extracomment>how well an app is protected</extracomment>
        <translation>Not protected</translation>
    </message>
    <message id="astra.protection.partial.word">
        <source>Partly protected</source>
        <extracomment>how well an app is protected</extracomment>
        <translation>Partly protected</translation>
    </message>
    <message id="astra.protection.protected.word">
        <source>Protected</source>
        <extracomment>how well an app is protected</extracomment>
        <translation>Protected</translation>
    </message>
    <message id="astra.restore.all_but.word">
        <source>All but certain resources</source>
        <extracomment>choice of what is restored</extracomment>
        <translation>All but certain resources</translation>
    </message>
    <message id="astra.restore.app_gone.text">
        <source>The app is no longer there; how the restore ended cannot be seen.</source>
        <extracomment>state of a restore</extracomment>
        <translation>The app is no longer there; how the restore ended cannot be seen.</translation>
    </message>
    <message id="astra.restore.app_state.why">
        <source>The app is in state “{word}”, or a backup of it is running.</source>
        <extracomment>why a restore in place is off</extracomment>
        <translation>The app is in state “{word}”, or a backup of it is running.</translation>
    </message>
    <message id="astra.restore.app_stops.text">
        <source>The app stops while its resources and volumes are replaced.</source>
        <extracomment>side effect in a review</extracomment>
        <translation>The app stops while its resources and volumes are replaced.</translation>
    </message>
    <message id="astra.restore.as_before.word">
        <source>As the app has now</source>
        <extracomment>choice of a storage class</extracomment>
        <translation>As the app has now</translation>
    </message>
    <message id="astra.restore.cancelled.text">
        <source>The restore was cancelled in Astra Control.</source>
        <extracomment>end of a restore</extracomment>
        <translation>The restore was cancelled in Astra Control.</translation>
    </message>
    <message id="astra.restore.class_away.why">
        <source>The storage class is not available.</source>
        <extracomment>why a storage class cannot be chosen</extracomment>
        <translation>The storage class is not available.</translation>
    </message>
    <message id="astra.restore.cluster.label">
        <source>Destination cluster</source>
        <extracomment>label of a field</extracomment>
        <translation>Destination cluster</translation>
    </message>
    <message id="astra.restore.cluster_away.why">
        <source>The cluster {cluster} is not running ({word}).</source>
        <extracomment>why a target cannot be chosen</extracomment>
        <translation>The cluster {cluster} is not running ({word}).</translation>
    </message>
    <message id="astra.restore.discovering.text">
        <source>Data is back, resources are being looked at</source>
        <extracomment>state of a restore in place of a percent; short, no full stop</extracomment>
        <translation>Data is back, resources are being looked at</translation>
    </message>
    <message id="astra.restore.done.text">
        <source>The app is ready again. Whether its data is right has to be checked in the app.</source>
        <extracomment>end of a restore</extracomment>
        <translation>The app is ready again. Whether its data is right has to be checked in the app.</translation>
    </message>
    <message id="astra.restore.everything.word">
        <source>Everything</source>
        <extracomment>choice of what is restored</extracomment>
        <translation>Everything</translation>
    </message>
    <message id="astra.restore.failed.text">
        <source>The restore failed. The app may be incomplete.</source>
        <extracomment>end of a restore</extracomment>
        <translation>The restore failed. The app may be incomplete.</translation>
    </message>
    <message id="astra.restore.filter.empty">
        <source>Choose at least one kind, or write a line.</source>
        <extracomment>beside a field</extracomment>
        <translation>Choose at least one kind, or write a line.</translation>
    </message>
    <message id="astra.restore.filter.label">
        <source>What is restored</source>
        <extracomment>label of a field</extracomment>
        <translation>What is restored</translation>
    </message>
    <message id="astra.restore.filter.wrong">
        <source>Cannot be read: {line}</source>
        <extracomment>beside a field</extracomment>
        <translation>Cannot be read: {line}</translation>
    </message>
    <message id="astra.restore.home.detail">
        <source>Where the app runs now</source>
        <extracomment>beside a cluster in a choice</extracomment>
        <translation>Where the app runs now</translation>
    </message>
    <message id="astra.restore.in_place.note">
        <source>The running app is overwritten: its resources and volumes are replaced by those of the point.</source>
        <extracomment>note between fields</extracomment>
        <translation>The running app is overwritten: its resources and volumes are replaced by those of the point.</translation>
    </message>
    <message id="astra.restore.in_place.word">
        <source>In place, over the app</source>
        <extracomment>choice of a target</extracomment>
        <translation>In place, over the app</translation>
    </message>
    <message id="astra.restore.irreversible.text">
        <source>What the app holds now is lost.</source>
        <extracomment>what cannot be undone</extracomment>
        <translation>What the app holds now is lost.</translation>
    </message>
    <message id="astra.restore.is_replica.why">
        <source>The app is the destination of a replication.</source>
        <extracomment>why a restore in place is off</extracomment>
        <translation>The app is the destination of a replication.</translation>
    </message>
    <message id="astra.restore.is_system.why">
        <source>The app is part of the cluster or of Astra Control itself.</source>
        <extracomment>why a restore in place is off</extracomment>
        <translation>The app is part of the cluster or of Astra Control itself.</translation>
    </message>
    <message id="astra.restore.kinds.help">
        <source>The kinds of objects inside the backup.</source>
        <extracomment>help below a field</extracomment>
        <translation>The kinds of objects inside the backup.</translation>
    </message>
    <message id="astra.restore.kinds.label">
        <source>Kinds of resources</source>
        <extracomment>label of a field</extracomment>
        <translation>Kinds of resources</translation>
    </message>
    <message id="astra.restore.left_behind.text">
        <source>If it fails, the new namespaces may be left behind on the cluster.</source>
        <extracomment>side effect in a review</extracomment>
        <translation>If it fails, the new namespaces may be left behind on the cluster.</translation>
    </message>
    <message id="astra.restore.lines.help">
        <source>One entry a line, for example: kind=Deployment names=web,worker namespaces=shop</source>
        <extracomment>help below a field</extracomment>
        <translation>One entry a line, for example: kind=Deployment names=web,worker namespaces=shop</translation>
    </message>
    <message id="astra.restore.lines.label">
        <source>Further entries</source>
        <extracomment>label of a field</extracomment>
        <translation>Further entries</translation>
    </message>
    <message id="astra.restore.name.label">
        <source>Name of the new app</source>
        <extracomment>label of a field</extracomment>
        <translation>Name of the new app</translation>
    </message>
    <message id="astra.restore.namespaces.help">
        <source>One pair a line, old = new. The new ones must not exist yet; Astra Control creates them. A single one may be left out: it gets the name of the new app.</source>
        <extracomment>help below a field</extracomment>
        <translation>One pair a line, old = new. The new ones must not exist yet; Astra Control creates them. A single one may be left out: it gets the name of the new app.</translation>
    </message>
    <message id="astra.restore.namespaces.label">
        <source>Namespaces</source>
        <extracomment>label of a field</extracomment>
        <translation>Namespaces</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.restore.namespaces.wrong">
        <source>Every namespace needs a new one of its own: {namespaces}</source>
        <extracomment>beside a field</extracomment>
        <translation>Every namespace needs a new one of its own: {namespaces}</translation>
    </message>
    <message id="astra.restore.new_app.word">
        <source>As a new app</source>
        <extracomment>choice of a target</extracomment>
        <translation>As a new app</translation>
    </message>
    <message id="astra.restore.new_done.text">
        <source>The new app is ready. Whether its data is right has to be checked in the app.</source>
        <extracomment>end of a restore</extracomment>
        <translation>The new app is ready. Whether its data is right has to be checked in the app.</translation>
    </message>
    <message id="astra.restore.new_failed.text">
        <source>The new app could not be restored. Its namespaces may have been left behind.</source>
        <extracomment>end of a restore</extracomment>
        <translation>The new app could not be restored. Its namespaces may have been left behind.</translation>
    </message>
    <message id="astra.restore.new_vanished.text">
        <source>The new app is gone: Astra Control cleans up after a failure.</source>
        <extracomment>end of a restore</extracomment>
        <translation>The new app is gone: Astra Control cleans up after a failure.</translation>
    </message>
    <message id="astra.restore.no_target.why">
        <source>The cluster {cluster} cannot be restored to.</source>
        <extracomment>why a target cannot be chosen</extracomment>
        <translation>The cluster {cluster} cannot be restored to.</translation>
    </message>
    <message id="astra.restore.not_listed_yet.text">
        <source>Accepted; the new app is not listed yet.</source>
        <extracomment>state of a restore</extracomment>
        <translation>Accepted; the new app is not listed yet.</translation>
    </message>
    <message id="astra.restore.not_proven.text">
        <source>The app is ready, but nothing tells that it was restored. Its data has to be checked.</source>
        <extracomment>state of a restore</extracomment>
        <translation>The app is ready, but nothing tells that it was restored. Its data has to be checked.</translation>
    </message>
    <message id="astra.restore.only.word">
        <source>Only certain resources</source>
        <extracomment>choice of what is restored</extracomment>
        <translation>Only certain resources</translation>
    </message>
    <message id="astra.restore.pair.wrong">
        <source>Not a pair old = new: {line}</source>
        <extracomment>beside a field</extracomment>
        <translation>Not a pair old = new: {line}</translation>
    </message>
    <message id="astra.restore.runs_nowhere.why">
        <source>The app runs on no cluster that is managed.</source>
        <extracomment>why a restore in place is off</extracomment>
        <translation>The app runs on no cluster that is managed.</translation>
    </message>
    <message id="astra.restore.snapshot_stays.why">
        <source>A snapshot restores on its own cluster only.</source>
        <extracomment>why a target cannot be chosen</extracomment>
        <translation>A snapshot restores on its own cluster only.</translation>
    </message>
    <message id="astra.restore.still_ready.text">
        <source>Accepted; the app still says as before. It is watched until its state proves the restore.</source>
        <extracomment>state of a restore</extracomment>
        <translation>Accepted; the app still says as before. It is watched until its state proves the restore.</translation>
    </message>
    <message id="astra.restore.storage_class.help">
        <source>For all volumes that have no pair of their own below.</source>
        <extracomment>help below a field</extracomment>
        <translation>For all volumes that have no pair of their own below.</translation>
    </message>
    <message id="astra.restore.storage_class.label">
        <source>Storage class</source>
        <extracomment>label of a field</extracomment>
        <translation>Storage class</translation>
    </message>
    <message id="astra.restore.storage_classes.help">
        <source>One pair a line, old = new.</source>
        <extracomment>help below a field</extracomment>
        <translation>One pair a line, old = new.</translation>
    </message>
    <message id="astra.restore.storage_classes.label">
        <source>Single storage classes</source>
        <extracomment>label of a field</extracomment>
        <translation>Single storage classes</translation>
    </message>
    <message id="astra.restore.unknown.text">
        <source>Astra Control says “{word}”; whether the restore goes on is not known.</source>
        <extracomment>state of a restore</extracomment>
        <translation>Astra Control says “{word}”; whether the restore goes on is not known.</translation>
    </message>
    <message id="astra.restore.where.label">
        <source>Where to</source>
        <extracomment>label of a field</extracomment>
        <translation>Where to</translation>
    </message>
    <message id="astra.run.deleted.text">
        <source>It is deleted.</source>
        <extracomment>end of a deletion</extracomment>
        <translation>It is deleted.</translation>
    </message>
    <message id="astra.run.deleted_since.text">
        <source>It ended well and was deleted since.</source>
        <extracomment>end of a run</extracomment>
        <translation>It ended well and was deleted since.</translation>
    </message>
    <message id="astra.run.deleting.text">
        <source>Being deleted</source>
        <extracomment>state of a deletion in place of a percent; short, no full stop</extracomment>
        <translation>Being deleted</translation>
    </message>
    <message id="astra.run.gone.text">
        <source>It is no longer there, and no task tells how it ended.</source>
        <extracomment>state of a run</extracomment>
        <translation>It is no longer there, and no task tells how it ended.</translation>
    </message>
    <message id="astra.run.stopped.text">
        <source>It was stopped and deleted by that.</source>
        <extracomment>end of a run</extracomment>
        <translation>It was stopped and deleted by that.</translation>
    </message>
    <message id="astra.run.stopping.text">
        <source>Being stopped, which deletes it</source>
        <extracomment>state of a run in place of a percent; short, no full stop</extracomment>
        <translation>Being stopped, which deletes it</translation>
    </message>
    <message id="astra.schedule.none.word">
        <source>None, made by hand</source>
        <extracomment>value beside the label for a schedule</extracomment>
        <translation>None, made by hand</translation>
    </message>
    <message id="astra.sign_in.account_id.help">
        <source>Shown beside the API token in Astra Control. Left empty, the server is asked for it.</source>
        <extracomment>help below a field</extracomment>
        <translation>Shown beside the API token in Astra Control. Left empty, the server is asked for it.</translation>
    </message>
    <message id="astra.sign_in.account_id.label">
        <source>Account ID</source>
        <extracomment>label of a field</extracomment>
        <translation>Account ID</translation>
    </message>
    <message id="astra.sign_in.account_id.wrong">
        <source>An account ID has the form 01234567-89ab-cdef-0123-456789abcdef.</source>
        <extracomment>beside a field</extracomment>
        <translation>An account ID has the form 01234567-89ab-cdef-0123-456789abcdef.</translation>
    </message>
    <message id="astra.sign_in.account_not_told.text">
        <source>The server does not tell the account ID to this token; it has to be typed.</source>
        <extracomment>a sign-in was refused</extracomment>
        <translation>The server does not tell the account ID to this token; it has to be typed.</translation>
    </message>
    <message id="astra.sign_in.api_token.help">
        <source>Made under “API access” in Astra Control and shown there only once.</source>
        <extracomment>help below a field</extracomment>
        <translation>Made under “API access” in Astra Control and shown there only once.</translation>
    </message>
    <message id="astra.sign_in.api_token.label">
        <source>API token</source>
        <extracomment>label of a field</extracomment>
        <translation>API token</translation>
    </message>
    <message id="astra.sign_in.foreign_account.text">
        <source>This account is not known to the server, or not open to the token.</source>
        <extracomment>a sign-in was refused</extracomment>
        <translation>This account is not known to the server, or not open to the token.</translation>
    </message>
    <message id="astra.sign_in.no_token.text">
        <source>There is no API token, or it holds characters that no token has.</source>
        <extracomment>a sign-in was refused before anything was sent</extracomment>
        <translation>There is no API token, or it holds characters that no token has.</translation>
    </message>
    <message id="astra.sign_in.refused.text">
        <source>The API token is wrong or was revoked.</source>
        <extracomment>a sign-in was refused</extracomment>
        <translation>The API token is wrong or was revoked.</translation>
    </message>
    <message id="astra.sign_in.several_accounts.text" numerus="yes">
        <source>The token sees {count} accounts; the account ID has to be typed.</source>
        <extracomment>a sign-in was refused</extracomment>
        <translation><numerusform>The token sees {count} account; the account ID has to be typed.</numerusform><numerusform>The token sees {count} accounts; the account ID has to be typed.</numerusform></translation>
    </message>
    <message id="astra.snapshot.being_read.why">
        <source>A running backup reads from this snapshot.</source>
        <extracomment>why a snapshot cannot be deleted</extracomment>
        <translation>A running backup reads from this snapshot.</translation>
    </message>
    <message id="astra.snapshot.not_complete.why">
        <source>The snapshot is not complete ({word}).</source>
        <extracomment>why a snapshot cannot be chosen</extracomment>
        <translation>The snapshot is not complete ({word}).</translation>
    </message>
    <message id="astra.snapshot_target.any.word">
        <source>All clusters</source>
        <extracomment>choice of a switch</extracomment>
        <translation>All clusters</translation>
    </message>
    <message id="astra.snapshot_target.own.word">
        <source>Only the cluster of the app</source>
        <extracomment>choice of a switch</extracomment>
        <translation>Only the cluster of the app</translation>
    </message>
    <message id="astra.start.backup.word">
        <source>Backup in a bucket</source>
        <extracomment>choice of what is made</extracomment>
        <translation>Backup in a bucket</translation>
    </message>
    <message id="astra.start.bucket.help">
        <source>Only buckets that are available can be chosen.</source>
        <extracomment>help below a field</extracomment>
        <translation>Only buckets that are available can be chosen.</translation>
    </message>
    <message id="astra.start.bucket.label">
        <source>Bucket</source>
        <extracomment>label of a field</extracomment>
        <translation>Bucket</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.start.choose_apps.text">
        <source>Apps are backed up; choose one or several.</source>
        <extracomment>no app was chosen</extracomment>
        <translation>Apps are backed up; choose one or several.</translation>
    </message>
    <message id="astra.start.default_bucket.word">
        <source>The cluster's default</source>
        <extracomment>choice of a bucket</extracomment>
        <translation>The cluster's default</translation>
    </message>
    <message id="astra.start.made.detail">
        <source>Made {time}</source>
        <extracomment>beside a snapshot in a choice</extracomment>
        <translation>Made {time}</translation>
    </message>
    <message id="astra.start.name.help">
        <source>Lower-case letters, digits and hyphens. The name makes a repeat safe: none is given twice.</source>
        <extracomment>help below a field</extracomment>
        <translation>Lower-case letters, digits and hyphens. The name makes a repeat safe: none is given twice.</translation>
    </message>
    <message id="astra.start.name.label">
        <source>Name</source>
        <extracomment>label of a field</extracomment>
        <translation>Name</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.start.name.taken">
        <source>There is one of this name already.</source>
        <extracomment>beside a field</extracomment>
        <translation>There is one of this name already.</translation>
    </message>
    <message id="astra.start.name.wrong">
        <source>1 to 63 of a–z, 0–9 and hyphen, with a letter or digit at both ends.</source>
        <extracomment>beside a field</extracomment>
        <translation>1 to 63 of a–z, 0–9 and hyphen, with a letter or digit at both ends.</translation>
    </message>
    <message id="astra.start.new_snapshot.word">
        <source>A new snapshot</source>
        <extracomment>choice of a source</extracomment>
        <translation>A new snapshot</translation>
    </message>
    <message id="astra.start.snapshot.help">
        <source>A backup is copied from a snapshot; one that is complete can be used again.</source>
        <extracomment>help below a field</extracomment>
        <translation>A backup is copied from a snapshot; one that is complete can be used again.</translation>
    </message>
    <message id="astra.start.snapshot.label">
        <source>From snapshot</source>
        <extracomment>label of a field</extracomment>
        <translation>From snapshot</translation>
    </message>
    <message id="astra.start.snapshot.word">
        <source>Snapshot on the cluster only</source>
        <extracomment>choice of what is made</extracomment>
        <translation>Snapshot on the cluster only</translation>
    </message>
    <message id="astra.start.what.help">
        <source>A snapshot is quick but lost with its cluster.</source>
        <extracomment>help below a field</extracomment>
        <translation>A snapshot is quick but lost with its cluster.</translation>
    </message>
    <message id="astra.start.what.label">
        <source>Kind</source>
        <extracomment>label of a field</extracomment>
        <translation>Kind</translation>
    </message>
    <message id="astra.state.deleting.word">
        <source>Being removed</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Being removed</translation>
    </message>
    <message id="astra.state.discovering.word">
        <source>Being looked at</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Being looked at</translation>
    </message>
    <message id="astra.state.failed.word">
        <source>Failed</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Failed</translation>
    </message>
    <message id="astra.state.pending.word">
        <source>Pending</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Pending</translation>
    </message>
    <message id="astra.state.provisioning.word">
        <source>Coming into being</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Coming into being</translation>
    </message>
    <message id="astra.state.ready.word">
        <source>Ready</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Ready</translation>
    </message>
    <message id="astra.state.removed.word">
        <source>Cannot be reached</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Cannot be reached</translation>
    </message>
    <message id="astra.state.restoring.word">
        <source>Being restored</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Being restored</translation>
    </message>
    <message id="astra.state.running.word">
        <source>Running</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Running</translation>
    </message>
    <message id="astra.state.unavailable.word">
        <source>Not available</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Not available</translation>
    </message>
    <message id="astra.state.unknown.word">
        <source>Not known</source>
        <extracomment>state of an app or cluster</extracomment>
        <translation>Not known</translation>
    </message>
    <message id="astra.step.hooks.name">
        <source>Execution hooks</source>
        <extracomment>name of a step</extracomment>
        <translation>Execution hooks</translation>
    </message>
    <message id="astra.stop.irreversible.text">
        <source>What was copied so far is deleted.</source>
        <extracomment>what cannot be undone</extracomment>
        <translation>What was copied so far is deleted.</translation>
    </message>
    <message id="astra.summary.app.label">
        <source>App</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>App</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.summary.cluster.label">
        <source>Cluster</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Cluster</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="astra.summary.count.label">
        <source>Number</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Number</translation>
    </message>
    <message id="astra.summary.name.label">
        <source>New app</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>New app</translation>
    </message>
    <message id="astra.summary.namespaces.label">
        <source>New namespaces</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>New namespaces</translation>
    </message>
    <message id="astra.summary.over.label">
        <source>Overwritten</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Overwritten</translation>
    </message>
    <message id="astra.summary.point.label">
        <source>Backup or snapshot</source>
        <extracomment>label of a line in a review</extracomment>
        <translation>Backup or snapshot</translation>
    </message>
    <message id="astra.trigger.backup.word">
        <source>A backup by hand</source>
        <extracomment>what triggered a backup or snapshot</extracomment>
        <translation>A backup by hand</translation>
    </message>
    <message id="astra.trigger.schedule.word">
        <source>Its schedule</source>
        <extracomment>what triggered a backup or snapshot</extracomment>
        <translation>Its schedule</translation>
    </message>
    <message id="astra.trigger.snapshot.word">
        <source>A snapshot by hand</source>
        <extracomment>what triggered a backup or snapshot</extracomment>
        <translation>A snapshot by hand</translation>
    </message>
    <message id="astra.weekday.friday.word">
        <source>Friday</source>
        <extracomment>name of a weekday</extracomment>
        <translation>Friday</translation>
    </message>
    <message id="astra.weekday.monday.word">
        <source>Monday</source>
        <extracomment>name of a weekday</extracomment>
        <translation>Monday</translation>
    </message>
    <message id="astra.weekday.saturday.word">
        <source>Saturday</source>
        <extracomment>name of a weekday</extracomment>
        <translation>Saturday</translation>
    </message>
    <message id="astra.weekday.sunday.word">
        <source>Sunday</source>
        <extracomment>name of a weekday</extracomment>
        <translation>Sunday</translation>
    </message>
    <message id="astra.weekday.thursday.word">
        <source>Thursday</source>
        <extracomment>name of a weekday</extracomment>
        <translation>Thursday</translation>
    </message>
    <message id="astra.weekday.tuesday.word">
        <source>Tuesday</source>
        <extracomment>name of a weekday</extracomment>
        <translation>Tuesday</translation>
    </message>
    <message id="astra.weekday.wednesday.word">
        <source>Wednesday</source>
        <extracomment>name of a weekday</extracomment>
        <translation>Wednesday</translation>
    </message>
    <message id="audit.cell.none">
        <source>–</source>
        <extracomment>value that is not there</extracomment>
        <translation>–</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="audit.cell.unreadable">
        <source>Not readable</source>
        <extracomment>cell of an entry that somebody damaged; short</extracomment>
        <translation>Not readable</translation>
    </message>
    <message id="audit.check.altered">
        <source>Entry {number} of {time} is the first that does not fit the chain.</source>
        <extracomment>box above the table</extracomment>
        <translation>Entry {number} of {time} is the first that does not fit the chain.</translation>
    </message>
    <message id="audit.check.altered_meaning">
        <source>It, or the hash before it, was altered after it was written. What stands before it fits together.</source>
        <extracomment>box above the table</extracomment>
        <translation>It, or the hash before it, was altered after it was written. What stands before it fits together.</translation>
    </message>
    <message id="audit.check.altered_untimed">
        <source>Entry {number} is the first that does not fit the chain. Its time cannot be read.</source>
        <extracomment>box above the table</extracomment>
        <translation>Entry {number} is the first that does not fit the chain. Its time cannot be read.</translation>
    </message>
    <message id="audit.check.cut_off">
        <source>Entry {number} and all after it are missing.</source>
        <extracomment>box above the table</extracomment>
        <translation>Entry {number} and all after it are missing.</translation>
    </message>
    <message id="audit.check.cut_off_meaning">
        <source>They were there since Backstay was started. What stands before them fits together.</source>
        <extracomment>box above the table</extracomment>
        <translation>They were there since Backstay was started. What stands before them fits together.</translation>
    </message>
    <message id="audit.check.empty">
        <source>There are no entries yet, so there is nothing to check.</source>
        <extracomment>box above the table</extracomment>
        <translation>There are no entries yet, so there is nothing to check.</translation>
    </message>
    <message id="audit.check.holds" numerus="yes">
        <source>All {count} entries are as they were written.</source>
        <extracomment>box above the table; the chain was checked</extracomment>
        <translation><numerusform>The one entry is as it was written.</numerusform><numerusform>All {count} entries are as they were written.</numerusform></translation>
    </message>
    <message id="audit.check.limits">
        <source>Last: no. {number}, hash {hash}. Whether later entries were cut off, the record cannot tell by itself: compare with an earlier export.</source>
        <extracomment>box above the table, below the sentence that all entries hold</extracomment>
        <translation>Last: no. {number}, hash {hash}. Whether later entries were cut off, the record cannot tell by itself: compare with an earlier export.</translation>
    </message>
    <message id="audit.check.missing">
        <source>Entry {number} is missing. The next one there is was written {time}.</source>
        <extracomment>box above the table</extracomment>
        <translation>Entry {number} is missing. The next one there is was written {time}.</translation>
    </message>
    <message id="audit.check.missing_meaning">
        <source>It was taken out after it was written. What stands before it fits together.</source>
        <extracomment>box above the table</extracomment>
        <translation>It was taken out after it was written. What stands before it fits together.</translation>
    </message>
    <message id="audit.check.missing_untimed">
        <source>Entry {number} is missing.</source>
        <extracomment>box above the table</extracomment>
        <translation>Entry {number} is missing.</translation>
    </message>
    <message id="audit.check.running">
        <source>The chain of entries is being checked…</source>
        <extracomment>box above the table</extracomment>
        <translation>The chain of entries is being checked…</translation>
    </message>
    <message id="audit.check.text">
        <source>Check the &amp;record</source>
        <extracomment>button</extracomment>
        <translation>Check the &amp;record</translation>
    </message>
    <message id="audit.column.action">
        <source>Action</source>
        <extracomment>header and label; short</extracomment>
        <translation>Action</translation>
    </message>
    <message id="audit.column.connection_id">
        <source>System id</source>
        <extracomment>label in details; short</extracomment>
        <translation>System id</translation>
    </message>
    <message id="audit.column.digests">
        <source>Request digests</source>
        <extracomment>label in details; short</extracomment>
        <translation>Request digests</translation>
    </message>
    <message id="audit.column.environment">
        <source>Environment</source>
        <extracomment>header and label; short</extracomment>
        <translation>Environment</translation>
    </message>
    <message id="audit.column.hash">
        <source>Chain hash</source>
        <extracomment>label in details; short</extracomment>
        <translation>Chain hash</translation>
    </message>
    <message id="audit.column.number">
        <source>No.</source>
        <extracomment>header; very short</extracomment>
        <translation>No.</translation>
    </message>
    <message id="audit.column.outcome">
        <source>Outcome</source>
        <extracomment>header and label; short</extracomment>
        <translation>Outcome</translation>
    </message>
    <message id="audit.column.reason">
        <source>Reason</source>
        <extracomment>label in details; short</extracomment>
        <translation>Reason</translation>
    </message>
    <message id="audit.column.requests">
        <source>Requests</source>
        <extracomment>label in details; short: method and path of each request</extracomment>
        <translation>Requests</translation>
    </message>
    <message id="audit.column.system">
        <source>System</source>
        <extracomment>header and label; short</extracomment>
        <translation>System</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="audit.column.target">
        <source>Target</source>
        <extracomment>header and label; short</extracomment>
        <translation>Target</translation>
    </message>
    <message id="audit.column.when">
        <source>When</source>
        <extracomment>header and label; short</extracomment>
        <translation>When</translation>
    </message>
    <message id="audit.column.who">
        <source>Who</source>
        <extracomment>header and label; short</extracomment>
        <translation>Who</translation>
    </message>
    <message id="audit.copy.text">
        <source>&amp;Copy entry</source>
        <extracomment>button below the details</extracomment>
        <translation>&amp;Copy entry</translation>
    </message>
    <message id="audit.count.all" numerus="yes">
        <source>{count} entries</source>
        <extracomment>below the table; all that pass the filter</extracomment>
        <translation><numerusform>{count} entry</numerusform><numerusform>{count} entries</numerusform></translation>
    </message>
    <message id="audit.count.more" numerus="yes">
        <source>{count} entries so far, older ones follow</source>
        <extracomment>below the table; not all was read yet</extracomment>
        <translation><numerusform>{count} entry so far, older ones follow</numerusform><numerusform>{count} entries so far, older ones follow</numerusform></translation>
    </message>
    <message id="audit.count.reading" numerus="yes">
        <source>{count} entries, reading on</source>
        <extracomment>below the table</extracomment>
        <translation><numerusform>{count} entry, reading on</numerusform><numerusform>{count} entries, reading on</numerusform></translation>
    </message>
    <message id="audit.details.name">
        <source>Details of the entry</source>
        <extracomment>name of the pane beside the table, for screen readers</extracomment>
        <translation>Details of the entry</translation>
    </message>
    <message id="audit.details.none">
        <source>Choose an entry to see all of it.</source>
        <extracomment>pane beside the table while nothing is chosen</extracomment>
        <translation>Choose an entry to see all of it.</translation>
    </message>
    <message id="audit.details.title">
        <source>Entry {number}</source>
        <extracomment>title of the pane beside the table</extracomment>
        <translation>Entry {number}</translation>
    </message>
    <message id="audit.details.unreadable">
        <source>This entry cannot be read. It stands here as it was found.</source>
        <extracomment>pane beside the table; the raw text follows</extracomment>
        <translation>This entry cannot be read. It stands here as it was found.</translation>
    </message>
    <message id="audit.dialog.title">
        <source>Audit record</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Audit record</translation>
    </message>
    <message id="audit.export.text">
        <source>&amp;Export…</source>
        <extracomment>button</extracomment>
        <translation>&amp;Export…</translation>
    </message>
    <message id="audit.filter.any_environment">
        <source>All environments</source>
        <extracomment>choice above the table</extracomment>
        <translation>All environments</translation>
    </message>
    <message id="audit.filter.any_outcome">
        <source>All outcomes</source>
        <extracomment>choice above the table</extracomment>
        <translation>All outcomes</translation>
    </message>
    <message id="audit.filter.environment_name">
        <source>Environment</source>
        <extracomment>name of a choice, for screen readers</extracomment>
        <translation>Environment</translation>
    </message>
    <message id="audit.filter.hint">
        <source>Filter by text</source>
        <extracomment>field above the table</extracomment>
        <translation>Filter by text</translation>
    </message>
    <message id="audit.filter.outcome_name">
        <source>Outcome</source>
        <extracomment>name of a choice, for screen readers</extracomment>
        <translation>Outcome</translation>
    </message>
    <message id="audit.filter.time_name">
        <source>Time</source>
        <extracomment>name of a choice, for screen readers</extracomment>
        <translation>Time</translation>
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
    <message id="audit.outcome.not_allowed">
        <source>Not allowed here</source>
        <extracomment>audit record, outcome column; short: the console's own guard said no, nothing was sent</extracomment>
        <translation>Not allowed here</translation>
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
    <message id="audit.outcome.stopped">
        <source>Stopped before sending</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Stopped before sending</translation>
    </message>
    <message id="audit.outcome.unknown">
        <source>Outcome unknown</source>
        <extracomment>audit record, outcome column; short</extracomment>
        <translation>Outcome unknown</translation>
    </message>
    <message id="audit.signed.hint">
        <source>Operator's name</source>
        <extracomment>field below the table, where an account is shared; short</extracomment>
        <translation>Operator's name</translation>
    </message>
    <message id="audit.signed.text">
        <source>New entries name the user {user} and:</source>
        <extracomment>below the table, before the field for the operator's name</extracomment>
        <translation>New entries name the user {user} and:</translation>
    </message>
    <message id="audit.table.name">
        <source>Entries, newest first</source>
        <extracomment>name of the table, for screen readers</extracomment>
        <translation>Entries, newest first</translation>
    </message>
    <message id="audit_action.environment_added.word">
        <source>Add an environment</source>
        <extracomment>audit record, action column; a few words</extracomment>
        <translation>Add an environment</translation>
    </message>
    <message id="audit_action.environment_changed.word">
        <source>Change an environment</source>
        <extracomment>audit record, action column; a few words</extracomment>
        <translation>Change an environment</translation>
    </message>
    <message id="audit_action.environment_removed.word">
        <source>Remove an environment</source>
        <extracomment>audit record, action column; a few words</extracomment>
        <translation>Remove an environment</translation>
    </message>
    <message id="audit_action.rules_confirmed.word">
        <source>Confirm rules</source>
        <extracomment>audit record, action column; a few words</extracomment>
        <translation>Confirm rules</translation>
    </message>
    <message id="audit_action.system_added.word">
        <source>Add a system</source>
        <extracomment>audit record, action column; a few words</extracomment>
        <translation>Add a system</translation>
    </message>
    <message id="audit_action.system_changed.word">
        <source>Edit a system</source>
        <extracomment>audit record, action column; a few words</extracomment>
        <translation>Edit a system</translation>
    </message>
    <message id="audit_action.system_removed.word">
        <source>Remove a system</source>
        <extracomment>audit record, action column; a few words</extracomment>
        <translation>Remove a system</translation>
    </message>
    <message id="audit_action.trust.word">
        <source>Trust a certificate</source>
        <extracomment>audit record, action column; a few words</extracomment>
        <translation>Trust a certificate</translation>
    </message>
    <message id="backup.cell.not_offered">
        <source>not offered by this system</source>
        <extracomment>table of backups and details</extracomment>
        <translation>not offered by this system</translation>
    </message>
    <message id="backup.cell.not_reported">
        <source>not reported by this system</source>
        <extracomment>table of backups and details</extracomment>
        <translation>not reported by this system</translation>
    </message>
    <message id="backup.cell.not_yet_told">
        <source>not yet told by this system</source>
        <extracomment>table of backups and details</extracomment>
        <translation>not yet told by this system</translation>
    </message>
    <message id="backup.hold.not_told">
        <source>Held; until when is not told</source>
        <extracomment>details and tool tip of a held backup whose system does not tell the end of the hold; short</extracomment>
        <translation>Held; until when is not told</translation>
    </message>
    <message id="backup.hold.until">
        <source>Held until {time}</source>
        <extracomment>table of backups and details</extracomment>
        <translation>Held until {time}</translation>
    </message>
    <message id="backup.hold.word">
        <source>Held</source>
        <extracomment>table of backups and details</extracomment>
        <translation>Held</translation>
    </message>
    <message id="backup.size.vendor">
        <source>As the system gives it: {size}</source>
        <extracomment>table of backups and details</extracomment>
        <translation>As the system gives it: {size}</translation>
    </message>
    <message id="backup.started.appliance_time">
        <source>{time} (appliance time)</source>
        <extracomment>table of backups and details</extracomment>
        <translation>{time} (appliance time)</translation>
    </message>
    <message id="backup.started.no_zone">
        <source>The system does not tell its time zone. This is its own local time.</source>
        <extracomment>table of backups and details</extracomment>
        <translation>The system does not tell its time zone. This is its own local time.</translation>
    </message>
    <message id="backup.state.unknown_word">
        <source>Unknown “{word}”</source>
        <extracomment>table of backups and details</extracomment>
        <translation>Unknown “{word}”</translation>
    </message>
    <message id="backup_column.client.label">
        <source>Client</source>
        <extracomment>column header; short</extracomment>
        <translation>Client</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="backup_column.copy.label">
        <source>Copy</source>
        <extracomment>column header; short</extracomment>
        <translation>Copy</translation>
    </message>
    <message id="backup_column.encrypted.label">
        <source>Encrypted</source>
        <extracomment>column header; short</extracomment>
        <translation>Encrypted</translation>
    </message>
    <message id="backup_column.ended.label">
        <source>Ended</source>
        <extracomment>column header; short</extracomment>
        <translation>Ended</translation>
    </message>
    <message id="backup_column.expires.label">
        <source>Expires</source>
        <extracomment>column header; short</extracomment>
        <translation>Expires</translation>
    </message>
    <message id="backup_column.files.label">
        <source>Files</source>
        <extracomment>column header; short</extracomment>
        <translation>Files</translation>
    </message>
    <message id="backup_column.hold.label">
        <source>Hold</source>
        <extracomment>column header; short</extracomment>
        <translation>Hold</translation>
    </message>
    <message id="backup_column.instance.label">
        <source>Instance</source>
        <extracomment>column header; short</extracomment>
        <translation>Instance</translation>
    </message>
    <message id="backup_column.server_id.label">
        <source>Server id</source>
        <extracomment>column header; short</extracomment>
        <translation>Server id</translation>
    </message>
    <message id="backup_column.size.label">
        <source>Size</source>
        <extracomment>column header; short</extracomment>
        <translation>Size</translation>
    </message>
    <message id="backup_column.started.label">
        <source>Started</source>
        <extracomment>column header; short</extracomment>
        <translation>Started</translation>
    </message>
    <message id="backup_column.state.label">
        <source>State</source>
        <extracomment>column header; short</extracomment>
        <translation>State</translation>
    </message>
    <message id="backup_column.storage.label">
        <source>Storage</source>
        <extracomment>column header; short</extracomment>
        <translation>Storage</translation>
    </message>
    <message id="backup_column.system.label">
        <source>System</source>
        <extracomment>column header; short</extracomment>
        <translation>System</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="backup_column.took.label">
        <source>Took</source>
        <extracomment>column header; short</extracomment>
        <translation>Took</translation>
    </message>
    <message id="backup_column.type.label">
        <source>Type</source>
        <extracomment>column header; short</extracomment>
        <translation>Type</translation>
    </message>
    <message id="backup_column.verified.label">
        <source>Verified</source>
        <extracomment>column header; short</extracomment>
        <translation>Verified</translation>
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
    <message id="backup_field.kind.word">
        <source>type</source>
        <extracomment>in a list of what a system does not offer; one or two words, lower case</extracomment>
        <translation>type</translation>
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
    <message id="backup_kind.bare_metal.after_name">
        <source>bare metal backup</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>bare metal backup</translation>
    </message>
    <message id="backup_kind.bare_metal.run">
        <source>Bare metal backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Bare metal backup</translation>
    </message>
    <message id="backup_kind.bare_metal.word">
        <source>Bare metal</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Bare metal</translation>
    </message>
    <message id="backup_kind.configuration.after_name">
        <source>configuration backup</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>configuration backup</translation>
    </message>
    <message id="backup_kind.configuration.run">
        <source>Configuration backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Configuration backup</translation>
    </message>
    <message id="backup_kind.configuration.word">
        <source>Configuration</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Configuration</translation>
    </message>
    <message id="backup_kind.copy.after_name">
        <source>copy</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>copy</translation>
    </message>
    <message id="backup_kind.copy.run">
        <source>Copy of a backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Copy of a backup</translation>
    </message>
    <message id="backup_kind.copy.word">
        <source>Copy</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Copy</translation>
    </message>
    <message id="backup_kind.differential.after_name">
        <source>differential backup</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>differential backup</translation>
    </message>
    <message id="backup_kind.differential.run">
        <source>Differential backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Differential backup</translation>
    </message>
    <message id="backup_kind.differential.word">
        <source>Differential</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Differential</translation>
    </message>
    <message id="backup_kind.full.after_name">
        <source>full backup</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>full backup</translation>
    </message>
    <message id="backup_kind.full.run">
        <source>Full backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Full backup</translation>
    </message>
    <message id="backup_kind.full.word">
        <source>Full</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Full</translation>
    </message>
    <message id="backup_kind.incremental.after_name">
        <source>incremental backup</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>incremental backup</translation>
    </message>
    <message id="backup_kind.incremental.run">
        <source>Incremental backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Incremental backup</translation>
    </message>
    <message id="backup_kind.incremental.word">
        <source>Incremental</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Incremental</translation>
    </message>
    <message id="backup_kind.log.after_name">
        <source>log backup</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>log backup</translation>
    </message>
    <message id="backup_kind.log.run">
        <source>Log backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Log backup</translation>
    </message>
    <message id="backup_kind.log.word">
        <source>Log</source>
        <extracomment>type of a backup in tables: transaction log; one word</extracomment>
        <translation>Log</translation>
    </message>
    <message id="backup_kind.other.after_name">
        <source>backup</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>backup</translation>
    </message>
    <message id="backup_kind.other.run">
        <source>Backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Backup</translation>
    </message>
    <message id="backup_kind.other.word">
        <source>Other</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Other</translation>
    </message>
    <message id="backup_kind.restore.after_name">
        <source>record of a restore</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>record of a restore</translation>
    </message>
    <message id="backup_kind.restore.run">
        <source>Record of a restore</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Record of a restore</translation>
    </message>
    <message id="backup_kind.restore.word">
        <source>Restore</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Restore</translation>
    </message>
    <message id="backup_kind.selective.after_name">
        <source>selective backup</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>selective backup</translation>
    </message>
    <message id="backup_kind.selective.run">
        <source>Selective backup</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Selective backup</translation>
    </message>
    <message id="backup_kind.selective.word">
        <source>Selective</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Selective</translation>
    </message>
    <message id="backup_kind.snapshot.after_name">
        <source>snapshot</source>
        <extracomment>kind of a backup after its name and a comma, inside a line; two or three words</extracomment>
        <translation>snapshot</translation>
    </message>
    <message id="backup_kind.snapshot.run">
        <source>Snapshot</source>
        <extracomment>a run in the activities dock: what kind of backup it makes; two or three words</extracomment>
        <translation>Snapshot</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="backup_kind.snapshot.word">
        <source>Snapshot</source>
        <extracomment>type of a backup: table, filter, details; one or two words</extracomment>
        <translation>Snapshot</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="backup_now.usual.label">
        <source>Usually</source>
        <extracomment>key in the dialog Back up now: how long and how large</extracomment>
        <translation>Usually</translation>
    </message>
    <message id="backup_now.usual.text" numerus="yes">
        <source>{time}, {size} (middle of the last {count})</source>
        <extracomment>value in the dialog Back up now: duration and size</extracomment>
        <translation><numerusform>{time}, {size} (the last one)</numerusform><numerusform>{time}, {size} (middle of the last {count})</numerusform></translation>
    </message>
    <message id="backup_now.what.label">
        <source>What</source>
        <extracomment>key in the dialog Back up now</extracomment>
        <translation>What</translation>
    </message>
    <message id="backup_now.what.more" numerus="yes">
        <source>{names} and {count} more</source>
        <extracomment>several targets in the dialog Back up now</extracomment>
        <translation><numerusform>{names} and one more</numerusform><numerusform>{names} and {count} more</numerusform></translation>
    </message>
    <message id="backup_now.where.label">
        <source>Where</source>
        <extracomment>key in the dialog Back up now: on which system</extracomment>
        <translation>Where</translation>
    </message>
    <message id="backup_now.where.text">
        <source>{name} ({kind})</source>
        <extracomment>system with its product in the dialog Back up now</extracomment>
        <translation>{name} ({kind})</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="backup_state.complete.word">
        <source>Succeeded</source>
        <extracomment>state of a backup in tables; one word</extracomment>
        <translation>Succeeded</translation>
    </message>
    <message id="backup_state.complete_with_warnings.word">
        <source>Warning</source>
        <extracomment>state of a backup in tables; one word</extracomment>
        <translation>Warning</translation>
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
    <message id="backups.columns.text">
        <source>Columns</source>
        <extracomment>backups page</extracomment>
        <translation>Columns</translation>
    </message>
    <message id="backups.count.all" numerus="yes">
        <source>{count} backups</source>
        <extracomment>backups page</extracomment>
        <translation><numerusform>{count} backup</numerusform><numerusform>{count} backups</numerusform></translation>
    </message>
    <message id="backups.count.more">
        <source>loaded, there may be more</source>
        <extracomment>backups page, after the bold number of backups when it is not known whether there are more</extracomment>
        <translation>loaded, there may be more</translation>
    </message>
    <message id="backups.count.of_all" numerus="yes">
        <source>of {count}</source>
        <extracomment>backups page, after the bold number of backups that pass the filter: of how many in all</extracomment>
        <translation><numerusform>of {count}</numerusform><numerusform>of {count}</numerusform></translation>
    </message>
    <message id="backups.count.of_loaded" numerus="yes">
        <source>of {count} loaded, there may be more</source>
        <extracomment>backups page, after the bold number of backups that pass the filter, when not all are loaded</extracomment>
        <translation><numerusform>of {count} loaded, there may be more</numerusform><numerusform>of {count} loaded, there may be more</numerusform></translation>
    </message>
    <message id="backups.count.partial">
        <source>{loaded} loaded</source>
        <extracomment>backups page, after the bold number of all backups: how many of them are loaded</extracomment>
        <translation>{loaded} loaded</translation>
    </message>
    <message id="backups.empty.any_time">
        <source>Show any time</source>
        <extracomment>backups page</extracomment>
        <translation>Show any time</translation>
    </message>
    <message id="backups.empty.in_range">
        <source>No backups in this time: {span}.</source>
        <extracomment>backups page</extracomment>
        <translation>No backups in this time: {span}.</translation>
    </message>
    <message id="backups.empty.no_match" numerus="yes">
        <source>No backups match. {count} exist without the filter.</source>
        <extracomment>backups page</extracomment>
        <translation><numerusform>No backups match. {count} exists without the filter.</numerusform><numerusform>No backups match. {count} exist without the filter.</numerusform></translation>
    </message>
    <message id="backups.empty.no_place">
        <source>Choose a system, client or instance in the tree to see its backups.</source>
        <extracomment>backups page</extracomment>
        <translation>Choose a system, client or instance in the tree to see its backups.</translation>
    </message>
    <message id="backups.empty.none">
        <source>There are no backups here.</source>
        <extracomment>backups page</extracomment>
        <translation>There are no backups here.</translation>
    </message>
    <message id="backups.empty.none_known">
        <source>No backups are known here.</source>
        <extracomment>backups page of a system that lists only some; one sentence</extracomment>
        <translation>No backups are known here.</translation>
    </message>
    <message id="backups.error.again">
        <source>Ask again</source>
        <extracomment>backups page</extracomment>
        <translation>Ask again</translation>
    </message>
    <message id="backups.filter.any_kind">
        <source>Any type</source>
        <extracomment>backups page</extracomment>
        <translation>Any type</translation>
    </message>
    <message id="backups.filter.any_state">
        <source>Any state</source>
        <extracomment>backups page</extracomment>
        <translation>Any state</translation>
    </message>
    <message id="backups.filter.clear_all">
        <source>Clear filter</source>
        <extracomment>backups page</extracomment>
        <translation>Clear filter</translation>
    </message>
    <message id="backups.filter.hint">
        <source>Filter these backups</source>
        <extracomment>backups page</extracomment>
        <translation>Filter these backups</translation>
    </message>
    <message id="backups.loading.cancel">
        <source>Cancel loading</source>
        <extracomment>backups page</extracomment>
        <translation>Cancel loading</translation>
    </message>
    <message id="backups.loading.text">
        <source>Loading backups of {name}</source>
        <extracomment>backups page</extracomment>
        <translation>Loading backups of {name}</translation>
    </message>
    <message id="backups.new_above.text" numerus="yes">
        <source>{count} new above</source>
        <extracomment>backups page: link to the top when rows came in above what is seen; short</extracomment>
        <translation><numerusform>{count} new above</numerusform><numerusform>{count} new above</numerusform></translation>
    </message>
    <message id="backups.signed_out.never">
        <source>Signed out. The backups appear after the next sign-in.</source>
        <extracomment>in place of the backups of a system that needs a sign-in; one or two sentences</extracomment>
        <translation>Signed out. The backups appear after the next sign-in.</translation>
    </message>
    <message id="backups.signed_out.since">
        <source>Signed out. What is shown is the state of {time}.</source>
        <extracomment>line on top of the backups of a system that needs a sign-in; one or two sentences</extracomment>
        <translation>Signed out. What is shown is the state of {time}.</translation>
    </message>
    <message id="backups.table.name">
        <source>Backups</source>
        <extracomment>name of the table of backups for screen readers; one word</extracomment>
        <translation>Backups</translation>
    </message>
    <message id="band.environment.text" numerus="yes">
        <source>{count} systems belong to this environment</source>
        <extracomment>environment band at the top, when an environment is selected or alone in scope; short</extracomment>
        <translation><numerusform>{count} system belongs to this environment</numerusform><numerusform>{count} systems belong to this environment</numerusform></translation>
    </message>
    <message id="band.guard.lab">
        <source>Only deleting and overwriting ask</source>
        <extracomment>environment band at the top</extracomment>
        <translation>Only deleting and overwriting ask</translation>
    </message>
    <message id="band.guard.own">
        <source>Own rules apply: Tools, Environments</source>
        <extracomment>environment band, trailing end, where the rules differ from the usual; up to 50 characters</extracomment>
        <translation>Own rules apply: Tools, Environments</translation>
    </message>
    <message id="band.guard.production">
        <source>Restores, deletions and stops ask for name and reason</source>
        <extracomment>environment band at the top, trailing end: the guard of production in words</extracomment>
        <translation>Restores, deletions and stops ask for name and reason</translation>
    </message>
    <message id="band.guard.read_only">
        <source>Read-only</source>
        <extracomment>environment band at the top</extracomment>
        <translation>Read-only</translation>
    </message>
    <message id="band.guard.read_only_system">
        <source>{system} is read-only</source>
        <extracomment>environment band at the top; short</extracomment>
        <translation>{system} is read-only</translation>
    </message>
    <message id="band.guard.resting" numerus="yes">
        <source>Read-only: nothing was changed for {count} min. Ctrl+L ends this</source>
        <extracomment>environment band, trailing end, up to 70 characters</extracomment>
        <translation><numerusform>Read-only: nothing was changed for {count} min. Ctrl+L ends this</numerusform><numerusform>Read-only: nothing was changed for {count} min. Ctrl+L ends this</numerusform></translation>
    </message>
    <message id="band.guard.staging">
        <source>Restores ask for acknowledgement</source>
        <extracomment>environment band at the top</extracomment>
        <translation>Restores ask for acknowledgement</translation>
    </message>
    <message id="band.others.text" numerus="yes">
        <source>and {count} others</source>
        <extracomment>environment band, after the name of the strictest of several environments in scope; up to 16 characters</extracomment>
        <translation><numerusform>and {count} other</numerusform><numerusform>and {count} others</numerusform></translation>
    </message>
    <message id="band.system.text">
        <source>{system} belongs to this environment</source>
        <extracomment>environment band at the top</extracomment>
        <translation>{system} belongs to this environment</translation>
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
    <message id="capability.guide_not_needed.why">
        <source>Restores of this system are done from here; no guide by hand is needed.</source>
        <extracomment>reason why there is no restore guide; one sentence</extracomment>
        <translation>Restores of this system are done from here; no guide by hand is needed.</translation>
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
    <message id="capability.restore_guide.word">
        <source>Restore guide</source>
        <extracomment>capability, in lists; short</extracomment>
        <translation>Restore guide</translation>
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
    <message id="change.acknowledge.confirm">
        <source>Acknowledge on {name}</source>
        <extracomment>confirming button</extracomment>
        <translation>Acknowledge on {name}</translation>
    </message>
    <message id="change.acknowledge.title">
        <source>Acknowledge a result</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Acknowledge a result</translation>
    </message>
    <message id="change.again.text">
        <source>Ask again</source>
        <extracomment>link beside an error in a dialog in front of a change</extracomment>
        <translation>Ask again</translation>
    </message>
    <message id="change.asking.text">
        <source>The system is being asked what this would change. Nothing is sent yet that changes anything.</source>
        <extracomment>dialogs in front of a change, while it is prepared; two sentences</extracomment>
        <translation>The system is being asked what this would change. Nothing is sent yet that changes anything.</translation>
    </message>
    <message id="change.back_up.confirm">
        <source>Back up {name}</source>
        <extracomment>confirming button</extracomment>
        <translation>Back up {name}</translation>
    </message>
    <message id="change.back_up.title">
        <source>Back up now</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Back up now</translation>
    </message>
    <message id="change.band.irreversible">
        <source>cannot be undone</source>
        <extracomment>trailing end of the band over a dialog; no full stop</extracomment>
        <translation>cannot be undone</translation>
    </message>
    <message id="change.confirm.waiting">
        <source>Go on</source>
        <extracomment>confirming button while it is not known yet what it would do</extracomment>
        <translation>Go on</translation>
    </message>
    <message id="change.delete.confirm" numerus="yes">
        <source>Delete {count} backups</source>
        <extracomment>confirming button</extracomment>
        <translation><numerusform>Delete this backup</numerusform><numerusform>Delete {count} backups</numerusform></translation>
    </message>
    <message id="change.delete.title">
        <source>Delete backups</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Delete backups</translation>
    </message>
    <message id="change.fields.missing" numerus="yes">
        <source>{count} fields are still to be filled in</source>
        <extracomment>beside the confirming button of a dialog with a form; no full stop</extracomment>
        <translation><numerusform>One field is still to be filled in</numerusform><numerusform>{count} fields are still to be filled in</numerusform></translation>
    </message>
    <message id="change.hold.confirm" numerus="yes">
        <source>Hold {count} backups</source>
        <extracomment>confirming button</extracomment>
        <translation><numerusform>Hold this backup</numerusform><numerusform>Hold {count} backups</numerusform></translation>
    </message>
    <message id="change.hold.title">
        <source>Hold backups</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Hold backups</translation>
    </message>
    <message id="change.not_sent.text">
        <source>Not sent, because the answer to an earlier request was lost.</source>
        <extracomment>result of one of several requests of a change, one sentence</extracomment>
        <translation>Not sent, because the answer to an earlier request was lost.</translation>
    </message>
    <message id="change.pause.confirm">
        <source>Pause {name}</source>
        <extracomment>confirming button</extracomment>
        <translation>Pause {name}</translation>
    </message>
    <message id="change.pause.title">
        <source>Pause a run</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Pause a run</translation>
    </message>
    <message id="change.release.confirm" numerus="yes">
        <source>Release {count} backups</source>
        <extracomment>confirming button</extracomment>
        <translation><numerusform>Release this backup</numerusform><numerusform>Release {count} backups</numerusform></translation>
    </message>
    <message id="change.release.title">
        <source>Release a hold</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Release a hold</translation>
    </message>
    <message id="change.restore.confirm">
        <source>Restore to {name}</source>
        <extracomment>confirming button of the restore wizard</extracomment>
        <translation>Restore to {name}</translation>
    </message>
    <message id="change.restore.title">
        <source>Review the restore</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Review the restore</translation>
    </message>
    <message id="change.resume.confirm">
        <source>Go on with {name}</source>
        <extracomment>confirming button</extracomment>
        <translation>Go on with {name}</translation>
    </message>
    <message id="change.resume.title">
        <source>Let a run go on</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Let a run go on</translation>
    </message>
    <message id="change.run_schedule.confirm">
        <source>Run {name}</source>
        <extracomment>confirming button</extracomment>
        <translation>Run {name}</translation>
    </message>
    <message id="change.run_schedule.title">
        <source>Run a schedule now</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Run a schedule now</translation>
    </message>
    <message id="change.setting.confirm">
        <source>Change {name}</source>
        <extracomment>confirming button</extracomment>
        <translation>Change {name}</translation>
    </message>
    <message id="change.setting.title">
        <source>Change a setting of the system</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Change a setting of the system</translation>
    </message>
    <message id="change.stop.confirm">
        <source>Stop {name}</source>
        <extracomment>confirming button</extracomment>
        <translation>Stop {name}</translation>
    </message>
    <message id="change.stop.title">
        <source>Stop a run</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Stop a run</translation>
    </message>
    <message id="checked_by.backup_log.word">
        <source>backup log</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>backup log</translation>
    </message>
    <message id="checked_by.computed.word">
        <source>computed</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>computed</translation>
    </message>
    <message id="checked_by.not_offered.word">
        <source>not offered by this system</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>not offered by this system</translation>
    </message>
    <message id="checked_by.server.word">
        <source>server</source>
        <extracomment>restore wizard, preflight row: how it was checked; a few words</extracomment>
        <translation>server</translation>
    </message>
    <message id="clipboard.copied_sensitive.text" numerus="yes">
        <source>Copied. The clipboard is cleared in {count} seconds.</source>
        <extracomment>status bar, after something sensitive was copied</extracomment>
        <translation><numerusform>Copied. The clipboard is cleared in one second.</numerusform><numerusform>Copied. The clipboard is cleared in {count} seconds.</numerusform></translation>
    </message>
    <message id="connection.address.sub">
        <source>Nothing is contacted before the next page, and then only for a handshake.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>Nothing is contacted before the next page, and then only for a handshake.</translation>
    </message>
    <message id="connection.address.title">
        <source>Where is it?</source>
        <extracomment>title of page 2 of the connection wizard</extracomment>
        <translation>Where is it?</translation>
    </message>
    <message id="connection.band.stopped">
        <source>Traffic stopped</source>
        <extracomment>trailing end of the band over the wizard</extracomment>
        <translation>Traffic stopped</translation>
    </message>
    <message id="connection.client.again">
        <source>Look again with it</source>
        <extracomment>button below the fields: makes the handshake anew</extracomment>
        <translation>Look again with it</translation>
    </message>
    <message id="connection.client.file">
        <source>Certificate file (PEM)</source>
        <extracomment>field label</extracomment>
        <translation>Certificate file (PEM)</translation>
    </message>
    <message id="connection.client.key">
        <source>Key file (PEM)</source>
        <extracomment>field label</extracomment>
        <translation>Key file (PEM)</translation>
    </message>
    <message id="connection.client.key_help">
        <source>Left empty, the key stands in the certificate file.</source>
        <extracomment>help below the field</extracomment>
        <translation>Left empty, the key stands in the certificate file.</translation>
    </message>
    <message id="connection.client.note">
        <source>Only for servers that want to know by certificate who connects. Nothing of it leaves this computer but the certificate itself.</source>
        <extracomment>sentence above the fields of the client certificate</extracomment>
        <translation>Only for servers that want to know by certificate who connects. Nothing of it leaves this computer but the certificate itself.</translation>
    </message>
    <message id="connection.client.passphrase">
        <source>Pass phrase of the key</source>
        <extracomment>field label</extracomment>
        <translation>Pass phrase of the key</translation>
    </message>
    <message id="connection.client.passphrase_help">
        <source>Only for a protected key. It is kept where the password is.</source>
        <extracomment>help below the field</extracomment>
        <translation>Only for a protected key. It is kept where the password is.</translation>
    </message>
    <message id="connection.client.title">
        <source>Client certificate</source>
        <extracomment>head of the fields of the client certificate</extracomment>
        <translation>Client certificate</translation>
    </message>
    <message id="connection.client.unfold">
        <source>Client certificate…</source>
        <extracomment>link that unfolds the fields of the client certificate</extracomment>
        <translation>Client certificate…</translation>
    </message>
    <message id="connection.environment.custom">
        <source>An environment of one's own, with its own demands.</source>
        <extracomment>below the choice of an own environment; one sentence</extracomment>
        <translation>An environment of one's own, with its own demands.</translation>
    </message>
    <message id="connection.environment.lab">
        <source>For trying out. Most changes need one button.</source>
        <extracomment>below the choice Lab; two sentences</extracomment>
        <translation>For trying out. Most changes need one button.</translation>
    </message>
    <message id="connection.environment.policy">
        <source>What changes in {name} ask for</source>
        <extracomment>over the table of demands; name of the environment</extracomment>
        <translation>What changes in {name} ask for</translation>
    </message>
    <message id="connection.environment.production">
        <source>What others depend on. Changes ask for name and reason.</source>
        <extracomment>below the choice Production; two sentences</extracomment>
        <translation>What others depend on. Changes ask for name and reason.</translation>
    </message>
    <message id="connection.environment.read_only">
        <source>Read-only: send no change at all</source>
        <extracomment>box on page 5</extracomment>
        <translation>Read-only: send no change at all</translation>
    </message>
    <message id="connection.environment.read_only_help">
        <source>It can be switched off later in the properties of the system.</source>
        <extracomment>below that box; one sentence</extracomment>
        <translation>It can be switched off later in the properties of the system.</translation>
    </message>
    <message id="connection.environment.staging">
        <source>Rehearsal before production. Grave changes ask for the name.</source>
        <extracomment>below the choice Staging; two sentences</extracomment>
        <translation>Rehearsal before production. Grave changes ask for the name.</translation>
    </message>
    <message id="connection.environment.sub">
        <source>The environment decides what every change asks for. There is no preset.</source>
        <extracomment>below that title; two sentences</extracomment>
        <translation>The environment decides what every change asks for. There is no preset.</translation>
    </message>
    <message id="connection.environment.title">
        <source>Where does it stand?</source>
        <extracomment>title of page 5 of the connection wizard</extracomment>
        <translation>Where does it stand?</translation>
    </message>
    <message id="connection.environment.with_grace" numerus="yes">
        <source>{level}, {count} s of grace</source>
        <extracomment>value in the table of demands</extracomment>
        <translation><numerusform>{level}, one second of grace</numerusform><numerusform>{level}, {count} s of grace</numerusform></translation>
    </message>
    <message id="connection.field.address">
        <source>Address</source>
        <extracomment>field of the connection wizard</extracomment>
        <translation>Address</translation>
    </message>
    <message id="connection.field.address_help">
        <source>A host name, host:port, or a whole address.</source>
        <extracomment>below the field for the address</extracomment>
        <translation>A host name, host:port, or a whole address.</translation>
    </message>
    <message id="connection.field.name">
        <source>Name in this console</source>
        <extracomment>field of the connection wizard</extracomment>
        <translation>Name in this console</translation>
    </message>
    <message id="connection.field.name_help">
        <source>Left empty, the host name is used.</source>
        <extracomment>below the field for the name</extracomment>
        <translation>Left empty, the host name is used.</translation>
    </message>
    <message id="connection.field.proxy">
        <source>Proxy</source>
        <extracomment>field of the connection wizard</extracomment>
        <translation>Proxy</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="connection.field.proxy_password">
        <source>Password on the proxy</source>
        <extracomment>field of the connection wizard</extracomment>
        <translation>Password on the proxy</translation>
    </message>
    <message id="connection.field.proxy_url">
        <source>Address of the proxy</source>
        <extracomment>field of the connection wizard</extracomment>
        <translation>Address of the proxy</translation>
    </message>
    <message id="connection.field.proxy_url_help">
        <source>With its scheme: http, https or socks5, then host and port.</source>
        <extracomment>below the field for the proxy</extracomment>
        <translation>With its scheme: http, https or socks5, then host and port.</translation>
    </message>
    <message id="connection.field.proxy_url_wrong">
        <source>This is no address of a proxy: it begins with http, https or socks5.</source>
        <extracomment>below the field for the proxy, when it does not fit</extracomment>
        <translation>This is no address of a proxy: it begins with http, https or socks5.</translation>
    </message>
    <message id="connection.field.proxy_user">
        <source>User on the proxy</source>
        <extracomment>field of the connection wizard</extracomment>
        <translation>User on the proxy</translation>
    </message>
    <message id="connection.for_this_run.text">
        <source>For this &amp;run only</source>
        <extracomment>button on page 6 when the key store cannot take the connection</extracomment>
        <translation>For this &amp;run only</translation>
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
    <message id="connection.missing.ca_trust">
        <source>The chosen authorities did not sign this certificate</source>
        <extracomment>beside Next on the trust page; no full stop</extracomment>
        <translation>The chosen authorities did not sign this certificate</translation>
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
    <message id="connection.missing.equal">
        <source>The typed fingerprint must equal the one shown, or the field be empty</source>
        <extracomment>beside Next on the trust page; no full stop</extracomment>
        <translation>The typed fingerprint must equal the one shown, or the field be empty</translation>
    </message>
    <message id="connection.missing.look_again">
        <source>Look at the server again with this client certificate</source>
        <extracomment>why the next page of the wizard is not open yet</extracomment>
        <translation>Look at the server again with this client certificate</translation>
    </message>
    <message id="connection.missing.pin">
        <source>Pin the certificate, or choose another kind of trust</source>
        <extracomment>connection wizard, beside the disabled Next; one line</extracomment>
        <translation>Pin the certificate, or choose another kind of trust</translation>
    </message>
    <message id="connection.missing.pin_name">
        <source>Type the name of the system</source>
        <extracomment>beside Next on the trust page; no full stop</extracomment>
        <translation>Type the name of the system</translation>
    </message>
    <message id="connection.missing.pin_reason">
        <source>Compare the fingerprint, or give a reason</source>
        <extracomment>beside Next on the trust page; no full stop</extracomment>
        <translation>Compare the fingerprint, or give a reason</translation>
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
    <message id="connection.pin.text">
        <source>&amp;Pin and go on</source>
        <extracomment>primary button on the trust page</extracomment>
        <translation>&amp;Pin and go on</translation>
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
    <message id="connection.save.text">
        <source>&amp;Save</source>
        <extracomment>button on page 6</extracomment>
        <translation>&amp;Save</translation>
    </message>
    <message id="connection.save_and_open.off">
        <source>The sign-in did not go well. Save keeps it all the same.</source>
        <extracomment>why Save and open cannot be pressed; two sentences</extracomment>
        <translation>The sign-in did not go well. Save keeps it all the same.</translation>
    </message>
    <message id="connection.save_and_open.text">
        <source>Save and &amp;open</source>
        <extracomment>primary button on page 6</extracomment>
        <translation>Save and &amp;open</translation>
    </message>
    <message id="connection.sign_in.ask">
        <source>Ask for the secret at each start</source>
        <extracomment>box on page 4</extracomment>
        <translation>Ask for the secret at each start</translation>
    </message>
    <message id="connection.sign_in.ask_help">
        <source>It is then kept nowhere. What is typed here is used until the console is closed.</source>
        <extracomment>below that box; two sentences</extracomment>
        <translation>It is then kept nowhere. What is typed here is used until the console is closed.</translation>
    </message>
    <message id="connection.sign_in.fold">
        <source>Hide special settings</source>
        <extracomment>link that folds them</extracomment>
        <translation>Hide special settings</translation>
    </message>
    <message id="connection.sign_in.sub">
        <source>Secrets go to the key store of this computer and nowhere else.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>Secrets go to the key store of this computer and nowhere else.</translation>
    </message>
    <message id="connection.sign_in.title">
        <source>Who signs in?</source>
        <extracomment>title of page 4 of the connection wizard</extracomment>
        <translation>Who signs in?</translation>
    </message>
    <message id="connection.sign_in.unfold">
        <source>Special settings</source>
        <extracomment>link that unfolds switches of the connection</extracomment>
        <translation>Special settings</translation>
    </message>
    <message id="connection.system.offers">
        <source>What it offers</source>
        <extracomment>over the offers of a kind of system</extracomment>
        <translation>What it offers</translation>
    </message>
    <message id="connection.system.sub">
        <source>Each lists what its interface really offers.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>Each lists what its interface really offers.</translation>
    </message>
    <message id="connection.system.title">
        <source>What shall be connected?</source>
        <extracomment>title of page 1 of the connection wizard</extracomment>
        <translation>What shall be connected?</translation>
    </message>
    <message id="connection.test.again">
        <source>Test a&amp;gain</source>
        <extracomment>button beside the title</extracomment>
        <translation>Test a&amp;gain</translation>
    </message>
    <message id="connection.test.asking">
        <source>Trying it out…</source>
        <extracomment>below the lines while the test runs</extracomment>
        <translation>Trying it out…</translation>
    </message>
    <message id="connection.test.store_advice">
        <source>{advice} For this run only means: it works until the console is closed, and nothing is written down.</source>
        <extracomment>box about the key store; advice is one or two sentences</extracomment>
        <translation>{advice} For this run only means: it works until the console is closed, and nothing is written down.</translation>
    </message>
    <message id="connection.test.sub">
        <source>Everything was tried that changes nothing.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>Everything was tried that changes nothing.</translation>
    </message>
    <message id="connection.test.title">
        <source>Does it work?</source>
        <extracomment>title of page 6 of the connection wizard</extracomment>
        <translation>Does it work?</translation>
    </message>
    <message id="connection.trust.all_filter">
        <source>All files (*)</source>
        <extracomment>filter of the file dialog</extracomment>
        <translation>All files (*)</translation>
    </message>
    <message id="connection.trust.asking">
        <source>Looking at the certificate…</source>
        <extracomment>page 3 while the handshake is made</extracomment>
        <translation>Looking at the certificate…</translation>
    </message>
    <message id="connection.trust.ca_filter">
        <source>Certificates (*.pem *.crt *.cer)</source>
        <extracomment>filter of the file dialog</extracomment>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message id="connection.trust.ca_good">
        <source>An authority in {file} has signed it.</source>
        <extracomment>below that choice after a file was chosen</extracomment>
        <translation>An authority in {file} has signed it.</translation>
    </message>
    <message id="connection.trust.ca_off">
        <source>{file} does not fit: {why}</source>
        <extracomment>below that choice after a file was chosen; why is a sentence</extracomment>
        <translation>{file} does not fit: {why}</translation>
    </message>
    <message id="connection.trust.ca_text">
        <source>For certificates that an authority of the company has signed.</source>
        <extracomment>below that choice; one sentence</extracomment>
        <translation>For certificates that an authority of the company has signed.</translation>
    </message>
    <message id="connection.trust.ca_title">
        <source>Trust one authority file…</source>
        <extracomment>choice on the trust page; opens a file dialog</extracomment>
        <translation>Trust one authority file…</translation>
    </message>
    <message id="connection.trust.changed_advice">
        <source>If nobody renewed the certificate, somebody may sit in between.</source>
        <extracomment>box on page 3 when the certificate changed; one sentence</extracomment>
        <translation>If nobody renewed the certificate, somebody may sit in between.</translation>
    </message>
    <message id="connection.trust.changed_title">
        <source>{name} shows another certificate than the pinned one</source>
        <extracomment>title of page 3 when the certificate changed</extracomment>
        <translation>{name} shows another certificate than the pinned one</translation>
    </message>
    <message id="connection.trust.changed_why">
        <source>All traffic to it is stopped. Nothing was sent after the change.</source>
        <extracomment>box on page 3 when the certificate changed; two sentences</extracomment>
        <translation>All traffic to it is stopped. Nothing was sent after the change.</translation>
    </message>
    <message id="connection.trust.compare">
        <source>Fingerprint received by another route (console of the appliance, a colleague, the delivery note)</source>
        <extracomment>label of the field to compare a fingerprint</extracomment>
        <translation>Fingerprint received by another route (console of the appliance, a colleague, the delivery note)</translation>
    </message>
    <message id="connection.trust.compare_hint">
        <source>Paste or type it; colons, case and spaces do not count</source>
        <extracomment>greyed text of that field</extracomment>
        <translation>Paste or type it; colons, case and spaces do not count</translation>
    </message>
    <message id="connection.trust.copy">
        <source>Copy the fingerprint</source>
        <extracomment>name of the copy button</extracomment>
        <translation>Copy the fingerprint</translation>
    </message>
    <message id="connection.trust.dates">
        <source>{start} to {end}</source>
        <extracomment>value in the details of a certificate: two days</extracomment>
        <translation>{start} to {end}</translation>
    </message>
    <message id="connection.trust.different">
        <source>completely different</source>
        <extracomment>chip on the card with the certificate when it changed</extracomment>
        <translation>completely different</translation>
    </message>
    <message id="connection.trust.issuer">
        <source>Issued by</source>
        <extracomment>key in the details of a certificate</extracomment>
        <translation>Issued by</translation>
    </message>
    <message id="connection.trust.itself">
        <source>the server itself (self-signed)</source>
        <extracomment>value in the details of a certificate</extracomment>
        <translation>the server itself (self-signed)</translation>
    </message>
    <message id="connection.trust.key">
        <source>Key</source>
        <extracomment>key in the details of a certificate</extracomment>
        <translation>Key</translation>
    </message>
    <message id="connection.trust.key_text">
        <source>{key}, {signature}</source>
        <extracomment>value in the details of a certificate</extracomment>
        <translation>{key}, {signature}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="connection.trust.line">
        <source>Connection</source>
        <extracomment>key in the details of a certificate</extracomment>
        <translation>Connection</translation>
    </message>
    <message id="connection.trust.modes">
        <source>What shall be trusted</source>
        <extracomment>head over the three choices</extracomment>
        <translation>What shall be trusted</translation>
    </message>
    <message id="connection.trust.name_differs">
        <source>{version}, name does not match the address</source>
        <extracomment>value in the details of a certificate</extracomment>
        <translation>{version}, name does not match the address</translation>
    </message>
    <message id="connection.trust.name_matches">
        <source>{version}, name matches the address</source>
        <extracomment>value in the details of a certificate</extracomment>
        <translation>{version}, name matches the address</translation>
    </message>
    <message id="connection.trust.not_compared">
        <source>Not compared yet. Whoever sits in between would show another one.</source>
        <extracomment>below that field, while it is empty; two sentences</extracomment>
        <translation>Not compared yet. Whoever sits in between would show another one.</translation>
    </message>
    <message id="connection.trust.not_compared_again">
        <source>Not compared yet. Pinning without comparing needs a reason, which is kept in the record.</source>
        <extracomment>below that field when the certificate changed; two sentences</extracomment>
        <translation>Not compared yet. Pinning without comparing needs a reason, which is kept in the record.</translation>
    </message>
    <message id="connection.trust.pin_text">
        <source>Only this one is accepted. A change stops everything before a single byte is sent.</source>
        <extracomment>below that choice; two sentences</extracomment>
        <translation>Only this one is accepted. A change stops everything before a single byte is sent.</translation>
    </message>
    <message id="connection.trust.pin_title">
        <source>Pin this certificate</source>
        <extracomment>choice on the trust page</extracomment>
        <translation>Pin this certificate</translation>
    </message>
    <message id="connection.trust.pinned">
        <source>Pinned</source>
        <extracomment>head of the card with the fingerprints pinned before</extracomment>
        <translation>Pinned</translation>
    </message>
    <message id="connection.trust.pinned_text">
        <source>Of this certificate only the fingerprint is known.</source>
        <extracomment>below the fingerprints of the pinned certificate when its details were never seen here</extracomment>
        <translation>Of this certificate only the fingerprint is known.</translation>
    </message>
    <message id="connection.trust.seen">
        <source>SHA-256, seen {age} ago</source>
        <extracomment>beside that head</extracomment>
        <translation>SHA-256, seen {age} ago</translation>
    </message>
    <message id="connection.trust.shown">
        <source>This is what {host} shows</source>
        <extracomment>head of the card with the certificate</extracomment>
        <translation>This is what {host} shows</translation>
    </message>
    <message id="connection.trust.shown_now">
        <source>Shown now</source>
        <extracomment>head of the card with the certificate when it changed</extracomment>
        <translation>Shown now</translation>
    </message>
    <message id="connection.trust.sub">
        <source>Nothing but the handshake has been sent: no name, no password.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>Nothing but the handshake has been sent: no name, no password.</translation>
    </message>
    <message id="connection.trust.subject">
        <source>Issued to</source>
        <extracomment>key in the details of a certificate</extracomment>
        <translation>Issued to</translation>
    </message>
    <message id="connection.trust.system_off">
        <source>Not possible here: {why}</source>
        <extracomment>below that choice; why is a sentence</extracomment>
        <translation>Not possible here: {why}</translation>
    </message>
    <message id="connection.trust.system_text">
        <source>One of them has signed it.</source>
        <extracomment>below that choice; one sentence</extracomment>
        <translation>One of them has signed it.</translation>
    </message>
    <message id="connection.trust.system_title">
        <source>Trust the authorities of this computer</source>
        <extracomment>choice on the trust page</extracomment>
        <translation>Trust the authorities of this computer</translation>
    </message>
    <message id="connection.trust.title">
        <source>Is this server known?</source>
        <extracomment>title of page 3 of the connection wizard</extracomment>
        <translation>Is this server known?</translation>
    </message>
    <message id="connection.trust.trusted_before">
        <source>trusted so far</source>
        <extracomment>chip on that card</extracomment>
        <translation>trusted so far</translation>
    </message>
    <message id="connection.trust.type_name">
        <source>Type the name of the system: {name}</source>
        <extracomment>label of a field on the trust page in production</extracomment>
        <translation>Type the name of the system: {name}</translation>
    </message>
    <message id="connection.trust.valid">
        <source>Valid</source>
        <extracomment>key in the details of a certificate</extracomment>
        <translation>Valid</translation>
    </message>
    <message id="connection.wizard.changed">
        <source>Certificate changed</source>
        <extracomment>title of the connection wizard when the server shows another certificate</extracomment>
        <translation>Certificate changed</translation>
    </message>
    <message id="connection.wizard.edit">
        <source>Properties of {name}</source>
        <extracomment>title of the connection wizard for a kept system</extracomment>
        <translation>Properties of {name}</translation>
    </message>
    <message id="connection.wizard.title">
        <source>Add a system</source>
        <extracomment>title of the connection wizard</extracomment>
        <translation>Add a system</translation>
    </message>
    <message id="connection_page.address.title">
        <source>Address</source>
        <extracomment>step in the rail of the connection wizard; short</extracomment>
        <translation>Address</translation>
    </message>
    <message id="connection_page.environment.title">
        <source>Environment and guards</source>
        <extracomment>step in the rail of the connection wizard; short</extracomment>
        <translation>Environment and guards</translation>
    </message>
    <message id="connection_page.sign_in.title">
        <source>Sign-in</source>
        <extracomment>step in the rail of the connection wizard; short</extracomment>
        <translation>Sign-in</translation>
    </message>
    <message id="connection_page.system.title">
        <source>System</source>
        <extracomment>step in the rail of the connection wizard; short</extracomment>
        <translation>System</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="connection_page.test.title">
        <source>Test</source>
        <extracomment>step in the rail of the connection wizard; short</extracomment>
        <translation>Test</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="connection_page.trust.title">
        <source>Trust</source>
        <extracomment>step in the rail of the connection wizard; short</extracomment>
        <translation>Trust</translation>
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
    <message id="connection_test.clock.same">
        <source>Agrees with this computer</source>
        <extracomment>test page of the connection wizard, and details of a system: the clock of the system; no full stop</extracomment>
        <translation>Agrees with this computer</translation>
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
    <message id="connection_test.note.label">
        <source>To be noted</source>
        <extracomment>label of a line on the test page of the connection wizard, two or three words</extracomment>
        <translation>To be noted</translation>
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
    <message id="cycle.blocked.no_restore_command">
        <source>The container has no restore command.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The container has no restore command.</translation>
    </message>
    <message id="cycle.blocked.not_to_delete">
        <source>A backup in this state cannot be deleted.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>A backup in this state cannot be deleted.</translation>
    </message>
    <message id="cycle.blocked.not_whole">
        <source>Only a finished backup without an error can be restored.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>Only a finished backup without an error can be restored.</translation>
    </message>
    <message id="cycle.blocked.still_saving">
        <source>The backup is still being saved.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The backup is still being saved.</translation>
    </message>
    <message id="cycle.card.address_help">
        <source>The address of the platform: api.cycle.io, or that of a core of your own.</source>
        <extracomment>help below a field, one or two sentences</extracomment>
        <translation>The address of the platform: api.cycle.io, or that of a core of your own.</translation>
    </message>
    <message id="cycle.card.backup.text">
        <source>No backup on demand</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>No backup on demand</translation>
    </message>
    <message id="cycle.card.none.text">
        <source>No stop, no percent</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>No stop, no percent</translation>
    </message>
    <message id="cycle.card.steps.text">
        <source>Steps while restoring</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Steps while restoring</translation>
    </message>
    <message id="cycle.card.summary">
        <source>Stateful containers of a hub.</source>
        <extracomment>card of the product: what it backs up; one short sentence</extracomment>
        <translation>Stateful containers of a hub.</translation>
    </message>
    <message id="cycle.card.work.text">
        <source>Restore, delete, read logs</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Restore, delete, read logs</translation>
    </message>
    <message id="cycle.change.not_accepted">
        <source>The platform did not take the job on: the same one may already be under way.</source>
        <extracomment>result of a change, one sentence</extracomment>
        <translation>The platform did not take the job on: the same one may already be under way.</translation>
    </message>
    <message id="cycle.check.age_unknown">
        <source>The age of the backup is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The age of the backup is not known</translation>
    </message>
    <message id="cycle.check.backup_runs">
        <source>A backup of this container is being saved just now</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>A backup of this container is being saved just now</translation>
    </message>
    <message id="cycle.check.changed">
        <source>The container was changed after the backup: {time}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The container was changed after the backup: {time}</translation>
    </message>
    <message id="cycle.check.changed_unknown">
        <source>Whether the container was changed since is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether the container was changed since is not known</translation>
    </message>
    <message id="cycle.check.changed_why">
        <source>The restore command of today has to understand what the backup command of that day wrote.</source>
        <extracomment>reason below a preflight row, one sentence</extracomment>
        <translation>The restore command of today has to understand what the backup command of that day wrote.</translation>
    </message>
    <message id="cycle.check.command">
        <source>Runs the container's present restore command: {command}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Runs the container's present restore command: {command}</translation>
    </message>
    <message id="cycle.check.container_gone">
        <source>The container is no longer there</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The container is no longer there</translation>
    </message>
    <message id="cycle.check.fresh">
        <source>Made {time}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Made {time}</translation>
    </message>
    <message id="cycle.check.idle">
        <source>Nothing is running on the container</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Nothing is running on the container</translation>
    </message>
    <message id="cycle.check.job_runs">
        <source>Another restore or deletion is running on the container</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Another restore or deletion is running on the container</translation>
    </message>
    <message id="cycle.check.log_clean">
        <source>The log of the backup tells of no error</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The log of the backup tells of no error</translation>
    </message>
    <message id="cycle.check.log_error">
        <source>The log of the backup tells of an error</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The log of the backup tells of an error</translation>
    </message>
    <message id="cycle.check.log_unknown">
        <source>The log of the backup cannot be read</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The log of the backup cannot be read</translation>
    </message>
    <message id="cycle.check.newest">
        <source>This is the newest good backup of its instance</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>This is the newest good backup of its instance</translation>
    </message>
    <message id="cycle.check.newest_unknown">
        <source>Whether there is a newer good backup is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether there is a newer good backup is not known</translation>
    </message>
    <message id="cycle.check.no_command">
        <source>The container has no restore command</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The container has no restore command</translation>
    </message>
    <message id="cycle.check.no_command_why">
        <source>It has to be set in the container's configuration first.</source>
        <extracomment>reason below a preflight row, one sentence</extracomment>
        <translation>It has to be set in the container's configuration first.</translation>
    </message>
    <message id="cycle.check.no_target">
        <source>No instance is chosen</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>No instance is chosen</translation>
    </message>
    <message id="cycle.check.not_newest">
        <source>There is a newer good backup: {time}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>There is a newer good backup: {time}</translation>
    </message>
    <message id="cycle.check.old" numerus="yes">
        <source>{count} days old</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation><numerusform>{count} day old</numerusform><numerusform>{count} days old</numerusform></translation>
    </message>
    <message id="cycle.check.other_operator">
        <source>Whether others are at work on the container is not told</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether others are at work on the container is not told</translation>
    </message>
    <message id="cycle.check.overwrites">
        <source>The restore command replaces what it replaces: there is no rehearsal</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The restore command replaces what it replaces: there is no rehearsal</translation>
    </message>
    <message id="cycle.check.overwrites_why">
        <source>Data in the instance that is newer than the backup may be lost.</source>
        <extracomment>reason below a preflight row, one sentence</extracomment>
        <translation>Data in the instance that is newer than the backup may be lost.</translation>
    </message>
    <message id="cycle.check.point_gone">
        <source>The backup is no longer there</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup is no longer there</translation>
    </message>
    <message id="cycle.check.point_there">
        <source>The backup is there and finished</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup is there and finished</translation>
    </message>
    <message id="cycle.check.point_unknown">
        <source>Whether the backup is there could not be checked</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether the backup is there could not be checked</translation>
    </message>
    <message id="cycle.check.point_unusable">
        <source>The backup cannot be restored, its state is {state}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup cannot be restored, its state is {state}</translation>
    </message>
    <message id="cycle.check.retention_later">
        <source>Kept until about {time}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Kept until about {time}</translation>
    </message>
    <message id="cycle.check.retention_soon">
        <source>The platform removes the backup at about {time}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The platform removes the backup at about {time}</translation>
    </message>
    <message id="cycle.check.retention_unknown">
        <source>How long the backup is kept is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>How long the backup is kept is not known</translation>
    </message>
    <message id="cycle.check.right_missing">
        <source>The key lacks the capability {capability}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The key lacks the capability {capability}</translation>
    </message>
    <message id="cycle.check.rights">
        <source>Whether the key may restore is not told beforehand</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether the key may restore is not told beforehand</translation>
    </message>
    <message id="cycle.check.rights_why">
        <source>It needs the capability {capability}.</source>
        <extracomment>reason below a preflight row, one sentence</extracomment>
        <translation>It needs the capability {capability}.</translation>
    </message>
    <message id="cycle.check.room">
        <source>Room in the instance is not told</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Room in the instance is not told</translation>
    </message>
    <message id="cycle.check.run_unknown">
        <source>Whether something is running could not be checked fully: the key may not see jobs or backups</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether something is running could not be checked fully: the key may not see jobs or backups</translation>
    </message>
    <message id="cycle.check.run_unplaced">
        <source>A job is at work on a backup whose container is not known here</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>A job is at work on a backup whose container is not known here</translation>
    </message>
    <message id="cycle.check.target_gone">
        <source>The chosen instance is no longer there</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The chosen instance is no longer there</translation>
    </message>
    <message id="cycle.check.target_not_ready">
        <source>{name} cannot run the restore command: state {state}, readiness {ready}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>{name} cannot run the restore command: state {state}, readiness {ready}</translation>
    </message>
    <message id="cycle.check.target_ready">
        <source>{name} is running and ready</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>{name} is running and ready</translation>
    </message>
    <message id="cycle.check.target_unhealthy">
        <source>Its health check says that it is not well.</source>
        <extracomment>reason below a preflight row, one sentence</extracomment>
        <translation>Its health check says that it is not well.</translation>
    </message>
    <message id="cycle.check.unchanged">
        <source>The container was not changed since the backup</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The container was not changed since the backup</translation>
    </message>
    <message id="cycle.check.verified">
        <source>Backups are not verified by this platform</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Backups are not verified by this platform</translation>
    </message>
    <message id="cycle.check.verified_why">
        <source>Only a look into the restored instance shows whether the data is right.</source>
        <extracomment>reason below a preflight row, one sentence</extracomment>
        <translation>Only a look into the restored instance shows whether the data is right.</translation>
    </message>
    <message id="cycle.delete.forever">
        <source>Deleted backups cannot be brought back.</source>
        <extracomment>what cannot be undone, in the review of a change, one sentence</extracomment>
        <translation>Deleted backups cannot be brought back.</translation>
    </message>
    <message id="cycle.delete.nothing">
        <source>No backup is chosen.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>No backup is chosen.</translation>
    </message>
    <message id="cycle.delete.object_too">
        <source>The stored object at the storage provider goes too.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>The stored object at the storage provider goes too.</translation>
    </message>
    <message id="cycle.error.already_exists">
        <source>Something of that name already exists.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>Something of that name already exists.</translation>
    </message>
    <message id="cycle.error.auth_expired">
        <source>The API key has expired.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The API key has expired.</translation>
    </message>
    <message id="cycle.error.auth_invalid">
        <source>The platform does not know this API key.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform does not know this API key.</translation>
    </message>
    <message id="cycle.error.capability">
        <source>The key's role lacks the capability {capability}.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The key's role lacks the capability {capability}.</translation>
    </message>
    <message id="cycle.error.database">
        <source>The platform's database failed.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform's database failed.</translation>
    </message>
    <message id="cycle.error.database_insert">
        <source>The platform could not add to its database.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform could not add to its database.</translation>
    </message>
    <message id="cycle.error.database_remove">
        <source>The platform could not remove from its database.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform could not remove from its database.</translation>
    </message>
    <message id="cycle.error.database_update">
        <source>The platform could not change its database.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform could not change its database.</translation>
    </message>
    <message id="cycle.error.dependency_not_enabled">
        <source>Something this call needs is not enabled at the platform.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>Something this call needs is not enabled at the platform.</translation>
    </message>
    <message id="cycle.error.dev">
        <source>The platform reports a mistake of its own.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform reports a mistake of its own.</translation>
    </message>
    <message id="cycle.error.duplicate_found">
        <source>The platform already has the same.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform already has the same.</translation>
    </message>
    <message id="cycle.error.email">
        <source>The platform could not send a mail.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform could not send a mail.</translation>
    </message>
    <message id="cycle.error.expired">
        <source>The key or invitation has expired.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The key or invitation has expired.</translation>
    </message>
    <message id="cycle.error.invalid_argument">
        <source>The platform does not take one of the values.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform does not take one of the values.</translation>
    </message>
    <message id="cycle.error.invalid_content_type">
        <source>The platform does not take the form of the request.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform does not take the form of the request.</translation>
    </message>
    <message id="cycle.error.invalid_input">
        <source>The platform cannot carry this out with what was given.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform cannot carry this out with what was given.</translation>
    </message>
    <message id="cycle.error.invalid_ip">
        <source>The API key may not be used from this address.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The API key may not be used from this address.</translation>
    </message>
    <message id="cycle.error.invalid_state">
        <source>The state of backup or instance does not allow this.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The state of backup or instance does not allow this.</translation>
    </message>
    <message id="cycle.error.invalid_syntax">
        <source>The platform could not read the request.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform could not read the request.</translation>
    </message>
    <message id="cycle.error.jobd">
        <source>The platform's job service failed.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform's job service failed.</translation>
    </message>
    <message id="cycle.error.max_exceeded">
        <source>A limit of the platform is exceeded.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>A limit of the platform is exceeded.</translation>
    </message>
    <message id="cycle.error.mismatch">
        <source>What was asked for does not belong together.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>What was asked for does not belong together.</translation>
    </message>
    <message id="cycle.error.missing_argument">
        <source>The platform misses a value.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform misses a value.</translation>
    </message>
    <message id="cycle.error.new_capabilities">
        <source>The application needs capabilities that were not yet granted.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The application needs capabilities that were not yet granted.</translation>
    </message>
    <message id="cycle.error.no_api_key">
        <source>There is no such API key.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no such API key.</translation>
    </message>
    <message id="cycle.error.no_backup">
        <source>There is no such backup (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no such backup (any more).</translation>
    </message>
    <message id="cycle.error.no_container">
        <source>There is no such container (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no such container (any more).</translation>
    </message>
    <message id="cycle.error.no_cookie">
        <source>The platform misses proof of who asks.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform misses proof of who asks.</translation>
    </message>
    <message id="cycle.error.no_environment">
        <source>There is no such environment at the platform (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no such environment at the platform (any more).</translation>
    </message>
    <message id="cycle.error.no_hub">
        <source>There is no hub of that id.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no hub of that id.</translation>
    </message>
    <message id="cycle.error.no_instance">
        <source>There is no such instance (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no such instance (any more).</translation>
    </message>
    <message id="cycle.error.no_integration">
        <source>There is no such integration (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no such integration (any more).</translation>
    </message>
    <message id="cycle.error.no_job">
        <source>There is no such job (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no such job (any more).</translation>
    </message>
    <message id="cycle.error.no_log">
        <source>This run left no log.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>This run left no log.</translation>
    </message>
    <message id="cycle.error.no_role">
        <source>There is no such role.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is no such role.</translation>
    </message>
    <message id="cycle.error.no_uri">
        <source>There is nothing at this path: the address may lead elsewhere.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>There is nothing at this path: the address may lead elsewhere.</translation>
    </message>
    <message id="cycle.error.not_allowed">
        <source>The platform does not allow this.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform does not allow this.</translation>
    </message>
    <message id="cycle.error.not_approved">
        <source>This has not been approved at the platform.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>This has not been approved at the platform.</translation>
    </message>
    <message id="cycle.error.not_available">
        <source>The platform is not available.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform is not available.</translation>
    </message>
    <message id="cycle.error.not_compatible">
        <source>This does not go together with the present state.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>This does not go together with the present state.</translation>
    </message>
    <message id="cycle.error.not_enabled">
        <source>This is not enabled at the platform.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>This is not enabled at the platform.</translation>
    </message>
    <message id="cycle.error.not_ready">
        <source>What was asked for is not ready for this.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>What was asked for is not ready for this.</translation>
    </message>
    <message id="cycle.error.permissions">
        <source>The key's role does not allow this.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The key's role does not allow this.</translation>
    </message>
    <message id="cycle.error.platform_disabled">
        <source>The platform has been disabled for this hub.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform has been disabled for this hub.</translation>
    </message>
    <message id="cycle.error.platform_not_ready">
        <source>The platform is not ready.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform is not ready.</translation>
    </message>
    <message id="cycle.error.restricted_portal">
        <source>This is restricted to another portal.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>This is restricted to another portal.</translation>
    </message>
    <message id="cycle.error.second_factor_failed">
        <source>The second factor was not accepted.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The second factor was not accepted.</translation>
    </message>
    <message id="cycle.error.second_factor_required">
        <source>The hub demands a second factor for this.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The hub demands a second factor for this.</translation>
    </message>
    <message id="cycle.error.status">
        <source>The platform refused with status {status}.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform refused with status {status}.</translation>
    </message>
    <message id="cycle.error.tier_restricted">
        <source>The hub's plan does not include this.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The hub's plan does not include this.</translation>
    </message>
    <message id="cycle.error.unauthorized_application">
        <source>This application is not authorised at the platform.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>This application is not authorised at the platform.</translation>
    </message>
    <message id="cycle.error.unknown">
        <source>The platform reports an unknown error.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform reports an unknown error.</translation>
    </message>
    <message id="cycle.error.unreadable_answer">
        <source>The platform's answer cannot be read: whether the change was made is not known.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The platform's answer cannot be read: whether the change was made is not known.</translation>
    </message>
    <message id="cycle.error.wrong_hub">
        <source>The API key belongs to another hub.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The API key belongs to another hub.</translation>
    </message>
    <message id="cycle.fact.cluster">
        <source>Cluster</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Cluster</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="cycle.fact.description">
        <source>Description</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Description</translation>
    </message>
    <message id="cycle.fact.expiry">
        <source>Expiry</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Expiry</translation>
    </message>
    <message id="cycle.fact.expiry_derived">
        <source>From the container's present retention; the platform does not tell it for a backup.</source>
        <extracomment>value of a fact in details, one sentence</extracomment>
        <translation>From the container's present retention; the platform does not tell it for a backup.</translation>
    </message>
    <message id="cycle.fact.identifier">
        <source>Identifier</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Identifier</translation>
    </message>
    <message id="cycle.fact.instance">
        <source>Instance</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Instance</translation>
    </message>
    <message id="cycle.fact.ready_state">
        <source>Readiness</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Readiness</translation>
    </message>
    <message id="cycle.fact.retention">
        <source>Retention</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Retention</translation>
    </message>
    <message id="cycle.fact.schedule">
        <source>Cron string</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Cron string</translation>
    </message>
    <message id="cycle.fact.server_id">
        <source>Server id</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Server id</translation>
    </message>
    <message id="cycle.fact.state">
        <source>State</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>State</translation>
    </message>
    <message id="cycle.node.former_caption">
        <source>The instance is gone; its backups can be restored into another one.</source>
        <extracomment>line below a node of the tree, one sentence</extracomment>
        <translation>The instance is gone; its backups can be restored into another one.</translation>
    </message>
    <message id="cycle.node.former_instance">
        <source>Former instance {id}</source>
        <extracomment>name of a node of the tree, a few words</extracomment>
        <translation>Former instance {id}</translation>
    </message>
    <message id="cycle.node.not_configured">
        <source>Backups not configured</source>
        <extracomment>line below a node of the tree, a few words</extracomment>
        <translation>Backups not configured</translation>
    </message>
    <message id="cycle.option.cron_zone">
        <source>Time zone of cron strings</source>
        <extracomment>connection switch, label or choice</extracomment>
        <translation>Time zone of cron strings</translation>
    </message>
    <message id="cycle.option.cron_zone_help">
        <source>The platform does not say which; UTC is an assumption. For example Europe/Berlin.</source>
        <extracomment>help below a field, one or two sentences</extracomment>
        <translation>The platform does not say which; UTC is an assumption. For example Europe/Berlin.</translation>
    </message>
    <message id="cycle.option.cron_zone_wrong">
        <source>Not the name of a time zone.</source>
        <extracomment>what is wrong with a field, one sentence</extracomment>
        <translation>Not the name of a time zone.</translation>
    </message>
    <message id="cycle.option.missing_cron">
        <source>Containers without a cron string</source>
        <extracomment>connection switch, label or choice</extracomment>
        <translation>Containers without a cron string</translation>
    </message>
    <message id="cycle.option.missing_cron_daily">
        <source>are backed up daily at midnight</source>
        <extracomment>connection switch, label or choice</extracomment>
        <translation>are backed up daily at midnight</translation>
    </message>
    <message id="cycle.option.missing_cron_help">
        <source>That they are not backed up by themselves is an assumption.</source>
        <extracomment>help below a field, one or two sentences</extracomment>
        <translation>That they are not backed up by themselves is an assumption.</translation>
    </message>
    <message id="cycle.option.missing_cron_never">
        <source>are not backed up by themselves</source>
        <extracomment>connection switch, label or choice</extracomment>
        <translation>are not backed up by themselves</translation>
    </message>
    <message id="cycle.option.page_size">
        <source>Entries asked for at a time</source>
        <extracomment>connection switch, label or choice</extracomment>
        <translation>Entries asked for at a time</translation>
    </message>
    <message id="cycle.option.page_size_help">
        <source>The platform does not publish its largest page; 200 is an assumption.</source>
        <extracomment>help below a field, one or two sentences</extracomment>
        <translation>The platform does not publish its largest page; 200 is an assumption.</translation>
    </message>
    <message id="cycle.option.size_bytes">
        <source>bytes</source>
        <extracomment>connection switch, label or choice</extracomment>
        <translation>bytes</translation>
    </message>
    <message id="cycle.option.size_kib">
        <source>KiB (1,024 bytes)</source>
        <extracomment>connection switch, label or choice</extracomment>
        <translation>KiB (1,024 bytes)</translation>
    </message>
    <message id="cycle.option.size_unit">
        <source>Unit of sizes</source>
        <extracomment>connection switch, label or choice</extracomment>
        <translation>Unit of sizes</translation>
    </message>
    <message id="cycle.option.size_unit_help">
        <source>The platform does not name the unit; bytes are an assumption.</source>
        <extracomment>help below a field, one or two sentences</extracomment>
        <translation>The platform does not name the unit; bytes are an assumption.</translation>
    </message>
    <message id="cycle.ready_state.active">
        <source>ready</source>
        <extracomment>whether an instance may run commands, a few words</extracomment>
        <translation>ready</translation>
    </message>
    <message id="cycle.ready_state.configuring">
        <source>being set up</source>
        <extracomment>whether an instance may run commands, a few words</extracomment>
        <translation>being set up</translation>
    </message>
    <message id="cycle.ready_state.hibernate">
        <source>kept, may not run</source>
        <extracomment>whether an instance may run commands, a few words</extracomment>
        <translation>kept, may not run</translation>
    </message>
    <message id="cycle.ready_state.purge">
        <source>to be removed</source>
        <extracomment>whether an instance may run commands, a few words</extracomment>
        <translation>to be removed</translation>
    </message>
    <message id="cycle.reason.acknowledge">
        <source>The platform keeps no results that would have to be acknowledged.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The platform keeps no results that would have to be acknowledged.</translation>
    </message>
    <message id="cycle.reason.browse">
        <source>A backup is one object; nobody can look inside.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>A backup is one object; nobody can look inside.</translation>
    </message>
    <message id="cycle.reason.cancel">
        <source>The platform has no call to stop a run or job.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The platform has no call to stop a run or job.</translation>
    </message>
    <message id="cycle.reason.change_storage">
        <source>Storage is set up at the platform's own pages.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>Storage is set up at the platform's own pages.</translation>
    </message>
    <message id="cycle.reason.download">
        <source>The platform hands out no files; the object lies in the storage of the hub's owner.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The platform hands out no files; the object lies in the storage of the hub's owner.</translation>
    </message>
    <message id="cycle.reason.hold">
        <source>The platform keeps backups by the container's retention only.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The platform keeps backups by the container's retention only.</translation>
    </message>
    <message id="cycle.reason.key_lacks">
        <source>The key's role lacks the capability {capability}.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The key's role lacks the capability {capability}.</translation>
    </message>
    <message id="cycle.reason.next_run">
        <source>Cycle.io runs backups by schedule only. The next run is at {time}.</source>
        <extracomment>reason in tool tip of a node, two sentences</extracomment>
        <translation>Cycle.io runs backups by schedule only. The next run is at {time}.</translation>
    </message>
    <message id="cycle.reason.pause">
        <source>The platform has no call to pause a run or job.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The platform has no call to pause a run or job.</translation>
    </message>
    <message id="cycle.reason.percent">
        <source>The platform tells states and steps, no percentages.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The platform tells states and steps, no percentages.</translation>
    </message>
    <message id="cycle.reason.schedule_only">
        <source>Cycle.io runs backups by schedule only.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>Cycle.io runs backups by schedule only.</translation>
    </message>
    <message id="cycle.reason.verify">
        <source>The platform has no call to verify a backup.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The platform has no call to verify a backup.</translation>
    </message>
    <message id="cycle.restore.instance">
        <source>Target instance</source>
        <extracomment>label of a field in the restore wizard</extracomment>
        <translation>Target instance</translation>
    </message>
    <message id="cycle.restore.instance_help">
        <source>An instance of the container that is running and ready. The container's present restore command reads the backup.</source>
        <extracomment>help below a field, one or two sentences</extracomment>
        <translation>An instance of the container that is running and ready. The container's present restore command reads the backup.</translation>
    </message>
    <message id="cycle.restore.instance_not_ready">
        <source>State: {state}, readiness: {ready}.</source>
        <extracomment>why an instance cannot be chosen, one sentence</extracomment>
        <translation>State: {state}, readiness: {ready}.</translation>
    </message>
    <message id="cycle.restore.look_inside">
        <source>Finished means that the command ended well, not that the data was checked: look inside the instance afterwards.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>Finished means that the command ended well, not that the data was checked: look inside the instance afterwards.</translation>
    </message>
    <message id="cycle.restore.no_backup">
        <source>No backup is chosen.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>No backup is chosen.</translation>
    </message>
    <message id="cycle.restore.no_undo">
        <source>What the restore command replaces cannot be brought back.</source>
        <extracomment>what cannot be undone, in the review of a change, one sentence</extracomment>
        <translation>What the restore command replaces cannot be brought back.</translation>
    </message>
    <message id="cycle.restore.runs_command">
        <source>The container's present restore command is run in the instance.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>The container's present restore command is run in the instance.</translation>
    </message>
    <message id="cycle.run.expired">
        <source>The job expired before it was carried out.</source>
        <extracomment>message of a run, one or two sentences</extracomment>
        <translation>The job expired before it was carried out.</translation>
    </message>
    <message id="cycle.run.failed">
        <source>The run failed.</source>
        <extracomment>message of a run, one or two sentences</extracomment>
        <translation>The run failed.</translation>
    </message>
    <message id="cycle.run.look_inside">
        <source>The restore command ended well. Whether the data is right shows a look inside the instance.</source>
        <extracomment>message of a run, one or two sentences</extracomment>
        <translation>The restore command ended well. Whether the data is right shows a look inside the instance.</translation>
    </message>
    <message id="cycle.run.no_trace">
        <source>The job is no longer known, and neither log nor backup tell how it ended.</source>
        <extracomment>message of a run, one or two sentences</extracomment>
        <translation>The job is no longer known, and neither log nor backup tell how it ended.</translation>
    </message>
    <message id="cycle.run.vanished">
        <source>The record of this backup is gone before it was finished; why is not told.</source>
        <extracomment>message of a run, one or two sentences</extracomment>
        <translation>The record of this backup is gone before it was finished; why is not told.</translation>
    </message>
    <message id="cycle.schedule.calendar">
        <source>{cron} (cron, {zone})</source>
        <extracomment>when a schedule runs, short</extracomment>
        <translation>{cron} (cron, {zone})</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="cycle.schedule.no_cron">
        <source>no cron string</source>
        <extracomment>when a schedule runs, short</extracomment>
        <translation>no cron string</translation>
    </message>
    <message id="cycle.sign_in.api_key">
        <source>API key</source>
        <extracomment>label of a field at sign-in</extracomment>
        <translation>API key</translation>
    </message>
    <message id="cycle.sign_in.api_key_help">
        <source>Shown once when it is made. Without the capability apionly-jobs-view in its role, restores cannot be watched.</source>
        <extracomment>help below a field, one or two sentences</extracomment>
        <translation>Shown once when it is made. Without the capability apionly-jobs-view in its role, restores cannot be watched.</translation>
    </message>
    <message id="cycle.sign_in.hub_id">
        <source>Hub id</source>
        <extracomment>label of a field at sign-in</extracomment>
        <translation>Hub id</translation>
    </message>
    <message id="cycle.sign_in.hub_id_help">
        <source>The 24 digits and letters of the hub the key belongs to.</source>
        <extracomment>help below a field, one or two sentences</extracomment>
        <translation>The 24 digits and letters of the hub the key belongs to.</translation>
    </message>
    <message id="cycle.sign_in.hub_id_wrong">
        <source>A hub id has 24 characters: digits and the letters a to f.</source>
        <extracomment>what is wrong with a field, one sentence</extracomment>
        <translation>A hub id has 24 characters: digits and the letters a to f.</translation>
    </message>
    <message id="cycle.sign_in.no_key">
        <source>No API key is known for this connection.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>No API key is known for this connection.</translation>
    </message>
    <message id="cycle.state.deleted">
        <source>deleted</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>deleted</translation>
    </message>
    <message id="cycle.state.deleting">
        <source>being deleted</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>being deleted</translation>
    </message>
    <message id="cycle.state.failed">
        <source>failed</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>failed</translation>
    </message>
    <message id="cycle.state.function">
        <source>runs on demand</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>runs on demand</translation>
    </message>
    <message id="cycle.state.migrating">
        <source>migrating</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>migrating</translation>
    </message>
    <message id="cycle.state.new">
        <source>new</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>new</translation>
    </message>
    <message id="cycle.state.running">
        <source>running</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>running</translation>
    </message>
    <message id="cycle.state.starting">
        <source>starting</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>starting</translation>
    </message>
    <message id="cycle.state.stopped">
        <source>stopped</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>stopped</translation>
    </message>
    <message id="cycle.state.stopping">
        <source>stopping</source>
        <extracomment>state of a container or instance, one or two words</extracomment>
        <translation>stopping</translation>
    </message>
    <message id="cycle.summary.backup">
        <source>Backup</source>
        <extracomment>label of a line in the review of a change, one or two words</extracomment>
        <translation>Backup</translation>
    </message>
    <message id="cycle.summary.command">
        <source>Restore command</source>
        <extracomment>label of a line in the review of a change, one or two words</extracomment>
        <translation>Restore command</translation>
    </message>
    <message id="cycle.summary.count">
        <source>In all</source>
        <extracomment>label of a line in the review of a change, one or two words</extracomment>
        <translation>In all</translation>
    </message>
    <message id="cycle.summary.delete">
        <source>Delete</source>
        <extracomment>label of a line in the review of a change, one or two words</extracomment>
        <translation>Delete</translation>
    </message>
    <message id="cycle.summary.target">
        <source>Target instance</source>
        <extracomment>label of a line in the review of a change, one or two words</extracomment>
        <translation>Target instance</translation>
    </message>
    <message id="cycle.trouble.failed">
        <source>An error was noted at {time}.</source>
        <extracomment>trouble of a backup, one sentence</extracomment>
        <translation>An error was noted at {time}.</translation>
    </message>
    <message id="cycle.trouble.failed_undated">
        <source>An error was noted.</source>
        <extracomment>trouble of a backup, one sentence</extracomment>
        <translation>An error was noted.</translation>
    </message>
    <message id="cycle.trouble.no_news">
        <source>No news since {time}: the platform does not say whether it goes on.</source>
        <extracomment>trouble of a backup, one sentence</extracomment>
        <translation>No news since {time}: the platform does not say whether it goes on.</translation>
    </message>
    <message id="cycle.warning.no_jobs">
        <source>The key's role lacks the capability {capability}: the steps of restores and deletions cannot be watched, their result is read from the log instead.</source>
        <extracomment>warning after signing in, one sentence</extracomment>
        <translation>The key's role lacks the capability {capability}: the steps of restores and deletions cannot be watched, their result is read from the log instead.</translation>
    </message>
    <message id="demo.not_ready.text">
        <source>The demo systems cannot be started on this computer.</source>
        <extracomment>said when the child process of the demo systems does not answer</extracomment>
        <translation>The demo systems cannot be started on this computer.</translation>
    </message>
    <message id="density.comfortable.text">
        <source>Comfortable</source>
        <extracomment>View menu</extracomment>
        <translation>Comfortable</translation>
    </message>
    <message id="density.compact.text">
        <source>Compact</source>
        <extracomment>View menu</extracomment>
        <translation>Compact</translation>
    </message>
    <message id="density.normal.text">
        <source>Normal</source>
        <extracomment>View menu</extracomment>
        <translation>Normal</translation>
    </message>
    <message id="details.chip.encrypted">
        <source>Encrypted</source>
        <extracomment>details pane</extracomment>
        <translation>Encrypted</translation>
    </message>
    <message id="details.chip.needs_chain">
        <source>Needs earlier points</source>
        <extracomment>details pane</extracomment>
        <translation>Needs earlier points</translation>
    </message>
    <message id="details.close.text">
        <source>Close details</source>
        <extracomment>details pane</extracomment>
        <translation>Close details</translation>
    </message>
    <message id="details.copy.text">
        <source>Copy what this tab shows</source>
        <extracomment>details pane</extracomment>
        <translation>Copy what this tab shows</translation>
    </message>
    <message id="details.empty.text">
        <source>Choose a backup, a place in the tree or a run to see its details.</source>
        <extracomment>details pane</extracomment>
        <translation>Choose a backup, a place in the tree or a run to see its details.</translation>
    </message>
    <message id="details.key.address">
        <source>Address</source>
        <extracomment>details pane</extracomment>
        <translation>Address</translation>
    </message>
    <message id="details.key.clock">
        <source>Clock</source>
        <extracomment>details pane</extracomment>
        <translation>Clock</translation>
    </message>
    <message id="details.key.copy">
        <source>Copy</source>
        <extracomment>details pane</extracomment>
        <translation>Copy</translation>
    </message>
    <message id="details.key.ended">
        <source>Ended</source>
        <extracomment>details pane</extracomment>
        <translation>Ended</translation>
    </message>
    <message id="details.key.expires">
        <source>Expires</source>
        <extracomment>details pane</extracomment>
        <translation>Expires</translation>
    </message>
    <message id="details.key.heard">
        <source>Heard</source>
        <extracomment>details pane</extracomment>
        <translation>Heard</translation>
    </message>
    <message id="details.key.kind">
        <source>Kind</source>
        <extracomment>details pane</extracomment>
        <translation>Kind</translation>
    </message>
    <message id="details.key.note">
        <source>Note</source>
        <extracomment>details pane</extracomment>
        <translation>Note</translation>
    </message>
    <message id="details.key.now">
        <source>Now</source>
        <extracomment>details pane</extracomment>
        <translation>Now</translation>
    </message>
    <message id="details.key.product">
        <source>Product</source>
        <extracomment>details pane</extracomment>
        <translation>Product</translation>
    </message>
    <message id="details.key.raw_phase">
        <source>System says</source>
        <extracomment>details pane</extracomment>
        <translation>System says</translation>
    </message>
    <message id="details.key.server_id">
        <source>Server id</source>
        <extracomment>details pane</extracomment>
        <translation>Server id</translation>
    </message>
    <message id="details.key.signed_in_as">
        <source>Signed in as</source>
        <extracomment>details pane</extracomment>
        <translation>Signed in as</translation>
    </message>
    <message id="details.key.size">
        <source>Size</source>
        <extracomment>details pane</extracomment>
        <translation>Size</translation>
    </message>
    <message id="details.key.started">
        <source>Started</source>
        <extracomment>details pane</extracomment>
        <translation>Started</translation>
    </message>
    <message id="details.key.storage">
        <source>Storage</source>
        <extracomment>details pane</extracomment>
        <translation>Storage</translation>
    </message>
    <message id="details.key.verified">
        <source>Verified</source>
        <extracomment>details pane</extracomment>
        <translation>Verified</translation>
    </message>
    <message id="details.key.version">
        <source>Version</source>
        <extracomment>details pane</extracomment>
        <translation>Version</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="details.key.what">
        <source>What</source>
        <extracomment>details pane</extracomment>
        <translation>What</translation>
    </message>
    <message id="details.log.cut">
        <source>Only part of this log is shown.</source>
        <extracomment>details pane</extracomment>
        <translation>Only part of this log is shown.</translation>
    </message>
    <message id="details.log.empty">
        <source>The system left no log text.</source>
        <extracomment>details pane</extracomment>
        <translation>The system left no log text.</translation>
    </message>
    <message id="details.log.loading">
        <source>Asking the system for the log…</source>
        <extracomment>details pane</extracomment>
        <translation>Asking the system for the log…</translation>
    </message>
    <message id="details.log.part">
        <source>The log goes on, or the system cut it.</source>
        <extracomment>details pane</extracomment>
        <translation>The log goes on, or the system cut it.</translation>
    </message>
    <message id="details.log.reveal">
        <source>Reveal the text</source>
        <extracomment>button below a log that is kept back, two or three words</extracomment>
        <translation>Reveal the text</translation>
    </message>
    <message id="details.log.sealed">
        <source>This log may hold passwords, so it is shown only when asked for.</source>
        <extracomment>line in place of a log that is kept back, one sentence</extracomment>
        <translation>This log may hold passwords, so it is shown only when asked for.</translation>
    </message>
    <message id="details.log.search">
        <source>Search in the log</source>
        <extracomment>details pane</extracomment>
        <translation>Search in the log</translation>
    </message>
    <message id="details.log.whole">
        <source>This is the whole log.</source>
        <extracomment>details pane</extracomment>
        <translation>This is the whole log.</translation>
    </message>
    <message id="details.not_offered.text">
        <source>Not offered by this system: {fields}.</source>
        <extracomment>details pane</extracomment>
        <translation>Not offered by this system: {fields}.</translation>
    </message>
    <message id="details.pane.name">
        <source>Details</source>
        <extracomment>details pane</extracomment>
        <translation>Details</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="details.raw.head">
        <source>{call}, status {status}, heard {time}</source>
        <extracomment>details pane</extracomment>
        <translation>{call}, status {status}, heard {time}</translation>
    </message>
    <message id="details.raw.redacted" numerus="yes">
        <source>redacted ({count} characters)</source>
        <extracomment>details pane</extracomment>
        <translation><numerusform>redacted ({count} character)</numerusform><numerusform>redacted ({count} characters)</numerusform></translation>
    </message>
    <message id="details.server_words.show">
        <source>As the system words it</source>
        <extracomment>details pane</extracomment>
        <translation>As the system words it</translation>
    </message>
    <message id="details.tab.log">
        <source>Log</source>
        <extracomment>details pane</extracomment>
        <translation>Log</translation>
    </message>
    <message id="details.tab.raw">
        <source>Raw</source>
        <extracomment>details pane</extracomment>
        <translation>Raw</translation>
    </message>
    <message id="details.tab.steps">
        <source>Steps</source>
        <extracomment>details pane</extracomment>
        <translation>Steps</translation>
    </message>
    <message id="details.tab.summary">
        <source>Summary</source>
        <extracomment>details pane</extracomment>
        <translation>Summary</translation>
    </message>
    <message id="details.title.backup">
        <source>{name}, {kind}</source>
        <extracomment>details pane</extracomment>
        <translation>{name}, {kind}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="details.value.ended">
        <source>{time}, took {took}</source>
        <extracomment>details pane</extracomment>
        <translation>{time}, took {took}</translation>
    </message>
    <message id="details.value.heard_ago">
        <source>{age} ago</source>
        <extracomment>details pane</extracomment>
        <translation>{age} ago</translation>
    </message>
    <message id="details.value.never_heard">
        <source>not heard yet</source>
        <extracomment>details pane</extracomment>
        <translation>not heard yet</translation>
    </message>
    <message id="details.value.not_reported">
        <source>not reported</source>
        <extracomment>details pane</extracomment>
        <translation>not reported</translation>
    </message>
    <message id="details.value.size_in_files" numerus="yes">
        <source>{size} in {count} files</source>
        <extracomment>details pane</extracomment>
        <translation><numerusform>{size} in {count} file</numerusform><numerusform>{size} in {count} files</numerusform></translation>
    </message>
    <message id="details.value.took">
        <source>took {took}</source>
        <extracomment>details pane</extracomment>
        <translation>took {took}</translation>
    </message>
    <message id="dialog.back.text">
        <source>&amp;Back</source>
        <extracomment>button of dialogs and wizards</extracomment>
        <translation>&amp;Back</translation>
    </message>
    <message id="dialog.cancel.text">
        <source>Cancel</source>
        <extracomment>button of dialogs</extracomment>
        <translation>Cancel</translation>
    </message>
    <message id="dialog.close.name">
        <source>Close</source>
        <extracomment>accessible name of the cross of dialogs</extracomment>
        <translation>Close</translation>
    </message>
    <message id="dialog.close.text">
        <source>Close</source>
        <extracomment>button of dialogs</extracomment>
        <translation>Close</translation>
    </message>
    <message id="dialog.info.name">
        <source>About this step</source>
        <extracomment>accessible name of the info button of dialogs</extracomment>
        <translation>About this step</translation>
    </message>
    <message id="dialog.next.text">
        <source>&amp;Next</source>
        <extracomment>button of wizards</extracomment>
        <translation>&amp;Next</translation>
    </message>
    <message id="dialog.server_words.text">
        <source>As the system words it: {words}</source>
        <extracomment>introduces the server's own text below a sentence of ours</extracomment>
        <translation>As the system words it: {words}</translation>
    </message>
    <message id="diary.column.before">
        <source>Before</source>
        <extracomment>label in details; short</extracomment>
        <translation>Before</translation>
    </message>
    <message id="diary.column.came">
        <source>Came</source>
        <extracomment>label in details; short: capabilities that came</extracomment>
        <translation>Came</translation>
    </message>
    <message id="diary.column.now">
        <source>Now</source>
        <extracomment>label in details; short</extracomment>
        <translation>Now</translation>
    </message>
    <message id="diary.column.subject">
        <source>Subject</source>
        <extracomment>header and label; short</extracomment>
        <translation>Subject</translation>
    </message>
    <message id="diary.column.value">
        <source>What is new</source>
        <extracomment>header; short</extracomment>
        <translation>What is new</translation>
    </message>
    <message id="diary.column.went">
        <source>Went</source>
        <extracomment>label in details; short: capabilities that went</extracomment>
        <translation>Went</translation>
    </message>
    <message id="diary.details.title">
        <source>{subject} of {system}</source>
        <extracomment>title of the pane beside the table</extracomment>
        <translation>{subject} of {system}</translation>
    </message>
    <message id="diary.dialog.title">
        <source>Trust diary</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Trust diary</translation>
    </message>
    <message id="diary.filter.any_subject">
        <source>All subjects</source>
        <extracomment>choice above the table</extracomment>
        <translation>All subjects</translation>
    </message>
    <message id="diary.filter.any_system">
        <source>All systems</source>
        <extracomment>choice above the table</extracomment>
        <translation>All systems</translation>
    </message>
    <message id="diary.filter.subject_name">
        <source>Subject</source>
        <extracomment>name of a choice, for screen readers</extracomment>
        <translation>Subject</translation>
    </message>
    <message id="diary.filter.system_name">
        <source>System</source>
        <extracomment>name of a choice, for screen readers</extracomment>
        <translation>System</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="diary.value.before">
        <source>{value} (before: {before})</source>
        <extracomment>cell; a version and the one before it</extracomment>
        <translation>{value} (before: {before})</translation>
    </message>
    <message id="diary.value.both">
        <source>Came: {came}; went: {went}</source>
        <extracomment>cell; lists of capabilities</extracomment>
        <translation>Came: {came}; went: {went}</translation>
    </message>
    <message id="diary.value.came">
        <source>Came: {names}</source>
        <extracomment>cell; a list of capabilities follows</extracomment>
        <translation>Came: {names}</translation>
    </message>
    <message id="diary.value.first">
        <source>First noted</source>
        <extracomment>label in details where nothing was noted before</extracomment>
        <translation>First noted</translation>
    </message>
    <message id="diary.value.went">
        <source>Went: {names}</source>
        <extracomment>cell; a list of capabilities follows</extracomment>
        <translation>Went: {names}</translation>
    </message>
    <message id="diary_subject.capabilities.word">
        <source>Capabilities</source>
        <extracomment>trust diary, subject column; short</extracomment>
        <translation>Capabilities</translation>
    </message>
    <message id="diary_subject.certificate_ends.word">
        <source>Certificate runs out</source>
        <extracomment>trust diary: what an entry is about</extracomment>
        <translation>Certificate runs out</translation>
    </message>
    <message id="diary_subject.certificate_pinned.word">
        <source>Trust chosen</source>
        <extracomment>trust diary, subject column; short: somebody decided which certificate is trusted</extracomment>
        <translation>Trust chosen</translation>
    </message>
    <message id="diary_subject.certificate_seen.word">
        <source>Certificate shown</source>
        <extracomment>trust diary, subject column; short</extracomment>
        <translation>Certificate shown</translation>
    </message>
    <message id="diary_subject.version.word">
        <source>Version</source>
        <extracomment>trust diary, subject column; short</extracomment>
        <translation>Version</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="download.asking.text">
        <source>Asking the system for the file</source>
        <extracomment>download dialog while it waits; no full stop</extracomment>
        <translation>Asking the system for the file</translation>
    </message>
    <message id="download.came_whole.text">
        <source>{file} came whole. Before the backup is removed from the system, the usual question comes.</source>
        <extracomment>hint in the status bar after a download; two short sentences</extracomment>
        <translation>{file} came whole. Before the backup is removed from the system, the usual question comes.</translation>
    </message>
    <message id="download.choose.text">
        <source>C&amp;hoose…</source>
        <extracomment>download dialog, button beside the folder</extracomment>
        <translation>C&amp;hoose…</translation>
    </message>
    <message id="download.choose.title">
        <source>Folder for downloads</source>
        <extracomment>title of the dialog that picks a folder</extracomment>
        <translation>Folder for downloads</translation>
    </message>
    <message id="download.cut_short.title">
        <source>The connection ended early: {came} of {told} are here.</source>
        <extracomment>download that was cut, as reason inside another sentence and alone; one sentence</extracomment>
        <translation>The connection ended early: {came} of {told} are here.</translation>
    </message>
    <message id="download.dialog.title">
        <source>Download a backup</source>
        <extracomment>title of the download dialog</extracomment>
        <translation>Download a backup</translation>
    </message>
    <message id="download.disk.title">
        <source>The disk refuses: {reason}. Folder: {folder}.</source>
        <extracomment>failed download and download dialog; reason is the operating system's wording</extracomment>
        <translation>The disk refuses: {reason}. Folder: {folder}.</translation>
    </message>
    <message id="download.disk_full.title">
        <source>The disk of {folder} is full. No file has the final name; what came so far is kept. Make room, then try again.</source>
        <extracomment>failed download, sentence of the error; two or three sentences</extracomment>
        <translation>The disk of {folder} is full. No file has the final name; what came so far is kept. Make room, then try again.</translation>
    </message>
    <message id="download.done.text">
        <source>{size} in {file}. Length as announced. SHA-256, computed here: {digest}. The system offers none to compare with.</source>
        <extracomment>finished download, note in the details; file is a path, digest 64 characters</extracomment>
        <translation>{size} in {file}. Length as announced. SHA-256, computed here: {digest}. The system offers none to compare with.</translation>
    </message>
    <message id="download.done_unsure.text">
        <source>{size} in {file}. The system told no length, so nothing says that the file is whole. SHA-256, computed here: {digest}.</source>
        <extracomment>finished download of unknown length, warning; file is a path, digest 64 characters</extracomment>
        <translation>{size} in {file}. The system told no length, so nothing says that the file is whole. SHA-256, computed here: {digest}.</translation>
    </message>
    <message id="download.dropped.text">
        <source>Stopped. What came so far was deleted.</source>
        <extracomment>stopped download, below its name</extracomment>
        <translation>Stopped. What came so far was deleted.</translation>
    </message>
    <message id="download.empty.title">
        <source>The system handed out an empty file. Nothing was kept.</source>
        <extracomment>failed download, sentence of the error; one or two sentences</extracomment>
        <translation>The system handed out an empty file. Nothing was kept.</translation>
    </message>
    <message id="download.file_too_big.title">
        <source>The file system of {folder} takes no files of this size.</source>
        <extracomment>failed download, sentence of the error; one sentence</extracomment>
        <translation>The file system of {folder} takes no files of this size.</translation>
    </message>
    <message id="download.finishing.text">
        <source>Checking the length and writing to the disk</source>
        <extracomment>download near its end, in place of the phase; no full stop</extracomment>
        <translation>Checking the length and writing to the disk</translation>
    </message>
    <message id="download.folder.label">
        <source>Folder</source>
        <extracomment>download dialog, label above a field</extracomment>
        <translation>Folder</translation>
    </message>
    <message id="download.folder_gone.title">
        <source>There is no folder {folder}.</source>
        <extracomment>failed download and download dialog; one sentence</extracomment>
        <translation>There is no folder {folder}.</translation>
    </message>
    <message id="download.folder_not_whole.title">
        <source>The folder needs a whole path.</source>
        <extracomment>download dialog, about the folder; one sentence</extracomment>
        <translation>The folder needs a whole path.</translation>
    </message>
    <message id="download.folder_refused.title">
        <source>This user may not write into {folder}.</source>
        <extracomment>failed download and download dialog; one sentence</extracomment>
        <translation>This user may not write into {folder}.</translation>
    </message>
    <message id="download.from.label">
        <source>Of</source>
        <extracomment>download dialog, key of a row: place in the tree the backup belongs to</extracomment>
        <translation>Of</translation>
    </message>
    <message id="download.length_changed.title">
        <source>The file at the system is another one by now: its size was {before} and is {now}. What came before was deleted.</source>
        <extracomment>failed download, sentence of the error; one or two sentences</extracomment>
        <translation>The file at the system is another one by now: its size was {before} and is {now}. What came before was deleted.</translation>
    </message>
    <message id="download.looking.text">
        <source>Looking at the folder</source>
        <extracomment>download dialog, tool tip of the button while it waits; no full stop</extracomment>
        <translation>Looking at the folder</translation>
    </message>
    <message id="download.name.label">
        <source>Name of the file</source>
        <extracomment>download dialog, label above a field</extracomment>
        <translation>Name of the file</translation>
    </message>
    <message id="download.name_taken.text">
        <source>There is a file of this name. It stays; the new one gets a number.</source>
        <extracomment>download dialog, below the name; two short sentences</extracomment>
        <translation>There is a file of this name. It stays; the new one gets a number.</translation>
    </message>
    <message id="download.name_taken.title">
        <source>There are too many files called {name} in the folder.</source>
        <extracomment>failed download, sentence of the error; one sentence</extracomment>
        <translation>There are too many files called {name} in the folder.</translation>
    </message>
    <message id="download.name_unfit.text">
        <source>This name does not fit on every computer: it is empty, too long, reserved, or holds characters such as / \ : * ?</source>
        <extracomment>download dialog, below the name; one sentence</extracomment>
        <translation>This name does not fit on every computer: it is empty, too long, reserved, or holds characters such as / \ : * ?</translation>
    </message>
    <message id="download.no_room.title">
        <source>Too little room: {needed} are needed, {free} are free.</source>
        <extracomment>failed download and download dialog; one sentence</extracomment>
        <translation>Too little room: {needed} are needed, {free} are free.</translation>
    </message>
    <message id="download.paused.text">
        <source>Paused. {done} are here and are kept.</source>
        <extracomment>paused download, below its name</extracomment>
        <translation>Paused. {done} are here and are kept.</translation>
    </message>
    <message id="download.remove.help">
        <source>Once the file is here with the announced length, the usual question comes. Nothing is deleted without it.</source>
        <extracomment>download dialog, below the check box; two short sentences</extracomment>
        <translation>Once the file is here with the announced length, the usual question comes. Nothing is deleted without it.</translation>
    </message>
    <message id="download.remove.label">
        <source>&amp;Remove from the system after the check</source>
        <extracomment>download dialog, check box</extracomment>
        <translation>&amp;Remove from the system after the check</translation>
    </message>
    <message id="download.resume.can">
        <source>A download that is cut goes on where it ended, also after the console was left.</source>
        <extracomment>download dialog, note; one sentence</extracomment>
        <translation>A download that is cut goes on where it ended, also after the console was left.</translation>
    </message>
    <message id="download.resume.cannot">
        <source>This system sends a file in one go: a download that is cut begins anew by itself.</source>
        <extracomment>download dialog, note; one sentence</extracomment>
        <translation>This system sends a file in one go: a download that is cut begins anew by itself.</translation>
    </message>
    <message id="download.resume.kept">
        <source>{kept} of an earlier attempt lie in this folder; the download goes on from there.</source>
        <extracomment>download dialog, note; one sentence</extracomment>
        <translation>{kept} of an earlier attempt lie in this folder; the download goes on from there.</translation>
    </message>
    <message id="download.room.enough">
        <source>{needed} are needed, {free} are free.</source>
        <extracomment>download dialog, room in the folder; one sentence</extracomment>
        <translation>{needed} are needed, {free} are free.</translation>
    </message>
    <message id="download.room.unknown">
        <source>{free} are free. How much is needed is not known.</source>
        <extracomment>download dialog, room in the folder; two short sentences</extracomment>
        <translation>{free} are free. How much is needed is not known.</translation>
    </message>
    <message id="download.size.label">
        <source>Size</source>
        <extracomment>download dialog, key of a row</extracomment>
        <translation>Size</translation>
    </message>
    <message id="download.size.not_told">
        <source>not told before the download</source>
        <extracomment>download dialog, in place of the size; lower case</extracomment>
        <translation>not told before the download</translation>
    </message>
    <message id="download.size.told">
        <source>{size}</source>
        <extracomment>download dialog, size of the file</extracomment>
        <translation>{size}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="download.start.text">
        <source>&amp;Download</source>
        <extracomment>download dialog, the button that begins</extracomment>
        <translation>&amp;Download</translation>
    </message>
    <message id="download.stop.drop">
        <source>Stop and &amp;delete</source>
        <extracomment>dialog that stops a download, button: the unfinished file is deleted</extracomment>
        <translation>Stop and &amp;delete</translation>
    </message>
    <message id="download.stop.keep">
        <source>&amp;Keep and stop</source>
        <extracomment>dialog that stops a download, button</extracomment>
        <translation>&amp;Keep and stop</translation>
    </message>
    <message id="download.stop.kept">
        <source>If kept, they stay as an unfinished file in {folder}; a later download of this backup goes on from there.</source>
        <extracomment>dialog that stops a download, explanation; folder is a path</extracomment>
        <translation>If kept, they stay as an unfinished file in {folder}; a later download of this backup goes on from there.</translation>
    </message>
    <message id="download.stop.text">
        <source>{done} came so far. What is to become of them?</source>
        <extracomment>dialog that stops a download; two short sentences</extracomment>
        <translation>{done} came so far. What is to become of them?</translation>
    </message>
    <message id="download.stop.text_of">
        <source>{done} of {total} came so far. What is to become of them?</source>
        <extracomment>dialog that stops a download; two short sentences</extracomment>
        <translation>{done} of {total} came so far. What is to become of them?</translation>
    </message>
    <message id="download.stop.title">
        <source>Stop the download of {name}</source>
        <extracomment>title of the dialog that stops a download</extracomment>
        <translation>Stop the download of {name}</translation>
    </message>
    <message id="download.too_long.title">
        <source>More came than was announced: {came} instead of {told}. No file was kept.</source>
        <extracomment>failed download, sentence of the error; one or two sentences</extracomment>
        <translation>More came than was announced: {came} instead of {told}. No file was kept.</translation>
    </message>
    <message id="download.too_short.title">
        <source>Less came than was announced: {came} instead of {told}. No file has the final name.</source>
        <extracomment>failed download, sentence of the error; one or two sentences</extracomment>
        <translation>Less came than was announced: {came} instead of {told}. No file has the final name.</translation>
    </message>
    <message id="download.under_way.text">
        <source>This backup is being downloaded into this folder already; see the activities.</source>
        <extracomment>download dialog, in place of the room; one sentence</extracomment>
        <translation>This backup is being downloaded into this folder already; see the activities.</translation>
    </message>
    <message id="download.waits_for_sign_in.text">
        <source>The session ended. The download goes on after signing in.</source>
        <extracomment>download that waits, below its name; one or two short sentences</extracomment>
        <translation>The session ended. The download goes on after signing in.</translation>
    </message>
    <message id="download.waits_for_system.text">
        <source>Goes on once the system is connected.</source>
        <extracomment>download that waits, below its name; one sentence</extracomment>
        <translation>Goes on once the system is connected.</translation>
    </message>
    <message id="download.waits_to_go_on.text">
        <source>Cut off with {done} here; goes on by itself. {reason}</source>
        <extracomment>download that waits after a cut, below its name; reason is a whole sentence</extracomment>
        <translation>Cut off with {done} here; goes on by itself. {reason}</translation>
    </message>
    <message id="download.what.label">
        <source>Backup</source>
        <extracomment>download dialog, key of a row</extracomment>
        <translation>Backup</translation>
    </message>
    <message id="download.wrong_file.title">
        <source>What was downloaded is not what was announced.</source>
        <extracomment>failed download, sentence of the error; one sentence</extracomment>
        <translation>What was downloaded is not what was announced.</translation>
    </message>
    <message id="download.wrong_place.title">
        <source>The download was given up; what came late was not written.</source>
        <extracomment>failed download, sentence of the error; one sentence</extracomment>
        <translation>The download was given up; what came late was not written.</translation>
    </message>
    <message id="duration.days.text">
        <source>{days} d</source>
        <extracomment>an age in days; table cells, so short</extracomment>
        <translation>{days} d</translation>
    </message>
    <message id="duration.days_hours.text">
        <source>{days} d {hours} h</source>
        <extracomment>a span in days and hours; table cells, so short</extracomment>
        <translation>{days} d {hours} h</translation>
    </message>
    <message id="duration.hours.text">
        <source>{hours} h</source>
        <extracomment>an age in hours; table cells, so short</extracomment>
        <translation>{hours} h</translation>
    </message>
    <message id="duration.hours_minutes.text">
        <source>{hours} h {minutes} min</source>
        <extracomment>a span in hours and minutes; table cells, so short</extracomment>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message id="duration.minutes.text">
        <source>{minutes} min</source>
        <extracomment>a duration of whole minutes</extracomment>
        <translation>{minutes} min</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="duration.minutes_seconds.text">
        <source>{minutes} min {seconds} s</source>
        <extracomment>a span in minutes and seconds; table cells, so short</extracomment>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message id="duration.seconds.text">
        <source>{seconds} s</source>
        <extracomment>a span in seconds; table cells, so short</extracomment>
        <translation>{seconds} s</translation>
    </message>
    <message id="duration.under_second.text">
        <source>under 1 s</source>
        <extracomment>a span shorter than a second; table cells, so short</extracomment>
        <translation>under 1 s</translation>
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
    <message id="environment.production_named.text">
        <source>{name} (Production)</source>
        <extracomment>an own environment of the kind production, wherever it is named</extracomment>
        <translation>{name} (Production)</translation>
    </message>
    <message id="environment.staging.word">
        <source>Staging</source>
        <extracomment>name of an environment: band, tree, chips; one word</extracomment>
        <translation>Staging</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="environment_colour.brown.word">
        <source>Brown</source>
        <extracomment>colour of an environment</extracomment>
        <translation>Brown</translation>
    </message>
    <message id="environment_colour.green.word">
        <source>Green</source>
        <extracomment>colour of an environment</extracomment>
        <translation>Green</translation>
    </message>
    <message id="environment_colour.grey.word">
        <source>Grey</source>
        <extracomment>colour of an environment</extracomment>
        <translation>Grey</translation>
    </message>
    <message id="environment_colour.purple.word">
        <source>Purple</source>
        <extracomment>colour of an environment</extracomment>
        <translation>Purple</translation>
    </message>
    <message id="environment_colour.teal.word">
        <source>Teal</source>
        <extracomment>colour of an environment</extracomment>
        <translation>Teal</translation>
    </message>
    <message id="environment_colour.violet.word">
        <source>Violet</source>
        <extracomment>colour of an environment</extracomment>
        <translation>Violet</translation>
    </message>
    <message id="environments.add.text">
        <source>&amp;Add</source>
        <extracomment>button below the list of environments</extracomment>
        <translation>&amp;Add</translation>
    </message>
    <message id="environments.colour.label">
        <source>Colour</source>
        <extracomment>environments manager, label of a choice of six colours</extracomment>
        <translation>Colour</translation>
    </message>
    <message id="environments.dialog.title">
        <source>Environments</source>
        <extracomment>title of the environments manager</extracomment>
        <translation>Environments</translation>
    </message>
    <message id="environments.fresh.name">
        <source>New environment</source>
        <extracomment>name that an added environment begins with; up to 40 characters</extracomment>
        <translation>New environment</translation>
    </message>
    <message id="environments.grace.label">
        <source>Grace before overwriting and deleting</source>
        <extracomment>environments manager, label of a number of seconds</extracomment>
        <translation>Grace before overwriting and deleting</translation>
    </message>
    <message id="environments.grace.none">
        <source>None</source>
        <extracomment>environments manager, instead of 0 seconds</extracomment>
        <translation>None</translation>
    </message>
    <message id="environments.grace.unit">
        <source>s</source>
        <extracomment>behind a number of seconds in a field</extracomment>
        <translation>s</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="environments.keep.text">
        <source>&amp;Keep changes</source>
        <extracomment>button of the environments manager</extracomment>
        <translation>&amp;Keep changes</translation>
    </message>
    <message id="environments.kept.hint">
        <source>Kept, and in force now.</source>
        <extracomment>environments manager, beside the buttons; one short sentence</extracomment>
        <translation>Kept, and in force now.</translation>
    </message>
    <message id="environments.kind.label">
        <source>Kind</source>
        <extracomment>environments manager, label of a choice: production, staging, lab, custom</extracomment>
        <translation>Kind</translation>
    </message>
    <message id="environments.leave.text">
        <source>Changes to environments were not kept. Leaving loses them.</source>
        <extracomment>question before the environments manager is closed; two sentences</extracomment>
        <translation>Changes to environments were not kept. Leaving loses them.</translation>
    </message>
    <message id="environments.list.name">
        <source>All environments</source>
        <extracomment>accessible name of the list in the environments manager</extracomment>
        <translation>All environments</translation>
    </message>
    <message id="environments.list.unkept">
        <source>not kept</source>
        <extracomment>environments manager, in the list beside an environment that is being changed; up to 14 characters</extracomment>
        <translation>not kept</translation>
    </message>
    <message id="environments.looser.action">
        <source>{action}: {after} (until now: {before})</source>
        <extracomment>environments manager, line of a warning; action such as Delete, levels such as Acknowledge</extracomment>
        <translation>{action}: {after} (until now: {before})</translation>
    </message>
    <message id="environments.looser.box">
        <source>&amp;Less is meant to be asked here from now on</source>
        <extracomment>environments manager, box to tick in the warning about production; up to 60 characters</extracomment>
        <translation>&amp;Less is meant to be asked here from now on</translation>
    </message>
    <message id="environments.looser.read_only">
        <source>It is no longer always read-only.</source>
        <extracomment>environments manager, line of a warning; one sentence</extracomment>
        <translation>It is no longer always read-only.</translation>
    </message>
    <message id="environments.looser.rest">
        <source>It becomes read-only later, or not at all.</source>
        <extracomment>environments manager, line of a warning; one sentence</extracomment>
        <translation>It becomes read-only later, or not at all.</translation>
    </message>
    <message id="environments.looser.title">
        <source>{name} will ask less than before</source>
        <extracomment>environments manager, title of a warning</extracomment>
        <translation>{name} will ask less than before</translation>
    </message>
    <message id="environments.missing.box">
        <source>Tick the box in the warning first.</source>
        <extracomment>environments manager, why Keep changes is disabled; one sentence</extracomment>
        <translation>Tick the box in the warning first.</translation>
    </message>
    <message id="environments.missing.changes">
        <source>Nothing was changed.</source>
        <extracomment>environments manager, why Keep changes is disabled; one sentence</extracomment>
        <translation>Nothing was changed.</translation>
    </message>
    <message id="environments.missing.confirm">
        <source>Keep or take back the changes first.</source>
        <extracomment>environments manager, why Confirm these rules is disabled; one sentence</extracomment>
        <translation>Keep or take back the changes first.</translation>
    </message>
    <message id="environments.name.fixed">
        <source>Name, kind and colour of this one are fixed.</source>
        <extracomment>environments manager, below the name of Production, Staging and Lab; one sentence</extracomment>
        <translation>Name, kind and colour of this one are fixed.</translation>
    </message>
    <message id="environments.name.label">
        <source>Name</source>
        <extracomment>environments manager, label of a field</extracomment>
        <translation>Name</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="environments.policy.defaults">
        <source>Back to the &amp;defaults</source>
        <extracomment>environments manager, link beside the title of the policy table</extracomment>
        <translation>Back to the &amp;defaults</translation>
    </message>
    <message id="environments.policy.title">
        <source>What changes ask for</source>
        <extracomment>environments manager, title of the policy table</extracomment>
        <translation>What changes ask for</translation>
    </message>
    <message id="environments.policy.usual">
        <source>Default: {level}</source>
        <extracomment>environments manager, below a level that differs from the default; {level} is a word such as Acknowledge</extracomment>
        <translation>Default: {level}</translation>
    </message>
    <message id="environments.problem.name">
        <source>A name of 1 to {limit} characters is needed.</source>
        <extracomment>environments manager, below the name; one sentence</extracomment>
        <translation>A name of 1 to {limit} characters is needed.</translation>
    </message>
    <message id="environments.problem.name_taken">
        <source>Another environment has this name.</source>
        <extracomment>environments manager, below the name; one sentence</extracomment>
        <translation>Another environment has this name.</translation>
    </message>
    <message id="environments.problem.not_renewed">
        <source>The profile of {name} could not take the new rules. {name} is read-only until they are confirmed here.</source>
        <extracomment>environments manager, after keeping; name of a system; two sentences</extracomment>
        <translation>The profile of {name} could not take the new rules. {name} is read-only until they are confirmed here.</translation>
    </message>
    <message id="environments.read_only.text">
        <source>Always read-only: no change is sent to its systems</source>
        <extracomment>environments manager, box to tick; up to 70 characters</extracomment>
        <translation>Always read-only: no change is sent to its systems</translation>
    </message>
    <message id="environments.remove.text">
        <source>&amp;Remove</source>
        <extracomment>button below the list of environments</extracomment>
        <translation>&amp;Remove</translation>
    </message>
    <message id="environments.rest.label">
        <source>Read-only after a time without a change</source>
        <extracomment>environments manager, label of a number of minutes</extracomment>
        <translation>Read-only after a time without a change</translation>
    </message>
    <message id="environments.rest.never">
        <source>Never</source>
        <extracomment>environments manager, instead of 0 minutes</extracomment>
        <translation>Never</translation>
    </message>
    <message id="environments.rest.unit">
        <source>min</source>
        <extracomment>behind a number of minutes in a field</extracomment>
        <translation>min</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="environments.stays.built_in">
        <source>Production, Staging and Lab always stay.</source>
        <extracomment>environments manager, why Remove is disabled; one sentence</extracomment>
        <translation>Production, Staging and Lab always stay.</translation>
    </message>
    <message id="environments.stays.systems" numerus="yes">
        <source>It still holds {count} systems. Move them to another environment first.</source>
        <extracomment>environments manager, why Remove is disabled; two sentences</extracomment>
        <translation><numerusform>It still holds {count} system. Move it to another environment first.</numerusform><numerusform>It still holds {count} systems. Move them to another environment first.</numerusform></translation>
    </message>
    <message id="environments.unconfirmed.confirm">
        <source>&amp;Confirm these rules</source>
        <extracomment>environments manager, button in a warning</extracomment>
        <translation>&amp;Confirm these rules</translation>
    </message>
    <message id="environments.unconfirmed.text">
        <source>The rules were changed outside these profiles, or a profile could not be written. Until the rules are confirmed these stay read-only: {names}.</source>
        <extracomment>environments manager, text of a warning; names of systems; two sentences</extracomment>
        <translation>The rules were changed outside these profiles, or a profile could not be written. Until the rules are confirmed these stay read-only: {names}.</translation>
    </message>
    <message id="environments.unconfirmed.title" numerus="yes">
        <source>{count} systems have not agreed to these rules</source>
        <extracomment>environments manager, title of a warning</extracomment>
        <translation><numerusform>{count} system has not agreed to these rules</numerusform><numerusform>{count} systems have not agreed to these rules</numerusform></translation>
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
    <message id="error.certificate_files_silent.title">
        <source>The certificate files do not answer; perhaps they lie on a share that is out of reach.</source>
        <extracomment>error; one line</extracomment>
        <translation>The certificate files do not answer; perhaps they lie on a share that is out of reach.</translation>
    </message>
    <message id="error.client_certificate.title">
        <source>The client certificate cannot be used.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The client certificate cannot be used.</translation>
    </message>
    <message id="error.client_certificate_unreadable.title">
        <source>The file of the client certificate, or that of its key, cannot be read.</source>
        <extracomment>error; one line</extracomment>
        <translation>The file of the client certificate, or that of its key, cannot be read.</translation>
    </message>
    <message id="error.client_certificate_wanted.title">
        <source>The system wants a client certificate, and none was shown or it was refused.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system wants a client certificate, and none was shown or it was refused.</translation>
    </message>
    <message id="error.client_key_locked.title">
        <source>The key of the client certificate is protected, and the pass phrase is missing or wrong.</source>
        <extracomment>error; one line</extracomment>
        <translation>The key of the client certificate is protected, and the pass phrase is missing or wrong.</translation>
    </message>
    <message id="error.code_needed.title">
        <source>A one-time code is needed to sign in.</source>
        <extracomment>error; one sentence</extracomment>
        <translation>A one-time code is needed to sign in.</translation>
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
    <message id="error.handshake_refused.title">
        <source>The server refuses the TLS handshake; it may want a client certificate.</source>
        <extracomment>error; one line</extracomment>
        <translation>The server refuses the TLS handshake; it may want a client certificate.</translation>
    </message>
    <message id="error.input.title">
        <source>Some entries do not fit.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>Some entries do not fit.</translation>
    </message>
    <message id="error.no_catalogue.title">
        <source>A catalogue of texts is missing from this installation.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>A catalogue of texts is missing from this installation.</translation>
    </message>
    <message id="error.no_folder.title">
        <source>The folder {folder} cannot be used.</source>
        <extracomment>title of an error at start; one sentence with a path</extracomment>
        <translation>The folder {folder} cannot be used.</translation>
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
    <message id="error.profile_newer.title">
        <source>This profile was written by a newer version of this program.</source>
        <extracomment>title of an error about one profile; one sentence</extracomment>
        <translation>This profile was written by a newer version of this program.</translation>
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
    <message id="error.proxy_sign_in.title">
        <source>The proxy wants a sign-in, or refuses the one it was given.</source>
        <extracomment>error; one line</extracomment>
        <translation>The proxy wants a sign-in, or refuses the one it was given.</translation>
    </message>
    <message id="error.proxy_untrusted.title">
        <source>The certificate of the proxy itself is not trusted by this computer.</source>
        <extracomment>error; one line</extracomment>
        <translation>The certificate of the proxy itself is not trusted by this computer.</translation>
    </message>
    <message id="error.rate_limited.title">
        <source>The system asks to wait.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system asks to wait.</translation>
    </message>
    <message id="error.redirected.title">
        <source>The system passes the request on to {address}. This is not followed; the address may have to be changed.</source>
        <extracomment>title of an error; one sentence or two; address is scheme, host and port</extracomment>
        <translation>The system passes the request on to {address}. This is not followed; the address may have to be changed.</translation>
    </message>
    <message id="error.redirected_nowhere.title">
        <source>The system passes the request on to an address that cannot be read.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The system passes the request on to an address that cannot be read.</translation>
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
    <message id="error.reply_encoding.title">
        <source>The answer is packed in a way that is not supported.</source>
        <extracomment>title of an error; one sentence</extracomment>
        <translation>The answer is packed in a way that is not supported.</translation>
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
    <message id="error.settings_unreadable.title">
        <source>The file {file} cannot be read.</source>
        <extracomment>title of an error; one sentence with a file name</extracomment>
        <translation>The file {file} cannot be read.</translation>
    </message>
    <message id="error.settings_unwritable.title">
        <source>The file {file} cannot be written; the disk may be full.</source>
        <extracomment>title of an error; one sentence with a file name</extracomment>
        <translation>The file {file} cannot be written; the disk may be full.</translation>
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
    <message id="error.store_busy.title">
        <source>Another program holds the record of this one open. It is kept in memory until that one lets go.</source>
        <extracomment>notice line while it lasts; two sentences</extracomment>
        <translation>Another program holds the record of this one open. It is kept in memory until that one lets go.</translation>
    </message>
    <message id="error.store_damaged.title">
        <source>The record of this program is damaged. It is kept in memory until the next start, which repairs it.</source>
        <extracomment>notice line while it lasts; two sentences</extracomment>
        <translation>The record of this program is damaged. It is kept in memory until the next start, which repairs it.</translation>
    </message>
    <message id="error.store_full.title">
        <source>The disk is full. The record is kept in memory until there is room again.</source>
        <extracomment>notice line while it lasts; two sentences</extracomment>
        <translation>The disk is full. The record is kept in memory until there is room again.</translation>
    </message>
    <message id="error.store_newer.title">
        <source>The file {file} was written by a newer version of this program and is left as it is. Nothing is recorded on disk.</source>
        <extracomment>notice at start; two sentences with a file name</extracomment>
        <translation>The file {file} was written by a newer version of this program and is left as it is. Nothing is recorded on disk.</translation>
    </message>
    <message id="error.system_proxy_silent.title">
        <source>The proxy settings of this computer do not answer.</source>
        <extracomment>error; one line</extracomment>
        <translation>The proxy settings of this computer do not answer.</translation>
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
    <message id="error.too_large_answer.title">
        <source>The answer is larger than {limit} and was not read to its end. A narrower filter may help.</source>
        <extracomment>title of an error; one sentence or two; limit is a size such as 32 MB</extracomment>
        <translation>The answer is larger than {limit} and was not read to its end. A narrower filter may help.</translation>
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
    <message id="export.dialog.filter">
        <source>Tables (*.csv)</source>
        <extracomment>export of the table</extracomment>
        <translation>Tables (*.csv)</translation>
    </message>
    <message id="export.dialog.title">
        <source>Export the table</source>
        <extracomment>export of the table</extracomment>
        <translation>Export the table</translation>
    </message>
    <message id="export.disk_full.text">
        <source>The disk is full: {file} was not written. Make room or choose another folder.</source>
        <extracomment>box above the table</extracomment>
        <translation>The disk is full: {file} was not written. Make room or choose another folder.</translation>
    </message>
    <message id="export.done.text">
        <source>Written to {file}.</source>
        <extracomment>export of the table</extracomment>
        <translation>Written to {file}.</translation>
    </message>
    <message id="export.failed.text">
        <source>Cannot write {file}: {reason}</source>
        <extracomment>export of the table</extracomment>
        <translation>Cannot write {file}: {reason}</translation>
    </message>
    <message id="export.record.csv">
        <source>Table (*.csv)</source>
        <extracomment>file dialog, kind of file</extracomment>
        <translation>Table (*.csv)</translation>
    </message>
    <message id="export.record.done" numerus="yes">
        <source>{count} entries were written to {file}.</source>
        <extracomment>box above the table</extracomment>
        <translation><numerusform>{count} entry was written to {file}.</numerusform><numerusform>{count} entries were written to {file}.</numerusform></translation>
    </message>
    <message id="export.record.jsonl">
        <source>Lines of JSON (*.jsonl)</source>
        <extracomment>file dialog, kind of file</extracomment>
        <translation>Lines of JSON (*.jsonl)</translation>
    </message>
    <message id="export.record.running">
        <source>Writing {file}…</source>
        <extracomment>box above the table</extracomment>
        <translation>Writing {file}…</translation>
    </message>
    <message id="export.record.title">
        <source>Export entries</source>
        <extracomment>title of the file dialog</extracomment>
        <translation>Export entries</translation>
    </message>
    <message id="export_profiles.all.text">
        <source>All systems</source>
        <extracomment>box over the list of systems</extracomment>
        <translation>All systems</translation>
    </message>
    <message id="export_profiles.dialog.title">
        <source>Export profiles</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Export profiles</translation>
    </message>
    <message id="export_profiles.done.text">
        <source>Saved as {file}.</source>
        <extracomment>box after the export; file is a path</extracomment>
        <translation>Saved as {file}.</translation>
    </message>
    <message id="export_profiles.exists.title">
        <source>{file} is there already and was left as it is.</source>
        <extracomment>box after a file of the same name was chosen</extracomment>
        <translation>{file} is there already and was left as it is.</translation>
    </message>
    <message id="export_profiles.note.text">
        <source>It holds addresses, user names, environments and whom the profiles trust. Whoever imports it gives secrets of their own.</source>
        <extracomment>box on top of the dialog Export profiles; below the bold sentence</extracomment>
        <translation>It holds addresses, user names, environments and whom the profiles trust. Whoever imports it gives secrets of their own.</translation>
    </message>
    <message id="export_profiles.note.title">
        <source>The file holds no passwords, tokens or keys.</source>
        <extracomment>box on top of the dialog Export profiles; bold</extracomment>
        <translation>The file holds no passwords, tokens or keys.</translation>
    </message>
    <message id="export_profiles.preview.title">
        <source>The file as it will be written</source>
        <extracomment>head over the text of the file</extracomment>
        <translation>The file as it will be written</translation>
    </message>
    <message id="export_profiles.replace.text">
        <source>Replace it</source>
        <extracomment>button in the box about the file that is there already</extracomment>
        <translation>Replace it</translation>
    </message>
    <message id="export_profiles.save.off">
        <source>Choose at least one system.</source>
        <extracomment>why the button Save is off</extracomment>
        <translation>Choose at least one system.</translation>
    </message>
    <message id="export_profiles.save.text" numerus="yes">
        <source>Save {count} profiles…</source>
        <extracomment>button; a file is chosen next</extracomment>
        <translation><numerusform>Save {count} profile…</numerusform><numerusform>Save {count} profiles…</numerusform></translation>
    </message>
    <message id="export_profiles.temporary.text">
        <source>{name} (this run only)</source>
        <extracomment>a system that is not kept in the key store, in the list of the export</extracomment>
        <translation>{name} (this run only)</translation>
    </message>
    <message id="filter.clear.text">
        <source>Clear</source>
        <extracomment>tool tip of a clear button</extracomment>
        <translation>Clear</translation>
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
    <message id="first_run.connect.button">
        <source>Connect…</source>
        <extracomment>button in the card of a kind of system; opens the connection wizard</extracomment>
        <translation>Connect…</translation>
    </message>
    <message id="first_run.connect.button_name">
        <source>Connect {name}</source>
        <extracomment>accessible name of the button Connect; name is the product</extracomment>
        <translation>Connect {name}</translation>
    </message>
    <message id="first_run.connect.text">
        <source>Each lists what its interface really offers</source>
        <extracomment>first-run page, beside the title over the cards; no full stop</extracomment>
        <translation>Each lists what its interface really offers</translation>
    </message>
    <message id="first_run.connect.title">
        <source>Connect a system</source>
        <extracomment>first-run page, over the cards of systems</extracomment>
        <translation>Connect a system</translation>
    </message>
    <message id="first_run.demo.button">
        <source>Try the demo systems</source>
        <extracomment>first-run page, primary button</extracomment>
        <translation>Try the demo systems</translation>
    </message>
    <message id="first_run.demo.text" numerus="yes">
        <source>{count} simulated systems run inside this computer: no outside network, no accounts, nothing to break. Rehearse a restore, then leave at any time by File, Leave the demo.</source>
        <extracomment>first-run page, highlighted card; two sentences; count is the number of systems</extracomment>
        <translation><numerusform>One simulated system runs inside this computer: no outside network, no accounts, nothing to break. Rehearse a restore, then leave at any time by File, Leave the demo.</numerusform><numerusform>{count} simulated systems run inside this computer: no outside network, no accounts, nothing to break. Rehearse a restore, then leave at any time by File, Leave the demo.</numerusform></translation>
    </message>
    <message id="first_run.demo.title">
        <source>Try the demo systems</source>
        <extracomment>first-run page, title of the highlighted card</extracomment>
        <translation>Try the demo systems</translation>
    </message>
    <message id="first_run.import.text">
        <source>Import profiles…</source>
        <extracomment>button on the first page, beside the head Connect a system; short</extracomment>
        <translation>Import profiles…</translation>
    </message>
    <message id="first_run.page.name">
        <source>First steps</source>
        <extracomment>accessible name of the page shown while there is no system</extracomment>
        <translation>First steps</translation>
    </message>
    <message id="first_run.store.asking">
        <source>The key store was not asked yet.</source>
        <extracomment>first-run page, while the state of the key store is not known; one sentence</extracomment>
        <translation>The key store was not asked yet.</translation>
    </message>
    <message id="first_run.store.button">
        <source>Try again</source>
        <extracomment>first-run page, button that asks the key store again; two words</extracomment>
        <translation>Try again</translation>
    </message>
    <message id="first_run.store.not_ready_word">
        <source>not ready</source>
        <extracomment>chip on the first-run page: the key store does not work; short</extracomment>
        <translation>not ready</translation>
    </message>
    <message id="first_run.store.ready">
        <source>It answers. Without it, Backstay would ask at each start and write nothing down.</source>
        <extracomment>first-run page, the key store works; two sentences</extracomment>
        <translation>It answers. Without it, Backstay would ask at each start and write nothing down.</translation>
    </message>
    <message id="first_run.store.ready_word">
        <source>ready</source>
        <extracomment>chip on the first-run page: the key store works; one word</extracomment>
        <translation>ready</translation>
    </message>
    <message id="first_run.store.title">
        <source>Secrets go to the key store of this computer</source>
        <extracomment>first-run page, title of the card about the key store</extracomment>
        <translation>Secrets go to the key store of this computer</translation>
    </message>
    <message id="first_run.welcome.text">
        <source>One console for backup systems that have nothing else in common.</source>
        <extracomment>first-run page, below the title; one sentence</extracomment>
        <translation>One console for backup systems that have nothing else in common.</translation>
    </message>
    <message id="first_run.welcome.title">
        <source>Welcome to Backstay</source>
        <extracomment>first-run page, title</extracomment>
        <translation>Welcome to Backstay</translation>
    </message>
    <message id="form.choice.again">
        <source>Ask again</source>
        <extracomment>link below a choice whose entries could not be loaded</extracomment>
        <translation>Ask again</translation>
    </message>
    <message id="form.choice.empty">
        <source>Nothing to choose from</source>
        <extracomment>greyed text of a choice without entries</extracomment>
        <translation>Nothing to choose from</translation>
    </message>
    <message id="form.choice.empty_why">
        <source>The system lists nothing here. Fill in the fields above first, if they are still empty.</source>
        <extracomment>below a choice without entries; two sentences</extracomment>
        <translation>The system lists nothing here. Fill in the fields above first, if they are still empty.</translation>
    </message>
    <message id="form.choice.loading">
        <source>Asking the system…</source>
        <extracomment>greyed text of a choice whose entries are being loaded</extracomment>
        <translation>Asking the system…</translation>
    </message>
    <message id="form.choice.none">
        <source>No choice</source>
        <extracomment>entry of a choice that may stay empty</extracomment>
        <translation>No choice</translation>
    </message>
    <message id="form.choice.off">
        <source>Not possible: {reason}</source>
        <extracomment>second line of a choice that cannot be taken; reason is a sentence</extracomment>
        <translation>Not possible: {reason}</translation>
    </message>
    <message id="form.choice.pick">
        <source>Choose</source>
        <extracomment>greyed text of a choice without an entry chosen yet</extracomment>
        <translation>Choose</translation>
    </message>
    <message id="form.choice.with_detail">
        <source>{label} ({detail})</source>
        <extracomment>box of a choice with what it means</extracomment>
        <translation>{label} ({detail})</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="form.file.choose">
        <source>Choose a file for “{label}”</source>
        <extracomment>name of the button beside a field for a file, and title of its dialog</extracomment>
        <translation>Choose a file for “{label}”</translation>
    </message>
    <message id="form.label.required">
        <source>{label} (required)</source>
        <extracomment>accessible name of a field that must be filled</extracomment>
        <translation>{label} (required)</translation>
    </message>
    <message id="form.label.with_unit">
        <source>{label} ({unit})</source>
        <extracomment>label of a field for a number; unit such as days</extracomment>
        <translation>{label} ({unit})</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="form.list.hint">
        <source>One per line</source>
        <extracomment>greyed text of a field that takes one entry a line</extracomment>
        <translation>One per line</translation>
    </message>
    <message id="form.number.none">
        <source>not set</source>
        <extracomment>in a field for a number that may stay empty</extracomment>
        <translation>not set</translation>
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
    <message id="form.secret.hide">
        <source>Hide what is typed</source>
        <extracomment>name of the button with an eye in a password field, while the text is shown</extracomment>
        <translation>Hide what is typed</translation>
    </message>
    <message id="form.secret.show">
        <source>Show what is typed</source>
        <extracomment>name of the button with an eye in a password field</extracomment>
        <translation>Show what is typed</translation>
    </message>
    <message id="guard.acknowledge.text">
        <source>I have read what this changes</source>
        <extracomment>box to tick in front of a change</extracomment>
        <translation>I have read what this changes</translation>
    </message>
    <message id="guard.grace.hint" numerus="yes">
        <source>Sent after a grace of {count} s, can be stopped until then</source>
        <extracomment>beside the confirming button; no full stop</extracomment>
        <translation><numerusform>Sent after a grace of one second, can be stopped until then</numerusform><numerusform>Sent after a grace of {count} s, can be stopped until then</numerusform></translation>
    </message>
    <message id="guard.habit.help">
        <source>Tools, Environments takes it back.</source>
        <extracomment>tool tip of the box that stops asking; a sentence</extracomment>
        <translation>Tools, Environments takes it back.</translation>
    </message>
    <message id="guard.habit.text">
        <source>Do not ask for this again in {name}</source>
        <extracomment>box to tick below the acknowledgement in front of a change, in a lab only; name: the environment</extracomment>
        <translation>Do not ask for this again in {name}</translation>
    </message>
    <message id="guard.locked.title">
        <source>The console was locked. Nothing was sent.</source>
        <extracomment>why a change in its grace ended; one sentence each</extracomment>
        <translation>The console was locked. Nothing was sent.</translation>
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
        <source>Read-only is on, or the environment does not allow this; no change is sent.</source>
        <extracomment>beside a button that is disabled; one sentence</extracomment>
        <translation>Read-only is on, or the environment does not allow this; no change is sent.</translation>
    </message>
    <message id="guard.missing.reason">
        <source>A reason of at least five characters is missing.</source>
        <extracomment>guard dialog and wizard, beside the disabled button: what is still missing; one sentence</extracomment>
        <translation>A reason of at least five characters is missing.</translation>
    </message>
    <message id="guard.name.case">
        <source>Capitals and small letters count: it differs from character {place} on.</source>
        <extracomment>below the field for the name; place is a number</extracomment>
        <translation>Capitals and small letters count: it differs from character {place} on.</translation>
    </message>
    <message id="guard.name.different">
        <source>It differs from character {place} on.</source>
        <extracomment>below the field for the name; place is a number</extracomment>
        <translation>It differs from character {place} on.</translation>
    </message>
    <message id="guard.name.empty">
        <source>Exactly as shown. Enter does nothing here; Tab leads to the button.</source>
        <extracomment>below the field for the name, while it is empty; two sentences</extracomment>
        <translation>Exactly as shown. Enter does nothing here; Tab leads to the button.</translation>
    </message>
    <message id="guard.name.equal">
        <source>The name is right. Enter does nothing here; Tab leads to the button.</source>
        <extracomment>below the field for the name; two sentences</extracomment>
        <translation>The name is right. Enter does nothing here; Tab leads to the button.</translation>
    </message>
    <message id="guard.name.label">
        <source>Type the name of the target to go on: {name}</source>
        <extracomment>label of the field in front of a change in production; name is the exact name</extracomment>
        <translation>Type the name of the target to go on: {name}</translation>
    </message>
    <message id="guard.name.long" numerus="yes">
        <source>{count} characters are too many.</source>
        <extracomment>below the field for the name; one sentence</extracomment>
        <translation><numerusform>One character is too many.</numerusform><numerusform>{count} characters are too many.</numerusform></translation>
    </message>
    <message id="guard.name.short" numerus="yes">
        <source>{count} characters are missing. Enter does nothing here; Tab leads to the button.</source>
        <extracomment>below the field for the name; two sentences</extracomment>
        <translation><numerusform>One character is missing. Enter does nothing here; Tab leads to the button.</numerusform><numerusform>{count} characters are missing. Enter does nothing here; Tab leads to the button.</numerusform></translation>
    </message>
    <message id="guard.plan_old.title">
        <source>This was prepared more than ten minutes ago, or before the computer slept. It has to be looked at anew.</source>
        <extracomment>a change that was not sent since what was seen is old; two sentences</extracomment>
        <translation>This was prepared more than ten minutes ago, or before the computer slept. It has to be looked at anew.</translation>
    </message>
    <message id="guard.reason.kept">
        <source>It is written down with the time and the request.</source>
        <extracomment>below the field for a reason, when it is long enough</extracomment>
        <translation>It is written down with the time and the request.</translation>
    </message>
    <message id="guard.reason.label">
        <source>Reason, kept in the record of this console</source>
        <extracomment>label of the field for a reason in front of a change</extracomment>
        <translation>Reason, kept in the record of this console</translation>
    </message>
    <message id="guard.reason.short" numerus="yes">
        <source>At least {count} characters more.</source>
        <extracomment>below the field for a reason</extracomment>
        <translation><numerusform>At least one character more.</numerusform><numerusform>At least {count} characters more.</numerusform></translation>
    </message>
    <message id="guard.refused.title">
        <source>No change is possible here now</source>
        <extracomment>box in front of a change while read-only is on; no full stop</extracomment>
        <translation>No change is possible here now</translation>
    </message>
    <message id="guard.stricter_now.title">
        <source>The rules of the environment became stricter. What was given is no longer enough.</source>
        <extracomment>a change that was stopped in its grace; two sentences</extracomment>
        <translation>The rules of the environment became stricter. What was given is no longer enough.</translation>
    </message>
    <message id="guard.system_gone.title">
        <source>The system was taken away meanwhile. Nothing was sent.</source>
        <extracomment>a change that was not sent; two sentences</extracomment>
        <translation>The system was taken away meanwhile. Nothing was sent.</translation>
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
    <message id="guide.asking.text">
        <source>Gathering what belongs into the guide</source>
        <extracomment>restore guide while it waits; no full stop</extracomment>
        <translation>Gathering what belongs into the guide</translation>
    </message>
    <message id="guide.copied.text">
        <source>The guide is in the clipboard as plain text.</source>
        <extracomment>restore guide, after copying; one sentence</extracomment>
        <translation>The guide is in the clipboard as plain text.</translation>
    </message>
    <message id="guide.copy.text">
        <source>&amp;Copy text</source>
        <extracomment>restore guide, button</extracomment>
        <translation>&amp;Copy text</translation>
    </message>
    <message id="guide.dialog.title">
        <source>Restore by hand: {name}</source>
        <extracomment>title of the dialog with the restore guide; name of the backup</extracomment>
        <translation>Restore by hand: {name}</translation>
    </message>
    <message id="guide.foot.text">
        <source>Made by Backstay from {system}, {time}. Check the product's own manual before acting.</source>
        <extracomment>below the restore guide, also on paper; two short sentences</extracomment>
        <translation>Made by Backstay from {system}, {time}. Check the product's own manual before acting.</translation>
    </message>
    <message id="guide.no_printer.text">
        <source>The guide can be saved as PDF and printed elsewhere.</source>
        <extracomment>restore guide, below the sentence about the printer; one sentence</extracomment>
        <translation>The guide can be saved as PDF and printed elsewhere.</translation>
    </message>
    <message id="guide.no_printer.title">
        <source>No printer is set up on this computer.</source>
        <extracomment>restore guide, after Print; one sentence</extracomment>
        <translation>No printer is set up on this computer.</translation>
    </message>
    <message id="guide.print.text">
        <source>&amp;Print…</source>
        <extracomment>restore guide, button</extracomment>
        <translation>&amp;Print…</translation>
    </message>
    <message id="guide.printed.text">
        <source>The guide went to the printer.</source>
        <extracomment>restore guide, after printing; one sentence</extracomment>
        <translation>The guide went to the printer.</translation>
    </message>
    <message id="guide.save.filter">
        <source>PDF (*.pdf)</source>
        <extracomment>kind of file in the dialog that picks a file</extracomment>
        <translation>PDF (*.pdf)</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="guide.save.text">
        <source>Save as P&amp;DF…</source>
        <extracomment>restore guide, button</extracomment>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message id="guide.save.title">
        <source>Save the restore guide</source>
        <extracomment>title of the dialog that picks a file</extracomment>
        <translation>Save the restore guide</translation>
    </message>
    <message id="guide.saved.text">
        <source>The guide is in {file}.</source>
        <extracomment>restore guide, after saving; file is a path</extracomment>
        <translation>The guide is in {file}.</translation>
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
    <message id="hold.days.label">
        <source>Days</source>
        <extracomment>field of the dialog Hold, for a number</extracomment>
        <translation>Days</translation>
    </message>
    <message id="hold.effect.text">
        <source>New backups may fail when nothing can be purged to make room for them.</source>
        <extracomment>box in the dialog Hold; one sentence</extracomment>
        <translation>New backups may fail when nothing can be purged to make room for them.</translation>
    </message>
    <message id="hold.effect.title">
        <source>What is held is not purged</source>
        <extracomment>box in the dialog Hold; no full stop</extracomment>
        <translation>What is held is not purged</translation>
    </message>
    <message id="hold.length.days">
        <source>For a number of days</source>
        <extracomment>choice of the dialog Hold</extracomment>
        <translation>For a number of days</translation>
    </message>
    <message id="hold.length.forever">
        <source>Until it is released</source>
        <extracomment>choice of the dialog Hold</extracomment>
        <translation>Until it is released</translation>
    </message>
    <message id="hold.length.label">
        <source>How long</source>
        <extracomment>field of the dialog Hold</extracomment>
        <translation>How long</translation>
    </message>
    <message id="import.column.mine">
        <source>Here</source>
        <extracomment>head of the column with the values of this console</extracomment>
        <translation>Here</translation>
    </message>
    <message id="import.column.theirs">
        <source>In the file</source>
        <extracomment>head of the column with the values of the file</extracomment>
        <translation>In the file</translation>
    </message>
    <message id="import.confirm.text" numerus="yes">
        <source>Import {count} profiles</source>
        <extracomment>button</extracomment>
        <translation><numerusform>Import {count} profile</numerusform><numerusform>Import {count} profiles</numerusform></translation>
    </message>
    <message id="import.dialog.title">
        <source>Import profiles from {file}</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Import profiles from {file}</translation>
    </message>
    <message id="import.done.text">
        <source>Systems without a secret wait in the tree until they are signed in to.</source>
        <extracomment>box after the import; below the bold sentence</extracomment>
        <translation>Systems without a secret wait in the tree until they are signed in to.</translation>
    </message>
    <message id="import.done.title" numerus="yes">
        <source>{count} profiles were imported.</source>
        <extracomment>box after the import; bold</extracomment>
        <translation><numerusform>{count} profile was imported.</numerusform><numerusform>{count} profiles were imported.</numerusform></translation>
    </message>
    <message id="import.fact.address">
        <source>Address</source>
        <extracomment>key on a card of the import</extracomment>
        <translation>Address</translation>
    </message>
    <message id="import.fact.system">
        <source>Product</source>
        <extracomment>key on a card of the import</extracomment>
        <translation>Product</translation>
    </message>
    <message id="import.file.text">
        <source>Secrets are not part of it and are asked for at the first sign-in. What is here stays as it is where nothing else is chosen.</source>
        <extracomment>box on top of the import; below the bold sentence</extracomment>
        <translation>Secrets are not part of it and are asked for at the first sign-in. What is here stays as it is where nothing else is chosen.</translation>
    </message>
    <message id="import.file.title" numerus="yes">
        <source>The file holds {count} profiles.</source>
        <extracomment>box on top of the import; bold</extracomment>
        <translation><numerusform>The file holds {count} profile.</numerusform><numerusform>The file holds {count} profiles.</numerusform></translation>
    </message>
    <message id="import.for_this_run.text">
        <source>For this run only</source>
        <extracomment>button after the key store could not keep a profile</extracomment>
        <translation>For this run only</translation>
    </message>
    <message id="import.missing.choice">
        <source>Choose what is to be taken.</source>
        <extracomment>why the button Import is off</extracomment>
        <translation>Choose what is to be taken.</translation>
    </message>
    <message id="import.missing.environment">
        <source>Choose an environment for each one of the file.</source>
        <extracomment>why the button Import is off</extracomment>
        <translation>Choose an environment for each one of the file.</translation>
    </message>
    <message id="import.missing.nothing_new">
        <source>There is nothing to take from this file.</source>
        <extracomment>why the button Import is off</extracomment>
        <translation>There is nothing to take from this file.</translation>
    </message>
    <message id="import.more.text" numerus="yes">
        <source>Show {count} more profiles</source>
        <extracomment>link below the profiles of a file</extracomment>
        <translation><numerusform>Show {count} more profile</numerusform><numerusform>Show {count} more profiles</numerusform></translation>
    </message>
    <message id="import.note.other_pin">
        <source>Another certificate is pinned in the file: it may be another server behind the same address.</source>
        <extracomment>card of a profile that differs</extracomment>
        <translation>Another certificate is pinned in the file: it may be another server behind the same address.</translation>
    </message>
    <message id="import.note.same_pin">
        <source>{name} ({address}) shows the same certificate: perhaps the same server by another address.</source>
        <extracomment>card of a new profile</extracomment>
        <translation>{name} ({address}) shows the same certificate: perhaps the same server by another address.</translation>
    </message>
    <message id="import.parted.text">
        <source>The secret kept here will be forgotten and asked for again: it must not go by another way or for another user unasked.</source>
        <extracomment>card of a profile that differs, once trust, proxy or sign-in of the file are chosen</extracomment>
        <translation>The secret kept here will be forgotten and asked for again: it must not go by another way or for another user unasked.</translation>
    </message>
    <message id="import.partly.text">
        <source>Imported: {kept}. Not imported: {left}.</source>
        <extracomment>box after an import that ended early; names of systems</extracomment>
        <translation>Imported: {kept}. Not imported: {left}.</translation>
    </message>
    <message id="import.placing.choose">
        <source>Choose…</source>
        <extracomment>first entry of a choice of environments: nothing chosen yet</extracomment>
        <translation>Choose…</translation>
    </message>
    <message id="import.placing.more" numerus="yes">
        <source>{names} and {count} more</source>
        <extracomment>names of systems, cut</extracomment>
        <translation><numerusform>{names} and {count} more</numerusform><numerusform>{names} and {count} more</numerusform></translation>
    </message>
    <message id="import.placing.name">
        <source>Environment for {name}</source>
        <extracomment>accessible name of a choice of environments; name is the environment in the file</extracomment>
        <translation>Environment for {name}</translation>
    </message>
    <message id="import.placing.text">
        <source>An environment decides how careful every change is. Choose where these systems stand; the file does not decide that.</source>
        <extracomment>below the head Environments; two sentences</extracomment>
        <translation>An environment decides how careful every change is. Choose where these systems stand; the file does not decide that.</translation>
    </message>
    <message id="import.placing.title">
        <source>Environments</source>
        <extracomment>head of the card on which environments of the file are told apart</extracomment>
        <translation>Environments</translation>
    </message>
    <message id="import.placing.unknown">
        <source>There is no environment {name} here. Choose another one, or add it in Tools &gt; Environments first.</source>
        <extracomment>below a choice of environments</extracomment>
        <translation>There is no environment {name} here. Choose another one, or add it in Tools &gt; Environments first.</translation>
    </message>
    <message id="import.problem.answer">
        <source>A value of the file does not fit systems of this kind: {field}. Correct the file, or add the system by hand.</source>
        <extracomment>why a profile cannot be taken; field is the id of a field</extracomment>
        <translation>A value of the file does not fit systems of this kind: {field}. Correct the file, or add the system by hand.</translation>
    </message>
    <message id="import.problem.kind">
        <source>This program does not know systems of the kind {kind}. A newer version may.</source>
        <extracomment>why a profile cannot be taken; kind is a short text from the file</extracomment>
        <translation>This program does not know systems of the kind {kind}. A newer version may.</translation>
    </message>
    <message id="import.problem.provided">
        <source>{name} is provided by the administrator and cannot be changed here. Have the administrator's file changed.</source>
        <extracomment>why a profile cannot be taken</extracomment>
        <translation>{name} is provided by the administrator and cannot be changed here. Have the administrator's file changed.</translation>
    </message>
    <message id="import.problem.secret">
        <source>The file names a secret for this system. It is not taken; delete the file and change the secret.</source>
        <extracomment>why a profile cannot be taken</extracomment>
        <translation>The file names a secret for this system. It is not taken; delete the file and change the secret.</translation>
    </message>
    <message id="import.problem.twice">
        <source>The same server stands in the file before, as {name}. That one counts.</source>
        <extracomment>why a profile cannot be taken</extracomment>
        <translation>The same server stands in the file before, as {name}. That one counts.</translation>
    </message>
    <message id="import.reading.text">
        <source>Reading the file…</source>
        <extracomment>box while the file is read</extracomment>
        <translation>Reading the file…</translation>
    </message>
    <message id="import.section.title" numerus="yes">
        <source>{word} ({count})</source>
        <extracomment>head over profiles of one verdict, such as: New (3)</extracomment>
        <translation><numerusform>{word} ({count})</numerusform><numerusform>{word} ({count})</numerusform></translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="import.take.name">
        <source>Take {name}</source>
        <extracomment>accessible name of the box before the name of a new profile</extracomment>
        <translation>Take {name}</translation>
    </message>
    <message id="import.trust.help">
        <source>Only if the file came by a way that nobody could change it on. Otherwise the certificate is shown at the first sign-in.</source>
        <extracomment>below the box about trust</extracomment>
        <translation>Only if the file came by a way that nobody could change it on. Otherwise the certificate is shown at the first sign-in.</translation>
    </message>
    <message id="import.trust.text">
        <source>Trust what the file says</source>
        <extracomment>box on the card of a new profile; about the certificate</extracomment>
        <translation>Trust what the file says</translation>
    </message>
    <message id="import.value.none">
        <source>None</source>
        <extracomment>a value that is empty, or a list of names without any</extracomment>
        <translation>None</translation>
    </message>
    <message id="instance.no_answer.advice">
        <source>Wait a moment and start it again. If it still does not answer, end the process {process} on {computer}: what was sent is on record and is found again.</source>
        <extracomment>dialog</extracomment>
        <translation>Wait a moment and start it again. If it still does not answer, end the process {process} on {computer}: what was sent is on record and is found again.</translation>
    </message>
    <message id="instance.no_answer.text">
        <source>It does not answer: it is busy, being closed, or hangs. No second one was started, since both would write to the same settings and records.</source>
        <extracomment>dialog</extracomment>
        <translation>It does not answer: it is busy, being closed, or hangs. No second one was started, since both would write to the same settings and records.</translation>
    </message>
    <message id="instance.no_answer.title">
        <source>Backstay is running already</source>
        <extracomment>title of a dialog</extracomment>
        <translation>Backstay is running already</translation>
    </message>
    <message id="instance.no_answer.unknown">
        <source>Wait a moment and start it again. If it still does not answer, end the running Backstay with the means of the operating system: what was sent is on record and is found again.</source>
        <extracomment>dialog</extracomment>
        <translation>Wait a moment and start it again. If it still does not answer, end the running Backstay with the means of the operating system: what was sent is on record and is found again.</translation>
    </message>
    <message id="instance.not_guarded.text">
        <source>It could not be found out whether another Backstay works on the same settings and records. Two at once can undo each other's changes of settings.</source>
        <extracomment>line above the panes</extracomment>
        <translation>It could not be found out whether another Backstay works on the same settings and records. Two at once can undo each other's changes of settings.</translation>
    </message>
    <message id="licences.all.text">
        <source>List of all parts</source>
        <extracomment>first choice of the list of parts in the dialog with the licences</extracomment>
        <translation>List of all parts</translation>
    </message>
    <message id="licences.dialog.intro">
        <source>Backstay stands on work of others. Qt and PySide6 are used under the LGPL, version 3; their libraries are files of their own and may be replaced.</source>
        <extracomment>dialog with the licences; two sentences</extracomment>
        <translation>Backstay stands on work of others. Qt and PySide6 are used under the LGPL, version 3; their libraries are files of their own and may be replaced.</translation>
    </message>
    <message id="licences.dialog.title">
        <source>Licences of others</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Licences of others</translation>
    </message>
    <message id="licences.part.name">
        <source>Part</source>
        <extracomment>accessible name of the list of parts in the dialog with the licences</extracomment>
        <translation>Part</translation>
    </message>
    <message id="licences.text.name">
        <source>Licence and notice</source>
        <extracomment>accessible name of the text in the dialog with the licences</extracomment>
        <translation>Licence and notice</translation>
    </message>
    <message id="link.copied.text" numerus="yes">
        <source>{count} links copied.</source>
        <extracomment>status bar</extracomment>
        <translation><numerusform>{count} link copied.</numerusform><numerusform>{count} links copied.</numerusform></translation>
    </message>
    <message id="link.followed.text">
        <source>A link leads to {system}…</source>
        <extracomment>status bar, while what a link leads to is looked for, and a moment longer</extracomment>
        <translation>A link leads to {system}…</translation>
    </message>
    <message id="link.go.link">
        <source>Go there</source>
        <extracomment>link at the end of a notice; short</extracomment>
        <translation>Go there</translation>
    </message>
    <message id="link.gone.text">
        <source>What the link leads to was not found on {system}; it may be gone. The nearest place is shown.</source>
        <extracomment>line above the panes</extracomment>
        <translation>What the link leads to was not found on {system}; it may be gone. The nearest place is shown.</translation>
    </message>
    <message id="link.no_connection.text">
        <source>No such connection here: the link leads to a system that is not set up in this Backstay.</source>
        <extracomment>line above the panes; a link came from another program</extracomment>
        <translation>No such connection here: the link leads to a system that is not set up in this Backstay.</translation>
    </message>
    <message id="link.none_possible.text">
        <source>No link can lead here: what the system calls it is too long or cannot stand in a link.</source>
        <extracomment>status bar</extracomment>
        <translation>No link can lead here: what the system calls it is too long or cannot stand in a link.</translation>
    </message>
    <message id="link.not_heard.text">
        <source>{system} is not signed in or does not answer. The link was followed as far as is known.</source>
        <extracomment>line above the panes</extracomment>
        <translation>{system} is not signed in or does not answer. The link was followed as far as is known.</translation>
    </message>
    <message id="link.not_read.text">
        <source>The link leads to a system that is not known here. Not all kept systems could be read from the key store.</source>
        <extracomment>line above the panes; a link came from another program</extracomment>
        <translation>The link leads to a system that is not known here. Not all kept systems could be read from the key store.</translation>
    </message>
    <message id="link.out_of_scope.text">
        <source>A link leads to {system} in {environment}. This environment is not shown at the moment.</source>
        <extracomment>line above the panes; with link.show_environment.link behind it</extracomment>
        <translation>A link leads to {system} in {environment}. This environment is not shown at the moment.</translation>
    </message>
    <message id="link.refused.text">
        <source>A link was refused: Backstay opens no links of this kind. Nothing was done.</source>
        <extracomment>line above the panes; a link came from another program</extracomment>
        <translation>A link was refused: Backstay opens no links of this kind. Nothing was done.</translation>
    </message>
    <message id="link.show_environment.link">
        <source>Show {environment}</source>
        <extracomment>link at the end of a notice; short</extracomment>
        <translation>Show {environment}</translation>
    </message>
    <message id="link.too_slow.text">
        <source>{system} did not answer in time. The link was followed as far as is known.</source>
        <extracomment>line above the panes</extracomment>
        <translation>{system} did not answer in time. The link was followed as far as is known.</translation>
    </message>
    <message id="link.waits.text">
        <source>A link to {system} was opened meanwhile.</source>
        <extracomment>line above the panes; with link.go.link behind it</extracomment>
        <translation>A link to {system} was opened meanwhile.</translation>
    </message>
    <message id="list.go_on.text">
        <source>{first}, {next}</source>
        <extracomment>a list inside a sentence, before its last member</extracomment>
        <translation>{first}, {next}</translation>
    </message>
    <message id="list.last.text">
        <source>{first} and {last}</source>
        <extracomment>a list inside a sentence, its last member</extracomment>
        <translation>{first} and {last}</translation>
    </message>
    <message id="lock.again.text">
        <source>Try again</source>
        <extracomment>lock page: button, after the key store refused</extracomment>
        <translation>Try again</translation>
    </message>
    <message id="lock.announce.text">
        <source>Backstay is locked.</source>
        <extracomment>said by screen readers when it locks</extracomment>
        <translation>Backstay is locked.</translation>
    </message>
    <message id="lock.asking.text">
        <source>Reading the key store. It may ask for its password in a window of its own.</source>
        <extracomment>lock page, while the key store is asked</extracomment>
        <translation>Reading the key store. It may ask for its password in a window of its own.</translation>
    </message>
    <message id="lock.idle.text" numerus="yes">
        <source>It locked itself after {count} minutes without a key or click.</source>
        <extracomment>lock page: why it is locked</extracomment>
        <translation><numerusform>It locked itself after one minute without a key or click.</numerusform><numerusform>It locked itself after {count} minutes without a key or click.</numerusform></translation>
    </message>
    <message id="lock.operator.text">
        <source>It was locked by hand.</source>
        <extracomment>lock page: why it is locked</extracomment>
        <translation>It was locked by hand.</translation>
    </message>
    <message id="lock.page.busy" numerus="yes">
        <source>{count} systems are still sending or receiving. Their sessions end when that is over.</source>
        <extracomment>lock page, while a change or a download goes on</extracomment>
        <translation><numerusform>One system is still sending or receiving. Its session ends when that is over.</numerusform><numerusform>{count} systems are still sending or receiving. Their sessions end when that is over.</numerusform></translation>
    </message>
    <message id="lock.page.no_password">
        <source>The lock is no password: unlocking reads the key store of this computer again, and whoever can open that can unlock.</source>
        <extracomment>lock page: what the lock is not</extracomment>
        <translation>The lock is no password: unlocking reads the key store of this computer again, and whoever can open that can unlock.</translation>
    </message>
    <message id="lock.page.title">
        <source>Backstay is locked</source>
        <extracomment>the page that covers the window; heading</extracomment>
        <translation>Backstay is locked</translation>
    </message>
    <message id="lock.page.what">
        <source>Sessions have ended, and passwords were dropped from memory. Runs on the systems go on there. What was typed in open windows is kept, apart from passwords.</source>
        <extracomment>lock page: what locking did; three sentences</extracomment>
        <translation>Sessions have ended, and passwords were dropped from memory. Runs on the systems go on there. What was typed in open windows is kept, apart from passwords.</translation>
    </message>
    <message id="lock.quit.text">
        <source>Quit Backstay</source>
        <extracomment>lock page: button</extracomment>
        <translation>Quit Backstay</translation>
    </message>
    <message id="lock.screen.text">
        <source>It locked itself with the screen of this computer.</source>
        <extracomment>lock page: why it is locked</extracomment>
        <translation>It locked itself with the screen of this computer.</translation>
    </message>
    <message id="lock.sleep.text">
        <source>It locked itself when this computer went to sleep.</source>
        <extracomment>lock page: why it is locked</extracomment>
        <translation>It locked itself when this computer went to sleep.</translation>
    </message>
    <message id="lock.unlock.text">
        <source>Unlock</source>
        <extracomment>lock page: button</extracomment>
        <translation>Unlock</translation>
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
    <message id="menu.backup.title">
        <source>&amp;Backup</source>
        <extracomment>menu bar</extracomment>
        <translation>&amp;Backup</translation>
    </message>
    <message id="menu.edit.title">
        <source>&amp;Edit</source>
        <extracomment>menu bar</extracomment>
        <translation>&amp;Edit</translation>
    </message>
    <message id="menu.file.title">
        <source>&amp;File</source>
        <extracomment>menu bar</extracomment>
        <translation>&amp;File</translation>
    </message>
    <message id="menu.help.title">
        <source>&amp;Help</source>
        <extracomment>menu bar</extracomment>
        <translation>&amp;Help</translation>
    </message>
    <message id="menu.restore.title">
        <source>&amp;Restore</source>
        <extracomment>menu bar</extracomment>
        <translation>&amp;Restore</translation>
    </message>
    <message id="menu.system.title">
        <source>&amp;System</source>
        <extracomment>menu bar</extracomment>
        <translation>&amp;System</translation>
    </message>
    <message id="menu.tools.title">
        <source>&amp;Tools</source>
        <extracomment>menu</extracomment>
        <translation>&amp;Tools</translation>
    </message>
    <message id="menu.view.density">
        <source>De&amp;nsity</source>
        <extracomment>menu bar</extracomment>
        <translation>De&amp;nsity</translation>
    </message>
    <message id="menu.view.language">
        <source>&amp;Language</source>
        <extracomment>menu bar</extracomment>
        <translation>&amp;Language</translation>
    </message>
    <message id="menu.view.theme">
        <source>T&amp;heme</source>
        <extracomment>menu bar</extracomment>
        <translation>T&amp;heme</translation>
    </message>
    <message id="menu.view.title">
        <source>&amp;View</source>
        <extracomment>menu bar</extracomment>
        <translation>&amp;View</translation>
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
    <message id="notice.not_now.link">
        <source>Not now</source>
        <extracomment>link at the end of a notice that offers something; short</extracomment>
        <translation>Not now</translation>
    </message>
    <message id="notice.read.link">
        <source>Understood</source>
        <extracomment>link at the end of a notice about the program itself; one word</extracomment>
        <translation>Understood</translation>
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
    <message id="permit.missing.why">
        <source>The change has no permit.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>The change has no permit.</translation>
    </message>
    <message id="permit.not_a_read.why">
        <source>The request is not among those that change nothing.</source>
        <extracomment>error below a change that was stopped; one sentence</extracomment>
        <translation>The request is not among those that change nothing.</translation>
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
    <message id="points.cell.held">
        <source>Held</source>
        <extracomment>cell of the table of points</extracomment>
        <translation>Held</translation>
    </message>
    <message id="points.cell.none">
        <source>–</source>
        <extracomment>cell of the table of points without a value</extracomment>
        <translation>–</translation>
    </message>
    <message id="points.cell.not_held">
        <source>No</source>
        <extracomment>cell of the table of points: not held</extracomment>
        <translation>No</translation>
    </message>
    <message id="preferences.clipboard.label">
        <source>Clear what is sensitive from the clipboard after</source>
        <extracomment>label of a choice of seconds</extracomment>
        <translation>Clear what is sensitive from the clipboard after</translation>
    </message>
    <message id="preferences.clipboard.seconds" numerus="yes">
        <source>{count} seconds</source>
        <extracomment>entry of that choice</extracomment>
        <translation><numerusform>One second</numerusform><numerusform>{count} seconds</numerusform></translation>
    </message>
    <message id="preferences.dialog.title">
        <source>Preferences</source>
        <extracomment>title of the dialog</extracomment>
        <translation>Preferences</translation>
    </message>
    <message id="preferences.lock_after.label">
        <source>Lock without a key or click</source>
        <extracomment>label of a choice: never, after 5 minutes and so on</extracomment>
        <translation>Lock without a key or click</translation>
    </message>
    <message id="preferences.lock_after.minutes" numerus="yes">
        <source>After {count} minutes</source>
        <extracomment>entry of that choice</extracomment>
        <translation><numerusform>After one minute</numerusform><numerusform>After {count} minutes</numerusform></translation>
    </message>
    <message id="preferences.lock_after.never">
        <source>Never</source>
        <extracomment>entry of that choice</extracomment>
        <translation>Never</translation>
    </message>
    <message id="preferences.lock_on_sleep.text">
        <source>Lock when this computer sleeps</source>
        <extracomment>check box</extracomment>
        <translation>Lock when this computer sleeps</translation>
    </message>
    <message id="preferences.lock_with_screen.text">
        <source>Lock with the screen of this computer</source>
        <extracomment>check box</extracomment>
        <translation>Lock with the screen of this computer</translation>
    </message>
    <message id="preferences.lock_with_screen.unknown">
        <source>Whether the screen is locked is not known on this computer: nothing tells it.</source>
        <extracomment>below the check box where the platform does not tell</extracomment>
        <translation>Whether the screen is locked is not known on this computer: nothing tells it.</translation>
    </message>
    <message id="preferences.security.text">
        <source>A locked console shows nothing, has no session and holds no password. The lock is no password of its own.</source>
        <extracomment>below the heading; two sentences</extracomment>
        <translation>A locked console shows nothing, has no session and holds no password. The lock is no password of its own.</translation>
    </message>
    <message id="preferences.security.title">
        <source>Security</source>
        <extracomment>heading of a group</extracomment>
        <translation>Security</translation>
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
    <message id="profile.environment_missing.text">
        <source>The environment of {name} does not exist any more. {name} is read-only until it has another one.</source>
        <extracomment>notice at start, name is that of the system; two sentences</extracomment>
        <translation>The environment of {name} does not exist any more. {name} is read-only until it has another one.</translation>
    </message>
    <message id="profile.policy_differs.text">
        <source>The rules of the environment of {name} were changed outside this profile. {name} is read-only until the change is confirmed.</source>
        <extracomment>notice at start, name is that of the system; two sentences</extracomment>
        <translation>The rules of the environment of {name} were changed outside this profile. {name} is read-only until the change is confirmed.</translation>
    </message>
    <message id="profile.record_missing.text">
        <source>A profile is listed, but the key store has no record of it.</source>
        <extracomment>notice at start; one sentence</extracomment>
        <translation>A profile is listed, but the key store has no record of it.</translation>
    </message>
    <message id="profile.unread.text" numerus="yes">
        <source>{count} kept systems could not be read; they appear as soon as the key store answers.</source>
        <extracomment>notice at the start when the key store cannot be read; one sentence</extracomment>
        <translation><numerusform>One kept system could not be read; it appears as soon as the key store answers.</numerusform><numerusform>{count} kept systems could not be read; they appear as soon as the key store answers.</numerusform></translation>
    </message>
    <message id="profile_file.dialog.filter">
        <source>Profiles (*.json)</source>
        <extracomment>filter of the system's file dialog; keep (*.json)</extracomment>
        <translation>Profiles (*.json)</translation>
    </message>
    <message id="profile_file.dialog.title">
        <source>Choose a file of profiles</source>
        <extracomment>title of the system's file dialog</extracomment>
        <translation>Choose a file of profiles</translation>
    </message>
    <message id="profile_file.extra_field.text">
        <source>Profile number {place} of the file has a field that profiles do not have, perhaps a secret. Nothing was taken; take the field out of the file, and change the secret if it was one.</source>
        <extracomment>import of profiles</extracomment>
        <translation>Profile number {place} of the file has a field that profiles do not have, perhaps a secret. Nothing was taken; take the field out of the file, and change the secret if it was one.</translation>
    </message>
    <message id="profile_file.newer.text">
        <source>The file comes from a newer Backstay and cannot be read by this one. Update this program, or have the file exported by the older version.</source>
        <extracomment>import of profiles</extracomment>
        <translation>The file comes from a newer Backstay and cannot be read by this one. Update this program, or have the file exported by the older version.</translation>
    </message>
    <message id="profile_file.no_file.text">
        <source>This is not a file that can be read. Choose a file of profiles.</source>
        <extracomment>import of profiles; a folder or a device was chosen</extracomment>
        <translation>This is not a file that can be read. Choose a file of profiles.</translation>
    </message>
    <message id="profile_file.not_json.text">
        <source>The file is not JSON and cannot be read. Have it exported again, and send it as a file and not as text.</source>
        <extracomment>import of profiles</extracomment>
        <translation>The file is not JSON and cannot be read. Have it exported again, and send it as a file and not as text.</translation>
    </message>
    <message id="profile_file.other_format.text">
        <source>The file does not hold profiles of Backstay. Choose a file that was made by File &gt; Export profiles.</source>
        <extracomment>import of profiles</extracomment>
        <translation>The file does not hold profiles of Backstay. Choose a file that was made by File &gt; Export profiles.</translation>
    </message>
    <message id="profile_file.same_id.text">
        <source>The file uses an id for several profiles: {ids}. Nothing was taken; give each profile an id of its own.</source>
        <extracomment>import of profiles; ids are short texts from the file</extracomment>
        <translation>The file uses an id for several profiles: {ids}. Nothing was taken; give each profile an id of its own.</translation>
    </message>
    <message id="profile_file.too_large.text">
        <source>The file is larger than {limit} and was not read. Files of profiles are small: this is another file, or a damaged one.</source>
        <extracomment>import of profiles; limit is a size</extracomment>
        <translation>The file is larger than {limit} and was not read. Files of profiles are small: this is another file, or a damaged one.</translation>
    </message>
    <message id="profile_file.too_many.text">
        <source>The file holds more than {limit} profiles. Export them in several files.</source>
        <extracomment>import of profiles; limit is a number</extracomment>
        <translation>The file holds more than {limit} profiles. Export them in several files.</translation>
    </message>
    <message id="profile_file.unfit.text">
        <source>Profile number {place} of the file has a value that does not fit: {field}. Nothing was taken; correct the file, or have it exported again.</source>
        <extracomment>import of profiles; field is a path inside the file such as trust.pins</extracomment>
        <translation>Profile number {place} of the file has a value that does not fit: {field}. Nothing was taken; correct the file, or have it exported again.</translation>
    </message>
    <message id="profile_file.unfit_file.text">
        <source>The file is damaged or was changed by hand: it is not built like a file of profiles. Nothing was taken; have it exported again.</source>
        <extracomment>import of profiles</extracomment>
        <translation>The file is damaged or was changed by hand: it is not built like a file of profiles. Nothing was taken; have it exported again.</translation>
    </message>
    <message id="profile_file.unreadable.text">
        <source>The file cannot be read: {reason}. Check whether it is still there and whether you may read it.</source>
        <extracomment>import of profiles; reason is the system's own word</extracomment>
        <translation>The file cannot be read: {reason}. Check whether it is still there and whether you may read it.</translation>
    </message>
    <message id="profile_part.environment.word">
        <source>Environment</source>
        <extracomment>what of a profile differs</extracomment>
        <translation>Environment</translation>
    </message>
    <message id="profile_part.name.word">
        <source>Name</source>
        <extracomment>what of a profile differs</extracomment>
        <translation>Name</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="profile_part.options.word">
        <source>Switches</source>
        <extracomment>what of a profile differs: answers of the form of switches</extracomment>
        <translation>Switches</translation>
    </message>
    <message id="profile_part.proxy.word">
        <source>Proxy</source>
        <extracomment>what of a profile differs</extracomment>
        <translation>Proxy</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="profile_part.read_only.word">
        <source>Read-only</source>
        <extracomment>what of a profile differs</extracomment>
        <translation>Read-only</translation>
    </message>
    <message id="profile_part.sign_in.word">
        <source>Sign-in</source>
        <extracomment>what of a profile differs: answers of the sign-in form</extracomment>
        <translation>Sign-in</translation>
    </message>
    <message id="profile_part.trust.word">
        <source>Trust</source>
        <extracomment>what of a profile differs: certificate or authorities</extracomment>
        <translation>Trust</translation>
    </message>
    <message id="profile_verdict.different.word">
        <source>Differs</source>
        <extracomment>a profile of the file that is here with other values</extracomment>
        <translation>Differs</translation>
    </message>
    <message id="profile_verdict.new.word">
        <source>New</source>
        <extracomment>a profile of the file whose server is not here yet</extracomment>
        <translation>New</translation>
    </message>
    <message id="profile_verdict.same.word">
        <source>Already here</source>
        <extracomment>a profile of the file that is here with the same values</extracomment>
        <translation>Already here</translation>
    </message>
    <message id="profile_verdict.twice.word">
        <source>Twice in the file</source>
        <extracomment>a profile of the file whose server stands in the file before</extracomment>
        <translation>Twice in the file</translation>
    </message>
    <message id="profile_verdict.unfit.word">
        <source>Cannot be taken</source>
        <extracomment>a profile of the file that does not fit</extracomment>
        <translation>Cannot be taken</translation>
    </message>
    <message id="provided.agree.text">
        <source>Agree and sign in</source>
        <extracomment>button</extracomment>
        <translation>Agree and sign in</translation>
    </message>
    <message id="provided.agreed.title">
        <source>The administrator provides this system in the file {file}.</source>
        <extracomment>box on top of the dialog; bold</extracomment>
        <translation>The administrator provides this system in the file {file}.</translation>
    </message>
    <message id="provided.anybody.text">
        <source>Every user of this computer may change it. Have the administrator take that right away.</source>
        <extracomment>why a provided file was not used</extracomment>
        <translation>Every user of this computer may change it. Have the administrator take that right away.</translation>
    </message>
    <message id="provided.changed.title">
        <source>The administrator's file {file} has changed since you agreed. Nothing is sent before you agree again.</source>
        <extracomment>box on top of the dialog; bold</extracomment>
        <translation>The administrator's file {file} has changed since you agreed. Nothing is sent before you agree again.</translation>
    </message>
    <message id="provided.dialog.title">
        <source>{name} (provided by the administrator)</source>
        <extracomment>title of the dialog</extracomment>
        <translation>{name} (provided by the administrator)</translation>
    </message>
    <message id="provided.first.title">
        <source>The administrator provides this system in the file {file}. Nothing is sent before you agree.</source>
        <extracomment>box on top of the dialog; bold</extracomment>
        <translation>The administrator provides this system in the file {file}. Nothing is sent before you agree.</translation>
    </message>
    <message id="provided.keep.text">
        <source>Keep and sign in</source>
        <extracomment>button, where it was agreed to before</extracomment>
        <translation>Keep and sign in</translation>
    </message>
    <message id="provided.problem.file">
        <source>The administrator's file {file} was not used: {why}</source>
        <extracomment>notice at the start; why is one or two sentences</extracomment>
        <translation>The administrator's file {file} was not used: {why}</translation>
    </message>
    <message id="provided.problem.profile">
        <source>The profile {name} of the administrator's file {file} was not used: {why}</source>
        <extracomment>notice at the start; why is one or two sentences</extracomment>
        <translation>The profile {name} of the administrator's file {file} was not used: {why}</translation>
    </message>
    <message id="provided.same_id.text">
        <source>Another profile has the same id. Each one needs an id of its own.</source>
        <extracomment>why a provided profile was not used</extracomment>
        <translation>Another profile has the same id. Each one needs an id of its own.</translation>
    </message>
    <message id="provided.text.agreed">
        <source>Address, trust and environment are the administrator's and cannot be changed here. The secret is yours.</source>
        <extracomment>box on top of the dialog; below the bold sentence</extracomment>
        <translation>Address, trust and environment are the administrator's and cannot be changed here. The secret is yours.</translation>
    </message>
    <message id="provided.text.check">
        <source>Address, trust and environment are the administrator's. Check them before a secret goes there; they cannot be changed here.</source>
        <extracomment>box on top of the dialog; below the bold sentence</extracomment>
        <translation>Address, trust and environment are the administrator's. Check them before a secret goes there; they cannot be changed here.</translation>
    </message>
    <message id="provided.too_many.text">
        <source>The administrator's folder holds more than {limit} files. The rest was not read.</source>
        <extracomment>notice at the start; limit is a number</extracomment>
        <translation>The administrator's folder holds more than {limit} files. The rest was not read.</translation>
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
    <message id="remove.address.label">
        <source>Address</source>
        <extracomment>key in the dialog for removing a system</extracomment>
        <translation>Address</translation>
    </message>
    <message id="remove.confirm.text">
        <source>Remove {name}</source>
        <extracomment>confirming button</extracomment>
        <translation>Remove {name}</translation>
    </message>
    <message id="remove.dialog.text">
        <source>The profile and its kept sign-in are taken out of this console. Nothing on the server changes: backups, schedules and runs go on there. Runs started here are no longer watched.</source>
        <extracomment>dialog for removing a system; three sentences</extracomment>
        <translation>The profile and its kept sign-in are taken out of this console. Nothing on the server changes: backups, schedules and runs go on there. Runs started here are no longer watched.</translation>
    </message>
    <message id="remove.dialog.title">
        <source>Remove {name}</source>
        <extracomment>title of the dialog; name of the system</extracomment>
        <translation>Remove {name}</translation>
    </message>
    <message id="remove.system.label">
        <source>System</source>
        <extracomment>key in the dialog for removing a system</extracomment>
        <translation>System</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="request.copied.text">
        <source>Copied</source>
        <extracomment>the same link after it was pressed</extracomment>
        <translation>Copied</translation>
    </message>
    <message id="request.copy.text">
        <source>Copy</source>
        <extracomment>link that copies the request</extracomment>
        <translation>Copy</translation>
    </message>
    <message id="request.exact.title" numerus="yes">
        <source>The {count} exact requests</source>
        <extracomment>over the text of the request</extracomment>
        <translation><numerusform>The exact request</numerusform><numerusform>The {count} exact requests</numerusform></translation>
    </message>
    <message id="request.hide.text">
        <source>Hide request</source>
        <extracomment>link that folds the request</extracomment>
        <translation>Hide request</translation>
    </message>
    <message id="request.show.text">
        <source>Show request</source>
        <extracomment>link that unfolds the request</extracomment>
        <translation>Show request</translation>
    </message>
    <message id="request_dialog.nothing_sent.text">
        <source>Nothing has been sent yet. Secrets are masked. The review shows the request again.</source>
        <extracomment>dialog that shows the exact request; up to three sentences</extracomment>
        <translation>Nothing has been sent yet. Secrets are masked. The review shows the request again.</translation>
    </message>
    <message id="request_dialog.title.text">
        <source>What would be sent</source>
        <extracomment>title of the dialog that shows the exact request before anything is sent</extracomment>
        <translation>What would be sent</translation>
    </message>
    <message id="restore.acknowledge.sub">
        <source>one by one, {done} of {total} done</source>
        <extracomment>beside that head</extracomment>
        <translation>one by one, {done} of {total} done</translation>
    </message>
    <message id="restore.acknowledge.title">
        <source>Needs acknowledgement</source>
        <extracomment>head over the rows that have to be ticked</extracomment>
        <translation>Needs acknowledgement</translation>
    </message>
    <message id="restore.backup.again">
        <source>Ask again</source>
        <extracomment>link beside an error above the table of points</extracomment>
        <translation>Ask again</translation>
    </message>
    <message id="restore.backup.all" numerus="yes">
        <source>{count} points, that is all.</source>
        <extracomment>below the table of points</extracomment>
        <translation><numerusform>One point, that is all.</numerusform><numerusform>{count} points, that is all.</numerusform></translation>
    </message>
    <message id="restore.backup.chosen">
        <source>Chosen: {name}, {time}</source>
        <extracomment>below the table of points; name of the point, time local and UTC</extracomment>
        <translation>Chosen: {name}, {time}</translation>
    </message>
    <message id="restore.backup.empty">
        <source>The system lists no finished point here that can be restored.</source>
        <extracomment>below the empty table of points; one sentence</extracomment>
        <translation>The system lists no finished point here that can be restored.</translation>
    </message>
    <message id="restore.backup.loading">
        <source>Reading the list…</source>
        <extracomment>below the table of points</extracomment>
        <translation>Reading the list…</translation>
    </message>
    <message id="restore.backup.more">
        <source>Load more</source>
        <extracomment>link below the table of points</extracomment>
        <translation>Load more</translation>
    </message>
    <message id="restore.backup.some" numerus="yes">
        <source>{count} points so far.</source>
        <extracomment>below the table of points, when there are more</extracomment>
        <translation><numerusform>One point so far.</numerusform><numerusform>{count} points so far.</numerusform></translation>
    </message>
    <message id="restore.backup.sub">
        <source>Finished points of this place, as the system lists them. Nothing is sent before the last page.</source>
        <extracomment>below that title; two sentences</extracomment>
        <translation>Finished points of this place, as the system lists them. Nothing is sent before the last page.</translation>
    </message>
    <message id="restore.backup.table">
        <source>Points that can be restored</source>
        <extracomment>accessible name of the table of points</extracomment>
        <translation>Points that can be restored</translation>
    </message>
    <message id="restore.backup.title">
        <source>What shall be restored?</source>
        <extracomment>title of page 1 of the restore wizard</extracomment>
        <translation>What shall be restored?</translation>
    </message>
    <message id="restore.band.place">
        <source>{target} on {system}</source>
        <extracomment>band on top of the restore wizard: name of the target, name of the system</extracomment>
        <translation>{target} on {system}</translation>
    </message>
    <message id="restore.band.type_name">
        <source>The name of the target will have to be typed</source>
        <extracomment>trailing end of the band over the restore wizard; no full stop</extracomment>
        <translation>The name of the target will have to be typed</translation>
    </message>
    <message id="restore.blocks.sub">
        <source>cannot be overridden</source>
        <extracomment>beside that head</extracomment>
        <translation>cannot be overridden</translation>
    </message>
    <message id="restore.blocks.title">
        <source>Blocks</source>
        <extracomment>head over the rows that block a restore</extracomment>
        <translation>Blocks</translation>
    </message>
    <message id="restore.checked.text">
        <source>{how}, {age} ago</source>
        <extracomment>trailing end of a row: how and when it was checked</extracomment>
        <translation>{how}, {age} ago</translation>
    </message>
    <message id="restore.end.check">
        <source>Open the restored data, compare it with what is expected, and back it up afterwards.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>Open the restored data, compare it with what is expected, and back it up afterwards.</translation>
    </message>
    <message id="restore.end.done">
        <source>The restore has ended well</source>
        <extracomment>end of the restore wizard; no full stop</extracomment>
        <translation>The restore has ended well</translation>
    </message>
    <message id="restore.end.failed">
        <source>The restore did not end well</source>
        <extracomment>end of the restore wizard; no full stop</extracomment>
        <translation>The restore did not end well</translation>
    </message>
    <message id="restore.end.failed_why">
        <source>The state of the target is not known. Look at it by hand before it is used.</source>
        <extracomment>end of the restore wizard; two sentences</extracomment>
        <translation>The state of the target is not known. Look at it by hand before it is used.</translation>
    </message>
    <message id="restore.end.partly">
        <source>{done} of {total} parts have ended well</source>
        <extracomment>end of the restore wizard; no full stop</extracomment>
        <translation>{done} of {total} parts have ended well</translation>
    </message>
    <message id="restore.form.loading">
        <source>The system is being asked what it offers here…</source>
        <extracomment>page of the restore wizard while its fields are loaded</extracomment>
        <translation>The system is being asked what it offers here…</translation>
    </message>
    <message id="restore.leave.text">
        <source>Nothing has been sent. What was entered is lost.</source>
        <extracomment>question when the restore wizard is closed in mid-way; two sentences</extracomment>
        <translation>Nothing has been sent. What was entered is lost.</translation>
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
    <message id="restore.missing.check_failed">
        <source>It could not be checked; check again</source>
        <extracomment>restore wizard, beside the disabled Next when the check ended in an error; one line</extracomment>
        <translation>It could not be checked; check again</translation>
    </message>
    <message id="restore.missing.fields" numerus="yes">
        <source>{count} fields need attention</source>
        <extracomment>restore wizard, beside the disabled Next; one line</extracomment>
        <translation><numerusform>{count} field needs attention</numerusform><numerusform>{count} fields need attention</numerusform></translation>
    </message>
    <message id="restore.missing.preflight">
        <source>Next opens when nothing blocks and every risk is acknowledged: {done} of {total}</source>
        <extracomment>beside Next on the preflight page; numbers; no full stop</extracomment>
        <translation>Next opens when nothing blocks and every risk is acknowledged: {done} of {total}</translation>
    </message>
    <message id="restore.options.sub">
        <source>What the system offers for this point and target.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>What the system offers for this point and target.</translation>
    </message>
    <message id="restore.options.title">
        <source>How shall it be done?</source>
        <extracomment>title of page 3 of the restore wizard</extracomment>
        <translation>How shall it be done?</translation>
    </message>
    <message id="restore.preflight.again">
        <source>Check a&amp;gain</source>
        <extracomment>button beside the title</extracomment>
        <translation>Check a&amp;gain</translation>
    </message>
    <message id="restore.preflight.age">
        <source>Checked {age} ago</source>
        <extracomment>beside that button; age such as 4 s</extracomment>
        <translation>Checked {age} ago</translation>
    </message>
    <message id="restore.preflight.show_run">
        <source>Show the run</source>
        <extracomment>link in a row of the checks before a restore: opens the run that is in the way</extracomment>
        <translation>Show the run</translation>
    </message>
    <message id="restore.preflight.sub">
        <source>Nothing has been sent yet. Every row says how it was checked.</source>
        <extracomment>below that title; two sentences</extracomment>
        <translation>Nothing has been sent yet. Every row says how it was checked.</translation>
    </message>
    <message id="restore.preflight.sub_old">
        <source>The checks were more than ten minutes old, or from before the computer slept; they were made anew. Nothing was sent.</source>
        <extracomment>below the title of the checks, in place of the usual line</extracomment>
        <translation>The checks were more than ten minutes old, or from before the computer slept; they were made anew. Nothing was sent.</translation>
    </message>
    <message id="restore.preflight.title">
        <source>Is it safe to restore?</source>
        <extracomment>title of page 4 of the restore wizard</extracomment>
        <translation>Is it safe to restore?</translation>
    </message>
    <message id="restore.progress.ended">
        <source>Restore ended</source>
        <extracomment>title of page 6 of the restore wizard after the end</extracomment>
        <translation>Restore ended</translation>
    </message>
    <message id="restore.progress.note">
        <source>Closing this does not stop the restore; it stays in the list of activities.</source>
        <extracomment>below the run on page 6; one sentence</extracomment>
        <translation>Closing this does not stop the restore; it stays in the list of activities.</translation>
    </message>
    <message id="restore.progress.title">
        <source>Restore under way</source>
        <extracomment>title of page 6 of the restore wizard</extracomment>
        <translation>Restore under way</translation>
    </message>
    <message id="restore.rail.acknowledged">
        <source>{done} of {total} acknowledged</source>
        <extracomment>sub-line of step 4 of the restore wizard</extracomment>
        <translation>{done} of {total} acknowledged</translation>
    </message>
    <message id="restore.rail.backup">
        <source>{name}, {time}</source>
        <extracomment>sub-line of step 1 of the restore wizard</extracomment>
        <translation>{name}, {time}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="restore.rail.blocks" numerus="yes">
        <source>{count} blocks</source>
        <extracomment>sub-line of step 4 of the restore wizard</extracomment>
        <translation><numerusform>1 block</numerusform><numerusform>{count} blocks</numerusform></translation>
    </message>
    <message id="restore.rail.clear">
        <source>nothing in the way</source>
        <extracomment>sub-line of step 4 of the restore wizard</extracomment>
        <translation>nothing in the way</translation>
    </message>
    <message id="restore.request.not_yet">
        <source>The request is not known yet.</source>
        <extracomment>tool tip of the button Show request while it cannot be shown; one sentence</extracomment>
        <translation>The request is not known yet.</translation>
    </message>
    <message id="restore.rest.title">
        <source>Checked and fine, or not checkable</source>
        <extracomment>head over the other rows</extracomment>
        <translation>Checked and fine, or not checkable</translation>
    </message>
    <message id="restore.review.acknowledged" numerus="yes">
        <source>all {count} risks, checked {time}</source>
        <extracomment>value in the review</extracomment>
        <translation><numerusform>the one risk, checked {time}</numerusform><numerusform>all {count} risks, checked {time}</numerusform></translation>
    </message>
    <message id="restore.review.acknowledged_label">
        <source>Acknowledged</source>
        <extracomment>key in the review</extracomment>
        <translation>Acknowledged</translation>
    </message>
    <message id="restore.review.point">
        <source>Point</source>
        <extracomment>key in the review: the time of the point</extracomment>
        <translation>Point</translation>
    </message>
    <message id="restore.review.sub">
        <source>This is what will be sent, and nothing else.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>This is what will be sent, and nothing else.</translation>
    </message>
    <message id="restore.review.title">
        <source>Review the restore</source>
        <extracomment>title of page 5 of the restore wizard</extracomment>
        <translation>Review the restore</translation>
    </message>
    <message id="restore.target.sub">
        <source>Targets come from the system itself.</source>
        <extracomment>below that title; one sentence</extracomment>
        <translation>Targets come from the system itself.</translation>
    </message>
    <message id="restore.target.title">
        <source>Where to?</source>
        <extracomment>title of page 2 of the restore wizard</extracomment>
        <translation>Where to?</translation>
    </message>
    <message id="restore.wizard.title">
        <source>Restore {name}</source>
        <extracomment>title of the restore wizard; name of the backup</extracomment>
        <translation>Restore {name}</translation>
    </message>
    <message id="restore.wizard.title_bare">
        <source>Restore</source>
        <extracomment>title of the restore wizard before a backup was chosen</extracomment>
        <translation>Restore</translation>
    </message>
    <message id="restore.wizard.title_only_to">
        <source>Restore to {target}</source>
        <extracomment>title of the restore wizard where the backup has no name of its own; name of the target</extracomment>
        <translation>Restore to {target}</translation>
    </message>
    <message id="restore.wizard.title_to">
        <source>Restore {name} to {target}</source>
        <extracomment>title of the restore wizard; name of the backup, name of the target</extracomment>
        <translation>Restore {name} to {target}</translation>
    </message>
    <message id="restore_page.backup.title">
        <source>Backup</source>
        <extracomment>step in the rail of the restore wizard; short</extracomment>
        <translation>Backup</translation>
    </message>
    <message id="restore_page.options.title">
        <source>Options</source>
        <extracomment>step in the rail of the restore wizard; short</extracomment>
        <translation>Options</translation>
    </message>
    <message id="restore_page.preflight.title">
        <source>Preflight</source>
        <extracomment>step in the rail of the restore wizard; short</extracomment>
        <translation>Preflight</translation>
    </message>
    <message id="restore_page.progress.title">
        <source>Progress</source>
        <extracomment>step in the rail of the restore wizard; short</extracomment>
        <translation>Progress</translation>
    </message>
    <message id="restore_page.review.title">
        <source>Review</source>
        <extracomment>step in the rail of the restore wizard; short</extracomment>
        <translation>Review</translation>
    </message>
    <message id="restore_page.target.title">
        <source>Target</source>
        <extracomment>step in the rail of the restore wizard; short</extracomment>
        <translation>Target</translation>
    </message>
    <message id="review.backup.value">
        <source>{name}, {time}</source>
        <extracomment>a backup in a review: name and time; also in lists</extracomment>
        <translation>{name}, {time}</translation>
    </message>
    <message id="review.count.label">
        <source>Backups</source>
        <extracomment>key in the review of a deletion: how many</extracomment>
        <translation>Backups</translation>
    </message>
    <message id="review.irreversible.label">
        <source>Cannot be undone</source>
        <extracomment>key in the review of a change</extracomment>
        <translation>Cannot be undone</translation>
    </message>
    <message id="review.last_good.label">
        <source>Take care</source>
        <extracomment>key in the review of a change that takes the last good backup</extracomment>
        <translation>Take care</translation>
    </message>
    <message id="review.last_good.text">
        <source>The last good backup of an instance goes with it</source>
        <extracomment>value in the review of a deletion; no full stop</extracomment>
        <translation>The last good backup of an instance goes with it</translation>
    </message>
    <message id="review.newest.label">
        <source>Newest</source>
        <extracomment>key in the review of a deletion</extracomment>
        <translation>Newest</translation>
    </message>
    <message id="review.newest.text">
        <source>The newest backup of its place is among them</source>
        <extracomment>value in the review of a deletion; no full stop</extracomment>
        <translation>The newest backup of its place is among them</translation>
    </message>
    <message id="review.size.at_least">
        <source>at least {size}</source>
        <extracomment>value in the review of a deletion when some sizes are not known</extracomment>
        <translation>at least {size}</translation>
    </message>
    <message id="review.size.label">
        <source>Size in all</source>
        <extracomment>key in the review of a deletion</extracomment>
        <translation>Size in all</translation>
    </message>
    <message id="review.target.label">
        <source>Target</source>
        <extracomment>key in the review of a change</extracomment>
        <translation>Target</translation>
    </message>
    <message id="run.age.heard">
        <source>heard {age} ago</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>heard {age} ago</translation>
    </message>
    <message id="run.age.last_heard">
        <source>last heard {age} ago</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>last heard {age} ago</translation>
    </message>
    <message id="run.box.acknowledge">
        <source>The system keeps this result until somebody acknowledges it</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>The system keeps this result until somebody acknowledges it</translation>
    </message>
    <message id="run.box.candidate">
        <source>Found a run that fits: {id}, started {time}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>Found a run that fits: {id}, started {time}</translation>
    </message>
    <message id="run.box.confirm">
        <source>Nothing is ever sent twice by itself. Confirm that this run is ours.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>Nothing is ever sent twice by itself. Confirm that this run is ours.</translation>
    </message>
    <message id="run.box.never_twice">
        <source>Nothing is ever sent twice by itself.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>Nothing is ever sent twice by itself.</translation>
    </message>
    <message id="run.box.no_candidate">
        <source>No run that fits was found so far</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>No run that fits was found so far</translation>
    </message>
    <message id="run.left.bytes">
        <source>{done} of {total}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{done} of {total}</translation>
    </message>
    <message id="run.left.bytes_so_far">
        <source>{done} so far</source>
        <extracomment>download of unknown length, below its name; short</extracomment>
        <translation>{done} so far</translation>
    </message>
    <message id="run.left.ended">
        <source>{word} {time}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{word} {time}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="run.left.ended_badly">
        <source>{word} {time}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{word} {time}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="run.left.no_percent">
        <source>{word}, no percent from this system</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{word}, no percent from this system</translation>
    </message>
    <message id="run.left.outcome_unknown">
        <source>Sent {time}, the reply was lost. Looking for its effect</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>Sent {time}, the reply was lost. Looking for its effect</translation>
    </message>
    <message id="run.left.usual">
        <source>{word}, no percent; the last one took {time}</source>
        <extracomment>a run in the activities dock whose system tells no percent, where the last run of its kind is known; short</extracomment>
        <translation>{word}, no percent; the last one took {time}</translation>
    </message>
    <message id="run.needs_acknowledgement.word">
        <source>To be acknowledged</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>To be acknowledged</translation>
    </message>
    <message id="run.note.check_by_hand">
        <source>Finished means that the command ended well, not that the data was checked.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>Finished means that the command ended well, not that the data was checked.</translation>
    </message>
    <message id="run.note.kept_part">
        <source>What came so far ({size}) is kept. Trying again goes on from there.</source>
        <extracomment>failed download, note; two short sentences</extracomment>
        <translation>What came so far ({size}) is kept. Trying again goes on from there.</translation>
    </message>
    <message id="run.note.no_news">
        <source>No news is no failure.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>No news is no failure.</translation>
    </message>
    <message id="run.note.no_news_ask" numerus="yes">
        <source>No news is no failure. The next question goes out in {count} seconds.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation><numerusform>No news is no failure. The next question goes out in {count} second.</numerusform><numerusform>No news is no failure. The next question goes out in {count} seconds.</numerusform></translation>
    </message>
    <message id="run.note.not_observable">
        <source>Started. This user may not watch the run; the log is read instead.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>Started. This user may not watch the run; the log is read instead.</translation>
    </message>
    <message id="run.note.reason">
        <source>As the system words it: “{reason}”</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>As the system words it: “{reason}”</translation>
    </message>
    <message id="run.note.rebased">
        <source>The system estimates anew.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>The system estimates anew.</translation>
    </message>
    <message id="run.note.restarting">
        <source>The system restarts as part of its restore; network errors are expected until {time}.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>The system restarts as part of its restore; network errors are expected until {time}.</translation>
    </message>
    <message id="run.note.tells_nothing">
        <source>This system tells neither percent nor size.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>This system tells neither percent nor size.</translation>
    </message>
    <message id="run.note.usual">
        <source>The last one took {time}.</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>The last one took {time}.</translation>
    </message>
    <message id="run.right.elapsed">
        <source>elapsed {time}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>elapsed {time}</translation>
    </message>
    <message id="run.right.looking">
        <source>looking for {time}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>looking for {time}</translation>
    </message>
    <message id="run.right.percent">
        <source>{percent} · {time}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{percent} · {time}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="run.right.percent_and_rate">
        <source>{percent} · {rate}</source>
        <extracomment>download, beside the bar: share and speed; short</extracomment>
        <translation>{percent} · {rate}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="run.right.percent_and_rest">
        <source>{percent} · about {rest} left</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{percent} · about {rest} left</translation>
    </message>
    <message id="run.right.took">
        <source>took {time}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>took {time}</translation>
    </message>
    <message id="run.subtitle.elsewhere">
        <source>not started here</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>not started here</translation>
    </message>
    <message id="run.subtitle.foreign">
        <source>{what} · {system} · {who}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{what} · {system} · {who}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="run.subtitle.kind">
        <source>{operation}, {kind}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{operation}, {kind}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="run.subtitle.plain">
        <source>{what} · {system}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>{what} · {system}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="run.subtitle.started_by">
        <source>started by {who}</source>
        <extracomment>a run in the activities dock; short</extracomment>
        <translation>started by {who}</translation>
    </message>
    <message id="run_dialog.gone.text">
        <source>The system does not list this run any more.</source>
        <extracomment>dialog that shows one run; one sentence</extracomment>
        <translation>The system does not list this run any more.</translation>
    </message>
    <message id="run_dialog.title.text">
        <source>Run</source>
        <extracomment>title of the dialog that shows one run</extracomment>
        <translation>Run</translation>
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
    <message id="sending.done.title">
        <source>Done</source>
        <extracomment>a change was carried out</extracomment>
        <translation>Done</translation>
    </message>
    <message id="sending.failed.title">
        <source>The system refused it</source>
        <extracomment>nothing of a change was carried out; no full stop</extracomment>
        <translation>The system refused it</translation>
    </message>
    <message id="sending.grace.text">
        <source>Nothing has been sent yet. Closing this stops it, too.</source>
        <extracomment>below the seconds of the grace; two sentences</extracomment>
        <translation>Nothing has been sent yet. Closing this stops it, too.</translation>
    </message>
    <message id="sending.grace.title" numerus="yes">
        <source>Sending in {count} s</source>
        <extracomment>grace before a change is sent; no full stop</extracomment>
        <translation><numerusform>Sending in 1 s</numerusform><numerusform>Sending in {count} s</numerusform></translation>
    </message>
    <message id="sending.item.done">
        <source>done</source>
        <extracomment>trailing word of a row of the result</extracomment>
        <translation>done</translation>
    </message>
    <message id="sending.item.failed">
        <source>not done</source>
        <extracomment>trailing word of a row of the result</extracomment>
        <translation>not done</translation>
    </message>
    <message id="sending.item.unknown">
        <source>not known</source>
        <extracomment>trailing word of a row of the result</extracomment>
        <translation>not known</translation>
    </message>
    <message id="sending.now.text">
        <source>It is sent once and never repeated. Closing this does not stop it.</source>
        <extracomment>while a change is being sent; two sentences</extracomment>
        <translation>It is sent once and never repeated. Closing this does not stop it.</translation>
    </message>
    <message id="sending.now.title">
        <source>Sending</source>
        <extracomment>while a change is being sent</extracomment>
        <translation>Sending</translation>
    </message>
    <message id="sending.partly.text">
        <source>{done} of {total} were carried out.</source>
        <extracomment>some items of a change failed; numbers</extracomment>
        <translation>{done} of {total} were carried out.</translation>
    </message>
    <message id="sending.partly.title">
        <source>Done in part</source>
        <extracomment>some items of a change failed</extracomment>
        <translation>Done in part</translation>
    </message>
    <message id="sending.refused.text">
        <source>Nothing was changed as far as is known.</source>
        <extracomment>below an error after sending; one sentence</extracomment>
        <translation>Nothing was changed as far as is known.</translation>
    </message>
    <message id="sending.stop.text">
        <source>S&amp;top</source>
        <extracomment>button that stops a change in its grace</extracomment>
        <translation>S&amp;top</translation>
    </message>
    <message id="sending.stopped.text">
        <source>All is as it was.</source>
        <extracomment>below it; one sentence</extracomment>
        <translation>All is as it was.</translation>
    </message>
    <message id="sending.stopped.title">
        <source>Stopped. Nothing was sent</source>
        <extracomment>a change was stopped in its grace</extracomment>
        <translation>Stopped. Nothing was sent</translation>
    </message>
    <message id="sending.unknown.text">
        <source>Whether it was carried out is not known. It is not sent again by itself. The list of activities looks for its effect and shows what it finds.</source>
        <extracomment>outcome unknown; three sentences</extracomment>
        <translation>Whether it was carried out is not known. It is not sent again by itself. The list of activities looks for its effect and shows what it finds.</translation>
    </message>
    <message id="sending.unknown.title">
        <source>Sent, but the reply was lost</source>
        <extracomment>outcome unknown; no full stop</extracomment>
        <translation>Sent, but the reply was lost</translation>
    </message>
    <message id="settings.file_damaged.text">
        <source>The file {file} could not be read. It was set aside as {kept}.</source>
        <extracomment>notice at start; two sentences with file names</extracomment>
        <translation>The file {file} could not be read. It was set aside as {kept}.</translation>
    </message>
    <message id="settings.file_newer.text">
        <source>The file {file} was written by a newer version of this program and is left as it is.</source>
        <extracomment>notice at start; one sentence with a file name</extracomment>
        <translation>The file {file} was written by a newer version of this program and is left as it is.</translation>
    </message>
    <message id="settings.value_unfit.text">
        <source>Some preferences do not fit and stand at their defaults: {names}.</source>
        <extracomment>notice at start; one sentence with a list of names</extracomment>
        <translation>Some preferences do not fit and stand at their defaults: {names}.</translation>
    </message>
    <message id="sfd.acknowledge.for_all.text">
        <source>The acknowledgement counts for all operators of this SmartFabric Director.</source>
        <extracomment>restore and its acknowledgement; one sentence</extracomment>
        <translation>The acknowledgement counts for all operators of this SmartFabric Director.</translation>
    </message>
    <message id="sfd.acknowledge.nothing.why">
        <source>No ended restore waits for acknowledgement.</source>
        <extracomment>restore and its acknowledgement; one sentence</extracomment>
        <translation>No ended restore waits for acknowledgement.</translation>
    </message>
    <message id="sfd.acknowledge_form.body.word">
        <source>Body with restore_status</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>Body with restore_status</translation>
    </message>
    <message id="sfd.acknowledge_form.empty.word">
        <source>Empty body</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>Empty body</translation>
    </message>
    <message id="sfd.acknowledge_form.flag.word">
        <source>Body with acknowledge</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>Body with acknowledge</translation>
    </message>
    <message id="sfd.acknowledge_form.query.word">
        <source>Query with action</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>Query with action</translation>
    </message>
    <message id="sfd.backup.failed.text">
        <source>The backup ended with an error and left nothing usable.</source>
        <extracomment>backups table and details: what is wrong with a backup, or why it cannot be restored; one sentence</extracomment>
        <translation>The backup ended with an error and left nothing usable.</translation>
    </message>
    <message id="sfd.backup.incomplete.text">
        <source>The backup ended with an error; its file may be incomplete.</source>
        <extracomment>backups table and details: what is wrong with a backup, or why it cannot be restored; one sentence</extracomment>
        <translation>The backup ended with an error; its file may be incomplete.</translation>
    </message>
    <message id="sfd.backup.no_file.why">
        <source>This backup left no file that could be restored.</source>
        <extracomment>backups table and details: what is wrong with a backup, or why it cannot be restored; one sentence</extracomment>
        <translation>This backup left no file that could be restored.</translation>
    </message>
    <message id="sfd.backup.not_finished.why">
        <source>This backup has not ended yet.</source>
        <extracomment>backups table and details: what is wrong with a backup, or why it cannot be restored; one sentence</extracomment>
        <translation>This backup has not ended yet.</translation>
    </message>
    <message id="sfd.backup.not_known.why">
        <source>The state of this backup is not known.</source>
        <extracomment>backups table and details: what is wrong with a backup, or why it cannot be restored; one sentence</extracomment>
        <translation>The state of this backup is not known.</translation>
    </message>
    <message id="sfd.backup.skipped.text">
        <source>This run did not take place because another backup was running.</source>
        <extracomment>backups table and details: what is wrong with a backup, or why it cannot be restored; one sentence</extracomment>
        <translation>This run did not take place because another backup was running.</translation>
    </message>
    <message id="sfd.backup.unknown.text">
        <source>The state of this backup, {word}, is not known here.</source>
        <extracomment>backups table and details: what is wrong with a backup, or why it cannot be restored; one sentence</extracomment>
        <translation>The state of this backup, {word}, is not known here.</translation>
    </message>
    <message id="sfd.calendar.daily.text">
        <source>Every day at {clock} UTC</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Every day at {clock} UTC</translation>
    </message>
    <message id="sfd.calendar.hourly.text">
        <source>Every hour at minute {minute}</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Every hour at minute {minute}</translation>
    </message>
    <message id="sfd.calendar.monthly.text">
        <source>Every month on day {day} at {clock} UTC</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Every month on day {day} at {clock} UTC</translation>
    </message>
    <message id="sfd.calendar.once.text">
        <source>Once, {time}</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Once, {time}</translation>
    </message>
    <message id="sfd.calendar.times.text" numerus="yes">
        <source>{rhythm}, {count} runs</source>
        <extracomment>when a job runs, with the number of runs after which it ends; table cell</extracomment>
        <translation><numerusform>{rhythm}, {count} run</numerusform><numerusform>{rhythm}, {count} runs</numerusform></translation>
    </message>
    <message id="sfd.calendar.unknown.text">
        <source>In a rhythm not known here: {word}</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>In a rhythm not known here: {word}</translation>
    </message>
    <message id="sfd.calendar.until.text">
        <source>{rhythm}, until {end}</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>{rhythm}, until {end}</translation>
    </message>
    <message id="sfd.calendar.weekly.text">
        <source>Every {weekday} at {clock} UTC</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Every {weekday} at {clock} UTC</translation>
    </message>
    <message id="sfd.card.address.help">
        <source>The address of the web interface; port 443 unless changed.</source>
        <extracomment>connection wizard: what the product offers or not; a few words</extracomment>
        <translation>The address of the web interface; port 443 unless changed.</translation>
    </message>
    <message id="sfd.card.none.text">
        <source>No delete, no hold, no stop</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>No delete, no hold, no stop</translation>
    </message>
    <message id="sfd.card.percent.text">
        <source>No percent while running</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>No percent while running</translation>
    </message>
    <message id="sfd.card.restores.text">
        <source>Restore from a file server</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Restore from a file server</translation>
    </message>
    <message id="sfd.card.summary.text">
        <source>The controller's own database.</source>
        <extracomment>card of the product: what it backs up; one short sentence</extracomment>
        <translation>The controller's own database.</translation>
    </message>
    <message id="sfd.card.work.text">
        <source>Back up now or by schedule</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Back up now or by schedule</translation>
    </message>
    <message id="sfd.clean.backups_stay.text">
        <source>The backups and their files stay; they are shown under “Deleted jobs” afterwards.</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>The backups and their files stay; they are shown under “Deleted jobs” afterwards.</translation>
    </message>
    <message id="sfd.clean.explain.note">
        <source>Only jobs whose single run is over are listed.</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>Only jobs whose single run is over are listed.</translation>
    </message>
    <message id="sfd.clean.jobs.label">
        <source>One-time jobs to delete</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>One-time jobs to delete</translation>
    </message>
    <message id="sfd.clean.made.detail">
        <source>Started {time}</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>Started {time}</translation>
    </message>
    <message id="sfd.clean.nothing.note">
        <source>No one-time job has ended; there is nothing to clean up.</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>No one-time job has ended; there is nothing to clean up.</translation>
    </message>
    <message id="sfd.content.configuration.word">
        <source>Configuration</source>
        <extracomment>what a backup holds; words inside a table cell or sentence</extracomment>
        <translation>Configuration</translation>
    </message>
    <message id="sfd.content.events.word">
        <source>Events and logs</source>
        <extracomment>what a backup holds; words inside a table cell or sentence</extracomment>
        <translation>Events and logs</translation>
    </message>
    <message id="sfd.content.monitoring.word">
        <source>Monitoring data</source>
        <extracomment>what a backup holds; words inside a table cell or sentence</extracomment>
        <translation>Monitoring data</translation>
    </message>
    <message id="sfd.content.three.text">
        <source>{first}, {second}, {third}</source>
        <extracomment>what a backup holds; words inside a table cell or sentence</extracomment>
        <translation>{first}, {second}, {third}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="sfd.content.two.text">
        <source>{first}, {second}</source>
        <extracomment>what a backup holds; words inside a table cell or sentence</extracomment>
        <translation>{first}, {second}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="sfd.domain.ldap.word">
        <source>LDAP</source>
        <extracomment>sign-in form: label, help or problem; short</extracomment>
        <translation>LDAP</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="sfd.domain.local.word">
        <source>Local</source>
        <extracomment>sign-in form: label, help or problem; short</extracomment>
        <translation>Local</translation>
    </message>
    <message id="sfd.fact.build.label">
        <source>Build</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Build</translation>
    </message>
    <message id="sfd.fact.calendar.label">
        <source>Runs</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Runs</translation>
    </message>
    <message id="sfd.fact.content.label">
        <source>Content</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Content</translation>
    </message>
    <message id="sfd.fact.created_by.label">
        <source>Created by</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Created by</translation>
    </message>
    <message id="sfd.fact.description.label">
        <source>Description</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Description</translation>
    </message>
    <message id="sfd.fact.job.label">
        <source>Job</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Job</translation>
    </message>
    <message id="sfd.fact.job_count.label">
        <source>Jobs</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Jobs</translation>
    </message>
    <message id="sfd.fact.location.label">
        <source>Location</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Location</translation>
    </message>
    <message id="sfd.fact.remote_path.label">
        <source>Remote path</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Remote path</translation>
    </message>
    <message id="sfd.fact.version.label">
        <source>Version</source>
        <extracomment>details pane: label of a fact; one or two words</extracomment>
        <translation>Version</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="sfd.location.backup_path.help">
        <source>Backups are put beneath it.</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Backups are put beneath it.</translation>
    </message>
    <message id="sfd.location.backup_path.label">
        <source>Directory</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Directory</translation>
    </message>
    <message id="sfd.location.change.note">
        <source>A field left empty keeps its value.</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>A field left empty keeps its value.</translation>
    </message>
    <message id="sfd.location.description.label">
        <source>Description</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Description</translation>
    </message>
    <message id="sfd.location.host.help">
        <source>Name or address, with a port if it is not the usual one.</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Name or address, with a port if it is not the usual one.</translation>
    </message>
    <message id="sfd.location.host.label">
        <source>Host</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Host</translation>
    </message>
    <message id="sfd.location.password.label">
        <source>Password on the server</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Password on the server</translation>
    </message>
    <message id="sfd.location.password_change.help">
        <source>Leave empty to keep the stored one.</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Leave empty to keep the stored one.</translation>
    </message>
    <message id="sfd.location.password_new.help">
        <source>SmartFabric Director stores it; Backstay does not.</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>SmartFabric Director stores it; Backstay does not.</translation>
    </message>
    <message id="sfd.location.protocol.label">
        <source>Protocol</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Protocol</translation>
    </message>
    <message id="sfd.location.remove.note">
        <source>Files on the server stay. A location that a job uses cannot be removed.</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Files on the server stay. A location that a job uses cannot be removed.</translation>
    </message>
    <message id="sfd.location.used.detail">
        <source>Used by job {job}</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Used by job {job}</translation>
    </message>
    <message id="sfd.location.username.label">
        <source>User on the server</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>User on the server</translation>
    </message>
    <message id="sfd.location.which.label">
        <source>Storage location</source>
        <extracomment>form of a storage location: label, help or note; short</extracomment>
        <translation>Storage location</translation>
    </message>
    <message id="sfd.message.ack_alert_success">
        <source>The alert was acknowledged.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The alert was acknowledged.</translation>
    </message>
    <message id="sfd.message.ack_restore_failed">
        <source>No ended restore waits for acknowledgement.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>No ended restore waits for acknowledgement.</translation>
    </message>
    <message id="sfd.message.ack_restore_success">
        <source>The result of the restore was acknowledged.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The result of the restore was acknowledged.</translation>
    </message>
    <message id="sfd.message.add_backup_job_success">
        <source>Backup job {p0} was added.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>Backup job {p0} was added.</translation>
    </message>
    <message id="sfd.message.add_backup_location_success">
        <source>The backup location was added.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The backup location was added.</translation>
    </message>
    <message id="sfd.message.add_user_success">
        <source>User {p0} was added.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>User {p0} was added.</translation>
    </message>
    <message id="sfd.message.backup_in_progress">
        <source>A backup is running. Try again when it has ended.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>A backup is running. Try again when it has ended.</translation>
    </message>
    <message id="sfd.message.backup_job_name_exists">
        <source>A backup job with the name {p0} exists already.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>A backup job with the name {p0} exists already.</translation>
    </message>
    <message id="sfd.message.backup_location_auth_failed">
        <source>The server of the backup location refuses user {p0} or the password.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The server of the backup location refuses user {p0} or the password.</translation>
    </message>
    <message id="sfd.message.backup_location_in_use">
        <source>Backup job {p0} uses this location.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>Backup job {p0} uses this location.</translation>
    </message>
    <message id="sfd.message.backup_location_unreachable">
        <source>SmartFabric Director cannot reach {p0}.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director cannot reach {p0}.</translation>
    </message>
    <message id="sfd.message.change_password_success">
        <source>The password was changed.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The password was changed.</translation>
    </message>
    <message id="sfd.message.clear_alert_success">
        <source>The alert was cleared.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The alert was cleared.</translation>
    </message>
    <message id="sfd.message.delete_backup_job_success">
        <source>Backup job {p0} was deleted.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>Backup job {p0} was deleted.</translation>
    </message>
    <message id="sfd.message.delete_backup_location_success">
        <source>The backup location was removed.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The backup location was removed.</translation>
    </message>
    <message id="sfd.message.delete_ldap_server_success">
        <source>The LDAP server was removed.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The LDAP server was removed.</translation>
    </message>
    <message id="sfd.message.delete_user_success">
        <source>User {p0} was deleted.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>User {p0} was deleted.</translation>
    </message>
    <message id="sfd.message.entity_not_found">
        <source>SmartFabric Director knows no object {p0}.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director knows no object {p0}.</translation>
    </message>
    <message id="sfd.message.internal_error">
        <source>SmartFabric Director reports an error inside itself.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director reports an error inside itself.</translation>
    </message>
    <message id="sfd.message.invalid_backup_file">
        <source>Backup file {p0} cannot be used. List the remote files again and choose anew.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>Backup file {p0} cannot be used. List the remote files again and choose anew.</translation>
    </message>
    <message id="sfd.message.invalid_credentials">
        <source>User name or password is not right.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>User name or password is not right.</translation>
    </message>
    <message id="sfd.message.invalid_field_value">
        <source>SmartFabric Director does not accept the value of {p0}.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director does not accept the value of {p0}.</translation>
    </message>
    <message id="sfd.message.invalid_refresh_token">
        <source>The session cannot be renewed.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The session cannot be renewed.</translation>
    </message>
    <message id="sfd.message.invalid_request">
        <source>SmartFabric Director does not accept the request.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director does not accept the request.</translation>
    </message>
    <message id="sfd.message.method_not_allowed">
        <source>SmartFabric Director does not know this call.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director does not know this call.</translation>
    </message>
    <message id="sfd.message.password_mismatch">
        <source>The two passwords differ.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The two passwords differ.</translation>
    </message>
    <message id="sfd.message.required_field_missing">
        <source>{p0} is missing.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>{p0} is missing.</translation>
    </message>
    <message id="sfd.message.restore_already_in_progress">
        <source>A restore is running already.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>A restore is running already.</translation>
    </message>
    <message id="sfd.message.restore_initiated_success">
        <source>The restore of {p0} has begun.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The restore of {p0} has begun.</translation>
    </message>
    <message id="sfd.message.service_unavailable">
        <source>SmartFabric Director does not serve just now.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director does not serve just now.</translation>
    </message>
    <message id="sfd.message.too_many_requests">
        <source>SmartFabric Director asks for fewer requests.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director asks for fewer requests.</translation>
    </message>
    <message id="sfd.message.unack_alert_success">
        <source>The acknowledgement of the alert was taken back.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The acknowledgement of the alert was taken back.</translation>
    </message>
    <message id="sfd.message.unauthorized">
        <source>SmartFabric Director does not allow this with this sign-in.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>SmartFabric Director does not allow this with this sign-in.</translation>
    </message>
    <message id="sfd.message.update_backup_job_success">
        <source>Backup job {p0} was changed.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>Backup job {p0} was changed.</translation>
    </message>
    <message id="sfd.message.update_backup_location_success">
        <source>The backup location was changed.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The backup location was changed.</translation>
    </message>
    <message id="sfd.message.update_ldap_server_success">
        <source>The LDAP server was changed.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>The LDAP server was changed.</translation>
    </message>
    <message id="sfd.message.update_user_success">
        <source>User {p0} was changed.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>User {p0} was changed.</translation>
    </message>
    <message id="sfd.message.user_delete_not_allowed">
        <source>User {p0} cannot be deleted.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>User {p0} cannot be deleted.</translation>
    </message>
    <message id="sfd.message.user_exists">
        <source>A user with the name {p0} exists already.</source>
        <extracomment>what SmartFabric Director answered, shown with a change or an error; one sentence</extracomment>
        <translation>A user with the name {p0} exists already.</translation>
    </message>
    <message id="sfd.no_backup_here.deleted.why">
        <source>These jobs do not exist any more.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>These jobs do not exist any more.</translation>
    </message>
    <message id="sfd.no_backup_here.remote.why">
        <source>Remote files are only listed; choose a job to back up.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>Remote files are only listed; choose a job to back up.</translation>
    </message>
    <message id="sfd.no_browse.off.why">
        <source>SmartFabric Director does not show what is inside a backup.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director does not show what is inside a backup.</translation>
    </message>
    <message id="sfd.no_cancel.off.why">
        <source>SmartFabric Director cannot stop a run; it can only be waited for.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director cannot stop a run; it can only be waited for.</translation>
    </message>
    <message id="sfd.no_delete.off.why">
        <source>SmartFabric Director cannot delete backups; files are deleted on their server.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director cannot delete backups; files are deleted on their server.</translation>
    </message>
    <message id="sfd.no_download.off.why">
        <source>SmartFabric Director hands out no files; they lie on the server of the storage location.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director hands out no files; they lie on the server of the storage location.</translation>
    </message>
    <message id="sfd.no_hold.off.why">
        <source>SmartFabric Director never purges backups, so none can be held.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director never purges backups, so none can be held.</translation>
    </message>
    <message id="sfd.no_pause.off.why">
        <source>SmartFabric Director cannot pause a run.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director cannot pause a run.</translation>
    </message>
    <message id="sfd.no_percent.off.why">
        <source>SmartFabric Director tells neither percent nor size while it works.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director tells neither percent nor size while it works.</translation>
    </message>
    <message id="sfd.no_run_schedule.off.why">
        <source>SmartFabric Director cannot run a job early. “Back up now” makes a one-time job instead.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director cannot run a job early. “Back up now” makes a one-time job instead.</translation>
    </message>
    <message id="sfd.no_verify.off.why">
        <source>SmartFabric Director checks a backup only while restoring it.</source>
        <extracomment>why an action is off for this system; tool tip, one sentence</extracomment>
        <translation>SmartFabric Director checks a backup only while restoring it.</translation>
    </message>
    <message id="sfd.node.database.caption">
        <source>Configuration, events, monitoring</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>Configuration, events, monitoring</translation>
    </message>
    <message id="sfd.node.database.name">
        <source>SFD database</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>SFD database</translation>
    </message>
    <message id="sfd.node.deleted.caption">
        <source>Backups whose job is gone</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>Backups whose job is gone</translation>
    </message>
    <message id="sfd.node.deleted.name">
        <source>Deleted jobs</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>Deleted jobs</translation>
    </message>
    <message id="sfd.node.expired.caption">
        <source>Expired, runs no more</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>Expired, runs no more</translation>
    </message>
    <message id="sfd.node.one_time.caption" numerus="yes">
        <source>{count} jobs</source>
        <extracomment>tree: sub-line of the one-time runs</extracomment>
        <translation><numerusform>{count} job</numerusform><numerusform>{count} jobs</numerusform></translation>
    </message>
    <message id="sfd.node.one_time.name">
        <source>One-time runs</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>One-time runs</translation>
    </message>
    <message id="sfd.node.remote.name">
        <source>Remote files</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>Remote files</translation>
    </message>
    <message id="sfd.node.remote_listed.caption">
        <source>Listed {time}</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>Listed {time}</translation>
    </message>
    <message id="sfd.node.remote_locked.caption">
        <source>Shown once the restore wizard has listed them with the server's password</source>
        <extracomment>tree: name or sub-line of a node; a few words</extracomment>
        <translation>Shown once the restore wizard has listed them with the server's password</translation>
    </message>
    <message id="sfd.option.acknowledge_form.help">
        <source>Change this when acknowledging a restore is refused.</source>
        <extracomment>system options: label or help of a switch; short</extracomment>
        <translation>Change this when acknowledging a restore is refused.</translation>
    </message>
    <message id="sfd.option.acknowledge_form.label">
        <source>Form of the acknowledgement</source>
        <extracomment>system options: label or help of a switch; short</extracomment>
        <translation>Form of the acknowledgement</translation>
    </message>
    <message id="sfd.option.job_prefix.help">
        <source>“Back up now” makes a job of this name and a time stamp.</source>
        <extracomment>system options: label or help of a switch; short</extracomment>
        <translation>“Back up now” makes a job of this name and a time stamp.</translation>
    </message>
    <message id="sfd.option.job_prefix.label">
        <source>Name prefix of one-time jobs</source>
        <extracomment>system options: label or help of a switch; short</extracomment>
        <translation>Name prefix of one-time jobs</translation>
    </message>
    <message id="sfd.option.remote_path_form.help">
        <source>Change this when listing remote files is refused.</source>
        <extracomment>system options: label or help of a switch; short</extracomment>
        <translation>Change this when listing remote files is refused.</translation>
    </message>
    <message id="sfd.option.remote_path_form.label">
        <source>Form of remote paths</source>
        <extracomment>system options: label or help of a switch; short</extracomment>
        <translation>Form of remote paths</translation>
    </message>
    <message id="sfd.option.start_lead.help">
        <source>Change this when the system refuses jobs whose start has just passed.</source>
        <extracomment>system options: label or help of a switch; short</extracomment>
        <translation>Change this when the system refuses jobs whose start has just passed.</translation>
    </message>
    <message id="sfd.option.start_lead.label">
        <source>Start of one-time jobs</source>
        <extracomment>system options: label or help of a switch; short</extracomment>
        <translation>Start of one-time jobs</translation>
    </message>
    <message id="sfd.preflight.age_unknown.title">
        <source>The age of the file is not known.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The age of the file is not known.</translation>
    </message>
    <message id="sfd.preflight.backup_runs.title">
        <source>Backup job {job} is running.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Backup job {job} is running.</translation>
    </message>
    <message id="sfd.preflight.complete.title">
        <source>The backup ended without an error.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The backup ended without an error.</translation>
    </message>
    <message id="sfd.preflight.complete_unknown.title">
        <source>How the backup in this file ended is not known.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>How the backup in this file ended is not known.</translation>
    </message>
    <message id="sfd.preflight.fresh.title">
        <source>The file was made {time}.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The file was made {time}.</translation>
    </message>
    <message id="sfd.preflight.idle.title">
        <source>No backup and no restore is running.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>No backup and no restore is running.</translation>
    </message>
    <message id="sfd.preflight.incomplete.title">
        <source>The backup ended with an error; parts may be missing.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The backup ended with an error; parts may be missing.</translation>
    </message>
    <message id="sfd.preflight.later.title" numerus="yes">
        <source>{count} later backups disappear from the list.</source>
        <extracomment>restore wizard, preflight: title of a row; one sentence</extracomment>
        <translation><numerusform>{count} later backup disappears from the list.</numerusform><numerusform>{count} later backups disappear from the list.</numerusform></translation>
    </message>
    <message id="sfd.preflight.later.why">
        <source>The restored database does not know them. Their files stay on their server.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The restored database does not know them. Their files stay on their server.</translation>
    </message>
    <message id="sfd.preflight.later_unknown.title">
        <source>Whether later backups disappear from the list is not known.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Whether later backups disappear from the list is not known.</translation>
    </message>
    <message id="sfd.preflight.newest.title">
        <source>No later good backup exists.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>No later good backup exists.</translation>
    </message>
    <message id="sfd.preflight.newest_unknown.title">
        <source>Whether this is the newest good backup is not known.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Whether this is the newest good backup is not known.</translation>
    </message>
    <message id="sfd.preflight.no_later.title">
        <source>There are no later backups that would disappear from the list.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>There are no later backups that would disappear from the list.</translation>
    </message>
    <message id="sfd.preflight.not_newest.title">
        <source>A later good backup exists, of {time}.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>A later good backup exists, of {time}.</translation>
    </message>
    <message id="sfd.preflight.old.title" numerus="yes">
        <source>The file is {count} days old.</source>
        <extracomment>restore wizard, preflight: title of a row; one sentence</extracomment>
        <translation><numerusform>The file is {count} day old.</numerusform><numerusform>The file is {count} days old.</numerusform></translation>
    </message>
    <message id="sfd.preflight.other_operator.title">
        <source>Whether other operators are at work cannot be looked up.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Whether other operators are at work cannot be looked up.</translation>
    </message>
    <message id="sfd.preflight.overwrites.title">
        <source>The whole database of {name} is replaced.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The whole database of {name} is replaced.</translation>
    </message>
    <message id="sfd.preflight.overwrites.why">
        <source>Everything changed since {time} is lost: configuration, jobs, locations, users.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Everything changed since {time} is lost: configuration, jobs, locations, users.</translation>
    </message>
    <message id="sfd.preflight.overwrites_undated.why">
        <source>Everything changed since the backup is lost: configuration, jobs, locations, users.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Everything changed since the backup is lost: configuration, jobs, locations, users.</translation>
    </message>
    <message id="sfd.preflight.point_gone.title">
        <source>The chosen file is not listed any more.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The chosen file is not listed any more.</translation>
    </message>
    <message id="sfd.preflight.point_gone.why">
        <source>File ids change when SmartFabric Director restarts. List the files again and choose anew.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>File ids change when SmartFabric Director restarts. List the files again and choose anew.</translation>
    </message>
    <message id="sfd.preflight.point_there.title">
        <source>File {file} is on the server.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>File {file} is on the server.</translation>
    </message>
    <message id="sfd.preflight.point_unknown.title">
        <source>Whether the file is still there could not be checked.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Whether the file is still there could not be checked.</translation>
    </message>
    <message id="sfd.preflight.ready.title">
        <source>SmartFabric Director answers.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>SmartFabric Director answers.</translation>
    </message>
    <message id="sfd.preflight.restarts.title">
        <source>SmartFabric Director restarts and all sessions end.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>SmartFabric Director restarts and all sessions end.</translation>
    </message>
    <message id="sfd.preflight.restarts.why">
        <source>The network fails for some minutes. Afterwards the users and passwords of the backup hold.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The network fails for some minutes. Afterwards the users and passwords of the backup hold.</translation>
    </message>
    <message id="sfd.preflight.restore_runs.title">
        <source>A restore is running already.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>A restore is running already.</translation>
    </message>
    <message id="sfd.preflight.rights.title">
        <source>Rights cannot be looked up.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Rights cannot be looked up.</translation>
    </message>
    <message id="sfd.preflight.rights.why">
        <source>Every user of SmartFabric Director is an administrator; a missing right shows only when sending.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Every user of SmartFabric Director is an administrator; a missing right shows only when sending.</translation>
    </message>
    <message id="sfd.preflight.room.title">
        <source>Free space cannot be looked up.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Free space cannot be looked up.</translation>
    </message>
    <message id="sfd.preflight.run_unknown.title">
        <source>Whether something runs is not known: the system says {word}.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Whether something runs is not known: the system says {word}.</translation>
    </message>
    <message id="sfd.preflight.verified.title">
        <source>Backups are not verified before a restore.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Backups are not verified before a restore.</translation>
    </message>
    <message id="sfd.preflight.version_differs.title">
        <source>The file was made by version {made_by}; this system runs {running}.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The file was made by version {made_by}; this system runs {running}.</translation>
    </message>
    <message id="sfd.preflight.version_differs.why">
        <source>SmartFabric Director may refuse it while validating.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>SmartFabric Director may refuse it while validating.</translation>
    </message>
    <message id="sfd.preflight.version_same.title">
        <source>The file was made by version {version}, as this system runs.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The file was made by version {version}, as this system runs.</translation>
    </message>
    <message id="sfd.preflight.version_unknown.title">
        <source>Which version made the file is not known.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>Which version made the file is not known.</translation>
    </message>
    <message id="sfd.preflight.version_unknown.why">
        <source>The listing does not tell it. SmartFabric Director checks it after the start.</source>
        <extracomment>restore wizard, preflight: one row; title is one sentence, why one or two</extracomment>
        <translation>The listing does not tell it. SmartFabric Director checks it after the start.</translation>
    </message>
    <message id="sfd.remote_path_form.bare.word">
        <source>Path only</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>Path only</translation>
    </message>
    <message id="sfd.remote_path_form.url.word">
        <source>With protocol and host</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>With protocol and host</translation>
    </message>
    <message id="sfd.reply.key.text">
        <source>SmartFabric Director answered with the message key {key}.</source>
        <extracomment>an answer of the server that has no text of ours; one sentence</extracomment>
        <translation>SmartFabric Director answered with the message key {key}.</translation>
    </message>
    <message id="sfd.reply.quoted.text">
        <source>As SmartFabric Director words it: {text}</source>
        <extracomment>an answer of the server that has no text of ours; one sentence</extracomment>
        <translation>As SmartFabric Director words it: {text}</translation>
    </message>
    <message id="sfd.reply.status.text">
        <source>SmartFabric Director answered with HTTP status {status}.</source>
        <extracomment>an answer of the server that has no text of ours; one sentence</extracomment>
        <translation>SmartFabric Director answered with HTTP status {status}.</translation>
    </message>
    <message id="sfd.restore.download_failed.text">
        <source>SmartFabric Director could not fetch the file; nothing was changed.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>SmartFabric Director could not fetch the file; nothing was changed.</translation>
    </message>
    <message id="sfd.restore.failed.text">
        <source>The restore ended with an error. Check the system's configuration before going on.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>The restore ended with an error. Check the system's configuration before going on.</translation>
    </message>
    <message id="sfd.restore.irreversible.text">
        <source>The present database is replaced and cannot be brought back, except from a backup of its own.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>The present database is replaced and cannot be brought back, except from a backup of its own.</translation>
    </message>
    <message id="sfd.restore.not_on_record.text">
        <source>The restore was accepted and is not on record yet.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>The restore was accepted and is not on record yet.</translation>
    </message>
    <message id="sfd.restore.read_again.text">
        <source>Everything is read again afterwards.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>Everything is read again afterwards.</translation>
    </message>
    <message id="sfd.restore.reload.text">
        <source>The database was replaced; everything is read again.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>The database was replaced; everything is read again.</translation>
    </message>
    <message id="sfd.restore.result_lost.text">
        <source>The result of the restore before this one is no longer shown.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>The result of the restore before this one is no longer shown.</translation>
    </message>
    <message id="sfd.restore.sessions_end.text">
        <source>All sessions end, also those of other operators.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>All sessions end, also those of other operators.</translation>
    </message>
    <message id="sfd.restore.superseded.text">
        <source>Another restore has begun since; how this one ended is no longer on record.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>Another restore has begun since; how this one ended is no longer on record.</translation>
    </message>
    <message id="sfd.restore.unknown.text">
        <source>The state of the restore, {word}, is not known here.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>The state of the restore, {word}, is not known here.</translation>
    </message>
    <message id="sfd.restore.validation_failed.text">
        <source>SmartFabric Director did not accept the file; nothing was changed.</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>SmartFabric Director did not accept the file; nothing was changed.</translation>
    </message>
    <message id="sfd.run.gone.text">
        <source>Neither the run nor its job is on the system any more; how it ended is not known.</source>
        <extracomment>a backup as it goes: activity row; one sentence</extracomment>
        <translation>Neither the run nor its job is on the system any more; how it ended is not known.</translation>
    </message>
    <message id="sfd.run.not_begun.text">
        <source>The job was made; its run has not begun yet.</source>
        <extracomment>a backup as it goes: activity row; one sentence</extracomment>
        <translation>The job was made; its run has not begun yet.</translation>
    </message>
    <message id="sfd.setting.add_location.label">
        <source>Add storage location…</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>Add storage location…</translation>
    </message>
    <message id="sfd.setting.change_location.label">
        <source>Change storage location…</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>Change storage location…</translation>
    </message>
    <message id="sfd.setting.clean_one_time.label">
        <source>Clean up one-time jobs…</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>Clean up one-time jobs…</translation>
    </message>
    <message id="sfd.setting.remove_location.label">
        <source>Remove storage location…</source>
        <extracomment>settings of the system: one-time jobs and several changes at once; one sentence or label</extracomment>
        <translation>Remove storage location…</translation>
    </message>
    <message id="sfd.sign_in.domain.label">
        <source>Domain</source>
        <extracomment>sign-in form: label, help or problem; short</extracomment>
        <translation>Domain</translation>
    </message>
    <message id="sfd.sign_in.no_password.text">
        <source>The password is missing.</source>
        <extracomment>sign-in form: label, help or problem; short</extracomment>
        <translation>The password is missing.</translation>
    </message>
    <message id="sfd.sign_in.password.label">
        <source>Password</source>
        <extracomment>sign-in form: label, help or problem; short</extracomment>
        <translation>Password</translation>
    </message>
    <message id="sfd.sign_in.username.help">
        <source>As in the web interface, such as admin@sfd.local.</source>
        <extracomment>sign-in form: label, help or problem; short</extracomment>
        <translation>As in the web interface, such as admin@sfd.local.</translation>
    </message>
    <message id="sfd.sign_in.username.label">
        <source>User name</source>
        <extracomment>sign-in form: label, help or problem; short</extracomment>
        <translation>User name</translation>
    </message>
    <message id="sfd.source.directory.help">
        <source>Leave empty for the location's own directory.</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>Leave empty for the location's own directory.</translation>
    </message>
    <message id="sfd.source.directory.label">
        <source>Other directory</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>Other directory</translation>
    </message>
    <message id="sfd.source.explain.note">
        <source>SmartFabric Director restores only from files on a remote server and asks for that server's password anew each time.</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>SmartFabric Director restores only from files on a remote server and asks for that server's password anew each time.</translation>
    </message>
    <message id="sfd.source.file.detail">
        <source>{time}, {size}, version {version}</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>{time}, {size}, version {version}</translation>
    </message>
    <message id="sfd.source.file_without_version.detail">
        <source>{time}, {size}, version not told</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>{time}, {size}, version not told</translation>
    </message>
    <message id="sfd.source.location.gone">
        <source>This storage location does not exist any more.</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>This storage location does not exist any more.</translation>
    </message>
    <message id="sfd.source.location.label">
        <source>Storage location</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>Storage location</translation>
    </message>
    <message id="sfd.source.no_location.note">
        <source>There is no storage location yet. Add one first.</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>There is no storage location yet. Add one first.</translation>
    </message>
    <message id="sfd.source.password.help">
        <source>Sent to SmartFabric Director with the listing; kept nowhere.</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>Sent to SmartFabric Director with the listing; kept nowhere.</translation>
    </message>
    <message id="sfd.source.password.label">
        <source>Password on the server</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>Password on the server</translation>
    </message>
    <message id="sfd.source.remote_file.help">
        <source>The file that fits the chosen backup is suggested; with several the choice is open.</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>The file that fits the chosen backup is suggested; with several the choice is open.</translation>
    </message>
    <message id="sfd.source.remote_file.label">
        <source>Backup file</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>Backup file</translation>
    </message>
    <message id="sfd.source.username.label">
        <source>User on the server</source>
        <extracomment>restore wizard, first page: label, help or note; short</extracomment>
        <translation>User on the server</translation>
    </message>
    <message id="sfd.start.content.label">
        <source>Content</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>Content</translation>
    </message>
    <message id="sfd.start.description.label">
        <source>Description</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>Description</translation>
    </message>
    <message id="sfd.start.leaves_job.text">
        <source>A one-time job of this name stays on the system afterwards.</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>A one-time job of this name stays on the system afterwards.</translation>
    </message>
    <message id="sfd.start.location.label">
        <source>Storage location</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>Storage location</translation>
    </message>
    <message id="sfd.start.no_location.note">
        <source>There is no storage location yet. Add one first.</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>There is no storage location yet. Add one first.</translation>
    </message>
    <message id="sfd.start.one_time.note">
        <source>SmartFabric Director has no “back up now”. A one-time job is made; it can be cleaned up later.</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>SmartFabric Director has no “back up now”. A one-time job is made; it can be cleaned up later.</translation>
    </message>
    <message id="sfd.start.prefix.help">
        <source>A time stamp is added, so that the name is unique.</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>A time stamp is added, so that the name is unique.</translation>
    </message>
    <message id="sfd.start.prefix.label">
        <source>Name prefix</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>Name prefix</translation>
    </message>
    <message id="sfd.start.prefix.wrong">
        <source>Letters, digits, underscores and hyphens only, 40 at most.</source>
        <extracomment>back up now: label, help or note; short</extracomment>
        <translation>Letters, digits, underscores and hyphens only, 40 at most.</translation>
    </message>
    <message id="sfd.start_lead.five.word">
        <source>In 5 minutes</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>In 5 minutes</translation>
    </message>
    <message id="sfd.start_lead.minute.word">
        <source>In 1 minute</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>In 1 minute</translation>
    </message>
    <message id="sfd.start_lead.none.word">
        <source>At once</source>
        <extracomment>system options: choice of how a call is formed; a few words</extracomment>
        <translation>At once</translation>
    </message>
    <message id="sfd.step.download.name">
        <source>Download</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>Download</translation>
    </message>
    <message id="sfd.step.restore.name">
        <source>Restore</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>Restore</translation>
    </message>
    <message id="sfd.step.validation.name">
        <source>Validation</source>
        <extracomment>a restore as it goes: activity row and review; one or two sentences</extracomment>
        <translation>Validation</translation>
    </message>
    <message id="sfd.summary.content.label">
        <source>Content</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>Content</translation>
    </message>
    <message id="sfd.summary.file.label">
        <source>File</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>File</translation>
    </message>
    <message id="sfd.summary.job.label">
        <source>Job</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>Job</translation>
    </message>
    <message id="sfd.summary.location.label">
        <source>Storage location</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>Storage location</translation>
    </message>
    <message id="sfd.summary.made.label">
        <source>Made</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>Made</translation>
    </message>
    <message id="sfd.summary.made.value">
        <source>{time}</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>{time}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="sfd.summary.over.label">
        <source>Replaces</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>Replaces</translation>
    </message>
    <message id="sfd.summary.size.label">
        <source>Size</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>Size</translation>
    </message>
    <message id="sfd.summary.size.value">
        <source>{size}</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>{size}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="sfd.summary.version.label">
        <source>Version</source>
        <extracomment>review of a change: label or value of a line; a few words</extracomment>
        <translation>Version</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="sfd.weekday.friday.word">
        <source>Friday</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Friday</translation>
    </message>
    <message id="sfd.weekday.monday.word">
        <source>Monday</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Monday</translation>
    </message>
    <message id="sfd.weekday.saturday.word">
        <source>Saturday</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Saturday</translation>
    </message>
    <message id="sfd.weekday.sunday.word">
        <source>Sunday</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Sunday</translation>
    </message>
    <message id="sfd.weekday.thursday.word">
        <source>Thursday</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Thursday</translation>
    </message>
    <message id="sfd.weekday.tuesday.word">
        <source>Tuesday</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Tuesday</translation>
    </message>
    <message id="sfd.weekday.wednesday.word">
        <source>Wednesday</source>
        <extracomment>when a job runs, in words; table cell and details</extracomment>
        <translation>Wednesday</translation>
    </message>
    <message id="side.add_system.text">
        <source>Add system</source>
        <extracomment>side pane</extracomment>
        <translation>Add system</translation>
    </message>
    <message id="side.filter.hint">
        <source>Filter the tree</source>
        <extracomment>side pane</extracomment>
        <translation>Filter the tree</translation>
    </message>
    <message id="side.open_tree.text">
        <source>Show the tree</source>
        <extracomment>button on top of the narrow strip that stands in the place of the tree: tool tip and name</extracomment>
        <translation>Show the tree</translation>
    </message>
    <message id="side.switcher.everything">
        <source>All environments</source>
        <extracomment>switcher above the tree; the number of systems stands beside it; up to 22 characters</extracomment>
        <translation>All environments</translation>
    </message>
    <message id="side.switcher.manage">
        <source>Manage…</source>
        <extracomment>last entry of the switcher above the tree; opens the environments manager; up to 22 characters</extracomment>
        <translation>Manage…</translation>
    </message>
    <message id="side.switcher.name">
        <source>Environments in scope</source>
        <extracomment>side pane</extracomment>
        <translation>Environments in scope</translation>
    </message>
    <message id="side.tree.name">
        <source>Systems</source>
        <extracomment>side pane</extracomment>
        <translation>Systems</translation>
    </message>
    <message id="sign_in.busy.text">
        <source>Signing in</source>
        <extracomment>beside the button while it runs</extracomment>
        <translation>Signing in</translation>
    </message>
    <message id="sign_in.button.off">
        <source>Fill in the fields above first.</source>
        <extracomment>why the button Sign in cannot be pressed yet</extracomment>
        <translation>Fill in the fields above first.</translation>
    </message>
    <message id="sign_in.button.text">
        <source>&amp;Sign in</source>
        <extracomment>primary button of the dialog</extracomment>
        <translation>&amp;Sign in</translation>
    </message>
    <message id="sign_in.dialog.title">
        <source>Sign in to {name}</source>
        <extracomment>title of the dialog; name of the system</extracomment>
        <translation>Sign in to {name}</translation>
    </message>
    <message id="sign_in.memory.text">
        <source>What is typed here is used for this run only. The kept sign-in is changed under Properties.</source>
        <extracomment>dialog for signing in again; two sentences</extracomment>
        <translation>What is typed here is used for this run only. The kept sign-in is changed under Properties.</translation>
    </message>
    <message id="status.demo.chip">
        <source>Demo</source>
        <extracomment>status bar; short</extracomment>
        <translation>Demo</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="status.next.asked_to_wait" numerus="yes">
        <source>Asked to wait {count} s</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>Asked to wait {count} s</numerusform><numerusform>Asked to wait {count} s</numerusform></translation>
    </message>
    <message id="status.next.hidden">
        <source>Paused: window hidden</source>
        <extracomment>status bar; short</extracomment>
        <translation>Paused: window hidden</translation>
    </message>
    <message id="status.next.in" numerus="yes">
        <source>Next look in {count} s</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>Next look in {count} s</numerusform><numerusform>Next look in {count} s</numerusform></translation>
    </message>
    <message id="status.next.none">
        <source>Nothing is watched</source>
        <extracomment>status bar; short</extracomment>
        <translation>Nothing is watched</translation>
    </message>
    <message id="status.read_only.chip">
        <source>Read-only</source>
        <extracomment>status bar; short</extracomment>
        <translation>Read-only</translation>
    </message>
    <message id="status.skew.ahead" numerus="yes">
        <source>Clock of {system} is {count} min ahead</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>Clock of {system} is {count} min ahead</numerusform><numerusform>Clock of {system} is {count} min ahead</numerusform></translation>
    </message>
    <message id="status.skew.behind" numerus="yes">
        <source>Clock of {system} is {count} min behind</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>Clock of {system} is {count} min behind</numerusform><numerusform>Clock of {system} is {count} min behind</numerusform></translation>
    </message>
    <message id="status.summary.all" numerus="yes">
        <source>{count} systems: {parts}</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} system: {parts}</numerusform><numerusform>{count} systems: {parts}</numerusform></translation>
    </message>
    <message id="status.summary.connecting" numerus="yes">
        <source>{count} connecting</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} connecting</numerusform><numerusform>{count} connecting</numerusform></translation>
    </message>
    <message id="status.summary.faulty" numerus="yes">
        <source>{count} in trouble</source>
        <extracomment>part of the summary in the status bar; two words</extracomment>
        <translation><numerusform>{count} in trouble</numerusform><numerusform>{count} in trouble</numerusform></translation>
    </message>
    <message id="status.summary.forbidden" numerus="yes">
        <source>{count} forbidden</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} forbidden</numerusform><numerusform>{count} forbidden</numerusform></translation>
    </message>
    <message id="status.summary.none">
        <source>No usage data leaves this computer</source>
        <extracomment>status bar; short</extracomment>
        <translation>No usage data leaves this computer</translation>
    </message>
    <message id="status.summary.signed_out" numerus="yes">
        <source>{count} signed out</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} signed out</numerusform><numerusform>{count} signed out</numerusform></translation>
    </message>
    <message id="status.summary.stale" numerus="yes">
        <source>{count} stale</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} stale</numerusform><numerusform>{count} stale</numerusform></translation>
    </message>
    <message id="status.summary.unreachable" numerus="yes">
        <source>{count} unreachable</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} unreachable</numerusform><numerusform>{count} unreachable</numerusform></translation>
    </message>
    <message id="status.summary.untrusted" numerus="yes">
        <source>{count} not trusted</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} not trusted</numerusform><numerusform>{count} not trusted</numerusform></translation>
    </message>
    <message id="status.summary.waiting" numerus="yes">
        <source>{count} asked to wait</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} asked to wait</numerusform><numerusform>{count} asked to wait</numerusform></translation>
    </message>
    <message id="status.summary.well" numerus="yes">
        <source>{count} well</source>
        <extracomment>status bar; short</extracomment>
        <translation><numerusform>{count} well</numerusform><numerusform>{count} well</numerusform></translation>
    </message>
    <message id="status.zone.text">
        <source>Times in {zone}</source>
        <extracomment>status bar; short</extracomment>
        <translation>Times in {zone}</translation>
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
    <message id="store.set_aside.text" numerus="yes">
        <source>The file {file} was damaged and set aside as {kept}. {count} entries were saved from it or from its copy.</source>
        <extracomment>notice at start; two sentences with file names</extracomment>
        <translation><numerusform>The file {file} was damaged and set aside as {kept}. {count} entry was saved from it or from its copy.</numerusform><numerusform>The file {file} was damaged and set aside as {kept}. {count} entries were saved from it or from its copy.</numerusform></translation>
    </message>
    <message id="table.copied.text" numerus="yes">
        <source>{count} rows copied.</source>
        <extracomment>status bar after copying</extracomment>
        <translation><numerusform>{count} row copied.</numerusform><numerusform>{count} rows copied.</numerusform></translation>
    </message>
    <message id="test_result.done.word">
        <source>Done</source>
        <extracomment>result of a line of the connection test; short</extracomment>
        <translation>Done</translation>
    </message>
    <message id="test_result.failed.word">
        <source>Failed</source>
        <extracomment>result of a line of the connection test; short</extracomment>
        <translation>Failed</translation>
    </message>
    <message id="test_result.not_known.word">
        <source>Not known</source>
        <extracomment>result of a line of the connection test; short</extracomment>
        <translation>Not known</translation>
    </message>
    <message id="test_result.not_offered.word">
        <source>Not offered</source>
        <extracomment>result of a line of the connection test; short</extracomment>
        <translation>Not offered</translation>
    </message>
    <message id="test_result.not_permitted.word">
        <source>Not permitted</source>
        <extracomment>result of a line of the connection test; short</extracomment>
        <translation>Not permitted</translation>
    </message>
    <message id="test_result.offered.word">
        <source>Offered</source>
        <extracomment>result of a line of the connection test; short</extracomment>
        <translation>Offered</translation>
    </message>
    <message id="test_result.waiting.word">
        <source>Waiting</source>
        <extracomment>result of a line of the connection test; short</extracomment>
        <translation>Waiting</translation>
    </message>
    <message id="text.missing.text">
        <source>(no text)</source>
        <extracomment>stands where a text is missing by mistake; a few characters</extracomment>
        <translation>(no text)</translation>
    </message>
    <message id="theme.dark.text">
        <source>Dark</source>
        <extracomment>View menu</extracomment>
        <translation>Dark</translation>
    </message>
    <message id="theme.high_contrast.text">
        <source>High contrast</source>
        <extracomment>View menu</extracomment>
        <translation>High contrast</translation>
    </message>
    <message id="theme.light.text">
        <source>Light</source>
        <extracomment>View menu</extracomment>
        <translation>Light</translation>
    </message>
    <message id="theme.system.text">
        <source>As the system</source>
        <extracomment>View menu</extracomment>
        <translation>As the system</translation>
    </message>
    <message id="time.local_and_utc.text">
        <source>{local} ({utc})</source>
        <extracomment>a moment in local time and UTC</extracomment>
        <translation>{local} ({utc})</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="time.today.moment">
        <source>Today {time}</source>
        <extracomment>time in lists, the day is today; time is a clock time</extracomment>
        <translation>Today {time}</translation>
    </message>
    <message id="time.tomorrow.moment">
        <source>Tomorrow {time}</source>
        <extracomment>time in lists, the day is tomorrow; time is a clock time</extracomment>
        <translation>Tomorrow {time}</translation>
    </message>
    <message id="time.yesterday.moment">
        <source>Yesterday {time}</source>
        <extracomment>time in lists, the day was yesterday; time is a clock time</extracomment>
        <translation>Yesterday {time}</translation>
    </message>
    <message id="time_range.any.word">
        <source>Any time</source>
        <extracomment>choice in the filter bar; short</extracomment>
        <translation>Any time</translation>
    </message>
    <message id="time_range.day.word">
        <source>Last 24 hours</source>
        <extracomment>choice in the filter bar; short</extracomment>
        <translation>Last 24 hours</translation>
    </message>
    <message id="time_range.month.word">
        <source>Last 30 days</source>
        <extracomment>choice in the filter bar; short</extracomment>
        <translation>Last 30 days</translation>
    </message>
    <message id="time_range.quarter.word">
        <source>Last 3 months</source>
        <extracomment>choice in the filter bar; short</extracomment>
        <translation>Last 3 months</translation>
    </message>
    <message id="time_range.week.word">
        <source>Last 7 days</source>
        <extracomment>choice in the filter bar; short</extracomment>
        <translation>Last 7 days</translation>
    </message>
    <message id="time_range.year.word">
        <source>Last year</source>
        <extracomment>choice in the filter bar; short</extracomment>
        <translation>Last year</translation>
    </message>
    <message id="toolbar.name.text">
        <source>Main actions</source>
        <extracomment>name for screen readers</extracomment>
        <translation>Main actions</translation>
    </message>
    <message id="tree.asked_to_wait.text" numerus="yes">
        <source>Asked to wait. Next try in {count} s</source>
        <extracomment>row of the tree; short</extracomment>
        <translation><numerusform>Asked to wait. Next try in {count} s</numerusform><numerusform>Asked to wait. Next try in {count} s</numerusform></translation>
    </message>
    <message id="tree.badge.failed" numerus="yes">
        <source>{count} failed</source>
        <extracomment>a row of the tree as it is read out: how many runs failed at and below it</extracomment>
        <translation><numerusform>{count} failed</numerusform><numerusform>{count} failed</numerusform></translation>
    </message>
    <message id="tree.badge.unknown_below">
        <source>+? The state of some entries below is not known.</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>+? The state of some entries below is not known.</translation>
    </message>
    <message id="tree.empty.text">
        <source>No entries</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>No entries</translation>
    </message>
    <message id="tree.environment.count" numerus="yes">
        <source>{count} systems</source>
        <extracomment>row of the tree; short</extracomment>
        <translation><numerusform>{count} system</numerusform><numerusform>{count} systems</numerusform></translation>
    </message>
    <message id="tree.error.link">
        <source>Retry</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Retry</translation>
    </message>
    <message id="tree.loading.link">
        <source>Cancel</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Cancel</translation>
    </message>
    <message id="tree.loading.long" numerus="yes">
        <source>still loading, {count} s</source>
        <extracomment>row of the tree; short</extracomment>
        <translation><numerusform>still loading, {count} s</numerusform><numerusform>still loading, {count} s</numerusform></translation>
    </message>
    <message id="tree.loading.short">
        <source>Loading…</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Loading…</translation>
    </message>
    <message id="tree.needs_code.link">
        <source>Enter code</source>
        <extracomment>link at the end of a row of the tree; two words</extracomment>
        <translation>Enter code</translation>
    </message>
    <message id="tree.needs_code.text">
        <source>Waits for a one-time code</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Waits for a one-time code</translation>
    </message>
    <message id="tree.needs_consent.link">
        <source>Look at it</source>
        <extracomment>link at the end of the row Provided by the administrator; short</extracomment>
        <translation>Look at it</translation>
    </message>
    <message id="tree.needs_consent.text">
        <source>Provided, not agreed to</source>
        <extracomment>row of the tree below a system that an administrator provides; short</extracomment>
        <translation>Provided, not agreed to</translation>
    </message>
    <message id="tree.needs_proxy.link">
        <source>Check the proxy…</source>
        <extracomment>link in the row below a system: opens its properties</extracomment>
        <translation>Check the proxy…</translation>
    </message>
    <message id="tree.needs_secret.text">
        <source>Needs its password</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Needs its password</translation>
    </message>
    <message id="tree.signed_out.link">
        <source>Sign in</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Sign in</translation>
    </message>
    <message id="tree.signed_out.text">
        <source>Session ended at {time}</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Session ended at {time}</translation>
    </message>
    <message id="tree.system.asked_to_wait">
        <source>{kind} · asked to wait</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · asked to wait</translation>
    </message>
    <message id="tree.system.connecting">
        <source>{kind} · connecting</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · connecting</translation>
    </message>
    <message id="tree.system.faulty">
        <source>{kind} · answers with errors</source>
        <extracomment>line under a system's name in the tree: it answers, but not usefully; short</extracomment>
        <translation>{kind} · answers with errors</translation>
    </message>
    <message id="tree.system.forbidden">
        <source>{kind} · not permitted</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · not permitted</translation>
    </message>
    <message id="tree.system.heard">
        <source>{kind} · heard {age} ago</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · heard {age} ago</translation>
    </message>
    <message id="tree.system.needs_code">
        <source>{kind} · one-time code needed</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · one-time code needed</translation>
    </message>
    <message id="tree.system.needs_consent">
        <source>{kind} · needs consent</source>
        <extracomment>line below the name of a system that an administrator provides; short</extracomment>
        <translation>{kind} · needs consent</translation>
    </message>
    <message id="tree.system.needs_proxy">
        <source>{kind} · the proxy refuses</source>
        <extracomment>line below a system's name in the tree; short</extracomment>
        <translation>{kind} · the proxy refuses</translation>
    </message>
    <message id="tree.system.needs_secret">
        <source>{kind} · password needed</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · password needed</translation>
    </message>
    <message id="tree.system.provided">
        <source>{kind} (provided)</source>
        <extracomment>product of a system that an administrator provides, in the line below its name; short</extracomment>
        <translation>{kind} (provided)</translation>
    </message>
    <message id="tree.system.rejected">
        <source>{kind} · sign-in refused</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · sign-in refused</translation>
    </message>
    <message id="tree.system.signed_out">
        <source>{kind} · signed out</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · signed out</translation>
    </message>
    <message id="tree.system.stale">
        <source>{kind} · stale, heard {age} ago</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · stale, heard {age} ago</translation>
    </message>
    <message id="tree.system.unreachable">
        <source>{kind} · cannot be reached</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · cannot be reached</translation>
    </message>
    <message id="tree.system.untrusted">
        <source>{kind} · certificate not trusted</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>{kind} · certificate not trusted</translation>
    </message>
    <message id="tree.unreachable.link">
        <source>Retry</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Retry</translation>
    </message>
    <message id="tree.unreachable.now">
        <source>No reply</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>No reply</translation>
    </message>
    <message id="tree.unreachable.text" numerus="yes">
        <source>No reply. Next try in {count} s</source>
        <extracomment>row of the tree; short</extracomment>
        <translation><numerusform>No reply. Next try in {count} s</numerusform><numerusform>No reply. Next try in {count} s</numerusform></translation>
    </message>
    <message id="tree.untrusted.link">
        <source>Compare</source>
        <extracomment>row of the tree; short</extracomment>
        <translation>Compare</translation>
    </message>
    <message id="trust.certificate_ended.text">
        <source>The certificate of {system} ran out on {at}. It is accepted only because it is pinned; have it renewed.</source>
        <extracomment>notice above the panes; {at} is a date with time</extracomment>
        <translation>The certificate of {system} ran out on {at}. It is accepted only because it is pinned; have it renewed.</translation>
    </message>
    <message id="trust.certificate_ends.text" numerus="yes">
        <source>The certificate of {system} runs out in {count} days, on {at}. Have it renewed in time.</source>
        <extracomment>notice above the panes; {at} is a date with time</extracomment>
        <translation><numerusform>The certificate of {system} runs out in {count} day, on {at}. Have it renewed in time.</numerusform><numerusform>The certificate of {system} runs out in {count} days, on {at}. Have it renewed in time.</numerusform></translation>
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
    <message id="trust_problem.ca_file_unreadable.advice">
        <source>Choose the file of the authority anew: certificates in PEM form.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Choose the file of the authority anew: certificates in PEM form.</translation>
    </message>
    <message id="trust_problem.ca_file_unreadable.why">
        <source>The file of the authority cannot be read.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The file of the authority cannot be read.</translation>
    </message>
    <message id="trust_problem.expired.advice">
        <source>Have the certificate renewed on the system; until then nothing is sent to it.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Have the certificate renewed on the system; until then nothing is sent to it.</translation>
    </message>
    <message id="trust_problem.expired.why">
        <source>The certificate has expired.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate has expired.</translation>
    </message>
    <message id="trust_problem.not_yet_valid.advice">
        <source>Set the clocks of this computer and of the system right, then try again.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Set the clocks of this computer and of the system right, then try again.</translation>
    </message>
    <message id="trust_problem.not_yet_valid.why">
        <source>The certificate is not valid yet; the clock of one of the two may be wrong.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate is not valid yet; the clock of one of the two may be wrong.</translation>
    </message>
    <message id="trust_problem.old_tls.advice">
        <source>Switch TLS 1.2 or newer on at the system, or update its software.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Switch TLS 1.2 or newer on at the system, or update its software.</translation>
    </message>
    <message id="trust_problem.old_tls.why">
        <source>The server speaks only versions of TLS that are no longer safe.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The server speaks only versions of TLS that are no longer safe.</translation>
    </message>
    <message id="trust_problem.other.advice">
        <source>Compare the certificate with what the administrator of the system says, or have it issued anew.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Compare the certificate with what the administrator of the system says, or have it issued anew.</translation>
    </message>
    <message id="trust_problem.other.why">
        <source>The certificate cannot be checked.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate cannot be checked.</translation>
    </message>
    <message id="trust_problem.pin_differs.advice">
        <source>Compare the new fingerprint with what the administrator of the system says before it is pinned.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Compare the new fingerprint with what the administrator of the system says before it is pinned.</translation>
    </message>
    <message id="trust_problem.pin_differs.why">
        <source>The certificate is not the pinned one.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate is not the pinned one.</translation>
    </message>
    <message id="trust_problem.self_signed.advice">
        <source>Compare the fingerprint on the appliance itself and pin the certificate.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Compare the fingerprint on the appliance itself and pin the certificate.</translation>
    </message>
    <message id="trust_problem.self_signed.why">
        <source>The certificate is signed by the server itself, by no authority.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate is signed by the server itself, by no authority.</translation>
    </message>
    <message id="trust_problem.unknown_authority.advice">
        <source>Name the file of that authority, or compare the fingerprint and pin the certificate.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Name the file of that authority, or compare the fingerprint and pin the certificate.</translation>
    </message>
    <message id="trust_problem.unknown_authority.why">
        <source>The certificate comes from an authority that this computer does not know.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate comes from an authority that this computer does not know.</translation>
    </message>
    <message id="trust_problem.wrong_host.advice">
        <source>Use the name that stands in the certificate, or have a certificate for this name issued.</source>
        <extracomment>advice below an error about a certificate</extracomment>
        <translation>Use the name that stands in the certificate, or have a certificate for this name issued.</translation>
    </message>
    <message id="trust_problem.wrong_host.why">
        <source>The certificate is for another host name.</source>
        <extracomment>trust page, error lines: why a certificate was refused; one sentence</extracomment>
        <translation>The certificate is for another host name.</translation>
    </message>
    <message id="unitrends.backup.named">
        <source>{name}, {kind}</source>
        <extracomment>a backup in dialogs: name of the instance, then the kind, such as erp_live, log backup</extracomment>
        <translation>{name}, {kind}</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="unitrends.blocked.cannot_pause_now">
        <source>The job can be paused while it is queued or active.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The job can be paused while it is queued or active.</translation>
    </message>
    <message id="unitrends.blocked.failed">
        <source>This backup failed; there is nothing in it to use.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>This backup failed; there is nothing in it to use.</translation>
    </message>
    <message id="unitrends.blocked.held">
        <source>This backup is on hold; release it first.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>This backup is on hold; release it first.</translation>
    </message>
    <message id="unitrends.blocked.needs_mount">
        <source>The files of this kind of backup can be seen only after the appliance has mounted it.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The files of this kind of backup can be seen only after the appliance has mounted it.</translation>
    </message>
    <message id="unitrends.blocked.no_id">
        <source>The appliance gave this entry no id, so it cannot be addressed.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The appliance gave this entry no id, so it cannot be addressed.</translation>
    </message>
    <message id="unitrends.blocked.record_only">
        <source>This entry tells of a run; it holds no data of its own.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>This entry tells of a run; it holds no data of its own.</translation>
    </message>
    <message id="unitrends.blocked.run_ended">
        <source>The run has ended.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The run has ended.</translation>
    </message>
    <message id="unitrends.blocked.still_running">
        <source>This backup is not complete yet.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>This backup is not complete yet.</translation>
    </message>
    <message id="unitrends.blocked.unknown_state">
        <source>The state of this backup is not known, so nothing is offered for it.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The state of this backup is not known, so nothing is offered for it.</translation>
    </message>
    <message id="unitrends.card.address_help">
        <source>The appliance's host name or IP address, such as backup01.example.com.</source>
        <extracomment>help under the address field, one sentence</extracomment>
        <translation>The appliance's host name or IP address, such as backup01.example.com.</translation>
    </message>
    <message id="unitrends.card.files.text">
        <source>Restore, browse files</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Restore, browse files</translation>
    </message>
    <message id="unitrends.card.keeping.text">
        <source>Hold and delete</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Hold and delete</translation>
    </message>
    <message id="unitrends.card.none.text">
        <source>No download, no check afterwards</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>No download, no check afterwards</translation>
    </message>
    <message id="unitrends.card.percent.text">
        <source>Percent while running</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Percent while running</translation>
    </message>
    <message id="unitrends.card.summary">
        <source>Appliances that back up machines, virtual machines and databases.</source>
        <extracomment>card of the product: what it backs up; one short sentence</extracomment>
        <translation>Appliances that back up machines, virtual machines and databases.</translation>
    </message>
    <message id="unitrends.card.work.text">
        <source>Back up, stop, pause</source>
        <extracomment>card of the product, one thing it offers or not; four or five words</extracomment>
        <translation>Back up, stop, pause</translation>
    </message>
    <message id="unitrends.check.age" numerus="yes">
        <source>The backup is {count} days old</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation><numerusform>The backup is {count} day old</numerusform><numerusform>The backup is {count} days old</numerusform></translation>
    </message>
    <message id="unitrends.check.age_unknown">
        <source>The age of the backup is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The age of the backup is not known</translation>
    </message>
    <message id="unitrends.check.age_young">
        <source>The backup is less than a day old</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup is less than a day old</translation>
    </message>
    <message id="unitrends.check.chain_broken">
        <source>A backup that this one needs failed or is not complete</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>A backup that this one needs failed or is not complete</translation>
    </message>
    <message id="unitrends.check.chain_no_full">
        <source>The full backup that this one needs is missing</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The full backup that this one needs is missing</translation>
    </message>
    <message id="unitrends.check.chain_unknown">
        <source>The chain of this backup could not be read</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The chain of this backup could not be read</translation>
    </message>
    <message id="unitrends.check.chain_whole" numerus="yes">
        <source>Chain complete, {count} backups present</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation><numerusform>Chain complete, {count} backup present</numerusform><numerusform>Chain complete, {count} backups present</numerusform></translation>
    </message>
    <message id="unitrends.check.files_all">
        <source>The backup reported no missing files</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup reported no missing files</translation>
    </message>
    <message id="unitrends.check.files_missing">
        <source>The backup ended with warnings; something may be missing from it</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup ended with warnings; something may be missing from it</translation>
    </message>
    <message id="unitrends.check.files_missing_why">
        <source>The backup's log names what was left out.</source>
        <extracomment>second line of a preflight row, one or two sentences</extracomment>
        <translation>The backup's log names what was left out.</translation>
    </message>
    <message id="unitrends.check.newest">
        <source>This is the newest good backup</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>This is the newest good backup</translation>
    </message>
    <message id="unitrends.check.newest_not" numerus="yes">
        <source>{count} newer good backups exist</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation><numerusform>{count} newer good backup exists</numerusform><numerusform>{count} newer good backups exist</numerusform></translation>
    </message>
    <message id="unitrends.check.newest_unknown">
        <source>Whether newer good backups exist is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether newer good backups exist is not known</translation>
    </message>
    <message id="unitrends.check.operators">
        <source>Other operators at work on the target</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Other operators at work on the target</translation>
    </message>
    <message id="unitrends.check.operators_why">
        <source>This system does not tell. Ask your colleagues before you go on.</source>
        <extracomment>second line of a preflight row, one or two sentences</extracomment>
        <translation>This system does not tell. Ask your colleagues before you go on.</translation>
    </message>
    <message id="unitrends.check.overwrites">
        <source>It replaces data on {name}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>It replaces data on {name}</translation>
    </message>
    <message id="unitrends.check.overwrites_not">
        <source>Nothing that is there now is replaced</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Nothing that is there now is replaced</translation>
    </message>
    <message id="unitrends.check.overwrites_since">
        <source>It replaces data on {name} changed after {time}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>It replaces data on {name} changed after {time}</translation>
    </message>
    <message id="unitrends.check.overwrites_why">
        <source>What came later is lost unless it is backed up elsewhere.</source>
        <extracomment>second line of a preflight row, one or two sentences</extracomment>
        <translation>What came later is lost unless it is backed up elsewhere.</translation>
    </message>
    <message id="unitrends.check.point_gone">
        <source>The backup is no longer on the appliance</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup is no longer on the appliance</translation>
    </message>
    <message id="unitrends.check.point_there">
        <source>The backup is on the appliance and complete</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup is on the appliance and complete</translation>
    </message>
    <message id="unitrends.check.point_unknown">
        <source>The backup could not be read again</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup could not be read again</translation>
    </message>
    <message id="unitrends.check.point_unusable">
        <source>The backup cannot be restored</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup cannot be restored</translation>
    </message>
    <message id="unitrends.check.retention_held">
        <source>The backup is on hold and stays</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup is on hold and stays</translation>
    </message>
    <message id="unitrends.check.retention_not">
        <source>The backup is not about to be purged</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup is not about to be purged</translation>
    </message>
    <message id="unitrends.check.retention_unknown">
        <source>When the backup may be purged</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>When the backup may be purged</translation>
    </message>
    <message id="unitrends.check.retention_why">
        <source>The appliance purges when it needs room and tells no time. A hold keeps the backup.</source>
        <extracomment>second line of a preflight row, one or two sentences</extracomment>
        <translation>The appliance purges when it needs room and tells no time. A hold keeps the backup.</translation>
    </message>
    <message id="unitrends.check.rights">
        <source>The signed-in user may restore</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The signed-in user may restore</translation>
    </message>
    <message id="unitrends.check.rights_missing">
        <source>The signed-in user may not restore</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The signed-in user may not restore</translation>
    </message>
    <message id="unitrends.check.rights_unknown">
        <source>Whether the signed-in user may restore is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether the signed-in user may restore is not known</translation>
    </message>
    <message id="unitrends.check.room">
        <source>Room on the target: needs {need}, {free} free</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Room on the target: needs {need}, {free} free</translation>
    </message>
    <message id="unitrends.check.room_not_offered">
        <source>Room on the target</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Room on the target</translation>
    </message>
    <message id="unitrends.check.room_unknown">
        <source>Whether the target has room is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether the target has room is not known</translation>
    </message>
    <message id="unitrends.check.run_active">
        <source>A job is active on the target: {target}</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>A job is active on the target: {target}</translation>
    </message>
    <message id="unitrends.check.run_active_none">
        <source>No job is active on the target</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>No job is active on the target</translation>
    </message>
    <message id="unitrends.check.run_active_unknown">
        <source>Whether a job is active on the target is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether a job is active on the target is not known</translation>
    </message>
    <message id="unitrends.check.run_active_why">
        <source>The appliance calls its state {state}. Wait for its end or stop it.</source>
        <extracomment>second line of a preflight row, one or two sentences</extracomment>
        <translation>The appliance calls its state {state}. Wait for its end or stop it.</translation>
    </message>
    <message id="unitrends.check.target_missing">
        <source>The target {name} is not there</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The target {name} is not there</translation>
    </message>
    <message id="unitrends.check.target_there">
        <source>The target {name} is there</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The target {name} is there</translation>
    </message>
    <message id="unitrends.check.target_unknown">
        <source>Whether the target {name} is there is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether the target {name} is there is not known</translation>
    </message>
    <message id="unitrends.check.verified">
        <source>The backup was verified</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup was verified</translation>
    </message>
    <message id="unitrends.check.verified_not">
        <source>The backup was never verified</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The backup was never verified</translation>
    </message>
    <message id="unitrends.check.verified_unknown">
        <source>Whether the backup was verified is not known</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>Whether the backup was verified is not known</translation>
    </message>
    <message id="unitrends.check.verified_why">
        <source>This system verifies only while it backs up.</source>
        <extracomment>second line of a preflight row, one or two sentences</extracomment>
        <translation>This system verifies only while it backs up.</translation>
    </message>
    <message id="unitrends.check.verify_failed">
        <source>The verification of the backup failed</source>
        <extracomment>preflight row of the restore wizard, one sentence</extracomment>
        <translation>The verification of the backup failed</translation>
    </message>
    <message id="unitrends.copy.completed">
        <source>Copied</source>
        <extracomment>state of the copy of a backup, one or two words</extracomment>
        <translation>Copied</translation>
    </message>
    <message id="unitrends.copy.failed">
        <source>Copy failed</source>
        <extracomment>state of the copy of a backup, one or two words</extracomment>
        <translation>Copy failed</translation>
    </message>
    <message id="unitrends.copy.in_progress">
        <source>Being copied</source>
        <extracomment>state of the copy of a backup, one or two words</extracomment>
        <translation>Being copied</translation>
    </message>
    <message id="unitrends.copy.needed">
        <source>Not copied yet</source>
        <extracomment>state of the copy of a backup, one or two words</extracomment>
        <translation>Not copied yet</translation>
    </message>
    <message id="unitrends.copy.not_applicable">
        <source>No copy planned</source>
        <extracomment>state of the copy of a backup, one or two words</extracomment>
        <translation>No copy planned</translation>
    </message>
    <message id="unitrends.copy.waiting">
        <source>Waiting to be copied</source>
        <extracomment>state of the copy of a backup, one or two words</extracomment>
        <translation>Waiting to be copied</translation>
    </message>
    <message id="unitrends.delete.dependent">
        <source>{what} of {time}</source>
        <extracomment>one backup that a deletion takes along, inside a list: kind and time</extracomment>
        <translation>{what} of {time}</translation>
    </message>
    <message id="unitrends.delete.dependents" numerus="yes">
        <source>{count} backups that depend on it go too: {names}</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation><numerusform>{count} backup that depends on it goes too: {names}</numerusform><numerusform>{count} backups that depend on it go too: {names}</numerusform></translation>
    </message>
    <message id="unitrends.delete.dependents_first" numerus="yes">
        <source>{count} backups that depend on it go too, the first: {names}</source>
        <extracomment>side effect in the review of a deletion, one sentence; only the first few are named</extracomment>
        <translation><numerusform>{count} backup that depends on it goes too, the first: {names}</numerusform><numerusform>{count} backups that depend on it go too, the first: {names}</numerusform></translation>
    </message>
    <message id="unitrends.delete.forever">
        <source>Deleted backups cannot be brought back.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>Deleted backups cannot be brought back.</translation>
    </message>
    <message id="unitrends.error.bad_request">
        <source>The appliance could not read the request.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance could not read the request.</translation>
    </message>
    <message id="unitrends.error.bad_shape">
        <source>The appliance's answer has another shape than expected, at {where}.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance's answer has another shape than expected, at {where}.</translation>
    </message>
    <message id="unitrends.error.fault">
        <source>The appliance reported a fault (status {status}).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance reported a fault (status {status}).</translation>
    </message>
    <message id="unitrends.error.forbidden">
        <source>The signed-in user may not do this on the appliance.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The signed-in user may not do this on the appliance.</translation>
    </message>
    <message id="unitrends.error.job_not_started">
        <source>The job could not be started.</source>
        <extracomment>result of one object, one sentence</extracomment>
        <translation>The job could not be started.</translation>
    </message>
    <message id="unitrends.error.no_backup">
        <source>The appliance has no backup {id} here (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance has no backup {id} here (any more).</translation>
    </message>
    <message id="unitrends.error.no_client">
        <source>The appliance does not know this client (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance does not know this client (any more).</translation>
    </message>
    <message id="unitrends.error.no_system">
        <source>The answer names no appliance; the address may belong to something else.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The answer names no appliance; the address may belong to something else.</translation>
    </message>
    <message id="unitrends.error.no_token">
        <source>The appliance answered the sign-in without a session.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance answered the sign-in without a session.</translation>
    </message>
    <message id="unitrends.error.not_found">
        <source>The appliance does not have this (any more).</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance does not have this (any more).</translation>
    </message>
    <message id="unitrends.error.not_known_there">
        <source>This release of the appliance does not know the call.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>This release of the appliance does not know the call.</translation>
    </message>
    <message id="unitrends.error.not_started">
        <source>The appliance started nothing.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance started nothing.</translation>
    </message>
    <message id="unitrends.error.sign_in_refused">
        <source>The appliance refused the sign-in.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance refused the sign-in.</translation>
    </message>
    <message id="unitrends.error.unreadable_answer">
        <source>The answer to the change cannot be read; whether it was made is not known.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The answer to the change cannot be read; whether it was made is not known.</translation>
    </message>
    <message id="unitrends.error.warning">
        <source>Done, with a warning from the appliance.</source>
        <extracomment>result of a change, one sentence</extracomment>
        <translation>Done, with a warning from the appliance.</translation>
    </message>
    <message id="unitrends.fact.address">
        <source>Address</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Address</translation>
    </message>
    <message id="unitrends.fact.agent_version">
        <source>Agent</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Agent</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="unitrends.fact.application">
        <source>Application</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Application</translation>
    </message>
    <message id="unitrends.fact.asset_tag">
        <source>Asset tag</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Asset tag</translation>
    </message>
    <message id="unitrends.fact.certified">
        <source>Recovery certified</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Recovery certified</translation>
    </message>
    <message id="unitrends.fact.copied_here">
        <source>Copied from another appliance</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Copied from another appliance</translation>
    </message>
    <message id="unitrends.fact.copy_target">
        <source>Copy target</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Copy target</translation>
    </message>
    <message id="unitrends.fact.long_term">
        <source>Long-term point</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Long-term point</translation>
    </message>
    <message id="unitrends.fact.memory">
        <source>Memory</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Memory</translation>
    </message>
    <message id="unitrends.fact.operating_system">
        <source>Operating system</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Operating system</translation>
    </message>
    <message id="unitrends.fact.processor">
        <source>Processor</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Processor</translation>
    </message>
    <message id="unitrends.fact.purgeable">
        <source>May be purged</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>May be purged</translation>
    </message>
    <message id="unitrends.fact.quiesce">
        <source>Consistency</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Consistency</translation>
    </message>
    <message id="unitrends.fact.retention">
        <source>Retention</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Retention</translation>
    </message>
    <message id="unitrends.fact.role">
        <source>Role</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Role</translation>
    </message>
    <message id="unitrends.fact.server_id">
        <source>Server id</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Server id</translation>
    </message>
    <message id="unitrends.fact.storage">
        <source>Storage</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Storage</translation>
    </message>
    <message id="unitrends.fact.synthesized">
        <source>Made from earlier backups</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Made from earlier backups</translation>
    </message>
    <message id="unitrends.fact.template">
        <source>Template</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Template</translation>
    </message>
    <message id="unitrends.fact.version">
        <source>Version</source>
        <extracomment>label of a fact in details, one or two words</extracomment>
        <translation>Version</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="unitrends.fact.yes">
        <source>Yes</source>
        <extracomment>value of a fact, one word</extracomment>
        <translation>Yes</translation>
    </message>
    <message id="unitrends.hold.effect">
        <source>The backup is not purged while it is on hold. New backups may fail when nothing can be purged.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>The backup is not purged while it is on hold. New backups may fail when nothing can be purged.</translation>
    </message>
    <message id="unitrends.hold.release_effect">
        <source>The appliance may purge the backup from now on.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>The appliance may purge the backup from now on.</translation>
    </message>
    <message id="unitrends.hold.wrong_days">
        <source>The number of days must be at least 1.</source>
        <extracomment>problem under a form field, one sentence</extracomment>
        <translation>The number of days must be at least 1.</translation>
    </message>
    <message id="unitrends.node.copies">
        <source>Copied from other appliances</source>
        <extracomment>name of a node in the tree, a few words</extracomment>
        <translation>Copied from other appliances</translation>
    </message>
    <message id="unitrends.node.file_level">
        <source>File level</source>
        <extracomment>name of a node in the tree, a few words</extracomment>
        <translation>File level</translation>
    </message>
    <message id="unitrends.node.own">
        <source>The appliance's own entries</source>
        <extracomment>name of a node in the tree, a few words</extracomment>
        <translation>The appliance's own entries</translation>
    </message>
    <message id="unitrends.node.own_caption">
        <source>Entries without a client</source>
        <extracomment>caption under a node, a few words</extracomment>
        <translation>Entries without a client</translation>
    </message>
    <message id="unitrends.option.hold_form">
        <source>How a hold is asked for</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>How a hold is asked for</translation>
    </message>
    <message id="unitrends.option.hold_form_help">
        <source>No document says which form an appliance takes. Try another when it answers that the call is unknown.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>No document says which form an appliance takes. Try another when it answers that the call is unknown.</translation>
    </message>
    <message id="unitrends.option.hold_post_body">
        <source>POST, ids in the body</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>POST, ids in the body</translation>
    </message>
    <message id="unitrends.option.hold_post_path">
        <source>POST, ids in the path</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>POST, ids in the path</translation>
    </message>
    <message id="unitrends.option.hold_put_body">
        <source>PUT, ids in the body</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>PUT, ids in the body</translation>
    </message>
    <message id="unitrends.option.hold_put_path">
        <source>PUT, ids in the path</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>PUT, ids in the path</translation>
    </message>
    <message id="unitrends.option.size_binary">
        <source>1 MB is 1,048,576 bytes</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>1 MB is 1,048,576 bytes</translation>
    </message>
    <message id="unitrends.option.size_million">
        <source>1 MB is 1,000,000 bytes</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>1 MB is 1,000,000 bytes</translation>
    </message>
    <message id="unitrends.option.size_unit">
        <source>Size of a megabyte</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>Size of a megabyte</translation>
    </message>
    <message id="unitrends.option.size_unit_help">
        <source>The appliance counts in MB and does not say how large one is.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>The appliance counts in MB and does not say how large one is.</translation>
    </message>
    <message id="unitrends.option.type_filter">
        <source>Filtering by type</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>Filtering by type</translation>
    </message>
    <message id="unitrends.option.type_filter_help">
        <source>If lists filtered by type come back empty, let the console filter.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>If lists filtered by type come back empty, let the console filter.</translation>
    </message>
    <message id="unitrends.option.type_filter_here">
        <source>By this console</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>By this console</translation>
    </message>
    <message id="unitrends.option.type_filter_server">
        <source>By the appliance</source>
        <extracomment>switch in a connection's properties, a few words</extracomment>
        <translation>By the appliance</translation>
    </message>
    <message id="unitrends.reason.acknowledge">
        <source>The appliance keeps no results to be acknowledged.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The appliance keeps no results to be acknowledged.</translation>
    </message>
    <message id="unitrends.reason.change_storage">
        <source>Storage is set up on the appliance's own pages.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>Storage is set up on the appliance's own pages.</translation>
    </message>
    <message id="unitrends.reason.choose_instance">
        <source>A virtual machine has to be chosen; a hypervisor has no files of its own to back up.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>A virtual machine has to be chosen; a hypervisor has no files of its own to back up.</translation>
    </message>
    <message id="unitrends.reason.copied_client">
        <source>This client belongs to another appliance; only its copies are here.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>This client belongs to another appliance; only its copies are here.</translation>
    </message>
    <message id="unitrends.reason.download">
        <source>The appliance hands out files only from a mount, on its own pages.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The appliance hands out files only from a mount, on its own pages.</translation>
    </message>
    <message id="unitrends.reason.monitor">
        <source>The signed-in user may only look (role: monitor).</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The signed-in user may only look (role: monitor).</translation>
    </message>
    <message id="unitrends.reason.schedule_running">
        <source>The schedule is running now.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>The schedule is running now.</translation>
    </message>
    <message id="unitrends.reason.verify">
        <source>This system verifies only while it backs up.</source>
        <extracomment>reason in tool tip, one sentence</extracomment>
        <translation>This system verifies only while it backs up.</translation>
    </message>
    <message id="unitrends.restore.after_cmd">
        <source>Command afterwards</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Command afterwards</translation>
    </message>
    <message id="unitrends.restore.before_cmd">
        <source>Command before</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Command before</translation>
    </message>
    <message id="unitrends.restore.client">
        <source>Other client</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Other client</translation>
    </message>
    <message id="unitrends.restore.command_help">
        <source>Runs on the target with the agent's rights.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>Runs on the target with the agent's rights.</translation>
    </message>
    <message id="unitrends.restore.database">
        <source>Database</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Database</translation>
    </message>
    <message id="unitrends.restore.datastore">
        <source>Datastore</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Datastore</translation>
    </message>
    <message id="unitrends.restore.directory">
        <source>Folder</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Folder</translation>
    </message>
    <message id="unitrends.restore.directory_help">
        <source>Empty: the original place.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>Empty: the original place.</translation>
    </message>
    <message id="unitrends.restore.excludes">
        <source>Leave out</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Leave out</translation>
    </message>
    <message id="unitrends.restore.flat">
        <source>Without the folder structure</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Without the folder structure</translation>
    </message>
    <message id="unitrends.restore.free">
        <source>{size} free</source>
        <extracomment>detail of a choice, free space</extracomment>
        <translation>{size} free</translation>
    </message>
    <message id="unitrends.restore.host">
        <source>Host</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Host</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="unitrends.restore.how">
        <source>What to do</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>What to do</translation>
    </message>
    <message id="unitrends.restore.how_help">
        <source>A mount changes nothing: the backup's files can be reached on a share of the appliance.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>A mount changes nothing: the backup's files can be reached on a share of the appliance.</translation>
    </message>
    <message id="unitrends.restore.how_mount">
        <source>Mount for copying files</source>
        <extracomment>choice in a form, a few words</extracomment>
        <translation>Mount for copying files</translation>
    </message>
    <message id="unitrends.restore.how_whole">
        <source>Restore the whole</source>
        <extracomment>choice in a form, a few words</extracomment>
        <translation>Restore the whole</translation>
    </message>
    <message id="unitrends.restore.includes">
        <source>Restore only</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Restore only</translation>
    </message>
    <message id="unitrends.restore.includes_help">
        <source>One path a line, such as C:/data/. Empty: everything. At most 8,191 characters in all.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>One path a line, such as C:/data/. Empty: everything. At most 8,191 characters in all.</translation>
    </message>
    <message id="unitrends.restore.machine_name">
        <source>Name of the restored machine</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Name of the restored machine</translation>
    </message>
    <message id="unitrends.restore.machine_name_help">
        <source>With the name of the original the original is replaced.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>With the name of the original the original is replaced.</translation>
    </message>
    <message id="unitrends.restore.mount_stays">
        <source>The mount stays until it is stopped among the activities.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>The mount stays until it is stopped among the activities.</translation>
    </message>
    <message id="unitrends.restore.newer">
        <source>Only where the backup's file is newer</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Only where the backup's file is newer</translation>
    </message>
    <message id="unitrends.restore.no_backup">
        <source>Choose a backup first.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>Choose a backup first.</translation>
    </message>
    <message id="unitrends.restore.others_may_run">
        <source>Other jobs of the same restore may be running; they appear among the activities.</source>
        <extracomment>below the result of a restore, one sentence</extracomment>
        <translation>Other jobs of the same restore may be running; they appear among the activities.</translation>
    </message>
    <message id="unitrends.restore.overwrite">
        <source>Overwrite files that are there</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Overwrite files that are there</translation>
    </message>
    <message id="unitrends.restore.overwrite_help">
        <source>Off: files that are there stay as they are.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>Off: files that are there stay as they are.</translation>
    </message>
    <message id="unitrends.restore.point_in_time">
        <source>Restore up to</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Restore up to</translation>
    </message>
    <message id="unitrends.restore.point_in_time_help">
        <source>In the appliance's local time, such as 2026-03-14 09:30. Empty: up to the end of the log.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>In the appliance's local time, such as 2026-03-14 09:30. Empty: up to the end of the log.</translation>
    </message>
    <message id="unitrends.restore.point_in_time_wrong">
        <source>Write it as 2026-03-14 09:30.</source>
        <extracomment>problem under a form field, one sentence</extracomment>
        <translation>Write it as 2026-03-14 09:30.</translation>
    </message>
    <message id="unitrends.restore.replaces">
        <source>What is replaced cannot be brought back.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>What is replaced cannot be brought back.</translation>
    </message>
    <message id="unitrends.restore.several_jobs">
        <source>The appliance restores the whole chain, perhaps as several jobs.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>The appliance restores the whole chain, perhaps as several jobs.</translation>
    </message>
    <message id="unitrends.restore.sql_instance">
        <source>SQL Server instance</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>SQL Server instance</translation>
    </message>
    <message id="unitrends.restore.today">
        <source>Date restored files today</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Date restored files today</translation>
    </message>
    <message id="unitrends.restore.unix">
        <source>Convert line ends to Unix</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Convert line ends to Unix</translation>
    </message>
    <message id="unitrends.restore.volume">
        <source>Volume</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Volume</translation>
        <extra-same>yes</extra-same>
    </message>
    <message id="unitrends.restore.where">
        <source>Where to</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Where to</translation>
    </message>
    <message id="unitrends.restore.where_original">
        <source>The original place</source>
        <extracomment>choice in a form, a few words</extracomment>
        <translation>The original place</translation>
    </message>
    <message id="unitrends.restore.where_other">
        <source>Another place</source>
        <extracomment>choice in a form, a few words</extracomment>
        <translation>Another place</translation>
    </message>
    <message id="unitrends.run.failed">
        <source>The job failed.</source>
        <extracomment>below a run in the list of activities, one sentence</extracomment>
        <translation>The job failed.</translation>
    </message>
    <message id="unitrends.run.lost">
        <source>The job has left the list and nothing tells how it ended.</source>
        <extracomment>below a run in the list of activities, one sentence</extracomment>
        <translation>The job has left the list and nothing tells how it ended.</translation>
    </message>
    <message id="unitrends.run.mounted">
        <source>The backup is mounted at {place}. Stop the run to end the mount.</source>
        <extracomment>below a run in the list of activities, one or two sentences</extracomment>
        <translation>The backup is mounted at {place}. Stop the run to end the mount.</translation>
    </message>
    <message id="unitrends.run.not_listed_yet">
        <source>The appliance accepted the job and does not list it yet.</source>
        <extracomment>below a run in the list of activities, one sentence</extracomment>
        <translation>The appliance accepted the job and does not list it yet.</translation>
    </message>
    <message id="unitrends.run.says">
        <source>The appliance left a note.</source>
        <extracomment>below a run in the list of activities, one sentence</extracomment>
        <translation>The appliance left a note.</translation>
    </message>
    <message id="unitrends.run.unmounted">
        <source>The mount is no longer there.</source>
        <extracomment>below a run in the list of activities, one sentence</extracomment>
        <translation>The mount is no longer there.</translation>
    </message>
    <message id="unitrends.sign_in.password">
        <source>Password</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Password</translation>
    </message>
    <message id="unitrends.sign_in.username">
        <source>User</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>User</translation>
    </message>
    <message id="unitrends.sign_in.username_help">
        <source>A local user, or DOMAIN\user with Active Directory.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>A local user, or DOMAIN\user with Active Directory.</translation>
    </message>
    <message id="unitrends.start.exclude">
        <source>Leave out</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Leave out</translation>
    </message>
    <message id="unitrends.start.include">
        <source>Back up only</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Back up only</translation>
    </message>
    <message id="unitrends.start.mixed">
        <source>The appliance backs up instances of one kind and one host together, not a mixture.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>The appliance backs up instances of one kind and one host together, not a mixture.</translation>
    </message>
    <message id="unitrends.start.not_mentioned">
        <source>The appliance's answer does not mention it.</source>
        <extracomment>result of one object, one sentence</extracomment>
        <translation>The appliance's answer does not mention it.</translation>
    </message>
    <message id="unitrends.start.nothing">
        <source>Choose at least one object.</source>
        <extracomment>title of an error, one sentence</extracomment>
        <translation>Choose at least one object.</translation>
    </message>
    <message id="unitrends.start.paths_help">
        <source>One path a line, such as C:/data/.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>One path a line, such as C:/data/.</translation>
    </message>
    <message id="unitrends.start.selective_needs_paths">
        <source>A selective backup needs at least one path.</source>
        <extracomment>problem under a form field, one sentence</extracomment>
        <translation>A selective backup needs at least one path.</translation>
    </message>
    <message id="unitrends.start.storage">
        <source>Storage</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Storage</translation>
    </message>
    <message id="unitrends.start.storage_default">
        <source>The appliance's default</source>
        <extracomment>choice in a form, a few words</extracomment>
        <translation>The appliance's default</translation>
    </message>
    <message id="unitrends.start.type">
        <source>Type</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Type</translation>
    </message>
    <message id="unitrends.start.verify">
        <source>Verify while backing up</source>
        <extracomment>label of a form field, a few words</extracomment>
        <translation>Verify while backing up</translation>
    </message>
    <message id="unitrends.start.verify_help">
        <source>Later on this system cannot verify any more.</source>
        <extracomment>help under a form field, one or two sentences</extracomment>
        <translation>Later on this system cannot verify any more.</translation>
    </message>
    <message id="unitrends.summary.backup">
        <source>Backup</source>
        <extracomment>label in the review, one word</extracomment>
        <translation>Backup</translation>
    </message>
    <message id="unitrends.summary.cancel_loses">
        <source>What the job has done so far is lost.</source>
        <extracomment>side effect in the review of a change, one sentence</extracomment>
        <translation>What the job has done so far is lost.</translation>
    </message>
    <message id="unitrends.summary.count">
        <source>Objects</source>
        <extracomment>label in the review, one word</extracomment>
        <translation>Objects</translation>
    </message>
    <message id="unitrends.summary.mount">
        <source>Mount for copying files</source>
        <extracomment>value in the review of a change, a few words</extracomment>
        <translation>Mount for copying files</translation>
    </message>
    <message id="unitrends.summary.target">
        <source>Where</source>
        <extracomment>label in the review, one word</extracomment>
        <translation>Where</translation>
    </message>
    <message id="unitrends.summary.what">
        <source>What</source>
        <extracomment>label in the review, one word</extracomment>
        <translation>What</translation>
    </message>
    <message id="unitrends.trouble.failed">
        <source>The backup failed.</source>
        <extracomment>trouble box in details, one sentence</extracomment>
        <translation>The backup failed.</translation>
    </message>
    <message id="unitrends.trouble.warnings">
        <source>The backup ended with warnings.</source>
        <extracomment>trouble box in details, one sentence</extracomment>
        <translation>The backup ended with warnings.</translation>
    </message>
    <message id="unitrends.warning.zone_unknown">
        <source>The appliance's time zone is not known; its times are shown as it writes them.</source>
        <extracomment>warning in a system's details, one sentence</extracomment>
        <translation>The appliance's time zone is not known; its times are shown as it writes them.</translation>
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
    <message id="wizard.leave.leave">
        <source>Leave</source>
        <extracomment>button of that question</extracomment>
        <translation>Leave</translation>
    </message>
    <message id="wizard.leave.stay">
        <source>Stay</source>
        <extracomment>button of that question</extracomment>
        <translation>Stay</translation>
    </message>
    <message id="wizard.leave.text">
        <source>Nothing is kept yet. What was entered is lost.</source>
        <extracomment>question when the connection wizard is closed in mid-way; two sentences</extracomment>
        <translation>Nothing is kept yet. What was entered is lost.</translation>
    </message>
    <message id="wizard.leave.title">
        <source>Leave without finishing</source>
        <extracomment>title of the question when a wizard is closed in mid-way</extracomment>
        <translation>Leave without finishing</translation>
    </message>
    <message id="wizard.rail.name">
        <source>Steps</source>
        <extracomment>accessible name of the list of steps in a wizard</extracomment>
        <translation>Steps</translation>
    </message>
    <message id="wizard.step.current">
        <source>current step</source>
        <extracomment>read out with a step of a wizard</extracomment>
        <translation>current step</translation>
    </message>
    <message id="wizard.step.done">
        <source>done</source>
        <extracomment>read out with a step of a wizard</extracomment>
        <translation>done</translation>
    </message>
    <message id="wizard.step.to_do">
        <source>not yet</source>
        <extracomment>read out with a step of a wizard</extracomment>
        <translation>not yet</translation>
    </message>
    <message id="word.no.text">
        <source>No</source>
        <extracomment>value</extracomment>
        <translation>No</translation>
    </message>
    <message id="word.yes.text">
        <source>Yes</source>
        <extracomment>value</extracomment>
        <translation>Yes</translation>
    </message>
</context>
</TS>
