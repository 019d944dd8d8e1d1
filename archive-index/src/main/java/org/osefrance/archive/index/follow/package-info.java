/**
 * What stays behind the catalogue and catches up: the index, the mirror of records in the store, and the way back from that mirror.
 */
@NullMarked
package org.osefrance.archive.index.follow;

import org.jspecify.annotations.NullMarked;
