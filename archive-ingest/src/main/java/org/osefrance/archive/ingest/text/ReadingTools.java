package org.osefrance.archive.ingest.text;

/** The programs a page is read with. They hold no state: several pages may be read at once. */
record ReadingTools(TesseractProgram tesseract, VipsProgram vips, LanguageChooser chooser) {}
