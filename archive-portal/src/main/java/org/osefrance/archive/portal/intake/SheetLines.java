package org.osefrance.archive.portal.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.ingest.deposit.Sheet;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A contact sheet as its page draws it.
 *
 * @param items in their order
 */
record SheetLines(List<ItemLine> items) {

    /** Files on a page: their pictures are drawn in some seconds, and a form for each is no more than a browser bears. */
    static final int CARDS = 60;

    /**
     * One item, or what of it stands on a page of the sheet.
     *
     * @param number from 1
     * @param title of it
     * @param comesIn whether something of it does
     * @param reference that it will get, were nobody quicker; empty where it does not come in or is known
     * @param goesOn whether it began on an earlier page of the sheet
     */
    record ItemLine(int number, String title, boolean comesIn, String reference, List<CardLine> cards, boolean goesOn) {

        private ItemLine called(String next) {
            return new ItemLine(number, title, comesIn, next, cards, goesOn);
        }

        private ItemLine from(int first, int end) {
            return new ItemLine(number, title, comesIn, reference, cards.subList(first, end), first > 0);
        }

        /** Whether the archive holds everything of it already, so that no item will be made of it. */
        public boolean known() {
            return comesIn
                    && cards.stream()
                            .filter(card -> !card.leftOut())
                            .allMatch(card -> card.known().isPresent());
        }

        /** A file by which the item is spoken of. */
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
     * @param known the item that holds these bytes already
     * @param side end of a message key; empty where nobody said
     * @param quarters by which it is turned
     * @param separator whether it is a separator sheet
     */
    record CardLine(
            int number,
            int page,
            String label,
            String kind,
            boolean pictured,
            boolean leftOut,
            boolean head,
            Optional<RecordId> known,
            String side,
            int quarters,
            boolean separator) {

        /** The last part of the label. */
        public String name() {
            return label.substring(label.lastIndexOf('/') + 1);
        }
    }

    /** What the archive says of a sheet before anything of it is accepted. */
    interface Foresight {
        /** The items that hold some bytes already, by digest. */
        Map<String, RecordId> holders(List<String> digests);

        /** The references that the next items would get. */
        List<String> references(int count);
    }

    static SheetLines of(Sheet sheet, Foresight foresight) {
        Map<String, RecordId> holders = foresight.holders(sheet.items().stream()
                .flatMap(item -> item.cards().stream())
                .map(card -> card.file().content().orElseThrow().sha512())
                .toList());
        List<ItemLine> lines = lines(sheet, holders);
        List<String> references = foresight.references((int)
                lines.stream().filter(item -> item.comesIn() && !item.known()).count());
        return new SheetLines(referenced(lines, references.iterator()));
    }

    private static List<ItemLine> referenced(List<ItemLine> lines, Iterator<String> references) {
        return lines.stream()
                .map(item ->
                        item.comesIn() && !item.known() && references.hasNext() ? item.called(references.next()) : item)
                .toList();
    }

    private static List<ItemLine> lines(Sheet sheet, Map<String, RecordId> holders) {
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
                        cards.isEmpty(),
                        Optional.ofNullable(
                                holders.get(card.file().content().orElseThrow().sha512())),
                        card.leaf().side().map(Enum::name).orElse(""),
                        card.leaf().quarters(),
                        card.file().separator().isPresent()));
            }
            items.add(new ItemLine(items.size() + 1, item.title(), item.comesIn(), "", cards, false));
        }
        return items;
    }

    /** How many pages the sheet has. */
    public int pages() {
        int files = items.stream().mapToInt(item -> item.cards().size()).sum();
        return Math.max(1, (files + CARDS - 1) / CARDS);
    }

    /** The page of the sheet that a file stands on, from 1. */
    static int pageOf(Sheet sheet, int file) {
        return sheet.position(file) / CARDS + 1;
    }

    /** What stands on one page of the sheet. An item that does not fit goes on on the next one. */
    public List<ItemLine> on(int page) {
        int first = (page - 1) * CARDS;
        List<ItemLine> shown = new ArrayList<>();
        int at = 0;
        for (ItemLine item : items) {
            int begin = Math.clamp((long) first - at, 0, item.cards().size());
            int end = Math.clamp((long) first + CARDS - at, 0, item.cards().size());
            if (begin < end) {
                shown.add(item.from(begin, end));
            }
            at += item.cards().size();
        }
        return shown;
    }

    /** How many items would be made, were it accepted now. */
    public long making() {
        return items.stream().filter(item -> item.comesIn() && !item.known()).count();
    }

    /** How many files the archive holds already. */
    public long knownFiles() {
        return items.stream()
                .flatMap(item -> item.cards().stream())
                .filter(card -> !card.leftOut() && card.known().isPresent())
                .count();
    }

    /** How many files do not come in. */
    public long leftOut() {
        return items.stream()
                .flatMap(item -> item.cards().stream())
                .filter(CardLine::leftOut)
                .count();
    }

    /** The reference of the first item that would be made; empty where none would. */
    public String firstReference() {
        return items.stream()
                .map(ItemLine::reference)
                .filter(reference -> !reference.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The reference of the last one. */
    public String lastReference() {
        return items.reversed().stream()
                .map(ItemLine::reference)
                .filter(reference -> !reference.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether a file stands on it. */
    boolean holds(int number) {
        return items.stream().flatMap(item -> item.cards().stream()).anyMatch(card -> card.number() == number);
    }
}
