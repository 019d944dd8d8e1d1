package org.osefrance.archive.portal.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.FacetValue;
import org.osefrance.archive.portal.web.LanguageNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The boxes to tick beside the results, in the reader's words. */
@Component
final class FacetGroups {

    /** Values shown of one facet; more than one can take in do not help. */
    private static final int SHOWN = 8;

    private final MessageSource messages;

    FacetGroups(MessageSource messages) {
        this.messages = messages;
    }

    /** Groups in a fixed order; one without a value to choose is left out. */
    List<FacetGroup> of(Question question, SearchResults results, Locale locale) {
        return Arrays.stream(Facet.values())
                .map(facet -> group(facet, question, results.facets().getOrDefault(facet, List.of()), locale))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private FacetGroup group(Facet facet, Question question, List<FacetValue> values, Locale locale) {
        List<FacetGroup.Choice> choices = new ArrayList<>();
        for (FacetValue value : values) {
            boolean chosen = question.isChosen(facet, value.value());
            if (chosen || choices.size() < SHOWN) {
                choices.add(new FacetGroup.Choice(value.value(), label(facet, value, locale), value.items(), chosen));
            }
        }
        Set<String> there = values.stream().map(FacetValue::value).collect(Collectors.toSet());
        question.chosen().getOrDefault(facet, Set.of()).stream()
                .filter(value -> !there.contains(value))
                .sorted()
                .map(value -> new FacetValue(value, value, 0))
                .forEach(none -> choices.add(new FacetGroup.Choice(none.value(), label(facet, none, locale), 0, true)));
        return new FacetGroup(Question.parameter(facet), choices);
    }

    private String label(Facet facet, FacetValue value, Locale locale) {
        return switch (facet) {
            case FONDS -> value.label();
            case PERIOD -> messages.getMessage("facet.decade", new Object[] {value.value()}, locale);
            case LANGUAGE -> LanguageNames.name(value.value(), locale);
            case GENRE ->
                Objects.requireNonNullElse(
                        messages.getMessage("genre." + value.value(), null, value.label(), locale), value.label());
        };
    }
}
