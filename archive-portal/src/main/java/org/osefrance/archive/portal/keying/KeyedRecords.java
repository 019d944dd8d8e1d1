package org.osefrance.archive.portal.keying;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.link.ReviewState;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Citation;
import org.osefrance.archive.schemas.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what was keyed into the catalogue: of each row a line of its page, the persona it names, and what it says of their birth.
 * The ids were drawn before, so that what a kill interrupted is written again without a second of anything. All of it is closed,
 * also where the page is open: to type a name in does not publish it.
 */
@Component
class KeyedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedRecords.class);
    /** Records that a row may become: its line, its persona, what it says of the birth. */
    static final int PER_ROW = 3;

    private static final Viewer MACHINERY = new Viewer.Machinery("keying");

    private final Archive archive;
    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;
    private final Batches batches;

    KeyedRecords(Archive archive, Catalog catalog, KnowledgeCatalog knowledge, Batches batches) {
        this.archive = archive;
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.batches = batches;
    }

    /** Writes what waits to be written of a batch. */
    void write(Batch batch) {
        for (Batches.Settled card : batches.listSettled(batch)) {
            Optional<PageView> page = catalog.findPage(MACHINERY, card.page());
            // A page that was erased since takes what was keyed of it along.
            page.ifPresent(found -> write(batch, card, found.page().item()));
            batches.written(batch, card.position());
        }
    }

    private void write(Batch batch, Batches.Settled card, RecordId item) {
        Signature signature = new Signature(card.account(), "keyed in batch " + batch.id());
        int position = nextPosition(card.page());
        for (int i = 0; i < card.rows().size(); i++) {
            List<RecordId> ids = card.ids().subList(PER_ROW * i, PER_ROW * (i + 1));
            KeyedRow row = card.rows().get(i);
            ListLine line = new ListLine(ids.get(0), card.page(), position + i, Optional.empty(), row.cells());
            add(line, Optional.of(closed(card.account())), signature);
            Optional<Name> name = name(batch.template(), row);
            if (name.isPresent()) {
                add(
                        new Persona(ids.get(1), item, Optional.of(card.page()), Optional.of(line.id()), name.get()),
                        Optional.empty(),
                        signature);
                birth(
                                batch.template(),
                                row,
                                ids,
                                new Source.Document(item, Optional.of(card.page()), Optional.empty()),
                                card)
                        .ifPresent(fact -> add(fact, Optional.empty(), signature));
            }
        }
    }

    private int nextPosition(RecordId page) {
        return knowledge.listParts(MACHINERY, page).stream()
                        .map(view -> view.record())
                        .filter(ListLine.class::isInstance)
                        .mapToInt(part -> ((ListLine) part).position())
                        .max()
                        .orElse(-1)
                + 1;
    }

    private void add(KnowledgeRecord record, Optional<AccessFacts> access, Signature signature) {
        Register register = archive.register();
        try {
            int unused = register.write(record, access, 0, signature);
        } catch (StaleVersionException there) {
            // Written before a kill: the ids are the same, and so is what they name.
            LOG.debug("a keyed record is there already", there);
        }
    }

    /** Nothing of it is on the web before somebody has looked at it and released it. */
    private AccessFacts closed(String account) {
        return AccessFacts.undescribed()
                .released(ReleaseDecision.byOfficer(
                        ReleaseDecision.Scope.NONE, account, "keyed, and not looked through", archive.today()));
    }

    private static Optional<Name> name(Template template, KeyedRow row) {
        Optional<String> given = template.value(row, Field.GIVEN);
        Optional<String> surname = template.value(row, Field.SURNAME);
        if (given.isPresent() && surname.isPresent()) {
            return Optional.of(Name.of(given.get(), surname.get(), template.names()));
        }
        return given.or(() -> surname).map(one -> Name.written(one, template.names()));
    }

    /** A birth as this one paper has it. What false papers say was invented, and is asserted of nobody. */
    private static Optional<Fact> birth(
            Template template, KeyedRow row, List<RecordId> ids, Source source, Batches.Settled card) {
        Optional<String> date = template.value(row, Field.BIRTH_DATE);
        Optional<String> place = template.value(row, Field.BIRTH_PLACE);
        if (template.names() == NameKind.FALSE_IDENTITY || date.isEmpty() && place.isEmpty()) {
            return Optional.empty();
        }
        String words = (date.orElse("") + " " + place.orElse("")).strip();
        Certainty reading = words.contains("[?]") ? Certainty.probable(Certainty.Aspect.SPELLING) : Certainty.certain();
        Claim born = new Claim.Born(ids.get(1), date.map(WrittenDate::of), Optional.empty(), place);
        return Optional.of(new Fact(new Assertion(
                ids.get(2),
                born,
                ReviewState.ACCEPTED,
                Certainty.probable(Certainty.Aspect.DATE),
                Disclosure.BY_ACCESS_FACTS,
                new Citation(source, Optional.of(words), reading, card.account()),
                Optional.empty(),
                Optional.empty())));
    }
}
