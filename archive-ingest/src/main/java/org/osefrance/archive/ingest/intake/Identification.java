package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says what a file is by its content. Only headers and structure are looked at, with bounds, in this process: decoding is
 * left to children with limits. The name is asked last, and only whether it contradicts.
 */
final class Identification {

    /** Bytes that tell one format from another by its signature. */
    static final int HEAD_BYTES = 4 * 1024;

    /** Bytes of a text that are looked at, for characters no text has and for words only some texts have. */
    static final int TEXT_BYTES = 64 * 1024;

    private static final List<FormatReader> FORMATS = List.of(
            new JpegReader(),
            new TiffReader(),
            new PngReader(),
            new Jpeg2000Reader(),
            new GifReader(),
            new PdfReader(),
            new ZipReader(),
            new ArchiveReader(),
            new WordReader(),
            new ForeignReader(),
            new RichTextReader(),
            new MarkupReader(),
            new TextReader());

    private final IntakeLimits limits;
    private final Locks locks;

    /** @param locks tries what says it is encrypted; by default that is believed */
    Identification(IntakeLimits limits, Locks locks) {
        this.limits = limits;
        this.locks = locks;
    }

    Identification(IntakeLimits limits) {
        this(limits, Locks.HOLD);
    }

    /**
     * Looks into a file.
     *
     * @param label where it lay, with what it is called
     */
    Identified identify(Path path, String label) throws IOException {
        try (FileBytes file = FileBytes.open(path)) {
            if (file.size() == 0) {
                return Identified.not(new Refusal.Empty());
            } else if (ForeignFile.Type.isComputersOwn(label)) {
                return Identified.not(new ForeignFile(ForeignFile.Type.COMPUTERS_OWN));
            }
            byte[] head = file.head(HEAD_BYTES);
            for (FormatReader format : FORMATS) {
                Optional<Identified> found = format.read(head, file, limits);
                if (found.isPresent()) {
                    return unlessNamedOtherwise(tried(found.get(), path), label.substring(label.lastIndexOf('/') + 1));
                }
            }
            return Identified.not(new Refusal.UnknownType());
        }
    }

    private Identified tried(Identified found, Path path) throws IOException {
        return found instanceof Identified.Not(Refusal.Encrypted(FileKind kind))
                        && kind == FileKind.PDF
                        && locks.opens(path)
                ? Identified.as(kind)
                : found;
    }

    private static Identified unlessNamedOtherwise(Identified found, String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        boolean named = extension.length() < name.length();
        if (!named) {
            return found;
        }
        return switch (found) {
            case Identified.As as
            when as.kind().contradicts(extension) -> Identified.not(new Refusal.WrongTypeForName(extension, as.kind()));
            case Identified.Wraps wraps
            when FileKind.isClaimedBy(extension) ->
                Identified.not(
                        new Refusal.WrongTypeForName(extension, wraps.format().mediaType()));
            case Identified.Not(ForeignFile foreign)
            when FileKind.isClaimedBy(extension) ->
                Identified.not(new ForeignFile(foreign.type(), Optional.of(extension)));
            default -> found;
        };
    }
}
