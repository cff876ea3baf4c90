#!/bin/sh
# Starts Levensloop. What comes before its Python is looked for here, so that a half copy says so in
# Dutch; the program itself looks for everything else.
map=/usr/lib/levensloop
binnen=$map/_internal
for bestand in "$map/levensloop" "$binnen/base_library.zip" "$binnen/inhoud.txt" \
    "$binnen"/libpython*.so*; do
    if [ ! -s "$bestand" ]; then
        echo "Levensloop is niet compleet: $bestand ontbreekt. Levensloop start daarom niet." \
            "Aan uw kluizen is niets veranderd. Vraag wie Levensloop bij u beheert om het" \
            "opnieuw te installeren." >&2
        exit 3
    fi
done
exec "$map/levensloop" "$@"
