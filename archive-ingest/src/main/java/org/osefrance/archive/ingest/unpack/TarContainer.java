package org.osefrance.archive.ingest.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** tar (POSIX.1-1988, GNU, pax). Links and devices are no files. */
final class TarContainer implements ContainerReader {

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(Files.newInputStream(container)), MemberNames.BYTES.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                    sink.add(
                            MemberNames.readAlone(entry.getName()),
                            MemberSink.NO_PARENT,
                            Relation.PACKED,
                            tar,
                            entry.getSize());
                }
            }
        }
    }
}
