package org.osefrance.archive.index.linking;

import java.util.List;
import org.osefrance.archive.index.linking.BlockingKey.Shape;

/** Compares years, ages and the like: near is near, and one figure may be wrong. */
final class NumberComparator implements FieldComparator<NumberComparator.Quantity> {

    /** A number as written and as meant; what is none is only equal or different. */
    record Quantity(String written, int value) {}

    private static final int NONE = Integer.MIN_VALUE;

    @Override
    public Quantity prepare(String written) {
        String folded = Folding.fold(written);
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < folded.length() && digits.length() < 9; i++) {
            char sign = folded.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits.append(sign);
            } else if (!digits.isEmpty()) {
                break;
            }
        }
        return digits.isEmpty()
                ? new Quantity(folded, NONE)
                : new Quantity(digits.toString(), Integer.parseInt(digits.toString()));
    }

    @Override
    public Level compare(Quantity one, Quantity other) {
        if (one.value() == other.value()
                && (one.value() != NONE || one.written().equals(other.written()))) {
            return Level.SAME;
        }
        if (one.value() == NONE || other.value() == NONE) {
            return Level.DIFFERENT;
        }
        int apart = Math.abs(one.value() - other.value());
        return switch (apart) {
            case 1 -> Level.CLOSE;
            case 2 -> Level.ALIKE;
            case 3, 4, 5 -> Level.REMOTE;
            default ->
                one.written().length() > 2 && Spelling.distance(one.written(), other.written(), 1) == 1
                        ? Level.VARIANT
                        : Level.DIFFERENT;
        };
    }

    @Override
    public List<BlockingKey> listKeys(Quantity form) {
        return form.value() == NONE
                ? List.of(new BlockingKey(Shape.WHOLE, form.written()))
                : List.of(
                        new BlockingKey(Shape.WHOLE, form.written()),
                        new BlockingKey(Shape.HEAD, "/" + form.value() / 3),
                        new BlockingKey(Shape.TAIL, "/" + (form.value() + 1) / 3));
    }
}
