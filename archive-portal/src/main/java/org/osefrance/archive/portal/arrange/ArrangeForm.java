package org.osefrance.archive.portal.arrange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What the form of the desk sent.
 *
 * @param draft the pages as they are being arranged
 * @param deed what to do with them
 * @param page of which, where one is meant
 * @param to the page it comes to stand before, where it was put somewhere with the mouse
 * @param place where it is to stand, from 1, as typed
 * @param picked pages that were ticked
 * @param into reference of another document
 * @param closure what becomes of pages that would open there
 * @param reason why, in one line
 * @param mark of the preview that is confirmed
 */
record ArrangeForm(
        ArrangeDraft draft,
        String deed,
        Optional<RecordId> page,
        Optional<RecordId> to,
        String place,
        List<RecordId> picked,
        String into,
        Closure closure,
        String reason,
        String mark) {

    private static final int LONGEST = 400;

    /** @param title for what is split off and has none yet */
    static ArrangeForm read(HttpServletRequest request, String title) {
        List<Leaf> leaves = new ArrayList<>();
        for (String field : all(request.getParameterValues("leaf"))) {
            Leaf.parse(field).ifPresent(leaves::add);
        }
        Map<Integer, String> cuts = new TreeMap<>();
        for (String cut : all(request.getParameterValues("cut"))) {
            if (cut.matches("[0-9]{1,6}")) {
                String typed = line(request.getParameter("title-" + cut));
                cuts.put(Integer.valueOf(cut), typed.isEmpty() ? title : typed);
            }
        }
        String[] deed = line(request.getParameter("do")).split(":", 3);
        return new ArrangeForm(
                new ArrangeDraft(leaves, cuts),
                deed[0],
                deed.length > 1 ? RecordId.parse(deed[1]) : Optional.empty(),
                deed.length > 2 ? RecordId.parse(deed[2]) : Optional.empty(),
                deed.length > 1 ? line(request.getParameter("place-" + deed[1])) : "",
                all(request.getParameterValues("picked")).stream()
                        .flatMap(id -> RecordId.parse(id).stream())
                        .distinct()
                        .toList(),
                line(request.getParameter("into")),
                "OF_NEW_PLACE".equals(request.getParameter("closure")) ? Closure.OF_NEW_PLACE : Closure.KEPT,
                line(request.getParameter("reason")),
                line(request.getParameter("mark")));
    }

    /** The draft after the change that was asked for. */
    ArrangeDraft changed(String title) {
        Optional<RecordId> known = page.filter(draft::holds);
        if (known.isEmpty()) {
            return draft;
        }
        RecordId one = known.get();
        int at = draft.place(one);
        return switch (deed) {
            case "EARLIER" -> draft.put(one, at - 1);
            case "LATER" -> draft.put(one, at + 1);
            case "PLACE" -> place.matches("[0-9]{1,6}") ? draft.put(one, Integer.parseInt(place) - 1) : draft;
            case "BEFORE" ->
                to.filter(draft::holds).map(other -> draft.before(one, other)).orElse(draft);
            case "SPLIT" -> draft.split(one, title);
            case "JOIN" -> draft.join(one);
            case "VERSO" -> draft.turnOver(one);
            default -> draft;
        };
    }

    static String line(@Nullable String typed) {
        String plain =
                typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static List<String> all(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }
}
