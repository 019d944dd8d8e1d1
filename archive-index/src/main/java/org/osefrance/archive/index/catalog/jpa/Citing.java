package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.source.Citation;
import org.osefrance.archive.schemas.source.Source;

/**
 * What names a page together with its item, after pages went into another one: it names that from now on, as a record that shows to
 * whoever may see the page is not to tell of an item they may not see.
 */
final class Citing {

    private static final String NAMING = """
            with line as (select id from knowledge where within = any(:pages))
            select k.id from knowledge k join record r on r.id = k.id
             where r.kind in ('PERSONA', 'ASSERTION')
               and (k.within = any(:pages) or k.within in (select id from line))
             order by k.id
            """;

    private final Writing writing;

    Citing(Writing writing) {
        this.writing = writing;
    }

    /** @param items the item each page went into, by page */
    void follow(Map<RecordId, RecordId> items) {
        if (items.isEmpty()) {
            return;
        }
        List<String> naming = writing.session()
                .createNativeQuery(NAMING, String.class)
                .setParameter(
                        "pages", items.keySet().stream().map(RecordId::value).toArray(String[]::new))
                .list();
        for (String id : naming) {
            RecordVersion<?> version = writing.lock(new RecordId(id)).version();
            ArchivalRecord after = after(version.record(), items);
            if (!after.equals(version.record())) {
                writing.revise(version, after, version.access(), Change.KNOWLEDGE);
            }
        }
    }

    private static ArchivalRecord after(ArchivalRecord record, Map<RecordId, RecordId> items) {
        return switch (record) {
            case Persona persona ->
                persona.page()
                        .flatMap(page -> Optional.ofNullable(items.get(page)))
                        .<ArchivalRecord>map(
                                item -> new Persona(persona.id(), item, persona.page(), persona.line(), persona.name()))
                        .orElse(persona);
            case Fact(Assertion assertion)
            when assertion.citation().source() instanceof Source.Document document ->
                document.page()
                        .flatMap(page -> Optional.ofNullable(items.get(page)))
                        .<ArchivalRecord>map(item -> new Fact(citing(assertion, document.in(item))))
                        .orElse(record);
            default -> record;
        };
    }

    /** The same assertion whose source is said otherwise. */
    static Assertion citing(Assertion assertion, Source source) {
        Citation citation = assertion.citation();
        return assertion.citing(new Citation(source, citation.quotation(), citation.reading(), citation.author()));
    }
}
