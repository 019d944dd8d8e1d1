/**
 * What is remembered of passes over the store, as rows: a restart goes on where the last process ended, and the status page
 * shows what was found.
 */
@NullMarked
package org.osefrance.archive.portal.fixity;

import org.jspecify.annotations.NullMarked;
