/**
 * The naive twin of the search port: it reads every unit at every search and is right because it is simple. Tests only.
 */
@NullMarked
package org.osefrance.archive.index.search.memory;

import org.jspecify.annotations.NullMarked;
