package org.osefrance.archive.portal.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the README says what the program does. */
class SettingsTableTest {

    @ParameterizedTest
    @EnumSource
    void every_setting_stands_in_the_table_with_its_default(Setting setting) throws IOException {
        String readme = Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8);
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        String built = setting.isBuilt() ? "" : " (not built yet)";
        assertThat(readme)
                .contains("| `" + setting.variable() + "` | " + fallback + " | " + setting.meaning() + built + " |");
    }
}
