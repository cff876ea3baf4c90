"""What the workstation brings: policy, system libraries, memory dumps, the emergency message."""
