/**
 * Scans, pages and the words on them. Lengths are pixels of the full image unless the name says otherwise.
 */
@NullMarked
package org.osefrance.archive.schemas.media;

import org.jspecify.annotations.NullMarked;
