package org.osefrance.archive.portal.arrange;

import java.util.List;
import java.util.Locale;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.portal.release.EffectLines;
import org.osefrance.archive.portal.release.PreviewMark;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.schemas.access.Place;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a change would do, before it is done: to the pages, and to what anybody may see. */
@Component
class ArrangePreview {

    private final Archive archive;
    private final EffectLines effects;

    ArrangePreview(Archive archive, EffectLines effects) {
        this.archive = archive;
        this.effects = effects;
    }

    /** What is confirmed: how the pages are to stand, and what became of who may see them. */
    private record Previewed(List<Leaf> leaves, String cuts, String into, Rearrangement.Closure closure) {}

    /** A mark of what is shown, which the confirmation carries. */
    String mark(ArrangedItem.Place place, ArrangeForm form, Rearrangement change) {
        return mark(form, rehearse(place, change));
    }

    void show(ArrangedItem.Place place, ArrangeForm form, Rearrangement change, Locale locale, Model model) {
        Rehearsal rehearsal = rehearse(place, change);
        model.addAttribute("unit", place.item());
        model.addAttribute("base", place.desk());
        model.addAttribute("deed", form.deed().replace("SAVE_", ""));
        model.addAttribute("changed", rehearsal.changed());
        model.addAttribute(
                "splits",
                change.steps().stream().filter(Step.Split.class::isInstance).toList());
        model.addAttribute(
                "marks",
                change.steps().stream().filter(Step.Mark.class::isInstance).count());
        model.addAttribute("online", changes(place, rehearsal, Place.ONLINE, locale));
        model.addAttribute("onsite", changes(place, rehearsal, Place.ONSITE, locale));
        model.addAttribute("mark", mark(form, rehearsal));
    }

    private List<EffectLines.TurnLines> changes(
            ArrangedItem.Place place, Rehearsal rehearsal, Place where, Locale locale) {
        return effects.of(place.archivist(), rehearsal, where, locale).stream()
                .filter(EffectLines.TurnLines::isChange)
                .toList();
    }

    /** Without its examples: they name the new item of a split, which gets another id each time it is rehearsed. */
    private static String mark(ArrangeForm form, Rehearsal rehearsal) {
        List<Rehearsal.Effect> effects = rehearsal.effects().stream()
                .map(one -> new Rehearsal.Effect(
                        one.place(), one.kind(), one.turn(), one.count(), one.opens(), one.bases(), List.of()))
                .toList();
        return PreviewMark.of(
                new Previewed(
                        form.draft().leaves(), form.draft().cuts() + " " + form.picked(), form.into(), form.closure()),
                Rehearsal.of(rehearsal.versions(), rehearsal.changed(), effects));
    }

    private Rehearsal rehearse(ArrangedItem.Place place, Rearrangement change) {
        return archive.releaseDesk().rehearse(place.archivist(), change).orElseThrow(NotHereException::new);
    }
}
