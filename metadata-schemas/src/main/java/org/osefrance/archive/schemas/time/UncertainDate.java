package org.osefrance.archive.schemas.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as a source gives it: kept as written, found as a range, protected by its latest possible day.
 *
 * <p>The two are not the same. Who looks for "about 1932" wants the years around it; who protects a person has to count
 * from the last day the paper can mean, or a file would open too early.
 *
 * @param asWritten the words of the source, or the EDTF expression when there is no other
 * @param edtf ISO 8601-2:2019, levels 0 and 1; {@code XXXX} where no date was computed
 * @param earliest first day to find it under; empty for an open or unknown start
 * @param latest last day to find it under; empty for an open or unknown end
 */
public record UncertainDate(String asWritten, String edtf, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    /** The expression of a date nobody can compute, ISO 8601-2:2019, 4.3. */
    private static final String NO_DATE = "XXXX";

    public UncertainDate {
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new IllegalArgumentException("the date '" + asWritten + "' ends (" + latest.get()
                    + ") before it begins (" + earliest.get() + ")");
        }
    }

    /**
     * Reads an EDTF expression: {@code 1985}, {@code 1980-07}, {@code 1942-02-02}, {@code 193X}, {@code 1943-21}
     * (spring), with {@code ?}, {@code ~} or {@code %} behind; two of them with a slash between; {@code ..} for an open
     * end.
     *
     * @throws EdtfException when it is none; the message says what was expected
     */
    public static UncertainDate parseEdtf(String edtf) {
        return of(edtf.strip(), edtf);
    }

    /**
     * The words of a source with their meaning.
     *
     * @throws EdtfException when the meaning is no EDTF
     */
    public static UncertainDate of(String asWritten, String edtf) {
        String expression = edtf.strip();
        EdtfRange range = EdtfReader.read(expression);
        return new UncertainDate(asWritten, expression, range.earliest(), range.latest());
    }

    /** One day, known for certain. */
    public static UncertainDate on(LocalDate day) {
        return new UncertainDate(day.toString(), day.toString(), Optional.of(day), Optional.of(day));
    }

    /** Words that give no date that could be computed ("le surlendemain de Pessah", "31.4."). */
    public static UncertainDate unreadable(String asWritten) {
        return new UncertainDate(asWritten, NO_DATE, Optional.empty(), Optional.empty());
    }

    /**
     * The day every period of protection is counted from: the last one the source can mean, five years later where it
     * says "about" (institution's rule, access-rules, "Date arithmetic"). Empty when the end is open, unknown or no
     * EDTF: then there is no day to count from.
     */
    public Optional<LocalDate> latestForProtection() {
        return EdtfReader.find(edtf)
                .flatMap(EdtfRange::latestForProtection)
                .flatMap(day -> latest.map(found -> found.isAfter(day) ? found : day));
    }

    /** Whether this and the other can be the same day. Open ends reach everywhere. */
    public boolean overlaps(UncertainDate other) {
        return !isSurelyBefore(other) && !other.isSurelyBefore(this);
    }

    /** Whether the last possible day of this, doubt included, comes before the first day of the other. */
    public boolean isSurelyBefore(UncertainDate other) {
        return latestForProtection()
                .flatMap(end -> other.earliest.map(end::isBefore))
                .orElse(false);
    }
}
