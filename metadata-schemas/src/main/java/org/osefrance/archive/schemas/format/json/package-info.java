/**
 * The JSON form of record versions (RFC 8259): what the catalogue keeps, the store mirrors and a rebuild reads back, so it has to
 * outlive the classes it was written from.
 */
@NullMarked
package org.osefrance.archive.schemas.format.json;

import org.jspecify.annotations.NullMarked;
