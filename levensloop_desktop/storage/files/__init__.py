"""Files and folders: their failures, their rights, and the lock of the process."""
