package org.osefrance.archive.portal.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.audit.AuditTrail;
import org.osefrance.archive.index.audit.KeptEntry;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Who opened a file: what the person it is about can be given (GDPR, art. 15; Court of Justice, C-579/21, Pankki S: the days
 * and purposes of looks, and not who of the house looked, unless that is needed).
 *
 * <p>A file is opened page by page, so the entries of everything in it belong to the list. What is in it is asked for as the
 * archive itself; nothing of it reaches the page but the ids, and those go into the question only.
 */
final class OpenedList {

    private static final Viewer ITSELF = new Viewer.Machinery("list of who opened a file");
    private static final int SLICE = 500;
    /** Documents of one file; whoever has more gets a list for each. */
    private static final int DOCUMENTS = 500;

    private static final Set<Action> LOOKS = Set.of(Action.OPEN, Action.LIST, Action.SEARCH);

    private final AuditTrail trail;
    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;

    OpenedList(AuditTrail trail, Catalog catalog, KnowledgeCatalog knowledge) {
        this.trail = trail;
        this.catalog = catalog;
        this.knowledge = knowledge;
    }

    /** Looks that were allowed at a record and all that is in it, the newest first; none for those who do not guard it. */
    List<KeptEntry> listLooks(Viewer viewer, RecordId record) {
        Map<Long, KeptEntry> found = new TreeMap<>(Comparator.reverseOrder());
        for (RecordId part : within(record)) {
            for (KeptEntry kept : all(viewer, part)) {
                if (isLook(kept.entry())) {
                    found.put(kept.number(), kept);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isLook(AuditEntry entry) {
        return LOOKS.contains(entry.action()) && entry.answer() == AuditEntry.Answer.ALLOWED;
    }

    private List<KeptEntry> all(Viewer viewer, RecordId record) {
        List<KeptEntry> entries = new ArrayList<>();
        AuditQuestion question = AuditQuestion.newest(SLICE).about(record);
        List<KeptEntry> slice = trail.listEntries(viewer, question);
        while (!slice.isEmpty()) {
            entries.addAll(slice);
            slice = slice.size() < SLICE
                    ? List.of()
                    : trail.listEntries(viewer, question.before(slice.getLast().number()));
        }
        return entries;
    }

    private Collection<RecordId> within(RecordId record) {
        Set<RecordId> ids = new LinkedHashSet<>();
        add(record, ids);
        for (UnitView document : catalog.listChildren(ITSELF, record, "", DOCUMENTS)) {
            add(document.description().id(), ids);
        }
        return ids;
    }

    private void add(RecordId record, Set<RecordId> ids) {
        ids.add(record);
        addParts(record, ids);
        catalog.listPages(ITSELF, record).forEach(page -> {
            ids.add(page.page().id());
            addParts(page.page().id(), ids);
        });
        catalog.listFiles(ITSELF, record).forEach(file -> ids.add(file.file().id()));
    }

    private void addParts(RecordId page, Set<RecordId> ids) {
        knowledge.listParts(ITSELF, page).forEach(part -> ids.add(part.record().id()));
    }
}
