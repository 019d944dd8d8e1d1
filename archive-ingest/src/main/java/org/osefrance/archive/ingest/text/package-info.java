/**
 * From an image or a born-digital file to words, each with its place and its maker.
 */
@NullMarked
package org.osefrance.archive.ingest.text;

import org.jspecify.annotations.NullMarked;
