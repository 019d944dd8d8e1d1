package org.osefrance.archive.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the house says about itself, and how to reach it. */
@Controller
final class HouseController {

    private static final int LONGEST = 400;

    @GetMapping("/about")
    String about() {
        return "web/about";
    }

    /** With the words somebody looked for, so that they need not be said twice. */
    @GetMapping("/contact")
    String contact(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "asked", q.strip().substring(0, Math.min(LONGEST, q.strip().length())));
        return "web/contact";
    }
}
