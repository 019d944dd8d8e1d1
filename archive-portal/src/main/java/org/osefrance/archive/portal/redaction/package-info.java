/**
 * Withholding places of a page: the desk where a box is drawn, and lifted. What it means for readers is decided elsewhere, by
 * the access facts that a box carries.
 */
@NullMarked
package org.osefrance.archive.portal.redaction;

import org.jspecify.annotations.NullMarked;
