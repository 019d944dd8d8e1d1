/**
 * The release desk: what others would see, what a decision would open and close, and the decision itself. What may be seen is
 * decided elsewhere, by the access facts that a decision changes.
 */
@NullMarked
package org.osefrance.archive.portal.release;

import org.jspecify.annotations.NullMarked;
