package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditedRegister;
import org.osefrance.archive.index.audit.MemoryAudit;
import org.osefrance.archive.index.catalog.CatalogException;
import org.osefrance.archive.index.catalog.Descriptions;
import org.osefrance.archive.index.catalog.Knowings;
import org.osefrance.archive.index.catalog.Knowings.Paper;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Persona;

/** What the audit says of those who write in the catalogue. */
@ExtendWith(DatabaseExtension.class)
class AuditedWritingTest {

    private final MemoryAudit audit = new MemoryAudit();
    private final JpaFixture fixture;
    private final Register register;

    AuditedWritingTest(Database database) {
        this.fixture = new JpaFixture(database, Clock.systemUTC());
        this.register = new AuditedRegister(fixture.register(), audit, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void each_decision_of_a_person_is_an_entry_with_who_and_why() {
        NewItem item = new Tilleuls(9).letters("lettre", 1);
        register.accept(new Tilleuls(9).consignment(item), Tilleuls.INTAKE);
        Description fonds = Descriptions.fonds("RESTE");
        register.describe(fonds, Optional.of(AccessFacts.undescribed()), 0, Tilleuls.ARCHIVIST);
        Paper paper = new Knowings(fixture).paper(AccessFacts.undescribed());
        Persona persona = Knowings.persona(paper);
        register.write(persona, Optional.empty(), 0, Tilleuls.ARCHIVIST);
        register.changeAccess(List.of(fonds.id()), facts -> facts.objection(Objection.PENDING), Tilleuls.ARCHIVIST);
        register.changeAccess(List.of(fonds.id()), facts -> facts, Tilleuls.ARCHIVIST);
        assertThat(audit.entries())
                .extracting(AuditEntry::action, AuditEntry::subjects)
                .as("and none where nothing was changed")
                .containsExactly(
                        tuple(Action.ACCEPT, List.of(item.id())),
                        tuple(Action.DESCRIBE, List.of(fonds.id())),
                        tuple(Action.WRITE, List.of(persona.id())),
                        tuple(Action.CHANGE_ACCESS, List.of(fonds.id())));
        assertThat(audit.entries().getLast().actor())
                .isEqualTo(new Actor(Actor.Kind.SIGNER, Tilleuls.ARCHIVIST.author()));
        assertThat(audit.entries().getLast().occasion().purpose()).isEqualTo(Tilleuls.ARCHIVIST.reason());
    }

    @Test
    void what_was_not_written_is_no_entry() {
        Description fonds = Descriptions.fonds("RESTE");
        register.describe(fonds, Optional.empty(), 0, Tilleuls.ARCHIVIST);
        assertThatThrownBy(() -> register.describe(fonds, Optional.empty(), 0, Tilleuls.ARCHIVIST))
                .isInstanceOf(CatalogException.class);
        assertThat(audit.entries()).hasSize(1);
    }

    /** Hide at once, then decide: an audit that is out of order keeps nobody from closing. */
    @Test
    void a_closing_does_not_wait_for_an_audit_that_is_out_of_order() {
        Paper paper = new Knowings(fixture).paper(Tilleuls.open());
        audit.breakDown(true);
        assertThat(register.changeAccess(
                        List.of(paper.page()), facts -> facts.objection(Objection.PENDING), Tilleuls.ARCHIVIST))
                .containsExactly(paper.page());
        assertThat(fixture.catalog().findPage(Viewer.anyone(), paper.page())).isEmpty();
        assertThat(fixture.catalog().listVersions(new Viewer.Machinery("test"), paper.page()))
                .hasSize(2);
    }
}
