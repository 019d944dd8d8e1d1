/** Tables that leave the archive as files. */
@NullMarked
package org.osefrance.archive.portal.export;

import org.jspecify.annotations.NullMarked;
