package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.linking.BlockingKey.Shape;
import org.osefrance.archive.index.linking.KeyPass.Atom;

/**
 * Decides which records are compared: those that agree in one rare key, in keys of two fields, of three where two are not enough, in a
 * rare word, or that lie side by side when sorted. How many pairs that may be is limited, so a million records stay a matter of
 * minutes; large groups are sorted and cut into overlapping pieces and none is left out.
 */
final class Blocking {

    /** Room for pairs where there are few records. */
    private static final long ROOM = 3_000_000;

    private static final int NEIGHBOURS = 4;
    private static final int TRIPLES = 24;
    private static final Shape[] SINGLE = {Shape.WHOLE, Shape.SOUND, Shape.HEAD, Shape.TAIL};

    private final List<Column> columns;
    private final int records;
    private final Blocks blocks = new Blocks();
    private final int largest;
    private final long each;
    private long left;
    private final int[][] orders;
    private final int[] rank;

    private Blocking(List<Column> columns, int records) {
        this.columns = columns;
        this.records = records;
        this.largest = records < 50_000 ? 120 : 50;
        this.left = Math.max(40L * records, Math.min(ROOM, 400L * records));
        this.each = Math.max(4L * records, Math.min(ROOM / 10, 40L * records));
        this.orders = SortedOrders.of(columns, records);
        this.rank = new int[records];
        for (int i = 0; i < records; i++) {
            rank[orders[0][i]] = i;
        }
    }

    static Blocks of(List<Column> columns, int records) {
        Blocking blocking = new Blocking(columns, records);
        blocking.addNeighbours();
        blocking.addPasses();
        blocking.addParts();
        blocking.blocks.close(records);
        return blocking.blocks;
    }

    private void addNeighbours() {
        for (int[] order : orders) {
            cut(order, 0, records, NEIGHBOURS);
        }
    }

    private void addPasses() {
        double all = records * (records - 1.0) / 2;
        List<Atom> atoms = listAtoms();
        List<KeyPass> passes = new ArrayList<>();
        List<KeyPass> wide = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            Atom one = atoms.get(i);
            passes.add(new KeyPass(List.of(one), one.chance()));
            for (Atom other : atoms.subList(i + 1, atoms.size())) {
                if (one.column() != other.column()) {
                    KeyPass both = KeyPass.of(one, other);
                    (both.chance() * all <= each ? passes : wide).add(both);
                }
            }
        }
        passes.removeIf(pass -> pass.chance() * all > each);
        passes.addAll(triples(wide, atoms, all));
        passes.sort(Comparator.comparingDouble(KeyPass::chance).reversed());
        int most = records > 100_000 ? 48 : 400;
        for (KeyPass pass : spread(passes, most)) {
            add(pass);
        }
    }

    private List<KeyPass> triples(List<KeyPass> wide, List<Atom> atoms, double all) {
        List<KeyPass> found = new ArrayList<>();
        for (KeyPass pair : wide) {
            atoms.stream()
                    .filter(atom -> !pair.speaksOf(atom.column()))
                    .map(pair::and)
                    .filter(pass -> pass.chance() * all <= each)
                    .max(Comparator.comparingDouble(KeyPass::chance))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(KeyPass::chance).reversed());
        return found.subList(0, Math.min(TRIPLES, found.size()));
    }

    /** The widest passes of every combination of fields first, then their next ones. */
    private static List<KeyPass> spread(List<KeyPass> passes, int most) {
        List<List<KeyPass>> rounds = new ArrayList<>();
        Map<List<Column>, Integer> taken = new HashMap<>();
        for (KeyPass pass : passes) {
            int round = taken.merge(pass.keys().stream().map(Atom::column).toList(), 1, Integer::sum) - 1;
            while (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(pass);
        }
        return rounds.stream().flatMap(List::stream).limit(most).toList();
    }

    private List<Atom> listAtoms() {
        List<Atom> atoms = new ArrayList<>();
        for (Column column : columns) {
            for (Shape shape : SINGLE) {
                Atom atom = new Atom(column, shape, chance(column, shape));
                if (atom.chance() > 0 && atom.chance() < 0.7) {
                    atoms.add(atom);
                }
            }
        }
        return atoms;
    }

    private double chance(Column column, Shape shape) {
        long[] keys = new long[records];
        int n = 0;
        for (int i = 0; i < records; i++) {
            int number = column.number(i);
            long key = number == Column.NOTHING ? 0 : column.key(number, shape);
            if (key != 0) {
                keys[n++] = key;
            }
        }
        Arrays.sort(keys, 0, n);
        double pairs = 0;
        for (int i = 0; i < n; ) {
            int j = i;
            while (j < n && keys[j] == keys[i]) {
                j++;
            }
            pairs += (j - i) * (j - i - 1.0);
            i = j;
        }
        return pairs / Math.max(1.0, records * (records - 1.0));
    }

    private void add(KeyPass pass) {
        long[] keys = new long[records];
        int[] who = new int[records];
        int n = 0;
        for (int i = 0; i < records; i++) {
            long key = pass.key(i);
            if (key != 0) {
                keys[n] = key;
                who[n++] = i;
            }
        }
        add(new KeyedRecords(keys, who, n));
    }

    private void addParts() {
        for (Column column : columns) {
            KeyedRecords parts = KeyedRecords.parts(column, records);
            if (parts.size() > 0) {
                add(parts);
            }
        }
    }

    /** Adds the groups of equal keys, if there is room for their pairs. */
    private void add(KeyedRecords keyed) {
        keyed.sort(rank);
        long pairs = 0;
        for (int[] run : keyed.listRuns()) {
            long size = (long) run[1] - run[0];
            pairs += size <= largest ? size * (size - 1) / 2 : size * largest / 2;
        }
        if (pairs > left || pairs > 4 * each) {
            return;
        }
        left -= pairs;
        for (int[] run : keyed.listRuns()) {
            if (run[1] - run[0] <= largest) {
                blocks.add(keyed.records(), run[0], run[1]);
            } else {
                cut(keyed.records(), run[0], run[1], largest / 4);
            }
        }
    }

    /** Pieces of twice a step, each overlapping the next by half. */
    private void cut(int[] order, int from, int to, int step) {
        for (int i = from; i == from || i + step < to; i += step) {
            if (Math.min(i + 2 * step, to) - i > 1) {
                blocks.add(order, i, Math.min(i + 2 * step, to));
            }
        }
    }
}
