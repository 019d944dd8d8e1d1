package org.osefrance.archive.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** 7z, with what memory the child has for its dictionaries. */
final class SevenZipContainer implements ContainerReader {

    /** Of this program and of others that decompress. */
    static final int MOST_MEMORY_KILOBYTES = 256 * 1024;

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(container)
                .setMaxMemoryLimitKiB(MOST_MEMORY_KILOBYTES)
                .get()) {
            List<SevenZArchiveEntry> files = new ArrayList<>();
            archive.getEntries().forEach(entry -> {
                if (!entry.isDirectory() && !entry.isAntiItem()) {
                    files.add(entry);
                }
            });
            sink.announce(
                    files.size(),
                    files.stream().mapToLong(SevenZArchiveEntry::getSize).sum());
            for (SevenZArchiveEntry file : files) {
                try (InputStream bytes = archive.getInputStream(file)) {
                    String name = file.getName() == null ? "" : file.getName();
                    sink.add(name, MemberSink.NO_PARENT, Relation.PACKED, bytes, file.getSize());
                }
            }
        } catch (PasswordRequiredException encrypted) {
            throw new EncryptedException();
        }
    }
}
