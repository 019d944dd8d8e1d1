package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody works on: said once in a session, changed at will, and part of every reading that hangs on a reason. */
@Controller
class PurposeController {

    private static final int LONGEST = 200;
    /** A page of this site: one slash, and nothing a browser would take for another house or another header. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private final StaffSessions sessions;
    private final AccountNews news;

    PurposeController(StaffSessions sessions, AccountNews news) {
        this.sessions = sessions;
        this.news = news;
    }

    /** @param page where to go on; the desk when it is none of this site */
    @PostMapping(StaffRoute.PURPOSE)
    ResponseEntity<Void> say(
            SignedIn self,
            @RequestParam String purpose,
            @RequestParam(defaultValue = StaffRoute.DESK) String page,
            HttpServletRequest request) {
        String said = purpose.replaceAll("\\p{Cntrl}+", " ").strip();
        String kept = said.substring(0, Math.min(LONGEST, said.length()));
        sessions.workOn(kept, request);
        news.tell(AccountEvent.Kind.PURPOSE_SAID, self.getName(), kept, request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", OURS.matcher(page).matches() ? page : StaffRoute.DESK)
                .build();
    }
}
