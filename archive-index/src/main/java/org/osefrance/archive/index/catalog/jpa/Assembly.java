package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.Placement;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Makes the tables around the documents from the newest version of each record. */
final class Assembly {

    private static final int SLICE = 500;
    private static final String NEWEST = """
            select v.record, cast(v.document as text) from record_version v
             where v.record > :after
               and v.number = (select max(n.number) from record_version n where n.record = v.record)
             order by v.record limit :limit
            """;

    private final StatelessSession session;
    private final RecordJson json;
    private final Map<RecordId, String> kinds = new HashMap<>();
    private final Map<RecordId, RecordId> above = new HashMap<>();

    Assembly(StatelessSession session, RecordJson json) {
        this.session = session;
        this.json = json;
    }

    void run() {
        each(version -> {
            kinds.put(version.record().id(), RecordRow.kind(version.record()));
            above(version.record())
                    .ifPresent(place -> above.put(version.record().id(), place));
        });
        List<Object> rows = new ArrayList<>();
        each(version -> {
            rows.add(new RecordRow(
                    version.record(), version.number(), fonds(version.record()).value()));
            addRows(version.record(), rows);
            if (rows.size() >= SLICE) {
                Rows.insert(session, rows);
            }
        });
        Rows.insert(session, rows);
    }

    private void addRows(ArchivalRecord record, List<Object> rows) {
        switch (record) {
            case Description unit -> rows.add(new DescriptionRow(unit));
            case Page page -> {
                rows.add(new PageRow(page, PageState.WAITING, "brought back from the store"));
                for (int number = 1; number < page.imageNumber(); number++) {
                    rows.add(new PageImageRow(page.id(), number, page.earlier().get(number - 1)));
                }
            }
            case AcceptedFile file -> {
                rows.add(new FileRow(file, 0));
                for (int number = 0; number < file.placements().size(); number++) {
                    rows.add(new PlacementRow(
                            file.id(), number, file.placements().get(number)));
                }
            }
            case KnowledgeRecord known -> {
                Bearings.needs(known).forEach(need -> require(need, known));
                rows.add(new KnowledgeRow(known));
                if (known instanceof Fact(var assertion)) {
                    rows.add(new AssertionRow(assertion));
                }
            }
        }
    }

    /** What follows from all rows together: order of files, numbers given away, pages that are ready. */
    static void settle(StatelessSession session) {
        FileOrder.settle(session);
        for (String statement : List.of(
                """
                update description u set next_child = s.last + 1 from (
                    select c.parent, max(cast(substring(c.reference from '[0-9]+$') as bigint)) as last
                      from description c join description p on p.id = c.parent
                     where starts_with(c.reference, p.reference || '/') and c.reference ~ '/[0-9]{1,15}$'
                     group by c.parent) s
                 where s.parent = u.id
                """,
                "update page set state = 'READY' where exists (select from page_text t where t.page = page.id and t.current)")) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
    }

    private void require(Bearings.Need need, KnowledgeRecord record) {
        if (Optional.ofNullable(kinds.get(need.record()))
                .filter(need.kind()::is)
                .isEmpty()) {
            throw new IncompleteRestorationException("The store has no "
                    + need.kind().words() + " " + need.record() + ", which " + record.id() + " names.");
        }
    }

    private static Optional<RecordId> above(ArchivalRecord record) {
        return switch (record) {
            case Description unit -> unit.parent();
            case Page page -> Optional.of(page.item());
            case AcceptedFile file ->
                Optional.of(file.placements().stream()
                        .findFirst()
                        .map(Placement::unit)
                        .orElseThrow(() ->
                                new IncompleteRestorationException("The file " + file.id() + " belongs to no item.")));
            case KnowledgeRecord known -> Bearings.within(known);
        };
    }

    /** The fonds above a record; the authority file for what stands in no document. */
    private RecordId fonds(ArchivalRecord record) {
        RecordId place = record.id();
        for (int depth = 0; depth <= above.size(); depth++) {
            String kind = kinds.get(place);
            if (kind == null) {
                throw new IncompleteRestorationException(
                        "The store has no description " + place + ", which " + record.id() + " belongs to.");
            }
            RecordId next = above.get(place);
            if (next == null) {
                return kind.equals("DESCRIPTION") ? place : Bearings.AUTHORITY_FILE;
            }
            place = next;
        }
        throw new IncompleteRestorationException(record.id() + " belongs to no fonds.");
    }

    private void each(Consumer<RecordVersion<?>> sink) {
        String after = "";
        while (true) {
            List<Object[]> slice = session.createNativeQuery(NEWEST, Object[].class)
                    .setParameter("after", after)
                    .setParameter("limit", SLICE)
                    .list();
            if (slice.isEmpty()) {
                return;
            }
            slice.forEach(row -> sink.accept(json.read((String) row[1])));
            after = (String) slice.getLast()[0];
        }
    }
}
