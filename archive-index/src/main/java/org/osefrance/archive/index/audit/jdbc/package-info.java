/** The audit in PostgreSQL, by plain statements: the table numbers and chains what comes in. */
@NullMarked
package org.osefrance.archive.index.audit.jdbc;

import org.jspecify.annotations.NullMarked;
