/** Terms that the law sets, in the calendar of the house. */
@NullMarked
package org.osefrance.archive.portal.term;

import org.jspecify.annotations.NullMarked;
