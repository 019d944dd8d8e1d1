/**
 * Reads hOCR, which Tesseract, OCRopus, Kraken and others write of a page, as a page of the web, into the same words and boxes as ALTO.
 */
@NullMarked
package org.osefrance.archive.schemas.format.hocr;

import org.jspecify.annotations.NullMarked;
