/**
 * The page itself: the scan, the words read on it, and where on the paper the words that were asked for stand.
 */
@NullMarked
package org.osefrance.archive.portal.viewer;

import org.jspecify.annotations.NullMarked;
