/**
 * What a statement rests on: the document, the page, the region, and who reads it so.
 */
@NullMarked
package org.osefrance.archive.schemas.source;

import org.jspecify.annotations.NullMarked;
