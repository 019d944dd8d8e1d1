package org.osefrance.archive.schemas.media;

import java.util.List;

/** A paragraph or column: lines that belong together, from top to bottom. */
public record TextBlock(PixelBox box, List<TextLine> lines) {

    public TextBlock {
        lines = List.copyOf(lines);
    }
}
