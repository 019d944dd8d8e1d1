package org.osefrance.archive.portal.transcription;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.PageImage;

/**
 * What the form of the desk sent.
 *
 * @param draft the lines
 * @param turn what to do with them
 * @param name of the brought reading the lines began from; empty for none
 */
record DraftForm(Draft draft, Turn turn, String name) {

    /** Lines a form takes; the server refuses longer ones before they come here. */
    private static final int MOST_LINES = 450;

    /**
     * What to do.
     *
     * @param deed {@code save}, a change of the lines, or anything else for nothing
     * @param line which one, from 0
     * @param seen number of the text that was shown when this was begun
     */
    record Turn(String deed, int line, int seen) {

        static Turn fresh(int seen) {
            return new Turn("", 0, seen);
        }

        Turn at(int another) {
            return new Turn(deed, another, seen);
        }

        Turn after(int newest) {
            return new Turn(deed, line, newest);
        }

        /** The line somebody goes on with after the change. */
        public int next() {
            return switch (deed) {
                case "add", "down" -> line + 1;
                case "up", "delete" -> Math.max(0, line - 1);
                default -> line;
            };
        }
    }

    /**
     * Reads a form. Where the page was turned since it was opened its lines turn along; where it shows another scan by now they have
     * lost their places, and nothing of their words.
     */
    static DraftForm read(HttpServletRequest request, Page page) {
        int image = number(one(request.getParameter("image")));
        PixelSize now = page.size().orElseThrow();
        DraftForm form =
                read(request, page.findImage(image).flatMap(PageImage::size).orElse(now));
        return image == page.imageNumber() || page.findImage(image).isEmpty()
                ? form
                : new DraftForm(form.draft().on(page, image), form.turn(), form.name());
    }

    private static DraftForm read(HttpServletRequest request, PixelSize image) {
        String[] texts = all(request.getParameterValues("text"));
        String[] places = all(request.getParameterValues("place"));
        Set<String> opening = Set.of(distinct(all(request.getParameterValues("opens"))));
        List<DraftLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(texts.length, places.length); i++) {
            lines.add(new DraftLine(texts[i], places[i], opening.contains(Integer.toString(i))));
        }
        String[] deed = one(request.getParameter("do")).split(":", 2);
        int line = deed.length < 2 ? 0 : number(deed[1]);
        return new DraftForm(
                new Draft(image, lines),
                new Turn(
                        deed[0],
                        Math.clamp(line, 0, Math.max(0, lines.size() - 1)),
                        number(one(request.getParameter("seen")))),
                one(request.getParameter("name")));
    }

    boolean isToSave() {
        return turn.deed().equals("save");
    }

    boolean isTooLong() {
        return draft.lines().size() > MOST_LINES;
    }

    /** The lines after the change that was asked for. */
    Draft changed() {
        int line = turn.line();
        if (draft.lines().isEmpty()) {
            return turn.deed().equals("add") ? draft.add(0) : draft;
        }
        return switch (turn.deed()) {
            case "add" -> draft.add(line);
            case "split" -> draft.split(line);
            case "join" -> draft.join(line);
            case "delete" -> draft.delete(line);
            case "up" -> draft.up(line);
            case "down" -> draft.down(line);
            default -> draft;
        };
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String[] distinct(String[] all) {
        return Arrays.stream(all).distinct().toArray(String[]::new);
    }

    private static String[] all(String @Nullable [] values) {
        return values == null ? new String[0] : values;
    }

    private static String one(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
