package org.osefrance.archive.ingest.pdf;

import java.util.List;

/**
 * What is to be printed: text with headings, for pages of A4.
 *
 * @param title of the document, in its properties and at the foot of each page
 * @param language of its words, BCP 47
 * @param rightToLeft whether its lines begin on the right
 * @param head at the top of each page, such as the name of the house
 * @param foot at the foot of each page, such as the day; the number of the page follows it
 * @param parts in their order
 */
public record PrintedText(
        String title, String language, boolean rightToLeft, String head, String foot, List<Part> parts) {

    public PrintedText {
        parts = List.copyOf(parts);
    }

    /** A piece of it. */
    public sealed interface Part {

        /** Its words; a line feed begins a line. */
        String text();

        /** The heading of the document, once. */
        record Title(String text) implements Part {}

        /** The heading of what follows. */
        record Heading(String text) implements Part {}

        /** A paragraph. */
        record Paragraph(String text) implements Part {}

        /** A paragraph that belongs to the one before, in smaller letters. */
        record Note(String text) implements Part {}

        /** Words to be read from far away. */
        record Large(String text) implements Part {}

        /**
         * A square of squares, such as a code that is found again by machines.
         *
         * @param rows from the top, {@code 1} for each dark square and {@code 0} for each that is left white
         * @param text what it is, for those who do not see it
         */
        record Squares(List<String> rows, String text) implements Part {
            public Squares {
                rows = List.copyOf(rows);
            }
        }

        /** What follows begins a page. */
        record NewPage() implements Part {
            @Override
            public String text() {
                return "";
            }
        }

        /** What is compared sign by sign, such as a digest: every sign as wide as every other. */
        record Signs(String text) implements Part {}
    }
}
