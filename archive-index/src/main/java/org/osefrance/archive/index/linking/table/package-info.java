/** Records for linkage from a table of text: what its columns are is told by their headers, by the one who asks, or by their values. */
@NullMarked
package org.osefrance.archive.index.linking.table;

import org.jspecify.annotations.NullMarked;
