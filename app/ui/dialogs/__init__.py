"""Dialogs: what stands in front of every change, and the small ones beside it."""
