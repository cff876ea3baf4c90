"""What Qt and PySide need from us to start soon, to speak Dutch and never to lose a thread."""
