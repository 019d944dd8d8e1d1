package org.osefrance.archive.index.matching;

import java.util.ArrayList;
import java.util.List;

/** Groups of letters by their letters, one step of the tree for each: a word is taken apart without making a string of any part of it. */
final class GraphemeTree {

    /** No further step. */
    static final int NOWHERE = 0;

    private static final int LETTERS = 0x600;

    private final short[] columns = new short[LETTERS];
    private final int width;
    private final int[] next;
    private final List<List<Grapheme>> ending = new ArrayList<>();

    private GraphemeTree(List<Grapheme> graphemes) {
        short letters = 0;
        int steps = 2;
        for (Grapheme grapheme : graphemes) {
            for (char letter : grapheme.letters().toCharArray()) {
                if (columns[letter] == 0) {
                    columns[letter] = ++letters;
                }
                steps++;
            }
        }
        this.width = letters + 1;
        this.next = new int[steps * width];
        ending.add(List.of());
        ending.add(new ArrayList<>());
        graphemes.forEach(this::enter);
    }

    static GraphemeTree of(List<Grapheme> graphemes) {
        return new GraphemeTree(graphemes);
    }

    /** Where every walk begins. */
    int root() {
        return 1;
    }

    /** One letter on; {@link #NOWHERE} when no group goes on so. */
    int step(int node, char letter) {
        int column = letter < LETTERS ? columns[letter] : 0;
        return column == 0 ? NOWHERE : next[node * width + column];
    }

    /** The groups whose last letter this is. */
    List<Grapheme> ending(int node) {
        return ending.get(node);
    }

    private void enter(Grapheme grapheme) {
        int node = root();
        for (char letter : grapheme.letters().toCharArray()) {
            int at = node * width + columns[letter];
            if (next[at] == NOWHERE) {
                next[at] = ending.size();
                ending.add(new ArrayList<>());
            }
            node = next[at];
        }
        ending.get(node).add(grapheme);
    }
}
