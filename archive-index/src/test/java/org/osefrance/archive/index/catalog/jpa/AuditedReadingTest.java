package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditEntry.Answer;
import org.osefrance.archive.index.audit.MemoryAudit;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Knowings;
import org.osefrance.archive.index.catalog.Knowings.Paper;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.Persona;

/** What the audit says of those who read in the catalogue. */
@ExtendWith(DatabaseExtension.class)
class AuditedReadingTest {

    private static final Occasion DESK = new Occasion("192.0.2.7", "an answer to a family");
    private static final Viewer ARCHIVIST = new Viewer.Staff("ada", Set.of(Viewer.Role.ARCHIVIST), Set.of(), DESK);
    private static final Viewer ADMINISTRATOR =
            new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR), Set.of(), DESK);
    private static final Viewer MACHINERY = new Viewer.Machinery("test");

    private final MemoryAudit audit = new MemoryAudit();
    private final JpaFixture fixture;
    private final Knowings knowings;
    private final Catalog catalog;

    AuditedReadingTest(Database database) {
        this.fixture = new JpaFixture(database, Clock.systemUTC(), audit, () -> false);
        this.knowings = new Knowings(fixture);
        this.catalog = fixture.catalog();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_closed_page_with_all_that_is_shown_of_it_is_one_entry() {
        Paper paper = read(AccessFacts.undescribed());
        for (int tile = 0; tile < 40; tile++) {
            assertThat(catalog.findPage(ARCHIVIST, paper.page())).isPresent();
        }
        assertThat(catalog.findText(ARCHIVIST, paper.page())).isPresent();
        assertThat(catalog.listTexts(ARCHIVIST, paper.page())).hasSize(1);
        assertThat(audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.OPEN);
            assertThat(entry.actor().id()).isEqualTo("ada");
            assertThat(entry.subjects()).containsExactly(paper.page());
            assertThat(entry.occasion()).isEqualTo(DESK);
            assertThat(entry.answer()).isEqualTo(Answer.ALLOWED);
            assertThat(entry.bases()).isNotEmpty();
        });
    }

    @Test
    void what_the_public_is_shown_too_leaves_nothing() {
        Paper paper = read(Tilleuls.open());
        fixture.register().changeAccess(List.of(fonds()), facts -> Tilleuls.open(), Tilleuls.ARCHIVIST);
        assertThat(catalog.findPage(ARCHIVIST, paper.page())).isPresent();
        assertThat(catalog.findText(ARCHIVIST, paper.page())).isPresent();
        assertThat(catalog.findUnit(ARCHIVIST, paper.item()).orElseThrow().ancestors())
                .hasSize(2);
        assertThat(catalog.listPages(ARCHIVIST, paper.item())).hasSize(1);
        assertThat(catalog.listFiles(ARCHIVIST, paper.item())).hasSize(1);
        assertThat(catalog.listFonds(ARCHIVIST)).hasSize(1);
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void neither_the_public_nor_the_archive_at_work_leaves_anything() {
        Paper paper = read(AccessFacts.undescribed());
        for (Viewer viewer : List.of(Viewer.anyone(), MACHINERY)) {
            catalog.findPage(viewer, paper.page());
            catalog.findUnit(viewer, paper.item());
            catalog.listPages(viewer, paper.item());
            catalog.listVersions(viewer, paper.item());
        }
        fixture.settle();
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void a_title_shown_in_full_counts_and_so_do_the_titles_above() {
        Paper paper =
                read(Tilleuls.open().titleNamesPersons(Stated.YES).released(Tilleuls.released(Scope.DESCRIPTION)));
        UnitView open = catalog.findUnit(Viewer.anyone(), paper.item()).orElseThrow();
        UnitView full = catalog.findUnit(ARCHIVIST, paper.item()).orElseThrow();
        assertThat(full.description().title()).isNotEqualTo(open.description().title());
        assertThat(audit.entries()).extracting(AuditEntry::action).containsExactly(Action.OPEN, Action.LIST);
        assertThat(audit.entries().getFirst().subjects()).containsExactly(paper.item());
        assertThat(audit.entries().getLast().subjects())
                .containsExactlyElementsOf(
                        full.ancestors().stream().map(Description::id).toList());
    }

    @Test
    void a_list_is_one_entry_of_what_is_closed_in_it() {
        Paper open = read(Tilleuls.open());
        Paper closed = read(Tilleuls.open());
        fixture.register().changeAccess(List.of(fonds()), facts -> Tilleuls.open(), Tilleuls.ARCHIVIST);
        fixture.register()
                .changeAccess(List.of(closed.item()), facts -> facts.objection(Objection.UPHELD), Tilleuls.ARCHIVIST);
        RecordId series = catalog.findUnitByReference(MACHINERY, Tilleuls.INTO)
                .orElseThrow()
                .description()
                .id();
        assertThat(catalog.listChildren(ARCHIVIST, series, "", 10)).hasSize(2);
        assertThat(catalog.listChildren(ARCHIVIST, series, "", 10)).hasSize(2);
        assertThat(audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.LIST);
            assertThat(entry.subjects()).containsExactly(closed.item()).doesNotContain(open.item());
        });
    }

    @Test
    void to_look_at_the_history_of_a_record_to_edit_it_is_to_open_it() {
        Paper paper = read(Tilleuls.open());
        assertThat(catalog.listVersions(ARCHIVIST, paper.item())).isNotEmpty();
        assertThat(catalog.listEvents(ARCHIVIST, paper.page())).isNotNull();
        assertThat(audit.entries()).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.OPEN);
            assertThat(entry.subjects()).containsExactly(paper.item());
        });
    }

    @Test
    void a_refusal_is_an_entry_and_the_answer_is_that_of_an_unknown_id() {
        Paper paper = read(AccessFacts.undescribed());
        RecordId unknown = RecordId.random();
        assertThat(catalog.findPage(ADMINISTRATOR, paper.page()))
                .isEqualTo(catalog.findPage(ADMINISTRATOR, unknown))
                .isEmpty();
        assertThat(catalog.findUnit(ADMINISTRATOR, paper.item()))
                .isEqualTo(catalog.findUnit(ADMINISTRATOR, unknown))
                .isEmpty();
        assertThat(catalog.findText(ADMINISTRATOR, paper.page())).isEmpty();
        assertThat(catalog.findUnitByReference(ADMINISTRATOR, "TILLEULS")).isEmpty();
        fixture.settle();
        assertThat(audit.entries()).extracting(AuditEntry::answer).containsOnly(Answer.REFUSED);
        assertThat(audit.entries())
                .extracting(entry -> entry.subjects().getFirst())
                .containsExactly(paper.page(), paper.item(), fonds());
        assertThat(audit.entries()).extracting(entry -> entry.actor().id()).containsOnly("root");
    }

    @Test
    void where_the_audit_cannot_be_written_nothing_closed_is_shown() {
        Paper closed = read(AccessFacts.undescribed());
        Paper open = read(Tilleuls.open());
        audit.breakDown(true);
        assertThat(catalog.findPage(ARCHIVIST, closed.page()))
                .isEqualTo(catalog.findPage(ARCHIVIST, RecordId.random()))
                .isEmpty();
        assertThat(catalog.findText(ARCHIVIST, closed.page())).isEmpty();
        assertThat(catalog.listTexts(ARCHIVIST, closed.page())).isEmpty();
        assertThat(catalog.findUnit(ARCHIVIST, closed.item())).isEmpty();
        assertThat(catalog.listPages(ARCHIVIST, closed.item())).isEmpty();
        assertThat(catalog.listFiles(ARCHIVIST, closed.item())).isEmpty();
        assertThat(catalog.listVersions(ARCHIVIST, closed.item())).isEmpty();
        assertThat(catalog.listEvents(ARCHIVIST, closed.page())).isEmpty();
        assertThat(catalog.listFonds(ARCHIVIST)).isEmpty();
        assertThat(catalog.findPage(ARCHIVIST, open.page())).isPresent();
        UnitView unit = catalog.findUnit(ARCHIVIST, open.item()).orElseThrow();
        assertThat(unit.ancestors()).as("closed above it").isEmpty();
        audit.breakDown(false);
        assertThat(catalog.findPage(ARCHIVIST, closed.page())).isPresent();
    }

    @Test
    void what_is_known_from_documents_is_watched_too() {
        Paper paper = read(AccessFacts.undescribed());
        Fact fact = knowings.writeNamed(paper);
        RecordId persona = fact.assertion().claim().subject();
        assertThat(fixture.knowledge().findRecord(ARCHIVIST, persona, Persona.class))
                .isPresent();
        assertThat(fixture.knowledge().listAssertions(ARCHIVIST, persona)).hasSize(1);
        assertThat(audit.entries())
                .extracting(AuditEntry::action, AuditEntry::subjects)
                .containsExactly(tuple(Action.OPEN, List.of(persona)), tuple(Action.LIST, List.of(fact.id())));
        assertThat(fixture.knowledge().findRecord(ADMINISTRATOR, persona, Persona.class))
                .isEqualTo(Optional.empty());
        fixture.settle();
        assertThat(audit.entries().getLast().answer()).isEqualTo(Answer.REFUSED);
        audit.breakDown(true);
        Viewer other = new Viewer.Staff("eve", Set.of(Viewer.Role.ARCHIVIST));
        assertThat(fixture.knowledge().findRecord(other, persona, Persona.class))
                .isEmpty();
        assertThat(fixture.knowledge().listAssertions(other, persona)).isEmpty();
    }

    private RecordId fonds() {
        return catalog.findUnitByReference(MACHINERY, "TILLEULS")
                .orElseThrow()
                .description()
                .id();
    }

    /** A page with a reading. */
    private Paper read(AccessFacts facts) {
        Paper paper = knowings.paper(facts);
        fixture.register()
                .putText(paper.page(), Tilleuls.read("Kinder"), "readings/page-0001.alto.xml", Tilleuls.INTAKE);
        return paper;
    }
}
