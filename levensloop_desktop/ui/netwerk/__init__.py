"""The network that clients share: partner organisations and their people."""
