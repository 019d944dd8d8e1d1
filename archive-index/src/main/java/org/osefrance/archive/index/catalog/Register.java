package org.osefrance.archive.index.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.KnowledgeRecord;

/**
 * The writing desk. Each call is one transaction: the record version, the tables around it, the outbox row. When it
 * returns, that is on disk; when it throws, nothing happened.
 *
 * <p>The desk does not ask who may write; whoever hands it to a person does.
 */
public interface Register {

    /**
     * Takes in files that the store holds. Repeating a call that succeeded changes nothing and gives the same ids.
     *
     * <p>Bytes the archive held before are not taken twice: they keep their first id and get a second placement, unless
     * they were received into the same unit by the same path. An item of which every file was known is not made.
     *
     * @throws DuplicateReferenceException when {@code into} is an item
     */
    Receipt accept(Consignment consignment, Signature signature);

    /**
     * Makes the pages of a file, one an image, behind the pages the item has. A file that has its pages keeps them and
     * their ids; only sizes that were unknown are filled in.
     *
     * @param sizes of the images as shown, in order; empty for one without an image
     * @return ids of all pages that the file shows, in the order of its images; one shown by another file by now is left out
     * @throws UnknownRecordException when there is no such file
     */
    List<RecordId> putPages(RecordId file, List<Optional<PixelSize>> sizes, Signature signature);

    /**
     * Adds a reading or a transcription of a page. The newest becomes the current one, except that a machine's never
     * takes the place of a person's. The same location a second time changes nothing.
     *
     * @param location of the ALTO document in the store, below the file's object
     * @throws UnknownRecordException when there is no such page
     */
    TextVersion putText(RecordId page, PageText text, String location, Signature signature);

    /**
     * The same for a text whose boxes were drawn on one image of the page, by number from 1. Where that shows another picture than
     * the page does now, only a person's text becomes the current one, and nobody says where its words stand.
     *
     * @throws UnknownRecordException when there is no such page, or it had no such image
     */
    TextVersion putText(RecordId page, int image, PageText text, String location, Signature signature);

    /**
     * Adds a transcription that somebody wrote before a text they had read, on the image of that number; otherwise like the others.
     *
     * @param expected number of the text that was current when they began; 0 where there was none
     * @throws StaleVersionException when another one is current by now; nothing is added then
     */
    TextVersion putText(RecordId page, int image, PageText text, String location, int expected, Signature signature);

    /**
     * Says how far the archive has got with a page.
     *
     * @param reason why, for the archivist; kept beside the state
     * @throws UnknownRecordException when there is no such page
     */
    void setPageState(RecordId page, PageState state, String reason);

    /**
     * Adds a unit of description, or a new version of one.
     *
     * @param access facts of a new unit; empty keeps those it has (a new one is then undescribed and closed)
     * @param expectedVersion the version the author had before them; 0 for a new unit
     * @return number of the version written
     * @throws StaleVersionException when somebody else wrote in between
     * @throws DuplicateReferenceException when another unit has the reference
     * @throws UnknownRecordException when the parent does not exist
     */
    int describe(Description description, Optional<AccessFacts> access, int expectedVersion, Signature signature);

    /**
     * Adds a version to each of several units, all in one transaction. One that somebody else wrote in between, or that is gone, is
     * left as it is, and the others are written. What closes for the public by it is in the deny set when this returns.
     *
     * @param units each once
     * @return those that were written
     * @throws IllegalArgumentException when one of them would get another level, parent or reference; nothing is written then
     */
    List<RecordId> describeAll(List<Redescription> units, Signature signature);

    /**
     * Adds a line, testimony, passage, persona, authority or assertion, or a new version of one. What closes for the
     * public by it is in the deny set when this returns: with a part its page.
     *
     * <p>An assertion that stands in another's place makes that one superseded, in the same transaction.
     *
     * @param access facts of a new record; empty keeps those it has (a new one is then as open as what it stands in,
     *     and one that stands in nothing is closed)
     * @param expectedVersion the version the author had before them; 0 for a new record
     * @return number of the version written
     * @throws StaleVersionException when somebody else wrote in between
     * @throws UnknownRecordException when something it stands in or names does not exist, or is no such thing
     */
    int write(KnowledgeRecord record, Optional<AccessFacts> access, int expectedVersion, Signature signature);

    /**
     * Changes what bears on who may see records (a release, a closure, an objection). What closes for the public by it
     * is in the deny set when this returns; what opens does so when the index has followed.
     *
     * @param records units of description, pages, or what is known from them; what lies beneath follows by inheritance
     * @param change from the facts a record has to those it shall have
     * @return records whose facts did change
     * @throws UnknownRecordException when one of them does not exist; then none is changed
     */
    List<RecordId> changeAccess(Collection<RecordId> records, UnaryOperator<AccessFacts> change, Signature signature);

    /**
     * The same for records of which the author saw a version each: what was decided about one state of the archive is not
     * done to another.
     *
     * @param versions the version of each record that the author had before them
     * @throws StaleVersionException when somebody else wrote one of them in between; then none is changed
     */
    List<RecordId> changeAccess(
            Map<RecordId, Integer> versions, UnaryOperator<AccessFacts> change, Signature signature);

    /**
     * Puts pages in another order, into other items, marks, turns them, or shows them by another image. Their ids, texts, parts
     * and what they themselves say of access stay; regions are brought along exactly where the picture is the same, and wait to be
     * drawn anew where it is another. What closes for the public by it is in the deny set when this returns.
     *
     * @return pages whose record did change
     * @throws StaleVersionException when somebody else wrote one of the pages, or took one in or away; nothing is changed then
     * @throws EntangledPagesException when it cannot be done so
     * @throws UnknownRecordException when an item or page does not exist
     */
    List<RecordId> arrange(Rearrangement change, Signature signature);

    /**
     * Takes in a scan that the store holds and shows a page by it from now on. The one before stays an original for ever. The page
     * waits for the pipeline, which draws and reads the new one; a person's text stays.
     *
     * @param expectedVersion the version of the page that the author had before them
     * @param events what was done with the file so far
     * @return the file; the one that has these bytes already, where it was an image of this page before
     * @throws StaleVersionException when somebody else wrote in between; nothing is changed then
     * @throws EntangledPagesException when these bytes are another page already, or are what shows this one
     * @throws UnknownRecordException when there is no such page
     */
    RecordId replaceScan(
            RecordId page, int expectedVersion, NewFile scan, List<PremisEvent> events, Signature signature);

    /** Records what was done to objects. */
    void recordEvents(List<PremisEvent> events);
}
