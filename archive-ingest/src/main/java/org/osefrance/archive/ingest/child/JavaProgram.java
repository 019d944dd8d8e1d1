package org.osefrance.archive.ingest.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * How to start a class of the archive in a JVM of its own: the same Java, the same class path.
 *
 * @param java the {@code java} program
 * @param classPath as the {@code -cp} option takes it
 */
public record JavaProgram(Path java, String classPath) {

    private static final String NESTED_JAR_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** Exit status of a JVM that was started {@link #forOneTask} and whose heap was too small. */
    static final int OUT_OF_MEMORY = 3;

    /** Options of a JVM that starts fast, does one thing, says nothing of its own, and ends where it has no more memory. */
    public static List<String> forOneTask(int heapMegabytes) {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Djava.awt.headless=true");
    }

    /** The Java and the class path of the running JVM. */
    public static JavaProgram likeThis() {
        return new JavaProgram(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"));
    }

    /**
     * The command that starts a class. From a jar that holds its libraries as nested jars, which {@code java -cp} cannot
     * see, the class is started through Spring Boot's own launcher.
     *
     * @param options of the JVM
     * @param mainClass name of a class with a main method
     * @param arguments of the class
     */
    public List<String> command(List<String> options, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        if (holdsNestedJars()) {
            command.addAll(List.of("-Dloader.main=" + mainClass, NESTED_JAR_LAUNCHER));
        } else {
            command.add(mainClass);
        }
        command.addAll(arguments);
        return command;
    }

    private boolean holdsNestedJars() {
        if (!classPath.endsWith(".jar") || classPath.contains(File.pathSeparator)) {
            return false;
        }
        try (var jar = new JarFile(classPath)) {
            return jar.getEntry(NESTED_JAR_LAUNCHER.replace('.', '/') + ".class") != null;
        } catch (IOException notReadable) {
            return false;
        }
    }
}
