package org.osefrance.archive.portal.release;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Preview;
import org.osefrance.archive.index.catalog.Preview.PreviewedPage;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableReasons;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at a record or a page with somebody else's eyes, on any day. The look is written down as the archivist's own. */
@Controller
class SeeAsController {

    private static final int WIDE = 1000;
    private static final int HIGH = 1400;

    private final Archive archive;
    private final Desk desk;
    private final ReadableReasons reasons;

    SeeAsController(Archive archive, Desk desk, ReadableReasons reasons) {
        this.archive = archive;
        this.desk = desk;
        this.reasons = reasons;
    }

    @GetMapping(ReleaseController.DESK + "/{id}/see")
    String see(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        Desk.Subject subject = desk.subject(archivist, id);
        Eyes eyes = Eyes.of(who);
        LocalDate then = day(day);
        Preview preview = archive.releaseDesk()
                .findPreview(archivist, subject.record(), eyes.viewer(subject.record(), then), then)
                .orElseThrow(NotHereException::new);
        model.addAttribute("subject", subject);
        model.addAttribute("eyes", eyes);
        model.addAttribute("allEyes", Eyes.values());
        model.addAttribute("day", then.toString());
        model.addAttribute("dayWords", EffectLines.day(then, locale));
        model.addAttribute(
                "description", answer(preview.description(), preview.shown().isPresent(), locale));
        model.addAttribute("shown", preview.shown().map(UnitView::description).orElse(null));
        model.addAttribute("preview", preview);
        model.addAttribute(
                "pages",
                preview.pages().stream().map(page -> line(page, locale)).toList());
        if (subject.page().isPresent()) {
            preview.pages().stream()
                    .findFirst()
                    .ifPresent(page -> model.addAttribute("leaf", leaf(preview.unit(), page)));
        }
        return "release/see";
    }

    private LocalDate day(String typed) {
        try {
            return typed.isBlank() ? desk.today() : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return desk.today();
        }
    }

    private PageLine line(PreviewedPage page, Locale locale) {
        return new PageLine(
                page.number(),
                page.shown().map(PageView::number).orElse(0),
                page.parts(),
                page.shown().map(shown -> shown.masks().boxes().size()).orElse(0),
                answer(page.decision(), page.shown().isPresent(), locale),
                ReleaseController.DESK + "/" + page.page().id() + "/see");
    }

    private Answer answer(AccessDecision decision, boolean shows, Locale locale) {
        return new Answer(
                shows,
                decision.outcome().name(),
                reasons.of(decision.bases(), locale),
                decision.openFrom().map(day -> EffectLines.day(day, locale)),
                decision.never());
    }

    /** The page as it would show, with what is withheld covered; nothing where it would not. */
    private static Optional<Leaf> leaf(Description item, PreviewedPage page) {
        return page.shown()
                .flatMap(shown -> page.page()
                        .size()
                        .map(size -> new Leaf(
                                item.title(),
                                Addresses.image(page.page(), WIDE, HIGH),
                                size,
                                shown.masks().boxes(),
                                page.text().map(PageText::plainText).orElse(""))));
    }

    /**
     * A decision in the reader's words.
     *
     * @param shows whether anything is shown by it
     * @param day on which anyone may see the whole; empty when nobody can say
     */
    record Answer(boolean shows, String outcome, List<String> reasons, Optional<String> day, boolean never) {}

    /**
     * One page of the list.
     *
     * @param number as the archivist counts
     * @param theirs as the other counts; 0 where it is not shown
     * @param parts lines and passages of it
     * @param masked places covered
     */
    record PageLine(int number, int theirs, int parts, int masked, Answer answer, String see) {}

    /** A page with its covered places. */
    record Leaf(String title, String image, PixelSize size, List<PixelBox> covered, String text) {}
}
