"""The shell around the screens: navigation, top bar, status bar."""
