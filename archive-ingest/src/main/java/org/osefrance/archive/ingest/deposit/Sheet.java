package org.osefrance.archive.ingest.deposit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.intake.Grouping;
import org.osefrance.archive.ingest.intake.GroupingRule;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.intake.LeafSide;
import org.osefrance.archive.ingest.intake.NaturalOrder;
import org.osefrance.archive.ingest.intake.PlannedItem;
import org.osefrance.archive.ingest.separator.Separator;

/**
 * The contact sheet of a deposit: the files that wait, in the items they will become. Each change gives another sheet on which
 * every file still stands exactly once, and no item is empty. Readings by others stand on no sheet: they go where the scan of
 * their name goes.
 *
 * @param items in their order
 */
public record Sheet(List<Item> items) {

    public Sheet {
        items = items.stream().filter(item -> !item.cards().isEmpty()).toList();
    }

    /**
     * What will be one item.
     *
     * @param title until an archivist gives a better one
     * @param cards in the order of the pages
     */
    public record Item(String title, List<Card> cards) {
        public Item {
            cards = List.copyOf(cards);
        }

        /** What the separator sheet before it says. */
        public Optional<Separator> said() {
            return cards.stream()
                    .flatMap(card -> card.file().separator().stream())
                    .findFirst();
        }

        /** Whether something of it comes in. */
        public boolean comesIn() {
            return cards.stream().anyMatch(card -> !card.leftOut());
        }
    }

    /**
     * One file on the sheet.
     *
     * @param leftOut whether it does not come in
     * @param leaf how its paper lies
     */
    public record Card(DepositedFile file, boolean leftOut, Leaf leaf) {

        /** Number of the file. */
        public int number() {
            return file.number();
        }
    }

    /** The sheet as it was arranged; what has no place yet is proposed behind it. */
    public static Sheet of(List<DepositedFile> files, GroupingRule rule) {
        List<DepositedFile> waiting = files.stream().filter(Sheet::stands).toList();
        List<Item> items = new ArrayList<>(placed(waiting));
        items.addAll(
                proposed(waiting.stream().filter(file -> file.place().isEmpty()).toList(), rule));
        return new Sheet(items);
    }

    /** The sheet as a rule proposes it, whatever was arranged before. */
    public static Sheet anew(List<DepositedFile> files, GroupingRule rule) {
        return new Sheet(proposed(files.stream().filter(Sheet::stands).toList(), rule));
    }

    /** Whether a file stands on the sheet. */
    static boolean stands(DepositedFile file) {
        return file.fate() instanceof Fate.Waiting
                && file.content().orElseThrow().kind().family() != FileKind.Family.READING;
    }

    private static List<Item> placed(List<DepositedFile> waiting) {
        List<Item> items = new ArrayList<>();
        waiting.stream()
                .filter(file -> file.place().isPresent())
                .sorted(Comparator.comparingInt(
                        file -> file.place().orElseThrow().position()))
                .forEach(file -> {
                    Place place = file.place().orElseThrow();
                    Card card = new Card(file, place.leftOut(), place.leaf());
                    if (place.beginsItem() || items.isEmpty()) {
                        items.add(new Item(titled(place.title(), file), List.of(card)));
                    } else {
                        Item last = items.removeLast();
                        items.add(new Item(
                                last.title(), with(last.cards(), last.cards().size(), card)));
                    }
                });
        return items;
    }

