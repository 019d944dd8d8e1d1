/**
 * The desk of what was refused for what it holds.
 */
@NullMarked
package org.osefrance.archive.portal.quarantine;

import org.jspecify.annotations.NullMarked;
