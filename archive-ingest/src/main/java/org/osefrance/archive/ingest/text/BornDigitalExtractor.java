package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tika.Tika;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.schemas.media.TextMaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes text out of office files, mail, web pages and PDF with Tika, each file in a JVM of its own behind our own port:
 * a parser that hangs, or takes all memory, is one file's misfortune. Such a JVM takes 0.7 to 1.0 s of processor time a
 * file; with its class data archived (JEP 350) 0.55 to 0.65 s. Each extractor makes that archive before its first file, in one
 * run of 2 s.
 */
public final class BornDigitalExtractor implements TextExtractor {

    private static final Logger LOG = LoggerFactory.getLogger(BornDigitalExtractor.class);
    private static final String CLASS_ARCHIVE = "tika.jsa";
    private static final int OUT_OF_MEMORY = 3;
    private static final long HEAP_MEGABYTES = 512;

    private final ChildProcesses processes;
    private final ChildLimits limits;
    private final JavaProgram java;
    private final Path scratch;
    private final TextMaker.Extractor maker;
    private final ReentrantLock archiving = new ReentrantLock();
    private boolean classesArchived;

    /**
     * An extractor.
     *
     * @param limits of one file; the address space must hold a JVM with a heap of 512 MiB: 4 GiB do
     * @param java how to start a class of the archive
     * @param scratch an existing folder the child runs in; the archived class data (some 15 MB) are kept there
     */
    public BornDigitalExtractor(ChildProcesses processes, ChildLimits limits, JavaProgram java, Path scratch) {
        this.processes = processes;
        this.limits = limits;
        this.java = java;
        this.scratch = scratch;
        String version = Tika.getString();
        this.maker = new TextMaker.Extractor("tika", version.substring(version.lastIndexOf(' ') + 1));
    }

    @Override
    public Extraction extract(Path file) throws InterruptedException {
        archiveClassesOnce(file);
        Path archive = scratch.resolve(CLASS_ARCHIVE);
        String sharing = Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto";
        return extraction(processes.run(new Child(command(file, sharing), scratch, limits)));
    }

    /**
     * Takes the first file for a rehearsal. The archive appears under its name when it is whole; where the JVM can make
     * none (a class path of folders, as in development) all works without.
     */
    private void archiveClassesOnce(Path file) throws InterruptedException {
        archiving.lockInterruptibly();
        try {
            if (!classesArchived) {
                Path made = scratch.resolve(CLASS_ARCHIVE + ".made");
                ChildResult rehearsal =
                        processes.run(new Child(command(file, "-XX:ArchiveClassesAtExit=" + made), scratch, limits));
                if (rehearsal instanceof ChildResult.Ended ended && ended.succeeded()) {
                    Files.move(made, scratch.resolve(CLASS_ARCHIVE), StandardCopyOption.REPLACE_EXISTING);
                }
                classesArchived = true;
            }
        } catch (IOException noArchive) {
            LOG.info("Text is extracted without an archive of classes", noArchive);
            classesArchived = true;
        } finally {
            archiving.unlock();
        }
    }

    private List<String> command(Path file, String sharing) {
        List<String> options = List.of(
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                sharing,
                "-Xlog:disable",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Djava.awt.headless=true");
        return java.command(
                options,
                TikaChild.class.getName(),
                List.of(file.toAbsolutePath().toString()));
    }

    private Extraction extraction(ChildResult result) {
        return switch (result) {
            case ChildResult.Ended ended when ended.succeeded() -> extraction(ended.out());
            case ChildResult.Ended ended
            when ended.exit() == OUT_OF_MEMORY ->
                new Extraction.Refused("its text needs more than " + HEAP_MEGABYTES + " MiB of memory");
            case ChildResult other -> new Extraction.Refused("the text extractor " + other.inWords());
        };
    }

    private Extraction extraction(String out) {
        int last = out.lastIndexOf(PagedText.PAGE_END);
        String end = out.substring(last + 1);
        List<String> pages = last < 0
                ? List.of()
                : Arrays.asList(out.substring(0, last).split(String.valueOf(PagedText.PAGE_END), -1));
        boolean blank = pages.stream().allMatch(String::isBlank);
        if (end.startsWith(TikaChild.ENCRYPTED)) {
            return new Extraction.Refused("the file is encrypted: its password is needed");
        }
        if (end.startsWith(TikaChild.DAMAGED)) {
            String damage = end.substring(TikaChild.DAMAGED.length()).strip();
            return blank
                    ? new Extraction.Refused("the file is damaged: " + damage)
                    : new Extraction.ExtractedText(pages, maker, Optional.of(damage));
        }
        return blank ? new Extraction.NoText() : new Extraction.ExtractedText(pages, maker, Optional.empty());
    }
}
