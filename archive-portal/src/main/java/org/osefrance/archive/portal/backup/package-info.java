/**
 * Backup of a whole archive into a folder, and the way back into a home that is empty.
 */
@NullMarked
package org.osefrance.archive.portal.backup;

import org.jspecify.annotations.NullMarked;
