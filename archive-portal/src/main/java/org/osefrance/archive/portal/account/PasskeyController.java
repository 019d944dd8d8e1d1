package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys of one's own account: made by the script {@code passkey.js}, and taken away. */
@Controller
class PasskeyController {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyController.class);
    private static final String ASKED = PasskeyController.class.getName();
    private static final int LONGEST_LABEL = 80;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final WebAuthnRelyingPartyOperations operations;
    private final Passkeys passkeys;
    private final StaffSessions sessions;
    private final SignInOutcome outcome;
    private final AccountNews news;

    PasskeyController(
            WebAuthnRelyingPartyOperations operations,
            Passkeys passkeys,
            StaffSessions sessions,
            SignInOutcome outcome,
            AccountNews news) {
        this.operations = operations;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.outcome = outcome;
        this.news = news;
    }

    /** What the browser asks an authenticator to make. */
    @PostMapping(StaffRoute.PASSKEYS + "/options")
    void options(SignedIn self, HttpSession session, HttpServletResponse response) throws IOException {
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(self));
        session.setAttribute(ASKED, options);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), options);
    }

    /** What it made; the answer says where to go on. */
    @PostMapping(StaffRoute.PASSKEYS)
    ResponseEntity<Map<String, String>> add(SignedIn self, HttpServletRequest request, HttpSession session)
            throws IOException {
        Object asked = session.getAttribute(ASKED);
        session.removeAttribute(ASKED); // a challenge serves once
        if (!(asked instanceof PublicKeyCredentialCreationOptions options)) {
            return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
        }
        try {
            RelyingPartyPublicKey made = json.readValue(request.getInputStream(), RelyingPartyPublicKey.class);
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(made.getCredential(), label(made))));
        } catch (JacksonException
                | IllegalArgumentException
                | com.webauthn4j.util.exception.WebAuthnException refused) {
            LOG.warn("A passkey was not taken: {}", refused.getMessage());
            return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
        }
        news.tell(AccountEvent.Kind.PASSKEY_ADDED, self.getName(), request);
        if (self.isIn()) {
            return ResponseEntity.ok(Map.of("next", StaffRoute.ME));
        }
        request.changeSessionId(); // more is allowed from here on
        sessions.add(StaffSession.Proof.PASSKEY, request);
        sessions.find(request).ifPresent(in -> outcome.welcome(in, request));
        return ResponseEntity.ok(Map.of("next", StaffRoute.ME + "/recovery-codes"));
    }

    @PostMapping(StaffRoute.PASSKEYS + "/{id}/remove")
    String remove(SignedIn self, @PathVariable String id, HttpServletRequest request) {
        if (!passkeys.remove(self.account().id(), id)) {
            return "redirect:" + StaffRoute.ME + "?kept";
        }
        news.tell(AccountEvent.Kind.PASSKEY_REMOVED, self.getName(), request);
        return "redirect:" + StaffRoute.ME;
    }

    private static String label(RelyingPartyPublicKey made) {
        String said =
                String.valueOf(made.getLabel()).replaceAll("\\p{Cntrl}+", " ").strip();
        return said.substring(0, Math.min(LONGEST_LABEL, said.length()));
    }
}
