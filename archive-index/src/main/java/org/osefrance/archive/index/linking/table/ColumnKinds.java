package org.osefrance.archive.index.linking.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.osefrance.archive.index.linking.Field;
import org.osefrance.archive.index.linking.FieldKind;
import org.osefrance.archive.index.linking.LinkageRecord;
import org.osefrance.archive.index.linking.NameGroups;

/** Tells what the columns of a table are: what was said of them first, then their headers, then their values. */
final class ColumnKinds {

    /** So many values show what a column holds. */
    private static final int ENOUGH = 2000;

    private final List<String> headers;
    private final Map<String, String> given;
    private final ValueKinds kinds = new ValueKinds(NameGroups.standard());

    ColumnKinds(List<String> headers, Map<String, String> given) {
        this.headers = headers;
        this.given = given;
    }

    RecordTable table(List<LinkageRecord> records) throws TableException {
        check();
        List<Integer> kept = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        List<List<String>> samples = new ArrayList<>();
        for (int i = 1; i < headers.size(); i++) {
            int at = i - 1;
            List<String> values = records.stream()
                    .map(record -> record.values().get(at).strip())
                    .filter(value -> !value.isEmpty())
                    .limit(ENOUGH)
                    .toList();
            if (!values.isEmpty()) {
                kept.add(at);
                fields.add(field(headers.get(i), values));
                samples.add(values);
            }
        }
        nameOne(fields, samples, kept, records);
        List<LinkageRecord> cut = fields.size() == headers.size() - 1
                ? records
                : records.stream()
                        .map(record -> new LinkageRecord(
                                record.id(),
                                kept.stream().map(record.values()::get).toList()))
                        .toList();
        return new RecordTable(fields, cut);
    }

    /**
     * Where no header speaks of the person's own name, the column of given names that is filled most is it; others may be of parents and stay what
     * they are.
     */
    private void nameOne(
            List<Field> fields, List<List<String>> samples, List<Integer> kept, List<LinkageRecord> records) {
        if (fields.stream()
                .anyMatch(field -> !field.isOfRelative()
                        && (field.kind() == FieldKind.GIVEN_NAME || field.kind() == FieldKind.WHOLE_NAME))) {
            return;
        }
        IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).kind() == FieldKind.TEXT
                        && !given.containsKey(fields.get(i).name()))
                .filter(i -> kinds.areGivenNames(samples.get(i)))
                .boxed()
                .max(Comparator.<Integer>comparingLong(i -> filled(records, kept.get(i)))
                        .thenComparing(Comparator.reverseOrder()))
                .ifPresent(i -> fields.set(i, Field.of(fields.get(i).name(), FieldKind.GIVEN_NAME)));
    }

    private static long filled(List<LinkageRecord> records, int at) {
        return records.stream()
                .filter(record -> !record.values().get(at).isBlank())
                .count();
    }

    private void check() throws TableException {
        for (Map.Entry<String, String> word : given.entrySet()) {
            if (headers.indexOf(word.getKey()) < 1) {
                throw new TableException("There is no column '" + TableReader.shown(word.getKey())
                        + "'; the columns are "
                        + String.join(
                                ", ", headers.stream().map(TableReader::shown).toList()) + ".");
            }
            if (Headers.findGiven(word.getValue(), word.getKey()).isEmpty()) {
                throw new TableException(
                        "'" + TableReader.shown(word.getValue())
                                + "' is not known as the meaning of a column: given, surname,"
                                + " name, birth, year, age, place, street, postcode, sex, mother, father, parents, code, category, text.");
            }
        }
    }

    private Field field(String header, List<String> values) {
        String meaning = given.get(header);
        if (meaning != null) {
            return Headers.findGiven(meaning, header).orElseThrow();
        }
        FieldKind seen = kinds.of(values);
        return Headers.find(header).map(field -> believed(field, seen)).orElseGet(() -> Field.of(header, seen));
    }

    /** A header is believed unless its values are something else: a 'date' of years, a 'birth' of text. */
    private static Field believed(Field field, FieldKind seen) {
        FieldKind said = field.kind();
        boolean time = said == FieldKind.DATE || said == FieldKind.YEAR || said == FieldKind.NUMBER;
        boolean seenTime = seen == FieldKind.DATE || seen == FieldKind.YEAR;
        if (time && seenTime) {
            return new Field(field.name(), seen, field.bearer());
        }
        return field;
    }
}
