"""The page of beheer about value lists."""