    private static List<Item> proposed(List<DepositedFile> files, GroupingRule rule) {
        Map<String, DepositedFile> byLabel = new HashMap<>();
        Map<String, Separator> separators = new HashMap<>();
        files.forEach(file -> {
            byLabel.put(file.label(), file);
            file.separator().ifPresent(separator -> separators.put(file.label(), separator));
        });
        List<Received> received = files.stream()
                .filter(file -> file.separator().isEmpty() || rule instanceof GroupingRule.ByName)
                .map(WaitingPlan::withoutBytes)
                .toList();
        Map<String, LeafSide> sides = LeafSide.of(received);
        IntakePlan plan = Grouping.plan(
                received,
                rule instanceof GroupingRule.ByName && !separators.isEmpty()
                        ? new GroupingRule.AtSeparators(separators)
                        : rule);
        List<Item> items = new ArrayList<>(plan.items().stream()
                .map(item -> new Item(
                        item.title(),
                        item.files().stream()
                                .map(PlannedItem.PlannedFile::original)
                                .map(file -> new Card(
                                        Objects.requireNonNull(byLabel.get(file.label())),
                                        false,
                                        Leaf.UNSAID.on(Optional.ofNullable(sides.get(file.label())))))
                                .toList()))
                .toList());
        files.stream()
                .filter(file -> file.separator().isPresent())
                .sorted(Comparator.comparing(DepositedFile::label, NaturalOrder.INSTANCE)
                        .reversed())
                .forEach(sheet -> insert(sheet, items));
        return items;
    }

    /** A separator sheet stands before the item that begins behind it, and does not come in. */
    private static void insert(DepositedFile sheet, List<Item> items) {
        Card card = new Card(sheet, true, Leaf.UNSAID);
        int behind = -1;
        for (int item = 0; item < items.size(); item++) {
            DepositedFile first = items.get(item).cards().getFirst().file();
            boolean follows = folder(first).equals(folder(sheet))
                    && NaturalOrder.INSTANCE.compare(first.label(), sheet.label()) > 0;
            if (follows
                    && (behind < 0
                            || NaturalOrder.INSTANCE.compare(
                                            first.label(),
                                            items.get(behind)
                                                    .cards()
                                                    .getFirst()
                                                    .file()
                                                    .label())
                                    < 0)) {
                behind = item;
            }
        }
        String named = sheet.separator().map(Separator::reference).orElse("");
        if (behind < 0
                || items.get(behind).cards().getFirst().file().separator().isPresent()) {
            items.add(behind < 0 ? items.size() : behind, new Item(titled(named, sheet), List.of(card)));
        } else {
            Item next = items.get(behind);
            items.set(behind, new Item(named.isEmpty() ? next.title() : named, with(next.cards(), 0, card)));
        }
    }

    private static String folder(DepositedFile file) {
        return file.label().substring(0, file.label().lastIndexOf('/') + 1);
    }

    /** The places of all files on it, by number. */
    public Map<Integer, Place> places() {
        Map<Integer, Place> places = new HashMap<>();
        for (Item item : items) {
            for (int i = 0; i < item.cards().size(); i++) {
                Card card = item.cards().get(i);
                places.put(
                        card.number(),
                        new Place(places.size(), i == 0, i == 0 ? item.title() : "", card.leftOut(), card.leaf()));
            }
        }
        return places;
    }

    /** An item begins with this file. */
    public Sheet split(int number) {
        return at(number, (item, card) -> {
            Item before = items.get(item);
            List<Item> changed = new ArrayList<>(items);
            changed.set(item, new Item(before.title(), before.cards().subList(0, card)));
            List<Card> rest = before.cards().subList(card, before.cards().size());
            String title =
                    card == 0 ? before.title() : titled("", rest.getFirst().file());
            changed.add(item + 1, new Item(title, rest));
            return new Sheet(changed);
        });
    }

    /** The item of this file and the one before it become one. */
    public Sheet join(int number) {
        return at(number, (item, card) -> {
            if (item == 0) {
                return this;
            }
            List<Item> changed = new ArrayList<>(items);
            Item before = changed.remove(item - 1);
            List<Card> cards = new ArrayList<>(before.cards());
            cards.addAll(changed.get(item - 1).cards());
            changed.set(item - 1, new Item(before.title(), cards));
            return new Sheet(changed);
        });
    }

    /** The file goes one place forward; the first of an item goes to the end of the one before. */
    public Sheet earlier(int number) {
        return at(number, (item, card) -> {
            if (card > 0) {
                return moved(item, card, item, card - 1);
            }
            return item == 0
                    ? this
                    : moved(item, card, item - 1, items.get(item - 1).cards().size());
        });
    }

