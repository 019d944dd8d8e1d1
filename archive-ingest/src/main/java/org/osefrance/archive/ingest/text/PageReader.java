package org.osefrance.archive.ingest.text;

/** Reads what is written on the image of a page. */
public interface PageReader {

    /**
     * Reads one page; may take minutes. Two calls with the same page give the same words.
     *
     * @throws InterruptedException when the caller is interrupted; nothing is left running
     */
    PageReading read(PageImage page, ReadingLanguages languages) throws InterruptedException;
}
