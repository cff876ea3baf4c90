#!/bin/sh
# Opens the window of Levensloop, on the kluis or pakket that is given.
exec "${0%/*}/levensloop" venster "$@"
