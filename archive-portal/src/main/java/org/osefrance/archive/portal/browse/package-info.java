/**
 * Walking the archive from its collections down to one document, without knowing what to ask for.
 */
@NullMarked
package org.osefrance.archive.portal.browse;

import org.jspecify.annotations.NullMarked;
