package org.osefrance.archive.portal.command;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.storage.StoredObject;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;

/** Compares the catalogue with the store, and with {@code --all} every byte of the store with its digest. */
final class VerifyTask {

    private final Archive archive;
    private final Answer answer;
    private int wrong;
    private int files;

    VerifyTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(boolean all) {
        Set<RecordId> known = new HashSet<>();
        new Holdings(archive.catalog()).forEachFile(file -> {
            if (known.add(file.file().id())) {
                check(file);
            }
        });
        if (all) {
            try (Stream<Finding> findings = archive.store().verifyAll()) {
                findings.forEach(finding -> report(finding.code(), finding.path(), finding.message()));
            }
            archive.remaking().findIndexDamage().ifPresent(damage -> report("INDEX", "index", damage));
            archive.verifyAudit().findings().forEach(finding -> report("AUDIT", "audit", AuditTask.line(finding)));
            tellOfOrphans(known);
        }
        int lost = archive.remaking().listLostImages().size();
        if (lost > 0) {
            // Derived, not kept: nothing of the archive is lost with them.
            answer.remark("The images of " + lost + " files are missing; rebuild makes them again.");
        }
        answer.remark(files + " files, " + wrong + " found wrong");
        archive.findClosure().ifPresent(closure -> open(all));
        return wrong == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** A restored archive is closed to the public until everything in it was found to be as it was. */
    private void open(boolean all) {
        if (all && wrong == 0) {
            archive.openToPublic();
            answer.line("OPENED to the public", "result", "OPENED");
        } else if (all) {
            answer.remark("The archive stays closed to the public until nothing is found wrong.");
        } else {
            answer.remark("The archive is closed to the public; verify --all opens it when nothing is found wrong.");
        }
    }

    private void check(FileView view) {
        files++;
        AcceptedFile file = view.file();
        Optional<String> kept = archive.store()
                .findObject(file.id())
                .flatMap(object -> object.findFile(OriginalStore.ORIGINAL))
                .map(StoredObject.StoredFile::sha512);
        if (kept.isEmpty()) {
            report("MISSING", file.id().value(), "the catalogue has this file, the store has not: " + file.name());
        } else if (!kept.get().equals(file.sha512())) {
            report("MISMATCH", file.id().value(), "the store keeps other bytes than were accepted: " + file.name());
        } else {
            answer.line(
                    "OK " + file.id() + " " + file.name(),
                    "result",
                    "OK",
                    "file",
                    file.id().value(),
                    "sha512",
                    file.sha512());
        }
    }

    /** What a crash left between the disk and the catalogue: never acknowledged, kept all the same, no error. */
    private void tellOfOrphans(Set<RecordId> known) {
        try (Stream<RecordId> objects = archive.store().list()) {
            objects.filter(id -> !known.contains(id))
                    .filter(id -> archive.store()
                            .findObject(id)
                            .flatMap(StoredObject::label)
                            .isPresent())
                    .forEach(id -> answer.remark("The store keeps " + id
                            + ", which was never acknowledged; handing the file in again accepts it."));
        }
    }

    private void report(String code, String path, String message) {
        wrong++;
        answer.line(code + " " + path + " " + message, "result", code, "path", path, "message", message);
    }
}
