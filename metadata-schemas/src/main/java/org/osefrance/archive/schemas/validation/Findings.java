package org.osefrance.archive.schemas.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings while something is read. Of each code only the first are kept, because a file wrong throughout would
 * bury everything else; the last one kept says how many more there were. Not for several threads.
 */
public final class Findings {

    /** Findings of one code that are kept word for word. */
    public static final int KEPT_PER_CODE = 20;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Something was lost. */
    public void error(String code, String location, String message) {
        add(new Finding(Finding.Severity.ERROR, code, location, message));
    }

    /** Something was guessed. */
    public void warning(String code, String location, String message) {
        add(new Finding(Finding.Severity.WARNING, code, location, message));
    }

    /** Adds one that was made elsewhere. */
    public void add(Finding finding) {
        if (counts.merge(finding.code(), 1, Integer::sum) <= KEPT_PER_CODE) {
            kept.add(finding);
        }
    }

    /** What was found, in order; one more finding for each code of which some were left out. */
    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((code, count) -> {
            if (count > KEPT_PER_CODE) {
                Finding last = lastOf(code);
                String message = "and " + (count - KEPT_PER_CODE) + " more of this kind";
                all.add(new Finding(last.severity(), code, last.location(), message));
            }
        });
        return List.copyOf(all);
    }

    private Finding lastOf(String code) {
        return kept.stream()
                .filter(finding -> finding.code().equals(code))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
