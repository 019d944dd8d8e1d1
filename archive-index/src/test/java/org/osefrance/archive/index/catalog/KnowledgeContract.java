package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.Knowings.Paper;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Death;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.NamedPerson;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.PersonalLink;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.WitnessAgreement;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.link.ReviewState;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Crossing;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.record.Testimony;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What every {@link KnowledgeCatalog} shows to whom, and what every {@link Register} does with what is known. */
public abstract class KnowledgeContract {

    private static final Viewer PUBLIC = Viewer.anyone();
    private static final Viewer STAFF = new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST));
    private static final Viewer ADMINISTRATOR = new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR));

    private final CatalogFixture fixture;
    private final Knowings knowings;

    protected KnowledgeContract(CatalogFixture fixture) {
        this.fixture = fixture;
        this.knowings = new Knowings(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void every_kind_of_record_is_written_and_read_back() {
        for (KnowledgeRecord record : oneOfEach(knowings.paper(Tilleuls.open()))) {
            assertThat(find(STAFF, record)).map(KnowledgeView::record).contains(record);
            assertThat(fixture.catalog().listVersions(STAFF, record.id()))
                    .extracting(RecordVersion::author)
                    .containsExactly(Tilleuls.ARCHIVIST.author());
        }
    }

    @Test
    void a_closed_record_answers_exactly_like_one_that_does_not_exist() {
        for (KnowledgeRecord record : oneOfEach(knowings.paper(AccessFacts.undescribed()))) {
            for (Viewer stranger : List.of(PUBLIC, ADMINISTRATOR)) {
                RecordId nobody = RecordId.random();
                assertThat(find(stranger, record))
                        .isEqualTo(fixture.knowledge().findRecord(stranger, nobody, KnowledgeRecord.class))
                        .isEmpty();
                assertThat(fixture.knowledge().listAssertions(stranger, record.id()))
                        .isEqualTo(fixture.knowledge().listAssertions(stranger, nobody));
                assertThat(fixture.catalog().listVersions(stranger, record.id()))
                        .isEmpty();
            }
        }
    }

    @Test
    void what_stands_in_an_open_paper_is_as_open_and_what_stands_in_none_is_closed() {
        Paper paper = knowings.paper(Tilleuls.open());
        ListLine line = Knowings.line(paper);
        Persona persona = Knowings.personaOn(line, paper);
        Crossing crossing = Knowings.crossing();
        List.of(line, persona, crossing).forEach(knowings::write);
        assertThat(find(PUBLIC, line)).isPresent();
        assertThat(find(PUBLIC, persona)).isPresent();
        assertThat(find(PUBLIC, crossing)).isEmpty();
        change(crossing.id(), facts -> Tilleuls.open());
        assertThat(find(PUBLIC, crossing)).isPresent();
    }

    @Test
    void one_of_another_kind_is_not_there() {
        Crossing crossing = Knowings.crossing();
        knowings.write(crossing);
        assertThat(fixture.knowledge().findRecord(STAFF, crossing.id(), Testimony.class))
                .isEmpty();
        assertThat(fixture.knowledge().findRecord(STAFF, crossing.id(), Authority.class))
                .isPresent();
        Paper paper = knowings.paper(Tilleuls.open());
        assertThat(fixture.knowledge().findRecord(STAFF, paper.item(), KnowledgeRecord.class))
                .isEmpty();
    }

    @Test
    void a_persona_follows_its_line_and_a_closed_line_is_blank_in_its_page() {
        Paper paper = knowings.paper(Tilleuls.open());
        ListLine line = Knowings.line(paper);
        ListLine other = Knowings.line(paper);
        Persona persona = Knowings.personaOn(line, paper);
        List.of(line, other, persona).forEach(knowings::write);
        assertThat(fixture.catalog()
                        .findPage(PUBLIC, paper.page())
                        .orElseThrow()
                        .masks())
                .isEqualTo(Masks.NONE);
        change(line.id(), facts -> facts.objection(Objection.PENDING));
        assertThat(find(PUBLIC, line)).isEmpty();
        assertThat(find(PUBLIC, persona)).isEmpty();
        assertThat(find(PUBLIC, other)).isPresent();
        Masks withheld = new Masks(List.of(line.region().orElseThrow()));
        assertThat(fixture.catalog()
                        .findPage(PUBLIC, paper.page())
                        .orElseThrow()
                        .masks())
                .isEqualTo(withheld);
        assertThat(fixture.catalog().listPages(PUBLIC, paper.item()))
                .extracting(PageView::masks)
                .containsExactly(withheld);
        assertThat(fixture.catalog().findPage(STAFF, paper.page()).orElseThrow().masks())
                .isEqualTo(Masks.NONE);
        assertThat(fixture.closedUnits().closedUnits()).contains(line.id(), paper.page());
    }

    @Test
    void a_closed_part_that_nobody_placed_closes_its_page() {
        Paper paper = knowings.paper(Tilleuls.open());
        ListLine line = new ListLine(RecordId.random(), paper.page(), 0, Optional.empty(), List.of("Tilleul", "Élise"));
        knowings.write(line, AccessFacts.undescribed().objection(Objection.PENDING));
        assertThat(fixture.catalog().findPage(PUBLIC, paper.page())).isEmpty();
        assertThat(fixture.catalog().listPages(PUBLIC, paper.item())).isEmpty();
        assertThat(fixture.catalog().findPage(STAFF, paper.page())).isPresent();
    }

    @Test
    void a_closed_passage_is_blank_in_its_page_from_the_same_transaction_on() {
        Paper paper = knowings.paper(Tilleuls.open());
        fixture.register()
                .putText(paper.page(), Tilleuls.read("lettre de Lise", "secret gardé"), "v1.xml", Tilleuls.INTAKE);
        long before = fixture.outbox().newest();
        Passage passage = Knowings.region(paper);
        knowings.write(passage, AccessFacts.undescribed().objection(Objection.UPHELD));
        assertThat(find(PUBLIC, passage)).isEmpty();
        assertThat(fixture.catalog()
                        .findText(PUBLIC, paper.page())
                        .orElseThrow()
                        .plainText())
                .isEqualTo("lettre de Lise");
        assertThat(fixture.catalog().findText(STAFF, paper.page()).orElseThrow().plainText())
                .isEqualTo("lettre de Lise\nsecret gardé");
        assertThat(fixture.catalog().listTexts(PUBLIC, paper.page())).isEmpty();
        assertThat(fixture.closedUnits().closedUnits()).containsExactly(paper.page());
        assertThat(fixture.outbox().after(before, 10))
                .extracting(OutboxEntry::record, OutboxEntry::change)
                .containsExactly(tuple(passage.id(), Change.KNOWLEDGE), tuple(paper.page(), Change.ACCESS));
    }

    @Test
    void a_passage_that_moves_is_denied_with_the_page_it_leaves_until_the_index_has_followed() {
        Paper paper = knowings.paper(Tilleuls.open());
        Passage passage = Knowings.region(paper);
        knowings.write(passage, AccessFacts.undescribed().objection(Objection.UPHELD));
        fixture.closedUnits().forgetUpTo(fixture.outbox().newest());
        Passage moved = new Passage(
                passage.id(), new Passage.PageRegion(paper.page(), new PixelBox(10, 400, 400, 80)), "note", "");
        fixture.register().write(moved, Optional.empty(), 1, Tilleuls.ARCHIVIST);
        assertThat(fixture.closedUnits().closedUnits()).containsExactlyInAnyOrder(passage.id(), paper.page());
        assertThat(fixture.catalog()
                        .findPage(PUBLIC, paper.page())
                        .orElseThrow()
                        .masks())
                .isEqualTo(new Masks(List.of(new PixelBox(10, 400, 400, 80))));
    }

    @Test
    void a_file_is_given_whole_or_not_at_all() {
        Paper paper = knowings.paper(Tilleuls.open());
        RecordId file = fixture.catalog()
                .findPage(STAFF, paper.page())
                .orElseThrow()
                .page()
                .file();
        assertThat(fixture.catalog().findFile(PUBLIC, file)).isPresent();
        Passage passage = Knowings.region(paper);
        knowings.write(passage, AccessFacts.undescribed().objection(Objection.UPHELD));
        assertThat(fixture.catalog().findPage(PUBLIC, paper.page())).isPresent();
        assertThat(fixture.catalog().findFile(PUBLIC, file)).isEmpty();
        assertThat(fixture.catalog().listFiles(PUBLIC, paper.item())).isEmpty();
        assertThat(fixture.catalog().findFile(STAFF, file)).isPresent();
        change(passage.id(), facts -> AccessFacts.undescribed());
        change(paper.page(), facts -> facts.objection(Objection.PENDING));
        assertThat(fixture.catalog().findFile(PUBLIC, file)).isEmpty();
    }

    @Test
    void on_a_list_each_line_is_decided_by_its_person_alike_in_the_page_and_by_itself() {
        ListLine living = row(0);
        ListLine dead = row(1);
        ListLine unknown = row(2);
        Paper paper = knowings.paper(Tilleuls.open()
                .being(new Matter.ListPage(false))
                .persons(NamedPersons.these(List.of(
                        person(living, Death.unknown()),
                        person(dead, new Death.Known(UncertainDate.parseEdtf("1943-09"), Death.Evidence.CERTIFICATE)),
                        person(unknown, Death.unknown())))));
        List<ListLine> rows = Stream.of(living, dead, unknown)
                .map(line -> new ListLine(line.id(), paper.page(), line.position(), line.region(), line.cells()))
                .toList();
        assertThat(fixture.catalog().findPage(PUBLIC, paper.page())).isEmpty(); // lines nobody placed
        rows.forEach(knowings::write);
        fixture.register()
                .putText(paper.page(), Tilleuls.read("Lise 1934", "Paul 1931", "Rose 1936"), "v1.xml", Tilleuls.INTAKE);
        PageView page = fixture.catalog().findPage(PUBLIC, paper.page()).orElseThrow();
        PageText text = fixture.catalog().findText(PUBLIC, paper.page()).orElseThrow();
        LineExtract extract = fixture.knowledge().findExtract(PUBLIC, dead.id()).orElseThrow();
        assertThat(extract.region()).isEqualTo(dead.region());
        assertThat(extract.masks()).isEqualTo(page.masks());
        assertThat(extract.closed()).isFalse();
        for (ListLine line : rows) {
            assertThat(fixture.knowledge().findExtract(PUBLIC, line.id()).isPresent())
                    .isEqualTo(line.id().equals(dead.id()));
            boolean shown = find(PUBLIC, line).isPresent();
            assertThat(shown).isEqualTo(line.id().equals(dead.id()));
            assertThat(page.masks().boxes().contains(line.region().orElseThrow()))
                    .isEqualTo(!shown);
            assertThat(text.plainText().contains(line.cells().getFirst())).isEqualTo(shown);
        }
    }

    @Test
    void a_family_with_a_grant_for_a_line_reads_that_line_and_no_other() {
        ListLine own = row(0);
        ListLine other = row(1);
        Paper paper = knowings.paper(AccessFacts.undescribed()
                .inCategory(Category.PRIVATE_LIFE_50)
                .dated(UncertainDate.parseEdtf("1942"))
                .being(new Matter.ListPage(false))
                .persons(NamedPersons.these(List.of(person(own, Death.unknown()), person(other, Death.unknown())))));
        for (ListLine line : List.of(own, other)) {
            knowings.write(new ListLine(line.id(), paper.page(), line.position(), line.region(), line.cells()));
        }
        assertThat(find(family(own.id()), own)).isPresent();
        assertThat(find(family(own.id()), other)).isEmpty();
        LineExtract extract =
                fixture.knowledge().findExtract(family(own.id()), own.id()).orElseThrow();
        assertThat(extract.region()).isEqualTo(own.region());
        assertThat(extract.masks().boxes()).containsExactly(other.region().orElseThrow());
        assertThat(fixture.knowledge().findExtract(family(own.id()), other.id()))
                .isEmpty();
        assertThat(fixture.catalog().findPage(family(own.id()), paper.page())).isEmpty();
        Passage unplaced =
                new Passage(RecordId.random(), new Passage.TextSpan(paper.page(), 1, 0, 4), "somebody else", "");
        fixture.register().write(unplaced, Optional.of(AccessFacts.undescribed()), 0, Tilleuls.ARCHIVIST);
        assertThat(fixture.knowledge()
                        .findExtract(family(own.id()), own.id())
                        .orElseThrow()
                        .region())
                .as("a closed passage without a place may stand in the line")
                .isEmpty();
        assertThat(find(family(paper.page()), own)).isEmpty();
        assertThat(find(PUBLIC, own)).isEmpty();
    }

    private static Viewer family(RecordId opened) {
        PersonalLink link = new PersonalLink(LocalDate.of(9999, 1, 1), true);
        Grant grant = new Grant("grant", Set.of(opened), Grant.Capacity.SUBJECT, link);
        return new Viewer.Family("holder", List.of(grant), Occasion.UNSAID);
    }

    /** A line of a list where {@link Tilleuls#read} puts it, of a page that is not there yet. */
    private static ListLine row(int row) {
        List<String> names = List.of("Lise", "Paul", "Rose");
        return new ListLine(
                RecordId.random(),
                RecordId.random(),
                row,
                Optional.of(new PixelBox(5, 50 * row + 5, 1_000, 45)),
                List.of(names.get(row), "193" + row));
    }

    private static NamedPerson person(ListLine line, Death death) {
        return NamedPerson.of(line.id().value(), Optional.of(UncertainDate.parseEdtf("1934-05-05")), death);
    }

    @Test
    void the_consent_of_a_witness_decides_over_the_testimony_and_its_passages() {
        Paper paper = knowings.paper(Tilleuls.open());
        Persona witness = Knowings.persona(paper);
        knowings.write(witness);
        for (WitnessAgreement agreement :
                List.of(new WitnessAgreement.PublicOnline(), new WitnessAgreement.OnsiteOnly())) {
            Testimony testimony = Knowings.testimony(paper, witness, agreement);
            Passage passage = new Passage(RecordId.random(), new Passage.TimeSpan(testimony.id(), 0, 60_000), "", "");
            knowings.write(testimony);
            knowings.write(passage);
            boolean online = agreement instanceof WitnessAgreement.PublicOnline;
            assertThat(find(PUBLIC, testimony).isPresent()).isEqualTo(online);
            assertThat(find(PUBLIC, passage).isPresent()).isEqualTo(online);
        }
        assertThat(fixture.catalog().findPage(PUBLIC, paper.page())).isPresent();
    }

    @Test
    void an_accepted_assertion_from_an_open_paper_is_listed() {
        Fact fact = knowings.writeNamed(knowings.paper(Tilleuls.open()));
        assertThat(listed(PUBLIC, fact)).containsExactly(fact);
        assertThat(listed(STAFF, fact)).containsExactly(fact);
    }

    @Test
    void an_assertion_from_a_closed_paper_is_not_listed_for_the_public() {
        Paper paper = knowings.paper(AccessFacts.undescribed());
        Paper open = knowings.paper(Tilleuls.open());
        Persona persona = Knowings.persona(open);
        knowings.write(persona);
        Fact fact = new Fact(Knowings.named(persona, paper));
        knowings.write(fact, Tilleuls.open());
        assertThat(find(PUBLIC, persona)).isPresent();
        assertThat(listed(PUBLIC, fact)).isEmpty();
        assertThat(find(PUBLIC, fact)).isEmpty();
        assertThat(listed(STAFF, fact)).containsExactly(fact);
    }

    @Test
    void a_paper_that_is_described_and_not_read_supports_no_public_assertion() {
        Fact fact = knowings.writeNamed(knowings.paper(Tilleuls.open().released(Tilleuls.released(Scope.DESCRIPTION))));
        change(fact.id(), facts -> Tilleuls.open());
        assertThat(find(PUBLIC, fact)).isEmpty();
    }

    @Test
    void an_assertion_shows_only_where_everything_it_names_does() {
        Paper paper = knowings.paper(Tilleuls.open());
        Persona persona = Knowings.persona(paper);
        Crossing crossing = Knowings.crossing();
        knowings.write(persona);
        knowings.write(crossing, Tilleuls.open());
        Fact fact = new Fact(Knowings.asserted(new Claim.Involved(persona.id(), crossing.id(), "guide"), paper));
        knowings.write(fact);
        assertThat(listed(PUBLIC, fact)).containsExactly(fact);
        change(crossing.id(), facts -> facts.objection(Objection.PENDING));
        assertThat(listed(PUBLIC, fact)).isEmpty();
        change(crossing.id(), facts -> facts.objection(Objection.REJECTED));
        change(persona.id(), facts -> facts.objection(Objection.PENDING));
        assertThat(listed(PUBLIC, fact)).isEmpty();
    }

    @Test
    void what_is_refused_superseded_or_for_staff_only_is_not_shown() {
        Paper paper = knowings.paper(Tilleuls.open());
        for (ReviewState review : ReviewState.values()) {
            for (Disclosure disclosure : Disclosure.values()) {
                Persona persona = Knowings.persona(paper);
                knowings.write(persona);
                Assertion said = Knowings.named(persona, paper).reviewed(review);
                Fact fact = new Fact(disclosed(said, disclosure));
                knowings.write(fact);
                boolean shown = review == ReviewState.ACCEPTED && disclosure == Disclosure.BY_ACCESS_FACTS;
                assertThat(listed(PUBLIC, fact).isEmpty()).isNotEqualTo(shown);
                assertThat(listed(STAFF, fact)).containsExactly(fact);
            }
        }
    }

    @Test
    void nothing_is_overwritten_and_a_superseded_assertion_stays_with_its_history() {
        Paper paper = knowings.paper(Tilleuls.open());
        Fact first = knowings.writeNamed(paper);
        Assertion better = new Assertion(
                RecordId.random(),
                first.assertion().claim(),
                ReviewState.ACCEPTED,
                first.assertion().certainty(),
                Disclosure.BY_ACCESS_FACTS,
                Knowings.cited(paper),
                Optional.of(first.id()),
                Optional.empty());
        knowings.write(new Fact(better));
        assertThat(listed(PUBLIC, first)).containsExactly(new Fact(better));
        assertThat(fixture.catalog().listVersions(STAFF, first.id()))
                .extracting(version -> ((Fact) version.record()).assertion().review())
                .containsExactly(ReviewState.ACCEPTED, ReviewState.SUPERSEDED);
        assertThat(fixture.closedUnits().closedUnits()).contains(first.id());
    }

    @Test
    void whoever_read_an_older_version_is_told_and_nothing_is_written() {
        assertThat(write("founded in a year nobody knows", 0)).isEqualTo(1);
        assertThat(write("founded in 1920", 1)).isEqualTo(2);
        long newest = fixture.outbox().newest();
        for (int stale : List.of(0, 1, 3)) {
            assertThatThrownBy(() -> write("founded in 1919", stale))
                    .isInstanceOf(StaleVersionException.class)
                    .hasMessageContaining("version 2");
        }
        assertThat(fixture.outbox().newest()).isEqualTo(newest);
        assertThat(fixture.catalog().listVersions(STAFF, new RecordId("organisation-tilleuls")))
                .hasSize(2);
    }

    @Test
    void a_new_version_keeps_the_access_it_has_unless_told_otherwise() {
        fixture.register().write(Knowings.organisation(""), Optional.of(Tilleuls.open()), 0, Tilleuls.ARCHIVIST);
        write("founded in 1920", 1);
        assertThat(find(PUBLIC, Knowings.organisation("founded in 1920"))).isPresent();
        fixture.register()
                .write(Knowings.organisation(""), Optional.of(AccessFacts.undescribed()), 2, Tilleuls.ARCHIVIST);
        assertThat(find(PUBLIC, Knowings.organisation(""))).isEmpty();
        assertThat(fixture.closedUnits().closedUnits()).containsExactly(new RecordId("organisation-tilleuls"));
    }

    @Test
    void what_a_record_names_has_to_be_there_and_of_the_right_kind() {
        Paper paper = knowings.paper(Tilleuls.open());
        Persona persona = Knowings.persona(paper);
        for (KnowledgeRecord wrong : List.of(
                Knowings.line(new Paper(paper.item(), RecordId.random())),
                Knowings.line(new Paper(paper.item(), paper.item())),
                Knowings.testimony(paper, persona, new WitnessAgreement.None()),
                new Passage(RecordId.random(), new Passage.TimeSpan(paper.item(), 0, 1), "", ""),
                new Fact(Knowings.named(persona, paper)))) {
            assertThatThrownBy(() -> knowings.write(wrong)).isInstanceOf(UnknownRecordException.class);
        }
        Paper other = knowings.paper(AccessFacts.undescribed());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knowings.write(Knowings.persona(new Paper(other.item(), paper.page()))))
                .withMessageContaining("no page of");
    }

    @Test
    void an_id_keeps_its_kind() {
        write("", 0);
        RecordId taken = new RecordId("organisation-tilleuls");
        ListLine line = Knowings.line(knowings.paper(Tilleuls.open()));
        ListLine intruder = new ListLine(taken, line.page(), 0, Optional.empty(), List.of());
        assertThatThrownBy(() -> fixture.register().write(intruder, Optional.empty(), 1, Tilleuls.ARCHIVIST))
                .isInstanceOf(UnknownRecordException.class);
    }

    /** One record of every kind, written so that it is as open as the paper. */
    private List<KnowledgeRecord> oneOfEach(Paper paper) {
        AccessFacts own = AccessFacts.undescribed();
        ListLine line = Knowings.line(paper);
        Persona persona = Knowings.personaOn(line, paper);
        Testimony testimony = Knowings.testimony(paper, persona, new WitnessAgreement.PublicOnline());
        List<KnowledgeRecord> all = new ArrayList<>(List.of(
                line,
                persona,
                testimony,
                Knowings.region(paper),
                new Passage(RecordId.random(), new Passage.TimeSpan(testimony.id(), 0, 60_000), "", ""),
                new Passage(RecordId.random(), new Passage.TextSpan(paper.page(), 1, 0, 4), "", ""),
                Knowings.crossing(),
                Knowings.organisation(""),
                new Fact(Knowings.named(persona, paper))));
        all.forEach(record -> knowings.write(record, own));
        return all;
    }

    private int write(String history, int expected) {
        return fixture.register().write(Knowings.organisation(history), Optional.empty(), expected, Tilleuls.ARCHIVIST);
    }

    private Optional<KnowledgeView<KnowledgeRecord>> find(Viewer viewer, KnowledgeRecord record) {
        return fixture.knowledge().findRecord(viewer, record.id(), KnowledgeRecord.class);
    }

    private List<Fact> listed(Viewer viewer, Fact fact) {
        RecordId subject = fact.assertion().claim().subject();
        return fixture.knowledge().listAssertions(viewer, subject).stream()
                .map(KnowledgeView::record)
                .filter(found -> viewer.equals(PUBLIC) || found.id().equals(fact.id()))
                .toList();
    }

    private void change(RecordId record, UnaryOperator<AccessFacts> change) {
        assertThat(fixture.register().changeAccess(List.of(record), change, Tilleuls.ARCHIVIST))
                .containsExactly(record);
    }

    private static Assertion disclosed(Assertion assertion, Disclosure disclosure) {
        return new Assertion(
                assertion.id(),
                assertion.claim(),
                assertion.review(),
                assertion.certainty(),
                disclosure,
                assertion.citation(),
                assertion.supersedes(),
                assertion.accepted());
    }
}
