"""Take over what exists: clients, partners and titles from a spreadsheet, all of it or nothing."""
