package org.osefrance.archive.ingest.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** One file, compressed: gzip (RFC 1952), bzip2, xz. Streams one after the other are one file. */
final class CompressedFile implements ContainerReader {

    private final ContainerFormat format;

    CompressedFile(ContainerFormat format) {
        this.format = format;
    }

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(container));
                InputStream bytes = unpacked(packed)) {
            sink.add(name(bytes), MemberSink.NO_PARENT, Relation.PACKED, bytes, MemberSink.UNSAID);
        }
    }

    private InputStream unpacked(InputStream packed) throws IOException {
        return switch (format) {
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ ->
                XZCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(SevenZipContainer.MOST_MEMORY_KILOBYTES)
                        .get();
            default ->
                GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .setFileNameCharset(MemberNames.BYTES)
                        .get();
        };
    }

    /** The name a gzip header may have; otherwise the container's own without its ending, which the receiver knows. */
    private static String name(InputStream bytes) {
        if (bytes instanceof GzipCompressorInputStream gzip
                && gzip.getMetaData().getFileName() != null) {
            return MemberNames.readAlone(gzip.getMetaData().getFileName());
        }
        return "";
    }
}
