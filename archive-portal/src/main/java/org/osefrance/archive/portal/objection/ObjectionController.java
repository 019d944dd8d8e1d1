package org.osefrance.archive.portal.objection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.portal.web.TypedText;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where anybody asks that something be hidden, and follows what becomes of it. An id that is unknown or closed to whoever asks
 * is treated like no id at all.
 */
@Controller
class ObjectionController {

    private static final String FORM = "/objections";
    private static final String FOLLOW = FORM + "/{token}";

    private final TakeDowns takeDowns;
    private final Subjects subjects;
    private final RequestViewer viewers;
    private final ObjectionNews news;
    private final Site site;
    private final ReadableDates dates;

    ObjectionController(
            TakeDowns takeDowns,
            Subjects subjects,
            RequestViewer viewers,
            ObjectionNews news,
            Site site,
            ReadableDates dates) {
        this.takeDowns = takeDowns;
        this.subjects = subjects;
        this.viewers = viewers;
        this.news = news;
        this.site = site;
        this.dates = dates;
    }

    /** @param about id of a record; anything else is left out */
    @GetMapping(FORM)
    String form(
            @RequestParam(defaultValue = "") String about,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        ObjectionForm empty = new ObjectionForm(about, "", "", "", "", "", "", locale.getLanguage(), "");
        return show(empty, "", request, response, model);
    }

    @PostMapping(FORM)
    String send(
            @ModelAttribute ObjectionForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Subject> subject = subjects.find(viewers.of(request), form.about());
        Letter letter = form.letter();
        Optional<String> problem = form.problem(subject.isPresent()).or(letter::problem);
        if (problem.isPresent()) {
            return show(form, problem.get(), request, response, model);
        }
        TakeDowns.Receipt receipt = takeDowns.receive(
                subject,
                form.aboutInWords(),
                letter,
                request.getRemoteAddr(),
                form.website().isEmpty());
        news.tell(subject.map(Subject::record), receipt.number(), "received", request);
        return "redirect:" + FORM + "/" + receipt.token() + "?said=sent";
    }

    /** @param said what was just done */
    @GetMapping(FOLLOW)
    String follow(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        TakeDown asked = takeDowns.follow(token).orElseThrow(NotHereException::new);
        keepToYourself(request, response);
        model.addAttribute("asked", asked);
        model.addAttribute("token", token);
        model.addAttribute("address", site.address(FORM + "/" + token));
        model.addAttribute("received", dates.day(asked.receivedAt(), locale));
        model.addAttribute("said", said);
        model.addAttribute("problem", said.equals("empty") ? "objection.appeal.empty" : "");
        model.addAttribute(
                "decisions",
                asked.decisions().stream()
                        .map(step -> new Told(dates.day(step.at(), locale), step.words()))
                        .toList());
        return "objection/follow";
    }

    @PostMapping(FOLLOW + "/appeal")
    String appeal(
            @PathVariable String token, @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        TakeDown asked = takeDowns.follow(token).orElseThrow(NotHereException::new);
        String why = TypedText.clean(words);
        if (why.isEmpty() || why.length() > Letter.LONGEST) {
            return "redirect:" + FORM + "/" + token + "?said=empty";
        }
        if (takeDowns.appeal(token, why)) {
            news.tell(asked.matter().record(), asked.number(), "appeal", request);
        }
        return "redirect:" + FORM + "/" + token;
    }

    private String show(
            ObjectionForm form, String problem, HttpServletRequest request, HttpServletResponse response, Model model) {
        keepToYourself(request, response);
        Optional<Subject> subject = subjects.find(viewers.of(request), form.about());
        // What cannot be found is offered as words: an id that is closed and one that never was look the same.
        boolean id = RecordId.parse(form.about()).isPresent();
        model.addAttribute("subject", subject);
        model.addAttribute(
                "aboutWords",
                form.aboutWords().isEmpty() && subject.isEmpty() && id ? form.about() : form.aboutWords());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("languages", Language.values());
        return "objection/form";
    }

    /** The session that the form's token lies in begins before the page does: a long page is on its way when it comes to the form. */
    private static void keepToYourself(HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A decision as the applicant reads it. */
    record Told(String day, String reasons) {

        /** The reasons as paragraphs. */
        public List<String> paragraphs() {
            return List.of(reasons.split("\\n+"));
        }
    }
}
