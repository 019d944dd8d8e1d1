package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Why two records are held to be of one person or not.
 *
 * @param fields what each field says, in the order of the fields
 * @param probability that they are of one person, by these two records alone
 */
public record Explanation(List<FieldEvidence> fields, double probability) {

    public Explanation {
        fields = List.copyOf(fields);
    }

    /**
     * What one field says.
     *
     * @param field which
     * @param one what the first record says, as written
     * @param other what the second says
     * @param level how far they agree
     * @param weight how much that speaks for one person, in bits: one more doubles the odds, a negative number speaks against; 0 where
     *     one of them says nothing
     */
    public record FieldEvidence(Field field, String one, String other, Level level, double weight) {

        /** A line for staff, such as {@code surname: Szwarc / Schwarz, the same sound (+9.2)}. */
        public String inWords() {
            String values =
                    level == Level.SAME ? one : (one.isBlank() ? "–" : one) + " / " + (other.isBlank() ? "–" : other);
            return String.format(Locale.ROOT, "%s: %s, %s (%+.1f)", field.name(), values, words(), weight);
        }

        private String words() {
            boolean date = field.kind() == FieldKind.DATE;
            return switch (level) {
                case SAME -> "the same";
                case CLOSE ->
                    date ? "one figure apart" : field.kind() == FieldKind.YEAR ? "one year apart" : "one slip apart";
                case SOUND -> field.kind().isName() ? "the same sound" : "two slips apart";
                case VARIANT -> date ? "nearly the same year" : "another form of the same";
                case PART -> "one is a part of the other";
                case ALIKE -> date ? "two parts of three the same" : "alike";
                case REMOTE -> date ? "only the year the same" : "faintly alike";
                case CROSSED -> date ? "day and month exchanged" : "found in another field of the other record";
                case DIFFERENT -> "different";
                case MISSING -> "not comparable";
            };
        }
    }

    /** Lines for staff, the strongest evidence first, what says nothing left out; the last says how sure it is. */
    public List<String> inWords() {
        List<String> lines = new ArrayList<>(fields.stream()
                .filter(evidence -> evidence.level() != Level.MISSING)
                .sorted(Comparator.comparingDouble(evidence -> -Math.abs(evidence.weight())))
                .map(FieldEvidence::inWords)
                .toList());
        lines.add(String.format(Locale.ROOT, "one person with a probability of %.0f %%", 100 * probability));
        return lines;
    }
}
