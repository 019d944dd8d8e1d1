package org.osefrance.archive.schemas.format.page;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.validation.Finding;

/**
 * What a PAGE file gave.
 *
 * @param text of its page; empty where nothing could be read
 * @param imageName what the file calls its image; empty where it does not say
 * @param findings what was wrong or had to be guessed; codes begin with {@code PAGE_} or {@code XML_}
 */
public record PageXmlReading(Optional<PageText> text, Optional<String> imageName, List<Finding> findings) {
    public PageXmlReading {
        findings = List.copyOf(findings);
    }
}
