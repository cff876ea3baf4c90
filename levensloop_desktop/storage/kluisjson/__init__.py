"""What stands in kluis.json: versions, key slots and their costs."""
