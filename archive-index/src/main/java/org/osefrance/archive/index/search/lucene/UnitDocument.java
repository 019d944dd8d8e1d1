package org.osefrance.archive.index.search.lucene;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.osefrance.archive.index.analysis.TextAnalyzer;
import org.osefrance.archive.index.analysis.Token;
import org.osefrance.archive.index.search.Audience;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.schemas.identifier.RecordId;

/** How a unit lies in the index: the names of the fields, what is written into them and what is read back. */
final class UnitDocument {

    static final String UNIT = "unit";
    static final String ITEM = "item";
    static final String OPEN_ONLINE = "openOnline";
    static final String OPEN_ONSITE = "openOnsite";
    static final String OPEN_TO_RESEARCH = "openToResearch";

    /**
     * {@link #OPEN_SHELF} for what the web may see on the day it is written, {@link #CLOSED_SHELF} for the rest. Segments are in
     * the order of this, so that a search of the public reads no postings of what lies closed behind the last open unit.
     * It decides nothing: a unit that opens by its date is seen wherever it lies.
     */
    static final String SHELF = "shelf";

    private static final long OPEN_SHELF = 0;
    private static final long CLOSED_SHELF = 1;

    /** Folded forms with positions. */
    static final String WORDS = "words";

    /** Forms as written, without positions: they only add to the rank. */
    static final String EXACT = "exact";

    /** Place of the unit within its item for a tie: description first, then the pages in order. */
    static final String PLACE = "place";

    /** In UTF-16 units; Lucene refuses values above 32766 bytes. */
    private static final int LONGEST_VALUE = 1_000;

    /**
     * The {@link UnitCard}, kept beside the columns and not among Lucene's stored fields: those are compressed in blocks of
     * eight pages, and a search that shows thirty passages would take thirty blocks apart.
     */
    static final String CARD = "card";

    /** Version of this layout; an index of another one is made again. */
    static final int LAYOUT = 7;

    private static final FieldType EXACT_TYPE = exactType();

    private final TextAnalyzer analyzer = new TextAnalyzer();

    static Term key(RecordId unit) {
        return new Term(UNIT, unit.value());
    }

    /** The column of days that counts for an audience. */
    static String dayOf(Audience audience) {
        return switch (audience) {
            case RESEARCH -> OPEN_TO_RESEARCH;
            case READING_ROOM -> OPEN_ONSITE;
            case WEB -> OPEN_ONLINE;
            case WORK -> throw new IllegalArgumentException("who works on records waits for no day");
        };
    }

    static String field(Facet facet) {
        return "facet." + facet.name();
    }

    /** @param today epoch day on which it is written */
    Document of(IndexedUnit unit, long today) {
        Document document = new Document();
        document.add(new StringField(UNIT, unit.unit().value(), Field.Store.NO));
        document.add(new BinaryDocValuesField(CARD, UnitCard.of(unit).bytes()));
        document.add(new SortedSetDocValuesField(ITEM, new BytesRef(unit.item().value())));
        document.add(new LongField(OPEN_ONSITE, unit.visibility().openOnsite(), Field.Store.NO));
        document.add(new LongField(OPEN_ONLINE, unit.visibility().openOnline(), Field.Store.NO));
        document.add(new LongField(OPEN_TO_RESEARCH, unit.visibility().openToResearch(), Field.Store.NO));
        document.add(new NumericDocValuesField(
                SHELF, Audience.WEB.sees(unit.visibility(), today) ? OPEN_SHELF : CLOSED_SHELF));
        document.add(
                new NumericDocValuesField(PLACE, unit.kind() == IndexedUnit.Kind.DESCRIPTION ? -1 : unit.position()));
        addWords(document, unit.words());
        addFacets(document, unit);
        return document;
    }

    private void addWords(Document document, String text) {
        List<Token> tokens = analyzer.tokens(text);
        document.add(new TextField(WORDS, new UnitTokens(tokens, Token::folded)));
        document.add(new Field(EXACT, new UnitTokens(tokens, Token::exact), EXACT_TYPE));
    }

    private static void addFacets(Document document, IndexedUnit unit) {
        addFacet(document, Facet.FONDS, Set.of(unit.fonds().value()));
        addFacet(document, Facet.PERIOD, unit.decades());
        addFacet(document, Facet.LANGUAGE, unit.languages());
        addFacet(document, Facet.GENRE, unit.genre().stream().toList());
    }

    private static void addFacet(Document document, Facet facet, Iterable<String> values) {
        for (String value : values) {
            document.add(new SortedSetDocValuesField(field(facet), new BytesRef(facetValue(value))));
        }
    }

    /** A facet's value as it is kept and compared: É is É whether it was typed as one character or as two. */
    static String facetValue(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        return composed.length() > LONGEST_VALUE ? composed.substring(0, LONGEST_VALUE) : composed;
    }

    private static FieldType exactType() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
