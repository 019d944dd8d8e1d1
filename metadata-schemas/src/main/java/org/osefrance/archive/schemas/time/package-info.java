/**
 * Dates as the sources give them: uncertain, partial, or impossible, and always kept as written.
 */
@NullMarked
package org.osefrance.archive.schemas.time;

import org.jspecify.annotations.NullMarked;
