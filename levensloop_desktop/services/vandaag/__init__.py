"""What is late, ends or must be decided, over all clients."""
