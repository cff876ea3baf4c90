"""Makes what an administrator installs: the bundle, the packages, and what belongs with them."""
