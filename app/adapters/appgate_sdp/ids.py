"""The vendor's own words that have a message of ours: functions of appliances and what their status says."""

from app.domain.messages import Message

FUNCTIONS: dict[str, str] = {
    "controller": "Controller",
    "gateway": "Gateway",
    "logServer": "LogServer",
    "logForwarder": "LogForwarder",
    "connector": "Connector",
    "portal": "Portal",
    "metricsAggregator": "Metrics Aggregator",
    "connectionBroker": "Connection Broker",
}
"""The names the product gives its functions; they are not translated."""

STATUS_WORDS: dict[str, Message] = {
    "healthy": Message.of("appgate.status.healthy.word"),
    "busy": Message.of("appgate.status.busy.word"),
    "warning": Message.of("appgate.status.warning.word"),
    "error": Message.of("appgate.status.error.word"),
    "offline": Message.of("appgate.status.offline.word"),
    "n/a": Message.of("appgate.status.none.word"),
}
