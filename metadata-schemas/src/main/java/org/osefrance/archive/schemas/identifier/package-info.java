/**
 * Names of things that never change: random ids with a check character, and the slugs of seeded authorities.
 */
@NullMarked
package org.osefrance.archive.schemas.identifier;

import org.jspecify.annotations.NullMarked;
