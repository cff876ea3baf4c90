"""Search as you type: the field in the top bar and the overlay under it."""
