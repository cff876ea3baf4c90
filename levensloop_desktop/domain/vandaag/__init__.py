"""What asks for attention around a client, and how soon."""
