package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.analysis.Folding;

/**
 * Names of one or more words, found in a text word by word. Every word of a name may stand in an inflected form, which the endings of
 * the language lead back to the form of the list.
 */
final class NameTrie<T> {

    private final Node<T> root = new Node<>();

    /** Words from here to there are in the list. */
    record Match<T>(int first, int last, Set<T> entries, boolean inflected) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private final Set<T> entries = new LinkedHashSet<>(1);
    }

    void add(String name, T entry) {
        Node<T> node = root;
        for (String word : Folding.fold(name).split(" ")) {
            node = node.next.computeIfAbsent(word, any -> new Node<>());
        }
        if (node != root) {
            node.entries.add(entry);
        }
    }

    /** Every name that begins with this word, shortest first. */
    List<Match<T>> find(Passage passage, int first, Endings endings) {
        Search search = new Search(passage, first, endings);
        search.walk(first, root, false);
        return search.found;
    }

    /** One look from one word of a text. */
    private final class Search {

        private final Passage passage;
        private final int first;
        private final Endings endings;
        private final List<Match<T>> found = new ArrayList<>(2);

        Search(Passage passage, int first, Endings endings) {
            this.passage = passage;
            this.first = first;
            this.endings = endings;
        }

        void walk(int at, Node<T> from, boolean inflected) {
            if (at >= passage.size() || at > first && !passage.at(at).isJoined()) {
                return;
            }
            String word = passage.at(at).folded();
            step(at, from.next.get(word), inflected);
            for (String stem : endings.stems(word)) {
                step(at, from.next.get(stem), true);
            }
        }

        private void step(int at, @Nullable Node<T> node, boolean inflected) {
            if (node == null) {
                return;
            }
            if (!node.entries.isEmpty()) {
                found.add(new Match<>(first, at, node.entries, inflected));
            }
            if (!node.next.isEmpty()) {
                walk(at + 1, node, inflected);
            }
        }
    }
}
