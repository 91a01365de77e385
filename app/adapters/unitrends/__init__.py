"""Unitrends backup appliances (Recovery Series and Unitrends Backup), spoken to through ``https://<appliance>/api/``.

Product: a physical or virtual appliance that backs up machines, virtual machines and applications to its own storage
and copies backups to other appliances. Versions: releases 9 and 10 (2015 to 2019); both dialects of the backup list are
always read, so there is no switch for reading.

Documents: the public API wiki's page *post_backups* of 29 October 2015 (called *seed* here, the contract), the wiki's
front page of June 2017, and what client programs of 2015 to 2019 and a release of 2018 show. What no document states is
named ASSUMED where it is used, and can be switched in the connection's options where it matters.

How its words become ours: *system* (sid) is the appliance, further systems are groups; *client* is a client, a vCenter
stands at the same level under a UUID; the *application* between client and instance is a fact of the instance; a
*protected instance* is an instance; a *backup* is a backup; a *job* is an activity; a *job order* is a schedule;
*legal hold* is a hold.

Oddities, each dealt with in one place: a search is a POST that deletes when its query says so (``reads``); no paging
(``slices``); local text times without a zone (``times``); words in two spellings (``words``); numbers, flags and empty
lists of any type (``wire``); the file-level instance that is no node of the asset tree (``atlas``); failed items inside
a successful reply, and a failure that is a bare list (``outcomes``); the result of a run that has left the job list
(``runs``).
"""
