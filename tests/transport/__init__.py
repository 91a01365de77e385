"""The transport room under test: real TLS servers on loopback, scripted to behave badly."""
