package org.osefrance.archive.portal.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the house says about itself, and how to reach it. */
@Controller
final class HouseController {

    private static final int LONGEST = 400;
    private static final Pattern RECORD =
            Pattern.compile("/(?:records/[a-z0-9-]{1,80}(?:/pages/[a-z0-9-]{1,80})?|pages/[a-z0-9-]{1,80})");

    private final Site site;

    HouseController(Site site) {
        this.site = site;
    }

    @GetMapping("/about")
    String about() {
        return "web/about";
    }

    /**
     * With the words somebody looked for, or the page they stood before, so that they need not be said twice.
     *
     * @param about path of a record or a page; anything else is left out
     */
    @GetMapping("/contact")
    String contact(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String about, Model model) {
        String asked = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        String page = RECORD.matcher(about).matches() ? site.address(about) : "";
        model.addAttribute("asked", asked);
        model.addAttribute("about", page);
        model.addAttribute("letter", page.isEmpty() ? asked : page);
        return "web/contact";
    }
}
