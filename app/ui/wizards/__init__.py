"""Wizards: pages over the flows of the services; they show and collect, the flows decide."""
