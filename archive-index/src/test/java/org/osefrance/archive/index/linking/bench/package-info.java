/** Invented records with the errors of real papers, a straightforward peer, and the measurement of both ({@code scripts/bench linkage}). */
@NullMarked
package org.osefrance.archive.index.linking.bench;

import org.jspecify.annotations.NullMarked;
