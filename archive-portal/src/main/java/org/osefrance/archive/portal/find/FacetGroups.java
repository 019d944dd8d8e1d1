package org.osefrance.archive.portal.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.FacetValue;
import org.osefrance.archive.portal.web.LanguageNames;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The boxes to tick beside the results, in the reader's words. A fonds whose description the reader may not see is no box,
 * though something in it may be open.
 */
@Component
final class FacetGroups {

    /** Values shown of one facet; more than one can take in do not help. */
    private static final int SHOWN = 8;

    private final MessageSource messages;
    private final Catalog catalog;

    FacetGroups(MessageSource messages, Catalog catalog) {
        this.messages = messages;
        this.catalog = catalog;
    }

    /** Groups in a fixed order; one without a value to choose is left out. */
    List<FacetGroup> of(Viewer viewer, Question question, SearchResults results, Locale locale) {
        return Arrays.stream(Facet.values())
                .map(facet -> group(
                        facet,
                        question.chosen().getOrDefault(facet, Set.of()),
                        results.facets().getOrDefault(facet, List.of()),
                        (value) -> label(viewer, facet, value, locale)))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** @param labels of a value; empty where the reader may not know it */
    private static FacetGroup group(
            Facet facet, Set<String> chosen, List<FacetValue> values, Function<String, Optional<String>> labels) {
        List<FacetGroup.Choice> choices = new ArrayList<>();
        Set<String> missing = new TreeSet<>(chosen);
        for (FacetValue value : values) {
            boolean ticked = chosen.contains(value.value());
            if (ticked || choices.size() < SHOWN) {
                labels.apply(value.value())
                        .map(label -> new FacetGroup.Choice(value.value(), label, value.items(), ticked))
                        .ifPresent(choice -> {
                            choices.add(choice);
                            missing.remove(choice.value());
                        });
            }
        }
        // What was chosen stays to be unticked, in the words it came in where there are none.
        missing.forEach(value ->
                choices.add(new FacetGroup.Choice(value, labels.apply(value).orElse(value), 0, true)));
        return new FacetGroup(Question.parameter(facet), choices);
    }

    private Optional<String> label(Viewer viewer, Facet facet, String value, Locale locale) {
        return switch (facet) {
            case FONDS ->
                RecordId.parse(value)
                        .flatMap(id -> catalog.findUnit(viewer, id))
                        .map(unit -> unit.description().title());
            case PERIOD -> Optional.of(messages.getMessage("facet.decade", new Object[] {value}, locale));
            case LANGUAGE -> Optional.of(LanguageNames.name(value, locale));
            case GENRE -> Optional.ofNullable(messages.getMessage("genre." + value, null, value, locale));
        };
    }
}
