package org.osefrance.archive.portal.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invented document as it lies in the resources: a head of {@code key: value} lines, a line {@code ---}, then the
 * typed pages separated by {@code ===}.
 *
 * @param name stem of the files made from it
 * @param reference reference code
 * @param title as an archivist would give it
 * @param genre kind of document
 * @param language ISO 639-2/T
 * @param dated EDTF (ISO 8601-2)
 * @param pages lines as typed
 */
record SampleItem(
        String name,
        String reference,
        String title,
        String genre,
        String language,
        String dated,
        List<List<String>> pages) {

    SampleItem {
        pages = pages.stream().map(List::copyOf).toList();
    }

    static SampleItem parse(String name, String text) {
        int end = text.indexOf("\n---\n");
        Map<String, String> head = new HashMap<>();
        text.substring(0, end).lines().forEach(line -> {
            int colon = line.indexOf(':');
            head.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        List<List<String>> pages = new ArrayList<>();
        for (String page : text.substring(end + 5).split("\n===\n")) {
            pages.add(Arrays.asList(page.stripTrailing().split("\n")));
        }
        return new SampleItem(
                name,
                field(name, head.get("reference")),
                field(name, head.get("title")),
                field(name, head.get("kind")),
                field(name, head.get("language")),
                field(name, head.get("dated")),
                pages);
    }

    private static String field(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("the sample " + name + " lacks a line of its head");
        }
        return value;
    }
}
