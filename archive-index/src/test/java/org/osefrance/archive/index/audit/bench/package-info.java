/** Measures what the audit costs. */
@NullMarked
package org.osefrance.archive.index.audit.bench;

import org.jspecify.annotations.NullMarked;
