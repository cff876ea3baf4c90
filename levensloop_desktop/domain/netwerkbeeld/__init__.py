"""The picture of the people round a client: rings, places, directions."""
