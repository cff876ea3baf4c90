"""Use cases: one function each, on ports that storage fulfils."""
