package org.osefrance.archive.architecture.wrong.attic;

/** Wrong: its package has no line in the table. */
record Homeless() {}
