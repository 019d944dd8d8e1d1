package org.osefrance.archive.schemas.format.alto;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.validation.Finding;

/**
 * What an ALTO file gave.
 *
 * @param pages the texts that could be read, in the order of the file; a file cut off in the middle still gives the
 *     words before the cut
 * @param findings what was wrong or had to be guessed; codes begin with {@code ALTO_} or {@code XML_}
 */
public record AltoReading(List<PageText> pages, List<Finding> findings) {

    public AltoReading {
        pages = List.copyOf(pages);
        findings = List.copyOf(findings);
    }

    /** The first page, as most files have just one. */
    public Optional<PageText> firstPage() {
        return pages.stream().findFirst();
    }

    /** Whether nothing was lost in reading. */
    public boolean isWhole() {
        return !pages.isEmpty() && findings.stream().noneMatch(Finding::isError);
    }
}
