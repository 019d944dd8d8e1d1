package org.osefrance.archive.ingest.entity;

import java.util.function.Consumer;

/** Finds mentions of some kinds. */
interface Finder {

    /**
     * Hands over what it finds, perhaps overlapping.
     *
     * @param known names that other places of the same text have shown to be names
     */
    void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found);
}
