package org.osefrance.archive.portal.intake;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.ingest.deposit.Sheet;

/**
 * A contact sheet as its page draws it.
 *
 * @param items in their order
 */
record SheetLines(List<ItemLine> items) {

    /**
     * One item.
     *
     * @param number from 1
     * @param title of it
     * @param comesIn whether something of it does
     */
    record ItemLine(int number, String title, boolean comesIn, List<CardLine> cards) {

        /** The file by which the item is spoken of. */
        public int first() {
            return cards.getFirst().number();
        }
    }

    /**
     * One file.
     *
     * @param number within its deposit
     * @param page within its item, from 1; 0 where it is left out
     * @param label where it lay
     * @param kind of file, for what has no picture
     * @param pictured whether a picture can be made of it
     * @param leftOut whether it does not come in
     * @param head whether it is the first of its item
     */
    record CardLine(int number, int page, String label, String kind, boolean pictured, boolean leftOut, boolean head) {

        /** The last part of the label. */
        public String name() {
            return label.substring(label.lastIndexOf('/') + 1);
        }
    }

    static SheetLines of(Sheet sheet) {
        List<ItemLine> items = new ArrayList<>();
        for (Sheet.Item item : sheet.items()) {
            List<CardLine> cards = new ArrayList<>();
            int page = 0;
            for (Sheet.Card card : item.cards()) {
                page += card.leftOut() ? 0 : 1;
                var kind = card.file().content().orElseThrow().kind();
                cards.add(new CardLine(
                        card.number(),
                        card.leftOut() ? 0 : page,
                        card.file().label(),
                        kind.name().replace('_', ' '),
                        kind.isScan(),
                        card.leftOut(),
                        cards.isEmpty()));
            }
            items.add(new ItemLine(items.size() + 1, item.title(), item.comesIn(), cards));
        }
        return new SheetLines(items);
    }

    /** Whether a file stands on it. */
    boolean holds(int number) {
        return items.stream().flatMap(item -> item.cards().stream()).anyMatch(card -> card.number() == number);
    }
}
