package org.osefrance.archive.index.linking;

import java.util.List;
import org.osefrance.archive.index.linking.BlockingKey.Shape;

/** Compares postcodes, numbers of houses and what else has digits and letters without sense of their own. */
final class CodeComparator implements FieldComparator<String> {

    @Override
    public String prepare(String written) {
        return Folding.fold(written).replace(" ", "");
    }

    @Override
    public Level compare(String one, String other) {
        if (one.equals(other)) {
            return Level.SAME;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter >= 2 && Spelling.distance(one, other, 1) == 1) {
            return Level.CLOSE;
        }
        int begin = 0;
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        if (begin == shorter && shorter >= 3) {
            return Level.PART;
        }
        return shorter >= 4 && begin * 2 >= Math.max(one.length(), other.length()) ? Level.REMOTE : Level.DIFFERENT;
    }

    @Override
    public List<BlockingKey> listKeys(String form) {
        BlockingKey whole = new BlockingKey(Shape.WHOLE, form);
        return form.length() < 4
                ? List.of(whole)
                : List.of(
                        whole,
                        new BlockingKey(Shape.HEAD, form.substring(0, (form.length() + 1) / 2)),
                        new BlockingKey(Shape.TAIL, form.substring(form.length() / 2)));
    }
}
