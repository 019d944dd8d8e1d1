/**
 * Reads tables of comma-separated values (RFC 4180) and names file, line and field of whatever is not right with one.
 */
@NullMarked
package org.osefrance.archive.schemas.format.csv;

import org.jspecify.annotations.NullMarked;
