package org.osefrance.archive.index.search;

import java.util.List;

/** The writing side of the index; one writer at a time. */
public interface SearchIndex extends AutoCloseable {

    /**
     * Applies the changes in order and commits them together with the checkpoint: after a crash either both are there
     * or neither. Returns after the commit is on disk and visible to searches.
     *
     * @param checkpoint last outbox position that is contained, as {@link #checkpoint()} gives it back
     */
    void apply(List<IndexChange> changes, long checkpoint);

    /** Position of the last commit; 0 for an empty index. */
    long checkpoint();

    /** Forgets everything and starts at checkpoint 0, also where what is there cannot be read any more. */
    void clear();

    /** Whether somebody found that it cannot be read: it has to be cleared, and made again. */
    default boolean isDamaged() {
        return false;
    }

    /**
     * Puts the index in order for reading once much has been written: the same answers, found quicker. May take as long
     * as writing a good part of it anew; changes wait for that.
     */
    void tidy();

    /** The reading side over the same index, for viewers none of whom holds rights to single records. */
    default Search search() {
        return search(NamedUnits.NONE);
    }

    /** The reading side over the same index. @param named asked at each search */
    Search search(NamedUnits named);

    @Override
    void close();
}
