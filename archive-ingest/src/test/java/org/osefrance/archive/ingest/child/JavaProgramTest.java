package org.osefrance.archive.ingest.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProgramTest {

    @TempDir
    Path folder;

    @Test
    void a_class_is_started_with_the_class_path_of_this_jvm() {
        var program = JavaProgram.likeThis();
        assertThat(program.java()).isExecutable();
        assertThat(program.command(List.of("-Xmx1m"), "a.Main", List.of("x")))
                .containsExactly(program.java().toString(), "-Xmx1m", "-cp", program.classPath(), "a.Main", "x");
    }

    @Test
    void out_of_a_jar_with_nested_jars_a_class_is_started_by_the_launcher_that_sees_them() throws Exception {
        Path jar = folder.resolve("archive.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("org/springframework/boot/loader/launch/PropertiesLauncher.class"));
        }
        assertThat(new JavaProgram(Path.of("java"), jar.toString()).command(List.of(), "a.Main", List.of("x")))
                .containsExactly(
                        "java",
                        "-cp",
                        jar.toString(),
                        "-Dloader.main=a.Main",
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        "x");
    }

    @Test
    void what_cannot_be_looked_into_is_taken_for_a_plain_class_path() {
        assertThat(new JavaProgram(Path.of("java"), folder.resolve("absent.jar").toString())
                        .command(List.of(), "a.Main", List.of()))
                .endsWith("a.Main");
    }
}
