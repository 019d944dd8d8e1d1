/**
 * The upload page of the staff desk.
 */
@NullMarked
package org.osefrance.archive.portal.intake;

import org.jspecify.annotations.NullMarked;
