package org.osefrance.archive.ingest.pipeline;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.schemas.record.Description;

/**
 * What is known of the languages of an item before it is read.
 *
 * @param house expected where nobody said anything, ISO 639-2/T, likeliest first
 */
record ItemLanguages(List<String> house) {

    ItemLanguages {
        house = List.copyOf(house);
    }

    /**
     * What the item says of its languages; else what the nearest unit above it says is likeliest, and the languages of the
     * house are possible too. It lies among what the units above it hold.
     *
     * @param item empty for one that is no more
     */
    ReadingLanguages of(Optional<UnitView> item) {
        List<Description> above = item.map(view -> view.ancestors().reversed()).orElse(List.of());
        List<String> said = item.map(view -> view.description().languages()).orElse(List.of());
        ReadingLanguages known = said.isEmpty()
                ? above.stream()
                        .map(Description::languages)
                        .filter(languages -> !languages.isEmpty())
                        .findFirst()
                        .map(hint -> ReadingLanguages.among(house).likely(hint))
                        .orElseGet(() -> ReadingLanguages.among(house))
                : ReadingLanguages.among(said);
        return known.in(above.stream().map(unitAbove -> unitAbove.id().value()).toList());
    }
}
