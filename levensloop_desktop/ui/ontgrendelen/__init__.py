"""The locked window: choose a kluis, open it, make one, or make the voorbeeldkluis."""
