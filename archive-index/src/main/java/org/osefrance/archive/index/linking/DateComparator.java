package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.index.linking.BlockingKey.Shape;

/** Compares days: by figure, by part, with day and month exchanged. */
final class DateComparator implements FieldComparator<DateForm> {

    private final DateReader reader;

    DateComparator(DateReader reader) {
        this.reader = reader;
    }

    @Override
    public DateForm prepare(String written) {
        return reader.read(written);
    }

    @Override
    public Level compare(DateForm one, DateForm other) {
        if (one.equals(other)) {
            return Level.SAME;
        }
        if (!one.isWhole() || !other.isWhole()) {
            return incomplete(one, other);
        }
        boolean year = one.year() == other.year();
        boolean month = one.month() == other.month();
        boolean day = one.day() == other.day();
        if (year && !month && one.day() == other.month() && one.month() == other.day()) {
            return Level.CROSSED;
        }
        int equal = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
        if (equal == 2) {
            boolean slip = year
                    ? isSlip(one.month() * 100 + one.day(), other.month() * 100 + other.day())
                    : isSlip(one.year(), other.year());
            return slip ? Level.CLOSE : Level.ALIKE;
        }
        if (year) {
            return Level.REMOTE;
        }
        return Math.abs(one.year() - other.year()) <= 1 || isSlip(one.year(), other.year()) && equal > 0
                ? Level.VARIANT
                : Level.DIFFERENT;
    }

    private static Level incomplete(DateForm one, DateForm other) {
        boolean year = one.year() != 0 && other.year() != 0;
        boolean clash = year && one.year() != other.year()
                || one.month() != 0 && other.month() != 0 && one.month() != other.month()
                || one.day() != 0 && other.day() != 0 && one.day() != other.day();
        if (!clash) {
            return Level.PART;
        }
        return year && Math.abs(one.year() - other.year()) <= 1 ? Level.VARIANT : Level.DIFFERENT;
    }

    /** One figure wrong, or two neighbours exchanged. */
    private static boolean isSlip(int one, int other) {
        return Math.abs(one - other) == 1 || Spelling.distance(padded(one), padded(other), 1) == 1;
    }

    private static String padded(int number) {
        String digits = String.valueOf(number);
        return digits.length() < 4 ? "0".repeat(4 - digits.length()) + digits : digits;
    }

    @Override
    public List<BlockingKey> listKeys(DateForm form) {
        List<BlockingKey> keys = new ArrayList<>();
        if (form.isWhole()) {
            keys.add(new BlockingKey(Shape.WHOLE, form.toString()));
            int low = Math.min(form.day(), form.month());
            int high = Math.max(form.day(), form.month());
            keys.add(new BlockingKey(Shape.TAIL, low + "-" + high));
            keys.add(new BlockingKey(Shape.SOUND, form.year() + "-" + form.month()));
        }
        if (form.year() != 0) {
            keys.add(new BlockingKey(Shape.HEAD, String.valueOf(form.year())));
        }
        return keys;
    }
}
