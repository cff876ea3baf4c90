"""Preview of a document from memory, and printing or saving it as a numbered verstrekking."""
