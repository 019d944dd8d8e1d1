/**
 * ALTO (https://www.loc.gov/standards/alto/): the words of a page with their boxes, as they are kept beside the image and
 * exchanged with others.
 */
@NullMarked
package org.osefrance.archive.schemas.format.alto;

import org.jspecify.annotations.NullMarked;
