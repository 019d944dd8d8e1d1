package org.osefrance.archive.index.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * One visibility unit as the catalogue has it now.
 *
 * @param line from the fonds down to the unit, or to the item of a page; never empty
 * @param page the page, when the unit is one
 */
public record UnitState(List<RecordVersion<Description>> line, Optional<ReadPage> page) {

    public UnitState {
        line = List.copyOf(line);
    }

    /** Id of the page, or of the unit of description. */
    public RecordId id() {
        return page.map(read -> read.version().record().id())
                .orElseGet(() -> description().id());
    }

    /** The unit of description itself, or the page's item. */
    public Description description() {
        return line.getLast().record();
    }

    /** The fonds it belongs to. */
    public Description fonds() {
        return line.getFirst().record();
    }

    /** Ids of the documents of the index that this makes: its own, and those of the parts of a page. */
    public Stream<RecordId> ids() {
        return Stream.concat(
                Stream.of(id()),
                page.stream()
                        .flatMap(read ->
                                read.parts().stream().map(part -> part.part().id())));
    }

    /**
     * A page with what is to be searched on it.
     *
     * @param version current version of the page
     * @param text current reading or transcription, plain; empty where there is none yet
     * @param words the same with the places of words, for a page that has parts
     * @param parts its lines and passages
     */
    public record ReadPage(
            RecordVersion<Page> version, Optional<String> text, Optional<PageText> words, List<ReadPart> parts) {

        public ReadPage {
            parts = List.copyOf(parts);
        }

        /** The facts of a line with those of the page behind. */
        public List<AccessFacts> line(List<AccessFacts> above) {
            List<AccessFacts> line = new ArrayList<>(above);
            line.add(version.access());
            return line;
        }
    }

    /**
     * A line or passage of a page.
     *
     * @param written what stands there as somebody wrote it down; empty where nobody has
     */
    public record ReadPart(PagePart part, String written) {}
}
