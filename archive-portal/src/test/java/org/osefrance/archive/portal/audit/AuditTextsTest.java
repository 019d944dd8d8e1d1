package org.osefrance.archive.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;

/** Whatever can be done and whoever can do it has its words: a page of the audit must not fail on one that came later. */
class AuditTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "he"})
    void every_action_and_every_kind_of_actor_has_its_words(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages/audit",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> keys = Stream.concat(
                        Arrays.stream(Action.values()).map(action -> "audit.what." + action),
                        Arrays.stream(Actor.Kind.values()).map(kind -> "audit.who." + kind))
                .toList();
        assertThat(texts.keySet()).containsAll(keys);
    }
}
