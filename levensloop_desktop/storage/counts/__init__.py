"""kengetallen.db: counted rows, snapshots of peildata, the memory of figures."""
