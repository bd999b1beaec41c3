#!/bin/sh
# Starts the program of the same name with `.bin` at its end, beside this script. A crash dump would hold the words of
# an open room, so neither the program nor anything that it starts may write one.
ulimit -c 0
here=$(readlink -f "$0")
exec "$here.bin" "$@"
