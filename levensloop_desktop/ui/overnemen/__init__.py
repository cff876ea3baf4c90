"""Screen on which somebody takes over clients, partners and titles from a spreadsheet."""
