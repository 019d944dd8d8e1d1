/**
 * Reading and writing XML (W3C XML 1.0) the same safe way for every exchange format: no document type, no entity, nothing fetched.
 */
@NullMarked
package org.osefrance.archive.schemas.format.xml;

import org.jspecify.annotations.NullMarked;
