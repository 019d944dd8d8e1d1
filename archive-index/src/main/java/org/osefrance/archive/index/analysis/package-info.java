/**
 * Words as they stand on paper, and the forms under which they are found: one analysis for the index, for queries and for lighting hits.
 */
@NullMarked
package org.osefrance.archive.index.analysis;

import org.jspecify.annotations.NullMarked;
