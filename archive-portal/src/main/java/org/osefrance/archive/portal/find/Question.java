package org.osefrance.archive.portal.find;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.portal.web.Addresses;
import org.springframework.util.MultiValueMap;

/**
 * What a reader asks, as it stands in the address: {@code q}, one parameter a facet (its name in lower case), {@code
 * page} from 1. What cannot be read is left out; an address never is an error.
 *
 * @param words as typed
 * @param chosen values ticked, per facet
 * @param page of the results, from 1
 */
record Question(String words, Map<Facet, Set<String>> chosen, int page) {

    /** Hits on one page. */
    static final int PAGE_SIZE = 10;

    private static final int LONGEST = 400;
    private static final int LAST_PAGE = 1000;
    private static final int MOST_VALUES = 50;

    Question {
        chosen = Map.copyOf(chosen);
    }

    static Question of(MultiValueMap<String, String> parameters) {
        String typed = Optional.ofNullable(parameters.getFirst("q")).orElse("").strip();
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>(parameters.getOrDefault(parameter(facet), List.of()));
            values.remove("");
            if (!values.isEmpty() && values.size() <= MOST_VALUES) {
                chosen.put(facet, values);
            }
        }
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return new Question(words, chosen, page(parameters.getFirst("page")));
    }

    /** The parameter of a facet. */
    static String parameter(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    boolean asked() {
        return !words.isEmpty();
    }

    /** Whether any box is ticked. */
    public boolean narrowed() {
        return !chosen.isEmpty();
    }

    boolean isChosen(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    SearchRequest request() {
        return new SearchRequest(words, chosen, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** The same question, another page of its answers. */
    public String href(int otherPage) {
        StringBuilder address = new StringBuilder("/search?q=").append(Addresses.encoded(words));
        for (Facet facet : Facet.values()) {
            chosen.getOrDefault(facet, Set.of()).stream()
                    .sorted()
                    .forEach(value -> address.append('&')
                            .append(parameter(facet))
                            .append('=')
                            .append(Addresses.encoded(value)));
        }
        return otherPage == 1 ? address.toString() : address + "&page=" + otherPage;
    }

    /** The same words without anything ticked. */
    public String wideHref() {
        return new Question(words, Map.of(), 1).href(1);
    }

    private static int page(@Nullable String written) {
        if (written == null || !written.matches("[0-9]{1,6}")) {
            return 1;
        }
        return Math.clamp(Integer.parseInt(written), 1, LAST_PAGE);
    }
}
