package org.osefrance.archive.index.search.lucene;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.osefrance.archive.index.matching.NameWords;
import org.osefrance.archive.index.matching.WordKeys;
import org.osefrance.archive.index.search.NameEntry;

/**
 * Names and their words as documents of plain terms. A word stands in the index once, with all its keys, however many people bear it;
 * a name has its words alone. So the keys of a million names take no more room than those of the words they are made of.
 */
final class NameFields {

    /** The word itself, of a document of a word. */
    static final String WORD = "word";

    /** Its letters, to be read back. */
    static final String LETTERS = "letters";

    static final String SKELETON = "skeleton";
    static final String GAPPED = "gapped";
    static final String SHAPE = "shape";
    static final String PAIR = "pair";

    /** The word from its end to its beginning. */
    static final String REVERSED = "reversed";

    static final String GROUP = "group";

    /** A word of a name, of a document of a name. */
    static final String NAMED = "named";

    private static final String ID = "id";

    /** Given name and surname as they are shown. */
    static final String WRITTEN = "written";

    private static final char BETWEEN = '\t';

    private NameFields() {}

    static Document word(String word, WordKeys keys, Iterable<String> groups) {
        Document document = new Document();
        document.add(new StringField(WORD, word, Field.Store.NO));
        document.add(new BinaryDocValuesField(LETTERS, new BytesRef(word)));
        keys.skeletons().forEach(key -> document.add(new StringField(SKELETON, key, Field.Store.NO)));
        keys.gapped().forEach(key -> document.add(new StringField(GAPPED, key, Field.Store.NO)));
        keys.shapes().forEach(key -> document.add(new StringField(SHAPE, key, Field.Store.NO)));
        keys.pairs().forEach(key -> document.add(new StringField(PAIR, key, Field.Store.NO)));
        document.add(new StringField(REVERSED, reversed(word), Field.Store.NO));
        groups.forEach(group -> document.add(new StringField(GROUP, group, Field.Store.NO)));
        return document;
    }

    static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    static Document name(NameEntry entry) {
        Document document = new Document();
        NameWords.of(entry.given(), entry.surname())
                .indexed()
                .forEach(word -> document.add(new StringField(NAMED, word, Field.Store.NO)));
        document.add(new StoredField(ID, entry.id()));
        document.add(new BinaryDocValuesField(WRITTEN, new BytesRef(entry.given() + BETWEEN + entry.surname())));
        return document;
    }

    /** A name whose id has not been looked up yet. */
    static NameEntry entry(BytesRef written) {
        String name = written.utf8ToString();
        int end = name.indexOf(BETWEEN);
        return new NameEntry("", name.substring(0, end), name.substring(end + 1));
    }

    static NameEntry withId(NameEntry entry, Document stored) {
        return new NameEntry(stored.get(ID), entry.given(), entry.surname());
    }
}
