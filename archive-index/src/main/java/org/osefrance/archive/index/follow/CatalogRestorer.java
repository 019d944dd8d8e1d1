package org.osefrance.archive.index.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.Restoration;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Deed;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.format.json.UnreadableRecordException;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * Makes the catalogue again from the mirror in the store, into an empty database: same ids, versions, texts and access. A
 * document that cannot be read stops everything, because going on without a record's newest version could open what that
 * version had closed.
 */
public final class CatalogRestorer {

    private final Supplier<Restoration> restorations;
    private final TextShelf texts;
    private final RecordJson json = new RecordJson();
    private final LostFacts lostFacts = new LostFacts(json);

    /**
     * A restorer into one database.
     *
     * @param restorations begins a restoration; it is refused when the database is not empty
     * @param texts where the words of pages are
     */
    public CatalogRestorer(Supplier<Restoration> restorations, TextShelf texts) {
        this.restorations = restorations;
        this.texts = texts;
    }

    /**
     * Brings everything back, or nothing.
     *
     * @param documents of the mirror, in any order, all fonds
     * @throws IncompleteRestorationException when something is missing or unreadable; the message names it
     */
    public RestorationReport restore(Stream<ShelfDocument> documents) {
        try (Restoration restoration = restorations.get()) {
            List<ShelfDocument> notes = new ArrayList<>();
            TreeSet<RecordId> closed = new TreeSet<>();
            long versions = 0;
            long events = 0;
            for (Iterator<ShelfDocument> all = documents.iterator(); all.hasNext(); ) {
                ShelfDocument document = all.next();
                switch (document.kind()) {
                    case TEXT -> notes.add(document);
                    case EVENT -> {
                        restoration.add(EventNote.read(document), document.number());
                        events++;
                    }
                    case VERSION -> {
                        restoration.add(version(document, closed));
                        versions++;
                    }
                }
            }
            notes.sort(Comparator.comparing(ShelfDocument::record).thenComparing(ShelfDocument::number));
            notes.forEach(note -> addText(restoration, note));
            restoration.finish();
            return new RestorationReport(versions, notes.size(), events, List.copyOf(closed));
        }
    }

    private RecordVersion<?> version(ShelfDocument document, TreeSet<RecordId> closed) {
        try {
            Optional<RecordVersion<?>> withoutFacts = lostFacts.find(document.content());
            RecordVersion<?> version = withoutFacts.isPresent() ? withoutFacts.get() : json.read(document.content());
            if (!version.record().id().equals(document.record()) || version.number() != document.number()) {
                throw new IncompleteRestorationException(document.name() + " holds version " + version.number() + " of "
                        + version.record().id() + ": it was renamed or exchanged.");
            }
            if (withoutFacts.isEmpty()) {
                return version;
            }
            closed.add(document.record());
            return closed(version);
        } catch (UnreadableRecordException unreadable) {
            throw new IncompleteRestorationException(document.name() + ": " + unreadable.getMessage());
        }
    }

    /** Closed whatever stands above it, until an archivist states its facts again. */
    private static <R extends ArchivalRecord> RecordVersion<R> closed(RecordVersion<R> version) {
        Deed untilSomebodyLooks = new Deed(Optional.of(LocalDate.of(9999, 12, 31)));
        return new RecordVersion<>(
                version.number(),
                version.record(),
                AccessFacts.undescribed().given(untilSomebodyLooks),
                version.author(),
                version.reason(),
                version.madeAt());
    }

    private void addText(Restoration restoration, ShelfDocument document) {
        TextNote note = TextNote.read(document);
        PageText words = texts.read(note.location());
        restoration.add(
                document.record(),
                note.image(),
                new PageText(words.image(), words.blocks(), note.maker(), note.madeAt(), words.unread()),
                note.location());
    }
}
