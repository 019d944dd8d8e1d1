/**
 * The database itself: a PostgreSQL server of the archive's own or the institution's, its roles, its schema, its pools. The only package of
 * this module that starts processes, because a server that outlives a kill has to be found again by whoever owns its folder.
 */
@NullMarked
package org.osefrance.archive.index.database;

import org.jspecify.annotations.NullMarked;
