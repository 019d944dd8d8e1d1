package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a record opens to the public on site: its period, matter, deed and defence secret; the latest wins. */
record Openings(Case asked) {

    /** The opening that governs the whole record. */
    Opening governing() {
        List<Opening> all = new ArrayList<>(besidesParts());
        all.addAll(parts());
        return Opening.latest(all);
    }

    /** Whether some parts of a file that can be taken apart are open on the day, and nothing closes the whole. */
    boolean somePartIsOpen() {
        return asked.matter() instanceof Matter.MixedFile(List<Matter.Part> parts, Stated separable)
                && separable == Stated.YES
                && besidesParts().stream().allMatch(opening -> opening.isOpenOn(asked.day()))
                && parts().stream().anyMatch(opening -> opening.isOpenOn(asked.day()));
    }

    private List<Opening> parts() {
        return asked.matter() instanceof Matter.MixedFile(List<Matter.Part> parts, Stated separable)
                ? parts.stream()
                        .map(part -> new Periods(asked).of(part.category(), part.dates(), part.subject()))
                        .toList()
                : List.of();
    }

    private List<Opening> besidesParts() {
        List<Opening> all = new ArrayList<>();
        List<Category> categories = MatterOpenings.categories(asked);
        categories.forEach(category -> all.add(period(category)));
        MatterOpenings.find(asked).ifPresent(all::add);
        if (all.isEmpty() && !(asked.matter() instanceof Matter.MixedFile)) {
            all.add(Opening.undecidable(Basis.UNDESCRIBED));
        }
        deed().ifPresent(all::add);
        if (asked.substance().classification().equals(Optional.of(Classification.CLASSIFIED))) {
            all.add(Opening.closed(Basis.DECLASSIFY_FIRST));
        }
        return all;
    }

    private Opening period(Category category) {
        Opening period = new Periods(asked).of(category, asked.substance().dates(), asked.subject());
        return WarArchives.shorten(period, category, asked);
    }

    private Optional<Opening> deed() {
        return asked.facts()
                .rights()
                .deed()
                .flatMap(Deed::closedUntil)
                .map(last -> new Opening.From(last.plusDays(1), List.of(Basis.DEED_OF_GIFT)));
    }
}
