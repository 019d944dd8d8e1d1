package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * Reading the catalogue. Every method asks the one access decision for today and the given viewer; what is closed
 * answers exactly like what does not exist: empty, or left out without a gap.
 */
public interface Catalog {

    /** Fonds of which at least the description may be seen, by reference. */
    List<UnitView> listFonds(Viewer viewer);

    /** A unit of description of any level. */
    Optional<UnitView> findUnit(Viewer viewer, RecordId id);

    /** A unit by its reference code. */
    Optional<UnitView> findUnitByReference(Viewer viewer, String reference);

    /**
     * Units directly below one that may be seen, by reference.
     *
     * @param after reference of the last unit of the slice before; empty string for the first slice
     * @param limit 1 to 500
     */
    List<UnitView> listChildren(Viewer viewer, RecordId parent, String after, int limit);

    /** How many units directly below {@code parent} this viewer may see. */
    long countChildren(Viewer viewer, RecordId parent);

    /** What may be told of a unit that this viewer may not see; empty unless somebody announced it. */
    Optional<Announcement> findAnnouncement(Viewer viewer, RecordId id);

    /**
     * Units directly below one that may be seen, or was announced itself, that may not be seen and were announced; by
     * reference.
     *
     * @param limit 1 to 500
     */
    List<Announcement> listAnnouncements(Viewer viewer, RecordId parent, int limit);

    /**
     * The item that the pages of another one went into, where this viewer may see it; empty for a unit that stands for itself and for
     * what is unknown.
     */
    Optional<RecordId> findSuccessor(Viewer viewer, RecordId unit);

    /** Pages of an item that may be seen, in order and numbered from 1 without gaps. */
    List<PageView> listPages(Viewer viewer, RecordId item);

    /** One page, if its image and text may be seen. */
    Optional<PageView> findPage(Viewer viewer, RecordId page);

    /** The current reading or transcription of a page; empty also where nothing was read yet. */
    Optional<PageText> findText(Viewer viewer, RecordId page);

    /** Every reading and transcription a page ever had, oldest first. */
    List<TextVersion> listTexts(Viewer viewer, RecordId page);

    /** One of these texts by its number; for those from whom nothing of the page is withheld. */
    Optional<PageText> findText(Viewer viewer, RecordId page, int number);

    /**
     * One of the images a page is or was shown by, if this viewer may see it. An earlier one of which it is not known what of it
     * would be withheld is for those alone from whom nothing of the page is.
     *
     * @param number from 1
     */
    Optional<ImageView> findImage(Viewer viewer, RecordId page, int number);

    /** Pages that images of a file show, or showed before, in the order of the images. */
    List<PageView> listPagesOfFile(Viewer viewer, RecordId file);

    /** A file, if the pages it shows or showed may be seen. */
    Optional<FileView> findFile(Viewer viewer, RecordId file);

    /** The file with these bytes; whether the archive knows them is told only to those who may see it. */
    Optional<FileView> findFileBySha512(Viewer viewer, String sha512);

    /** Files that show or showed pages of an item, in the order of its pages, those that were replaced last. */
    List<FileView> listFiles(Viewer viewer, RecordId item);

    /** Every version of a record, oldest first; for those who work on records only, and empty to everybody else. */
    List<RecordVersion<?>> listVersions(Viewer viewer, RecordId record);

    /** What was done to a record, oldest first; for those who work on records only, and empty to everybody else. */
    List<PremisEvent> listEvents(Viewer viewer, RecordId record);
}
