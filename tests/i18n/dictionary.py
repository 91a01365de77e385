"""A translator over a dictionary, for tests of what stands on it."""

WORDS = {
    "time.today.moment": "Today {time}",
    "time.yesterday.moment": "Yesterday {time}",
    "time.tomorrow.moment": "Tomorrow {time}",
    "duration.under_second.text": "under 1 s",
    "duration.seconds.text": "{seconds} s",
    "duration.minutes.text": "{minutes} min",
    "duration.hours.text": "{hours} h",
    "duration.days.text": "{days} d",
    "duration.minutes_seconds.text": "{minutes} min {seconds} s",
    "duration.hours_minutes.text": "{hours} h {minutes} min",
    "duration.days_hours.text": "{days} d {hours} h",
    "list.go_on.text": "{first}, {next}",
    "list.last.text": "{first} and {last}",
    "text.missing.text": "(no text)",
}


class Dictionary:
    """Texts by id; plurals are stored under `id#one` and `id`."""

    def __init__(self, **texts: str) -> None:
        self.texts = {**WORDS, **{name.replace("__", "."): text for name, text in texts.items()}}

    def lookup(self, message_id: str, count: int | None = None) -> str | None:
        if count == 1 and f"{message_id}#one" in self.texts:
            return self.texts[f"{message_id}#one"]
        return self.texts.get(message_id)
