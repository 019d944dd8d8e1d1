/**
 * Measures the index beside PostgreSQL's own full text over the same invented pages, so that our choice of engine rests on figures.
 */
@NullMarked
package org.osefrance.archive.index.search.bench;

import org.jspecify.annotations.NullMarked;
