package org.osefrance.archive.portal.origin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;

/**
 * What somebody says of the makers of papers, as it was chosen and typed.
 *
 * @param maker name of a {@link Origin.Maker}; anything else leaves it to what stands above
 * @param why the sentence
 * @param reason why it is said now, for the history
 * @param version of the unit that was shown
 */
public record OriginForm(String maker, String why, String reason, int version) {

    /** What a unit says now. */
    static OriginForm of(Description unit, int version) {
        return new OriginForm(
                unit.origin().map(origin -> origin.maker().name()).orElse(""),
                unit.origin().map(Origin::why).orElse(""),
                "",
                version);
    }

    /** The makers there are to choose from. */
    static List<String> listMakers() {
        return Arrays.stream(Origin.Maker.values()).map(Enum::name).toList();
    }

    /** What was said; empty leaves it to what stands above. */
    Optional<Origin> origin() {
        return Arrays.stream(Origin.Maker.values())
                .filter(each -> each.name().equals(maker))
                .findFirst()
                .map(each -> new Origin(each, oneLine(why)));
    }

    /** Why it is said now. */
    String oneReason() {
        return oneLine(reason);
    }

    private static String oneLine(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
