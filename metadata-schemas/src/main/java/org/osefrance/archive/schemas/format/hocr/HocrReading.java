package org.osefrance.archive.schemas.format.hocr;

import java.util.List;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.validation.Finding;

/**
 * What an hOCR file gave.
 *
 * @param pages the texts that could be read, in the order of the file
 * @param findings what was wrong or had to be guessed; codes begin with {@code HOCR_} or {@code XML_}
 */
public record HocrReading(List<PageText> pages, List<Finding> findings) {
    public HocrReading {
        pages = List.copyOf(pages);
        findings = List.copyOf(findings);
    }
}
