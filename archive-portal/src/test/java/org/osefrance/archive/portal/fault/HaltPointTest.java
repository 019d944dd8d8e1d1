package org.osefrance.archive.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every named moment is one of the archive as it is now: a method that was renamed takes its trial with it unnoticed. */
class HaltPointTest {

    @ParameterizedTest
    @EnumSource
    void each_point_is_in_a_method_there_is(HaltPoint point) throws IOException {
        ClassFile format = ClassFile.of();
        byte[] instrumented = HaltingAgent.instrument(bytes(point), point);
        assertThat(format.verify(instrumented)).isEmpty();
        ClassModel changed = format.parse(instrumented);
        List<MethodModel> methods = changed.methods().stream()
                .filter(method -> method.methodName().equalsString(point.method())
                        && method.code().isPresent())
                .toList();
        assertThat(methods).isNotEmpty().allMatch(HaltPointTest::callsTheAgent);
    }

    @Test
    @Timeout(60)
    void a_process_is_halted_when_it_passes_the_point_for_the_chosen_time(@TempDir Path folder) throws Exception {
        assertThat(ended(folder, 2)).isEqualTo(HaltingAgent.HALTED);
        assertThat(ended(folder, 3)).isZero();
    }

    private static int ended(Path folder, int time) throws IOException, InterruptedException {
        Path agent = HaltingAgent.write(folder.resolve("agent.jar"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-javaagent:" + agent + "=STAGED:" + time,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoArrivals.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static boolean callsTheAgent(MethodModel method) {
        return method.code()
                .orElseThrow()
                .elementStream()
                .anyMatch(element -> element instanceof InvokeInstruction call
                        && call.owner().asInternalName().endsWith("HaltingAgent"));
    }

    private static byte[] bytes(HaltPoint point) throws IOException {
        String file = "/" + point.type().replace('.', '/') + ".class";
        try (InputStream bytes = HaltPointTest.class.getResourceAsStream(file)) {
            assertThat(bytes).as(point.type()).isNotNull();
            return bytes.readAllBytes();
        }
    }
}
