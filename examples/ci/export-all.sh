#!/bin/sh
# All five visits in Markdown, HTML and PDF, into reports/. Run it from the top of the repository.
solidify build examples/solidify/visits/*.yaml --out reports "$@"
