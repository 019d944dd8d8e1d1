package org.osefrance.archive.ingest.intake;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders names as people do: {@code page 2} before {@code page 10}, whatever the case. Only equal names are equal. */
public final class NaturalOrder implements Comparator<String> {

    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private static final Pattern CHUNK = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        List<String> left = chunks(one);
        List<String> right = chunks(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareChunks(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        int shorter = Integer.compare(left.size(), right.size());
        return shorter != 0 ? shorter : one.compareTo(other);
    }

    private static List<String> chunks(String name) {
        return CHUNK.matcher(name).results().map(MatchResult::group).toList();
    }

    private static int compareChunks(String left, String right) {
        return isNumber(left) && isNumber(right)
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareToIgnoreCase(right);
    }

    private static boolean isNumber(String chunk) {
        return chunk.charAt(0) >= '0' && chunk.charAt(0) <= '9';
    }
}
