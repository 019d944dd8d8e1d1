package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<Match<T>> found = new ArrayList<>();
        walk(passage, first, first, root, false, endings, found);
        return found;
    }

    private void walk(
            Passage passage,
            int first,
            int at,
            Node<T> from,
            boolean inflected,
            Endings endings,
            List<Match<T>> found) {
        if (at >= passage.size() || at > first && !passage.at(at).isJoined()) {
            return;
        }
        String word = passage.at(at).folded();
        step(passage, first, at, from.next.get(word), inflected, endings, found);
        for (String stem : endings.stems(word)) {
            step(passage, first, at, from.next.get(stem), true, endings, found);
        }
    }

    private void step(
            Passage passage,
            int first,
            int at,
            @org.jspecify.annotations.Nullable Node<T> node,
            boolean inflected,
            Endings endings,
            List<Match<T>> found) {
        if (node == null) {
            return;
        }
        if (!node.entries.isEmpty()) {
            found.add(new Match<>(first, at, node.entries, inflected));
        }
        if (!node.next.isEmpty()) {
            walk(passage, first, at + 1, node, inflected, endings, found);
        }
    }
}
