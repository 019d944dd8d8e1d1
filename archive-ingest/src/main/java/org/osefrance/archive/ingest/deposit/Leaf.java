package org.osefrance.archive.ingest.deposit;

import java.util.Optional;
import org.osefrance.archive.ingest.intake.LeafSide;

/**
 * How a paper lies that was scanned.
 *
 * @param side of its leaf; empty where nobody said
 * @param quarters by how many quarters of a circle it is to be turned clockwise, 0 to 3
 */
public record Leaf(Optional<LeafSide> side, int quarters) {

    private static final int WHOLE = 4;

    /** Nobody said anything of it. */
    public static final Leaf UNSAID = new Leaf(Optional.empty(), 0);

    public Leaf {
        if (quarters < 0 || quarters >= WHOLE) {
            throw new IllegalArgumentException("a page is turned by 0 to 3 quarters, not " + quarters);
        }
    }

    /** The same, turned by a quarter more. */
    public Leaf turned() {
        return new Leaf(side, (quarters + 1) % WHOLE);
    }

    /** The same as another side; empty takes back what was said. */
    public Leaf on(Optional<LeafSide> other) {
        return new Leaf(other, quarters);
    }
}
