/** Saying who made the papers of a unit and why, so that whoever reads them knows whose words they are. */
@NullMarked
package org.osefrance.archive.portal.origin;

import org.jspecify.annotations.NullMarked;
