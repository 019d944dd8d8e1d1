package org.osefrance.archive.portal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.ingest.deposit.Chunk;
import org.osefrance.archive.ingest.deposit.UploadException;
import org.osefrance.archive.ingest.deposit.Uploads;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that a browser sends with a form, all at once: the way without a script. */
@Component
final class SentFiles {

    private final Uploads uploads;

    SentFiles(Archive archive) {
        this.uploads = archive.waitingDeposits().uploads();
    }

    /**
     * Adds the files to a deposit that waits, until one is not taken.
     *
     * @param files none where the form had none
     */
    Outcome take(RecordId deposit, @Nullable List<MultipartFile> files) throws IOException {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            // A browser sends one file without name and bytes where none was chosen.
            if (file.isEmpty() && (name == null || name.isBlank())) {
                continue;
            }
            try {
                take(deposit, file, name == null ? "" : name);
            } catch (UploadException refused) {
                return new Outcome(Optional.of(refused.reason()));
            } catch (IOException failed) {
                if (!FullDisk.isBehind(failed)) {
                    throw failed;
                }
                return new Outcome(Optional.of(UploadException.Reason.NO_ROOM));
            }
        }
        return new Outcome(Optional.empty());
    }

    private void take(RecordId deposit, MultipartFile file, String name) throws IOException, UploadException {
        // Each is a file of its own: what was sent by a form cannot go on where it broke off.
        String once = RecordId.random().value();
        int number = uploads.announce(deposit, new Uploads.Announced(TusFields.label(name), file.getSize(), once));
        if (file.getSize() > 0) {
            try (InputStream bytes = file.getInputStream()) {
                uploads.write(deposit, number, new Chunk(0, bytes, Optional.empty()));
            }
        }
    }

    /**
     * How it went.
     *
     * @param problem why one file and those after it were not taken
     */
    record Outcome(Optional<UploadException.Reason> problem) {

        /** For the address of the page that says so. */
        String asQuery() {
            return problem.map(reason -> "?problem=" + reason).orElse("");
        }
    }
}
