package org.osefrance.archive.portal.objection;

import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.portal.redaction.Withholding;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.springframework.stereotype.Component;

/** What the public sees of a record that somebody objects to, and whether a part of its page was withheld since. */
@Component
class WithheldParts {

    private final Subjects subjects;
    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;

    WithheldParts(Subjects subjects, Catalog catalog, KnowledgeCatalog knowledge) {
        this.subjects = subjects;
        this.catalog = catalog;
        this.knowledge = knowledge;
    }

    /** The record as the public sees it at this moment; empty while it is hidden. */
    Optional<Subject> face(TakeDown asked) {
        return asked.matter().record().flatMap(record -> subjects.find(Viewer.anyone(), record));
    }

    /** Whether it is a page this viewer can draw a box on. */
    boolean isPage(Viewer.Staff viewer, TakeDown asked) {
        return viewer.roles().contains(Viewer.Role.ARCHIVIST)
                && asked.matter()
                        .record()
                        .flatMap(record -> catalog.findPage(viewer, record))
                        .isPresent();
    }

    /** Whether a line or passage of the page was withheld since the objection came; never to those who see no closed page. */
    boolean anyWithheldSince(Viewer.Staff viewer, TakeDown asked) {
        return isPage(viewer, asked)
                && knowledge.listParts(viewer, asked.matter().record().orElseThrow()).stream()
                        .anyMatch(part -> isWithheldSince(viewer, part.record().id(), asked));
    }

    private boolean isWithheldSince(Viewer.Staff viewer, RecordId part, TakeDown asked) {
        RecordVersion<?> version = catalog.listVersions(viewer, part).getLast();
        return Withholding.isIn(version.access()) && !version.madeAt().isBefore(asked.receivedAt());
    }
}
