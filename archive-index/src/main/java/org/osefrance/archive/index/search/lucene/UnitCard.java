package org.osefrance.archive.index.search.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.osefrance.archive.index.search.IndexedUnit;

/**
 * What a hit shows of a unit, as one value of one column: a results page of thirty units would otherwise read five columns
 * thirty times, each in another part of the index.
 *
 * @param unit id of the unit
 * @param item id of the item
 * @param kind what it is
 * @param position the page's place within the item, as the unit says it
 * @param text the words
 */
record UnitCard(String unit, String item, IndexedUnit.Kind kind, int position, String text) {

    private static final IndexedUnit.Kind[] KINDS = IndexedUnit.Kind.values();

    /** Texts whose letters all are of Latin-1 have a byte a letter, and are read by copying; others are in UTF-8. */
    private static final byte LATIN_1 = 1;

    private static final byte UTF_8 = 0;

    static UnitCard of(IndexedUnit unit) {
        return new UnitCard(unit.unit().value(), unit.item().value(), unit.kind(), unit.position(), unit.words());
    }

    BytesRef bytes() {
        boolean latin = text.chars().allMatch(letter -> letter <= 0xff);
        BytesRef words = latin ? new BytesRef(text.getBytes(StandardCharsets.ISO_8859_1)) : new BytesRef(text);
        ByteBuffer card = ByteBuffer.allocate(8 + unit.length() + item.length() + words.length);
        putId(card, unit);
        putId(card, item);
        card.put((byte) kind.ordinal());
        card.putInt(position);
        card.put(latin ? LATIN_1 : UTF_8);
        card.put(words.bytes, words.offset, words.length);
        return new BytesRef(card.array());
    }

    static UnitCard read(BytesRef bytes) {
        ByteBuffer card = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        String unit = id(card);
        String item = id(card);
        IndexedUnit.Kind kind = KINDS[card.get()];
        int position = card.getInt();
        var letters = card.get() == LATIN_1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        String text = new String(card.array(), card.arrayOffset() + card.position(), card.remaining(), letters);
        return new UnitCard(unit, item, kind, position, text);
    }

    /** Ids are short and of ASCII. */
    private static void putId(ByteBuffer card, String id) {
        card.put((byte) id.length());
        card.put(id.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String id(ByteBuffer card) {
        byte[] id = new byte[card.get()];
        card.get(id);
        return new String(id, StandardCharsets.ISO_8859_1);
    }
}
