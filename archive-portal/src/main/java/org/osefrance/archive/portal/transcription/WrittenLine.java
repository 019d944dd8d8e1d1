package org.osefrance.archive.portal.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.Page;

/**
 * A line of the form.
 *
 * @param strip address of its piece of the image; empty where its place is none
 * @param box its place; empty where what was typed is none
 */
record WrittenLine(DraftLine line, Optional<PixelBox> box, Optional<String> strip) {

    /** Pixels across that look sharp in the form. */
    private static final int SHARP = 1200;
    /** A little paper around a line: what stands above and below helps to read it. */
    private static final int MARGIN_PARTS = 3;

    static List<WrittenLine> of(Page page, Draft draft) {
        List<WrittenLine> lines = new ArrayList<>();
        for (DraftLine line : draft.lines()) {
            Optional<PixelBox> box = line.box(draft.image());
            lines.add(new WrittenLine(
                    line, box, box.map(place -> Addresses.cutting(page, around(place, draft), SHARP))));
        }
        return lines;
    }

    private static PixelBox around(PixelBox box, Draft draft) {
        int margin = Math.max(4, box.height() / MARGIN_PARTS);
        int left = Math.max(0, box.x() - margin);
        int top = Math.max(0, box.y() - margin);
        int right = Math.min(draft.image().width(), box.right() + margin);
        int bottom = Math.min(draft.image().height(), box.bottom() + margin);
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
