"""The locked console: the page that covers the window, what covers it, and when nobody was there for a time."""
