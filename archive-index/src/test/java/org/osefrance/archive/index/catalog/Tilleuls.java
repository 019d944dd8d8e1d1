package org.osefrance.archive.index.catalog;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The papers of a home that never was, as they are handed to the archive. Ids and bytes come from a seed. */
public final class Tilleuls {

    /** The unit the papers are received into. */
    public static final String INTO = "TILLEULS/correspondance";

    /** Who receives them. */
    public static final Signature INTAKE = new Signature("ingest", "dropped by the archivist");

    /** Who decides. */
    public static final Signature ARCHIVIST = new Signature("archivist", "decided by the commission");

    private static final Instant READ_AT = Instant.parse("2026-11-21T10:15:30.123456Z");

    private final Random random;

    /** The same seed gives the same papers. */
    public Tilleuls(long seed) {
        this.random = new Random(seed);
    }

    /** Facts of papers that anybody may see, images and text, since 2 January 2020. */
    public static AccessFacts open() {
        return AccessFacts.undescribed()
                .inCategory(Category.GENERAL)
                .dated(UncertainDate.parseEdtf("1938/1946"))
                .titleNamesPersons(Stated.NO)
                .persons(NamedPersons.nobody())
                .released(released(Scope.TEXT));
    }

    /** A release of an officer. */
    public static ReleaseDecision released(Scope scope) {
        return ReleaseDecision.byOfficer(scope, "archivist", "looked through", LocalDate.of(2020, 1, 2));
    }

    /** A consignment into {@link #INTO}. */
    public Consignment consignment(NewItem... items) {
        return new Consignment(INTO, List.of(items), List.of());
    }

    /** An item with that many files of one page, never seen before. */
    public NewItem letters(String title, int files) {
        List<NewFile> papers = new ArrayList<>();
        for (int number = 1; number <= files; number++) {
            papers.add(file("tilleuls/" + title + "_" + number + ".jpg"));
        }
        return item(title, papers);
    }

    /** An item of the given files, of which nothing else is known. */
    public NewItem item(String title, List<NewFile> files) {
        return item(title, files, AccessFacts.undescribed());
    }

    /** An item of the given files and facts. */
    public NewItem item(String title, List<NewFile> files, AccessFacts access) {
        return new NewItem(
                RecordId.random(random), title, Optional.empty(), Optional.empty(), List.of("fra"), access, files);
    }

    /** A file with bytes of its own. */
    public NewFile file(String path) {
        String sha512 = "%0128x".formatted(new BigInteger(512, random));
        return new NewFile(RecordId.random(random), sha512, 1_000, "image/jpeg", path);
    }

    /** A page of text by a program; one line a line, one word a box. */
    public static PageText read(String... lines) {
        return text(new TextMaker.Reader("tesseract", "5.3.0", List.of("fra", "deu")), 0.875, lines);
    }

    /** The same by a program that is not sure of a word of it. */
    public static PageText guessed(String... lines) {
        return text(new TextMaker.Reader("tesseract", "5.3.0", List.of("fra", "deu")), 0.125, lines);
    }

    /** A page of text by a person. */
    public static PageText transcribed(String... lines) {
        return text(new TextMaker.Transcriber("A. Archiviste"), 1, lines);
    }

    private static PageText text(TextMaker maker, double confidence, String... lines) {
        List<TextLine> rows = new ArrayList<>();
        for (int row = 0; row < lines.length; row++) {
            List<Word> words = new ArrayList<>();
            for (String word : lines[row].split(" ")) {
                words.add(new Word(word, new PixelBox(100 * words.size() + 10, 50 * row + 10, 90, 40), confidence));
            }
            rows.add(new TextLine(new PixelBox(10, 50 * row + 10, 100 * words.size(), 40), words));
        }
        TextBlock block = new TextBlock(new PixelBox(10, 10, 1_000, 50 * lines.length + 10), rows);
        return new PageText(new PixelSize(2_000, 3_000), List.of(block), maker, READ_AT);
    }
}
