"""The suite: one folder per room of app/, the shared contract, the journeys, the benches and the guards."""
