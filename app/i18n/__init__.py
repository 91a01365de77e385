"""Message ids, parameters, and the formatting of numbers, sizes and times. Free of Qt; the loader lives in ``ui``."""
