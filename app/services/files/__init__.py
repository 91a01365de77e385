"""Files in the operator's folders: downloads, never half under their name, and what exports are written with."""
