"""Help: the handleiding inside the program, the key that opens it, and the tour."""
