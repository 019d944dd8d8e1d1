package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Descriptions;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.Knowings;
import org.osefrance.archive.index.catalog.Knowings.Paper;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.jpa.JpaFixture;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.WitnessAgreement;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.record.Testimony;

/** Lines, people, authorities, testimonies and assertions come back from the store as they were. */
@ExtendWith(DatabaseExtension.class)
class KnowledgeMirrorTest {

    private static final List<Viewer> VIEWERS =
            List.of(Viewer.anyone(), new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST)));

    private final JpaFixture before;
    private final JpaFixture after;
    private final Knowings knowings;
    private final MemoryShelf shelf = new MemoryShelf();
    private final RecordMirror mirror;
    private final List<KnowledgeRecord> records = new ArrayList<>();

    KnowledgeMirrorTest(Database full, Database empty) {
        this.before = new JpaFixture(full, Clock.systemUTC());
        this.after = new JpaFixture(empty, Clock.systemUTC());
        this.knowings = new Knowings(before);
        this.mirror = new RecordMirror(before.outbox(), before.open().mirrorSource(), shelf);
    }

    @BeforeEach
    void oneOfEach() {
        Paper paper = knowings.paper(Tilleuls.open());
        ListLine line = Knowings.line(paper);
        Persona persona = Knowings.personaOn(line, paper);
        Testimony testimony = Knowings.testimony(paper, persona, new WitnessAgreement.PublicOnline());
        records.addAll(List.of(line, persona, testimony, Knowings.region(paper)));
        records.add(new Passage(RecordId.random(), new Passage.TimeSpan(testimony.id(), 0, 60_000), "", ""));
        records.addAll(List.of(Knowings.crossing(), new Fact(Knowings.named(persona, paper))));
        records.forEach(knowings::write);
        Paper closing = knowings.paper(Tilleuls.open());
        Fact fact = knowings.writeNamed(closing);
        records.add(fact);
        before.register()
                .changeAccess(List.of(fact.id()), facts -> facts.objection(Objection.PENDING), Tilleuls.ARCHIVIST);
        before.register().write(Knowings.organisation(""), Optional.of(Tilleuls.open()), 0, Tilleuls.ARCHIVIST);
        before.register().write(Knowings.organisation("1920"), Optional.empty(), 1, Tilleuls.ARCHIVIST);
        records.add(Knowings.organisation("1920"));
    }

    @AfterEach
    void close() {
        before.close();
        after.close();
    }

    @Test
    void everything_comes_back_with_its_versions_and_access() {
        bringBack();
        for (KnowledgeRecord record : records) {
            RecordId id = record.id();
            assertThat(after.catalog().listVersions(VIEWERS.getLast(), id))
                    .isEqualTo(before.catalog().listVersions(VIEWERS.getLast(), id))
                    .isNotEmpty();
            for (Viewer viewer : VIEWERS) {
                assertThat(after.knowledge().findRecord(viewer, id, KnowledgeRecord.class))
                        .isEqualTo(before.knowledge().findRecord(viewer, id, KnowledgeRecord.class));
                assertThat(after.knowledge().listAssertions(viewer, id))
                        .isEqualTo(before.knowledge().listAssertions(viewer, id));
            }
        }
        assertThat(after.knowledge()
                        .listAssertions(VIEWERS.getFirst(), records.get(1).id()))
                .hasSize(1);
    }

    @Test
    void what_stands_in_no_document_is_mirrored_together() {
        mirror.step();
        assertThat(shelf.batches).hasSize(2).containsEntry(new RecordId("authority-file"), 1);
    }

    @Test
    void what_moves_to_another_fonds_takes_what_is_known_from_it_along() {
        Description closed = Descriptions.fonds("FERMÉ");
        before.register().describe(closed, Optional.empty(), 0, Tilleuls.ARCHIVIST);
        Description series = before.catalog()
                .findUnitByReference(VIEWERS.getLast(), Tilleuls.INTO)
                .orElseThrow()
                .description();
        before.register().describe(Descriptions.beneath(series, closed.id()), Optional.empty(), 1, Tilleuls.ARCHIVIST);
        before.register()
                .changeAccess(
                        List.of(records.get(1).id(), records.get(4).id()),
                        facts -> Tilleuls.open(),
                        Tilleuls.ARCHIVIST);
        mirror.step();
        assertThat(shelf.batches.keySet()).contains(closed.id());
        bringBack();
        assertThat(after.knowledge()
                        .findRecord(VIEWERS.getLast(), records.get(1).id(), Persona.class))
                .isPresent();
    }

    @Test
    void an_assertion_that_lost_its_access_facts_comes_back_closed() {
        mirror.step();
        RecordId fact = records.get(6).id();
        assertThat(before.knowledge().findRecord(Viewer.anyone(), fact, Fact.class))
                .isPresent();
        shelf.files.computeIfPresent(
                fact + ".v1.json",
                (name, document) -> document.replaceFirst("\"access\":.*,\"author\":", "\"author\":"));
        assertThat(bringBack().closed()).containsExactly(fact);
        assertThat(after.knowledge().findRecord(Viewer.anyone(), fact, Fact.class))
                .isEmpty();
        assertThat(after.knowledge().findRecord(VIEWERS.getLast(), fact, Fact.class))
                .isPresent();
    }

    @Test
    void what_names_a_record_the_store_has_not_is_refused_by_name() {
        mirror.step();
        RecordId persona = records.get(1).id();
        assertThat(shelf.files.remove(persona + ".v1.json")).isNotNull();
        assertThatThrownBy(this::bringBack)
                .isInstanceOf(IncompleteRestorationException.class)
                .hasMessageContaining(persona.value());
        assertThat(after.catalog().listFonds(VIEWERS.getLast())).isEmpty();
    }

    private RestorationReport bringBack() {
        mirror.step();
        return new CatalogRestorer(after.open()::restoration, shelf).restore(shelf.documents());
    }
}
