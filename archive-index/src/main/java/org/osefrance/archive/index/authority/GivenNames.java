package org.osefrance.archive.index.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.index.authority.GivenNameGroup.FormKind;
import org.osefrance.archive.schemas.format.csv.CsvException;
import org.osefrance.archive.schemas.format.csv.CsvRow;

/** The groups of given names, found by any of their forms however it is accented or capitalised. */
public final class GivenNames {

    /** Columns that hold the name itself; a form that is also a substitute or a diminutive is the weaker of both. */
    private static final List<String> TRUE_FORMS = List.of(
            "canonical",
            "hebrew_script",
            "yiddish_script",
            "romanised_he_yi",
            "polish",
            "german",
            "french",
            "hungarian",
            "russian_cyrillic",
            "romanian_other",
            "sephardi_maghrebi");

    private static final Map<String, Boolean> SECULAR =
            Map.of("traditional", false, "secular (adopted for traditional names)", true, "English", false);

    private final Map<String, GivenNameGroup> groups = new LinkedHashMap<>();
    private final Map<String, List<Membership>> byFold = new HashMap<>();

    private GivenNames(List<CsvRow> rows) {
        for (CsvRow row : rows) {
            GivenNameGroup group = group(row);
            if (groups.put(group.id(), group) != null) {
                throw row.wrong("group_id", "'" + group.id() + "' stands in the table twice");
            }
            enter(group);
        }
    }

    /**
     * That a form belongs to a group.
     *
     * @param group id of the group
     * @param kind what the form is to it
     */
    public record Membership(String group, FormKind kind) {}

    /** The groups of the table that comes with the archive. */
    public static GivenNames bundled() {
        return of(SeedTable.rows("given-names.csv"));
    }

    /** These, and the names by which emigrants were called in English, each group by itself. */
    public static GivenNames withEnglish() {
        List<CsvRow> rows = new ArrayList<>(SeedTable.rows("given-names.csv"));
        rows.addAll(SeedTable.rows("english-names.csv"));
        return of(rows);
    }

    /**
     * The groups of a table.
     *
     * @throws CsvException naming file, line and field of what cannot be read
     */
    public static GivenNames of(List<CsvRow> rows) {
        return new GivenNames(rows);
    }

    /** The groups a name is a form of, in any spelling of case and accents; none for a name of no group. */
    public List<Membership> groupsOf(String name) {
        return byFold.getOrDefault(Folding.fold(name), List.of());
    }

    /** A group by its id. */
    public Optional<GivenNameGroup> findGroup(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** All groups, in the order of the table. */
    public Collection<GivenNameGroup> listGroups() {
        return List.copyOf(groups.values());
    }

    private void enter(GivenNameGroup group) {
        Map<String, FormKind> folded = new LinkedHashMap<>();
        group.forms().forEach((form, kind) -> folded.merge(Folding.fold(form), kind, GivenNames::stronger));
        folded.forEach((form, kind) ->
                byFold.computeIfAbsent(form, any -> new ArrayList<>()).add(new Membership(group.id(), kind)));
    }

    /** Where two spellings fold to one, the closer link counts. */
    private static FormKind stronger(FormKind one, FormKind other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static GivenNameGroup group(CsvRow row) {
        Map<String, FormKind> forms = new LinkedHashMap<>();
        forms.put(row.filled("canonical"), FormKind.TRUE_FORM);
        row.list("customary_substitutes").forEach(form -> forms.putIfAbsent(form, FormKind.CUSTOMARY_SUBSTITUTE));
        row.list("diminutives").forEach(form -> forms.putIfAbsent(form, FormKind.DIMINUTIVE));
        for (String column : TRUE_FORMS) {
            row.list(column).forEach(form -> forms.putIfAbsent(form, FormKind.TRUE_FORM));
        }
        return new GivenNameGroup(
                row.filled("group_id"),
                row.filled("canonical"),
                forms,
                row.list("see_also"),
                row.oneOf("group_kind", SECULAR));
    }
}
