# Every target is a verb of packaging/setup.sh, which sets up what is missing first; without make, call that.
# Arguments: make test ARGS="tests/domain -k percent"

VERBS = demo run test check bench soak mutation screenshots package verify-package

.PHONY: help lock $(VERBS)

help:
	@sh packaging/setup.sh help
	@echo "  lock         renew packaging/locks/ from pyproject.toml (needs uv; ARGS=--upgrade for newer versions)"

$(VERBS):
	@sh packaging/setup.sh $@ $(ARGS)

lock:
	@sh packaging/lock.sh $(ARGS)
