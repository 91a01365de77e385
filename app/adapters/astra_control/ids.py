"""Message ids that more than one module of this adapter uses: labels of facts and of summary lines."""

FACT_STATE = "astra.fact.state.label"

SUMMARY_APP = "astra.summary.app.label"
SUMMARY_COUNT = "astra.summary.count.label"
SUMMARY_NAME = "astra.summary.name.label"
SUMMARY_POINT = "astra.summary.point.label"
