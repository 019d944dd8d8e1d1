/**
 * Images and what is said about them in the forms of the International Image Interoperability Framework, so that any
 * viewer can show our pages, as far as whoever asks may see them.
 */
@NullMarked
package org.osefrance.archive.portal.iiif;

import org.jspecify.annotations.NullMarked;
