"""The kluis on disk: keys, encrypted databases, and the ports of the services on them."""
