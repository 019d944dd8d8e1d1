package org.osefrance.archive.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text of the XHTML that Tika makes of every file, in pages: a {@code div} of class {@code page} (PDF),
 * or a message of a mailbox, begins a new one. What stands before the first belongs to it, what stands behind
 * the last (form fields, notes) to that.
 */
final class PagedText extends DefaultHandler {

    /** Ends a page in plain text: a form feed. */
    static final char PAGE_END = '\f';

    private final List<StringBuilder> pages = new ArrayList<>(List.of(new StringBuilder()));
    private boolean pageBegun;
    private boolean inHead;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String kind = attributes.getValue("class");
        if (name.equals("head")) {
            inHead = true;
        } else if (name.equals("div") && "page".equals(kind)) {
            beginPage();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("head")) {
            inHead = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inHead) {
            return;
        }
        for (int i = start; i < start + length; i++) {
            pages.getLast().append(plain(text[i]));
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        characters(text, start, length);
    }

    /** Begins a new page and gives its number from 0; the first begins with what is there already. */
    int beginPage() {
        if (pageBegun) {
            pages.add(new StringBuilder());
        }
        pageBegun = true;
        return pages.size() - 1;
    }

    /** Puts lines at the head of a page that exists. */
    void head(int page, String lines) {
        if (!lines.isEmpty()) {
            pages.get(page).insert(0, lines + "\n\n");
        }
    }

    /** The pages so far, without white space around them. */
    List<String> pages() {
        return pages.stream().map(page -> page.toString().strip()).toList();
    }

    /** No control characters but line end and tab: XML 1.0 cannot hold them, and our pages end with one. */
    private static char plain(char c) {
        return c >= ' ' || c == '\n' || c == '\t' ? c : ' ';
    }
}
