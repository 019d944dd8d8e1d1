/**
 * The audit: who was shown what the public is not shown, who was refused, who changed what. Entries only grow, are chained
 * by hash, and can be verified without PostgreSQL.
 */
@NullMarked
package org.osefrance.archive.index.audit;

import org.jspecify.annotations.NullMarked;
