#!/bin/bash
# Double-click on a Mac: opens the app with the newest Python that it can use.
cd "$(dirname "$0")" || exit 2
for python in python3.14 python3.13 python3.12 python3.11 python3; do
  command -v "$python" >/dev/null && break
done
"$python" start.py "$@" && exit 0
code=$?
read -r -p "Press Return to close this window. "
exit $code
