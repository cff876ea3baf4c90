"""The tab Scenario's."""
