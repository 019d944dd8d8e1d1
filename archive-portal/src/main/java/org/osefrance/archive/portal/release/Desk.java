package org.osefrance.archive.portal.release;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** What every page of the release desk needs: the archivist, the record, the rehearsal of a decision and the decision. */
@Component
final class Desk {

    private final Archive archive;
    private final Catalog catalog;
    private final RequestViewer viewers;

    Desk(Archive archive, Catalog catalog, RequestViewer viewers) {
        this.archive = archive;
        this.catalog = catalog;
        this.viewers = viewers;
    }

    LocalDate today() {
        return archive.today();
    }

    /** Whoever is signed in without being an archivist meets the same page as a stranger at an unknown address. */
    Viewer.Staff archivist(HttpServletRequest request) {
        if (viewers.of(request) instanceof Viewer.Staff staff && staff.roles().contains(Viewer.Role.ARCHIVIST)) {
            return staff;
        }
        throw new NotHereException();
    }

    /** The unit or page of an address. */
    Subject subject(Viewer archivist, String id) {
        RecordId record = RecordId.parse(id).orElseThrow(NotHereException::new);
        Optional<PageView> page = catalog.findPage(archivist, record);
        UnitView unit = catalog.findUnit(
                        archivist, page.map(view -> view.page().item()).orElse(record))
                .orElseThrow(NotHereException::new);
        return new Subject(record, unit, page);
    }

    /** What a decision would do. */
    Rehearsal rehearse(Viewer archivist, List<RecordId> records, Decided decided) {
        return archive.releaseDesk().rehearse(archivist, records, decided).orElseThrow(NotHereException::new);
    }

    /** Decides, where the records are still those of the rehearsal; false when somebody wrote in between. */
    boolean decide(Viewer.Staff archivist, Rehearsal rehearsal, Decided decided) {
        try {
            archive.register()
                    .changeAccess(rehearsal.versions(), decided, new Signature(archivist.account(), decided.reason()));
            return true;
        } catch (StaleVersionException meanwhile) {
            return false;
        }
    }

    /**
     * What a page of the desk is about.
     *
     * @param record itself
     * @param unit it is, or the page lies in
     * @param page it is; empty for a unit
     */
    record Subject(RecordId record, UnitView unit, Optional<PageView> page) {

        /** Where readers find it. */
        public String href() {
            return page.map(view -> Addresses.lastingPage(view.page().id()))
                    .orElseGet(() -> Addresses.of(unit.description()));
        }

        /** Whether it lies directly in another. */
        boolean liesIn(Subject other) {
            return page.isPresent()
                    ? other.record().equals(unit.description().id())
                    : unit.description().parent().equals(Optional.of(other.record()));
        }

        /** Its page at this desk. */
        public String desk() {
            return ReleaseController.DESK + "/" + record;
        }
    }
}
