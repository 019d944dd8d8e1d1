package org.osefrance.archive.portal.protection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What this program does with personal data, as it comes with it: {@code protection/register_fr.properties}. */
final class BroughtRegister {

    private static final String FILE = "/protection/register_fr.properties";

    private final Properties texts;
    private final Instant now;

    private BroughtRegister(Properties texts, Instant now) {
        this.texts = texts;
        this.now = now;
    }

    /** Every entry, written at this moment. */
    static List<ProcessingEntry> entries(Instant now) {
        try (InputStream file =
                Objects.requireNonNull(BroughtRegister.class.getResourceAsStream(FILE), FILE + " is missing")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            BroughtRegister register = new BroughtRegister(texts, now);
            return Arrays.stream(register.text("entries").split(" "))
                    .map(register::entry)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the register of processing cannot be read", unreadable);
        }
    }

    private ProcessingEntry entry(String slug) {
        return new ProcessingEntry(
                slug,
                text(slug + ".title"),
                new ProcessingEntry.Why(text(slug + ".purpose"), text(slug + ".basis")),
                new ProcessingEntry.Whose(text(slug + ".people"), text(slug + ".data"), text(slug + ".recipients")),
                new ProcessingEntry.Care(text(slug + ".term"), text(slug + ".measures")),
                false,
                now,
                ProcessingRegister.PROGRAM);
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key + " is missing in " + FILE);
    }
}
