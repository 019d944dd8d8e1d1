/**
 * Where things were: names of places in the languages that named them, and points no finer than what is known.
 */
@NullMarked
package org.osefrance.archive.schemas.place;

import org.jspecify.annotations.NullMarked;
