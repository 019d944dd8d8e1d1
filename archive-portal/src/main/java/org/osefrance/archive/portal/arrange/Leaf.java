package org.osefrance.archive.portal.arrange;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Page;

/**
 * A page on the sheet, as somebody has it before them.
 *
 * @param version of the page they saw
 * @param side of its leaf, as it is to be
 */
record Leaf(RecordId page, int version, Optional<Page.Side> side) {

    /** As the form holds it. */
    public String field() {
        return page + "." + version + "." + side.map(Enum::name).orElse("");
    }

    /** What a form held; empty for anything else. */
    static Optional<Leaf> parse(String field) {
        String[] parts = field.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        Optional<Page.Side> side = switch (parts[2]) {
            case "VERSO" -> Optional.of(Page.Side.VERSO);
            case "RECTO" -> Optional.of(Page.Side.RECTO);
            default -> Optional.empty();
        };
        return RecordId.parse(parts[0]).map(page -> new Leaf(page, Integer.parseInt(parts[1]), side));
    }

    /** Whether it is the back of the one before it. */
    public boolean isVerso() {
        return side.equals(Optional.of(Page.Side.VERSO));
    }

    /** The back becomes no side in particular, anything else a back. */
    Leaf turnedOver() {
        return new Leaf(page, version, isVerso() ? Optional.empty() : Optional.of(Page.Side.VERSO));
    }

    Leaf at(int newest) {
        return new Leaf(page, newest, side);
    }
}
