package org.osefrance.archive.index.matching;

/**
 * A sound that a group of letters may stand for.
 *
 * @param unlikelihood 0 for what it mostly is, up to 1
 */
record Reading(Sound sound, double unlikelihood) {}
