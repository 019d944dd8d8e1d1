package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * An item as it is accepted. The catalogue numbers it within the unit it goes under ({@code INTO/1}, {@code INTO/2} …).
 *
 * @param id made by the caller, so that a repeated acceptance after a crash is known for what it is
 * @param title name of the folder or file it came in, until an archivist gives a better one
 * @param dates of the documents, where the depositor said so
 * @param genre kind of document, where known
 * @param languages ISO 639-2/T codes
 * @param access what the depositor said that bears on who may see it
 * @param files in the order of the pages
 * @param shelf where its originals stand, where somebody said so
 */
public record NewItem(
        RecordId id,
        String title,
        Optional<UncertainDate> dates,
        Optional<String> genre,
        List<String> languages,
        AccessFacts access,
        List<NewFile> files,
        Shelf shelf) {

    /**
     * Where originals stand.
     *
     * @param reference that the item is to have, unless another unit has it; empty for the next number
     * @param location box or shelf; empty where nobody said
     */
    public record Shelf(String reference, Optional<String> location) {

        /** Nobody said anything. */
        public static final Shelf UNSAID = new Shelf("", Optional.empty());
    }

    /** An item that is numbered, and of which nobody said where it stands. */
    public NewItem(
            RecordId id,
            String title,
            Optional<UncertainDate> dates,
            Optional<String> genre,
            List<String> languages,
            AccessFacts access,
            List<NewFile> files) {
        this(id, title, dates, genre, languages, access, files, Shelf.UNSAID);
    }

    /** The same item, standing somewhere. */
    public NewItem standing(Shelf where) {
        return new NewItem(id, title, dates, genre, languages, access, files, where);
    }

    public NewItem {
        languages = List.copyOf(languages);
        files = List.copyOf(files);
        if (title.isBlank() || files.isEmpty()) {
            throw new IllegalArgumentException("an item comes with a title and at least one file: " + id);
        }
    }
}
