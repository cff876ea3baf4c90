"""Search results while typing: rules, names that sound alike, typing errors."""