    /** The file goes one place back; the last of an item goes to the front of the one after. */
    public Sheet later(int number) {
        return at(number, (item, card) -> {
            if (card < items.get(item).cards().size() - 1) {
                return moved(item, card, item, card + 1);
            }
            return item == items.size() - 1 ? this : moved(item, card, item + 1, 0);
        });
    }

    /** The file comes to stand before another one, in that one's item. */
    public Sheet before(int number, int other) {
        if (number == other) {
            return this;
        }
        return at(
                number,
                (item, card) -> at(other, (to, place) -> {
                    boolean shifted = item == to && card < place;
                    return moved(item, card, to, shifted ? place - 1 : place);
                }));
    }

    /** The file does not come in, or comes in after all. */
    public Sheet leaveOut(int number, boolean out) {
        return with(number, card -> new Card(card.file(), out, card.leaf()));
    }

    /** The file is turned by a quarter clockwise. */
    public Sheet turn(int number) {
        return with(
                number,
                card -> new Card(card.file(), card.leftOut(), card.leaf().turned()));
    }

    /** The file is that side of its leaf; empty takes back what was said. */
    public Sheet side(int number, Optional<LeafSide> side) {
        return with(
                number,
                card -> new Card(card.file(), card.leftOut(), card.leaf().on(side)));
    }

    /** The item of this file gets another title. */
    public Sheet title(int number, String title) {
        return at(number, (item, card) -> {
            List<Item> changed = new ArrayList<>(items);
            changed.set(
                    item,
                    new Item(
                            titled(title, items.get(item).cards().getFirst().file()),
                            items.get(item).cards()));
            return new Sheet(changed);
        });
    }

    /** The item of this file comes to stand at a place among the items; behind the last where there are not so many. */
    public Sheet itemTo(int number, int place) {
        return at(number, (item, card) -> {
            List<Item> changed = new ArrayList<>(items);
            Item taken = changed.remove(item);
            changed.add(Math.clamp(place - 1, 0, changed.size()), taken);
            return new Sheet(changed);
        });
    }

    /** The file goes to the end of the item at a place among the items; of the last where there are not so many. */
    public Sheet into(int number, int place) {
        return at(number, (item, card) -> {
            int to = Math.clamp(place - 1, 0, items.size() - 1);
            return item == to
                    ? this
                    : moved(item, card, to, items.get(to).cards().size());
        });
    }

    /** How many files stand before this one; 0 where it is not on the sheet. */
    public int position(int number) {
        List<Card> cards = items.stream().flatMap(item -> item.cards().stream()).toList();
        return IntStream.range(0, cards.size())
                .filter(i -> cards.get(i).number() == number)
                .findFirst()
                .orElse(0);
    }

    private Sheet with(int number, UnaryOperator<Card> change) {
        return new Sheet(items.stream()
                .map(item -> new Item(
                        item.title(),
                        item.cards().stream()
                                .map(card -> card.number() == number ? change.apply(card) : card)
                                .toList()))
                .toList());
    }

    private Sheet moved(int item, int card, int to, int place) {
        List<Item> changed = new ArrayList<>(items);
        Card taken = items.get(item).cards().get(card);
        List<Card> rest = new ArrayList<>(items.get(item).cards());
        rest.remove(card);
        changed.set(item, new Item(items.get(item).title(), rest));
        changed.set(to, new Item(changed.get(to).title(), with(changed.get(to).cards(), place, taken)));
        return new Sheet(changed);
    }

    private Sheet at(int number, Change change) {
        for (int item = 0; item < items.size(); item++) {
            List<Card> cards = items.get(item).cards();
            for (int card = 0; card < cards.size(); card++) {
                if (cards.get(card).number() == number) {
                    return change.at(item, card);
                }
            }
        }
        return this;
    }

    private static List<Card> with(List<Card> cards, int place, Card added) {
        List<Card> all = new ArrayList<>(cards);
        all.add(place, added);
        return all;
    }

    private static String titled(String title, DepositedFile file) {
        return Optional.of(title.strip())
                .filter(said -> !said.isEmpty())
                .orElseGet(() -> WaitingPlan.withoutBytes(file).baseName());
    }

    /** What is done with a file that stands somewhere on the sheet. */
    private interface Change {
        Sheet at(int item, int card);
    }
}
