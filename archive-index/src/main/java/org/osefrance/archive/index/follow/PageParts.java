package org.osefrance.archive.index.follow;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.index.catalog.UnitState.ReadPage;
import org.osefrance.archive.index.catalog.UnitState.ReadPart;
import org.osefrance.archive.index.search.IndexedUnit.Kind;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.Word;

/**
 * The text of one page cut into what opens apart: each line or passage that has a place, and the rest. What is read of a part
 * without a place stays in the rest, which then opens no sooner than the part does; what somebody typed in of it is found
 * by itself, as soon as its page may be seen. So a keyed card is found of which no machine read a word.
 */
final class PageParts {

    private final AccessGate gate;
    private final ReadPage page;
    private final List<AccessFacts> facts;
    private final List<ReadPart> placed;

    /** @param facts from the fonds down to the page */
    PageParts(AccessGate gate, ReadPage page, List<AccessFacts> facts) {
        this.gate = gate;
        this.page = page;
        this.facts = facts;
        this.placed = page.parts().stream()
                .filter(read -> read.part().region().isPresent())
                .toList();
    }

    /** A line or passage as it is indexed. */
    record Part(RecordId id, Kind kind, String text, Visibility visibility) {}

    /** What stands on the page outside all placed parts; empty where nobody has read it. */
    Optional<String> rest() {
        Masks parts = new Masks(placed.stream().map(PageParts::region).toList());
        return words().map(words -> words.without(parts).plainText())
                .or(() -> page.text().map(Word::withoutMarks));
    }

    /** What transcribers could not read has a mark on the page, and is found by nobody. */
    private Optional<PageText> words() {
        return page.words().map(words -> words.keeping(word -> !word.isMark()));
    }

    Visibility visibilityOfRest() {
        return gate.pageVisibility(
                facts, page.parts().stream().map(ReadPart::part).toList());
    }

    /** Those that have words. */
    List<Part> list() {
        return page.parts().stream()
                .map(this::part)
                .filter(part -> !part.text().isEmpty())
                .toList();
    }

    private Part part(ReadPart read) {
        Kind kind = read.part().line() ? Kind.LIST_LINE : Kind.PASSAGE;
        return placed.contains(read)
                ? new Part(read.part().id(), kind, text(read), visibility(read))
                : new Part(read.part().id(), kind, read.written(), visibilityOfRest());
    }

    private String text(ReadPart read) {
        return read.written().isEmpty()
                ? words().map(words -> words.keeping(in(read)).plainText()).orElse("")
                : read.written();
    }

    /** A word that lies in two parts is told with neither before both are open. */
    private Visibility visibility(ReadPart read) {
        return placed.stream()
                .filter(other -> other != read && shareWords(read, other))
                .map(other -> gate.partVisibility(facts, other.part()))
                .reduce(gate.partVisibility(facts, read.part()), Visibility::and);
    }

    private boolean shareWords(ReadPart one, ReadPart other) {
        return page.words().stream().flatMap(PageText::words).anyMatch(in(one).and(in(other)));
    }

    private static Predicate<Word> in(ReadPart read) {
        PixelBox region = region(read);
        return word -> Masks.hides(region, word.box());
    }

    private static PixelBox region(ReadPart read) {
        return Stream.of(read.part())
                .map(PagePart::region)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
