package org.osefrance.archive.index.linking.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Names with other forms of them, some borne by many and most by few (Zipf with an offset). */
final class NameList {

    private final List<List<String>> names = new ArrayList<>();
    private final double[] until;

    private NameList(String resource, double offset) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameList.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> names.add(List.of(line.split(" "))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.until = new double[names.size()];
        double sum = 0;
        for (int i = 0; i < until.length; i++) {
            sum += 1 / (i + offset);
            until[i] = sum;
        }
    }

    static NameList given() {
        return new NameList("given-names.txt", 6);
    }

    static NameList surnames() {
        return new NameList("surnames.txt", 20);
    }

    String pick(Random random) {
        double at = random.nextDouble() * until[until.length - 1];
        int found = java.util.Arrays.binarySearch(until, at);
        return names.get(Math.min(until.length - 1, found < 0 ? -found - 1 : found))
                .getFirst();
    }

    /** Any of them, rare ones as often as common ones. */
    String any(Random random) {
        return names.get(random.nextInt(names.size())).getFirst();
    }

    /** Another form of a name, or itself where none is known. */
    String form(String name, Random random) {
        return names.stream()
                .filter(forms -> forms.getFirst().equals(name) && forms.size() > 1)
                .map(forms -> forms.get(1 + random.nextInt(forms.size() - 1)))
                .findFirst()
                .orElse(name);
    }
}
