package org.osefrance.archive.index.catalog;

/**
 * What a page is called among those of its item: by leaves, where somebody said which pages are backs of others.
 *
 * @param leaf number of the leaf among those one viewer may see, from 1
 * @param verso whether it is the back of that leaf; a page whose front this viewer may not see is called a leaf of its own, so
 *     that nobody learns of the front
 */
public record Foliation(int leaf, boolean verso) {}
