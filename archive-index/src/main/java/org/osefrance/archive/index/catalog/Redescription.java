package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.record.Description;

/**
 * The next version of a unit that stays where it is: what is said of it, and what bears on who may see it.
 *
 * @param description with the level, parent and reference the unit has
 * @param access its facts, those included that do not change
 * @param expectedVersion the version the author had before them
 */
public record Redescription(Description description, AccessFacts access, int expectedVersion) {}
