#!/bin/sh
# Starts Levensloop. What comes before its Python is looked at here, so that a half copy and a
# missing library of the system are said in Dutch; the program itself looks at everything else.
# The build fills in what stands between @ (installer/starter.py).
map=${0%/*}
[ ! -L "$0" ] || { map=$(readlink -f "$0") && map=${map%/*}; }
kern=levensloop-kern
eerst="@EERST@"
geheel=@GEHEEL@

zeg() {
    tekst="$1 Levensloop start daarom niet. Aan uw kluizen is niets veranderd. $2"
    echo "$tekst" >&2
    if [ ! -t 2 ] && [ "$venster" ]; then
        if command -v zenity >/dev/null; then
            zenity --error --no-markup --title=Levensloop --text="$tekst"
        elif command -v kdialog >/dev/null; then
            kdialog --title Levensloop --error "$tekst"
        elif command -v xmessage >/dev/null; then
            xmessage -center -title Levensloop "$tekst"
        fi
    fi
    exit "$3"
}

# The last bytes tell: a copy that stopped halfway is shorter, or has zeros there.
einden() {
    (cd "$map" && tail -q -c 64 "$@" 2>/dev/null) | cksum
}

zeg_onheel() {
    fout=
    for regel in $eerst; do
        som=$(einden "${regel%%=*}")
        [ "${som%% *}" = "${regel##*=}" ] || fout="$fout${fout:+, }${regel%%=*}"
    done
    zeg "Levensloop is niet compleet: er ontbreekt iets of het is half gekopieerd ($fout)." \
        "Vraag wie Levensloop bij u beheert om het opnieuw te installeren." 3
}

# shellcheck disable=SC2086 # the names hold no spaces
zeg_mist() {
    te_oud="Deze computer is te oud voor deze Levensloop."
    mist=$(echo "$gezocht" | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u)
    mist=$(echo $mist)
    [ "$mist" ] || zeg "$te_oud" "Vraag wie deze computer beheert om hem bij te werken." 2
    zeg "Op deze computer ontbreekt $mist." \
        "Vraag wie deze computer beheert om dat te installeren." 2
}

# Whoever starts this may have a PATH of their own; the program gets it back as it was.
eigen_pad=${PATH-}
PATH=$eigen_pad:/usr/bin:/bin
venster=
[ "${1:-venster}" != venster ] || venster=ja
bestanden=
for regel in $eerst; do bestanden="$bestanden ${regel%%=*}"; done
# shellcheck disable=SC2086 # idem
som=$(einden $bestanden)
case ${som%% *} in "$geheel" | '') ;; *) zeg_onheel ;; esac

# The loader of the system tells which libraries it takes for the program and its Python.
if gezocht=$(cd "$map/_internal" && LD_TRACE_LOADED_OBJECTS=1 LD_PRELOAD=./@PYTHON@ ../$kern 2>&1); then
    case $gezocht in *"not found"*) zeg_mist ;; esac
    PATH=$eigen_pad
    exec "$map/$kern" "$@"
fi
case $gezocht in *"not found"*) zeg_mist ;; esac
zeg "Levensloop mag op deze plek niet draaien, of hoort bij een ander soort computer." \
    "Vraag wie deze computer beheert om Levensloop te installeren." 2
