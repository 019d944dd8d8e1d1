/**
 * Where a search begins and what it brings: the start page and the results, every list ending with what may not be shown.
 */
@NullMarked
package org.osefrance.archive.portal.find;

import org.jspecify.annotations.NullMarked;
