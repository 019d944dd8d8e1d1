/** Describing many units at once: chosen, filled in, previewed, and written unit by unit. */
@NullMarked
package org.osefrance.archive.portal.describe;

import org.jspecify.annotations.NullMarked;
