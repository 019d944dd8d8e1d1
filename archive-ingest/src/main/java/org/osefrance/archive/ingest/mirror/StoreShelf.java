package org.osefrance.archive.ingest.mirror;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osefrance.archive.index.follow.RecordShelf;
import org.osefrance.archive.index.follow.ShelfDocument;
import org.osefrance.archive.index.follow.TextShelf;
import org.osefrance.archive.ingest.storage.Content;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.schemas.format.alto.AltoReader;
import org.osefrance.archive.schemas.format.alto.AltoReading;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;

/**
 * The shelf in the store. Each batch is an object of its own with one file, a line a document: adding files to one object
 * for ever would make its OCFL inventory, which lists every file of every version, grow with the square of the batches.
 *
 * <p>A batch that a crash made the mirror write twice is there twice; the first copy of a document is the one that counts,
 * and all copies are equal.
 */
public final class StoreShelf implements RecordShelf, TextShelf {

    private static final String PREFIX = "mirror-";
    private static final String FILE = "documents.txt";

    private final OriginalStore store;
    private final Supplier<RecordId> names;

    /** Over a store that is open. */
    public StoreShelf(OriginalStore store) {
        this(store, RecordId::random);
    }

    StoreShelf(OriginalStore store, Supplier<RecordId> names) {
        this.store = store;
        this.names = names;
    }

    @Override
    public void keep(RecordId fonds, List<ShelfDocument> documents) {
        if (documents.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (ShelfDocument document : documents) {
            lines.append(document.name())
                    .append('\t')
                    .append(escape(document.content()))
                    .append('\n');
        }
        RecordId object = new RecordId(PREFIX + fonds + "-" + names.get());
        store.addVersion(
                object,
                Map.of(FILE, Content.of(lines.toString().getBytes(StandardCharsets.UTF_8))),
                "mirror",
                documents.size() + " documents of " + fonds);
    }

    /**
     * Every document of the mirror once, all fonds, read object by object; close the stream.
     *
     * @throws UnreadableShelfException when an object or a line of it cannot be read; the message names it
     */
    public Stream<ShelfDocument> documents() {
        Set<String> met = new HashSet<>();
        return store.list()
                .filter(object -> object.value().startsWith(PREFIX))
                .flatMap(object -> read(object).stream())
                .filter(document -> met.add(document.name()));
    }

    /** The objects that hold what was mirrored of a fonds. */
    public List<RecordId> listObjects(RecordId fonds) {
        String prefix = PREFIX + fonds + "-";
        return store.list().filter(object -> object.value().startsWith(prefix)).toList();
    }

    @Override
    public PageText read(String location) {
        int slash = location.indexOf('/');
        RecordId object = RecordId.parse(location.substring(0, Math.max(0, slash)))
                .orElseThrow(() -> new UnreadableShelfException("'" + location + "' names no reading in the store"));
        try (InputStream alto = store.open(object, location.substring(slash + 1))) {
            AltoReading reading = new AltoReader().read(alto, Instant.EPOCH);
            return reading.firstPage()
                    .orElseThrow(() -> new UnreadableShelfException(location + ": " + reading.findings()));
        } catch (IOException failed) {
            throw new UncheckedIOException("reading " + location + " failed", failed);
        }
    }

    private List<ShelfDocument> read(RecordId object) {
        List<ShelfDocument> documents = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(store.open(object, FILE), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String place = object + ", line " + ++number;
                int tab = line.indexOf('\t');
                if (tab < 0) {
                    throw new UnreadableShelfException(place + " of the mirror has no tabulator");
                }
                documents.add(ShelfDocument.ofName(line.substring(0, tab), unescape(line.substring(tab + 1)))
                        .orElseThrow(() -> new UnreadableShelfException(place + " of the mirror names no document")));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("reading " + object + " failed", failed);
        }
        return documents;
    }

    private static String escape(String content) {
        return content.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String line) {
        StringBuilder content = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                content.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                content.append(letter);
            }
        }
        return content.toString();
    }
}
