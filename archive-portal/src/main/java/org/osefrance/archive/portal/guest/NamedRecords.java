package org.osefrance.archive.portal.guest;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.springframework.stereotype.Component;

/**
 * Records as staff names them: ids, or addresses of their pages, as they were pasted. Nobody opens to others what they may not see
 * themselves, and nobody a whole fonds.
 */
@Component
final class NamedRecords {

    private static final Pattern PAGE = Pattern.compile("/records/([a-z0-9-]+)/pages/([a-z0-9]+)");
    private static final Pattern UNIT = Pattern.compile("/(?:records|collections|extracts)/([a-z0-9-]+)");

    /** More than anybody reads by one grant. */
    private static final int MOST = 100;

    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;

    NamedRecords(Catalog catalog, KnowledgeCatalog knowledge) {
        this.catalog = catalog;
        this.knowledge = knowledge;
    }

    /**
     * What was typed, as far as it names something this member of staff sees.
     *
     * @param records each once, in their order
     * @param unknown what was typed and names nothing; shown to whoever typed it
     */
    record Named(List<RecordId> records, List<String> unknown) {}

    /** Reads what was typed or pasted. */
    Named read(Viewer.Staff staff, String typed) {
        List<RecordId> records = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String word : typed.strip().split("[\\s,;]+", MOST + 1)) {
            if (!word.isEmpty()) {
                find(staff, word)
                        .filter(record -> isSeen(staff, record))
                        .ifPresentOrElse(records::add, () -> unknown.add(word));
            }
        }
        return new Named(records.stream().distinct().toList(), unknown);
    }

    /** Ids as a table takes them. */
    static String[] array(List<RecordId> records) {
        return records.stream().map(RecordId::value).toArray(String[]::new);
    }

    /** Ids as a table has them. */
    static List<RecordId> ids(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(RecordId::new).toList();
    }

    private Optional<RecordId> find(Viewer.Staff staff, String word) {
        Matcher page = PAGE.matcher(word);
        if (page.find()) {
            return RecordId.parse(page.group(2)).or(() -> numbered(staff, page.group(1), page.group(2)));
        }
        Matcher unit = UNIT.matcher(word);
        return RecordId.parse(unit.find() ? unit.group(1) : word);
    }

    /** A page by the number this member of staff counts. */
    private Optional<RecordId> numbered(Viewer.Staff staff, String item, String number) {
        return RecordId.parse(item).stream()
                .flatMap(known -> catalog.listPages(staff, known).stream())
                .filter(page -> Integer.toString(page.number()).equals(number))
                .map(page -> page.page().id())
                .findFirst();
    }

    private boolean isSeen(Viewer.Staff staff, RecordId record) {
        return catalog.findUnit(staff, record)
                        .filter(unit -> unit.description().level() != DescriptionLevel.FONDS)
                        .isPresent()
                || catalog.findPage(staff, record).isPresent()
                || knowledge.findExtract(staff, record).isPresent();
    }

    /** How a record is called at the desk. @param beneath units right beneath it, which open with it; 0 for a document or page */
    record Label(String href, String words, long beneath) {}

    /** A record for the desk; only its id where this member of staff may not see it now. */
    Label label(Viewer.Staff staff, RecordId record) {
        return catalog.findUnit(staff, record)
                .map(unit -> new Label(
                        Addresses.of(unit.description()),
                        unit.description().reference() + " · "
                                + unit.description().title(),
                        catalog.countChildren(staff, record)))
                .or(() -> catalog.findPage(staff, record)
                        .map(page -> new Label(
                                Addresses.lastingPage(record),
                                words(staff, page.page().item()) + " · " + page.number(),
                                0)))
                .or(() -> knowledge
                        .findExtract(staff, record)
                        .map(extract -> new Label(
                                Addresses.extract(record),
                                String.join(" · ", extract.line().cells()),
                                0)))
                .orElseGet(() -> new Label("", record.value(), 0));
    }

    private String words(Viewer.Staff staff, RecordId item) {
        return catalog.findUnit(staff, item)
                .map(unit -> unit.description().title())
                .orElse(item.value());
    }
}
