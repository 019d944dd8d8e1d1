package org.osefrance.archive.schemas.access;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The facts of a row, {@code key=value} with a separator; remembers which were read, so that none is overlooked. */
final class Cells {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();

    Cells(String text, String separator) {
        for (String fact : text.split(separator, -1)) {
            int equals = fact.indexOf('=');
            values.put(fact.substring(0, equals), fact.substring(equals + 1));
        }
        unread.addAll(values.keySet());
    }

    Optional<String> find(String key) {
        unread.remove(key);
        return Optional.ofNullable(values.get(key));
    }

    boolean is(String key, String value) {
        return find(key).filter(value::equals).isPresent();
    }

    Stated stated(String key) {
        return find(key)
                .map(value -> switch (value) {
                    case "yes" -> Stated.YES;
                    case "no" -> Stated.NO;
                    default -> Stated.UNKNOWN;
                })
                .orElse(Stated.UNKNOWN);
    }

    /** A date; empty when the key is missing or the date unknown or none. */
    Optional<UncertainDate> date(String key) {
        return find(key)
                .filter(value -> !value.equals("unknown") && !value.equals("none"))
                .map(UncertainDate::parseEdtf);
    }

    /** Marks keys whose meaning the category already carries. */
    void skip(String... keys) {
        unread.removeAll(Set.of(keys));
    }

    Set<String> unread() {
        return unread;
    }
}
