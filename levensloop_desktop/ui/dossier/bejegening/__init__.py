"""The tab Bejegening."""
