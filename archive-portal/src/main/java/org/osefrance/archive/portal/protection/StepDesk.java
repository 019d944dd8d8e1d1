package org.osefrance.archive.portal.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.web.ReadableDates;
import org.springframework.ui.Model;

/**
 * The part of a desk that shows the steps of a matter and takes another one.
 *
 * @param list address of the desk, below which each matter has its number
 * @param possible what can be done about these matters
 */
record StepDesk(String list, Set<Step.Kind> possible, Officer officer, ReadableDates dates) {

    /** Writes a step down; false where the matter as it stands does not allow it. */
    @FunctionalInterface
    interface Writer {
        boolean act(long number, Step.Kind kind, String words, String account);
    }

    void show(Matter matter, String said, Locale locale, Model model) {
        model.addAttribute("steps", StepLine.of(matter.steps(), dates, locale));
        model.addAttribute(
                "kinds",
                Arrays.stream(Step.Kind.values()).filter(possible::contains).toList());
        model.addAttribute("said", said.equals("refused") ? said : "");
    }

    /** Takes a step as it was typed, and says where to go on. */
    String take(HttpServletRequest request, Matter matter, String kind, String words, Writer writer) {
        Optional<TypedStep> typed = TypedStep.read(kind, words, possible);
        return "redirect:" + list + "/" + matter.number()
                + (typed.isPresent() && act(request, matter, typed.get(), writer) ? "" : "?said=refused");
    }

    private boolean act(HttpServletRequest request, Matter matter, TypedStep step, Writer writer) {
        String account = officer.noting(request, Action.GUARD_DATA, matter.name() + " " + step.kind());
        return writer.act(matter.number(), step.kind(), step.words(), account);
    }
}
