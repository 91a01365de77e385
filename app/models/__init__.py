"""Item models, proxies and roles over the services' values. QtCore only."""
