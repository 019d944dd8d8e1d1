package org.osefrance.archive.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How people reach the house. Whatever is missing is not spoken of; where all is missing, the contact page says so.
 *
 * @param telephone as it is written for reading; empty for none
 * @param email empty for none
 * @param postalAddress its lines; empty for none
 */
public record Reach(String telephone, String email, List<String> postalAddress) {

    public Reach {
        postalAddress = List.copyOf(postalAddress);
    }

    /** Whether there is any way at all. */
    public boolean any() {
        return !telephone.isEmpty() || !email.isEmpty() || !postalAddress.isEmpty();
    }

    /** The telephone number as {@code tel:} addresses want it (RFC 3966): digits and a leading plus. */
    public String telephoneLink() {
        return "tel:" + telephone.replaceAll("[^+0-9]", "");
    }

    /** A message begun with some words (RFC 6068), so that nobody types twice what they looked for; blank for none. */
    public String emailLink(String words) {
        String start = "mailto:" + email;
        return words.isBlank() ? start : start + "?body=" + encoded(words);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
