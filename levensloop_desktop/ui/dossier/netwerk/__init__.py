"""The tab Netwerk of one client."""
