"""Long walks through the whole program. `make soak` takes 10,000 steps, the suite takes 500 of them."""
