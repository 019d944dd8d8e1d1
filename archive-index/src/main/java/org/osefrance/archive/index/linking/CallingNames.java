package org.osefrance.archive.index.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Given names and how their bearers are called, from the list that comes with this package: a group a line. */
public final class CallingNames implements NameGroups {

    private static final String LIST = "calling-names.txt";

    private final Map<String, int[]> groups;

    private CallingNames(Map<String, int[]> groups) {
        this.groups = groups;
    }

    /** The list as it comes with the program. */
    public static CallingNames read() {
        Map<String, int[]> groups = new HashMap<>();
        try (InputStream bytes = Objects.requireNonNull(CallingNames.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    for (String name : line.split(" ")) {
                        groups.merge(Folding.fold(name), new int[] {number}, CallingNames::both);
                    }
                    number++;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new CallingNames(groups);
    }

    private static int[] both(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    @Override
    public int[] listOf(List<String> words) {
        int[] found = new int[0];
        for (String word : words) {
            int[] more = groups.get(word);
            if (more != null) {
                found = found.length == 0 ? more : both(found, more);
            }
        }
        return found;
    }
}
