package org.osefrance.archive.portal.browse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.ingest.intake.FileLabel;
import org.osefrance.archive.ingest.quarantine.HeldFile;
import org.osefrance.archive.ingest.quarantine.QuarantineBook;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.RefusalWords;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Placement;
import org.osefrance.archive.schemas.record.Wrapping;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How the files of a document came, for archivists: names of files may be names of people, and nobody else is told them.
 */
@Component
class Provenance {

    private final Catalog catalog;
    private final QuarantineBook quarantine;
    private final MessageSource messages;

    Provenance(Catalog catalog, QuarantineBook quarantine, MessageSource messages) {
        this.catalog = catalog;
        this.quarantine = quarantine;
        this.messages = messages;
    }

    /**
     * Something that files of a document came in.
     *
     * @param relation end of the message key
     * @param label of it, safe to show
     * @param href of the document that holds it; empty where the archive does not
     */
    record Outer(String relation, String label, String href) {}

    /** What files of a document came in, each once; none for whoever is no archivist. */
    List<Outer> outers(Viewer viewer, RecordId item) {
        if (!isArchivist(viewer)) {
            return List.of();
        }
        Set<Wrapping> wrappings = new LinkedHashSet<>();
        for (FileView file : catalog.listFiles(viewer, item)) {
            file.file().placements().stream().findFirst().map(Placement::within).ifPresent(wrappings::addAll);
        }
        List<Outer> outers = new ArrayList<>();
        for (Wrapping wrapping : wrappings) {
            Optional<RecordId> holder =
                    catalog.findFileBySha512(viewer, wrapping.sha512()).map(FileView::item);
            if (holder.filter(item::equals).isEmpty()) {
                String href = holder.map(Addresses::item).orElse("");
                outers.add(new Outer(wrapping.relation().name(), FileLabel.shown(wrapping.path()), href));
            }
        }
        return outers;
    }

    /** Why files of a document were refused before somebody accepted them as they are, in the reader's language. */
    List<String> doubts(Viewer viewer, RecordId item, Locale locale) {
        if (!isArchivist(viewer)) {
            return List.of();
        }
        return quarantine.listAccepted(item).stream()
                .map(HeldFile::found)
                .map(found -> RefusalWords.say(found.code(), found.details(), messages, locale))
                .distinct()
                .toList();
    }

    private static boolean isArchivist(Viewer viewer) {
        return viewer instanceof Viewer.Staff staff && staff.roles().contains(Viewer.Role.ARCHIVIST);
    }
}
