/**
 * The search port on Lucene: what a viewer may not see is treated as deleted before anything is matched, counted or ranked.
 */
@NullMarked
package org.osefrance.archive.index.search.lucene;

import org.jspecify.annotations.NullMarked;
