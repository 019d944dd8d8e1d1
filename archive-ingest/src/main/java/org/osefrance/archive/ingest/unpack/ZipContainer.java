package org.osefrance.archive.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** ZIP (APPNOTE 6.3) by its central directory; folders are left out, as a file's name has them. */
final class ZipContainer implements ContainerReader {

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        // Names are read as bytes: which code page they are in is guessed from all of them together.
        try (ZipFile zip = ZipFile.builder()
                .setPath(container)
                .setCharset(MemberNames.BYTES)
                .setUseUnicodeExtraFields(true)
                .get()) {
            List<ZipArchiveEntry> files = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                    .filter(entry -> !entry.isDirectory() && !entry.isUnixSymlink())
                    .toList();
            requireOpen(files);
            sink.announce(
                    files.size(), files.stream().mapToLong(ZipContainer::said).reduce(0, ZipContainer::sum));
            MemberNames names = MemberNames.of(byteNames(files));
            for (ZipArchiveEntry file : files) {
                try (InputStream bytes = zip.getInputStream(file)) {
                    sink.add(name(file, names), MemberSink.NO_PARENT, Relation.PACKED, bytes, said(file));
                }
            }
        }
    }

    private static void requireOpen(List<ZipArchiveEntry> files) throws EncryptedException {
        if (files.stream().anyMatch(file -> file.getGeneralPurposeBit().usesEncryption())) {
            throw new EncryptedException();
        }
    }

    /** Zeros fill what cannot be: nothing is longer than eight times two to the sixtieth. */
    private static long said(ZipArchiveEntry file) {
        return file.getSize() < 0 ? Long.MAX_VALUE : file.getSize();
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static List<byte[]> byteNames(List<ZipArchiveEntry> files) {
        List<byte[]> names = new ArrayList<>();
        files.stream().filter(file -> !isUnicode(file)).forEach(file -> names.add(file.getRawName()));
        return names;
    }

    private static String name(ZipArchiveEntry file, MemberNames names) {
        return isUnicode(file) ? file.getName() : names.read(file.getRawName());
    }

    private static boolean isUnicode(ZipArchiveEntry file) {
        return file.getGeneralPurposeBit().usesUTF8ForNames()
                || file.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    }
}
