/**
 * What is asserted about people, places and events: each claim with its source, its review, its certainty, and who may see it.
 */
@NullMarked
package org.osefrance.archive.schemas.link;

import org.jspecify.annotations.NullMarked;
