"""Domain values to blocks of text and figures; pure, testable without a PDF."""
