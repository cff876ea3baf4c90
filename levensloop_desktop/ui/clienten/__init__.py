"""The client list, and adding a client."""
