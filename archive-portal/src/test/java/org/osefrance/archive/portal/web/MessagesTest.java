package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text in every language, for the texts of all features. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([a-z_]+(?:\\.[a-z_-]+)+)");

    @ParameterizedTest
    @MethodSource("bundles")
    void every_language_has_every_key(String bundle) throws IOException {
        Set<String> french = load(bundle, Language.FRENCH).stringPropertyNames();
        assertThat(french).isNotEmpty();
        for (Language language : Language.values()) {
            assertThat(load(bundle, language).stringPropertyNames())
                    .as("%s in %s", bundle, language.ownName())
                    .containsExactlyInAnyOrderElementsOf(french);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_takes_what_its_french_sister_takes(String bundle) throws IOException {
        Properties french = load(bundle, Language.FRENCH);
        for (Language language : Language.values()) {
            Properties texts = load(bundle, language);
            for (String key : french.stringPropertyNames()) {
                assertThat(arguments(texts, key)).as("%s %s", language, key).isEqualTo(arguments(french, key));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_empty_or_has_a_typewriter_apostrophe_that_a_message_would_swallow(Language language)
            throws IOException {
        for (String bundle : bundles().toList()) {
            load(bundle, language)
                    .forEach((key, text) -> assertThat(text.toString())
                            .as("%s in %s", key, language)
                            .isNotBlank()
                            .doesNotContain("'"));
        }
    }

    @Test
    void no_key_stands_in_two_bundles() throws IOException {
        Map<String, String> first = new HashMap<>();
        for (String bundle : bundles().toList()) {
            for (String key : load(bundle, Language.FRENCH).stringPropertyNames()) {
                assertThat(first.put(key, bundle))
                        .as("%s, also in %s", key, bundle)
                        .isNull();
            }
        }
    }

    /** Lexique des règles typographiques en usage à l’Imprimerie nationale: the high signs keep their space. */
    @Test
    void french_keeps_its_signs_on_the_line() throws IOException {
        assertTexts(
                Language.FRENCH,
                text -> assertThat(text)
                        .doesNotContainPattern("[ \\p{L}\\p{N}\u2019\u00bb][;!?]")
                        .doesNotContainPattern("(?:^|[^\u00a0]):(?:[^0-9]|$)")
                        .doesNotContainPattern("\u00ab[^\u00a0]|[^\u00a0]\u00bb")
                        .doesNotContainPattern("[“”„]"));
    }

    @Test
    void every_other_language_has_its_own_quotation_marks() throws IOException {
        assertTexts(
                Language.GERMAN,
                text -> assertThat(text)
                        .doesNotContainPattern("[«»”]")
                        .matches(
                                quoted -> count(quoted, '„') == count(quoted, '“'),
                                "a closing mark for each opening one"));
        assertTexts(
                Language.ENGLISH,
                text -> assertThat(text)
                        .doesNotContainPattern("[«»„]")
                        .matches(
                                quoted -> count(quoted, '“') == count(quoted, '”'),
                                "a closing mark for each opening one"));
        assertTexts(Language.HEBREW, text -> assertThat(text).doesNotContainPattern("[«»„“]"));
    }

    /** What is Latin in a Hebrew text is a name, an example in isolates, or the name of a standard. */
    @Test
    void hebrew_has_no_foreign_words_left() throws IOException {
        assertTexts(
                Language.HEBREW,
                text -> assertThat(text.replaceAll("\u2068[^\u2069]*\u2069|<[^>]*>|\\{[^}]*[}]", "")
                                .replaceAll(
                                        "Œuvre de secours aux enfants|SHA-512|TIFF|TIL/1|IIIF|JavaScript|L213-[12]", "")
                                .replaceAll("[(]Presentation 3[)]|[(]Content Search 2[)]", ""))
                        .doesNotContainPattern("[A-Za-zÀ-ÖØ-öø-ÿ]"));
    }

    /** A text that a translation left as it was in French or English. Names of standards and bare patterns are the same. */
    @Test
    void nothing_was_left_untranslated() throws IOException {
        for (String bundle : bundles().toList()) {
            Properties english = load(bundle, Language.ENGLISH);
            Properties german = load(bundle, Language.GERMAN);
            for (String key : english.stringPropertyNames()) {
                String text = String.valueOf(english.getProperty(key));
                if (text.replaceAll("\\{[^}]*[}]", "").matches(".*\\p{L}{4,}.*")) {
                    assertThat(german.getProperty(key)).as(key).isNotEqualTo(text);
                }
            }
        }
    }

    private static void assertTexts(Language language, ThrowingConsumer<String> assertion) throws IOException {
        for (String bundle : bundles().toList()) {
            Properties texts = load(bundle, language);
            for (String key : texts.stringPropertyNames()) {
                String text = String.valueOf(texts.getProperty(key))
                        .replaceAll("\\{[0-9],choice,|[0-9]+[#<](?=\\p{L}|\\{)", "");
                assertThat(text).as("%s in %s", key, language).satisfies(assertion);
            }
        }
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    @Test
    void no_template_asks_for_a_text_that_is_not_there() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            there.addAll(load(bundle, Language.FRENCH).stringPropertyNames());
        }
        assertThat(keysInTemplates()).hasSizeGreaterThan(50).isSubsetOf(there);
    }

    private static Set<String> keysInTemplates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            Set<String> keys = new TreeSet<>();
            for (Path template : templates) {
                String text = Files.readString(template, StandardCharsets.UTF_8);
                keys.addAll(USED.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
            }
            return keys;
        }
    }

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_fr.properties"))
                    .map(name -> name.replace("_fr.properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Properties load(String bundle, Language language) throws IOException {
        Properties texts = new Properties();
        Path file = RESOURCES.resolve("messages/" + bundle + "_" + language.tag() + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> arguments(Properties texts, String key) {
        String pattern = String.valueOf(texts.getProperty(key));
        assertThat(new MessageFormat(pattern, Language.FRENCH.locale()).getFormats())
                .as(key)
                .isNotNull();
        return Pattern.compile("\\{([0-9])")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
