"""What covers the client from day to day, where nothing does, and what must be seen in time."""
