#!/bin/sh
# Prints the milliseconds from calling a program to its window being on the screen, and how many of them the processor
# worked for it: the latter is the same on a busy machine. Runs under xvfb-run.
# Usage: first_window.sh PROGRAM
start=$(date +%s%N)
"$1" >/dev/null 2>&1 &
program=$!
while kill -0 "$program" 2>/dev/null; do
    # Of the windows that the program has on the screen, the one that is large: Qt also has small ones that nobody sees.
    window=$(xwininfo -root -tree 2>/dev/null | awk '/\("cxrviewer"/ && / [0-9][0-9][0-9]+x[0-9][0-9][0-9]+\+/ {print $1; exit}')
    if [ -n "$window" ] && xwininfo -id "$window" 2>/dev/null | grep -q IsViewable; then
        worked=$(awk -v hertz="$(getconf CLK_TCK)" '{print int(($14 + $15) * 1000 / hertz)}' "/proc/$program/stat")
        echo $((($(date +%s%N) - start) / 1000000)) "$worked"
        kill "$program"
        exit 0
    fi
    sleep 0.01
done
echo "The program ended without a window." >&2
exit 1
