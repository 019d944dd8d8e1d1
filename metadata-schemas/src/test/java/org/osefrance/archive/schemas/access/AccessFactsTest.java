package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

class AccessFactsTest {

    @Property
    void to_stand_under_nothing_changes_nothing(@ForAll long seed) {
        AccessFacts facts = new AnyFacts(seed).facts();
        assertThat(facts.within(AccessFacts.undescribed())).isEqualTo(facts);
        assertThat(AccessFacts.undescribed().within(facts)).isEqualTo(facts);
        assertThat(new AccessChain(List.of(facts)).effective()).isEqualTo(facts);
    }

    @Property
    void it_does_not_matter_in_which_order_a_line_is_joined(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts page = any.facts();
        AccessFacts item = any.facts();
        AccessFacts fonds = any.facts();
        assertThat(page.within(item).within(fonds)).isEqualTo(page.within(item.within(fonds)));
    }

    @Property
    void what_a_record_says_of_itself_stays(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts own = any.facts();
        Substance within = own.within(any.facts()).substance();
        assertThat(own.substance().category().or(within::category)).isEqualTo(within.category());
        assertThat(own.substance().dates().or(within::dates)).isEqualTo(within.dates());
        assertThat(own.substance().subject().or(within::subject)).isEqualTo(within.subject());
        assertThat(own.substance().matter().or(within::matter)).isEqualTo(within.matter());
    }

    @Test
    void each_statement_replaces_the_one_before_and_leaves_the_others() {
        AccessFacts facts = Given.letter()
                .released(Given.release(Scope.TEXT))
                .objection(Objection.PENDING)
                .existence(Existence.ANNOUNCED)
                .released(Given.release(Scope.NONE));
        assertThat(facts.publication().release()).contains(Given.release(Scope.NONE));
        assertThat(facts.publication().objection()).contains(Objection.PENDING);
        assertThat(facts.publication().existence()).contains(Existence.ANNOUNCED);
        assertThat(facts.substance()).isEqualTo(Given.letter().substance());
    }

    @Test
    void a_release_under_another_keeps_its_own_signature_and_the_narrower_scope() {
        ReleaseDecision own = Given.release(Scope.TEXT);
        ReleaseDecision above =
                ReleaseDecision.byOfficer(Scope.DESCRIPTION, "board", "voted", LocalDate.of(2026, 6, 1));
        ReleaseDecision under = own.under(above);
        assertThat(under.scope()).isEqualTo(Scope.DESCRIPTION);
        assertThat(under.signedBy()).isEqualTo("mdupont");
        assertThat(under.takesEffect()).contains(LocalDate.of(2026, 6, 1));
        assertThat(above.under(own).scope()).isEqualTo(Scope.DESCRIPTION);
    }

    @Test
    void only_two_decisions_of_the_board_make_a_full_one() {
        ReleaseDecision board = Given.byBoard();
        assertThat(board.under(board).authority()).isEqualTo(Authority.BOARD);
        assertThat(board.under(Given.release(Scope.FULL)).authority()).isEqualTo(Authority.OFFICER);
        assertThat(board.under(Given.release(Scope.TEXT)).scope()).isEqualTo(Scope.TEXT);
    }

    @Test
    void of_two_deeds_the_longer_holds() {
        Deed shorter = new Deed(Optional.of(LocalDate.of(2027, 12, 31)));
        Deed longer = new Deed(Optional.of(LocalDate.of(2029, 12, 31)));
        Deed silent = new Deed(Optional.empty());
        assertThat(shorter.and(longer)).isEqualTo(longer);
        assertThat(longer.and(shorter)).isEqualTo(longer);
        assertThat(silent.and(shorter)).isEqualTo(shorter);
        assertThat(shorter.and(silent)).isEqualTo(shorter);
    }
}
