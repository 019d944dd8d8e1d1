/**
 * The catalogue: what there is, as far as a viewer may see it, and the desk where it is written. PostgreSQL is the truth for description.
 */
@NullMarked
package org.osefrance.archive.index.catalog;

import org.jspecify.annotations.NullMarked;
