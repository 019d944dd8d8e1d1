package org.osefrance.archive.portal.fault;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.portal.fault.HaltPoint.Side;

/**
 * Halts the process at a {@link HaltPoint}, when it is passed for the nth time: {@code -javaagent:FILE=POINT:N}. No shutdown
 * hook runs and nothing is flushed, as with SIGKILL, but at a moment that was chosen.
 *
 * <p>It works on classes while they are loaded. So nothing in the archive waits to be halted, and what is tried is what runs
 * elsewhere.
 */
public final class HaltingAgent {

    /** What the halted process ends with, as if it had been killed. */
    static final int HALTED = 137;

    private static final AtomicInteger LEFT = new AtomicInteger();

    private HaltingAgent() {}

    /** Called by the virtual machine before {@code main}. */
    public static void premain(String argument, Instrumentation instrumentation) {
        String[] words = argument.split(":");
        LEFT.set(Integer.parseInt(words[1]));
        instrumentation.addTransformer(new Halting(HaltPoint.valueOf(words[0])));
    }

    /** Called wherever the point is. */
    public static void pass() {
        if (LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    /** Writes the file that names this agent; its classes are found where those of the program are. */
    static Path write(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", HaltingAgent.class.getName());
        try (OutputStream bytes = Files.newOutputStream(file)) {
            new JarOutputStream(bytes, manifest).close();
        }
        return file;
    }

    /** {@code FILE}: writes it, and says which points there are, and from which time on they count. */
    public static void main(String[] arguments) throws IOException {
        Path unused = write(Path.of(arguments[0]));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Arrays.stream(HaltPoint.values()).forEach(point -> out.println(point + " " + point.first()));
    }

    /** The class file with the call in it. */
    static byte[] instrument(byte[] bytes, HaltPoint point) {
        ClassFile format = ClassFile.of();
        return format.transformClass(
                format.parse(bytes),
                ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString(point.method()), new Call(point.side())));
    }

    private record Halting(HaltPoint point) implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> before,
                ProtectionDomain domain,
                byte[] bytes) {
            return name.equals(point.type().replace('.', '/')) ? instrument(bytes, point) : null;
        }
    }

    private record Call(Side side) implements CodeTransform {

        private static final ClassDesc HERE = ClassDesc.of("org.osefrance.archive.portal.fault.HaltingAgent");

        @Override
        public void atStart(CodeBuilder code) {
            if (side == Side.BEGINNING) {
                call(code);
            }
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (side == Side.END && element instanceof ReturnInstruction) {
                call(code);
            }
            code.with(element);
        }

        private static void call(CodeBuilder code) {
            code.invokestatic(HERE, "pass", MethodTypeDesc.of(ConstantDescs.CD_void));
        }
    }
}
