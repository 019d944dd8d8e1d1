/** What the features of the portal keep in PostgreSQL besides the catalogue: transactions and statements, and nothing about their content. */
@NullMarked
package org.osefrance.archive.portal.table;

import org.jspecify.annotations.NullMarked;
