package dev.suffice.config.section;

import dev.suffice.config.document.Value.Mapping;

/** An approach before it is read, out of the list or out of a grid. */
record Candidate(Mapping mapping, String path) {}
