"""What was given out and waits in the post box of a manager."""
