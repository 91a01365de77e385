"""The audit record and the trust diary on the screen: a table of entries, a filter, the details of one, exports."""
