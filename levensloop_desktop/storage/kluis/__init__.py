"""The open kluis, finding kluizen on disk, and their people."""
