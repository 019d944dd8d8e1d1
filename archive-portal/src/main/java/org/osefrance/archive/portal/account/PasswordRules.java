package org.osefrance.archive.portal.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osefrance.archive.portal.web.Site;
import org.springframework.stereotype.Component;

/**
 * What a password has to be: long, and not among those that are tried first. No rules about kinds of characters (NIST SP
 * 800-63B, 3.1.1.2). The list lies in the program; nobody is asked over the network.
 */
@Component
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final String LIST = "/account/common-passwords.txt";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{2,80}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGITS_AROUND = Pattern.compile("^[0-9]+|[0-9]+$");
    private static final List<String> ROWS = List.of(
            "01234567890123456789012345678901234567890",
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertzuiopasdfghjklyxcvbnm");

    private static final int FEWEST_CHARACTERS = 5;
    /** What has to be left of a password without the words anybody would try here. */
    private static final int LEAST_OF_ITS_OWN = 8;

    private static final int SHORTEST_WORD = 3;

    private final Set<String> common;
    private final List<String> words;

    PasswordRules(Site site) {
        this.common = read();
        this.words = wordsOf(site.institution());
    }

    /** Whether somebody may be called so. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Key of the message that says what is wrong with a password for an account. */
    Optional<String> findProblem(String password, String account) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("account.problem.password");
        }
        String bare = bare(password);
        if (isOfWordsKnownHere(bare, account)) {
            return Optional.of("account.problem.own-name");
        }
        return isCommon(bare) || isMonotonous(bare) ? Optional.of("account.problem.common") : Optional.empty();
    }

    private boolean isOfWordsKnownHere(String bare, String account) {
        String left = bare;
        for (String word : wordsOf(account)) {
            left = left.replace(word, "");
        }
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left.length() < bare.length() && left.length() < LEAST_OF_ITS_OWN;
    }

    /** One of the list, with digits around it, or two of them. */
    private boolean isCommon(String bare) {
        String inner = DIGITS_AROUND.matcher(bare).replaceAll("");
        return common.contains(bare)
                || common.contains(inner)
                || IntStream.range(1, inner.length())
                        .anyMatch(
                                at -> common.contains(inner.substring(0, at)) && common.contains(inner.substring(at)));
    }

    /** A few characters, a short piece again and again, or a walk along the keys. */
    private static boolean isMonotonous(String bare) {
        String backwards = new StringBuilder(bare).reverse().toString();
        return bare.chars().distinct().count() < FEWEST_CHARACTERS
                || ROWS.stream().anyMatch(row -> row.contains(bare) || row.contains(backwards))
                || IntStream.range(1, LEAST_OF_ITS_OWN)
                        .anyMatch(piece -> bare.equals(bare.substring(0, Math.min(piece, bare.length()))
                                .repeat(bare.length() / piece)));
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(normal(text)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    private static String bare(String password) {
        return BETWEEN_WORDS.matcher(normal(password)).replaceAll("");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(PasswordRules::bare)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of common passwords cannot be read", unreadable);
        }
    }
}
