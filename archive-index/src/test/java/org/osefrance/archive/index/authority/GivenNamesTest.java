package org.osefrance.archive.index.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.authority.GivenNameGroup.FormKind;
import org.osefrance.archive.index.authority.GivenNames.Membership;
import org.osefrance.archive.schemas.format.csv.CsvRow;

class GivenNamesTest {

    private static final GivenNames NAMES = GivenNames.bundled();

    @Test
    void names_in_english_are_groups_of_their_own() {
        GivenNames names = GivenNames.withEnglish();
        assertThat(names.listGroups()).hasSizeGreaterThan(NAMES.listGroups().size() + 200);
        assertThat(names.groupsOf("Bob")).singleElement().satisfies(bob -> {
            assertThat(bob.kind()).isEqualTo(FormKind.DIMINUTIVE);
            assertThat(names.findGroup(bob.group()).orElseThrow().canonical()).isEqualTo("Robert");
        });
    }

    @Test
    void every_group_is_read() {
        assertThat(NAMES.listGroups()).hasSize(288);
        assertThat(NAMES.listGroups()).filteredOn(GivenNameGroup::secular).hasSize(66);
        assertThat(NAMES.listGroups()).allMatch(group -> group.forms().get(group.canonical()) == FormKind.TRUE_FORM);
    }

    @Test
    void a_name_is_found_in_any_script_case_and_accent() {
        assertThat(groups("ישראל")).containsAnyElementsOf(groups("Israel"));
        assertThat(groups("IZRAEL")).isEqualTo(groups("Izrael"));
        assertThat(groups("Abraham")).contains("gn-m-001");
        assertThat(NAMES.groupsOf("Hocuspocus")).isEmpty();
    }

    @Test
    void a_form_says_what_it_is_to_its_group() {
        assertThat(NAMES.groupsOf("Abram")).contains(new Membership("gn-m-001", FormKind.TRUE_FORM));
        assertThat(NAMES.groupsOf("Avreml")).containsExactly(new Membership("gn-m-001", FormKind.DIMINUTIVE));
        assertThat(NAMES.groupsOf("Alfred")).contains(new Membership("gn-m-001", FormKind.CUSTOMARY_SUBSTITUTE));
    }

    @Test
    void one_form_in_two_groups_does_not_join_them() {
        assertThat(groups("Max")).hasSizeGreaterThan(2);
        assertThat(groups("Mordechai")).doesNotContainAnyElementsOf(groups("Meir"));
    }

    @Test
    void a_kind_nobody_knows_is_refused() {
        Map<String, String> cells = SeedTable.rows("given-names.csv").getFirst().cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getKey().equals("group_kind") ? "made up" : cell.getValue()));
        assertThatThrownBy(() -> GivenNames.of(List.of(new CsvRow("names.csv", 7, cells))))
                .hasMessageStartingWith("names.csv, line 7, field group_kind: 'made up' is none of");
    }

    private static Set<String> groups(String name) {
        return NAMES.groupsOf(name).stream().map(Membership::group).collect(Collectors.toSet());
    }
}
