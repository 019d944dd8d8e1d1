package org.osefrance.archive.ingest.unpack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.MemoryLimitException;
import org.osefrance.archive.ingest.child.Complaint;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure;

/**
 * The program that runs in a JVM of its own and takes containers apart. What comes out lies in a folder under numbers;
 * standard output says what it was called and how each container ended.
 */
final class UnpackProgram {

    /** Arguments before the containers: the folder, and four limits. */
    static final int FIRST_CONTAINER = 5;

    /** Exit status when our own disk took no more: nobody's file is at fault. */
    static final int DISK_FULL = 4;

    private UnpackProgram() {}

    /** Takes a folder, the most files, bytes, ratio and where it begins to count, then {@code FORMAT} and path by turns. */
    public static void main(String[] arguments) throws IOException {
        // Whatever a library prints must not stand between the lines.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Path into = Path.of(arguments[0]);
        var budget = new MemberSink.Budget(new UnpackLimits(
                1,
                Integer.parseInt(arguments[1]),
                Long.parseLong(arguments[2]),
                Integer.parseInt(arguments[3]),
                Long.parseLong(arguments[4])));
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            var report = new ReportLines(out);
            for (int i = FIRST_CONTAINER; i + 1 < arguments.length; i += 2) {
                Path container = Path.of(arguments[i + 1]);
                var sink = new MemberSink(into, i + "-", budget, Files.size(container), report);
                take(ContainerFormat.valueOf(arguments[i]), container, sink, report);
            }
        }
    }

    private static void take(ContainerFormat format, Path container, MemberSink sink, ReportLines report) {
        try {
            reader(format).read(container, sink);
            report.done();
        } catch (EncryptedException encrypted) {
            report.failed(new Failure.Encrypted());
        } catch (MemoryLimitException needsMore) {
            report.failed(new Failure.Excess(Failure.Measure.MEMORY, SevenZipContainer.MOST_MEMORY_KILOBYTES * 1024L));
        } catch (ExcessException excess) {
            report.failed(new Failure.Excess(excess.measure(), excess.limit()));
        } catch (IOException damaged) {
            if (String.valueOf(damaged.getMessage()).matches(".*(No space left on device|Disk quota exceeded).*")) {
                System.exit(DISK_FULL);
            }
            report.failed(new Failure.Damaged(Complaint.of(damaged)));
        } catch (RuntimeException | StackOverflowError thrownByParser) {
            // Parsers of damaged files throw whatever they run into; here it is a statement about the file.
            report.failed(new Failure.Damaged(Complaint.of(thrownByParser)));
        }
    }

    private static ContainerReader reader(ContainerFormat format) {
        return switch (format) {
            case ZIP -> new ZipContainer();
            case SEVEN_ZIP -> new SevenZipContainer();
            case TAR -> new TarContainer();
            case GZIP, BZIP2, XZ -> new CompressedFile(format);
            case TNEF -> new TnefContainer();
            case MAIL -> new MailContainer();
            case MAILBOX -> new MailboxContainer();
            case OUTLOOK_MAIL -> new OutlookMailContainer();
            case OUTLOOK_STORE -> new OutlookStoreContainer();
        };
    }
}
