/**
 * Pages of a PDF: their size, the words that stand in them with their places, and their images, all from one layout. The only
 * package that imports PDFBox, and it does so in a JVM of its own.
 */
@NullMarked
package org.osefrance.archive.ingest.pdf;

import org.jspecify.annotations.NullMarked;
