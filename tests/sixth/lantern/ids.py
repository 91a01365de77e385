"""Lantern's fault codes and the messages of ours that say the same; any other code is told in the server's words."""

FAULTS = {
    "not_yours": "lantern.fault.not_yours",
    "no_such_thing": "lantern.fault.no_such_thing",
    "still_writing": "lantern.fault.still_writing",
    "out_of_oil": "lantern.fault.out_of_oil",
    "wrong_password": "lantern.fault.wrong_password",
}
