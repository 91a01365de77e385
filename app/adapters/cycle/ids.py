"""Message ids that more than one module of this adapter uses: labels of facts and of summary lines."""

FACT_IDENTIFIER = "cycle.fact.identifier"
FACT_SCHEDULE = "cycle.fact.schedule"
FACT_SERVER_ID = "cycle.fact.server_id"
FACT_STATE = "cycle.fact.state"
