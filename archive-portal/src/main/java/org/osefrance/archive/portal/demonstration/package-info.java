/**
 * A small invented holding that shows a newcomer what the archive does. "DOCUMENT INVENTÉ" is burnt into every page.
 */
@NullMarked
package org.osefrance.archive.portal.demonstration;

import org.jspecify.annotations.NullMarked;
