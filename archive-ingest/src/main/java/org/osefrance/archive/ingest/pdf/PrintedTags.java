package org.osefrance.archive.ingest.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Says of each piece of a page what it is, so that a reading program reads the document in its order (ISO 32000-1, 14.7). */
final class PrintedTags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final Map<Integer, COSArray> ofPages = new HashMap<>();

    PrintedTags(PDDocument document, String title, String language) {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        PDMarkInfo tagged = new PDMarkInfo();
        tagged.setMarked(true);
        catalog.setMarkInfo(tagged);
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        catalog.setStructureTreeRoot(root);
        document.getDocumentInformation().setTitle(title);
        whole = new PDStructureElement("Document", root);
        whole.setLanguage(language);
        root.appendKid(whole);
    }

    /** Something that is read as one; pieces of it may stand on two pages. */
    record Element(PDStructureElement element) {}

    /** @param said as it is read, where it is drawn in another order */
    Element element(String type, Optional<String> said) {
        PDStructureElement element = new PDStructureElement(type, whole);
        said.ifPresent(element::setActualText);
        whole.appendKid(element);
        return new Element(element);
    }

    /** @param said what it shows */
    Element figure(String said) {
        PDStructureElement element = new PDStructureElement("Figure", whole);
        element.setAlternateDescription(said);
        whole.appendKid(element);
        return new Element(element);
    }

    /** A page that begins. */
    void page(PDPage page) {
        int number = ofPages.size();
        page.setStructParents(number);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        ofPages.put(number, new COSArray());
    }

    /** What is drawn from here on, until the content ends, belongs to an element. */
    void begin(Element of, PDPageContentStream content, PDPage page) throws IOException {
        COSArray pieces = Objects.requireNonNull(ofPages.get(page.getStructParents()), "a page that was not begun");
        int number = pieces.size();
        pieces.add(of.element().getCOSObject());
        content.beginMarkedContent(COSName.getPDFName(of.element().getStructureType()), number);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        COSArray kids = (COSArray) of.element().getCOSObject().getDictionaryObject(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            of.element().getCOSObject().setItem(COSName.K, kids);
        }
        kids.add(reference);
    }

    /** Writes down which piece of a page belongs to what. */
    void finish() {
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        Map<Integer, PDParentTreeValue> values = new HashMap<>();
        ofPages.forEach((page, pieces) -> values.put(page, new PDParentTreeValue(pieces)));
        tree.setNumbers(values);
        root.setParentTree(tree);
        root.setParentTreeNextKey(ofPages.size());
    }
}
