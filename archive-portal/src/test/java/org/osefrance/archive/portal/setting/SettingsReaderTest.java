package org.osefrance.archive.portal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    @TempDir
    Path folder;

    @Test
    void every_setting_has_a_default_that_works() {
        Settings settings = read(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.store()).isEqualTo(settings.home().resolve("store"));
        assertThat(settings.languages()).containsExactly("fra", "deu", "eng", "pol", "ces", "slk", "yid", "heb");
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        Files.writeString(folder.resolve("application.yaml"), """
                archive:
                  port: 1001
                  telephone: 01 23 45
                  base-url: https://archive.example/
                """);
        Settings settings = new SettingsReader(Map.of("ARCHIVE_PORT", "1002", "ARCHIVE_TELEPHONE", "06"), folder)
                .read(Map.of(Setting.PORT, "1003"));
        assertThat(settings.port()).isEqualTo(1003);
        assertThat(settings.telephone()).isEqualTo("06");
        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://archive.example"));
    }

    @Test
    void a_misspelt_setting_is_named() {
        refused(Map.of("ARCHIVE_PROT", "1"), "ARCHIVE_PROT", "ARCHIVE_PORT");
    }

    @Test
    void a_setting_whose_function_is_not_built_is_refused_by_name() {
        refused(Map.of("ARCHIVE_SEARCH_URL", "http://localhost:9200"), "ARCHIVE_SEARCH_URL", "not built");
        refused(Map.of("ARCHIVE_STORE", "s3://bucket"), "ARCHIVE_STORE", "S3");
    }

    @Test
    void what_cannot_be_a_port_or_a_language_says_what_would_be() {
        refused(Map.of("ARCHIVE_PORT", "http"), "ARCHIVE_PORT", "0 to 65535");
        refused(Map.of("ARCHIVE_PORT", "70000"), "ARCHIVE_PORT", "0 to 65535");
        refused(Map.of("ARCHIVE_LANGUAGES", "fr"), "ARCHIVE_LANGUAGES", "three-letter");
    }

    @Test
    void how_to_reach_the_house_is_read_and_checked() {
        Settings settings = read(Map.of(
                "ARCHIVE_TELEPHONE", "+33 1 99 00 00 00",
                "ARCHIVE_EMAIL", "archives@tilleuls.example",
                "ARCHIVE_POSTAL_ADDRESS", "Archives ; 1, allée des Tilleuls;; 00000 Saint-Aubin "));
        assertThat(settings.email()).isEqualTo("archives@tilleuls.example");
        assertThat(settings.postalAddress()).containsExactly("Archives", "1, allée des Tilleuls", "00000 Saint-Aubin");
        assertThat(read(Map.of()).postalAddress()).isEmpty();
        refused(Map.of("ARCHIVE_EMAIL", "archives at tilleuls"), "ARCHIVE_EMAIL", "archives@example.org");
        refused(Map.of("ARCHIVE_EMAIL", "a@b.example?bcc=c@d.example"), "ARCHIVE_EMAIL");
        refused(Map.of("ARCHIVE_TELEPHONE", "ask us"), "ARCHIVE_TELEPHONE", "digits");
    }

    @Test
    void an_external_database_needs_both_addresses() {
        refused(Map.of("ARCHIVE_DATABASE_URL", "jdbc:postgresql://db/archive"), "ARCHIVE_DATABASE_OWNER_URL");
    }

    @Test
    void a_broken_file_is_named() throws IOException {
        Files.writeString(folder.resolve("application.yaml"), "archive: [");
        refused(Map.of(), "application.yaml");
    }

    private Settings read(Map<String, String> environment) {
        return new SettingsReader(environment, folder).read(Map.of());
    }

    private void refused(Map<String, String> environment, String... words) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> read(environment))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }
}
