"""What use cases ask of storage and of the workstation."""
