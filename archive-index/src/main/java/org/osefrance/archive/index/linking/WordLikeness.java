package org.osefrance.archive.index.linking;

/** How much one word stands for another that is not equal to it: 0 not at all, 1 entirely. */
@FunctionalInterface
interface WordLikeness {

    double of(String a, String b);
}
