package org.osefrance.archive.index.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.record.Person;
import org.osefrance.archive.schemas.time.UncertainDate;

/** Public figures, from their table. Its cells hold words beside names and dates; what is no name goes into the history. */
final class PersonRows {

    private static final String FROM_MEMORY = "(memory)";
    private static final Pattern ALIAS = Pattern.compile("alias \"(.+)\"");
    private static final Pattern SPELLED = Pattern.compile("also spelled (.+)");
    private static final Pattern TOTEM = Pattern.compile("(.+) \\(scout name\\)");
    private static final Pattern SENTENCE = Pattern.compile(".*( was | and |: |, ).*");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}(?:-\\d\\d){0,2}[~?]?)(?: or (\\d{4}(?:-\\d\\d){0,2}))?.*");

    private PersonRows() {}

    static List<Person> read(List<CsvRow> rows) {
        return rows.stream().map(PersonRows::person).toList();
    }

    private static Person person(CsvRow row) {
        return new Person(
                SeedTable.id(row, "person_id"),
                name(row.filled("name"), NameKind.SPELLING),
                others(row),
                date(row, "birth"),
                date(row, "death"),
                history(row),
                SeedTable.attestation(row));
    }

    private static List<Name> others(CsvRow row) {
        List<Name> names = new ArrayList<>();
        row.find("birth_name").ifPresent(birth -> names.add(name(plain(birth), NameKind.BIRTH)));
        for (String variant : row.text("variant_names_and_aliases").split(";")) {
            variant(variant.strip()).ifPresent(names::add);
        }
        return names;
    }

    /** A variant as a name of its kind; empty where the cell tells a story instead. */
    private static Optional<Name> variant(String written) {
        Matcher alias = ALIAS.matcher(written);
        if (alias.matches()) {
            return Optional.of(name(alias.group(1), NameKind.FALSE_IDENTITY));
        }
        Matcher totem = TOTEM.matcher(written);
        if (totem.matches()) {
            return Optional.of(name(totem.group(1), NameKind.TOTEM));
        }
        Matcher spelled = SPELLED.matcher(written);
        if (spelled.matches()) {
            return Optional.of(name(spelled.group(1), NameKind.SPELLING));
        }
        return written.isEmpty() || SENTENCE.matcher(written).matches()
                ? Optional.empty()
                : Optional.of(name(plain(written), NameKind.SPELLING));
    }

    /** The table writes given names first and the surname last. */
    private static Name name(String written, NameKind kind) {
        int last = written.lastIndexOf(' ');
        return last < 0
                ? Name.written(written, kind)
                : Name.of(written.substring(0, last), written.substring(last + 1), kind);
    }

    private static String plain(String written) {
        return written.replaceAll(" *\\([^)]*\\)", "").strip();
    }

    /** The date of a cell that goes on with a place; from memory is uncertain, one of two days is somewhere between them. */
    private static Optional<UncertainDate> date(CsvRow row, String field) {
        return row.find(field)
                .filter(text -> Character.isDigit(text.charAt(0)))
                .map(text -> row.read(field, PersonRows::day));
    }

    private static UncertainDate day(String written) {
        Matcher date = DATE.matcher(written);
        if (!date.matches()) {
            throw new IllegalArgumentException("a date begins with its year, as in 1902-07-03 Bouxwiller");
        }
        String doubt = written.contains(FROM_MEMORY) && !date.group(1).matches(".*[~?]") ? "?" : "";
        String edtf = date.group(2) == null ? date.group(1) + doubt : date.group(1) + "/" + date.group(2);
        return UncertainDate.of(written, edtf);
    }

    private static String history(CsvRow row) {
        return Stream.of(
                        row.find("role"),
                        row.find("note"),
                        row.find("variant_names_and_aliases").map(names -> "Names as the table has them: " + names))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
    }
}
