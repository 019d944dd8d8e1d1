package org.osefrance.archive.ingest.text;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;
import org.osefrance.archive.ingest.child.JavaChild;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * Takes text out of office files, mail, web pages and PDF with Tika, each file in a JVM of its own behind our own port:
 * a parser that hangs, or takes all memory, is one file's misfortune.
 */
public final class BornDigitalExtractor implements TextExtractor {

    private static final int HEAP_MEGABYTES = 512;

    private final JavaChild tika;
    private final TextMaker.Extractor maker;

    /**
     * An extractor.
     *
     * @param limits of one file; the address space must hold a JVM with a heap of 512 MiB: 4 GiB do
     * @param java how to start a class of the archive
     * @param scratch an existing folder the child runs in
     */
    public BornDigitalExtractor(ChildProcesses processes, ChildLimits limits, JavaProgram java, Path scratch) {
        this.tika = new JavaChild(
                processes, limits, java, scratch, new JavaChild.Task(TikaChild.class, HEAP_MEGABYTES, List.of()));
        String version = Tika.getString();
        this.maker = new TextMaker.Extractor("tika", version.substring(version.lastIndexOf(' ') + 1));
    }

    @Override
    public Extraction extract(Path file) throws InterruptedException {
        return extraction(tika.run(List.of(file.toAbsolutePath().toString())));
    }

    private Extraction extraction(ChildResult result) {
        return switch (result) {
            case ChildResult.Ended ended when ended.succeeded() -> extraction(ended.out());
            case ChildResult full
            when JavaChild.ranOutOfMemory(full) ->
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
